// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The simulated centre: the same from the same seed, no caller lost or doubled, true to its parameters and to queueing
// theory, obedient like an ACD.

#include "domain/eventcodec.h"
#include "feeds/simulator/arrivals.h"
#include "feeds/simulator/random.h"
#include "feeds/simulator/roster.h"
#include "feeds/simulator/simulator.h"
#include "metrics/engine.h"
#include "store/centrefile.h"
#include "support/erlang.h"
#include "support/testcase.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Pult;
using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace std::chrono_literals;

namespace {

const Timestamp Monday {std::chrono::sys_days {std::chrono::year {2026} / 1 / 5}};

Centre demoCentre(std::uint64_t seed = 1)
{
    Store::CentreFileResult file = Store::readCentreFile(QStringLiteral(":/centres/demo.toml"));
    if (!file.ok() || !file.centre.simulation)
        qFatal("the demo centre cannot be read");
    file.centre.simulation->seed = seed;
    return std::move(file.centre);
}

Timestamp startOf(const Centre &centre)
{
    return Simulator::startOfDay(centre, Monday + 12h);
}

/// One line «a» in the queue «a» of the feed «acd», people who are always there, exponential times, nothing else: what
/// queueing theory knows.
Centre plainCentre(double callsPerHour, Duration handling, int operators, Duration patience)
{
    Centre centre;
    centre.timeZone = "UTC";
    FeedSpec feed;
    feed.id = "acd";
    feed.kind = SimulatorKind;
    centre.feeds.push_back(feed);
    Line line;
    line.id = "a";
    centre.lines.push_back(line);
    Group group;
    group.id = "g";
    centre.groups.push_back(group);

    Simulation model;
    model.callersPerDay = callsPerHour * 24;
    model.patience = patience;
    model.longestWait = std::chrono::hours {100};
    model.redials = 0;
    model.returns = 0;
    model.anonymous = 0;
    model.ring = {};
    model.missed = 0;
    model.paceVariation = 0;
    model.remote = 0;
    SimulatedFlow flow;
    flow.line = "a";
    flow.talk = {handling, 1, RandomTime::Shape::Exponential};
    flow.wrapUp = {};
    flow.queues = {{"acd", "a", 1}};
    model.flows.push_back(flow);
    SimulatedTeam team;
    team.group = "g";
    team.operators = operators;
    team.lines = {"a"};
    model.teams.push_back(team);
    SimulatedShift shift;
    shift.id = "always";
    shift.length = 25h; // over the beginning of the next one: nobody ever leaves
    shift.daysOn = 1;
    shift.daysOff = 0;
    model.shifts.push_back(shift);
    centre.simulation = model;
    return centre;
}

/// A line «b» in the queue «b», that nobody serves yet.
void addSecondLine(Centre &centre, double share)
{
    SimulatedFlow other = centre.simulation->flows.front();
    other.line = "b";
    other.queues = {{"acd", "b", 1}};
    other.share = share;
    centre.simulation->flows.push_back(other);
}

Simulator makeSimulator(const Centre &centre, Timestamp start)
{
    return {centre, Simulator::feedsOf(centre), start};
}

Events lived(const Centre &centre, Duration length, Duration piece)
{
    const Timestamp start = startOf(centre);
    Simulator simulator(centre, Simulator::feedsOf(centre), start);
    Events events;
    for (Timestamp at = start; at < start + length;) {
        at = std::min(start + length, at + piece);
        simulator.run(at, events);
    }
    return events;
}

std::string bytesOf(const Events &events)
{
    std::string bytes;
    encodeEvents(events, bytes);
    return bytes;
}

/// Kolmogorov's distance between `values` and a distribution.
template<typename Cumulative>
double distance(std::vector<double> values, const Cumulative &cumulative)
{
    std::ranges::sort(values);
    double largest = 0;
    const auto count = static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double expected = cumulative(values[i]);
        largest = std::max(
            {largest, expected - static_cast<double>(i) / count, static_cast<double>(i + 1) / count - expected});
    }
    return largest;
}

/// Distance that a true sample exceeds once in ten thousand times.
double allowedDistance(std::size_t count)
{
    return 2.23 / std::sqrt(static_cast<double>(count));
}

} // namespace

