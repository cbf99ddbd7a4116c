// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/operatorstile.h"

#include "items/texts.h"
#include "widgets/delegates/statedelegate.h"
#include "widgets/theme/statusshape.h"
#include "widgets/tiles/boardtexts.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace Pult::Widgets {

using Domain::OperatorState;
using Metrics::Freshness;
using Metrics::Verdict;

namespace {

constexpr int Columns = 2;
/// In reading order; what belongs to a call on the left, what does not on the right.
constexpr std::array Order {OperatorState::Ready, OperatorState::Ringing, OperatorState::Talking, OperatorState::Hold,
    OperatorState::WrapUp, OperatorState::Paused, OperatorState::OtherCall, OperatorState::Unreachable};
constexpr int Rows = (static_cast<int>(Order.size()) + Columns - 1) / Columns;
/// Height of the heading in rows of states.
constexpr double HeadingRows = 0.9;

} // namespace

int OperatorsTile::onDuty() const
{
    int sum = 0;
    for (const OperatorState state : Order)
        sum += count(state);
    return sum;
}

bool OperatorsTile::read()
{
    const Metrics::Engine &engine = context().engine;
    const Metrics::Value value = engine.value("waiting", scope(), window()); // freshness of the scope's feeds
    Shown shown;
    shown.freshness = value.freshness;
    shown.known = value.freshness != Freshness::NoData;
    if (shown.known) {
        shown.counts = engine.operators(scope());
        shown.missing = Items::missingText(engine, value.missing);
    }
    shown.age = Items::freshnessText(value.freshness, value.age, context().formatter);
    if (value.freshness == Freshness::Stale)
        shown.running = context().formatter.running(value.age.value_or(Domain::Duration::zero()));
    const Metrics::StateCounts before = m_shown.counts;
    const bool changed = !(shown == m_shown);
    m_shown.counts = shown.counts;
    if (changed && shown == m_shown) {
        changedOnlyIn(headingRect());
        for (std::size_t i = 0; i < Order.size(); ++i) {
            const auto state = static_cast<std::size_t>(Order[i]);
            if (before[state] != shown.counts[state])
                changedOnlyIn(cellRect(static_cast<int>(i)));
        }
    }
    m_shown = std::move(shown);
    return changed;
}

QString OperatorsTile::spokenName() const
{
    return tr("Operators by state");
}

