// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details/valuelabel.h"

#include "items/texts.h"
#include "metrics/catalogue.h"
#include "widgets/theme/statusshape.h"
#include "widgets/theme/zoom.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

namespace {

constexpr int Padding = 6;

} // namespace

ValueLabel::ValueLabel(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_number.isValid())
            Q_EMIT explainAsked(m_number);
    });
}

void ValueLabel::setCaption(const QString &caption)
{
    m_caption = caption;
    setAccessibleName(caption);
    updateGeometry();
    update();
}

void ValueLabel::setNumber(const Metrics::NumberRef &number)
{
    m_number = number;
    setFocusPolicy(number.isValid() ? Qt::StrongFocus : Qt::NoFocus);
    setToolTip(number.isValid() ? tr("Explain this number") : QString());
}

void ValueLabel::setDigitScale(double scale)
{
    m_scale = scale;
    updateGeometry();
}

void ValueLabel::setValue(const Metrics::Value &value, const QString &missing, const Items::ValueFormatter &formatter)
{
    const QString text = formatter.text(value.unit, value.number);
    QString target;
    if (value.target) {
        const Metrics::MetricDescriptor *metric = Metrics::findMetric(value.metric);
        const bool least = metric && metric->direction == Metrics::Direction::HigherIsBetter;
        target = tr("target %1")
                     .arg((least ? QStringLiteral("≥ ") : QStringLiteral("≤ "))
                         + formatter.text(value.unit, value.target));
    }
    if (text == m_text && target == m_target && missing == m_missing && value.verdict == m_verdict
        && value.freshness == m_freshness)
        return;
    m_text = text;
    m_target = target;
    m_missing = missing;
    m_verdict = value.verdict;
    m_freshness = value.freshness;
    QStringList words {text};
    for (const QString &more : {Items::verdictName(m_verdict), m_target, m_missing}) {
        if (!more.isEmpty())
            words << more;
    }
    setText(words.join(QStringLiteral(", ")));
    setAccessibleDescription(this->text());
    updateGeometry();
    update();
}

QFont ValueLabel::digits() const
{
    QFont large = enlarged(font(), m_scale);
    large.setWeight(QFont::Medium);
    return large;
}

QString ValueLabel::statusText() const
{
    QStringList words;
    for (const QString &word : {Items::verdictName(m_verdict), m_target, m_missing}) {
        if (!word.isEmpty())
            words << word;
    }
    return words.join(QStringLiteral(" · "));
}

QSize ValueLabel::sizeHint() const
{
    const QFontMetricsF small(font());
    const QFontMetricsF large(digits());
    qreal width = std::max(large.horizontalAdvance(m_text), small.horizontalAdvance(m_caption));
    qreal height = large.height() + (m_caption.isEmpty() ? 0 : small.height());
    if (const QString status = statusText(); !status.isEmpty()) {
        width = std::max(width, small.horizontalAdvance(status) + small.height());
        height += small.height() * 1.15;
    }
    return {static_cast<int>(std::ceil(width)) + 2 * Padding + 4, static_cast<int>(std::ceil(height)) + Padding};
}

void ValueLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_number.isValid() && (underMouse() || hasFocus())) {
        painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.border, 1));
        painter.setBrush(underMouse() ? m_theme.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const bool live = m_freshness == Freshness::Live;
    const QFontMetricsF small(font());
    QRectF rest = QRectF(rect()).adjusted(Padding, Padding / 2.0, -Padding, -Padding / 2.0);
    if (!m_caption.isEmpty()) {
        painter.setPen(m_theme.muted);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop, m_caption);
        rest.setTop(rest.top() + small.height());
    }
    const QFont large = digits();
    painter.setFont(large);
    const bool judged = m_verdict == Verdict::Warning || m_verdict == Verdict::Bad;
    painter.setPen(!live ? m_theme.stale : judged ? m_theme.ink(m_verdict) : m_theme.text);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop, m_text);
    rest.setTop(rest.top() + QFontMetricsF(large).height());
    painter.setFont(font());
    const QString status = statusText();
    if (status.isEmpty())
        return;
    const qreal side = std::round(small.capHeight());
    const qreal middle = rest.top() + small.height() / 2;
    if (m_verdict != Verdict::None) {
        drawStatus(painter, {rest.left(), std::round(middle - side / 2), side, side}, m_verdict, m_theme, live);
        rest.setLeft(rest.left() + side + 6);
    }
    painter.setPen(live ? m_theme.muted : m_theme.stale);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop, small.elidedText(status, Qt::ElideRight, rest.width()));
}

} // namespace Pult::Widgets
