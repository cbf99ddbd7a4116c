// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/kpitile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"
#include "widgets/tiles/boardtexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

namespace {

constexpr double UnitShare = 0.42; ///< size of the unit beside the digits
/// Height of a line of words in capitals: as much as the next line may come near.
constexpr double LineShare = 1.06;
/// Part of the descent that is left free below the last line.
constexpr double HangShare = 0.5;
/// Room of the number in heights of its digits: a comma hangs below them.
constexpr double NumberShare = 1.3;

} // namespace

bool KpiTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const Items::ValueFormatter &formatter = context().formatter;
    const std::string metric = description().metric.toStdString();
    const Metrics::Value value = engine.value(metric, scope(), window());
    m_unit = value.unit;

    Shown shown;
    shown.shortName = Items::metricShortName(metric);
    shown.name = Items::metricName(metric);
    shown.freshness = value.freshness;
    if (value.freshness != Freshness::NoData) {
        shown.value = formatter.parts(value.unit, value.number);
        shown.verdict = value.number ? value.verdict : Verdict::None;
    } else {
        shown.value = {Items::ValueFormatter::none(), {}, {}};
    }
    shown.target = targetText(value, formatter);
    shown.age = Items::freshnessText(value.freshness, value.age, formatter);
    if (value.freshness == Freshness::Stale)
        shown.running = formatter.running(value.age.value_or(Domain::Duration::zero()));
    if (value.freshness != Freshness::NoData)
        shown.missing = Items::missingText(engine, value.missing);

    Shown onlyNumber = m_shown;
    onlyNumber.value = shown.value;
    const bool changed = !(shown == m_shown);
    if (changed && shown == onlyNumber)
        changedOnlyIn(numberRect().adjusted(0, -space() / 2, 0, space() / 2));
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
    for (const QString &note : {m_shown.age, m_shown.missing}) {
        if (!note.isEmpty())
            parts << note;
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<TileNumber> KpiTile::numbers() const
{
    return {{QRectF(rect()), numberRef(description().metric, scope())}};
}

Verdict KpiTile::verdict() const
{
    return isLive() ? m_shown.verdict : Verdict::None;
}

bool KpiTile::isCompact() const
{
    return !context().isForHall && height() < smallText() * 6;
}

QRectF KpiTile::headingRect() const
{
    QRectF rect = inner();
    rect.setHeight(QFontMetricsF(wordFont(smallText())).capHeight() * LineShare);
    return rect;
}

QRectF KpiTile::footerRect() const
{
    QRectF rect = headingRect();
    // The capitals keep off the lower edge as those of the heading off the upper one; room for what hangs below them.
    rect.moveBottom(inner().bottom() - QFontMetricsF(wordFont(smallText())).descent() * HangShare);
    return rect;
}

QRectF KpiTile::numberRect() const
{
    QRectF rect = inner();
    if (isCompact()) {
        rect.setLeft(rect.left() + rect.width() * 0.46);
        return rect;
    }
    rect.setTop(headingRect().bottom() + space());
    rect.setBottom(footerRect().top() - space());
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
    const qreal room = isCompact() ? rect.width() * 0.96 : rect.width();
    const QFontMetricsF metrics(font(probe, QFont::Medium));
    return static_cast<int>(std::min(
        room * probe / width, rect.height() * probe / (metrics.capHeight() * (isCompact() ? 1.25 : NumberShare))));
}

void KpiTile::setDigits(int pixelSize)
{
    if (m_digits == pixelSize)
        return;
    m_digits = pixelSize;
    update();
}

QColor KpiTile::numberInk() const
{
    const Theme &theme = context().theme;
    if (!isLive())
        return theme.stale;
    return m_shown.verdict == Verdict::Bad || m_shown.verdict == Verdict::Warning ? theme.ink(m_shown.verdict)
                                                                                  : theme.text;
}

/// The unit is smaller, but never too small to be read.
int KpiTile::unitSize(int digits) const
{
    return std::max(smallText(), static_cast<int>(digits * UnitShare));
}

qreal KpiTile::numberWidth(int digits) const
{
    const Items::FormattedValue &value = m_shown.value;
    const qreal unit = value.unit.isEmpty()
        ? 0
        : QFontMetricsF(font(unitSize(digits), QFont::Medium)).horizontalAdvance(value.unit) + digits * 0.1;
    return QFontMetricsF(font(digits, QFont::Medium)).horizontalAdvance(value.number) + unit;
}

/// The common size of the board's tiles, or what has room.
int KpiTile::digitsIn(const QRectF &rect) const
{
    const int digits = std::max(1, m_digits > 0 ? m_digits : wishedDigits());
    const qreal wished = numberWidth(digits);
    return wished > rect.width() ? std::max(1, static_cast<int>(digits * rect.width() / wished)) : digits;
}

void KpiTile::paintNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment)
{
    const Items::FormattedValue &value = m_shown.value;
    const int digits = digitsIn(rect);

    const QFont large = font(digits, QFont::Medium);
    const QFont small = font(unitSize(digits), QFont::Medium);
    const qreal left = alignment & Qt::AlignRight ? rect.right() - numberWidth(digits) : rect.left();
    const qreal base = rect.center().y() + QFontMetricsF(large).capHeight() / 2;
    const qreal advance = context().glyphs.drawAt(painter, {left, base}, value.number, large, numberInk());
    if (!value.unit.isEmpty())
        context().glyphs.drawAt(painter, {left + advance + digits * 0.1, base}, value.unit, small,
            isLive() ? quietInk() : context().theme.stale);
}

