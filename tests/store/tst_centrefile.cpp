// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of mistake in a centre file is found at its place, all of them at once; a good file is read to the last
// key.

#include "store/centrefile.h"
#include "support/testcase.h"

#include <QTemporaryDir>

using namespace Pult;
using namespace std::chrono_literals;
using Store::CentreFileError;
using Kind = Store::CentreFileError::Kind;

Q_DECLARE_METATYPE(Pult::Store::CentreFileError::Kind)

namespace {

/// A feed that is right, in four lines.
const QByteArray Feed = "[[feed]]\nid = \"f\"\nkind = \"queue-log\"\npath = \"/q\"\n";
const QByteArray Ami
    = "[[feed]]\nid=\"f\"\nkind=\"asterisk-ami\"\nhost=\"127.0.0.1\"\naccount=\"a\"\nsecret_env=\"S\"\n";

Store::CentreFileResult read(const QByteArray &toml)
{
    return Store::readCentreBytes(toml, QStringLiteral("/etc/pult/centre.toml"));
}

QStringList texts(const std::vector<CentreFileError> &errors)
{
    QStringList result;
    for (const CentreFileError &error : errors)
        result.append(Store::errorText(error));
    return result;
}

} // namespace

class TestCentreFile : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void mistake_data();
    void mistake();
    void warning_data();
    void warning();
    void allMistakesAtOnce();
    void sentenceNamesEverything();
    void secretIsNeverRepeated();
    void example();
    void smallest();
    void inheritance();
    void pathsStartBesideTheFile();
    void badFiles_data();
    void badFiles();
    void deepNesting_data();
    void deepNesting();

private:
    QTemporaryDir m_dir;
};

