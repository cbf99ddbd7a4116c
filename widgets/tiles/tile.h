// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The base of the wallboard's tiles: reads the engine when told to, repaints only when what it shows became different,
// and says how fresh its numbers are. GUI thread.

#pragma once

#include "items/valueformatter.h"
#include "metrics/engine.h"
#include "widgets/boards/boarddescription.h"
#include "widgets/theme/glyphcache.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Pult::Widgets {

/// What all tiles of a board share; everything outlives the tiles.
struct TileContext
{
    const Metrics::Engine &engine;
    const Items::ValueFormatter &formatter;
    const Theme &theme;
    GlyphCache &glyphs;
    QString title; ///< the centre's name
    QString fontFamily;
    int smallText
        = 13; ///< pixel size of small text: a part of the board's height, so that a 4K screen shows the same picture
};

class Tile : public QWidget
{
    Q_OBJECT

public:
    Tile(const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent);

    const TileDescription &description() const { return m_description; }

    /// Reads the engine; repaints when something shown has changed.
    void refresh();
    /// The language or the theme has changed: everything shown is another.
    void restyle();

    /// What a screen reader says, and a test reads: all that the tile shows, in words.
    virtual QString spokenValue() const = 0;
    virtual QString spokenName() const = 0;

    /// Tiles of one kind share the size of their digits, so that a row of numbers is one row; 0: has no such wish.
    virtual int wishedDigits() const { return 0; }
    virtual void setDigits(int pixelSize) { Q_UNUSED(pixelSize) }

protected:
    /// Takes what is shown from the engine; true when it became different.
    virtual bool read() = 0;
    virtual void paintContent(QPainter &painter) = 0;
    /// Status of the whole tile, for its edge.
    virtual Metrics::Verdict verdict() const { return Metrics::Verdict::None; }
    virtual bool hasSurface() const { return true; }

    void paintEvent(QPaintEvent *event) final;

    const TileContext &context() const { return m_context; }
    Metrics::WindowId window() const { return m_window; }
    Metrics::Scope scope() const;
    /// Room for content.
    QRectF inner() const;
    int smallText() const { return m_context.smallText; }
    QFont font(int pixelSize, QFont::Weight weight = QFont::Normal) const;

    void text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
        const QColor &colour);
    /// One line that is shrunk, then elided, to fit.
    void fittedText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
        const QFont &font, const QColor &colour);

private:
    const TileContext &m_context;
    const TileDescription m_description;
    const Metrics::WindowId m_window;
};

} // namespace Pult::Widgets
