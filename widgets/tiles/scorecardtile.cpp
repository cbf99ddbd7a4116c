// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/scorecardtile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"
#include "widgets/tiles/boardtexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

namespace {

/// As many stand side by side with their words large enough for the hall.
constexpr std::size_t CardsOfSheet = 2;

} // namespace

const QStringList &ScorecardTile::metrics() const
{
    static const QStringList usual {QStringLiteral("sl"), QStringLiteral("lcr"), QStringLiteral("asa"),
        QStringLiteral("aht"), QStringLiteral("fcr"), QStringLiteral("waiting")};
    return description().metrics.isEmpty() ? usual : description().metrics;
}

ScorecardTile::Cell ScorecardTile::cellOf(const QString &metric, const Metrics::Scope &scope) const
{
    const Metrics::Engine &engine = context().engine;
    const Items::ValueFormatter &formatter = context().formatter;
    const std::string id = metric.toStdString();
    const Metrics::Value value = engine.value(id, scope, window());
    Cell cell;
    cell.number = Items::ValueFormatter::none();
    if (value.freshness == Freshness::NoData)
        return cell;
    if (id == "waiting") {
        const Items::WaitingNow waiting = Items::waitingNow(engine, scope);
        cell.number = formatter.count(waiting.count);
        if (!waiting.longest)
            return cell;
        const QString longest = formatter.running(*waiting.longest);
        cell.verdict = waiting.overdue > 0 ? Verdict::Bad : Verdict::Good;
        if (waiting.overdue > 0) {
            //: On a board: callers wait longer than the threshold, the longest that long; as short as possible
            cell.words << tr("long %1").arg(longest) << tr("long", "wait");
        } else {
            cell.words << upTo(longest) << longest;
        }
        return cell;
    }
    const Items::FormattedValue parts = formatter.parts(value.unit, value.number);
    // The sign of per cent stands at the row's name.
    cell.number = value.unit == Metrics::Unit::Ratio ? parts.number : parts.text();
    cell.target = targetText(value, formatter);
    if (value.number) {
        cell.verdict = value.verdict;
        cell.words << Items::verdictName(value.verdict);
    }
    return cell;
}

ScorecardTile::Card ScorecardTile::cardOf(const QString &name, const Metrics::Scope &scope) const
{
    const Metrics::Engine &engine = context().engine;
    const Metrics::Value value = engine.value("waiting", scope, window()); // freshness of the scope's feeds
    Card card;
    card.name = name;
    card.scope = scope;
    card.freshness = value.freshness;
    card.age = Items::freshnessText(value.freshness, value.age, context().formatter);
    if (value.freshness == Freshness::Stale)
        card.running = context().formatter.running(value.age.value_or(Domain::Duration::zero()));
    if (value.freshness != Freshness::NoData)
        card.missing = Items::missingText(engine, value.missing);
    for (const QString &metric : metrics())
        card.cells.push_back(cellOf(metric, scope));
    return card;
}

bool ScorecardTile::read()
{
    const State::CentreState &state = context().engine.state();
    std::vector<Card> cards;
    if (description().grouping == QLatin1String("site")) {
        for (std::uint32_t i = 0; i < state.sites().size(); ++i)
            cards.push_back(
                cardOf(QString::fromStdString(state.sites()[i].name), Metrics::Scope::ofSite(State::SiteIndex {i})));
    } else {
        for (std::uint32_t i = 0; i < state.lines().size(); ++i) {
            const State::LineIndex line {i};
            cards.push_back(cardOf(Items::lineName(state, line), Metrics::Scope::ofLine(line)));
        }
    }
    std::swap(cards, m_cards);
    return tellChanges(cards);
}

