// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The calls behind a number come, change and go with the events, in order, without resets.

#include "items/callsmodel.h"
#include "items/explanationtexts.h"
#include "items/scene.h"
#include "support/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Pult;
using Items::CallsModel;
using Test::Scene;

namespace {

int columnOf(std::string_view id)
{
    for (std::size_t i = 0; i < Items::callColumns().size(); ++i) {
        if (id == Items::callColumns()[i].id)
            return static_cast<int>(i);
    }
    return -1;
}

QString cell(const CallsModel &model, int row, std::string_view column)
{
    return model.index(row, columnOf(column)).data().toString();
}

QStringList column(const CallsModel &model, std::string_view id)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells << cell(model, row, id);
    return cells;
}

} // namespace

class TestCallsModel : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void callsOfTheServiceLevel();
    void waitingCallCountsOnceItIsLate();
    void rowsFollowEvents();
    void sortedByEveryColumn();
    void manyCallsAtOnce();
    void silentFeedTakesItsCallsAway();
    void callsOfOnePerson();
    void noNameOfACallerAnywhere();
    void explanationInWords();

private:
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
};

void TestCallsModel::callsOfTheServiceLevel()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(20).joins("adult", "c2").ends("adult", "c2", Domain::Outcome::Abandoned, 8);
    scene.ryazan.at(70).handled("adult", "c1", "op0", 60);
    scene.fold(75);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    QVERIFY(!model.hasCalls());
    model.setNumber({"sl", Metrics::Scope::centre()});
    QVERIFY(model.hasCalls());
    QCOMPARE(column(model, "arrival"), (QStringList {QStringLiteral("09:00:20"), QStringLiteral("09:00:10")}));
    QCOMPARE(column(model, "outcome"), (QStringList {QStringLiteral("hung up"), QStringLiteral("answered")}));
    QCOMPARE(column(model, "share"), (QStringList {QStringLiteral("0 / 1"), QStringLiteral("1 / 1")}));
    QCOMPARE(cell(model, 0, "talk"), Items::ValueFormatter::none()); // nobody talked
    QCOMPARE(cell(model, 1, "operator"), QStringLiteral("op0"));
    const auto verdict = [&](int row) {
        return static_cast<Metrics::Verdict>(model.index(row, columnOf("share")).data(Items::VerdictRole).toInt());
    };
    QCOMPARE(verdict(0), Metrics::Verdict::Bad);
    QCOMPARE(verdict(1), Metrics::Verdict::Good);
    model.setNumber({"lcr", Metrics::Scope::centre()}); // what helps the one hurts the other
    QCOMPARE(column(model, "share"), (QStringList {QStringLiteral("1 / 1"), QStringLiteral("0 / 1")}));
    QCOMPARE(verdict(0), Metrics::Verdict::Bad);
}

void TestCallsModel::waitingCallCountsOnceItIsLate()
{
    Scene scene;
    scene.open(1);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setNumber({"sl", Metrics::Scope::centre()});
    scene.ryazan.at(1).joins("adult", "c1");
    scene.fold(1, model);
    model.tick();
    QCOMPARE(model.rowCount(), 0);
    scene.pass(22); // T is 20 seconds
    model.tick();
    QCOMPARE(column(model, "share"), QStringList {QStringLiteral("0 / 1")});
    QCOMPARE(column(model, "outcome"), QStringList {QStringLiteral("waiting")});
    QCOMPARE(column(model, "wait"), QStringList {QStringLiteral("21\u202Fs")});
}

void TestCallsModel::rowsFollowEvents()
{
    Scene scene;
    scene.open(2);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setNumber({"aht", Metrics::Scope::centre()});
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(10, model);
    QCOMPARE(model.rowCount(), 0); // its handling has not ended
    scene.ryazan.at(70).handled("adult", "c1", "op0", 60);
    scene.fold(70, model);
    QCOMPARE(column(model, "share"), QStringList {QStringLiteral("1:00 / 1")});
    scene.ryazan.at(71).joins("adult", "c2").answered("adult", "c2", "op1", 1);
    scene.ryazan.at(80).handled("adult", "c2", "op1", 9);
    scene.fold(80, model);
    QCOMPARE(column(model, "share"), (QStringList {QStringLiteral("9\u202Fs / 1"), QStringLiteral("1:00 / 1")}));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(reset.count(), 0);
}

void TestCallsModel::sortedByEveryColumn()
{
    Scene scene;
    scene.open(3);
    for (int i = 0; i < 20; ++i) {
        const std::string call = "c" + std::to_string(i);
        scene.ryazan.at(10 + i * 100).joins(i % 3 ? "adult" : "child", call);
        if (i % 4 == 0)
            scene.ryazan.ends(i % 3 ? "adult" : "child", call, Domain::Outcome::Abandoned, i);
        else
            scene.ryazan.answered(i % 3 ? "adult" : "child", call, "op" + std::to_string(i % 3), (i * 7) % 11)
                .at(10 + i * 100 + 50)
                .handled(i % 3 ? "adult" : "child", call, "op" + std::to_string(i % 3), 10 + (i * 13) % 40);
    }
    scene.fold(2500);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setNumber({"lcr", Metrics::Scope::centre()});
    QCOMPARE(model.rowCount(), 20);
    for (int c = 0; c < model.columnCount(); ++c) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const QPersistentModelIndex kept(model.index(7, 0));
            const State::VisitNo visit = model.visitAt(7);
            model.sort(c, order);
            QVERIFY(model.visitAt(kept.row()) == visit); // a selection follows its call
            bool absent = false;
            for (int row = 1; row < model.rowCount(); ++row) {
                const QVariant before = model.index(row - 1, c).data(Items::ValueRole);
                const QVariant after = model.index(row, c).data(Items::ValueRole);
                absent |= !after.isValid();
                QVERIFY(!absent || !after.isValid()); // what has no value stands last
                if (!after.isValid())
                    continue;
                const QPartialOrdering wrong
                    = order == Qt::AscendingOrder ? QPartialOrdering::Greater : QPartialOrdering::Less;
                QVERIFY(QVariant::compare(before, after) != wrong);
            }
        }
    }
}