void TestCentreFile::mistake_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("suggestion");

    const auto row = [](const char *name, const QByteArray &toml, Kind kind, int line, const char *key,
                         const char *suggestion = "") {
        QTest::newRow(name) << toml << kind << line << QString::fromUtf8(key) << QString::fromUtf8(suggestion);
    };
    // keys
    row("unknown table", Feed + "[sites]\n", Kind::UnknownKey, 5, "sites", "site");
    row("unknown key", Feed + "[centre]\ntimezone = \"UTC\"\n", Kind::UnknownKey, 6, "centre.timezone", "time_zone");
    row("nothing like it", Feed + "[centre]\ncolour = 1\n", Kind::UnknownKey, 6, "centre.colour");
    row("dotted key", Feed + "centre.nmae = \"x\"\n", Kind::UnknownKey, 5, "feed.centre");
    row("unknown target", Feed + "[defaults]\ntargets = { asl = 0.8 }\n", Kind::UnknownKey, 6, "defaults.targets.asl",
        "sl");
    row("key of another kind", Ami + "path = \"/x\"\n", Kind::NotForThisKind, 7, "feed.path");
    row("missing id", Feed + "[[site]]\nname = \"x\"\n", Kind::MissingKey, 5, "site.id");
    row("feed without kind", "[[feed]]\nid = \"f\"\n", Kind::MissingKey, 1, "feed.kind");
    row("feed without host", "[[feed]]\nid=\"f\"\nkind=\"asterisk-ami\"\naccount=\"a\"\nsecret_env=\"S\"\n",
        Kind::MissingKey, 1, "feed.host");
    row("feed without account", "[[feed]]\nid=\"f\"\nkind=\"asterisk-ami\"\nhost=\"::1\"\nsecret_env=\"S\"\n",
        Kind::MissingKey, 1, "feed.account");
    row("feed without path", "[[feed]]\nid = \"f\"\nkind = \"queue-log\"\n", Kind::MissingKey, 1, "feed.path");
    row("no feed", "[centre]\nname = \"x\"\n", Kind::NoFeed, 0, "feed");
    row("no feed in the list", "feed = []\n", Kind::NoFeed, 0, "feed");
    row("queue without feed", Feed + "[[queue]]\nqueue = \"q\"\n", Kind::MissingKey, 5, "queue.feed");
    row("member name without feed", Feed + "[[operator]]\nid = \"o\"\nnames = [{ name = \"x\" }]\n", Kind::MissingKey,
        7, "operator.names.feed");
    // secrets
    row("secret", Ami + "secret = \"hunter2\"\n", Kind::SecretInFile, 7, "feed.secret");
    row("password", Ami + "Password = \"hunter2\"\n", Kind::SecretInFile, 7, "feed.Password");
    row("secret in the wrong table", Feed + "[centre]\nsecret = \"hunter2\"\n", Kind::SecretInFile, 6, "centre.secret");
    row("secret as variable",
        "[[feed]]\nid=\"f\"\nkind=\"asterisk-ami\"\nhost=\"::1\"\naccount=\"a\"\nsecret_env=\"hunter2!\"",
        Kind::BadVariableName, 6, "feed.secret_env");
    row("secret as credential", Ami + "secret_credential = \"/run/hunter2\"\n", Kind::BadCredentialName, 7,
        "feed.secret_credential");
    row("credential of a file", Feed + "secret_credential = \"x\"\n", Kind::NotForThisKind, 5,
        "feed.secret_credential");
    // types
    row("text for a number", Feed + "[defaults]\nanswer_within = \"20\"\n", Kind::WrongType, 6,
        "defaults.answer_within");
    row("number for a text", Feed + "[centre]\nname = 5\n", Kind::WrongType, 6, "centre.name");
    row("fraction for an integer", Feed + "[[site]]\nid = \"s\"\nseats = 1.5\n", Kind::WrongType, 7, "site.seats");
    row("number for a flag", Ami + "tls = 1\n", Kind::WrongType, 7, "feed.tls");
    row("text for a list", Feed + "[pauses]\nacw = \"ACW\"\n", Kind::WrongType, 6, "pauses.acw");
    row("number in a list of texts", Feed + "[pauses]\nacw = [\"ACW\", 5]\n", Kind::WrongType, 6, "pauses.acw");
    row("text for a limit", Feed + "[state_limits]\npaused = \"long\"\n", Kind::WrongType, 6, "state_limits.paused");
    row("limit of no time", Feed + "[state_limits]\npaused = 0\n", Kind::OutOfRange, 6, "state_limits.paused");
    row("limit of being away", Feed + "[state_limits]\noffline = 60\n", Kind::UnknownKey, 6, "state_limits.offline");
    row("number for a time", Feed + "[centre]\nday_start = 8\n", Kind::WrongType, 6, "centre.day_start");
    row("date for a time", Feed + "[centre]\nday_start = 2026-01-01\n", Kind::WrongType, 6, "centre.day_start");
    row("text for a table", "centre = \"x\"\n" + Feed, Kind::WrongType, 1, "centre");
    row("single brackets", Feed + "[site]\nid = \"s\"\n", Kind::WrongType, 5, "site");
    row("double brackets", Feed + "[[centre]]\nname = \"s\"\n", Kind::WrongType, 5, "centre");
    row("list of numbers for tables", "site = [1]\n" + Feed, Kind::WrongType, 1, "site");
    row("text for targets", Feed + "[defaults]\ntargets = 0.8\n", Kind::WrongType, 6, "defaults.targets");
    // ranges
    row("negative threshold", Feed + "[defaults]\nanswer_within = -1\n", Kind::OutOfRange, 6, "defaults.answer_within");
    row("threshold of a day", Feed + "[defaults]\nshort_abandon = 86400\n", Kind::OutOfRange, 6,
        "defaults.short_abandon");
    row("not a number", Feed + "[defaults]\nwrap_up = nan\n", Kind::OutOfRange, 6, "defaults.wrap_up");
    row("infinite", Feed + "[defaults]\nwrap_up = inf\n", Kind::OutOfRange, 6, "defaults.wrap_up");
    row("target in per cent", Feed + "[defaults]\ntargets = { sl = 80 }\n", Kind::OutOfRange, 6, "defaults.targets.sl");
    row("negative seats", Feed + "[[site]]\nid = \"s\"\nseats = -1\n", Kind::OutOfRange, 7, "site.seats");
    row("port 0", Ami + "port = 0\n", Kind::OutOfRange, 7, "feed.port");
    row("port 65536", Ami + "port = 65536\n", Kind::OutOfRange, 7, "feed.port");
    row("no days", Feed + "[centre]\nrepeat_days = 0\n", Kind::OutOfRange, 6, "centre.repeat_days");
    row("day inside a quarter", Feed + "[centre]\nday_start = \"06:10\"\n", Kind::OutOfRange, 6, "centre.day_start");
    // texts and times
    row("empty id", Feed + "[[site]]\nid = \"\"\n", Kind::BadText, 6, "site.id");
    row("blank id", Feed + "[[site]]\nid = \"  \"\n", Kind::BadText, 6, "site.id");
    row("control characters", Feed + "[[site]]\nid = \"a\\u0007b\"\n", Kind::BadText, 6, "site.id");
    row("long id", Feed + "[[site]]\nid = \"" + QByteArray(201, 'x') + "\"\n", Kind::BadText, 6, "site.id");
    row("hour 24", Feed + "[centre]\nday_start = \"24:00\"\n", Kind::BadTime, 6, "centre.day_start");
    row("minute 60", Feed + "[centre]\nday_start = \"08:60\"\n", Kind::BadTime, 6, "centre.day_start");
    row("hour alone", Feed + "[centre]\nshifts = [\"08:00\", \"20\"]\n", Kind::BadTime, 6, "centre.shifts");
    row("short hour", Feed + "[centre]\nday_start = \"8:00\"\n", Kind::BadTime, 6, "centre.day_start");
    row("signs in a time", Feed + "[centre]\nday_start = \"+8:-1\"\n", Kind::BadTime, 6, "centre.day_start");
    row("seconds in a time", Feed + "[centre]\nday_start = 08:00:30\n", Kind::BadTime, 6, "centre.day_start");
    // doubles
    row("site twice", Feed + "[[site]]\nid = \"s\"\n[[site]]\nid = \"s\"\n", Kind::Duplicate, 8, "site.id");
    row("line twice", Feed + "[[line]]\nid = \"s\"\n[[line]]\nid = \"s\"\n", Kind::Duplicate, 8, "line.id");
    row("group twice", Feed + "[[group]]\nid = \"s\"\n[[group]]\nid = \"s\"\n", Kind::Duplicate, 8, "group.id");
    row("operator twice", Feed + "[[operator]]\nid = \"s\"\n[[operator]]\nid = \"s\"\n", Kind::Duplicate, 8,
        "operator.id");
    row("feed twice", Feed + "[[feed]]\nid = \"f\"\nkind = \"queue-log\"\npath = \"/p\"\n", Kind::Duplicate, 6,
        "feed.id");
    row("queue twice", Feed + "[[queue]]\nfeed=\"f\"\nqueue=\"q\"\n[[queue]]\nfeed=\"f\"\nqueue=\"q\"\n",
        Kind::Duplicate, 10, "queue.queue");
    row("member name twice",
        Feed
            + "[[operator]]\nid=\"a\"\nnames=[{feed=\"f\",name=\"x\"}]\n[[operator]]\nid=\"b\"\nnames=[{feed=\"f\","
              "name=\"x\"}]\n",
        Kind::Duplicate, 10, "operator.names.name");
    row("shift twice", Feed + "[centre]\nshifts = [\"08:00\", \"08:00\"]\n", Kind::Duplicate, 6, "centre.shifts");
    // references
    row("unknown site of a feed", Feed + "site = \"x\"\n", Kind::Undefined, 5, "feed.site");
    row("misspelt site", Feed + "site = \"ryzan\"\n[[site]]\nid = \"ryazan\"\n", Kind::Undefined, 5, "feed.site",
        "ryazan");
    row("unknown feed of a queue", Feed + "[[queue]]\nfeed=\"g\"\nqueue=\"q\"\n", Kind::Undefined, 6, "queue.feed");
    row("unknown line", Feed + "[[queue]]\nfeed=\"f\"\nqueue=\"q\"\nline=\"x\"\n", Kind::Undefined, 8, "queue.line");
    row("unknown site of a queue", Feed + "[[queue]]\nfeed=\"f\"\nqueue=\"q\"\nsite=\"x\"\n", Kind::Undefined, 8,
        "queue.site");
    row("unknown group", Feed + "[[operator]]\nid=\"o\"\ngroup=\"x\"\n", Kind::Undefined, 7, "operator.group");
    row("unknown site of an operator", Feed + "[[operator]]\nid=\"o\"\nsite=\"x\"\n", Kind::Undefined, 7,
        "operator.site");
    row("unknown site of a group", Feed + "[[group]]\nid=\"o\"\nsite=\"x\"\n", Kind::Undefined, 7, "group.site");
    row("unknown feed of a name", Feed + "[[operator]]\nid=\"o\"\nnames=[{feed=\"g\",name=\"x\"}]\n", Kind::Undefined,
        7, "operator.names.feed");
    // choices
    row("unknown kind", "[[feed]]\nid=\"f\"\nkind=\"asterisk-amy\"\n", Kind::UnknownChoice, 3, "feed.kind",
        "asterisk-ami");
    row("unknown formula", Feed + "[defaults]\nsl = \"sl.offerd\"\n", Kind::UnknownChoice, 6, "defaults.sl",
        "sl.offered");
    row("metric that is no SL", Feed + "[[line]]\nid = \"l\"\nsl = \"lcr\"\n", Kind::UnknownChoice, 7, "line.sl");
    row("unknown zone", Feed + "[centre]\ntime_zone = \"Europe/Moskow\"\n", Kind::UnknownTimeZone, 6,
        "centre.time_zone", "Europe/Moscow");
    row("zone of a site", Feed + "[[site]]\nid = \"s\"\ntime_zone = \"Рязань\"\n", Kind::UnknownTimeZone, 7,
        "site.time_zone");
    // TOML itself
    row("key twice", Feed + "path = \"/x\"\n", Kind::Syntax, 5, "");
    row("unclosed text", "[centre]\nname = \"x\n", Kind::Syntax, 2, "");
    row("unquoted time", "[centre]\nday_start = 08:00\n", Kind::Syntax, 2, "");
    row("not TOML", "<html>\n<body>\n", Kind::Syntax, 1, "");
    row("bad UTF-8", "[centre]\nname = \"\xff\xfe\"\n", Kind::Syntax, 2, "");
    row("zero bytes", QByteArray(100, '\0'), Kind::Syntax, 1, "");
}

