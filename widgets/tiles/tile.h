// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The base of a board's tiles: reads the engine when told to, repaints only what became different, says how fresh its
// numbers are, and tells which number was clicked. GUI thread.

#pragma once

#include "boards/boarddescription.h"
#include "items/valueformatter.h"
#include "metrics/engine.h"
#include "metrics/numberref.h"
#include "widgets/theme/glyphcache.h"
#include "widgets/theme/theme.h"

#include <QRegion>
#include <QWidget>

namespace Pult::Widgets {

using Boards::TileDescription;

/// What the head of a page says of the page.
struct PageState
{
    QString title;
    int number = 1; ///< from 1 on
    int count = 1;
    bool isPaused = false;

    bool operator==(const PageState &) const = default;
};

/// What all tiles of a board share; everything outlives the tiles.
struct TileContext
{
    const Metrics::Engine &engine;
    const Items::ValueFormatter &formatter;
    const Theme &theme;
    GlyphCache &glyphs;
    QString title;      ///< the centre's name
    QString fontFamily; ///< of numbers
    QString wordFamily {};
    int smallText = 13;     ///< pixel size of the smallest text: on a hall's board as the farthest seat wants it
    double space = 6.5;     ///< pixels between things
    bool isForHall = false; ///< the board has a screen and is read from afar
    PageState page {};
};

/// A number on a tile, and which one it is.
struct TileNumber
{
    QRectF rect;
    Metrics::NumberRef ref;
};

class Tile : public QWidget
{
    Q_OBJECT

public:
    Tile(const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent);

    const TileDescription &description() const { return m_description; }

    /// Reads the engine; repaints when something shown has changed.
    void refresh();
    /// The language, the theme or the size has changed: everything shown is another.
    void restyle();
    /// For tiles that follow the engine by change sets.
    virtual void apply(const State::ChangeSet &changes) { Q_UNUSED(changes) }
    virtual void retranslate() { }

    /// What a screen reader says, and a test reads: all that the tile shows, in words.
    virtual QString spokenValue() const = 0;
    virtual QString spokenName() const = 0;
    /// How many words are to be read on it.
    int words() const;

    /// How many sheets it needs for all its rows at its present size.
    virtual int sheets() const { return 1; }
    int sheet() const { return m_sheet; }
    void setSheet(int sheet);

    /// The numbers that are shown now; the first is the one that matters most.
    virtual std::vector<TileNumber> numbers() const { return {}; }
    std::optional<Metrics::NumberRef> numberAt(const QPointF &position) const;
    /// The one that the keyboard is at: what Enter asks for; absent: there is none.
    std::optional<Metrics::NumberRef> chosenNumber() const;

    /// Tiles of one kind share the size of their digits, so that a row of numbers is one row; 0: has no such wish.
    virtual int wishedDigits() const { return 0; }
    virtual void setDigits(int pixelSize) { Q_UNUSED(pixelSize) }

Q_SIGNALS:
    /// A number was clicked, or chosen by the keyboard.
    void explainAsked(const Pult::Metrics::NumberRef &number);

protected:
    /// Takes what is shown from the engine; true when it became different.
    virtual bool read() = 0;
    virtual void paintContent(QPainter &painter) = 0;
    /// Status of the whole tile, for its edge.
    virtual Metrics::Verdict verdict() const { return Metrics::Verdict::None; }
    virtual bool hasSurface() const { return true; }
    /// Inside read(): only this part of the tile became different, and other parts that are told so.
    void changedOnlyIn(const QRectF &rect) { m_changed += rect.toAlignedRect(); }

    void paintEvent(QPaintEvent *event) final;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    const TileContext &context() const { return m_context; }
    Metrics::WindowId window() const { return m_window; }
    Metrics::Scope scope() const;
    Metrics::NumberRef numberRef(const QString &metric, const Metrics::Scope &scope) const;
    /// Room for content.
    QRectF inner() const;
    int smallText() const { return m_context.smallText; }
    double space() const { return m_context.space; }
    /// For numbers: all digits of one width.
    QFont font(int pixelSize, QFont::Weight weight = QFont::Normal) const;
    /// For words: narrower in the hall, where they must be large.
    QFont wordFont(int pixelSize, QFont::Weight weight = QFont::Normal) const;

    /// For what is secondary, on the ground that the tile has now.
    QColor quietInk() const;

    void text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
        const QColor &colour);
    /// One line that is shrunk, then elided, to fit.
    void fittedText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text,
        const QFont &font, const QColor &colour);
    /// The first of several wordings, from the fullest to the shortest, that fits; else the last.
    static QString fitting(const QStringList &wordings, const QFont &font, qreal width);
    /// Shape and words of a status, at the left end of `rect`.
    void statusText(QPainter &painter, const QRectF &rect, Metrics::Verdict mark, const QString &text,
        const QFont &font, const QColor &ink, bool known = true);
    /// What statusText() needs beside the text.
    static qreal statusWidth(const QFont &font);
    /// Side of a status shape beside text of that font.
    static qreal statusSide(const QFont &font);

private:
    void voice();
    void ask(const Metrics::NumberRef &number);
    void paintFocus(QPainter &painter) const;

    const TileContext &m_context;
    const TileDescription m_description;
    const Metrics::WindowId m_window;
    QRegion m_changed;
    QRegion m_exposed; ///< while it is painted
    int m_sheet = 0;
    int m_chosen = 0;        ///< of numbers(), by the keyboard
    bool m_isChosen = false; ///< the keyboard came here: the frame is shown
};

} // namespace Pult::Widgets
