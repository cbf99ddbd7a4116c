// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/pultstyle.h"

#include "widgets/theme/zoom.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace Pult::Widgets {

namespace {

constexpr int HeadingMargin = 10; ///< beside the text of a heading, and so of the cells below it
constexpr int ButtonAir = 8;      ///< beside a button's text, more than Fusion's
constexpr int FieldAir = 4;       ///< before the text of a spin box

/// What a table's cell needs at either side besides Fusion's own margin.
int cellAir(const QStyle &style, const QWidget *widget)
{
    if (!qobject_cast<const QTableView *>(widget))
        return 0;
    return scaled(HeadingMargin) - style.pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) - 1;
}

bool hasMenu(const QStyleOptionToolButton &button)
{
    return button.features & QStyleOptionToolButton::HasMenu && !button.text.isEmpty();
}

void drawTriangle(QPainter &painter, const QPointF &middle, bool up, const QColor &colour)
{
    const qreal tip = up ? -2 : 2;
    QPainterPath path(middle + QPointF(0, tip));
    path.lineTo(middle + QPointF(-4, -tip));
    path.lineTo(middle + QPointF(4, -tip));
    path.closeSubpath();
    painter.fillPath(path, colour);
}

} // namespace

PultStyle::PultStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme)
{
}

void PultStyle::drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter) const
{
    painter.fillRect(option.rect, m_theme.raised);
    const QRect &r = option.rect;
    painter.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme.border);
    if (option.state & State_MouseOver)
        painter.fillRect(QRect(r.right(), r.top() + 6, 1, r.height() - 12), m_theme.border);
}

void PultStyle::drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter) const
{
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    QRect rect = option.rect.adjusted(scaled(HeadingMargin), 0, -scaled(HeadingMargin), 0);
    const bool right = option.textAlignment & Qt::AlignRight;
    const QString text
        = option.fontMetrics.elidedText(option.text, Qt::ElideRight, rect.width() - (sorted ? scaled(12) : 0));
    painter.setPen(sorted ? m_theme.text : m_theme.muted);
    if (sorted) {
        // The arrow stands at the inner side of the text, so that right-aligned texts keep their edge.
        const int width = option.fontMetrics.horizontalAdvance(text);
        const qreal x = right ? rect.right() - width - scaled(11) : rect.left() + width + scaled(5);
        const qreal y = rect.center().y();
        const qreal half = scaled(7) / 2.0;
        const qreal high = scaled(5) / 2.0;
        const qreal tip
            = option.sortIndicator == QStyleOptionHeader::SortDown ? -high : high; // Fusion: SortDown is ascending
        QPainterPath arrow;
        arrow.moveTo(x, y - tip);
        arrow.lineTo(x + 2 * half, y - tip);
        arrow.lineTo(x + half, y + tip);
        arrow.closeSubpath();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(arrow, m_theme.accent);
        painter.restore();
    }
    painter.drawText(
        rect, static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

void PultStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element == CE_Header && header) {
        painter->setClipRect(option->rect);
        drawHeaderSection(*header, *painter);
        drawHeaderLabel(*header, *painter);
        return;
    }
    if (element == CE_HeaderEmptyArea) {
        painter->fillRect(option->rect, m_theme.raised);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.border);
        return;
    }
    if (element == CE_MenuBarEmptyArea) {
        painter->fillRect(option->rect, m_theme.window);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PultStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth == 0) { // within a spin or combo box, which has the frame
            painter->fillRect(option->rect, m_theme.window);
            return;
        }
        drawField(*option, *painter);
        return;
    }
    case PE_PanelItemViewRow: {
        // Asked for at each cell; Fusion mixes all its colours before it finds that there is nothing to draw.
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && !(item->state & State_Selected) && !(item->features & QStyleOptionViewItem::Alternate))
            return;
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    case PE_IndicatorCheckBox:
        drawCheckBox(*option, *painter);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, m_theme.card);
        return;
    case PE_FrameMenu:
        painter->setPen(m_theme.border);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_theme.raised);
        return;
    case PE_PanelButtonTool:
    case PE_PanelButtonCommand: {
        const bool down = option->state & (State_On | State_Sunken);
        const bool hover = option->state & State_MouseOver;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            QPen(option->state & State_HasFocus ? m_theme.accent : (down ? m_theme.accent : m_theme.border), 1));
        painter->setBrush(down ? m_theme.selection : (hover ? m_theme.hover : m_theme.raised));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PultStyle::drawField(const QStyleOption &option, QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.state & State_HasFocus ? m_theme.accent : m_theme.border, 1));
    painter.setBrush(m_theme.window);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.restore();
}

