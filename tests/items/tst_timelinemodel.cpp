// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scene.h"
#include "items/timelinemodel.h"
#include "support/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Pult;
using Items::TimelineModel;
using Test::Scene;

namespace {

QString text(const TimelineModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        rows << cells.join(u'|');
    }
    return rows.join(u'\n');
}

} // namespace

class TestTimelineModel : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void spansOfADay();
    void gapStaysAGap();
    void newDayBeginsAnew();

private:
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
};

void TestTimelineModel::spansOfADay()
{
    Scene scene;
    scene.open(1);
    TimelineModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setPerson(State::PersonIndex {0});
    QCOMPARE(text(model), QStringLiteral("09:00:00|now|Ready||0:00"));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(10, model);
    scene.ryazan.at(70).handled("adult", "c1", "op0", 60);
    scene.ryazan.at(90).member("adult", "op0", Domain::DeviceStatus::NotInUse, "Lunch");
    scene.fold(100, model);
    QCOMPARE(text(model),
        QStringLiteral("09:00:00|09:00:10|Ready||0:10\n09:00:10|09:01:10|On call||1:00\n"
                       "09:01:10|09:01:30|Ready||0:20\n09:01:30|now|Not ready|Lunch|0:10"));
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(reset.count(), 0);
    QVERIFY(model.spanAt(3).running && model.spanAt(3).to == model.now());
}

void TestTimelineModel::gapStaysAGap()
{
    Scene scene;
    scene.open(1);
    TimelineModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setPerson(State::PersonIndex {0});
    scene.ryazan.at(20).lost();
    scene.fold(20, model);
    QCOMPARE(text(model), QStringLiteral("09:00:00|09:00:20|Ready||0:20")); // what happens now is not known
    scene.ryazan.at(60).connected().snapshotBegan().member("adult", "op0").snapshotEnded();
    scene.fold(70, model);
    QCOMPARE(text(model), QStringLiteral("09:00:00|09:00:20|Ready||0:20\n09:01:00|now|Ready||0:10"));
}

void TestTimelineModel::newDayBeginsAnew()
{
    Scene scene;
    scene.open(1);
    TimelineModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setPerson(State::PersonIndex {0});
    const double evening = 14 * 3600; // 23:00
    scene.ryazan.at(evening).member("adult", "op0", Domain::DeviceStatus::NotInUse, "Lunch");
    scene.fold(evening, model);
    QCOMPARE(model.rowCount(), 2);
    scene.pass(15 * 3600 + 60); // a minute after midnight
    model.tick();
    QCOMPARE(text(model), QStringLiteral("00:00:00|now|Not ready|Lunch|1:00"));
    scene.ryazan.at(15 * 3600 + 120).member("adult", "op0");
    scene.fold(15 * 3600 + 125, model);
    QCOMPARE(text(model), QStringLiteral("00:00:00|00:02:00|Not ready|Lunch|2:00\n00:02:00|now|Ready||0:05"));
}

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
