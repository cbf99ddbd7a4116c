// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/boards/boardview.h"

#include "widgets/access/accessibletile.h"
#include "widgets/theme/fonts.h"
#include "widgets/tiles/linestile.h"
#include "widgets/tiles/tilecatalogue.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace Pult::Widgets {

namespace {

constexpr std::chrono::milliseconds RefreshInterval {100};

} // namespace

BoardView::BoardView(
    Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_context {engine, formatter, theme, m_glyphs, {}, interfaceFamily()}
{
    installAccessibleTiles();
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_gate.setSingleShot(true);
    m_gate.setInterval(RefreshInterval);
    connect(&m_gate, &QTimer::timeout, this, [this] {
        if (m_pending)
            refresh();
    });
}

void BoardView::setBoard(const BoardDescription &board, const QString &title)
{
    qDeleteAll(m_tiles);
    m_tiles.clear();
    m_board = board;
    m_context.title = title;
    for (const TileDescription &description : board.tiles) {
        if (Tile *tile = makeTile(m_context, description, m_engine.watch(description.window), this)) {
            m_tiles.push_back(tile);
            tile->show();
        }
    }
    place();
    for (Tile *tile : m_tiles)
        tile->restyle();
    shareDigits();
}

void BoardView::setTextSize(int pixelSize)
{
    m_textSize = pixelSize;
    place();
    shareDigits();
}

void BoardView::restyle()
{
    for (Tile *tile : m_tiles) {
        if (auto *lines = qobject_cast<LinesTile *>(tile))
            lines->retranslate();
        tile->restyle();
    }
    shareDigits();
    update();
}

void BoardView::apply(const State::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    for (Tile *tile : m_tiles) {
        if (auto *lines = qobject_cast<LinesTile *>(tile))
            lines->apply(changes);
    }
    m_pending = true;
    if (!m_gate.isActive())
        refresh();
}

void BoardView::tick()
{
    refresh();
}

void BoardView::refresh()
{
    m_pending = false;
    m_gate.start();
    for (Tile *tile : m_tiles)
        tile->refresh();
}

void BoardView::resizeEvent(QResizeEvent *)
{
    m_glyphs.clear(); // sizes that will not come again
    place();
    shareDigits();
}

void BoardView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_context.theme.window);
}

void BoardView::place()
{
    m_context.smallText
        = m_textSize > 0 ? m_textSize : std::max(9, std::min(height() * 27 / 1080, width() * 27 / 1920));
    if (m_board.tiles.empty())
        return;
    const double gap = std::max(3.0, m_context.smallText * 14 / 27.0);
    const double cellWidth = (width() - gap) / m_board.columns;
    const double cellHeight = (height() - gap) / m_board.rows;
    const auto edge = [gap](double cell, int at) { return static_cast<int>(gap / 2 + cell * at + gap / 2); };
    for (Tile *tile : m_tiles) {
        const TileDescription &d = tile->description();
        const int left = edge(cellWidth, d.column);
        const int top = edge(cellHeight, d.row);
        const int right = edge(cellWidth, d.column + d.width) - static_cast<int>(gap);
        const int bottom = edge(cellHeight, d.row + d.height) - static_cast<int>(gap);
        tile->setGeometry(left, top, std::max(1, right - left), std::max(1, bottom - top));
    }
}

/// Numbers of tiles of one size get one size of digits: the largest that all of them can have.
void BoardView::shareDigits()
{
    std::map<std::pair<int, int>, int> digits;
    const auto keyOf
        = [](const Tile *tile) { return std::pair(tile->description().width, tile->description().height); };
    for (const Tile *tile : m_tiles) {
        const int wish = tile->wishedDigits();
        if (wish <= 0)
            continue;
        const auto [found, isNew] = digits.emplace(keyOf(tile), wish);
        if (!isNew)
            found->second = std::min(found->second, wish);
    }
    for (Tile *tile : m_tiles) {
        if (tile->wishedDigits() > 0)
            tile->setDigits(digits.at(keyOf(tile)));
    }
}

} // namespace Pult::Widgets
