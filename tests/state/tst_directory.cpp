// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of feeds become sites, lines, queues and people: as the centre file says, or by themselves.

#include "state/directory.h"
#include "support/testcase.h"

using namespace Pult;
using namespace Pult::State;
using Domain::FeedId;
using Domain::OperatorNo;
using Domain::QueueNo;
using Domain::raw;

class TestDirectory : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNamesAppear();
    void mappingDecidesLineAndSite();
    void onePersonInTwoFeeds();
    void samePlainNameInTwoFeedsIsTwoPeople();
    void idIsTheMemberNameAtHome();
    void senselessNumbersAreRefused();
};

void TestDirectory::unknownNamesAppear()
{
    Directory directory({}, {"ryazan"});
    QVERIFY(directory.nameQueue(FeedId {0}, {QueueNo {0}, "adult"}));
    QVERIFY(!directory.nameQueue(FeedId {0}, {QueueNo {7}, "adult"})); // the same under another number
    const QueueRow &queue = directory.queues.at(0);
    QCOMPARE(directory.lines.at(raw(queue.line)).spec.id, std::string("adult"));
    QVERIFY(!directory.lines.at(raw(queue.line)).spec.defined);
    QCOMPARE(directory.sites.at(raw(queue.site)).id, std::string("ryazan"));
    QVERIFY(directory.queueOf(FeedId {0}, QueueNo {7}) == directory.queueOf(FeedId {0}, QueueNo {0}));
    QVERIFY(directory.queueOf(FeedId {0}, QueueNo {3}) == QueueIndex::None);
}

void TestDirectory::mappingDecidesLineAndSite()
{
    Domain::Centre centre;
    centre.sites = {{.id = "rzn", .name = "Рязань", .timeZone = {}, .seats = 215}};
    centre.lines.resize(1);
    centre.lines[0].id = "kids";
    Domain::FeedSpec spec;
    spec.id = "pbx1";
    spec.site = "rzn";
    centre.feeds = {spec};
    centre.queues = {{"pbx1", "q-12", "kids", ""}};
    Directory directory(centre, {"pbx1"});
    directory.nameQueue(FeedId {0}, {QueueNo {0}, "q-12"});
    directory.nameQueue(FeedId {0}, {QueueNo {1}, "KIDS"});
    QCOMPARE(directory.lines.size(), 1U); // the line's id names a queue too, whatever its case
    QCOMPARE(directory.lines[0].queues.size(), 2U);
    QCOMPARE(directory.sites.size(), 1U);
    QCOMPARE(directory.sites[raw(directory.queues[0].site)].name, std::string("Рязань"));
}

void TestDirectory::onePersonInTwoFeeds()
{
    Domain::Centre centre;
    Domain::Person person;
    person.id = "ivanova";
    person.name = "Иванова А.";
    person.names = {{"a", "op1"}, {"b", "op9"}};
    centre.persons = {person};
    Directory directory(centre, {"a", "b"});
    directory.nameOperator(FeedId {0}, {OperatorNo {0}, "op1", ""});
    directory.nameOperator(FeedId {1}, {OperatorNo {0}, "op9", ""});
    QCOMPARE(directory.persons.size(), 1U);
    QCOMPARE(directory.persons[0].name, std::string("Иванова А."));
    QVERIFY(directory.personOf(FeedId {0}, OperatorNo {0}) == directory.personOf(FeedId {1}, OperatorNo {0}));
}

void TestDirectory::samePlainNameInTwoFeedsIsTwoPeople()
{
    Directory directory({}, {"a", "b"});
    directory.nameOperator(FeedId {0}, {OperatorNo {0}, "op1", ""});
    directory.nameOperator(FeedId {1}, {OperatorNo {0}, "op1", ""});
    QCOMPARE(directory.persons.size(), 2U);
}

void TestDirectory::idIsTheMemberNameAtHome()
{
    Domain::Centre centre;
    Domain::Person person;
    person.id = "op1";
    person.name = "Петров";
    person.site = "a";
    centre.persons = {person};
    Directory directory(centre, {"a", "b"});
    directory.nameOperator(FeedId {0}, {OperatorNo {0}, "op1", ""});
    directory.nameOperator(FeedId {1}, {OperatorNo {0}, "op1", ""});
    QCOMPARE(directory.persons[0].name, std::string("Петров"));
    QCOMPARE(directory.persons[1].name, std::string("op1"));
}

void TestDirectory::senselessNumbersAreRefused()
{
    Directory directory({}, {"a"});
    directory.nameQueue(FeedId {0}, {QueueNo {4'000'000'000U}, "q"});
    QVERIFY(directory.queueOf(FeedId {0}, QueueNo {4'000'000'000U}) == QueueIndex::None);
}

QTEST_GUILESS_MAIN(TestDirectory)
#include "tst_directory.moc"
