// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/linemodel.h"
#include "items/scene.h"
#include "support/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Pult;
using Items::LineModel;
using Test::Scene;

namespace {

QString cell(const LineModel &model, int row, const char *column)
{
    return model.index(row, Items::lineColumn(column)).data().toString();
}

QString firstColumns(const LineModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << (cell(model, row, "line") + u'/' + cell(model, row, "site"));
    return rows.join(u' ');
}

} // namespace

class TestLineModel : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rowsOfEachGrouping();
    void numbersOfALine();
    void nothingChangedIsNoSignal();
    void oneRunForOneChange();
    void longestWaitAgesSilently();
    void overdueIsBad();
    void deadFeedIsNoNumber();
    void totalNamesTheMissingSite();
    void newQueueIsOneInsertion();
    void rowsByQueue();
    void totalCountsPeopleOnce();
    void incompleteNumbersSaySo();
    void statusNamesTheWorst();
    void everyNumberIsNamed();

private:
    Metrics::WindowId today(Scene &scene) { return scene.engine.watch(Metrics::WindowSpec::today()); }
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
};

void TestLineModel::rowsOfEachGrouping()
{
    Scene scene;
    scene.open(2);
    scene.volgograd.at(0).member("child", "vop0");
    scene.fold(0);
    LineModel model(scene.engine, today(scene), m_formatter);
    QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(firstColumns(model), QStringLiteral("Adult/ Child/ Total/"));
    model.setGrouping(LineModel::Grouping::BySite);
    QCOMPARE(firstColumns(model), QStringLiteral("Ryazan/ Volgograd/ Total/"));
    model.setGrouping(LineModel::Grouping::ByLineAndSite);
    QCOMPARE(firstColumns(model), QStringLiteral("Adult/Ryazan Child/Volgograd Total/"));
    model.setGrouping(LineModel::Grouping::ByLine);
    QCOMPARE(firstColumns(model), QStringLiteral("Adult/ Child/ Total/"));
    QCOMPARE(reset.count(), 0);
}

void TestLineModel::numbersOfALine()
{
    Scene scene;
    scene.open(2);
    LineModel model(scene.engine, today(scene), m_formatter);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(20).joins("adult", "c2").ends("adult", "c2", Domain::Outcome::Abandoned, 8);
    scene.ryazan.at(70).handled("adult", "c1", "op0", 60).joins("adult", "c3");
    scene.fold(75, model);
    model.tick();
    QCOMPARE(cell(model, 0, "offered"), QStringLiteral("3"));
    QCOMPARE(cell(model, 0, "answered"), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, "lost"), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, "waiting"), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, "longest"), QStringLiteral("0:05"));
    QCOMPARE(cell(model, 0, "ready"), QStringLiteral("2"));
    QCOMPARE(cell(model, 0, "sl"), QStringLiteral("50.0%"));
    QCOMPARE(cell(model, 0, "lcr"), QStringLiteral("50.0%"));
    QCOMPARE(cell(model, 0, "asa"), QStringLiteral("5\u202Fs"));
    QCOMPARE(cell(model, 0, "aht"), QStringLiteral("1:00"));
    const auto verdict = [&](const char *column) {
        return static_cast<Metrics::Verdict>(
            model.index(0, Items::lineColumn(column)).data(Items::VerdictRole).toInt());
    };
    QCOMPARE(verdict("sl"), Metrics::Verdict::Bad);
    QCOMPARE(verdict("aht"), Metrics::Verdict::Good);
    QCOMPARE(model.index(0, Items::lineColumn("sl")).data(Items::TargetRole).toString(), QStringLiteral("80.0%"));
    // A line without a call has no ratio, and that is neither 0 % nor 100 %.
    QCOMPARE(cell(model, 1, "sl"), QStringLiteral("\u2014"));
    QCOMPARE(cell(model, 2, "offered"), QStringLiteral("3"));
}

void TestLineModel::nothingChangedIsNoSignal()
{
    Scene scene;
    scene.open(3);
    LineModel model(scene.engine, today(scene), m_formatter);
    QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(scene.pass(1));
    model.tick();
    QCOMPARE(changed.count(), 0);
}

