// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program as scripts see it: exit codes, sentences and output, without a display.

#include "support/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Pult;

namespace {

struct Outcome
{
    int code = -1;
    QString output;
    QString errors;
};

} // namespace

class TestProgram : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsage_data();
    void wrongUsage();
    void windowsTakeNoArguments();
    void version();
    void help();
    void checksAGoodCentre();
    void checksASimulatedCentre();
    void checksABadCentre();
    void missingCentre();
    void nothingToShow_data();
    void nothingToShow();
    void paintsWithoutADisplay();
    void displayThatCannotBeOpened();
    void listsMetrics();
    void listsFeeds();
#ifdef Q_OS_LINUX // has /dev/full
    void saysThatTheDiskIsFull();
#endif

private:
    Outcome run(const QStringList &arguments, const QString &stdoutFile = {}, const QString &platform = {},
        const QString &display = {}) const;
    QString write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_dir;
};

Outcome TestProgram::run(
    const QStringList &arguments, const QString &stdoutFile, const QString &platform, const QString &display) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    if (!display.isEmpty())
        environment.insert(QStringLiteral("DISPLAY"), display);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.path()); // Qt says a word when there is none
    process.setProcessEnvironment(environment);
    if (!stdoutFile.isEmpty())
        process.setStandardOutputFile(stdoutFile);
    process.start(QStringLiteral(PULT_PROGRAM), arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, QStringLiteral("did not end: ") + process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

QString TestProgram::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(name));
    file.write(content);
    return file.fileName();
}

void TestProgram::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word"); // the sentence names it
    const auto row = [](const char *line, const char *word) {
        QTest::newRow(line) << QString::fromUtf8(line).split(u' ') << QString::fromUtf8(word);
    };
    row("nonsense", "nonsense");
    row("--nonsense", "nonsense");
    row("list-metrics --nonsense", "nonsense");
    row("list-metrics --format xml", "xml");
    row("list-metrics --format", "format");
    row("list-metrics extra", "extra");
    row("list-feeds extra", "extra");
    row("check-centre", "check-centre");
    row("check-centre a b", "check-centre");
    row("list-feeds --lang xx", "xx");
    row("help nonsense", "nonsense");
    row("replay", "file");
    row("snapshot", "supervisor");
    row("snapshot wallboard --size 1920 --output a.png", "1920");
    row("snapshot wallboard --page 77 --output a.png", "77");
    row("snapshot wallboard --page nowhere --output a.png", "operators");
}

void TestProgram::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.startsWith(u"pult: ") && outcome.errors.count(u'\n') == 1, qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(word), qPrintable(outcome.errors));
}

void TestProgram::windowsTakeNoArguments()
{
    for (const char *window : {"supervisor", "wallboard"}) {
        const Outcome outcome
            = run({QString::fromLatin1(window), QStringLiteral("extra")}, {}, QStringLiteral("offscreen"));
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.errors.contains(u"extra"), qPrintable(outcome.errors));
    }
}

void TestProgram::version()
{
    const Outcome outcome = run({QStringLiteral("--version")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, QStringLiteral("Pult " PULT_VERSION "\n"));
    QCOMPARE(outcome.errors, QString());
}

void TestProgram::help()
{
    const Outcome all = run({QStringLiteral("--help")});
    QCOMPARE(all.code, 0);
    for (const char *command : {"replay", "check-centre", "list-metrics", "list-feeds"})
        QVERIFY2(all.output.contains(QString::fromLatin1(command)), command);
    QCOMPARE(run({QStringLiteral("help")}).output, all.output);

    const Outcome one = run({QStringLiteral("help"), QStringLiteral("replay")});
    QCOMPARE(one.code, 0);
    QVERIFY2(one.output.startsWith(u"Usage: pult replay ["), qPrintable(one.output));
    QCOMPARE(run({QStringLiteral("replay"), QStringLiteral("--help")}).output, one.output);
}

void TestProgram::checksAGoodCentre()
{
    const QString file = QStringLiteral(PULT_SOURCE_DIR "/resources/centres/example.toml");
    const Outcome outcome = run({QStringLiteral("check-centre"), file, QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors, QString());
    QVERIFY2(outcome.output.contains(file), qPrintable(outcome.output));
    for (const char *count : {"2 site", "5 line", "2 feed", "5 queue", "2 group", "2 operator"})
        QVERIFY2(outcome.output.contains(QString::fromLatin1(count)), qPrintable(outcome.output));
}

void TestProgram::checksASimulatedCentre()
{
    const QString file = QStringLiteral(PULT_SOURCE_DIR "/resources/centres/demo.toml");
    const Outcome outcome = run({QStringLiteral("check-centre"), file, QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors, QString());
    for (const char *words : {"2 site", "5 line", "8 queue", "12 group", "500 operator", "busiest hour"})
        QVERIFY2(outcome.output.contains(QString::fromLatin1(words)), qPrintable(outcome.output));
}

void TestProgram::checksABadCentre()
{
    const QString file
        = write(QStringLiteral("bad.toml"), "[centre]\nnmae = \"x\"\n[[feed]]\nid = \"f\"\nkind = \"queue-log\"\n");
    const Outcome outcome = run({QStringLiteral("check-centre"), file});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.contains(file + u":2: centre.nmae: "), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(file + u":3: feed.path: "), qPrintable(outcome.errors));
}

void TestProgram::missingCentre()
{
    const QString file = m_dir.filePath(QStringLiteral("none.toml"));
    const Outcome outcome = run({QStringLiteral("check-centre"), file});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains(file + u": the file does not exist"), qPrintable(outcome.errors));
}

void TestProgram::nothingToShow_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const QString picture = m_dir.filePath(QStringLiteral("picture.png"));
    const QStringList snapshot {
        QStringLiteral("snapshot"), QStringLiteral("supervisor"), QStringLiteral("--output"), picture};
    const auto row = [&](const char *name, const QStringList &more, const QString &words) {
        QTest::newRow(name) << snapshot + more << words;
    };
    QTest::newRow("no display for a window") << QStringList() << QStringLiteral("no display");
    QTest::newRow("no display for the hall")
        << QStringList(QStringLiteral("wallboard")) << QStringLiteral("no display");
    row("no centre of one's own", {}, m_dir.filePath(QStringLiteral("pult/centre.toml")));
    row("missing centre", {QStringLiteral("--centre"), QStringLiteral("/none.toml")}, QStringLiteral("/none.toml: "));
    row("missing recording", {QStringLiteral("--play"), QStringLiteral("/none.gz")}, QStringLiteral("/none.gz: "));
    row("no recording", {QStringLiteral("--play"), QStringLiteral("/etc/passwd")}, QStringLiteral("/etc/passwd: "));
}

