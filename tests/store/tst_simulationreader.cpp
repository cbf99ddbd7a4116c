// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The [simulation] part of a centre file: read to the last key, and every kind of mistake is found at its
// place.

#include "store/centrefile.h"
#include "support/testcase.h"

using namespace Pult;
using namespace std::chrono_literals;
using Store::CentreFileError;
using Kind = Store::CentreFileError::Kind;

Q_DECLARE_METATYPE(Pult::Store::CentreFileError::Kind)

namespace {

/// The least that can be simulated: two sites, two lines, one team.
const QByteArray World = R"([[site]]
id = "s"
[[site]]
id = "t"
[[line]]
id = "adult"
[[line]]
id = "expert"
[[line]]
id = "silent"
[[feed]]
id = "f"
kind = "simulator"
site = "s"
[[feed]]
id = "log"
kind = "queue-log"
path = "/q"
[[group]]
id = "g"
site = "s"
[[group]]
id = "h"
site = "t"
[pauses]
acw = ["Wrap-up", "Постобработка"]
[simulation]
seed = 7
callers_per_day = 1000
[[simulation.flow]]
line = "adult"
queues = [{ feed = "f", queue = "a" }]
[[simulation.flow]]
line = "expert"
queues = [{ feed = "f", queue = "e", share = 2 }]
[[simulation.shift]]
id = "day"
start = "08:00"
hours = 12
[[simulation.team]]
group = "g"
operators = 10
lines = ["adult", "expert"]
)";

constexpr char Mark = '@'; // stands where the mistake is expected

QByteArray changed(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    if (text.count(before) != 1)
        qFatal("«%s» is not there once", before.constData());
    return text.replace(before, after);
}

/// A key more under [simulation].
QByteArray with(const QByteArray &keys)
{
    return changed(World, "seed = 7\n", keys + '\n');
}

int takeMark(QByteArray &text)
{
    const qsizetype at = text.indexOf(Mark);
    if (at < 0)
        return 0;
    text.remove(at, 1);
    return static_cast<int>(text.left(at).count('\n')) + 1;
}

Store::CentreFileResult read(const QByteArray &toml, const char *language = "en")
{
    return Store::readCentreBytes(toml, QStringLiteral("/centre.toml"), QString::fromLatin1(language));
}

QString texts(const std::vector<CentreFileError> &errors)
{
    QStringList result;
    for (const CentreFileError &error : errors)
        result.append(Store::errorText(error));
    return result.join(u'\n');
}

void addColumns()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("suggestion");
}

void row(const char *name, const QByteArray &toml, Kind kind, const char *key, const char *suggestion = "")
{
    QTest::newRow(name) << toml << kind << QString::fromUtf8(key) << QString::fromUtf8(suggestion);
}

} // namespace

class TestSimulationReader : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void mistake_data();
    void mistake();
    void warning_data();
    void warning();
    void allMistakesAtOnce();
    void smallest();
    void everyKey();
    void staff();
    void mappings();
    void namesInTheLanguageFirst();

private:
    void worldMistakes();
    void flowMistakes();
    void staffMistakes();
};