class TestSimulator : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameEvents();
    void piecesDoNotMatter();
    void otherSeedOtherEvents();
    void everyCallerEndsOnce();
    void eventsMakeSense();
    void arrivalsFollowTheHours();
    void returnsFromBeforeFillTheFirstDays();
    void times_data();
    void times();
    void patience();
    void erlangA_data();
    void erlangA();
    void rosterIsComplete();
    void rosterStaffsEveryDayAlike();
    void bestSkillFirst();
    void lastNightsShiftIsThere();
    void presentIsEnoughToFollow();
    void commands();
    void movedOperatorServesTheNewLine();
    void pausedOperatorIsNotRung();
};

// --- sameness --------------------------------------------------------------------------------------------------------

void TestSimulator::sameSeedSameEvents()
{
    const Events once = lived(demoCentre(), 12h, 1h);
    QVERIFY(once.size() > 10'000);
    QCOMPARE(bytesOf(once) == bytesOf(lived(demoCentre(), 12h, 1h)), true);
}

void TestSimulator::piecesDoNotMatter()
{
    QCOMPARE(bytesOf(lived(demoCentre(), 9h, 7min)) == bytesOf(lived(demoCentre(), 9h, 9h)), true);
}

void TestSimulator::otherSeedOtherEvents()
{
    QCOMPARE(bytesOf(lived(demoCentre(1), 6h, 6h)) == bytesOf(lived(demoCentre(2), 6h, 6h)), false);
}

// --- conservation ----------------------------------------------------------------------------------------------------

void TestSimulator::everyCallerEndsOnce()
{
    const Centre centre = demoCentre(7);
    const Timestamp start = startOf(centre);
    Simulator simulator(centre, Simulator::feedsOf(centre), start);
    using Place = std::tuple<FeedId, CallKey, QueueNo>;
    std::set<Place> waiting;
    std::set<Place> talking;
    std::uint64_t joined = 0;
    std::uint64_t ended = 0;
    for (int hour = 1; hour <= 48; ++hour) {
        Events events;
        simulator.run(start + std::chrono::hours {hour}, events);
        for (const Event &event : events) {
            if (const auto *join = std::get_if<CallerJoined>(&event.body)) {
                QVERIFY(waiting.insert({event.feed, join->call, join->queue}).second);
                ++joined;
            } else if (const auto *answer = std::get_if<CallerAnswered>(&event.body)) {
                QCOMPARE(waiting.erase({event.feed, answer->call, answer->queue}), 1U);
                QVERIFY(talking.insert({event.feed, answer->call, answer->queue}).second);
            } else if (const auto *left = std::get_if<VisitEnded>(&event.body)) {
                QCOMPARE(waiting.erase({event.feed, left->call, left->queue}), 1U);
                ++ended;
            } else if (const auto *over = std::get_if<HandlingEnded>(&event.body)) {
                QCOMPARE(talking.erase({event.feed, over->call, over->queue}), 1U);
                ++ended;
            }
        }
        const CallerCounts counts = simulator.callers();
        QCOMPARE(counts.started, joined);
        QCOMPARE(counts.ended, ended);
        QCOMPARE(counts.waiting, waiting.size());
        QCOMPARE(counts.talking, talking.size());
        QCOMPARE(counts.started, counts.waiting + counts.talking + counts.ended);
    }
    QVERIFY(joined > 20'000);
}

void TestSimulator::eventsMakeSense()
{
    Centre centre = demoCentre(3);
    const Events events = lived(centre, 24h, 24h);
    QVERIFY(std::ranges::is_sorted(events, {}, &Event::at));
    ManualClock clock(startOf(centre));
    addStaff(centre);
    Metrics::Engine engine(centre, {"ryazan", "volgograd"}, clock);
    clock.set(events.back().at);
    engine.apply(events);
    QCOMPARE(engine.state().ignored(), 0U); // the fold finds nothing that makes no sense
    QCOMPARE(engine.state().persons().size(), 500U);
    QCOMPARE(engine.state().queues().size(), 8U);
    for (const State::PersonRow &person : engine.state().persons())
        QVERIFY(person.site != State::SiteIndex::None);
}

// --- distributions ---------------------------------------------------------------------------------------------------

void TestSimulator::arrivalsFollowTheHours()
{
    Centre centre = demoCentre();
    Simulation &model = *centre.simulation;
    model.returns = 0;
    model.surges.clear();
    const LocalCalendar local(centre.timeZone);
    const Timestamp start = startOf(centre);
    Arrivals arrivals(model, 0, local, start);
    constexpr int Weeks = 20;
    std::map<std::pair<int, int>, int> seen; // weekday and hour
    for (Timestamp at = arrivals.next(); at < start + std::chrono::hours {24 * 7 * Weeks}; at = arrivals.next())
        ++seen[{local.dateOf(at).dayOfWeek(), static_cast<int>(local.hourOf(at))}];

    double chiSquare = 0;
    double expectedInAll = 0;
    for (int day = 1; day <= 7; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            double expected = 0; // calls in that hour of one week: the rate is constant in each quarter
            for (int quarter = 0; quarter < 4; ++quarter) {
                const Timestamp middle
                    = local.at(QDate(2026, 1, 4).addDays(day), std::chrono::minutes {hour * 60 + quarter * 15}) + 7min
                    + 30s;
                expected += arrivals.rateAt(middle) / 4;
            }
            const double all = expected * Weeks;
            const double difference = seen[{day, hour}] - all;
            chiSquare += difference * difference / all;
            expectedInAll += expected;
        }
    }
    // 168 degrees of freedom: a true sample exceeds 245 once in ten thousand times.
    QVERIFY2(chiSquare < 245, qPrintable(QString::number(chiSquare)));
    QVERIFY(std::abs(expectedInAll / 7 - Arrivals::perDay(model, 0)) < 1e-6 * expectedInAll);
}

void TestSimulator::returnsFromBeforeFillTheFirstDays()
{
    Centre centre = demoCentre();
    centre.simulation->surges.clear();
    centre.simulation->weekdays.fill(1);
    const LocalCalendar local(centre.timeZone);
    const Timestamp start = startOf(centre);
    const Arrivals arrivals(*centre.simulation, 0, local, start);
    double before = arrivals.rateAt(start + 12h);
    for (int day = 1; day <= 7; ++day) {
        const double rate = arrivals.rateAt(start + 12h + std::chrono::hours {24 * day});
        QVERIFY(rate <= before);
        before = rate;
    }
    QVERIFY(before < 0.95 * arrivals.rateAt(start + 12h));
}

void TestSimulator::times_data()
{
    QTest::addColumn<double>("variation");
    QTest::addColumn<bool>("exponential");
    QTest::newRow("always the same") << 0.0 << false;
    QTest::newRow("log-normal 0.3") << 0.3 << false;
    QTest::newRow("log-normal 0.7") << 0.7 << false;
    QTest::newRow("log-normal 1.2") << 1.2 << false;
    QTest::newRow("exponential") << 1.0 << true;
}

void TestSimulator::times()
{
    QFETCH(const double, variation);
    QFETCH(const bool, exponential);
    using Shape = RandomTime::Shape;
    const RandomTime time {185s, variation, exponential ? Shape::Exponential : Shape::LogNormal};
    Random random(11);
    constexpr int Count = 200'000;
    std::vector<double> values;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < Count; ++i) {
        const double value = std::chrono::duration<double>(random.time(time)).count();
        values.push_back(value);
        sum += value;
        squares += value * value;
    }
    const double mean = sum / Count;
    const double deviation = std::sqrt(std::max(0.0, squares / Count - mean * mean));
    QVERIFY2(std::abs(mean / 185 - 1) < 0.01, qPrintable(QString::number(mean)));
    QVERIFY2(std::abs(deviation / mean - variation) < 0.03, qPrintable(QString::number(deviation / mean)));
    if (variation == 0)
        return;
    const double variance = std::log1p(variation * variation);
    const double largest = distance(values, [&](double value) {
        if (exponential)
            return 1 - std::exp(-value / 185);
        return 0.5 * std::erfc(-(std::log(value / 185) + variance / 2) / std::sqrt(2 * variance));
    });
    QVERIFY2(largest < allowedDistance(values.size()), qPrintable(QString::number(largest)));
}

