// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts of a table that have been laid out once: a live table paints the same few hundred again and again, and finding
// the glyphs of a text costs several times what drawing them does. GUI thread.

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QString>

class QPainter;

namespace Pult::Widgets {

class ShapedTexts
{
public:
    ShapedTexts();

    /// Of one line, in the font's pixels.
    qreal width(const QString &text, const QFont &font);
    /// Draws one line with the painter's pen in the middle of `rect`'s height; what does not fit ends with «…».
    void draw(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font);

private:
    struct Key
    {
        QString text;
        QFont font;
        int room; ///< pixels that an elided text has; 0: whole

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.font, key.room); }
    };
    struct Shaped
    {
        QStaticText text;
        qreal width = 0;
        qreal height = 0;
    };

    const Shaped &shaped(const QString &text, const QFont &font, int room = 0);

    QCache<Key, Shaped> m_texts;
};

} // namespace Pult::Widgets