void TestSimulationReader::worldMistakes()
{
    row("simulation without feed",
        changed(changed(World, "\"simulator\"\n", "\"queue-log\"\npath = \"/r\"\n"), "[simulation]", "@[simulation]"),
        Kind::NoSimulatorFeed, "simulation");
    row("unknown key", with("@patiense = 5"), Kind::UnknownKey, "simulation.patiense", "patience");
    row("unknown table", World + "@[[simulation.shifts]]\n", Kind::UnknownKey, "simulation.shifts", "shift");
    row("list for the table", "@simulation = []\n" + World.left(World.indexOf("[simulation]")), Kind::WrongType,
        "simulation");
    row("text for a seed", with("@seed = \"x\""), Kind::WrongType, "simulation.seed");
    row("negative seed", with("@seed = -1"), Kind::OutOfRange, "simulation.seed");
    row("too many callers", changed(World, "callers_per_day = 1000", "@callers_per_day = 1000001"), Kind::OutOfRange,
        "simulation.callers_per_day");
    row("six days", with("@weekdays = [1, 1, 1, 1, 1, 1]"), Kind::WrongCount, "simulation.weekdays");
    row("25 hours", with("@hours = [" + QByteArray("1,").repeated(25) + "]"), Kind::WrongCount, "simulation.hours");
    row("no hours", with("@hours = []"), Kind::WrongCount, "simulation.hours");
    row("negative weight", with("@weekdays = [1, 1, 1, 1, 1, 1, -1]"), Kind::OutOfRange, "simulation.weekdays");
    row("weight in words", with("@weekdays = [1, 1, 1, 1, 1, 1, \"x\"]"), Kind::WrongType, "simulation.weekdays");
    row("number for weights", with("@weekdays = 7"), Kind::WrongType, "simulation.weekdays");
    row("no weight", with("@weekdays = [0, 0, 0, 0, 0, 0, 0]"), Kind::NoShare, "simulation.weekdays");
    row("no return day", with("@return_days = [0, 0, 0, 0, 0, 0, 0]"), Kind::NoShare, "simulation.return_days");
    row("no mark", with("marks = 1\n@mark_shares = [0, 0, 0, 0, 0]"), Kind::NoShare, "simulation.mark_shares");
    row("no patience", with("@patience = 0"), Kind::OutOfRange, "simulation.patience");
    row("endless wait", with("@longest_wait = 86401"), Kind::OutOfRange, "simulation.longest_wait");
    row("fraction of a whole time", with("@ring_timeout = 1.5"), Kind::WrongType, "simulation.ring_timeout");
    row("number for a random time", with("@ring = 4"), Kind::WrongType, "simulation.ring");
    row("random time without mean", with("@ring = { variation = 1 }"), Kind::MissingKey, "simulation.ring.mean");
    row("random time of nothing", with("@hold = { mean = 0 }"), Kind::OutOfRange, "simulation.hold.mean");
    row("negative variation", with("@hold = { mean = 4, variation = -1 }"), Kind::OutOfRange,
        "simulation.hold.variation");
    row("infinite mean", with("@hold = { mean = inf }"), Kind::OutOfRange, "simulation.hold.mean");
    row("key of a random time", with("@hold = { mean = 4, varation = 1 }"), Kind::UnknownKey,
        "simulation.hold.varation", "variation");
    row("unknown shape", with("@hold = { mean = 4, shape = \"exponental\" }"), Kind::UnknownChoice,
        "simulation.hold.shape", "exponential");
    row("reason that is a pause", with("@wrap_up_reason = \"Notes\""), Kind::NotAfterCallWork,
        "simulation.wrap_up_reason");
    row("reason in the other language", with("@wrap_up_reason = { en = \"wrap-UP\", ru = \"Записи\" }"),
        Kind::NotAfterCallWork, "simulation.wrap_up_reason");
    for (const char *key : {"hangs_up_at_once", "redials", "returns", "anonymous", "callback_taken", "lost_called_back",
             "callback_reached", "marks", "missed", "remote", "pace_variation"}) {
        const QByteArray needed = QByteArray(key).startsWith("callback") ? "callback_offered = 60\n" : "";
        row(key, with(needed + '@' + key + " = 1.01"), Kind::OutOfRange,
            QByteArray(QByteArray("simulation.") + key).constData());
    }
    row("surge without a time", World + "@[[simulation.surge]]\nper_day = 1\nuntil = \"10:00\"\n", Kind::MissingKey,
        "simulation.surge.from");
    row("surge backwards", World + "[[simulation.surge]]\nper_day = 1\nfrom = \"10:00\"\n@until = \"09:59\"\n",
        Kind::OutOfRange, "simulation.surge.until");
    row("surge of a line that nobody calls",
        World + "[[simulation.surge]]\nper_day = 1\nfrom = \"10:00\"\nuntil = \"11:00\"\n@line = \"silent\"\n",
        Kind::NotQueued, "simulation.surge.line");
    row("surge of two days",
        World + "[[simulation.surge]]\nper_day = 1\nfrom = \"10:00\"\nuntil = \"11:00\"\n@hours = 25\n",
        Kind::OutOfRange, "simulation.surge.hours");
}

