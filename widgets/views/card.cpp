// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/card.h"

#include "widgets/access/accessiblerole.h"
#include "widgets/theme/zoom.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Pult::Widgets {

Card::Card(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_heading(new QHBoxLayout)
    , m_title(new QLabel(this))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    QFont bold; // of the weight only: the size stays the application's, whatever the zoom
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_heading->addWidget(m_title);
    m_column->addLayout(m_heading);
    space();
}

void Card::space()
{
    const int air = scaled(m_compact ? 3 : 8);
    m_column->setContentsMargins(1, air, 1, m_compact ? 1 : air);
    m_column->setSpacing(air);
    m_heading->setContentsMargins(scaled(13), 0, scaled(11), 0);
    m_heading->setSpacing(scaled(10));
    m_title->setMinimumHeight(fontMetrics().height() + scaled(10)); // one line with the controls of other cards
}

void Card::setCompact(bool compact)
{
    m_compact = compact;
    space();
}

void Card::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        space();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::addControl(QWidget *control, int stretch)
{
    m_heading->addWidget(control, stretch);
}

void Card::addControlStretch()
{
    m_heading->addStretch(1);
}

void Card::setContent(QWidget *content)
{
    m_column->addWidget(content, 1);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.border, 1));
    painter.setBrush(m_theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace Pult::Widgets
