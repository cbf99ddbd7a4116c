// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/choicecard.h"

#include "widgets/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Pult::App {

namespace {

constexpr int Margin = 28;
constexpr int PictureSize = 52;
constexpr int Width = 390;
constexpr int TitleSize = 21;
constexpr int TextSize = 14;

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

} // namespace

ChoiceCard::ChoiceCard(const Widgets::Theme &theme, Picture picture, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_picture(picture)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
}

void ChoiceCard::setTexts(const QString &title, const QString &explanation)
{
    setText(title);
    m_explanation = explanation;
    setAccessibleName(QString(title).remove(u'&'));
    setAccessibleDescription(explanation);
    updateGeometry();
    update();
}

QFont ChoiceCard::titleFont() const
{
    QFont result = sized(font(), TitleSize);
    result.setWeight(QFont::Medium);
    return result;
}

QSize ChoiceCard::sizeHint() const
{
    const QRect room(0, 0, Width - 2 * Margin, 10'000);
    const int title
        = QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap | Qt::TextShowMnemonic, text()).height();
    const int words
        = QFontMetrics(sized(font(), TextSize)).boundingRect(room, Qt::TextWordWrap, m_explanation).height();
    return {Width, 2 * Margin + PictureSize + 18 + title + 10 + words};
}

QRect ChoiceCard::textRect() const
{
    return rect().adjusted(Margin, Margin + PictureSize + 18, -Margin, -Margin);
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool ChoiceCard::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused ? m_theme.accent : m_theme.border, focused ? 2 : 1));
    painter.setBrush(isDown() ? m_theme.selection : underMouse() ? m_theme.hover : m_theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
    paintPicture(painter);

    const int showMnemonic
        = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    QRect room = textRect();
    painter.setFont(titleFont());
    painter.setPen(m_theme.text);
    QRect used;
    painter.drawText(
        room, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap | showMnemonic, text(), &used);
    room.setTop(used.bottom() + 10);
    painter.setFont(sized(font(), TextSize));
    painter.setPen(m_theme.muted);
    painter.drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_explanation);
}

void ChoiceCard::paintPicture(QPainter &painter) const
{
    const QRectF room(Margin, Margin, PictureSize, PictureSize);
    if (m_picture == Picture::Bars) {
        constexpr std::array Heights {0.35, 0.6, 0.45, 0.85, 1.0};
        const qreal step = room.width() / Heights.size();
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        for (std::size_t i = 0; i < Heights.size(); ++i) {
            const qreal height = room.height() * Heights[i];
            painter.drawRoundedRect(
                QRectF(room.left() + static_cast<qreal>(i) * step, room.bottom() - height, step - 4, height), 2, 2);
        }
        return;
    }
    painter.setPen(QPen(m_theme.accent, 6, Qt::SolidLine, Qt::RoundCap));
    const qreal radius = room.width() / 2 - 4;
    for (int i = 0; i < 3; ++i) {
        const qreal angle = std::numbers::pi * (i / 3.0 + 0.5);
        const QPointF arm(std::cos(angle) * radius, std::sin(angle) * radius);
        painter.drawLine(room.center() - arm, room.center() + arm);
    }
}

} // namespace Pult::App