void TestSimulationReader::flowMistakes()
{
    const auto adult = [](const QByteArray &keys) {
        return changed(World, "line = \"adult\"\n", "line = \"adult\"\n" + keys + '\n');
    };
    const auto queue
        = [](const QByteArray &keys) { return changed(World, "{ feed = \"f\", queue = \"a\" }", "@{ " + keys + " }"); };
    row("flow without line",
        changed(changed(World, "[[simulation.flow]]\nline = \"expert\"", "@[[simulation.flow]]"), ", \"expert\"]", "]"),
        Kind::MissingKey, "simulation.flow.line");
    row("unknown line", changed(changed(World, "line = \"expert\"", "@line = \"exprt\""), ", \"expert\"]", "]"),
        Kind::Undefined, "simulation.flow.line", "expert");
    row("flow twice", World + "[[simulation.flow]]\n@line = \"adult\"\nqueues = [{ feed = \"f\", queue = \"b\" }]\n",
        Kind::Duplicate, "simulation.flow.line");
    row("no share of callers",
        changed(adult("share = 0"), "line = \"expert\"", "line = \"expert\"\nshare = 0")
            .replace("[[simulation.flow]]\nline = \"adult\"", "@[[simulation.flow]]\nline = \"adult\""),
        Kind::NoShare, "simulation.flow");
    row("negative share", adult("@share = -0.1"), Kind::OutOfRange, "simulation.flow.share");
    row("resolved in per cent", adult("@resolved = 80"), Kind::OutOfRange, "simulation.flow.resolved");
    row("booked in per cent", adult("@booked = 80"), Kind::OutOfRange, "simulation.flow.booked");
    row("held in per cent", adult("@held = 80"), Kind::OutOfRange, "simulation.flow.held");
    row("transferred nowhere",
        changed(World, "[[simulation.flow]]\nline = \"adult\"",
            "@[[simulation.flow]]\nline = \"adult\"\ntransferred = 0.1"),
        Kind::MissingKey, "simulation.flow.transfer_to");
    row("transferred to a silent line", adult("transferred = 0.1\n@transfer_to = \"silent\""), Kind::NotQueued,
        "simulation.flow.transfer_to");
    row("transferred to an unknown line", adult("transferred = 0.1\n@transfer_to = \"exprt\""), Kind::Undefined,
        "simulation.flow.transfer_to", "expert");
    row("23 hours", adult("@hours = [" + QByteArray("1,").repeated(23) + "]"), Kind::WrongCount,
        "simulation.flow.hours");
    row("flow without queues",
        changed(World,
            "[[simulation.flow]]\nline = \"adult\"\nqueues = [{ feed = \"f\", "
            "queue = \"a\" }]",
            "@[[simulation.flow]]\nline = \"adult\""),
        Kind::MissingKey, "simulation.flow.queues");
    row("empty queues",
        changed(World,
            "[[simulation.flow]]\nline = \"adult\"\nqueues = [{ feed = \"f\", "
            "queue = \"a\" }]",
            "@[[simulation.flow]]\nline = \"adult\"\nqueues = []"),
        Kind::MissingKey, "simulation.flow.queues");
    row("queue without feed", queue("queue = \"a\""), Kind::MissingKey, "simulation.flow.queues.feed");
    row("queue without name", queue("feed = \"f\""), Kind::MissingKey, "simulation.flow.queues.queue");
    row("queue of an unknown feed", queue("feed = \"lag\", queue = \"a\""), Kind::Undefined,
        "simulation.flow.queues.feed", "log");
    row("queue of a real feed", queue("feed = \"log\", queue = \"a\""), Kind::NotSimulated,
        "simulation.flow.queues.feed");
    row("no share of the queues",
        changed(World, "queues = [{ feed = \"f\", queue = \"a\" }]",
            "@queues = [{ feed = \"f\", queue = \"a\", share = 0 }]"),
        Kind::NoShare, "simulation.flow.queues");
    row("queue twice", changed(World, "queue = \"e\", share = 2", "@queue = \"a\""), Kind::Duplicate,
        "simulation.flow.queues.queue");
    row("queue of another line",
        changed(World, "queue = \"e\"", "@queue = \"e\"")
            + "[[queue]]\nfeed = \"f\"\nqueue = \"e\"\nline = \"silent\"\n",
        Kind::OtherLine, "simulation.flow.queues.queue");
}

