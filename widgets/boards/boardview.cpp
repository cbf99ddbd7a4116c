// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/boards/boardview.h"

#include "widgets/access/accessibletile.h"
#include "widgets/theme/fonts.h"
#include "widgets/tiles/tilecatalogue.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace Pult::Widgets {

namespace {

constexpr std::chrono::milliseconds RefreshInterval {250};
/// A jump of the machine's clock is no time that a page was shown.
constexpr std::chrono::seconds LongestTick {2};
/// On a screen of 1080 rows: the space between things in the hall, and beside small text on a desk.
constexpr double HallSpace = 13.0 / 1080;
constexpr double DeskSpace = 0.5;
/// Text of a board that says nothing of its screen, on a screen of 1080 rows.
constexpr double UntoldText = 27.0 / 1080;

} // namespace

BoardView::BoardView(
    Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_context {engine, formatter, theme, m_glyphs, {}, interfaceFamily()}
{
    installAccessibleTiles();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true); // see Tile
    m_gate.setSingleShot(true);
    m_gate.setInterval(RefreshInterval);
    connect(&m_gate, &QTimer::timeout, this, [this] {
        if (m_pending)
            refresh();
    });
}

void BoardView::setBoard(const Boards::BoardDescription &board, const QString &title)
{
    for (const Page &page : m_pages)
        qDeleteAll(page.tiles);
    m_pages.clear();
    m_board = board;
    m_context.title = title;
    m_context.isForHall = board.screen.has_value();
    m_context.wordFamily = m_context.isForHall ? narrowFamily(m_context.fontFamily) : QString();
    for (const Boards::PageDescription &description : board.pages) {
        Page page {description, {}};
        for (const TileDescription &tileDescription : description.tiles) {
            Tile *tile = makeTile(m_context, tileDescription, m_engine.watch(tileDescription.window), this);
            if (!tile)
                continue;
            tile->hide();
            connect(tile, &Tile::explainAsked, this, &BoardView::explainAsked);
            page.tiles.push_back(tile);
        }
        m_pages.push_back(std::move(page));
    }
    m_page = std::clamp(m_page, 0, std::max(0, static_cast<int>(m_pages.size()) - 1));
    measure();
    arrangeTurns();
    m_rotation.showPage(m_page);
    showCurrent();
}

const std::vector<Tile *> &BoardView::tiles() const
{
    static const std::vector<Tile *> none;
    return m_pages.empty() ? none : m_pages[static_cast<std::size_t>(m_page)].tiles;
}

void BoardView::setTextSize(int pixelSize)
{
    m_textSize = pixelSize;
    measure();
}

void BoardView::setRotationClock(const Domain::Clock &clock)
{
    m_clock = &clock;
    m_lastTick.reset();
}

void BoardView::restyle()
{
    for (const Page &page : m_pages) {
        for (Tile *tile : page.tiles)
            tile->retranslate();
    }
    measure();
    arrangeTurns();
    showCurrent();
    update();
}

void BoardView::apply(const State::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    for (const Page &page : m_pages) {
        for (Tile *tile : page.tiles)
            tile->apply(changes);
    }
    m_pending = true;
    if (!m_gate.isActive())
        refresh();
}

void BoardView::tick()
{
    const Domain::Timestamp now = m_clock->now();
    const Domain::Duration elapsed = m_lastTick ? now - *m_lastTick : Domain::Duration::zero();
    m_lastTick = now;
    if (m_rotation.pass(std::min<Domain::Duration>(elapsed, LongestTick))) {
        arrangeTurns(); // there may be more to read than when it was last shown
        showCurrent();
        return;
    }
    refresh();
}

void BoardView::refresh()
{
    m_pending = false;
    m_gate.start();
    for (Tile *tile : tiles())
        tile->refresh();
    // A line more may need a sheet more.
    for (Tile *tile : tiles()) {
        const auto turns = std::ranges::count(m_rotation.turns(), m_page, &Boards::Turn::page);
        if (tile->sheets() > turns) {
            arrangeTurns();
            showCurrent();
            return;
        }
    }
}

