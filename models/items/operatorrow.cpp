// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatorrow.h"

#include "items/texts.h"

#include <algorithm>

namespace Pult::Items {

using Domain::OperatorState;

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isBusy(OperatorState state)
{
    return state == OperatorState::Talking || state == OperatorState::Hold || state == OperatorState::WrapUp
        || state == OperatorState::Ringing;
}

std::vector<State::LineIndex> servedLines(const State::CentreState &state, const State::PersonRow &person)
{
    std::vector<State::LineIndex> lines;
    for (const State::MembershipRow &membership : person.memberships)
        lines.push_back(state.queue(membership.queue).line);
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

QString lineNames(const State::CentreState &state, const std::vector<State::LineIndex> &lines)
{
    QString names;
    for (const State::LineIndex line : lines) {
        if (!names.isEmpty())
            names += QLatin1String(", ");
        names += lineName(state, line);
    }
    return names;
}

} // namespace

std::optional<double> OperatorRow::aht() const
{
    if (handled == 0)
        return std::nullopt;
    return static_cast<double>(handling.count()) / 1000.0 / static_cast<double>(handled);
}

std::optional<double> OperatorRow::occupancy(Domain::Duration running) const
{
    const Domain::Duration busyNow = busy + (isBusy(state) ? running : Domain::Duration::zero());
    const Domain::Duration readyNow = ready + (state == OperatorState::Ready ? running : Domain::Duration::zero());
    const Domain::Duration total = busyNow + readyNow;
    if (total <= Domain::Duration::zero())
        return std::nullopt;
    return static_cast<double>(busyNow.count()) / static_cast<double>(total.count());
}

OperatorRow operatorRow(const Metrics::Engine &engine, State::PersonIndex index)
{
    const State::CentreState &state = engine.state();
    const State::PersonRow &person = state.person(index);
    OperatorRow row;
    row.name = QString::fromStdString(person.name);
    row.reason = fromUtf8(state.reason(person.reason));
    row.servedLines = servedLines(state, person);
    row.lines = lineNames(state, row.servedLines);
    row.homeSite = person.site;
    row.homeGroup = person.group;
    if (person.site != State::SiteIndex::None)
        row.site = QString::fromStdString(state.site(person.site).name);
    if (person.group >= 0)
        row.group = QString::fromStdString(state.centre().groups[static_cast<std::size_t>(person.group)].name);
    row.feed = person.feed;
    row.state = person.state;
    row.since = person.since;
    row.sinceOurs = person.since;
    if (Domain::raw(person.feed) < state.feeds().size()) {
        const State::FeedRow &feed = state.feed(person.feed);
        row.freshness = engine.freshness(person.feed);
        row.sinceOurs -= feed.clockOffset.value_or(Domain::Duration::zero());
    }
    row.known = person.everSeen;

    if (person.countedFrom) {
        const Domain::Timestamp dayStart
            = engine.ledger().calendar().dayStart(state.onFeedClock(person.feed, engine.clock().now()));
        row.countedFrom = std::max(*person.countedFrom, dayStart);
    }
    const Metrics::PersonSums &today = engine.ledger().persons().today(index);
    const auto in = [&today](OperatorState s) { return today.inState[static_cast<std::size_t>(s)]; };
    row.answered = today.answered;
    row.handled = today.handled;
    row.handling = today.talk + today.hold + today.acw;
    row.busy
        = in(OperatorState::Talking) + in(OperatorState::Hold) + in(OperatorState::WrapUp) + in(OperatorState::Ringing);
    row.ready = in(OperatorState::Ready);
    return row;
}

QString searchText(const OperatorRow &row)
{
    const QStringList parts {row.name, stateName(row.state), row.reason, row.lines, row.site, row.group};
    return folded(parts.join(u'\n'));
}

QString folded(const QString &text)
{
    return text.toCaseFolded().replace(u'ё', u'е');
}

} // namespace Pult::Items