void TestSimulationReader::staffMistakes()
{
    row("no flow",
        World.left(World.indexOf("[[simulation.flow]]")).replace("[simulation]", "@[simulation]")
            + "[[simulation.shift]]\nid = \"d\"\nstart = \"08:00\"\nhours = 8\n"
              "[[simulation.team]]\ngroup = \"g\"\noperators = 1\noutbound_per_hour = 3\n",
        Kind::MissingKey, "simulation.flow");
    row("no shift",
        changed(World, "[[simulation.shift]]\nid = \"day\"\nstart = \"08:00\"\nhours = 12\n", "")
            .replace("[simulation]", "@[simulation]"),
        Kind::MissingKey, "simulation.shift");
    const auto shift = [](const QByteArray &before, const QByteArray &after) { return changed(World, before, after); };
    row("shift without start",
        shift("[[simulation.shift]]\nid = \"day\"\nstart = \"08:00\"\n", "@[[simulation.shift]]\nid = \"day\"\n"),
        Kind::MissingKey, "simulation.shift.start");
    row("shift without length",
        shift("[[simulation.shift]]\nid = \"day\"\nstart = \"08:00\"\nhours = 12\n",
            "@[[simulation.shift]]\nid = \"day\"\nstart = \"08:00\"\n"),
        Kind::MissingKey, "simulation.shift.hours");
    row("shift at 25", shift("start = \"08:00\"", "@start = \"25:00\""), Kind::BadTime, "simulation.shift.start");
    row("shift of 25 hours", shift("hours = 12", "@hours = 25"), Kind::OutOfRange, "simulation.shift.hours");
    row("shift that never works", shift("hours = 12", "hours = 12\n@days_on = 0"), Kind::OutOfRange,
        "simulation.shift.days_on");
    row("shift without share", shift("[[simulation.shift]]", "@[[simulation.shift]]\nshare = 0"), Kind::NoShare,
        "simulation.shift");
    row("shift twice", World + "[[simulation.shift]]\n@id = \"day\"\nstart = \"20:00\"\nhours = 12\n", Kind::Duplicate,
        "simulation.shift.id");
    const auto team = [](const QByteArray &before, const QByteArray &after) { return changed(World, before, after); };
    row("no team", World.left(World.indexOf("[[simulation.team]]")).replace("[simulation]", "@[simulation]"),
        Kind::MissingKey, "simulation.team");
    row("team without group", team("[[simulation.team]]\ngroup = \"g\"", "@[[simulation.team]]"), Kind::MissingKey,
        "simulation.team.group");
    row("team of an unknown group", team("group = \"g\"", "@group = \"x\""), Kind::Undefined, "simulation.team.group");
    row("team twice", World + "[[simulation.team]]\n@group = \"g\"\noperators = 1\nlines = [\"adult\"]\n",
        Kind::Duplicate, "simulation.team.group");
    row("team at a real site", World + "[[simulation.team]]\n@group = \"h\"\noperators = 1\nlines = [\"adult\"]\n",
        Kind::NoSimulatorAtSite, "simulation.team.group");
    row("group without site",
        changed(World, "id = \"h\"\nsite = \"t\"", "id = \"h\"")
            + "[[simulation.team]]\n@group = \"h\"\noperators = 1\nlines = [\"adult\"]\n",
        Kind::NoSimulatorAtSite, "simulation.team.group");
    row("team at the wrong site",
        World
            + "[[feed]]\nid = \"f2\"\nkind = \"simulator\"\nsite = \"t\"\n[[simulation.team]]\ngroup = \"h\"\n"
              "operators = 1\n@lines = [\"adult\"]\n",
        Kind::NothingToServe, "simulation.team.lines");
    row("team without operators",
        team("[[simulation.team]]\ngroup = \"g\"\noperators = 10\n", "@[[simulation.team]]\ngroup = \"g\"\n"),
        Kind::MissingKey, "simulation.team.operators");
    row("nobody in a team", team("operators = 10", "@operators = 0"), Kind::OutOfRange, "simulation.team.operators");
    row("too many in a team", team("operators = 10", "@operators = 20001"), Kind::OutOfRange,
        "simulation.team.operators");
    row("too many in all",
        World
            + "[[simulation.team]]\ngroup = \"h\"\n@operators = 19991\nlines = [\"silent\"]\n"
              "[[feed]]\nid = \"f2\"\nkind = \"simulator\"\nsite = \"t\"\n"
              "[[simulation.flow]]\nline = \"silent\"\nqueues = [{ feed = \"f2\", queue = \"q\" }]\n",
        Kind::OutOfRange, "simulation.team.operators");
    row("team without lines",
        team("[[simulation.team]]", "@[[simulation.team]]").replace("lines = [\"adult\", \"expert\"]\n", ""),
        Kind::MissingKey, "simulation.team.lines");
    row("line that nobody calls", team("lines = [\"adult\"", "@lines = [\"silent\", \"adult\""), Kind::NotQueued,
        "simulation.team.lines");
    row("unknown line of a team", team("lines = [\"adult\"", "@lines = [\"adlut\", \"adult\""), Kind::Undefined,
        "simulation.team.lines", "adult");
    row("line twice", team("lines = [\"adult\"", "@lines = [\"adult\", \"adult\""), Kind::Duplicate,
        "simulation.team.lines");
    row("unknown shift", team("lines = [\"adult\"", "@shifts = [\"dya\"]\nlines = [\"adult\""), Kind::Undefined,
        "simulation.team.shifts", "day");
    row("shifts that nobody has",
        team("lines = [\"adult\"", "@shifts = [\"none\"]\nlines = [\"adult\"")
            + "[[simulation.shift]]\nid = \"none\"\nstart = \"20:00\"\nhours = 1\nshare = 0\n",
        Kind::NoShare, "simulation.team.shifts");
    row("outbound without end", World + "@outbound_per_hour = 121\n", Kind::OutOfRange,
        "simulation.team.outbound_per_hour");
    const QByteArray pause = "[[simulation.pause]]\nreason = \"Lunch\"\nevery = 240\nlength = { mean = 1800 }\n";
    row("pause without reason", World + '@' + changed(pause, "reason = \"Lunch\"\n", ""), Kind::MissingKey,
        "simulation.pause.reason");
    row("pause without interval", World + '@' + changed(pause, "every = 240\n", ""), Kind::MissingKey,
        "simulation.pause.every");
    row("pause without length", World + '@' + changed(pause, "length = { mean = 1800 }\n", ""), Kind::MissingKey,
        "simulation.pause.length");
    row("pause all the time", World + changed(pause, "every = 240", "@every = 0"), Kind::OutOfRange,
        "simulation.pause.every");
    row("pause taken twice", World + pause + "@share = 2\n", Kind::OutOfRange, "simulation.pause.share");
    row("pause twice", World + pause + changed(pause, "reason", "@reason"), Kind::Duplicate, "simulation.pause.reason");
    const QByteArray names = "[[simulation.names]]\nlanguage = \"en\"\nwomen = [\"Ann\"]\nmen = [\"Jim\"]\n"
                             "surnames_of_women = [\"Reed\"]\nsurnames_of_men = [\"Reed\"]\n";
    row("names without language", World + '@' + changed(names, "language = \"en\"\n", ""), Kind::MissingKey,
        "simulation.names.language");
    row("names of nobody", World + '@' + changed(names, "[\"Jim\"]", "[]"), Kind::MissingKey, "simulation.names.men");
    row("names without surnames", World + '@' + changed(names, "surnames_of_women = [\"Reed\"]\n", ""),
        Kind::MissingKey, "simulation.names.surnames_of_women");
    row("names twice", World + names + changed(names, "language", "@language"), Kind::Duplicate,
        "simulation.names.language");
    row("empty name", World + changed(names, "women = [\"Ann\"]", "@women = [\"Ann\", \"\"]"), Kind::BadText,
        "simulation.names.women");
}

