// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/kpitile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

namespace {

constexpr double UnitShare = 0.42; ///< size of the unit beside the digits

} // namespace

bool KpiTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const std::string metric = description().metric.toStdString();
    const Metrics::Value value = engine.value(metric, scope(), window());
    m_unit = value.unit;

    Shown shown;
    shown.shortName = Items::metricShortName(metric);
    shown.name = Items::metricName(metric);
    shown.freshness = value.freshness;
    if (value.freshness != Freshness::NoData) {
        shown.value = context().formatter.parts(value.unit, value.number);
        shown.verdict = value.number ? value.verdict : Verdict::None;
    } else {
        shown.value = {Items::ValueFormatter::none(), {}, {}};
    }
    if (value.target) {
        const Metrics::MetricDescriptor *descriptor = Metrics::findMetric(value.metric);
        const bool least = descriptor && descriptor->direction == Metrics::Direction::HigherIsBetter;
        shown.target = (least ? QStringLiteral("≥ ") : QStringLiteral("≤ "))
            + context().formatter.text(value.unit, value.target);
    }
    shown.note = Items::freshnessText(value.freshness, value.age, context().formatter);
    if (shown.note.isEmpty())
        shown.note = Items::missingText(engine, value.missing);
    const bool changed = !(shown == m_shown);
    m_shown = std::move(shown);
    return changed;
}

QString KpiTile::spokenName() const
{
    return m_shown.name == m_shown.shortName ? m_shown.name
                                             : QString(m_shown.name + QLatin1String(", ") + m_shown.shortName);
}

QString KpiTile::spokenValue() const
{
    QStringList parts {m_shown.value.text()};
    if (m_shown.verdict != Verdict::None)
        parts << Items::verdictName(m_shown.verdict);
    if (!m_shown.target.isEmpty())
        parts << tr("target %1").arg(m_shown.target);
    if (!m_shown.note.isEmpty())
        parts << m_shown.note;
    return parts.join(QStringLiteral(", "));
}

Verdict KpiTile::verdict() const
{
    return m_shown.freshness == Freshness::Live ? m_shown.verdict : Verdict::None;
}

bool KpiTile::isCompact() const
{
    return height() < smallText() * 6;
}

QRectF KpiTile::numberRect() const
{
    QRectF rect = inner();
    if (isCompact())
        return rect;
    rect.setTop(rect.top() + smallText() * 2.7);
    rect.setBottom(rect.bottom() - smallText() * 2.5);
    return rect;
}

int KpiTile::wishedDigits() const
{
    const QRectF rect = numberRect();
    // The size is chosen for a usual number of the unit, so that it does not jump with every digit.
    const QString sample = m_unit == Metrics::Unit::Ratio ? QStringLiteral("88,8") : QStringLiteral("8:88");
    const int probe = 100;
    const qreal width = QFontMetricsF(font(probe, QFont::Medium)).horizontalAdvance(sample)
        + QFontMetricsF(font(static_cast<int>(probe * UnitShare), QFont::Medium))
              .horizontalAdvance(QStringLiteral(" %"));
    const qreal room = isCompact() ? rect.width() * 0.52 : rect.width();
    const QFontMetricsF metrics(font(probe, QFont::Medium));
    return static_cast<int>(std::min(room * probe / width, rect.height() * probe / (metrics.capHeight() * 1.25)));
}

void KpiTile::setDigits(int pixelSize)
{
    if (m_digits == pixelSize)
        return;
    m_digits = pixelSize;
    update();
}

void KpiTile::paintNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment)
{
    const Theme &theme = context().theme;
    int digits = std::max(1, m_digits > 0 ? m_digits : wishedDigits());
    const Items::FormattedValue &value = m_shown.value;
    const auto widthAt = [&](int size) {
        const qreal unit = value.unit.isEmpty()
            ? 0
            : QFontMetricsF(font(static_cast<int>(size * UnitShare), QFont::Medium)).horizontalAdvance(value.unit)
                + size * 0.1;
        return QFontMetricsF(font(size, QFont::Medium)).horizontalAdvance(value.number) + unit;
    };
    const qreal wished = widthAt(digits);
    if (wished > rect.width())
        digits = std::max(1, static_cast<int>(digits * rect.width() / wished));

    QColor ink = theme.text;
    if (m_shown.freshness != Freshness::Live)
        ink = theme.stale;
    else if (m_shown.verdict == Verdict::Bad || m_shown.verdict == Verdict::Warning)
        ink = theme.ink(m_shown.verdict);
    const QFont large = font(digits, QFont::Medium);
    const QFont small = font(static_cast<int>(digits * UnitShare), QFont::Medium);
    const qreal left = alignment & Qt::AlignRight ? rect.right() - widthAt(digits) : rect.left();
    const qreal base = rect.center().y() + QFontMetricsF(large).capHeight() / 2;
    const qreal advance = context().glyphs.drawAt(painter, {left, base}, value.number, large, ink);
    if (!value.unit.isEmpty())
        context().glyphs.drawAt(painter, {left + advance + digits * 0.1, base}, value.unit, small,
            m_shown.freshness == Freshness::Live ? theme.muted : theme.stale);
}