/// The name, and the target; or whom the number is without, since then the target says little.
void KpiTile::paintHeading(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QFont name = wordFont(smallText(), QFont::Bold);
    const QFont words = wordFont(smallText());
    const QRectF line = headingRect();
    fittedText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_shown.shortName, name, theme.text);
    const qreal used = QFontMetricsF(name).horizontalAdvance(m_shown.shortName) + space();
    const QRectF rest = line.adjusted(used, 0, 0, 0);
    if (!m_shown.missing.isEmpty()) {
        const QString missing = fitting({m_shown.missing, incompleteText()}, words, rest.width());
        fittedText(painter, rest, Qt::AlignRight | Qt::AlignVCenter, missing, words, theme.ink(Verdict::Warning));
    } else if (!m_shown.target.isEmpty()) {
        fittedText(painter, rest, Qt::AlignRight | Qt::AlignVCenter, m_shown.target, words, quietInk());
    }
}

/// Status in shape and word; or why the number is not to be trusted.
void KpiTile::paintFooter(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QFont words = wordFont(smallText(), QFont::Medium);
    const QRectF line = footerRect();
    if (!isLive()) {
        const Verdict mark = freshnessVerdict(m_shown.freshness);
        const QString why
            = fitting(ageWordings(m_shown.age, m_shown.running), words, line.width() - statusWidth(words));
        statusText(painter, line, mark, why, words, theme.ink(mark));
    } else if (m_shown.verdict != Verdict::None) {
        statusText(
            painter, line, m_shown.verdict, Items::verdictName(m_shown.verdict), words, theme.ink(m_shown.verdict));
    }
}

void KpiTile::paintCompact(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = inner();
    const int size = smallText();
    // The words have what the number leaves.
    const qreal number = numberWidth(digitsIn(numberRect()));
    const QRectF words(area.left(), area.top(), area.width() - number - size * 0.6, area.height());
    fittedText(painter, {words.left(), words.top(), words.width(), words.height() / 2},
        Qt::AlignLeft | Qt::AlignVCenter, m_shown.shortName, font(size * 5 / 4, QFont::DemiBold), theme.text);
    const QString note = m_shown.age.isEmpty() ? m_shown.missing : m_shown.age;
    Verdict mark = m_shown.verdict;
    if (!isLive())
        mark = freshnessVerdict(m_shown.freshness);
    else if (!note.isEmpty())
        mark = Verdict::Warning;
    QRectF line(words.left(), words.center().y(), words.width(), words.height() / 2);
    if (mark != Verdict::None) {
        const qreal side = size * 0.75;
        drawStatus(painter, {line.left(), line.center().y() - side / 2, side, side}, mark, theme);
        line.setLeft(line.left() + side + size * 0.35);
    }
    fittedText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, note.isEmpty() ? m_shown.target : note, font(size),
        theme.muted);
    paintNumber(painter, numberRect(), Qt::AlignRight);
}

void KpiTile::paintContent(QPainter &painter)
{
    if (isCompact()) {
        paintCompact(painter);
        return;
    }
    paintHeading(painter);
    paintNumber(painter, numberRect(), Qt::AlignLeft);
    paintFooter(painter);
}

} // namespace Pult::Widgets