void TestSimulationReader::mistake_data()
{
    addColumns();
    row("feed without simulation",
        World.left(World.indexOf("[simulation]")).replace("[[feed]]\nid = \"f\"", "@[[feed]]\nid = \"f\""),
        Kind::NoSimulation, "feed.kind");
    row("host of a simulator", changed(World, "site = \"s\"\n[[feed]]", "site = \"s\"\n@host = \"x\"\n[[feed]]"),
        Kind::NotForThisKind, "feed.host");
    row("path of a simulator", changed(World, "site = \"s\"\n[[feed]]", "site = \"s\"\n@path = \"x\"\n[[feed]]"),
        Kind::NotForThisKind, "feed.path");
    worldMistakes();
    flowMistakes();
    staffMistakes();
}

void TestSimulationReader::mistake()
{
    QFETCH(QByteArray, toml);
    QFETCH(Kind, kind);
    QFETCH(QString, key);
    QFETCH(QString, suggestion);
    const int line = takeMark(toml);
    const Store::CentreFileResult result = read(toml);
    QVERIFY2(result.errors.size() == 1, qPrintable(texts(result.errors)));
    const CentreFileError &error = result.errors.front();
    QVERIFY2(error.kind == kind, qPrintable(texts(result.errors)));
    QCOMPARE(error.key, key);
    QCOMPARE(error.line, line);
    QCOMPARE(error.suggestion, suggestion);
    const QString text = Store::errorText(error);
    QVERIFY2(!text.contains(u"%1") && !text.contains(u"%2") && !text.endsWith(u": "), qPrintable(text));
}