/// Status in shape and word, and the target; or why the number is not to be trusted.
void KpiTile::paintFooter(QPainter &painter, const QRectF &rect)
{
    const Theme &theme = context().theme;
    const int size = smallText();
    const QFont words = font(size, QFont::Medium);
    if (!m_shown.note.isEmpty()) {
        QRectF line = rect;
        const bool live = m_shown.freshness == Freshness::Live;
        const Verdict mark = live ? Verdict::Warning : freshnessVerdict(m_shown.freshness);
        const qreal side = size * 0.8;
        drawStatus(painter, QRectF(line.left(), line.center().y() - side / 2, side, side), mark, theme);
        line.setLeft(line.left() + side + size * 0.4);
        fittedText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_shown.note, words, theme.ink(mark));
        return;
    }
    QRectF line = rect;
    if (!m_shown.target.isEmpty()) {
        const QFont plain = font(size);
        const QString target = tr("target %1").arg(m_shown.target);
        text(painter, line, Qt::AlignRight | Qt::AlignVCenter, target, plain, theme.muted);
        line.setRight(line.right() - QFontMetricsF(plain).horizontalAdvance(target) - size * 0.4);
    }
    if (m_shown.verdict != Verdict::None) {
        const qreal side = size * 0.8;
        drawStatus(painter, QRectF(line.left(), line.center().y() - side / 2, side, side), m_shown.verdict, theme);
        line.setLeft(line.left() + side + size * 0.4);
        fittedText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, Items::verdictName(m_shown.verdict), words,
            theme.ink(m_shown.verdict));
    }
}

void KpiTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = inner();
    const int size = smallText();
    if (isCompact()) {
        const QRectF number(area.left() + area.width() * 0.46, area.top(), area.width() * 0.54, area.height());
        const QRectF words(area.left(), area.top(), area.width() * 0.44, area.height());
        fittedText(painter, {words.left(), words.top(), words.width(), words.height() / 2},
            Qt::AlignLeft | Qt::AlignVCenter, m_shown.shortName, font(size * 5 / 4, QFont::DemiBold), theme.text);
        QRectF line(words.left(), words.center().y(), words.width(), words.height() / 2);
        const bool live = m_shown.freshness == Freshness::Live;
        const Verdict mark = live && m_shown.note.isEmpty() ? m_shown.verdict
            : live                                          ? Verdict::Warning
                                                            : freshnessVerdict(m_shown.freshness);
        if (mark != Verdict::None) {
            const qreal side = size * 0.75;
            drawStatus(painter, {line.left(), line.center().y() - side / 2, side, side}, mark, theme);
            line.setLeft(line.left() + side + size * 0.35);
        }
        fittedText(painter, line, Qt::AlignLeft | Qt::AlignVCenter,
            m_shown.note.isEmpty() ? m_shown.target : m_shown.note, font(size), theme.muted);
        paintNumber(painter, number, Qt::AlignRight);
        return;
    }
    fittedText(painter, {area.left(), area.top(), area.width(), size * 1.5}, Qt::AlignLeft | Qt::AlignVCenter,
        m_shown.shortName, font(size * 4 / 3, QFont::Bold), theme.text);
    fittedText(painter, {area.left(), area.top() + size * 1.45, area.width(), size * 1.2},
        Qt::AlignLeft | Qt::AlignVCenter, m_shown.name, font(size * 8 / 9), theme.muted);
    paintNumber(painter, numberRect(), Qt::AlignLeft);
    paintFooter(painter, {area.left(), area.bottom() - size * 1.4, area.width(), size * 1.4});
}

} // namespace Pult::Widgets
