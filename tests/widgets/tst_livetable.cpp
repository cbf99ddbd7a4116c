// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatormodel.h"
#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/theme/fonts.h"
#include "widgets/views/operatortable.h"

#include <QHeaderView>
#include <QPaintEvent>
#include <QScrollBar>

using namespace Pult;
using Items::OperatorModel;
using Test::Scene;

namespace {

/// Keeps the regions that a viewport was asked to paint.
class PaintSpy : public QObject
{
public:
    explicit PaintSpy(QWidget *viewport) { viewport->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            region += static_cast<QPaintEvent *>(event)->region();
            ++paints;
        }
        return false;
    }

    void forget()
    {
        region = {};
        paints = 0;
    }

    QRegion region;
    int paints = 0;
};

} // namespace

class TestLiveTable : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyChangedCellsAreRepainted();
    void changesOutsideAreNotPainted();
    void tickerRepaintsTheAgeingColumnOnly();
    void selectionAndScrollSurviveUpdates();
    void columnsFillTheWidth();

private:
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
    Widgets::Theme m_theme = Widgets::Theme::dark();
};

void TestLiveTable::onlyChangedCellsAreRepainted()
{
    Scene scene;
    scene.open(30);
    OperatorModel model(scene.engine, m_formatter);
    Widgets::OperatorTable table(m_theme);
    table.setModel(&model);
    table.resize(1100, 500);
    PaintSpy spy(table.viewport());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTRY_VERIFY(spy.paints > 0); // the first paint, of everything
    spy.forget();

    scene.ryazan.at(2).member("adult", "op3", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(2, model);
    QTRY_COMPARE(spy.paints, 1);
    const QRect painted = spy.region.boundingRect();
    QCOMPARE(painted.top(), table.rowViewportPosition(3));
    QCOMPARE(painted.height(), table.rowHeight(3));
    const int state = Items::operatorColumn("state");
    const int lines = Items::operatorColumn("lines");
    QCOMPARE(painted.left(), table.columnViewportPosition(state));
    QCOMPARE(painted.right() + 1, table.columnViewportPosition(lines));
}

void TestLiveTable::changesOutsideAreNotPainted()
{
    Scene scene;
    scene.open(200);
    OperatorModel model(scene.engine, m_formatter);
    Widgets::OperatorTable table(m_theme);
    table.setModel(&model);
    table.resize(1100, 300);
    PaintSpy spy(table.viewport());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTRY_VERIFY(spy.paints > 0); // the first paint, of everything
    spy.forget();
    scene.ryazan.at(2).member("adult", "op150", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(2, model);
    // A change inside comes later and is painted; then the one outside would have been, too.
    scene.ryazan.at(3).member("adult", "op0", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(3, model);
    QTRY_COMPARE(spy.paints, 1);
    QCOMPARE(spy.region.boundingRect().height(), table.rowHeight(0));
}

void TestLiveTable::tickerRepaintsTheAgeingColumnOnly()
{
    Scene scene;
    scene.open(30);
    OperatorModel model(scene.engine, m_formatter);
    Widgets::OperatorTable table(m_theme);
    table.setModel(&model);
    table.resize(1100, 500);
    PaintSpy spy(table.viewport());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTRY_VERIFY(spy.paints > 0); // the first paint, of everything
    spy.forget();
    QTRY_VERIFY(spy.paints > 0); // within a second
    const int since = Items::operatorColumn("since");
    QCOMPARE(spy.region.boundingRect().left(), table.columnViewportPosition(since));
    QCOMPARE(spy.region.boundingRect().width(), table.columnWidth(since));
}

void TestLiveTable::selectionAndScrollSurviveUpdates()
{
    Scene scene;
    scene.open(500);
    OperatorModel model(scene.engine, m_formatter);
    Widgets::OperatorTable table(m_theme);
    table.setModel(&model);
    table.resize(1100, 600);
    table.show();
    table.horizontalHeader()->setSortIndicator(Items::operatorColumn("state"), Qt::AscendingOrder);
    table.verticalScrollBar()->setValue(1234);
    table.selectRow(60);
    const State::PersonIndex person = model.personAt(60);

    for (int round = 0; round < 20; ++round) {
        for (int i = round; i < 500; i += 7)
            scene.ryazan.at(round + 1).member(
                "adult", "op" + std::to_string(i), Domain::DeviceStatus::NotInUse, round % 2 ? "" : "lunch");
        scene.fold(round + 1, model);
        model.sortNow();
    }
    scene.ryazan.at(30).lost();
    scene.fold(30, model);
    scene.ryazan.at(35).connected().snapshotBegan();
    for (int i = 0; i < 500; ++i)
        scene.ryazan.member("adult", "op" + std::to_string(i));
    scene.ryazan.snapshotEnded();
    scene.fold(35, model);
    model.sortNow();

    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(model.personAt(table.selectionModel()->selectedRows().first().row()), person);
    QCOMPARE(table.verticalScrollBar()->value(), 1234);
    QCOMPARE(model.rowCount(), 500);
}

void TestLiveTable::columnsFillTheWidth()
{
    Scene scene;
    scene.open(3);
    OperatorModel model(scene.engine, m_formatter);
    Widgets::OperatorTable table(m_theme);
    table.setModel(&model);
    table.resize(1900, 300);
    table.show();
    QVERIFY(qAbs(table.horizontalHeader()->length() - table.viewport()->width()) <= 2);
    QVERIFY(!table.horizontalScrollBar()->isVisible());
}

QTEST_MAIN(TestLiveTable)
#include "tst_livetable.moc"