void TestLineModel::oneRunForOneChange()
{
    Scene scene;
    scene.open(3);
    scene.volgograd.at(0).member("child", "vop0");
    scene.fold(0);
    LineModel model(scene.engine, today(scene), m_formatter);
    QAbstractItemModelTester tester(&model);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    scene.ryazan.at(1).member("adult", "op0", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(1, model);
    // Line and total: two rows apart, one column.
    QCOMPARE(changed.count(), 2);
    const int ready = Items::lineColumn("ready");
    for (const QList<QVariant> &signal : changed) {
        QCOMPARE(signal[0].toModelIndex().column(), ready);
        QCOMPARE(signal[1].toModelIndex().column(), ready);
    }
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(changed[1][0].toModelIndex().row(), 2);
}

void TestLineModel::longestWaitAgesSilently()
{
    Scene scene;
    scene.open(1);
    scene.ryazan.at(1).joins("adult", "c1");
    scene.fold(1);
    LineModel model(scene.engine, today(scene), m_formatter);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    scene.pass(8);
    model.tick();
    QCOMPARE(cell(model, 0, "longest"), QStringLiteral("0:07"));
    QCOMPARE(changed.count(), 0);
}

void TestLineModel::overdueIsBad()
{
    Scene scene;
    scene.open(1);
    scene.ryazan.at(1).joins("adult", "c1");
    scene.fold(1);
    LineModel model(scene.engine, today(scene), m_formatter);
    const QModelIndex longest = model.index(0, Items::lineColumn("longest"));
    QCOMPARE(static_cast<Metrics::Verdict>(longest.data(Items::VerdictRole).toInt()), Metrics::Verdict::None);
    scene.pass(22); // T is 20 seconds
    model.tick();
    QCOMPARE(static_cast<Metrics::Verdict>(longest.data(Items::VerdictRole).toInt()), Metrics::Verdict::Bad);
}

void TestLineModel::deadFeedIsNoNumber()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(1).joins("adult", "c1");
    scene.fold(1);
    LineModel model(scene.engine, today(scene), m_formatter);
    QCOMPARE(cell(model, 0, "waiting"), QStringLiteral("1"));
    scene.pass(30, false); // both feeds silent
    model.tick();
    for (const char *column : {"waiting", "longest", "ready", "offered"})
        QCOMPARE(cell(model, 0, column), QStringLiteral("\u2014"));
    QCOMPARE(static_cast<Metrics::Freshness>(model.index(0, 0).data(Items::FreshnessRole).toInt()),
        Metrics::Freshness::NoData);
}

void TestLineModel::totalNamesTheMissingSite()
{
    Scene scene;
    scene.open(2);
    scene.volgograd.at(0).member("adult", "vop0");
    scene.fold(0);
    LineModel model(scene.engine, today(scene), m_formatter);
    scene.ryazan.at(30).heartbeat();
    scene.fold(30, model);
    model.tick();
    QCOMPARE(cell(model, model.rowCount() - 1, "line"), QStringLiteral("Total, without Volgograd"));
}

void TestLineModel::newQueueIsOneInsertion()
{
    Scene scene;
    scene.open(1);
    LineModel model(scene.engine, today(scene), m_formatter);
    QAbstractItemModelTester tester(&model);
    const QPersistentModelIndex total(model.index(model.rowCount() - 1, 0));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    scene.ryazan.at(1).joins("unheard-of", "c9");
    scene.fold(1, model);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(total.row(), 3);
    QCOMPARE(cell(model, 2, "line"), QStringLiteral("unheard-of"));
}

