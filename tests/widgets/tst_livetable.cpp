// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatormodel.h"
#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/theme/fonts.h"
#include "widgets/views/operatortable.h"

#include <QClipboard>
#include <QHeaderView>
#include <QJsonDocument>
#include <QMenu>
#include <QPaintEvent>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>

#include <random>
#include <set>

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

/// A table of so many operators on a screen.
struct Desk
{
    Desk(const Items::ValueFormatter &formatter, const Widgets::Theme &theme, int operators)
        : model((scene.open(operators), scene.engine), formatter)
        , table(theme)
        , count(operators)
    {
        table.setModel(&model);
        table.resize(1100, 600);
        table.show();
        if (!QTest::qWaitForWindowExposed(&table))
            qFatal("no window");
    }

    int yOf(State::PersonIndex person) const { return table.rowViewportPosition(model.rowOf(person)); }
    State::PersonIndex firstVisible() const { return model.personAt(table.rowAt(0)); }
    std::set<State::PersonIndex> selected() const
    {
        std::set<State::PersonIndex> persons;
        for (const QModelIndex &index : table.selectionModel()->selectedRows())
            persons.insert(model.personAt(index.row()));
        return persons;
    }
    /// What waits until the next paint happens now.
    void settle() { QCoreApplication::sendPostedEvents(&table); }
    void reconnect(double at)
    {
        scene.ryazan.at(at).lost();
        scene.fold(at, model);
        scene.ryazan.at(at + 5).connected().snapshotBegan();
        for (int i = 0; i < count; ++i)
            scene.ryazan.member("adult", "op" + std::to_string(i));
        scene.ryazan.snapshotEnded();
        scene.fold(at + 5, model);
    }

    Scene scene;
    OperatorModel model;
    Widgets::OperatorTable table;
    int count;
};

} // namespace

class TestLiveTable : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyChangedCellsAreRepainted();
    void changesOutsideAreNotPainted();
    void tickerRepaintsTheAgeingColumnOnly();
    void aNewRowLeavesThoseAboveAlone();
    void theScreenShowsWhatThereIs();
    void selectionAndScrollSurviveUpdates();
    void rowsAboveDoNotMoveWhatIsSeen();
    void atTheTopNewRowsShow();
    void currentRowIsFollowedWhenTheOrderChanges();
    void anotherOrderBeginsAtTheTop();
    void selectionComesBackAfterAFilter();
    void columnsFillTheWidth();
    void columnsAreChosenMovedAndReset();
    void brokenArrangementsAreLeftAlone();
    void keysMoveFromCellToCellAndExplain();
    void selectedRowsAreCopiedAsTheyAreSeen();
    void compactRowsAreLower();

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

void TestLiveTable::aNewRowLeavesThoseAboveAlone()
{
    QStandardItemModel model(8, 3);
    Widgets::LiveTable table(m_theme);
    table.setModel(&model);
    table.resize(500, 500);
    PaintSpy spy(table.viewport());
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QTRY_VERIFY(spy.paints > 0);
    spy.forget();
    model.insertRow(5, {new QStandardItem(QStringLiteral("new")), new QStandardItem, new QStandardItem});
    QTRY_VERIFY(spy.paints > 0);
    QCOMPARE(spy.region.boundingRect().top(), table.rowViewportPosition(5));
    QCOMPARE(spy.region.boundingRect().bottom(), table.viewport()->height() - 1);
}