// --- Pages -----------------------------------------------------------------------------------------------------------

void BoardView::arrangeTurns()
{
    std::vector<Boards::Turn> turns;
    for (int i = 0; i < static_cast<int>(m_pages.size()); ++i) {
        const Page &page = m_pages[static_cast<std::size_t>(i)];
        int sheets = 1;
        int words = 0;
        for (Tile *tile : page.tiles) {
            if (i != m_page)
                tile->restyle(); // what it shows is as old as its last turn
            sheets = std::max(sheets, tile->sheets());
            words += tile->words();
        }
        for (int sheet = 0; sheet < sheets; ++sheet)
            turns.push_back({i, sheet, page.description.isKey, words, page.description.dwell});
    }
    m_rotation.setTurns(std::move(turns));
}

void BoardView::showCurrent()
{
    if (m_pages.empty() || m_rotation.turns().empty())
        return;
    const Boards::Turn &turn = m_rotation.turns()[static_cast<std::size_t>(m_rotation.current())];
    const PageState before = m_context.page;
    m_page = turn.page;
    const Page &page = m_pages[static_cast<std::size_t>(m_page)];
    m_context.page = {Boards::textIn(page.description.title, m_context.formatter.locale()), m_rotation.current() + 1,
        static_cast<int>(m_rotation.turns().size()), m_rotation.isPaused()};
    for (Tile *tile : page.tiles) {
        tile->setSheet(std::min(turn.sheet, tile->sheets() - 1));
        tile->restyle();
    }
    shareDigits(page);
    for (const Page &other : m_pages) {
        for (Tile *tile : other.tiles) {
            if (&other != &page)
                tile->clearFocus(); // else Qt would give it to a tile that nobody chose
            tile->setVisible(&other == &page);
        }
    }
    update();
    announce();
    if (!(before == m_context.page))
        Q_EMIT pageChanged();
}

void BoardView::announce()
{
    const PageState &page = m_context.page;
    const QString name = page.title.isEmpty() ? m_context.title : page.title;
    QStringList parts;
    if (page.count > 1)
        parts << tr("Page %1 of %2").arg(page.number).arg(page.count);
    if (page.isPaused)
        parts << tr("Rotation is paused");
    const QString description = parts.join(QStringLiteral(", "));
    if (accessibleName() == name && accessibleDescription() == description)
        return;
    setAccessibleName(name); // tells screen readers
    setAccessibleDescription(description);
}

bool BoardView::showPage(int page)
{
    if (!m_rotation.showPage(page))
        return false;
    showCurrent();
    return true;
}

void BoardView::turn(int by)
{
    if (m_rotation.step(by))
        showCurrent();
}

void BoardView::setPaused(bool paused)
{
    if (paused == m_rotation.isPaused())
        return;
    m_rotation.setPaused(paused);
    showCurrent();
}

bool BoardView::turnByKey(int key)
{
    if (m_rotation.turns().size() < 2)
        return false;
    switch (key) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Down:
        turn(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Left:
    case Qt::Key_Up:
        turn(-1);
        return true;
    case Qt::Key_Space:
        setPaused(!m_rotation.isPaused());
        return true;
    default:
        return false;
    }
}

Metrics::NumberRef BoardView::focusedNumber() const
{
    for (const Tile *tile : tiles()) {
        if (tile->hasFocus())
            return tile->chosenNumber().value_or(Metrics::NumberRef {});
    }
    return {};
}

void BoardView::keyPressEvent(QKeyEvent *event)
{
    if (!turnByKey(event->key()))
        QWidget::keyPressEvent(event);
}

// --- Geometry --------------------------------------------------------------------------------------------------------

void BoardView::resizeEvent(QResizeEvent *)
{
    m_glyphs.clear(); // sizes that will not come again
    measure();
    arrangeTurns();
    showCurrent();
}

