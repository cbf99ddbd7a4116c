// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a board from its description: makes the tiles of all pages, places them in the grid, shows one page at a time
// and turns them, refreshes what is shown at most ten times a second when the engine has changed and once a second for
// what ages. GUI thread.

#pragma once

#include "boards/boarddescription.h"
#include "boards/rotation.h"
#include "domain/clock.h"
#include "widgets/theme/glyphcache.h"
#include "widgets/tiles/tile.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace Pult::Widgets {

class BoardView final : public QWidget
{
    Q_OBJECT

public:
    /// Engine, formatter and theme outlive the view. Windows of time are watched in the engine when a board is set.
    BoardView(
        Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent = nullptr);

    void setBoard(const Boards::BoardDescription &board, const QString &title);
    const Boards::BoardDescription &board() const { return m_board; }
    /// Of the page that is shown.
    const std::vector<Tile *> &tiles() const;
    GlyphCache &glyphs() { return m_glyphs; }
    /// Pixel size of small text on a board without a screen; 0: by the size of the view. A board that has a screen
    /// knows it: as large as its farthest seat needs.
    void setTextSize(int pixelSize);

    /// The clock by which pages turn, instead of the machine's; must outlive the view.
    void setRotationClock(const Domain::Clock &clock);
    const Boards::Rotation &rotation() const { return m_rotation; }
    const PageState &pageState() const { return m_context.page; }
    /// Index of the page that is shown.
    int page() const { return m_page; }
    /// False when there is no such page.
    bool showPage(int page);
    /// Forward or back by so many turns.
    void turn(int by);
    void setPaused(bool paused);
    /// Page and arrow keys turn, Space stops the rotation; false when the key means nothing to the board.
    bool turnByKey(int key);

    /// The number that the keyboard is at; invalid: no tile has the focus.
    Metrics::NumberRef focusedNumber() const;

    /// The language or the theme has changed.
    void restyle();

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();

Q_SIGNALS:
    /// Somebody wants to know what a number is made of.
    void explainAsked(const Pult::Metrics::NumberRef &number);
    /// Another page, or sheet of it, is shown, or the rotation stopped or went on.
    void pageChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Page
    {
        Boards::PageDescription description;
        std::vector<Tile *> tiles;
    };

    void refresh();
    void showCurrent();
    void announce();
    void arrangeTurns();
    void measure();
    void place();
    void place(const Page &page) const;
    void shareDigits(const Page &page) const;
    int legibleTextSize() const;
    double stripHeight() const;
    QRect stripRect() const;

    Metrics::Engine &m_engine;
    GlyphCache m_glyphs;
    TileContext m_context;
    Boards::BoardDescription m_board;
    std::vector<Page> m_pages;
    Boards::Rotation m_rotation;
    Domain::SystemClock m_systemClock;
    const Domain::Clock *m_clock = &m_systemClock;
    std::optional<Domain::Timestamp> m_lastTick;
    QTimer m_gate;
    int m_page = 0;
    int m_textSize = 0;
    bool m_pending = false;
};

} // namespace Pult::Widgets
