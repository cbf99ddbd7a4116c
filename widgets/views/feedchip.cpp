// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/feedchip.h"

#include "widgets/theme/statusshape.h"
#include "widgets/theme/zoom.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

namespace {

constexpr int Air = 7;

class AccessibleChip final : public QAccessibleWidget
{
public:
    explicit AccessibleChip(FeedChip *chip)
        : QAccessibleWidget(chip, QAccessible::Indicator)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *chip = static_cast<const FeedChip *>(widget());
        return kind == QAccessible::Value ? chip->spokenValue() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *accessibleChip(const QString &, QObject *object)
{
    auto *chip = qobject_cast<FeedChip *>(object);
    return chip ? new AccessibleChip(chip) : nullptr;
}

} // namespace

FeedChip::FeedChip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QAccessible::installFactory(accessibleChip); // once, however often it is asked for
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FeedChip::setShown(const Shown &shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    setAccessibleName(shown.name);
    setAccessibleDescription(spokenValue());
    setToolTip(shown.details.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    update();
}

QString FeedChip::spokenValue() const
{
    return m_shown.details.split(u'\n').join(QStringLiteral("; "));
}

QString FeedChip::text() const
{
    return m_shown.state.isEmpty() ? m_shown.name : m_shown.name + QStringLiteral(" – ") + m_shown.state;
}

int FeedChip::widthWith(bool problem) const
{
    const QFontMetrics metrics = fontMetrics();
    const int side = metrics.capHeight() + 2 * scaled(Air);
    const int told
        = problem && !m_shown.problem.isEmpty() ? metrics.horizontalAdvance(m_shown.problem) + scaled(10) : 0;
    return side + metrics.horizontalAdvance(text()) + told + scaled(Air) + 2;
}

QSize FeedChip::sizeHint() const
{
    return {widthWith(false), fontMetrics().height() + scaled(8)};
}

void FeedChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFontMetricsF metrics(font());
    const qreal side = std::round(metrics.capHeight());
    const Metrics::Verdict verdict = freshnessVerdict(m_shown.freshness);
    const qreal air = scaled(Air);
    drawStatus(painter, QRectF(air, std::round((height() - side) / 2), side, side), verdict, m_theme);
    qreal x = 2 * air + side;
    painter.setPen(m_shown.freshness == Metrics::Freshness::Live ? m_theme.text : m_theme.ink(verdict));
    painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text());
    x += metrics.horizontalAdvance(text()) + scaled(10);
    const qreal room = width() - x - air;
    if (!m_shown.problem.isEmpty() && room > scaled(40)) {
        painter.setPen(m_theme.ink(Metrics::Verdict::Bad));
        painter.drawText(QRectF(x, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_shown.problem, Qt::ElideRight, room));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace Pult::Widgets