void TestCentreFile::mistake()
{
    QFETCH(QByteArray, toml);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    QFETCH(QString, key);
    QFETCH(QString, suggestion);
    const Store::CentreFileResult result = read(toml);
    QVERIFY2(result.errors.size() == 1, qPrintable(texts(result.errors).join(u'\n')));
    const CentreFileError &error = result.errors.front();
    QVERIFY2(error.kind == kind, qPrintable(Store::errorText(error)));
    QCOMPARE(error.line, line);
    QCOMPARE(error.key, key);
    QCOMPARE(error.suggestion, suggestion);
    QCOMPARE(error.file, QStringLiteral("/etc/pult/centre.toml"));
    const QString text = Store::errorText(error);
    QVERIFY2(text.startsWith(QStringLiteral("/etc/pult/centre.toml:")), qPrintable(text));
    QVERIFY2(!text.contains(u'\n') && !text.contains(u"%1"), qPrintable(text));
    QVERIFY2(!text.contains(u", \n") && !text.endsWith(u", "), qPrintable(text));
}

void TestCentreFile::warning_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("key");
    const QByteArray remote
        = "[[feed]]\nid=\"f\"\nkind=\"asterisk-ami\"\naccount=\"a\"\nsecret_env=\"S\"\nhost=\"10.0.0.1\"\n";
    QTest::newRow("authority without TLS") << Ami + "tls_ca = \"ca.pem\"\n"
                                           << Kind::WithoutEffect << 7 << QStringLiteral("feed.tls_ca");
    QTest::newRow("same file") << Feed + "[[feed]]\nid=\"g\"\nkind=\"queue-log\"\npath=\"/q\"\n"
                               << Kind::SameSource << 5 << QStringLiteral("feed");
    QTest::newRow("same ACD") << Ami + QByteArray(Ami).replace("id=\"f\"", "id=\"g\"") << Kind::SameSource << 7
                              << QStringLiteral("feed");
    QTest::newRow("plain link to another machine") << remote << Kind::PlainLink << 6 << QStringLiteral("feed.host");
}

