// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/feedmodel.h"
#include "items/scene.h"
#include "items/waitingmodel.h"
#include "support/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Pult;
using Items::FeedModel;
using Items::WaitingModel;
using Test::Scene;

class TestWaitingModel : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void longestWaitFirst();
    void comingAndGoingAreExact();
    void numbersAreMasked();
    void ageingIsSilent();
    void deadFeedShowsNobody();
    void feedsSayHowTheyAre();
    void quietNightIsLive();

private:
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
};

void TestWaitingModel::longestWaitFirst()
{
    Scene scene;
    scene.open(0);
    scene.volgograd.at(1).joins("child", "v1", "79160000002");
    scene.ryazan.at(2).joins("adult", "r1", "79160000001");
    scene.volgograd.at(3).joins("adult", "v2");
    scene.fold(5);
    WaitingModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        rows << QStringList {text(WaitingModel::WaitColumn), text(WaitingModel::LineColumn),
            text(WaitingModel::SiteColumn)}
                    .join(u' ');
    }
    const QStringList expected {QStringLiteral("0:04 Child Volgograd"), QStringLiteral("0:03 Adult Ryazan"),
        QStringLiteral("0:02 Adult Volgograd")};
    QCOMPARE(rows, expected);
}

void TestWaitingModel::comingAndGoingAreExact()
{
    Scene scene;
    scene.open(1);
    for (int i = 0; i < 6; ++i)
        scene.ryazan.at(i).joins("adult", "c" + std::to_string(i));
    scene.fold(6);
    WaitingModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const QPersistentModelIndex last(model.index(5, 0));
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    for (const char *call : {"c1", "c2", "c4"})
        scene.ryazan.at(7).ends("adult", call, Domain::Outcome::Abandoned, 5);
    scene.ryazan.at(7).joins("adult", "c6").joins("adult", "c7");
    scene.fold(7, model);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(removed.count(), 2); // 4, then 1–2
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(changed.count() + reset.count(), 0);
    QCOMPARE(last.row(), 2);
}

void TestWaitingModel::numbersAreMasked()
{
    Scene scene;
    scene.open(0);
    scene.ryazan.at(1).joins("adult", "c1", "79161234534").joins("adult", "c2");
    scene.fold(1);
    WaitingModel model(scene.engine, m_formatter);
    QCOMPARE(model.index(0, WaitingModel::NumberColumn).data().toString(), QStringLiteral("+7 9•• •••-••-34"));
    QCOMPARE(model.index(1, WaitingModel::NumberColumn).data().toString(), QStringLiteral("withheld"));
    for (int role = 0; role < Qt::UserRole + 30; ++role)
        QVERIFY(!model.index(0, WaitingModel::NumberColumn).data(role).toString().contains(QLatin1String("12345")));
}

void TestWaitingModel::ageingIsSilent()
{
    Scene scene;
    scene.open(0);
    scene.ryazan.at(0).joins("adult", "c1");
    scene.fold(0);
    WaitingModel model(scene.engine, m_formatter);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto verdict
        = [&] { return static_cast<Metrics::Verdict>(model.index(0, 0).data(Items::VerdictRole).toInt()); };
    QCOMPARE(verdict(), Metrics::Verdict::Good);
    model.apply(scene.pass(15));
    QCOMPARE(verdict(), Metrics::Verdict::Warning);
    model.apply(scene.pass(21));
    model.tick();
    QCOMPARE(verdict(), Metrics::Verdict::Bad);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("0:21"));
    QCOMPARE(changed.count(), 0);
}

void TestWaitingModel::deadFeedShowsNobody()
{
    Scene scene;
    scene.open(0);
    scene.ryazan.at(0).joins("adult", "c1");
    scene.fold(0);
    WaitingModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const auto freshness
        = [&] { return static_cast<Metrics::Freshness>(model.index(0, 0).data(Items::FreshnessRole).toInt()); };
    scene.pass(5, false);
    model.tick();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(freshness(), Metrics::Freshness::Stale);
    scene.pass(16, false);
    model.tick();
    QCOMPARE(model.rowCount(), 0);
}

void TestWaitingModel::feedsSayHowTheyAre()
{
    Scene scene;
    FeedModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, FeedModel::StatusColumn), QStringLiteral("connecting"));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(scene.open(1));
    QCOMPARE(changed.count(), 1); // two feeds, one run
    QCOMPARE(text(0, FeedModel::StatusColumn), QStringLiteral("live"));
    scene.ryazan.at(2).lost(Domain::LostReason::Refused);
    scene.fold(2, model);
    QCOMPARE(text(0, FeedModel::StatusColumn), QStringLiteral("connection lost"));
    QCOMPARE(text(0, FeedModel::ProblemColumn), QStringLiteral("The connection was refused"));
    QCOMPARE(text(1, FeedModel::StatusColumn), QStringLiteral("live"));
    model.setProblem(Domain::FeedId {0}, QStringLiteral("Check the port."));
    QCOMPARE(text(0, FeedModel::ProblemColumn), QStringLiteral("Check the port."));
}

void TestWaitingModel::quietNightIsLive()
{
    Scene scene;
    scene.open(1);
    FeedModel model(scene.engine, m_formatter);
    scene.pass(3600); // not one call, but a heartbeat
    model.tick();
    QCOMPARE(model.index(0, FeedModel::StatusColumn).data().toString(), QStringLiteral("live"));
    scene.pass(3604, false);
    model.tick();
    QCOMPARE(model.index(0, FeedModel::StatusColumn).data().toString(), QStringLiteral("silent"));
    QCOMPARE(model.index(0, FeedModel::AgeColumn).data().toString(), QStringLiteral("0:04"));
}

QTEST_GUILESS_MAIN(TestWaitingModel)
#include "tst_waitingmodel.moc"
