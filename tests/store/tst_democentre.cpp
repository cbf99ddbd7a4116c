// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The demo centre of the resources is in order and describes the same world in both languages.

#include "store/centrefile.h"
#include "support/testcase.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace Pult;
using Store::CentreFileError;

namespace {

QString texts(const std::vector<CentreFileError> &errors)
{
    QStringList result;
    for (const CentreFileError &error : errors)
        result.append(Store::errorText(error));
    return result.join(u'\n');
}

Store::CentreFileResult demo(const char *language)
{
    return Store::readCentreFile(
        QStringLiteral(PULT_SOURCE_DIR "/resources/centres/demo.toml"), QString::fromLatin1(language));
}

} // namespace

class TestDemoCentre : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void inOrder_data();
    void inOrder();
    void speaksTwoLanguagesOfOneWorld();
    void isAResource();
};

void TestDemoCentre::inOrder_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("Russian") << QByteArray("ru");
    QTest::newRow("English") << QByteArray("en");
}

void TestDemoCentre::inOrder()
{
    QFETCH(QByteArray, language);
    const Store::CentreFileResult result = demo(language.constData());
    QVERIFY2(result.ok() && result.warnings.empty(), qPrintable(texts(result.errors) + texts(result.warnings)));
    const Domain::Centre &centre = result.centre;
    QCOMPARE(centre.timeZone, "Europe/Moscow");
    QCOMPARE(centre.sites.size(), std::size_t {2});
    QCOMPARE(centre.sites[0].seats + centre.sites[1].seats, 290);
    QCOMPARE(centre.lines.size(), std::size_t {5});
    QCOMPARE(centre.groups.size(), std::size_t {12});
    QVERIFY(std::ranges::none_of(centre.groups, [](const Domain::Group &group) { return group.lead.empty(); }));
    QVERIFY(std::ranges::all_of(centre.feeds, [](const auto &feed) { return feed.kind == Domain::SimulatorKind; }));
    const Domain::Simulation &simulation = *centre.simulation;
    QCOMPARE(simulation.flows.size(), centre.lines.size());
    QCOMPARE(simulation.teams.size(), centre.groups.size());
    QCOMPARE(std::accumulate(simulation.teams.begin(), simulation.teams.end(), 0,
                 [](int sum, const Domain::SimulatedTeam &team) { return sum + team.operators; }),
        500);
    for (const Domain::SimulatedPause &pause : simulation.pauses) // else it would be after-call work
        QVERIFY(!centre.acwReasons.contains(pause.reason));
    const Domain::SimulatedNames &names = simulation.names.at(0);
    QCOMPARE(names.language, language.toStdString());
    for (const auto *list : {&names.women, &names.men, &names.surnamesOfWomen, &names.surnamesOfMen})
        QCOMPARE(std::set<std::string>(list->begin(), list->end()).size(), list->size());
    QVERIFY(names.women.size() >= 40 && names.men.size() >= 40 && names.surnamesOfMen.size() >= 80);
    const bool isRussian = QString::fromStdString(centre.name + simulation.wrapUpReason + names.women[0])
                               .contains(QChar(0x0435)); // Cyrillic «е»
    QCOMPARE(isRussian, language == "ru");
}

void TestDemoCentre::speaksTwoLanguagesOfOneWorld()
{
    const Domain::Centre russian = demo("ru").centre;
    const Domain::Centre english = demo("en").centre;
    const auto &ru = russian.simulation->names.at(0);
    const auto &en = english.simulation->names.at(0);
    QCOMPARE(en.women.size(), ru.women.size()); // so that one seed gives the same people
    QCOMPARE(en.men.size(), ru.men.size());
    QCOMPARE(en.surnamesOfWomen.size(), ru.surnamesOfWomen.size());
    QCOMPARE(en.surnamesOfMen.size(), ru.surnamesOfMen.size());
    QCOMPARE(ru.surnamesOfWomen.size(), ru.surnamesOfMen.size());
    for (std::size_t i = 0; i < ru.surnamesOfMen.size(); ++i) {
        QVERIFY(ru.surnamesOfWomen[i].starts_with(ru.surnamesOfMen[i]));
        QVERIFY(en.surnamesOfWomen[i].starts_with(en.surnamesOfMen[i]));
    }
    QCOMPARE(english.simulation->pauses.size(), russian.simulation->pauses.size());
    for (std::size_t i = 0; i < russian.groups.size(); ++i) {
        QVERIFY(english.groups[i].name != russian.groups[i].name);
        QVERIFY(english.groups[i].lead != russian.groups[i].lead);
    }
}

void TestDemoCentre::isAResource()
{
    const auto result = Store::readCentreFile(QStringLiteral(":/centres/demo.toml"), QStringLiteral("en"));
    QVERIFY2(result.ok(), qPrintable(texts(result.errors)));
    QCOMPARE(result.centre.name, demo("en").centre.name);
    QVERIFY(result.centre.simulation);
}

QTEST_GUILESS_MAIN(TestDemoCentre)
#include "tst_democentre.moc"