void TestCentreFile::warning()
{
    QFETCH(QByteArray, toml);
    QFETCH(Kind, kind);
    QFETCH(int, line);
    QFETCH(QString, key);
    const Store::CentreFileResult result = read(toml);
    QVERIFY2(result.ok(), qPrintable(texts(result.errors).join(u'\n')));
    QVERIFY2(result.warnings.size() == 1, qPrintable(texts(result.warnings).join(u'\n')));
    QCOMPARE(result.warnings.front().kind, kind);
    QCOMPARE(result.warnings.front().line, line);
    QCOMPARE(result.warnings.front().key, key);
}

void TestCentreFile::allMistakesAtOnce()
{
    const QByteArray toml = R"([centre]
nmae = "x"
day_start = "25:00"
[defaults]
answer_within = true
targets = { sl = 80, lcr = -1 }
[[site]]
id = "a"
[[site]]
id = "a"
seats = -3
[[feed]]
id = "f"
kind = "asterisk-ami"
site = "b"
secret = "x"
[[queue]]
feed = "g"
queue = "q"
)";
    const Store::CentreFileResult result = read(toml);
    QStringList found;
    for (const CentreFileError &error : result.errors)
        found.append(QStringLiteral("%1 %2").arg(error.line).arg(error.key));
    const QStringList expected {QStringLiteral("2 centre.nmae"), QStringLiteral("3 centre.day_start"),
        QStringLiteral("5 defaults.answer_within"), QStringLiteral("6 defaults.targets.sl"),
        QStringLiteral("6 defaults.targets.lcr"), QStringLiteral("10 site.id"), QStringLiteral("11 site.seats"),
        QStringLiteral("12 feed.host"), QStringLiteral("12 feed.account"), QStringLiteral("15 feed.site"),
        QStringLiteral("16 feed.secret"), QStringLiteral("18 queue.feed")};
    QCOMPARE(found, expected);
}