void TestProgram::nothingToShow()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.output, QString());
    QVERIFY2(outcome.errors.startsWith(u"pult: ") && outcome.errors.count(u'\n') == 1, qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(words), qPrintable(outcome.errors));
}

void TestProgram::paintsWithoutADisplay()
{
    const QString picture = m_dir.filePath(QStringLiteral("hall.png"));
    const Outcome outcome = run({QStringLiteral("snapshot"), QStringLiteral("wallboard"), QStringLiteral("--play"),
        PULT_DATA("volgograd.ami.gz"), QStringLiteral("--size"), QStringLiteral("960x540"), QStringLiteral("--lang"),
        QStringLiteral("ru"), QStringLiteral("--output"), picture});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(24);
    QVERIFY(head.startsWith("\x89PNG"));
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 16), 960U);
    QCOMPARE(qFromBigEndian<quint32>(head.constData() + 20), 540U);
}

void TestProgram::displayThatCannotBeOpened()
{
    const Outcome outcome
        = run({QStringLiteral("--play"), PULT_DATA("volgograd.ami.gz")}, {}, {}, QStringLiteral(":12345"));
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains(u"pult: the display «:12345» cannot be opened"), qPrintable(outcome.errors));
}

void TestProgram::listsMetrics()
{
    const Outcome outcome = run({QStringLiteral("list-metrics"), QStringLiteral("--format"), QStringLiteral("json"),
        QStringLiteral("--lang=en")});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors, QString());
    const QJsonArray array = QJsonDocument::fromJson(outcome.output.toUtf8()).array();
    QHash<QString, QJsonObject> metrics;
    for (const QJsonValue &value : array) {
        const QJsonObject metric = value.toObject();
        for (const char *key : {"id", "family", "name", "formula", "unit"})
            QVERIFY2(!metric[QLatin1String(key)].toString().isEmpty(), key);
        metrics.insert(metric[QStringLiteral("id")].toString(), metric);
    }
    QCOMPARE(metrics.size(), array.size());
    const QJsonObject sl = metrics.value(QStringLiteral("sl.offered"));
    QCOMPARE(sl[QStringLiteral("formula")].toString(), QStringLiteral("answered_in_t / decided"));
    QCOMPARE(sl[QStringLiteral("unit")].toString(), QStringLiteral("ratio"));
    for (const char *id : {"sl.answered", "sl.no_short", "sl.ignore_abandoned", "sl.positive", "lcr", "lcr.no_short",
             "asa", "aht", "att", "fcr.repeat", "fcr.outcome", "conversion", "csi"})
        QVERIFY2(metrics.contains(QString::fromLatin1(id)), id);

    const Outcome table = run({QStringLiteral("list-metrics")});
    QCOMPARE(table.code, 0);
    QCOMPARE(table.output.count(u'\n'), array.size() + 1);
}

void TestProgram::listsFeeds()
{
    const Outcome outcome = run({QStringLiteral("list-feeds"), QStringLiteral("--format=json")});
    QCOMPARE(outcome.code, 0);
    QSet<QString> kinds;
    const QJsonArray array = QJsonDocument::fromJson(outcome.output.toUtf8()).array();
    for (const QJsonValue &value : array) {
        QVERIFY(value.toObject()[QStringLiteral("required")].toArray().contains(QStringLiteral("kind")));
        kinds.insert(value.toObject()[QStringLiteral("kind")].toString());
    }
    QCOMPARE(kinds,
        QSet<QString>({QStringLiteral("asterisk-ami"), QStringLiteral("queue-log"), QStringLiteral("simulator")}));
}

#ifdef Q_OS_LINUX
void TestProgram::saysThatTheDiskIsFull()
{
    const Outcome outcome = run({QStringLiteral("list-metrics")}, QStringLiteral("/dev/full"));
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains(u"could not be written"));
}
#endif

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
