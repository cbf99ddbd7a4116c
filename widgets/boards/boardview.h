// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a board from its description: makes the tiles, places them in the grid, refreshes them at most ten times a
// second when the engine has changed and once a second for what ages. GUI thread.

#pragma once

#include "widgets/boards/boarddescription.h"
#include "widgets/theme/glyphcache.h"
#include "widgets/tiles/tile.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace Pult::Widgets {

class BoardView final : public QWidget
{
    Q_OBJECT

public:
    /// Engine, formatter and theme outlive the view. Windows of time are watched in the engine when a board is set.
    BoardView(
        Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent = nullptr);

    void setBoard(const BoardDescription &board, const QString &title);
    const std::vector<Tile *> &tiles() const { return m_tiles; }
    const GlyphCache &glyphs() const { return m_glyphs; }
    /// Pixel size of small text; 0: by the size of the board, so that a 4K screen shows the same picture as a 1080p
    /// one.
    void setTextSize(int pixelSize);

    /// The language or the theme has changed.
    void restyle();

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void place();
    void shareDigits();

    Metrics::Engine &m_engine;
    GlyphCache m_glyphs;
    TileContext m_context;
    BoardDescription m_board;
    std::vector<Tile *> m_tiles;
    QTimer m_gate;
    int m_textSize = 0;
    bool m_pending = false;
};

} // namespace Pult::Widgets
