// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints texts of a board from cached pixmaps: QPainter fills the outlines of letters above 64 pixels anew each time,
// which costs ten times the whole ingest. Numbers are cached glyph by glyph, words whole. GUI thread, one for each
// board.

#pragma once

#include <QCache>
#include <QColor>
#include <QFont>
#include <QPixmap>
#include <QRectF>
#include <QString>

#include <functional>

class QPainter;

namespace Pult::Widgets {

/// A text as it came to the screen: what is needed to compute whether it can be read.
struct PaintedText
{
    QString text;
    QRectF ink;           ///< what is coloured by it, in the coordinates of the painted device
    double capHeight = 0; ///< of its font, in the same
    QColor colour;
};

class GlyphCache
{
public:
    using Observer = std::function<void(const PaintedText &)>;

    GlyphCache();

    /// Draws one line inside `rect` as `alignment` says; nothing is elided or wrapped.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
        const QColor &colour);
    /// Draws with the left end of the base line at `at`; returns the advance.
    qreal drawAt(QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QColor &colour);

    void clear() { m_pieces.clear(); }
    /// Pixmaps made so far: a repaint of the same texts makes none.
    qint64 misses() const { return m_misses; }
    /// What the pixmaps hold now, never more than limitKilobytes().
    qsizetype kilobytes() const { return m_pieces.totalCost(); }
    qsizetype limitKilobytes() const { return m_pieces.maxCost(); }

    /// Is told of every text from now on: for tests and for the measuring of boards. Empty: nobody.
    void setObserver(Observer observer) { m_observer = std::move(observer); }
    /// What is painted from now on goes into a picture that stands there on the device; {}: onto the device itself.
    void tellFrom(const QPointF &place) { m_place = place; }

private:
    struct Key
    {
        QString text;
        QString font;
        QRgb colour;
        int ratio; ///< device pixels, in 1/100

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.font, key.colour, key.ratio);
        }
    };
    struct Piece
    {
        QPixmap pixmap;
        QPointF origin; ///< the left end of the base line inside the pixmap
    };

    void drawPiece(QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QString &fontKey,
        const QColor &colour);
    static Piece rendered(const QString &text, const QFont &font, const QColor &colour, qreal ratio);
    void tell(
        const QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QColor &colour) const;

    QCache<Key, Piece> m_pieces;
    qint64 m_misses = 0;
    Observer m_observer;
    QPointF m_place;
};

/// The largest pixel size, at most `limit`, at which `text` fits into the width and the height of `size`.
int fittingPixelSize(const QString &text, const QFont &font, const QSizeF &size, int limit = 4000);

} // namespace Pult::Widgets