void TestCentreFile::sentenceNamesEverything()
{
    const auto result = read(Feed + "[defaults]\nsl = \"sl.offerd\"\n");
    QCOMPARE(Store::errorText(result.errors.at(0)),
        QStringLiteral(
            "/etc/pult/centre.toml:6: defaults.sl: «sl.offerd» is not known; allowed: sl.offered, sl.answered, "
            "sl.no_short, sl.ignore_abandoned, sl.positive (did you mean sl.offered?)"));
}

void TestCentreFile::secretIsNeverRepeated()
{
    const auto result = read(Ami
        + "secret = \"hunter2\"\nPASSWORD = \"hunter2\"\n[[feed]]\nid=\"g\"\nkind=\"asterisk-ami\"\n"
          "host=\"::1\"\naccount=\"a\"\nsecret_env=\"hunter2!\"\n");
    QCOMPARE(result.errors.size(), std::size_t {3});
    QVERIFY(!texts(result.errors).join(u'\n').contains(u"hunter2"));
    QVERIFY(result.centre.feeds.back().secretEnv.empty());
}

void TestCentreFile::example()
{
    const auto result = Store::readCentreFile(QStringLiteral(PULT_SOURCE_DIR "/resources/centres/example.toml"));
    QCOMPARE(texts(result.errors), QStringList());
    QCOMPARE(texts(result.warnings), QStringList());
    const Domain::Centre &centre = result.centre;
    QCOMPARE(centre.timeZone, "Europe/Moscow");
    QCOMPARE(centre.shiftStarts, (std::vector<std::chrono::minutes> {8h, 20h}));
    QCOMPARE(centre.repeatWindow, std::chrono::hours {168});
    QCOMPARE(centre.sites.size(), std::size_t {2});
    QCOMPARE(centre.sites[0].seats + centre.sites[1].seats, 290);
    QCOMPARE(centre.sites[1].timeZone, "Europe/Volgograd");
    QStringList lines;
    for (const Domain::Line &line : centre.lines)
        lines.append(QString::fromStdString(line.id + '=' + line.name));
    QCOMPARE(lines,
        QStringList({QStringLiteral("adult=Взрослая"), QStringLiteral("paediatric=Детская"),
            QStringLiteral("expert=Экспертная"), QStringLiteral("telemarketing=Телемаркетинг"),
            QStringLiteral("regional=Региональная")}));
    QCOMPARE(centre.feeds.size(), std::size_t {2});
    QCOMPARE(centre.feeds[0].tls, Domain::TlsMode::On);
    QCOMPARE(centre.feeds[0].port, std::uint16_t {5039});
    QCOMPARE(centre.feeds[0].secretEnv, "PULT_RYAZAN_SECRET");
    QVERIFY(centre.feeds[0].secretCredential.empty());
    QVERIFY(centre.feeds[1].secretEnv.empty()); // needs none
    QCOMPARE(centre.feeds[1].secretCredential, "volgograd");
    QCOMPARE(centre.feeds[1].port, std::uint16_t {5038});
    QVERIFY(centre.feeds[1].allowPlainLogin);
    QCOMPARE(centre.queues.size(), std::size_t {5});
    QCOMPARE(centre.queues[4].site, "ryazan");
    QCOMPARE(centre.groups[1].lead, "Сергей Петров");
    QCOMPARE(centre.persons[0].names.size(), std::size_t {2});
    QCOMPARE(centre.persons[0].names[1], std::make_pair(std::string("volgograd"), std::string("ivanova-remote")));
    QVERIFY(centre.persons[1].remote);
    QVERIFY(centre.persons[1].skills.contains("universal"));
    QCOMPARE(centre.acwReasons, (std::set<std::string> {"ACW", "wrap-up", "Постобработка"}));
    QCOMPARE(centre.stateLimits.size(), std::size_t {6});
    QVERIFY(centre.stateLimits.at(Domain::OperatorState::Paused) == std::chrono::minutes {30});
}

