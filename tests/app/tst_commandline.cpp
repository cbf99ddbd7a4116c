// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The command line is taken apart as people write it.

#include "app/cli/commandcatalogue.h"
#include "app/cli/commandline.h"
#include "app/cli/logoption.h"
#include "support/testcase.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using namespace Pult;
using App::Invocation;
using Wish = App::Invocation::Wish;

Q_DECLARE_METATYPE(Pult::App::Invocation::Wish)

class TestCommandLine : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void invocation_data();
    void invocation();
    void catalogueIsSound();
    void everyLogCategoryIsKnown();
};

void TestCommandLine::invocation_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("language");
    const auto row
        = [](const char *line, Wish wish, const char *command, const char *arguments, const char *language = "") {
              QTest::newRow(line) << QString::fromUtf8(line) << wish << QString::fromUtf8(command)
                                  << QString::fromUtf8(arguments) << QString::fromUtf8(language);
          };
    row("", Wish::Run, "", "");
    row("--centre a.toml", Wish::Run, "", "--centre a.toml");
    row("--centre=a.toml", Wish::Run, "", "--centre=a.toml");
    row("--centre a --play b", Wish::Run, "", "--centre a --play b");
    row("wallboard --centre a", Wish::Run, "wallboard", "--centre a");
    row("--centre a wallboard", Wish::Run, "wallboard", "--centre a");
    row("--lang ru list-feeds", Wish::Run, "list-feeds", "--lang ru", "ru");
    row("list-feeds --lang=en", Wish::Run, "list-feeds", "--lang=en", "en");
    row("list-feeds -- --lang en", Wish::Run, "list-feeds", "-- --lang en");
    row("check-centre help", Wish::Run, "check-centre", "help");
    row("help", Wish::Help, "", "");
    row("--help", Wish::Help, "", "--help");
    row("-h", Wish::Help, "", "-h");
    row("help replay", Wish::Help, "replay", "");
    row("help --lang ru replay", Wish::Help, "replay", "--lang ru", "ru");
    row("replay --help", Wish::Help, "replay", "--help");
    row("--help replay", Wish::Help, "replay", "--help");
    row("--log debug list-feeds", Wish::Run, "list-feeds", "--log debug");
    row("list-feeds --log=a=b", Wish::Run, "list-feeds", "--log=a=b");
    row("--version", Wish::Version, "", "--version");
}

void TestCommandLine::invocation()
{
    QFETCH(QString, line);
    QFETCH(Wish, wish);
    QFETCH(QString, command);
    QFETCH(QString, arguments);
    QFETCH(QString, language);
    const Invocation result = App::readInvocation(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(result.wish, wish);
    QCOMPARE(result.command, command);
    QCOMPARE(result.arguments.join(u' '), arguments);
    QCOMPARE(result.language, language);
}

void TestCommandLine::catalogueIsSound()
{
    QSet<QString> names;
    for (const App::CommandDescriptor &descriptor : App::commandCatalogue()) {
        const auto command = descriptor.make();
        QCOMPARE(command->name().toStdString(), descriptor.name);
        QVERIFY(!names.contains(command->name()));
        names.insert(command->name());
        QVERIFY2(command->summary().endsWith(u'.'), qPrintable(command->summary()));
        QCommandLineParser parser;
        parser.addOption({QStringLiteral("lang"), QString(), QStringLiteral("x")});
        parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QString()});
        command->addOptions(parser); // warns when an option is there twice
        QVERIFY(App::makeCommand(command->name()) != nullptr);
    }
    QVERIFY(App::makeCommand(QStringLiteral("nothing")) == nullptr);
}

// A category that --log does not know could not be asked for; one that is not described would not be found.
void TestCommandLine::everyLogCategoryIsKnown()
{
    static const QRegularExpression definition(QStringLiteral("Q_LOGGING_CATEGORY\\(\\w+,\\s*\"([^\"]+)\""));
    QStringList defined;
    for (const char *folder : {"models", "widgets", "app"}) {
        QDirIterator it(QStringLiteral(PULT_SOURCE_DIR "/") + QString::fromLatin1(folder), {QStringLiteral("*.cpp")},
            QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto match = definition.globalMatch(source); match.hasNext();)
                defined << match.next().captured(1);
        }
    }
    QStringList known;
    for (const std::string_view name : App::logCategories())
        known << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    defined.sort();
    known.sort();
    QVERIFY(!known.isEmpty());
    QCOMPARE(defined, known);
    QFile description(QStringLiteral(PULT_SOURCE_DIR "/resources/docs/logging.md"));
    QVERIFY(description.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(description.readAll());
    for (const QString &name : std::as_const(known))
        QVERIFY2(text.contains(QStringLiteral("| `") + name + QStringLiteral("` |")), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