/// What of the shown cards differs from `before`; a cell repaints its own place. False when nothing does.
bool ScorecardTile::tellChanges(const std::vector<Card> &before)
{
    if (before.size() != m_cards.size())
        return true;
    const auto [first, end] = shownCards();
    bool changed = false;
    for (std::size_t i = first; i < end; ++i) {
        Card but = before[i];
        but.cells = m_cards[i].cells;
        if (!(but == m_cards[i]))
            return true;
    }
    for (std::size_t i = first; i < end; ++i) {
        for (std::size_t m = 0; m < m_cards[i].cells.size(); ++m) {
            if (before[i].cells[m] == m_cards[i].cells[m])
                continue;
            changedOnlyIn(rowRect(cardRect(i - first), static_cast<int>(m)).adjusted(0, -space() / 2, 0, space() / 2));
            changed = true;
        }
    }
    return changed;
}

QString ScorecardTile::spokenName() const
{
    return description().grouping == QLatin1String("site") ? tr("Sites side by side") : tr("Lines side by side");
}

QString ScorecardTile::spokenValue() const
{
    QStringList cards;
    const auto [first, end] = shownCards();
    for (std::size_t i = first; i < end; ++i) {
        const Card &card = m_cards[i];
        QStringList parts {card.name};
        for (qsizetype m = 0; m < metrics().size(); ++m) {
            const Cell &cell = card.cells[static_cast<std::size_t>(m)];
            QString part = rowName(metrics()[m].toStdString()) + QLatin1Char(' ') + cell.number;
            if (!cell.words.isEmpty())
                part += QLatin1Char(' ') + cell.words.first();
            if (!cell.target.isEmpty())
                part += QLatin1Char(' ') + cell.target;
            parts << part;
        }
        for (const QString &note : {card.age, card.missing}) {
            if (!note.isEmpty())
                parts << note;
        }
        cards << parts.join(QStringLiteral(", "));
    }
    return cards.isEmpty() ? Items::ValueFormatter::none() : cards.join(QStringLiteral("; "));
}

int ScorecardTile::sheets() const
{
    return std::max(1, static_cast<int>((m_cards.size() + CardsOfSheet - 1) / CardsOfSheet));
}

std::pair<std::size_t, std::size_t> ScorecardTile::shownCards() const
{
    const std::size_t first
        = CardsOfSheet * static_cast<std::size_t>(std::clamp(sheet(), 0, std::max(0, sheets() - 1)));
    return {std::min(first, m_cards.size()), std::min(first + CardsOfSheet, m_cards.size())};
}

qreal ScorecardTile::labelWidth() const
{
    const QFontMetricsF metrics(wordFont(smallText(), QFont::Bold));
    qreal width = 0;
    for (const QString &metric : this->metrics())
        width = std::max(width, metrics.horizontalAdvance(rowName(metric.toStdString())));
    return width + space();
}

QRectF ScorecardTile::cardRect(std::size_t place) const
{
    QRectF area = inner();
    area.setLeft(area.left() + labelWidth());
    const qreal width = area.width() / CardsOfSheet;
    return {area.left() + width * static_cast<qreal>(place), area.top(), width, area.height()};
}

QRectF ScorecardTile::rowRect(const QRectF &card, int row) const
{
    const qreal height = card.height() / static_cast<qreal>(metrics().size() + 1);
    return {card.left(), card.top() + height * (row + 1), card.width(), height};
}

/// Numbers are larger than the words, as far as the rows allow.
int ScorecardTile::numberSize() const
{
    return smallText() * 5 / 4;
}

qreal ScorecardTile::numberWidth() const
{
    const QFontMetricsF metrics(wordFont(numberSize(), QFont::Medium));
    return std::max(
        metrics.horizontalAdvance(QStringLiteral("88,8")), metrics.horizontalAdvance(QStringLiteral("8:88")));
}

std::vector<TileNumber> ScorecardTile::numbers() const
{
    std::vector<TileNumber> numbers;
    const auto [first, end] = shownCards();
    for (std::size_t i = first; i < end; ++i) {
        for (int m = 0; m < static_cast<int>(metrics().size()); ++m)
            numbers.push_back({rowRect(cardRect(i - first), m), numberRef(metrics()[m], m_cards[i].scope)});
    }
    return numbers;
}

