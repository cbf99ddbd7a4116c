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

class QPainter;

namespace Pult::Widgets {

class GlyphCache
{
public:
    GlyphCache();

    /// Draws one line inside `rect` as `alignment` says; nothing is elided or wrapped.
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
        const QColor &colour);
    /// Draws with the left end of the base line at `at`; returns the advance.
    qreal drawAt(QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QColor &colour);

    void clear() { m_pixmaps.clear(); }
    /// Pixmaps made so far: a repaint of the same texts makes none.
    qint64 misses() const { return m_misses; }

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

    void drawPiece(QPainter &painter, const QPointF &at, const QString &text, const QFont &font, const QString &fontKey,
        const QColor &colour);

    QCache<Key, QPixmap> m_pixmaps;
    qint64 m_misses = 0;
};

/// The largest pixel size, at most `limit`, at which `text` fits into the width and the height of `size`.
int fittingPixelSize(const QString &text, const QFont &font, const QSizeF &size, int limit = 4000);

} // namespace Pult::Widgets