/// Fusion's empty box can hardly be seen in the dark.
void PultStyle::drawCheckBox(const QStyleOption &option, QPainter &painter) const
{
    const bool enabled = option.state & State_Enabled;
    const bool filled = option.state & (State_On | State_NoChange);
    const QColor ink = enabled ? (filled ? m_theme.accent : m_theme.muted) : m_theme.border;
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.state & (State_HasFocus | State_MouseOver) && enabled ? m_theme.accent : ink, 1));
    painter.setBrush(filled ? ink : m_theme.window);
    painter.drawRoundedRect(box, 3, 3);
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    painter.setPen(QPen(m_theme.window, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (option.state & State_On)
        painter.drawPolyline(QPolygonF({at(0.22, 0.52), at(0.43, 0.73), at(0.78, 0.29)}));
    else if (option.state & State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

/// Its text, and the arrow of a menu; framed where something in the menu is chosen.
void PultStyle::drawMenuButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const
{
    QStyleOption panel(option);
    if (widget && widget->property("filtering").toBool())
        panel.state |= State_On;
    drawPrimitive(PE_PanelButtonTool, &panel, &painter, widget);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inner = option.rect.adjusted(scaled(ButtonAir), 0, -scaled(ButtonAir), 0);
    painter.setPen(m_theme.text);
    painter.drawText(inner, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextShowMnemonic, option.text);
    drawTriangle(painter, QPointF(inner.right() - 3, inner.center().y() + 1), false, m_theme.muted);
    painter.restore();
}

/// One frame around the field and the two arrows.
void PultStyle::drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focus = option.state & State_HasFocus;
    painter.setPen(option.frame ? QPen(focus ? m_theme.accent : m_theme.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.window);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    using Step = QAbstractSpinBox::StepEnabledFlag;
    for (const auto &[part, step] :
        {std::pair(SC_SpinBoxUp, Step::StepUpEnabled), std::pair(SC_SpinBoxDown, Step::StepDownEnabled)}) {
        const bool able = option.state & State_Enabled && option.stepEnabled & step;
        const bool lit = able && option.activeSubControls & part;
        const QRectF rect(proxy()->subControlRect(CC_SpinBox, &option, part, widget));
        drawTriangle(painter, rect.center(), part == SC_SpinBoxUp,
            lit ? m_theme.accent : (able ? m_theme.muted : m_theme.border));
    }
    painter.restore();
}

/// A scroll bar is a thin handle on a bare groove.
void PultStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin) {
        drawSpinBox(*spin, *painter, widget);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        control == CC_ComboBox && combo && combo->editable) {
        drawField(*option, *painter);
        const QRectF arrow(proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawTriangle(*painter, arrow.center(), false, m_theme.muted);
        painter->restore();
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && button && hasMenu(*button)) {
        drawMenuButton(*button, *painter, widget);
        return;
    }
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->fillRect(option->rect, m_theme.card);
    if (bar->maximum <= bar->minimum)
        return;
    const QRectF handle = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget)).adjusted(3, 3, -3, -3);
    const bool lit
        = (bar->activeSubControls & SC_ScrollBarSlider) && (option->state & (State_MouseOver | State_Sunken));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(lit ? m_theme.muted : m_theme.border);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

QRect PultStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if ((control == CC_SpinBox && part == SC_SpinBoxEditField)
        || (control == CC_ComboBox && part == SC_ComboBoxEditField && combo && combo->editable))
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(FieldAir, 0, 0, 0);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int least = std::min(length, 36);
    const int slider = range > 0
        ? std::clamp(
            static_cast<int>(qint64 {length} * bar->pageStep / (qint64 {range} + bar->pageStep)), least, length)
        : length;
    const int start
        = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    int from = 0;
    int to = 0;
    switch (part) {
    case SC_ScrollBarGroove:
        to = length;
        break;
    case SC_ScrollBarSlider:
        from = start;
        to = start + slider;
        break;
    case SC_ScrollBarSubPage:
        to = start;
        break;
    case SC_ScrollBarAddPage:
        from = start + slider;
        to = length;
        break;
    default: // no arrows
        break;
    }
    const QRect rect = horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height())
                                  : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from);
    return visualRect(bar->direction, bar->rect, rect);
}

/// The content of a table's cell begins where its heading does.
QRect PultStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const int air = cell ? cellAir(*this, widget) : 0;
    const bool isContent = element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration
        || element == SE_ItemViewItemCheckIndicator;
    if (air == 0 || !isContent)
        return QProxyStyle::subElementRect(element, option, widget);
    QStyleOptionViewItem inner(*cell);
    inner.rect.adjust(air, 0, -air, 0);
    return QProxyStyle::subElementRect(element, &inner, widget);
}

QSize PultStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem)
        result.rwidth() += 2 * cellAir(*this, widget);
    else if (type == CT_PushButton)
        result.setWidth(std::max(result.width(), size.width() + 4 * scaled(ButtonAir)));
    else if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
             type == CT_ToolButton && button && hasMenu(*button))
        result = {option->fontMetrics.size(Qt::TextShowMnemonic, button->text).width() + scaled(2 * ButtonAir + 16),
            option->fontMetrics.height() + scaled(10)};
    else if (type == CT_ToolButton && button && button->toolButtonStyle == Qt::ToolButtonTextOnly)
        result.rwidth() += 2 * scaled(ButtonAir);
    else if (type == CT_SpinBox)
        result.rwidth() += scaled(FieldAir);
    return result;
}

int PultStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin:
        return scaled(m_compact ? 4 : 8);
    case PM_SplitterWidth:
        return scaled(m_compact ? 6 : 10);
    case PM_ScrollBarExtent:
        return scaled(12);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PultStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    if (hint == SH_ItemView_ActivateItemOnSingleClick || hint == SH_EtchDisabledText)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace Pult::Widgets