void TestCentreFile::smallest()
{
    const auto result = read(Feed);
    QVERIFY(result.ok());
    QCOMPARE(result.centre.feeds.size(), std::size_t {1});
    QVERIFY(result.centre.timeZone.empty());
    QCOMPARE(result.centre.dayStart, 0min);
    QCOMPARE(result.centre.defaults.answerThreshold, 20s);
    QCOMPARE(result.centre.defaults.shortAbandon, 5s);
    QCOMPARE(result.centre.defaults.slFormula, "sl.offered");
    QVERIFY(result.centre.defaults.targets.empty());
}

void TestCentreFile::inheritance()
{
    const auto result = read(Feed + R"([[line]]
id = "own"
answer_within = 12.5
wrap_up = 7
sl = "sl.positive"
targets = { sl = 0.9 }
[[line]]
id = "plain"
[defaults]
answer_within = 30
short_abandon = 3
sl = "sl.answered"
targets = { sl = 0.8, aht = 200 }
)");
    QCOMPARE(texts(result.errors), QStringList());
    const Domain::Line &own = result.centre.lines[0];
    QCOMPARE(own.answerThreshold, 12500ms);
    QCOMPARE(own.shortAbandon, 3s);
    QCOMPARE(own.wrapUp, 7s);
    QCOMPARE(own.slFormula, "sl.positive");
    QCOMPARE(own.targets, (Domain::Targets {{"aht", 200}, {"sl", 0.9}}));
    const Domain::Line &plain = result.centre.lines[1];
    QCOMPARE(plain.answerThreshold, 30s);
    QCOMPARE(plain.slFormula, "sl.answered");
    QCOMPARE(plain.targets, (Domain::Targets {{"aht", 200}, {"sl", 0.8}}));
    QCOMPARE(plain.name, "plain");
    QVERIFY(plain.defined);
}