void TestLineModel::rowsByQueue()
{
    Scene scene;
    scene.open(1);
    scene.volgograd.at(0).member("child", "vop0");
    scene.fold(0);
    LineModel model(scene.engine, today(scene), m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setGrouping(LineModel::Grouping::ByQueue);
    QCOMPARE(cell(model, 0, "queue"), QStringLiteral("adult"));
    QCOMPARE(cell(model, 0, "line"), QStringLiteral("Adult"));
    QCOMPARE(cell(model, 0, "site"), QStringLiteral("Ryazan"));
    QVERIFY(model.rowCount() >= 3); // the queues and the total
    scene.ryazan.at(10).joins("adult", "c1");
    scene.fold(10, model);
    model.tick();
    QCOMPARE(cell(model, 0, "waiting"), QStringLiteral("1"));
    QCOMPARE(cell(model, 1, "waiting"), QStringLiteral("0"));
}

void TestLineModel::totalCountsPeopleOnce()
{
    Scene scene;
    scene.open(2);
    LineModel model(scene.engine, today(scene), m_formatter);
    const int ready = Items::lineColumn("ready");
    const auto total = [&] { return model.index(model.rowCount() - 1, ready); };
    QVERIFY(!total().data(Items::SharedRole).toBool());
    scene.ryazan.at(5).member("child", "op0"); // serves two lines now
    scene.fold(5, model);
    model.tick();
    QCOMPARE(total().data().toString(), QStringLiteral("2"));
    QVERIFY(total().data(Items::SharedRole).toBool());
    QVERIFY(total().data(Qt::ToolTipRole).toString().contains(QStringLiteral("counted once")));
    QVERIFY(total().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("counted once")));
    QVERIFY(!model.index(0, ready).data(Items::SharedRole).toBool()); // a row is not a sum of rows
}

void TestLineModel::incompleteNumbersSaySo()
{
    Scene scene;
    scene.open(1);
    scene.volgograd.at(0).member("child", "vop0");
    scene.fold(0);
    LineModel model(scene.engine, today(scene), m_formatter);
    scene.ryazan.at(20).heartbeat(); // Volgograd is silent
    scene.fold(20, model);
    model.tick();
    const int last = model.rowCount() - 1;
    for (const char *column : {"waiting", "ready", "offered", "sl", "aht"}) {
        const QModelIndex index = model.index(last, Items::lineColumn(column));
        QVERIFY2(index.data(Items::IncompleteRole).toBool(), column);
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("without Volgograd")));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("without Volgograd")));
        QVERIFY2(!model.index(0, Items::lineColumn(column)).data(Items::IncompleteRole).toBool(), column);
    }
}

void TestLineModel::statusNamesTheWorst()
{
    Scene scene;
    scene.open(2);
    LineModel model(scene.engine, today(scene), m_formatter);
    const QModelIndex status = model.index(0, Items::lineColumn("status"));
    QCOMPARE(status.data().toString(), Items::ValueFormatter::none()); // nothing to judge yet
    scene.ryazan.at(10).joins("adult", "c1").ends("adult", "c1", Domain::Outcome::Abandoned, 60);
    scene.fold(75, model);
    model.tick();
    QCOMPARE(status.data(Items::VerdictRole).toInt(), static_cast<int>(Metrics::Verdict::Bad));
    QVERIFY(status.data().toString().startsWith(QStringLiteral("Bad: SL")));
}

void TestLineModel::everyNumberIsNamed()
{
    Scene scene;
    scene.open(1);
    LineModel model(scene.engine, today(scene), m_formatter);
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto kind
            = static_cast<Items::CellKind>(model.headerData(column, Qt::Horizontal, Items::CellRole).toInt());
        const QVariant number = model.index(0, column).data(Items::NumberRole);
        const bool isNumber
            = kind == Items::CellKind::Number || kind == Items::CellKind::Metric || kind == Items::CellKind::Duration;
        QCOMPARE(number.isValid(), isNumber);
        if (!isNumber)
            continue;
        const auto ref = number.value<Metrics::NumberRef>();
        QVERIFY(ref.scope == model.scopeAt(0));
        QVERIFY(ref.metric == Metrics::OperatorsMetric
            || scene.engine.resolve(ref.metric, ref.scope, today(scene)) != nullptr);
    }
}

QTEST_GUILESS_MAIN(TestLineModel)
#include "tst_linemodel.moc"
