// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The look of the supervisor window: Fusion with flat headers, thin frames and quiet buttons in the theme's colours.
// GUI thread.

#pragma once

#include "widgets/theme/theme.h"

#include <QProxyStyle>

class QStyleOptionHeader;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

namespace Pult::Widgets {

class PultStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit PultStyle(const Theme &theme);
    /// Its own copy: the application may keep the style longer than anyone keeps a theme.
    void setTheme(const Theme &theme) { m_theme = theme; }
    /// Less air in headers and between panes.
    void setCompact(bool compact) { m_compact = compact; }

    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const override;

private:
    void drawHeaderSection(const QStyleOptionHeader &option, QPainter &painter) const;
    void drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter) const;
    void drawField(const QStyleOption &option, QPainter &painter) const;
    void drawCheckBox(const QStyleOption &option, QPainter &painter) const;
    void drawMenuButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget) const;

    Theme m_theme;
    bool m_compact = false;
};

} // namespace Pult::Widgets