void TestCentreFile::pathsStartBesideTheFile()
{
    const auto result = read("[[feed]]\nid=\"f\"\nkind=\"queue-log\"\npath=\"../log/queue_log\"\n");
    QCOMPARE(result.centre.feeds.at(0).path, "/etc/log/queue_log");
    QCOMPARE(read(Feed).centre.feeds.at(0).path, "/q");
}

void TestCentreFile::badFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Kind>("kind");
    const auto made = [this](const char *name, const QByteArray &content) {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", name);
        file.write(content);
        return file.fileName();
    };
    QTest::newRow("missing") << m_dir.filePath(QStringLiteral("none.toml")) << Kind::FileMissing;
    QTest::newRow("folder") << m_dir.path() << Kind::FileUnreadable;
    QTest::newRow("empty") << made("empty.toml", {}) << Kind::NoFeed;
    QTest::newRow("huge") << made("huge.toml", QByteArray(Store::MaxCentreFileBytes + 1, '#')) << Kind::FileTooLarge;
    QTest::newRow("endless") << QStringLiteral("/dev/zero") << Kind::FileTooLarge;
    QTest::newRow("binary") << made("binary.toml", QByteArray::fromHex("7f454c4602010100ff00")) << Kind::Syntax;
    QTest::newRow("compressed") << PULT_DATA("ryazan.queue_log.gz") << Kind::Syntax;
}

void TestCentreFile::badFiles()
{
    QFETCH(QString, path);
    QFETCH(Kind, kind);
    const auto result = Store::readCentreFile(path);
    QVERIFY2(result.errors.size() == 1, qPrintable(texts(result.errors).join(u'\n')));
    QCOMPARE(result.errors[0].kind, kind);
    QVERIFY(Store::errorText(result.errors[0]).startsWith(path + u':'));
}

void TestCentreFile::deepNesting_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<Kind>("kind");
    constexpr int Depth = 1'000'000; // enough to overflow the stack where it is freed
    QTest::newRow("header") << '[' + QByteArray("a.").repeated(Depth) + "a]\n" << Kind::TooDeep;
    QTest::newRow("key") << QByteArray("a.").repeated(Depth) + "a = 1\n" << Kind::TooDeep;
    QTest::newRow("lists") << "a = " + QByteArray(Depth, '[') << Kind::Syntax;
    QTest::newRow("inline tables") << "a = " + QByteArray("{a=").repeated(Depth) << Kind::Syntax;
    QTest::newRow("both") << "a = " + QByteArray("{a.a.a.a.a.a.a.a.a.a=").repeated(Depth / 10) << Kind::Syntax;
}

void TestCentreFile::deepNesting()
{
    QFETCH(QByteArray, toml);
    QFETCH(Kind, kind);
    const auto result = read(toml);
    QCOMPARE(result.errors.size(), std::size_t {1});
    QCOMPARE(result.errors[0].kind, kind);
}

QTEST_GUILESS_MAIN(TestCentreFile)
#include "tst_centrefile.moc"