void TestSimulator::patience()
{
    // Nobody answers: all waits are those of callers who hang up.
    Simulator simulator = makeSimulator(plainCentre(2000, 100s, 0, 560s), Monday);
    Events events;
    simulator.run(Monday + 20h, events);
    std::vector<double> waits;
    for (const Event &event : events) {
        const auto *ended = std::get_if<VisitEnded>(&event.body);
        if (!ended || event.at < Monday + 4h) // by then even those who came first and stayed longest are in it
            continue;
        QCOMPARE(ended->outcome, Outcome::Abandoned);
        waits.push_back(std::chrono::duration<double>(*ended->wait).count());
    }
    QVERIFY(waits.size() > 25'000);
    const double largest = distance(waits, [](double value) { return 1 - std::exp(-value / 560); });
    QVERIFY2(largest < allowedDistance(waits.size()), qPrintable(QString::number(largest)));
}

void TestSimulator::erlangA_data()
{
    QTest::addColumn<double>("callsPerHour");
    QTest::addColumn<int>("operators");
    QTest::newRow("large line, short of people") << 930.0 << 57;
    QTest::newRow("large line") << 930.0 << 60;
    QTest::newRow("large line, enough people") << 930.0 << 63;
    QTest::newRow("middle line, overloaded") << 285.0 << 17;
    QTest::newRow("middle line") << 285.0 << 20;
    QTest::newRow("small line, short of people") << 115.0 << 8;
    QTest::newRow("small line") << 115.0 << 10;
}

void TestSimulator::erlangA()
{
    QFETCH(const double, callsPerHour);
    QFETCH(const int, operators);
    constexpr double Calls = 250'000;
    const Test::ErlangA theory({callsPerHour, 218s, operators}, 120s);
    Simulator simulator = makeSimulator(plainCentre(callsPerHour, 218s, operators, 120s), Monday);
    const Timestamp warm = Monday + 2h;
    const auto end = warm
        + std::chrono::round<std::chrono::hours>(std::chrono::duration<double, std::ratio<3600>>(Calls / callsPerHour));
    double decided = 0;
    double inTime = 0;
    double lost = 0;
    double waited = 0;
    Events events;
    for (Timestamp at = Monday; at < end;) {
        at += 1h;
        simulator.run(at, events);
        for (const Event &event : events) {
            if (event.at < warm)
                continue;
            std::optional<Duration> wait;
            if (const auto *answered = std::get_if<CallerAnswered>(&event.body)) {
                wait = answered->wait;
                inTime += *wait <= 20s;
            } else if (const auto *ended = std::get_if<VisitEnded>(&event.body)) {
                wait = ended->wait;
                ++lost;
            }
            if (wait) {
                ++decided;
                waited += std::chrono::duration<double>(*wait).count();
            }
        }
        events.clear();
    }
    const QString text = QStringLiteral("SL %1 (%2) lost %3 (%4) wait %5 (%6)")
                             .arg(100 * inTime / decided)
                             .arg(100 * theory.serviceLevel(20s))
                             .arg(100 * lost / decided)
                             .arg(100 * theory.abandonProbability())
                             .arg(waited / decided)
                             .arg(theory.wait().count());
    QVERIFY2(std::abs(inTime / decided - theory.serviceLevel(20s)) < 0.01, qPrintable(text));
    QVERIFY2(std::abs(lost / decided - theory.abandonProbability()) < 0.005, qPrintable(text));
    QVERIFY2(std::abs(waited / decided - theory.wait().count()) < 0.6, qPrintable(text));
}

// --- people ----------------------------------------------------------------------------------------------------------

void TestSimulator::rosterIsComplete()
{
    Centre centre = demoCentre();
    const std::vector<RosterEntry> roster = makeRoster(centre);
    QCOMPARE(roster.size(), 500U);
    std::set<std::string> names;
    std::set<std::string> interfaces;
    std::set<std::size_t> teams;
    double remote = 0;
    for (const RosterEntry &entry : roster) {
        names.insert(entry.name);
        interfaces.insert(entry.interface);
        teams.insert(entry.team);
        remote += entry.remote;
        QVERIFY(entry.name.find(' ') != std::string::npos);
    }
    QCOMPARE(names.size(), roster.size());
    QCOMPARE(interfaces.size(), roster.size());
    QCOMPARE(teams.size(), 12U);
    QVERIFY(std::abs(remote / 500 - centre.simulation->remote) < 0.07);

    addStaff(centre);
    QCOMPARE(centre.persons.size(), 500U);
    for (const Person &person : centre.persons) {
        QVERIFY(!person.site.empty());
        QVERIFY(!person.group.empty());
        QVERIFY(!person.skills.empty());
    }
    QVERIFY(makeRoster(centre).front().name == roster.front().name);
}

void TestSimulator::rosterStaffsEveryDayAlike()
{
    const Centre centre = demoCentre();
    const std::vector<RosterEntry> roster = makeRoster(centre);
    std::vector<int> working(14);
    for (std::size_t day = 0; day < working.size(); ++day) {
        for (const RosterEntry &entry : roster) {
            const auto &shift = centre.simulation->shifts[entry.shift];
            working[day] += (static_cast<int>(day) + entry.cycleDay) % (shift.daysOn + shift.daysOff) < shift.daysOn;
        }
    }
    const auto [least, most] = std::ranges::minmax(working);
    QVERIFY2(most - least < 0.1 * most, qPrintable(QStringLiteral("%1 to %2").arg(least).arg(most)));
}

void TestSimulator::bestSkillFirst()
{
    Centre centre = plainCentre(20, 60s, 1, 600s);
    addSecondLine(centre, 0);
    Group group;
    group.id = "h";
    centre.groups.push_back(group);
    SimulatedTeam second = centre.simulation->teams.front();
    second.group = "h";
    second.lines = {"b", "a"};
    centre.simulation->teams.push_back(second);

    Simulator simulator = makeSimulator(centre, Monday);
    Events events;
    simulator.run(Monday + 24h, events);
    // The first rings for «a» whenever free; the second only while the first one talks.
    std::map<OperatorNo, int> answered;
    bool busy = false;
    for (const Event &event : events) {
        if (const auto *call = std::get_if<CallerAnswered>(&event.body)) {
            ++answered[call->op];
            if (call->op == OperatorNo {1})
                QVERIFY(busy);
            else
                busy = true;
        } else if (const auto *over = std::get_if<HandlingEnded>(&event.body); over && over->op == OperatorNo {0}) {
            busy = false;
        }
    }
    QVERIFY(answered[OperatorNo {0}] > 2 * answered[OperatorNo {1}]);
    QVERIFY(answered[OperatorNo {1}] > 0);
}

void TestSimulator::lastNightsShiftIsThere()
{
    const Centre centre = demoCentre();
    const Timestamp start = startOf(centre); // midnight
    Simulator simulator(centre, Simulator::feedsOf(centre), start);
    Events events;
    simulator.run(start, events);
    std::set<std::pair<FeedId, OperatorNo>> members;
    for (const Event &event : events) {
        if (const auto *member = std::get_if<MemberState>(&event.body))
            members.insert({event.feed, member->op});
    }
    QVERIFY2(members.size() > 10 && members.size() < 60, qPrintable(QString::number(members.size())));
}

void TestSimulator::presentIsEnoughToFollow()
{
    Centre centre = demoCentre(5);
    const Timestamp start = startOf(centre);
    Simulator simulator(centre, Simulator::feedsOf(centre), start);
    addStaff(centre);
    ManualClock clock(start);
    Metrics::Engine whole(centre, {"ryazan", "volgograd"}, clock);
    Metrics::Engine late(centre, {"ryazan", "volgograd"}, clock);
    Events events;
    simulator.run(start + 11h, events);
    clock.set(start + 11h);
    whole.apply(events);
    events.clear();
    simulator.tellPresent(events);
    late.apply(events);
    events.clear();
    simulator.run(start + 12h, events);
    clock.set(start + 12h);
    whole.apply(events);
    late.apply(events);
    for (std::size_t i = 0; i < whole.state().persons().size(); ++i) {
        const State::PersonRow &a = whole.state().persons()[i];
        const State::PersonRow &b = late.state().persons()[i];
        QVERIFY2(a.state == b.state, a.memberName.c_str());
    }
    for (std::size_t i = 0; i < whole.state().queues().size(); ++i)
        QCOMPARE(whole.state().queues()[i].waiting.size(), late.state().queues()[i].waiting.size());
    QVERIFY(whole.state().ignored() == 0);
}

// --- commands --------------------------------------------------------------------------------------------------------

void TestSimulator::commands()
{
    using Kind = MemberCommand::Kind;
    Centre centre = plainCentre(1, 60s, 2, 600s);
    addSecondLine(centre, 1);
    Simulator simulator = makeSimulator(centre, Monday);
    Events events;
    simulator.run(Monday + 10min, events);
    const std::string one = "PJSIP/1001";
    const auto reply = [&](MemberCommand command) {
        events.clear();
        command.feed = "acd";
        return simulator.execute(command, events);
    };
    QCOMPARE(reply({Kind::Add, {}, "x", one}), MemberReply::NoSuchQueue);
    QCOMPARE(reply({Kind::Add, {}, "b", "PJSIP/9"}), MemberReply::NoSuchInterface);
    QCOMPARE(reply({Kind::Remove, {}, "b", one}), MemberReply::NotThere);
    QCOMPARE(reply({Kind::SetPenalty, {}, "b", one, 3}), MemberReply::NotThere);
    QVERIFY(events.empty());
    QCOMPARE(reply({Kind::Add, {}, "b", one, 2}), MemberReply::Done);
    QCOMPARE(events.size(), 1U);
    QCOMPARE(std::get<MemberState>(events.front().body).penalty, 2U);
    QCOMPARE(events.front().at, Monday + 10min);
    QCOMPARE(reply({Kind::Add, {}, "b", one}), MemberReply::AlreadyThere);
    QCOMPARE(reply({Kind::SetPenalty, {}, "b", one, 5}), MemberReply::Done);
    QCOMPARE(std::get<MemberState>(events.front().body).penalty, 5U);
    QCOMPARE(reply({Kind::Pause, {}, {}, one, 0, false, "Training"}), MemberReply::Done);
    QCOMPARE(std::ranges::count_if(events,
                 [](const Event &event) {
                     const auto *state = std::get_if<MemberState>(&event.body);
                     return state && state->paused && raw(state->reason) > 0;
                 }),
        2);
    QCOMPARE(reply({Kind::Unpause, {}, {}, one}), MemberReply::Done);
    QCOMPARE(std::get<MemberState>(events.front().body).paused, false);
    QCOMPARE(reply({Kind::Remove, {}, "a", one}), MemberReply::Done);
    QVERIFY(std::holds_alternative<MemberRemoved>(events.front().body));
    QCOMPARE(reply({Kind::Remove, {}, "a", one}), MemberReply::NotThere);
}

void TestSimulator::movedOperatorServesTheNewLine()
{
    using Kind = MemberCommand::Kind;
    Centre centre = plainCentre(30, 60s, 1, 600s);
    addSecondLine(centre, 1);
    Simulator simulator = makeSimulator(centre, Monday);
    Events events;
    simulator.run(Monday + 3h, events);
    const auto answeredIn = [&](QueueNo queue) {
        return std::ranges::count_if(events, [queue](const Event &event) {
            const auto *answered = std::get_if<CallerAnswered>(&event.body);
            return answered && answered->queue == queue;
        });
    };
    QVERIFY(answeredIn(QueueNo {0}) > 10);
    QCOMPARE(answeredIn(QueueNo {1}), 0);
    // Make before break, as a move does it.
    QCOMPARE(simulator.execute({Kind::Add, "acd", "b", "PJSIP/1001"}, events), MemberReply::Done);
    QCOMPARE(simulator.execute({Kind::Remove, "acd", "a", "PJSIP/1001"}, events), MemberReply::Done);
    events.clear();
    simulator.run(Monday + 6h, events);
    QVERIFY(answeredIn(QueueNo {0}) <= 1); // a call that rang at the moment of the move is still taken
    QVERIFY(answeredIn(QueueNo {1}) > 10);
}

void TestSimulator::pausedOperatorIsNotRung()
{
    using Kind = MemberCommand::Kind;
    Simulator simulator = makeSimulator(plainCentre(60, 30s, 1, 600s), Monday);
    Events events;
    simulator.run(Monday + 1h, events);
    QCOMPARE(simulator.execute({Kind::Pause, "acd", {}, "PJSIP/1001", 0, false, "Break"}, events), MemberReply::Done);
    simulator.run(Monday + 65min, events); // a call of before may still ring or talk
    events.clear();
    simulator.run(Monday + 2h, events);
    const auto isAnswer = [](const Event &event) { return std::holds_alternative<CallerAnswered>(event.body); };
    QCOMPARE(std::ranges::count_if(events, isAnswer), 0);
    QCOMPARE(simulator.execute({Kind::Unpause, "acd", {}, "PJSIP/1001"}, events), MemberReply::Done);
    simulator.run(Monday + 3h, events);
    QVERIFY(std::ranges::count_if(events, isAnswer) > 20);
}

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