void TestCallsModel::manyCallsAtOnce()
{
    Scene scene;
    scene.open(1);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setNumber({"lost", Metrics::Scope::centre()});
    for (int i = 0; i < 1'000; ++i) {
        const std::string call = "c" + std::to_string(i);
        scene.ryazan.at(1 + i).joins("adult", call).ends("adult", call, Domain::Outcome::TimedOut, 1);
    }
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    scene.fold(1'100, model);
    QCOMPARE(model.rowCount(), 1'000);
    QCOMPARE(inserted.count(), 1); // in one run
    const QPersistentModelIndex kept(model.index(500, 0));
    const State::VisitNo visit = model.visitAt(500);
    for (int i = 0; i < 300; ++i) {
        const std::string call = "d" + std::to_string(i);
        scene.ryazan.at(1'200 + i).joins("adult", call).ends("adult", call, Domain::Outcome::TimedOut, 1);
    }
    scene.fold(1'600, model);
    QCOMPARE(model.rowCount(), 1'300);
    QVERIFY(model.visitAt(kept.row()) == visit);
    QCOMPARE(reset.count(), 0);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.visitAt(row - 1) > model.visitAt(row)); // the newest first
}

void TestCallsModel::silentFeedTakesItsCallsAway()
{
    Scene scene;
    scene.open(1);
    scene.volgograd.at(5).joins("child", "v1").ends("child", "v1", Domain::Outcome::Abandoned, 3);
    scene.ryazan.at(5).joins("adult", "r1").ends("adult", "r1", Domain::Outcome::Abandoned, 3);
    scene.fold(6);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setNumber({"lost", Metrics::Scope::centre()});
    QCOMPARE(model.rowCount(), 2);
    scene.ryazan.at(30).heartbeat();
    scene.fold(30, model);
    model.tick();
    QCOMPARE(column(model, "site"), QStringList {QStringLiteral("Ryazan")}); // as in the number
    scene.volgograd.at(31).heartbeat();
    scene.fold(31, model);
    model.tick();
    QCOMPARE(model.rowCount(), 2);
}

void TestCallsModel::callsOfOnePerson()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(20).joins("adult", "c2").answered("adult", "c2", "op1", 5);
    scene.fold(30);
    CallsModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    Metrics::NumberRef number {"answered", Metrics::Scope::centre()};
    number.person = State::PersonIndex {0};
    model.setNumber(number);
    QCOMPARE(column(model, "operator"),
        QStringList {QString::fromStdString(scene.engine.state().person(State::PersonIndex {0}).name)});
    model.setNumber({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasCalls());
}

void TestCallsModel::noNameOfACallerAnywhere()
{
    Scene scene;
    scene.open(1);
    scene.ryazan.at(5).joins("adult", "c1", "+79161234567");
    scene.fold(6);
    CallsModel model(scene.engine, m_formatter);
    model.setNumber({"waiting", Metrics::Scope::centre()});
    QCOMPARE(model.rowCount(), 1);
    for (int c = 0; c < model.columnCount(); ++c) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Items::ValueRole)})
            QVERIFY(!model.index(0, c).data(role).toString().contains(QStringLiteral("4567")));
    }
}

void TestCallsModel::explanationInWords()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(12).joins("adult", "late");
    scene.fold(60);
    const Metrics::NumberRef number {"sl", Metrics::Scope::ofLine(State::LineIndex {0})};
    const Metrics::Explanation explanation = Metrics::explain(scene.engine, number);
    QStringList text;
    for (const Items::ExplanationPart &part : Items::explanationParts(scene.engine, explanation, m_formatter)) {
        text << part.heading;
        for (const Items::ExplanationLine &line : part.lines)
            text << line.name + u'=' + line.value;
    }
    QCOMPARE(Items::numberTitle(number), QStringLiteral("Service level (SL)"));
    QCOMPARE(Items::scopeName(scene.engine, number), QStringLiteral("Adult"));
    for (const char *line : {"answered in time / decided=", "answered in time=1", "decided=2",
             "of these, waiting longer than the threshold=1", "Thresholds", "Window=today", "SL of answered=100%",
             "few calls: 95 % interval=9.5% – 90.5%"})
        QVERIFY2(text.contains(QString::fromUtf8(line)),
            qPrintable(QString::fromUtf8(line) + QStringLiteral(" is not in\n") + text.join(u'\n')));
    for (const Metrics::MetricDescriptor &metric : Metrics::metricCatalogue()) {
        const QString formula = Items::formulaText(metric);
        QVERIFY2(!formula.contains(u'_') && !formula.isEmpty(), qPrintable(formula)); // no id is shown to people
    }
}

QTEST_GUILESS_MAIN(TestCallsModel)
#include "tst_callsmodel.moc"
