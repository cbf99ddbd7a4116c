// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/steprail.h"

#include "widgets/access/accessiblerole.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace Pult::App {

namespace {

constexpr int Margin = 24;
constexpr int Disc = 24;
constexpr int Gap = 12;

} // namespace

StepRail::StepRail(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    Widgets::setAccessibleRole(*this, QAccessible::Indicator);
}

void StepRail::setSteps(const QStringList &names)
{
    m_names = names;
    describe();
    updateGeometry();
    update();
}

void StepRail::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

void StepRail::describe()
{
    QStringList steps;
    for (int i = 0; i < m_names.size(); ++i)
        steps << locale().toString(i + 1) + u' ' + m_names[i];
    setAccessibleDescription(steps.join(u", "));
    if (m_current >= 0 && m_current < m_names.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names[m_current]));
}

int StepRail::rowHeight() const
{
    return std::max(Disc, fontMetrics().height()) + 18;
}

QSize StepRail::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    int width = 0;
    for (const QString &name : m_names)
        width = std::max(width, metrics.horizontalAdvance(name));
    return {2 * Margin + Disc + Gap + width, 2 * Margin + static_cast<int>(m_names.size()) * rowHeight()};
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme.card);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.border);
    for (int i = 0; i < m_names.size(); ++i) {
        const bool isCurrent = i == m_current;
        const bool isDone = i < m_current;
        const int top = Margin + i * rowHeight();
        const QRectF disc(Margin + 0.5, top + 0.5, Disc - 1, Disc - 1);
        painter.setPen(QPen(isCurrent || isDone ? m_theme.accent : m_theme.border, 1.5));
        painter.setBrush(isCurrent ? m_theme.accent : m_theme.card);
        painter.drawEllipse(disc);
        if (isDone) {
            painter.drawPolyline(QPolygonF({disc.topLeft() + QPointF(6.5, 12), disc.topLeft() + QPointF(10.5, 16),
                disc.topLeft() + QPointF(17, 8)}));
        } else {
            painter.setPen(isCurrent ? m_theme.card : m_theme.muted);
            painter.drawText(disc, Qt::AlignCenter, locale().toString(i + 1));
        }
        QFont own = font();
        own.setBold(isCurrent);
        painter.setFont(own);
        painter.setPen(isCurrent || isDone ? m_theme.text : m_theme.muted);
        painter.drawText(QRect(Margin + Disc + Gap, top, width() - Margin - Disc - Gap, Disc),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_names[i]);
        painter.setFont(font());
    }
}

} // namespace Pult::App