void TestSimulationReader::warning_data()
{
    addColumns();
    for (const char *key : {"callback_taken", "callback_reached"})
        row(key, with(QByteArray("@") + key + " = 0.5"), Kind::WithoutEffect,
            QByteArray(QByteArray("simulation.") + key).constData());
    row("callback_after", with("@callback_after = { mean = 60 }"), Kind::WithoutEffect, "simulation.callback_after");
    row("mark shares", with("@mark_shares = [1, 1, 1, 1, 1]"), Kind::WithoutEffect, "simulation.mark_shares");
    row("remote drop", with("@remote_drop = { mean = 60 }"), Kind::WithoutEffect, "simulation.remote_drop");
    row("variation of an exponential", with("@ring = { mean = 4, variation = 2, shape = \"exponential\" }"),
        Kind::WithoutEffect, "simulation.ring.variation");
    row("transfer of nobody", changed(World, "line = \"adult\"\n", "line = \"adult\"\n@transfer_to = \"expert\"\n"),
        Kind::WithoutEffect, "simulation.flow.transfer_to");
    row("queue that nobody serves", changed(changed(World, "queue = \"e\"", "@queue = \"e\""), ", \"expert\"]", "]"),
        Kind::NobodyServes, "simulation.flow.queues");
}

void TestSimulationReader::warning()
{
    QFETCH(QByteArray, toml);
    QFETCH(Kind, kind);
    QFETCH(QString, key);
    const int line = takeMark(toml);
    const Store::CentreFileResult result = read(toml);
    QVERIFY2(result.ok(), qPrintable(texts(result.errors)));
    QVERIFY2(result.warnings.size() == 1, qPrintable(texts(result.warnings)));
    QCOMPARE(result.warnings.front().kind, kind);
    QCOMPARE(result.warnings.front().key, key);
    QCOMPARE(result.warnings.front().line, line);
    QVERIFY(!Store::errorText(result.warnings.front()).contains(u'%'));
}

void TestSimulationReader::allMistakesAtOnce()
{
    const Store::CentreFileResult result = read(World + R"([[simulation.flow]]
line = "silnt"
share = -1
talk = { mean = -1, variaton = 2 }
queues = [{ feed = "f" }, { queue = "q" }]
[[simulation.team]]
group = "g2"
operators = "many"
lines = ["adult", "x"]
[[simulation.pause]]
every = "often"
)");
    QStringList found;
    for (const CentreFileError &error : result.errors)
        found.append(QStringLiteral("%1 %2").arg(error.line).arg(error.key.mid(11)));
    const int first = static_cast<int>(World.count('\n'));
    const std::vector<std::pair<int, QString>> expected {{2, QStringLiteral("flow.line")},
        {3, QStringLiteral("flow.share")}, {4, QStringLiteral("flow.talk.mean")},
        {4, QStringLiteral("flow.talk.variaton")}, {5, QStringLiteral("flow.queues.queue")},
        {5, QStringLiteral("flow.queues.feed")}, {7, QStringLiteral("team.group")},
        {8, QStringLiteral("team.operators")}, {9, QStringLiteral("team.lines")}, {10, QStringLiteral("pause.reason")},
        {10, QStringLiteral("pause.length")}, {11, QStringLiteral("pause.every")}};
    QStringList lines;
    for (const auto &[line, key] : expected)
        lines.append(QStringLiteral("%1 %2").arg(first + line).arg(key));
    QCOMPARE(found, lines);
}

void TestSimulationReader::smallest()
{
    const Store::CentreFileResult result = read(World);
    QVERIFY2(result.ok() && result.warnings.empty(), qPrintable(texts(result.errors) + texts(result.warnings)));
    QVERIFY(result.centre.simulation);
    const Domain::Simulation &simulation = *result.centre.simulation;
    const Domain::Simulation usual;
    QCOMPARE(simulation.seed, std::uint64_t {7});
    QCOMPARE(simulation.callersPerDay, 1000.0);
    QCOMPARE(simulation.patience, usual.patience);
    QCOMPARE(simulation.weekdays, usual.weekdays);
    QCOMPARE(simulation.returnDays, usual.returnDays);
    QCOMPARE(simulation.markShares, usual.markShares);
    QVERIFY(simulation.hours.empty() && simulation.flows[0].hours.empty());
    QCOMPARE(simulation.ring.mean, usual.ring.mean);
    QCOMPARE(simulation.ring.variation, usual.ring.variation);
    QCOMPARE(simulation.flows[0].talk.mean, Domain::SimulatedFlow().talk.mean);
    QCOMPARE(simulation.flows[1].queues[0].share, 2.0);
    QCOMPARE(simulation.teams[0].lines, (std::vector<std::string> {"adult", "expert"}));
    QVERIFY(simulation.teams[0].shifts.empty());
    QCOMPARE(simulation.shifts[0].start, 480min);
    QCOMPARE(simulation.shifts[0].length, 720min);
    QVERIFY(!read("[[feed]]\nid = \"f\"\nkind = \"queue-log\"\npath = \"/q\"\n").centre.simulation);
}