void ScorecardTile::paintCell(QPainter &painter, const QRectF &rect, const Card &card, const Cell &cell)
{
    const Theme &theme = context().theme;
    const bool live = card.freshness == Freshness::Live;
    const bool marked = cell.verdict == Verdict::Warning || cell.verdict == Verdict::Bad;
    const QColor ink = !live ? theme.stale : marked ? theme.ink(cell.verdict) : theme.text;
    const QRectF number(rect.left(), rect.top(), numberWidth(), rect.height());
    fittedText(
        painter, number, Qt::AlignRight | Qt::AlignVCenter, cell.number, wordFont(numberSize(), QFont::Medium), ink);
    if (cell.words.isEmpty())
        return;
    const QFont words = wordFont(smallText(), QFont::Medium);
    QRectF room = rect;
    room.setLeft(number.right() + space() * 1.2);
    const QString word = fitting(cell.words, words, room.width() - statusWidth(words));
    statusText(painter, room, cell.verdict, word, words, live ? theme.ink(cell.verdict) : theme.stale, live);
}

void ScorecardTile::paintCard(QPainter &painter, const QRectF &rect, const Card &card)
{
    const Theme &theme = context().theme;
    const QFont name = wordFont(smallText(), QFont::Bold);
    const QFont words = wordFont(smallText(), QFont::Medium);
    const QRectF head = rowRect(rect, -1).adjusted(0, 0, -space(), 0);
    const bool live = card.freshness == Freshness::Live;
    fittedText(painter, head, Qt::AlignLeft | Qt::AlignVCenter, card.name, name, live ? theme.text : theme.stale);
    const QRectF rest = head.adjusted(QFontMetricsF(name).horizontalAdvance(card.name) + space(), 0, 0, 0);
    // Why the numbers are not live, as fully as there is room beside the name; the head of the page says it, too.
    QStringList notes;
    Verdict mark = Verdict::Warning;
    if (!live) {
        notes = ageWordings(card.age, card.running);
        mark = freshnessVerdict(card.freshness);
        if (!card.running.isEmpty())
            notes << card.running;
    } else if (!card.missing.isEmpty()) {
        notes << card.missing << incompleteText();
    }
    if (!notes.isEmpty()) {
        notes << QString();
        const QString note = fitting(notes, words, rest.width() - statusWidth(words));
        const qreal width = QFontMetricsF(words).horizontalAdvance(note) + statusWidth(words);
        if (width <= rest.width())
            statusText(painter, {rest.right() - width, rest.top(), width + 1, rest.height()}, mark, note, words,
                theme.ink(mark));
    }
    for (std::size_t m = 0; m < card.cells.size(); ++m)
        paintCell(painter, rowRect(rect, static_cast<int>(m)).adjusted(0, 0, -space(), 0), card, card.cells[m]);
}

void ScorecardTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = inner();
    const QFont label = wordFont(smallText(), QFont::Bold);
    if (sheets() > 1) {
        const QRectF corner(area.left(), area.top(), labelWidth(), rowRect(area, -1).height());
        fittedText(painter, corner, Qt::AlignLeft | Qt::AlignVCenter,
            QStringLiteral("%1/%2").arg(sheet() + 1).arg(sheets()), wordFont(smallText()), theme.muted);
    }
    for (int m = 0; m < static_cast<int>(metrics().size()); ++m) {
        QRectF row = rowRect(area, m);
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), std::max(1.0, space() * 0.12)), theme.border);
        row.setWidth(labelWidth());
        fittedText(
            painter, row, Qt::AlignLeft | Qt::AlignVCenter, rowName(metrics()[m].toStdString()), label, theme.muted);
    }
    const auto [first, end] = shownCards();
    for (std::size_t i = first; i < end; ++i) {
        const QRectF card = cardRect(i - first);
        painter.fillRect(QRectF(card.left() - space() * 0.5, card.top(), std::max(1.0, space() * 0.12), card.height()),
            theme.border);
        paintCard(painter, card.adjusted(space() * 0.5, 0, 0, 0), m_cards[i]);
    }
}

} // namespace Pult::Widgets