/// Only what has moved is repainted: the pixels on the screen must be those of a picture that is painted anew.
void TestLiveTable::theScreenShowsWhatThereIs()
{
    QStandardItemModel model(0, 3);
    Widgets::LiveTable table(m_theme);
    table.setModel(&model);
    table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // whose coming takes several layouts
    table.resize(500, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    std::mt19937 random(5);
    const auto below = [&random](int limit) { return std::uniform_int_distribution<>(0, limit - 1)(random); };
    for (int round = 0; round < 300; ++round) {
        for (int changes = 1 + below(3); changes > 0; --changes) {
            const int rows = model.rowCount();
            const int dice = below(10);
            if (dice < 5 && rows < 40) {
                QList<QStandardItem *> row;
                for (int i = 0; i < 3; ++i)
                    row.append(new QStandardItem(QString::number(random() % 100'000)));
                model.insertRow(dice < 3 ? rows : below(rows + 1), row);
            } else if (dice < 8 && rows > 0) {
                model.removeRow(dice < 7 ? 0 : below(rows));
            } else if (dice == 8) {
                model.sort(0, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            } else {
                table.verticalScrollBar()->setValue(below(table.verticalScrollBar()->maximum() + 1));
            }
        }
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // updates that were asked for while painting
        const QImage shown = table.screen()->grabWindow(table.winId()).toImage();
        const QImage anew = table.grab().toImage().convertToFormat(shown.format());
        QVERIFY2(shown == anew, qPrintable(QStringLiteral("round %1, %2 rows").arg(round).arg(model.rowCount())));
    }
}

void TestLiveTable::selectionAndScrollSurviveUpdates()
{
    Desk desk(m_formatter, m_theme, 500);
    desk.table.horizontalHeader()->setSortIndicator(Items::operatorColumn("name"), Qt::AscendingOrder);
    desk.table.verticalScrollBar()->setValue(1234);
    desk.table.selectRow(60);
    const State::PersonIndex person = desk.model.personAt(60);
    const int y = desk.yOf(person);

    for (int round = 0; round < 20; ++round) {
        for (int i = round; i < 500; i += 7)
            desk.scene.ryazan.at(round + 1).member(
                "adult", "op" + std::to_string(i), Domain::DeviceStatus::NotInUse, round % 2 ? "" : "lunch");
        desk.scene.fold(round + 1, desk.model);
        desk.model.sortNow();
    }
    desk.reconnect(30);
    desk.model.sortNow();

    QCOMPARE(desk.table.selectionModel()->selectedRows().size(), 1);
    QCOMPARE(desk.model.personAt(desk.table.selectionModel()->selectedRows().first().row()), person);
    QCOMPARE(desk.yOf(person), y);
    QCOMPARE(desk.table.verticalScrollBar()->value(), 1234);
    QCOMPARE(desk.model.rowCount(), 500);
}

/// Rows come and go above what is seen: it stays where it is, to the pixel.
void TestLiveTable::rowsAboveDoNotMoveWhatIsSeen()
{
    Desk desk(m_formatter, m_theme, 300);
    desk.table.verticalScrollBar()->setValue(2000);
    const State::PersonIndex first = desk.firstVisible();
    const int y = desk.yOf(first);
    for (const char *name : {"a new one", "another", "op-1"})
        desk.scene.ryazan.at(1).member("adult", name);
    desk.scene.fold(1, desk.model);
    QCOMPARE(desk.model.rowCount(), 303);
    QTRY_COMPARE(desk.yOf(first), y);
    QVERIFY(desk.table.verticalScrollBar()->value() > 2000);

    // A filter takes every tenth away, above and below: what stays stands still.
    const State::PersonIndex seen = desk.model.personAt(desk.table.rowAt(100));
    const int seenAt = desk.yOf(seen);
    desk.model.setFilter({{}, ~(1u << static_cast<unsigned>(Domain::OperatorState::Paused))});
    for (int i = 0; i < 50; ++i)
        desk.scene.ryazan.at(2).member("adult", "op" + std::to_string(i), Domain::DeviceStatus::NotInUse, "lunch");
    desk.scene.fold(2, desk.model);
    QCOMPARE(desk.model.rowCount(), 253);
    QTRY_COMPARE(desk.yOf(seen), seenAt);
}

/// At the top of the table one looks at the top.
void TestLiveTable::atTheTopNewRowsShow()
{
    Desk desk(m_formatter, m_theme, 300);
    QCOMPARE(desk.table.verticalScrollBar()->value(), 0);
    desk.scene.ryazan.at(1).member("adult", "a new one");
    desk.scene.fold(1, desk.model);
    QCOMPARE(desk.model.index(0, 0).data().toString(), QStringLiteral("a new one"));
    desk.settle();
    QCOMPARE(desk.table.verticalScrollBar()->value(), 0);
}

void TestLiveTable::currentRowIsFollowedWhenTheOrderChanges()
{
    Desk desk(m_formatter, m_theme, 300);
    desk.table.horizontalHeader()->setSortIndicator(Items::operatorColumn("reason"), Qt::AscendingOrder);
    desk.table.verticalScrollBar()->setValue(3000);
    desk.settle();
    const int row = desk.table.rowAt(150);
    desk.table.setCurrentIndex(desk.model.index(row, 3));
    const State::PersonIndex person = desk.model.personAt(row);
    const int y = desk.yOf(person);
    // He or she is the first with a reason and moves to the very top of the order.
    desk.scene.ryazan.at(1).member(
        "adult", desk.model.index(row, 0).data().toString().toStdString(), Domain::DeviceStatus::NotInUse, "lunch");
    desk.scene.fold(1, desk.model);
    desk.model.sortNow();
    QCOMPARE(desk.model.rowOf(person), 0);
    QCOMPARE(desk.table.currentIndex().row(), 0);
    QCOMPARE(desk.table.currentIndex().column(), 3);
    desk.settle();
    QCOMPARE(desk.yOf(person), 0); // nothing is above the first row
    Q_UNUSED(y)

    // Without a current row what most rows do counts, not the one that moves away.
    desk.table.setCurrentIndex({});
    desk.table.verticalScrollBar()->setValue(2000);
    const State::PersonIndex second = desk.model.personAt(desk.table.rowAt(60));
    const int secondAt = desk.yOf(second);
    desk.scene.ryazan.at(2).member("adult", desk.model.index(desk.table.rowAt(0), 0).data().toString().toStdString(),
        Domain::DeviceStatus::NotInUse, "lunch");
    desk.scene.fold(2, desk.model);
    desk.model.sortNow();
    desk.settle();
    QCOMPARE(desk.yOf(second), secondAt);
}

void TestLiveTable::anotherOrderBeginsAtTheTop()
{
    Desk desk(m_formatter, m_theme, 300);
    desk.table.verticalScrollBar()->setValue(2000);
    QTest::mouseClick(
        desk.table.horizontalHeader()->viewport(), Qt::LeftButton, {}, {desk.table.columnViewportPosition(0) + 20, 8});
    QCOMPARE(desk.model.sortOrder(), Qt::DescendingOrder);
    QTRY_COMPARE(desk.table.verticalScrollBar()->value(), 0);
}

void TestLiveTable::selectionComesBackAfterAFilter()
{
    Desk desk(m_formatter, m_theme, 50);
    const State::PersonIndex three = desk.model.personAt(3);
    const State::PersonIndex nine = desk.model.personAt(9);
    desk.table.setCurrentIndex(desk.model.index(3, 2));
    desk.table.selectionModel()->select(
        desk.model.index(9, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(desk.selected(), (std::set {three, nine}));

    desk.model.setFilter({QStringLiteral("op4"), 0});
    QCOMPARE(desk.selected(), std::set<State::PersonIndex>());
    desk.model.setFilter({});
    QCOMPARE(desk.selected(), (std::set {three, nine}));
    QCOMPARE(desk.model.personAt(desk.table.currentIndex().row()), three);
    QCOMPARE(desk.table.currentIndex().column(), 2);

    // Letter by letter, some go with each.
    for (const auto &text : {QStringLiteral("9"), QStringLiteral("99"), QStringLiteral("9"), QString()})
        desk.model.setFilter({text, 0});
    QCOMPARE(desk.selected(), (std::set {three, nine}));

    // What the user chooses meanwhile counts more.
    desk.model.setFilter({QStringLiteral("op4"), 0});
    QTest::mouseClick(
        desk.table.viewport(), Qt::LeftButton, {}, desk.table.visualRect(desk.model.index(1, 0)).center());
    const State::PersonIndex other = desk.model.personAt(1);
    desk.model.setFilter({});
    QCOMPARE(desk.selected(), std::set {other});
    QCOMPARE(desk.model.personAt(desk.table.currentIndex().row()), other);
}

void TestLiveTable::columnsAreChosenMovedAndReset()
{
    Desk desk(m_formatter, m_theme, 5);
    const int aht = Items::operatorColumn("aht");
    const int site = Items::operatorColumn("site");
    const QSignalSpy changed(&desk.table, &Widgets::LiveTable::arrangementChanged);
    desk.table.columns().setShown(aht, false);
    QVERIFY(desk.table.isColumnHidden(aht));
    desk.table.columns().setShown(0, false);
    QVERIFY(!desk.table.isColumnHidden(0));
    desk.table.horizontalHeader()->moveSection(desk.table.horizontalHeader()->visualIndex(site), 1);
    QCOMPARE(changed.count(), 2);
    const Widgets::ColumnArrangement arrangement = desk.table.arrangement();
    QCOMPARE(arrangement.hidden, QStringList {QStringLiteral("aht")});
    QCOMPARE(arrangement.order[1], QStringLiteral("site"));
    QVERIFY(arrangement.widths.isEmpty());

    // Through text and back into another table, with ids that nobody knows.
    Widgets::ColumnArrangement kept = Widgets::ColumnArrangement::fromJson(arrangement.toJson());
    QCOMPARE(kept, arrangement);
    kept.order.prepend(QStringLiteral("from another version"));
    kept.hidden << QStringLiteral("name") << QStringLiteral("nonsense");
    Desk other(m_formatter, m_theme, 5);
    other.table.arrange(kept);
    QCOMPARE(other.table.arrangement(), arrangement);
    // Nothing is left over at the right, nothing is cut off.
    QVERIFY(qAbs(other.table.horizontalHeader()->length() - other.table.viewport()->width()) <= 2);

    QMenu menu;
    other.table.columns().fill(menu);
    const auto named = [&menu](const QString &text) {
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(!named(QStringLiteral("Operator"))->isEnabled());
    QVERIFY(!named(QStringLiteral("AHT"))->isChecked());
    named(QStringLiteral("AHT"))->trigger();
    QVERIFY(!other.table.isColumnHidden(aht));
    menu.actions().last()->trigger();
    QCOMPARE(other.table.arrangement(), other.table.columns().usual());
}

void TestLiveTable::brokenArrangementsAreLeftAlone()
{
    Desk desk(m_formatter, m_theme, 5);
    for (const char *json :
        {"[]", "{}", "{\"order\":7,\"hidden\":{},\"widths\":[1]}", "{\"order\":[null,[],\"name\",\"name\"]}",
            "{\"hidden\":[\"name\"],\"sorted-by\":[],\"widths\":{\"state\":-5,\"name\":1e300}}", "not json"}) {
        desk.table.arrange(Widgets::ColumnArrangement::fromJson(QJsonDocument::fromJson(QByteArray(json)).object()));
        QVERIFY(!desk.table.isColumnHidden(0));
        QCOMPARE(desk.table.columns().visible().size(), Items::operatorColumns().size());
    }
}

void TestLiveTable::keysMoveFromCellToCellAndExplain()
{
    QStandardItemModel model(3, 3);
    Metrics::NumberRef number;
    number.metric = "sl";
    number.scope = Metrics::Scope::ofLine(State::LineIndex {1});
    model.setData(model.index(1, 2), QVariant::fromValue(number), Items::NumberRole);
    Widgets::LiveTable table(m_theme);
    table.setModel(&model);
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    QSignalSpy explained(&table, &Widgets::LiveTable::explainAsked);
    QSignalSpy activated(&table, &Widgets::LiveTable::rowActivated);
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Right);
    QTest::keyClick(&table, Qt::Key_Right);
    QCOMPARE(table.currentIndex(), model.index(1, 2));
    QCOMPARE(explained.count(), 0);
    QTest::keyClick(&table, Qt::Key_Enter);
    QCOMPARE(explained.count(), 1);
    QCOMPARE(explained[0][0].value<Metrics::NumberRef>(), number);
    // The current cell is framed, the others of its row are not.
    const QImage picture = table.viewport()->grab().toImage();
    const QRect cell = table.visualRect(model.index(1, 2));
    const QRect beside = table.visualRect(model.index(1, 1));
    QCOMPARE(picture.pixelColor(cell.left() + 1, cell.center().y()), m_theme.accent);
    QVERIFY(picture.pixelColor(beside.left() + 1, beside.center().y()) != m_theme.accent);

    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, beside.center());
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, beside.center());
    QCOMPARE(activated.count(), 2);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(explained.count(), 2);
    QCOMPARE(activated.count(), 2);
}

void TestLiveTable::selectedRowsAreCopiedAsTheyAreSeen()
{
    Desk desk(m_formatter, m_theme, 5);
    for (const char *id : {"reason", "since", "answered", "aht", "occupancy", "lines", "group"})
        desk.table.columns().setShown(Items::operatorColumn(id), false);
    desk.table.horizontalHeader()->moveSection(
        desk.table.horizontalHeader()->visualIndex(Items::operatorColumn("site")), 0);
    desk.table.selectRow(3);
    desk.table.selectionModel()->select(
        desk.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(&desk.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("Site\tOperator\tState\nRyazan\top1\tReady\nRyazan\top3\tReady\n"));
    desk.table.copyCsv(Reports::CsvDialect::of(QLocale(QStringLiteral("ru_RU"))));
    QCOMPARE(QGuiApplication::clipboard()->text().split(QStringLiteral("\r\n")).first(),
        QStringLiteral("Site;Operator;State"));
}

void TestLiveTable::compactRowsAreLower()
{
    Desk desk(m_formatter, m_theme, 5);
    const int usual = desk.table.rowHeight(0);
    desk.table.setCompact(true);
    QVERIFY(desk.table.rowHeight(0) < usual);
    QVERIFY(desk.table.rowHeight(0) >= desk.table.fontMetrics().height());
    desk.table.setCompact(false);
    QCOMPARE(desk.table.rowHeight(0), usual);
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