void TestSimulationReader::everyKey()
{
    const Store::CentreFileResult result = read(with(R"(seed = 9223372036854775807
weekdays = [1, 2, 3, 4, 5, 6, 7.5]
hours = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
patience = 12.5
hangs_up_at_once = 0.01
longest_wait = 601
redials = 0.02
redial_after = 301.5
returns = 0.03
return_days = [7, 6, 5, 4, 3, 2, 1]
anonymous = 0.04
callback_offered = 61
callback_taken = 0.05
lost_called_back = 0.055
callback_reached = 0.06
callback_after = { mean = 62, variation = 0.63 }
marks = 0.07
mark_shares = [1, 2, 3, 4, 5]
ring = { mean = 0, variation = 0.1 }
missed = 0.08
ring_timeout = 16
wrap_up_reason = "wrap-up"
hold = { mean = 41, shape = "exponential" }
pace_variation = 0.09
remote = 0.1
remote_drop_every = 1000
remote_drop = { mean = 121, variation = 0.5, shape = "log-normal" }
outbound_talk = { mean = 91 }
)") + R"([[simulation.surge]]
per_day = 0.1
from = "08:00"
until = 09:30:00
hours = 1.5
factor = 1.3
line = "expert"
)");
    QVERIFY2(result.ok() && result.warnings.empty(), qPrintable(texts(result.errors) + texts(result.warnings)));
    const Domain::Simulation &s = *result.centre.simulation;
    QCOMPARE(s.seed, std::uint64_t {9223372036854775807U});
    QCOMPARE(s.weekdays, (std::array<double, 7> {1, 2, 3, 4, 5, 6, 7.5}));
    QCOMPARE(s.hours.size(), std::size_t {24});
    QCOMPARE(s.hours[23], 23.0);
    QCOMPARE(s.patience.count(), 12.5);
    QCOMPARE(s.hangsUpAtOnce, 0.01);
    QCOMPARE(s.longestWait, 601s);
    QCOMPARE(s.redials, 0.02);
    QCOMPARE(s.redialAfter.count(), 301.5);
    QCOMPARE(s.returns, 0.03);
    QCOMPARE(s.returnDays, (std::array<double, 7> {7, 6, 5, 4, 3, 2, 1}));
    QCOMPARE(s.anonymous, 0.04);
    QCOMPARE(s.callbackOffered, 61s);
    QCOMPARE(s.callbackTaken, 0.05);
    QCOMPARE(s.lostCalledBack, 0.055);
    QCOMPARE(s.callbackReached, 0.06);
    QCOMPARE(s.callbackAfter.mean.count(), 62.0);
    QCOMPARE(s.callbackAfter.variation, 0.63);
    QCOMPARE(s.marks, 0.07);
    QCOMPARE(s.markShares, (std::array<double, 5> {1, 2, 3, 4, 5}));
    QCOMPARE(s.ring.mean.count(), 0.0);
    QCOMPARE(s.missed, 0.08);
    QCOMPARE(s.ringTimeout, 16s);
    QCOMPARE(s.wrapUpReason, "wrap-up");
    QCOMPARE(s.hold.shape, Domain::RandomTime::Shape::Exponential);
    QCOMPARE(s.hold.variation, 1.0);
    QCOMPARE(s.paceVariation, 0.09);
    QCOMPARE(s.remote, 0.1);
    QCOMPARE(s.remoteDropEvery, 1000min);
    QCOMPARE(s.remoteDrop.mean.count(), 121.0);
    QCOMPARE(s.remoteDrop.shape, Domain::RandomTime::Shape::LogNormal);
    QCOMPARE(s.outboundTalk.mean.count(), 91.0);
    QCOMPARE(s.outboundTalk.variation, Domain::Simulation().outboundTalk.variation); // not told
    QCOMPARE(s.surges.at(0).perDay, 0.1);
    QCOMPARE(s.surges[0].from, 480min);
    QCOMPARE(s.surges[0].until, 570min);
    QCOMPARE(s.surges[0].length, 90min);
    QCOMPARE(s.surges[0].factor, 1.3);
    QCOMPARE(s.surges[0].line, "expert");
}

void TestSimulationReader::staff()
{
    const QByteArray flow = R"(line = "adult"
share = 3
talk = { mean = 100, variation = 0.5 }
wrap_up = { mean = 0 }
resolved = 0.1
booked = 0.2
held = 0.3
transferred = 0.4
transfer_to = "expert"
hours = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9]
)";
    const Store::CentreFileResult result = read(changed(World, "line = \"adult\"\n", flow) + R"(outbound_per_hour = 2.5
shifts = ["night"]
[[simulation.shift]]
id = "night"
start = "20:30"
hours = 11.75
days_on = 3
days_off = 0
share = 0.5
[[simulation.pause]]
reason = "Lunch"
every = 240
length = { mean = 1800, variation = 0.1 }
share = 0.9
)");
    QVERIFY2(result.ok() && result.warnings.empty(), qPrintable(texts(result.errors) + texts(result.warnings)));
    const Domain::SimulatedFlow &adult = result.centre.simulation->flows[0];
    QCOMPARE(adult.line, "adult");
    QCOMPARE(adult.share, 3.0);
    QCOMPARE(adult.talk.mean.count(), 100.0);
    QCOMPARE(adult.talk.variation, 0.5);
    QCOMPARE(adult.wrapUp.mean.count(), 0.0);
    QCOMPARE(adult.resolved, 0.1);
    QCOMPARE(adult.booked, 0.2);
    QCOMPARE(adult.held, 0.3);
    QCOMPARE(adult.transferred, 0.4);
    QCOMPARE(adult.transferTo, "expert");
    QCOMPARE(adult.hours.at(23), 9.0);
    QCOMPARE(adult.queues.at(0).feed, "f");
    QCOMPARE(adult.queues[0].queue, "a");
    QCOMPARE(adult.queues[0].share, 1.0);
    const Domain::SimulatedTeam &team = result.centre.simulation->teams.at(0);
    QCOMPARE(team.group, "g");
    QCOMPARE(team.operators, 10);
    QCOMPARE(team.outboundPerHour, 2.5);
    QCOMPARE(team.shifts, std::vector<std::string> {"night"});
    const Domain::SimulatedShift &night = result.centre.simulation->shifts.at(1);
    QCOMPARE(night.start, 1230min);
    QCOMPARE(night.length, 705min);
    QCOMPARE(night.daysOn, 3);
    QCOMPARE(night.daysOff, 0);
    QCOMPARE(night.share, 0.5);
    const Domain::SimulatedPause &lunch = result.centre.simulation->pauses.at(0);
    QCOMPARE(lunch.reason, "Lunch");
    QCOMPARE(lunch.every, 240min);
    QCOMPARE(lunch.length.mean.count(), 1800.0);
    QCOMPARE(lunch.share, 0.9);
}