/// The smallest size whose capitals fill the least angle from the farthest seat.
int BoardView::legibleTextSize() const
{
    const double wanted = Boards::capHeightPixels(*m_board.screen, size(), Boards::LeastArcMinutes);
    QFont font(m_context.fontFamily);
    constexpr int Probe = 1000;
    font.setPixelSize(Probe);
    return std::max(9, static_cast<int>(std::ceil(wanted * Probe / QFontMetricsF(font).capHeight())));
}

void BoardView::measure()
{
    const int height = std::min(this->height(), width() * 9 / 16);
    if (m_context.isForHall) {
        m_context.smallText = legibleTextSize();
        m_context.space = std::max(3.0, height * HallSpace);
    } else {
        m_context.smallText = m_textSize > 0 ? m_textSize : std::max(9, static_cast<int>(height * UntoldText));
        m_context.space = std::max(3.0, m_context.smallText * DeskSpace);
    }
    place();
}

double BoardView::stripHeight() const
{
    return m_board.pages.size() > 1 ? m_context.space * 1.5 : 0;
}

/// Where the progress of the pages is drawn.
QRect BoardView::stripRect() const
{
    const auto high = static_cast<int>(std::ceil(stripHeight()));
    return {0, height() - high, width(), high};
}

void BoardView::place()
{
    for (const Page &page : m_pages) {
        place(page);
        for (Tile *tile : page.tiles)
            tile->restyle();
        shareDigits(page);
    }
}

void BoardView::place(const Page &page) const
{
    const double gap = std::max(3.0, m_context.space);
    const double cellWidth = (width() - gap) / page.description.columns;
    const double cellHeight = (height() - stripHeight() - gap) / page.description.rows;
    const auto edge = [gap](double cell, int at) { return static_cast<int>(gap / 2 + cell * at + gap / 2); };
    for (Tile *tile : page.tiles) {
        const TileDescription &d = tile->description();
        const int left = edge(cellWidth, d.column);
        const int top = edge(cellHeight, d.row);
        const int right = edge(cellWidth, d.column + d.width) - static_cast<int>(gap);
        const int bottom = edge(cellHeight, d.row + d.height) - static_cast<int>(gap);
        tile->setGeometry(left, top, std::max(1, right - left), std::max(1, bottom - top));
    }
}

/// Numbers of tiles of one size get one size of digits: the largest that all of them can have.
void BoardView::shareDigits(const Page &page) const
{
    std::map<std::pair<int, int>, int> digits;
    const auto keyOf
        = [](const Tile *tile) { return std::pair(tile->description().width, tile->description().height); };
    for (const Tile *tile : page.tiles) {
        const int wish = tile->wishedDigits();
        if (wish <= 0)
            continue;
        const auto [found, isNew] = digits.emplace(keyOf(tile), wish);
        if (!isNew)
            found->second = std::min(found->second, wish);
    }
    for (Tile *tile : page.tiles) {
        if (tile->wishedDigits() > 0)
            tile->setDigits(digits.at(keyOf(tile)));
    }
}

/// The ground, and a dash for each turn: the present one bright and as a thicker bar, sheets of one page closer
/// together.
void BoardView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    painter.fillRect(event->rect(), theme.window);
    const std::vector<Boards::Turn> &turns = m_rotation.turns();
    const QRectF strip = stripRect();
    if (turns.size() < 2 || strip.isEmpty() || !strip.intersects(event->rect()))
        return;
    const double space = m_context.space;
    const double thin = space * 0.45;
    const double thick = space * 0.9;
    const double width = (strip.width() - 2 * space) / static_cast<double>(turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const bool isCurrent = static_cast<int>(i) == m_rotation.current();
        const bool endsPage = i + 1 == turns.size() || turns[i + 1].page != turns[i].page;
        const double high = isCurrent ? thick : thin;
        const double y = strip.center().y() - high / 2 - space * 0.2;
        painter.fillRect(
            QRectF(space + width * static_cast<double>(i), y, width - space * (endsPage ? 1.2 : 0.3), high),
            isCurrent ? theme.text : theme.border);
    }
}

} // namespace Pult::Widgets
