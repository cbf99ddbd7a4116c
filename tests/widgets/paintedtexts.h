// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a window really paints, as text: each widget is painted into a device that keeps texts instead of pixels, so
// that labels, delegates, tiles and styles are all read alike, whoever wrote them. GUI thread.

#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

class QImage;
class QWidget;

namespace Pult::Test {

struct PaintedText
{
    QWidget *widget = nullptr;
    QString text; ///< what stands on one line without a gap
    QRectF rect;  ///< from the ascent to the descent, in the widget's coordinates
    QRectF clip;  ///< what the painter lets through; null: all
    QColor colour;
    qreal capHeight = 0;
};

/// Texts of one widget, without its children.
QList<PaintedText> paintedTexts(QWidget &widget);
/// Whether a widget paints anything at all, apart from its children and its background.
bool paintsItself(QWidget &widget);
/// Texts of a window's visible widgets.
QList<PaintedText> paintedTextsIn(QWidget &window);

/// Painted texts that do not end as they should: outside of their clip, their widget or its window. What a scroll area
/// can bring into view is not cut.
QStringList cutPaintedTexts(const QList<PaintedText> &texts);

/// The commonest colour around a text in a picture of its window: what it stands on.
QColor surfaceOf(const PaintedText &text, const QWidget &window, const QImage &picture);

} // namespace Pult::Test