QString OperatorsTile::spokenValue() const
{
    if (!m_shown.known)
        return m_shown.age;
    QStringList parts {heading()};
    for (const OperatorState state : Order)
        parts << Items::stateName(state) + QLatin1Char(' ') + context().formatter.count(count(state));
    for (const QString &note : {m_shown.age, m_shown.missing}) {
        if (!note.isEmpty())
            parts << note;
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<TileNumber> OperatorsTile::numbers() const
{
    std::vector<TileNumber> numbers;
    const auto add = [&](const QRectF &rect, std::uint32_t states) {
        Metrics::NumberRef ref;
        ref.metric = Metrics::OperatorsMetric;
        ref.scope = scope();
        ref.window = description().window;
        ref.states = states;
        numbers.push_back({rect, ref});
    };
    std::uint32_t all = 0;
    for (const OperatorState state : Order)
        all |= 1U << static_cast<unsigned>(state);
    add(headingRect(), all);
    for (int place = 0; place < static_cast<int>(Order.size()); ++place)
        add(cellRect(place), 1U << static_cast<unsigned>(Order[static_cast<std::size_t>(place)]));
    return numbers;
}

QString OperatorsTile::heading() const
{
    return m_shown.known ? tr("%n on duty", nullptr, onDuty()) : tr("Operators");
}

QRectF OperatorsTile::headingRect() const
{
    QRectF rect = inner();
    rect.setHeight(rect.height() * HeadingRows / (Rows + HeadingRows));
    return rect;
}

int OperatorsTile::numberSize() const
{
    return smallText() * 5 / 4;
}

QRectF OperatorsTile::cellRect(int place) const
{
    const QRectF area = inner();
    const QFontMetricsF words(wordFont(smallText()));
    // The left column takes what its words need, when the right one can spare it.
    std::array<qreal, Columns> widest {};
    for (std::size_t i = 0; i < Order.size(); ++i)
        widest[i % Columns] = std::max(widest[i % Columns], words.horizontalAdvance(Items::stateName(Order[i])));
    const qreal spare = area.width() - widest[0] - widest[1];
    const qreal split = area.left() + widest[0] + spare / 2;
    const qreal height = area.height() / (Rows + HeadingRows);
    const qreal top = area.top() + height * HeadingRows + height * (place / Columns);
    return place % Columns == 0 ? QRectF(area.left(), top, split - area.left(), height)
                                : QRectF(split, top, area.right() - split, height);
}

void OperatorsTile::paintBar(QPainter &painter, const QRectF &rect) const
{
    const Theme &theme = context().theme;
    const int total = onDuty();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect, rect.height() / 3, rect.height() / 3);
    painter.setClipPath(clip, Qt::IntersectClip);
    painter.fillRect(rect, theme.raised);
    qreal x = rect.left();
    for (const OperatorState state : Order) {
        if (count(state) == 0)
            continue;
        const qreal width = rect.width() * count(state) / total;
        painter.fillRect(QRectF(x, rect.top(), width - std::max(1.0, space() * 0.15), rect.height()),
            isLive() ? theme.state(state) : theme.stale);
        x += width;
    }
    painter.restore();
}

/// How many there are, and the bar of their shares; or why the numbers are not to be trusted.
void OperatorsTile::paintHeading(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QFont bold = wordFont(smallText(), QFont::Bold);
    const QFont words = wordFont(smallText(), QFont::Medium);
    const QRectF line = headingRect();
    fittedText(painter, line, Qt::AlignLeft | Qt::AlignVCenter, heading(), bold, isLive() ? theme.text : theme.stale);
    const qreal used = QFontMetricsF(bold).horizontalAdvance(heading()) + space() * 2;
    const QRectF rest = line.adjusted(used, 0, 0, 0);
    QStringList notes;
    Verdict mark = Verdict::Warning;
    if (!isLive()) {
        notes = ageWordings(m_shown.age, m_shown.running);
        mark = freshnessVerdict(m_shown.freshness);
    } else if (!m_shown.missing.isEmpty()) {
        notes << m_shown.missing << incompleteText();
    }
    if (notes.isEmpty()) {
        const qreal height = QFontMetricsF(words).capHeight() * 0.8;
        paintBar(painter, {rest.left(), rest.center().y() - height / 2, rest.width(), height});
        return;
    }
    const QString note = fitting(notes, words, rest.width() - statusWidth(words));
    const qreal width = std::min(rest.width(), QFontMetricsF(words).horizontalAdvance(note) + statusWidth(words));
    statusText(
        painter, {rest.right() - width, rest.top(), width + 1, rest.height()}, mark, note, words, theme.ink(mark));
}

void OperatorsTile::paintState(QPainter &painter, const QRectF &rect, OperatorState state)
{
    const Theme &theme = context().theme;
    const QFont digits = wordFont(numberSize(), QFont::Medium);
    const QFont words = wordFont(smallText());
    const int people = count(state);
    const bool present = isLive() && people > 0;
    const qreal side = statusSide(words);
    drawStateMark(painter, {rect.left(), rect.center().y() - side / 2, side, side}, state,
        present ? theme.state(state) : theme.stale);
    const QString sample = onDuty() >= 1000 ? QStringLiteral("8888") : QStringLiteral("888");
    const QRectF number(
        rect.left() + side, rect.top(), QFontMetricsF(digits).horizontalAdvance(sample) + space(), rect.height());
    const QColor ink = present ? theme.text : isLive() ? theme.muted : theme.stale;
    text(painter, number, Qt::AlignRight | Qt::AlignVCenter,
        m_shown.known ? context().formatter.count(people) : Items::ValueFormatter::none(), digits, ink);
    const QRectF rest(
        number.right() + space() * 1.4, rect.top(), rect.right() - number.right() - space() * 1.4, rect.height());
    fittedText(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, Items::stateName(state), words, ink);
}

void OperatorsTile::paintContent(QPainter &painter)
{
    paintHeading(painter);
    for (int place = 0; place < static_cast<int>(Order.size()); ++place)
        paintState(painter, cellRect(place), Order[static_cast<std::size_t>(place)]);
}

} // namespace Pult::Widgets