void TestSimulationReader::mappings()
{
    const auto result = read(World + "[[queue]]\nfeed = \"f\"\nqueue = \"e\"\nsite = \"t\"\n");
    QVERIFY2(result.ok(), qPrintable(texts(result.errors)));
    const auto &queues = result.centre.queues;
    QCOMPARE(queues.size(), std::size_t {2});
    QCOMPARE(queues[0].queue, "e"); // the line is the flow's, the site that of the file
    QCOMPARE(queues[0].line, "expert");
    QCOMPARE(queues[0].site, "t");
    QCOMPARE(queues[1].feed, "f"); // there was none
    QCOMPARE(queues[1].queue, "a");
    QCOMPARE(queues[1].line, "adult");
    QVERIFY(queues[1].site.empty());
}

void TestSimulationReader::namesInTheLanguageFirst()
{
    QByteArray toml = World;
    for (const char *language : {"de", "en", "ru"}) {
        toml += QByteArray("[[simulation.names]]\nlanguage = \"") + language
            + "\"\nwomen = [\"A\"]\nmen = [\"B\"]\nsurnames_of_women = [\"C\"]\nsurnames_of_men = [\"D\"]\n";
    }
    const auto order = [&](const char *language) {
        QString result;
        const Store::CentreFileResult centre = read(toml, language);
        for (const Domain::SimulatedNames &names : centre.centre.simulation->names)
            result += QString::fromStdString(names.language);
        return result;
    };
    QCOMPARE(order("ru"), QStringLiteral("rudeen"));
    QCOMPARE(order("en"), QStringLiteral("enderu"));
    QCOMPARE(order("de"), QStringLiteral("deenru"));
    QCOMPARE(order("kk"), QStringLiteral("enderu"));
    const auto result = read(toml);
    QCOMPARE(result.centre.simulation->names[0].women, std::vector<std::string> {"A"});
    QCOMPARE(result.centre.simulation->names[0].men, std::vector<std::string> {"B"});
    QCOMPARE(result.centre.simulation->names[0].surnamesOfWomen, std::vector<std::string> {"C"});
    QCOMPARE(result.centre.simulation->names[0].surnamesOfMen, std::vector<std::string> {"D"});
}

QTEST_GUILESS_MAIN(TestSimulationReader)
#include "tst_simulationreader.moc"
