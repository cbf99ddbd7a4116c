// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatormodel.h"
#include "items/scene.h"
#include "support/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

using namespace Pult;
using Items::OperatorModel;
using Test::Scene;

namespace {

/// Counts everything a model can say.
struct Spies
{
    explicit Spies(const QAbstractItemModel &model)
        : changed(&model, &QAbstractItemModel::dataChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
    {
    }

    QString counts() const
    {
        return QStringLiteral("changed %1, inserted %2, removed %3, layout %4, reset %5")
            .arg(changed.count())
            .arg(inserted.count())
            .arg(removed.count())
            .arg(layout.count())
            .arg(reset.count());
    }

    QSignalSpy changed, inserted, removed, layout, reset;
};

QStringList names(const OperatorModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row, 0).data().toString();
    return names;
}

QString cell(const OperatorModel &model, int row, const char *column)
{
    return model.index(row, Items::operatorColumn(column)).data().toString();
}

QString range(const QList<QVariant> &signal)
{
    const auto from = signal[0].toModelIndex();
    const auto to = signal[1].toModelIndex();
    return QStringLiteral("%1-%2 x %3-%4").arg(from.row()).arg(to.row()).arg(from.column()).arg(to.column());
}

} // namespace

class TestOperatorModel : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void personsAppearInOrder();
    void nothingChangedIsNoSignal();
    void oneChangeIsOneRangeOfItsColumns();
    void neighboursShareOneSignal();
    void ageingIsSilent();
    void selectionSurvivesSortAndReconnect();
    void resortWaitsAndHappensOnce();
    void sortByTimeStandsStill();
    void filterByTextAndState();
    void filterFollowsChanges();
    void manyRunsAreFewSignals();
    void staleFeedTouchesItsRowsOnly();
    void totalsOfTheDay();
    void filterBySiteLineAndGroup();
    void unknownIdsHideNobody();
    void yoIsYe();
    void anyFilterShowsTheRightRowsInOrder();
    void stateThatLastsTooLong();
    void personOfSeveralLinesIsMarked();

private:
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
};

void TestOperatorModel::personsAppearInOrder()
{
    Scene scene;
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    const Spies spies(model);
    model.apply(scene.open(12));
    const QStringList expected {QStringLiteral("op0"), QStringLiteral("op1"), QStringLiteral("op2"),
        QStringLiteral("op3"), QStringLiteral("op4"), QStringLiteral("op5"), QStringLiteral("op6"),
        QStringLiteral("op7"), QStringLiteral("op8"), QStringLiteral("op9"), QStringLiteral("op10"),
        QStringLiteral("op11")};
    QCOMPARE(names(model), expected); // by number, not by letter
    QCOMPARE(spies.counts(), QStringLiteral("changed 0, inserted 1, removed 0, layout 0, reset 0"));
    QCOMPARE(cell(model, 0, "state"), QStringLiteral("Ready"));
    QCOMPARE(cell(model, 0, "lines"), QStringLiteral("Adult"));
    QCOMPARE(cell(model, 0, "site"), QStringLiteral("Ryazan"));
}

void TestOperatorModel::nothingChangedIsNoSignal()
{
    Scene scene;
    scene.open(5);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const Spies spies(model);
    model.apply({});
    State::ChangeSet same;
    same.persons = {State::PersonIndex {1}, State::PersonIndex {3}}; // named, but nothing shown is different
    model.apply(same);
    model.apply(scene.pass(1));
    model.tick();
    QCOMPARE(spies.counts(), QStringLiteral("changed 0, inserted 0, removed 0, layout 0, reset 0"));
}

void TestOperatorModel::oneChangeIsOneRangeOfItsColumns()
{
    Scene scene;
    scene.open(5);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const Spies spies(model);
    scene.ryazan.at(2).member("adult", "op3", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(2, model);
    QCOMPARE(spies.counts(), QStringLiteral("changed 1, inserted 0, removed 0, layout 0, reset 0"));
    const int state = Items::operatorColumn("state");
    const int occupancy = Items::operatorColumn("occupancy");
    QCOMPARE(range(spies.changed[0]), QStringLiteral("3-3 x %1-%2").arg(state).arg(occupancy));
    QCOMPARE(cell(model, 3, "state"), QStringLiteral("Not ready"));
    QCOMPARE(cell(model, 3, "reason"), QStringLiteral("lunch"));
}

void TestOperatorModel::neighboursShareOneSignal()
{
    Scene scene;
    scene.open(10);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const Spies spies(model);
    for (const char *op : {"op2", "op3", "op4", "op8"})
        scene.ryazan.at(2).member("adult", op, Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(2, model);
    QCOMPARE(spies.changed.count(), 2);
    QVERIFY(range(spies.changed[0]).startsWith(QLatin1String("2-4 x ")));
    QVERIFY(range(spies.changed[1]).startsWith(QLatin1String("8-8 x ")));
}

void TestOperatorModel::ageingIsSilent()
{
    Scene scene;
    scene.open(3);
    OperatorModel model(scene.engine, m_formatter);
    const Spies spies(model);
    QCOMPARE(cell(model, 0, "since"), QStringLiteral("0:00"));
    scene.pass(61);
    model.tick();
    QCOMPARE(cell(model, 0, "since"), QStringLiteral("1:01"));
    QCOMPARE(spies.counts(), QStringLiteral("changed 0, inserted 0, removed 0, layout 0, reset 0"));
}

void TestOperatorModel::selectionSurvivesSortAndReconnect()
{
    Scene scene;
    scene.open(20);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const Spies spies(model);
    const QPersistentModelIndex selected(model.index(7, 2));
    const State::PersonIndex person = model.personAt(7);

    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(selected.row(), 12);
    QCOMPARE(model.personAt(selected.row()), person);
    QCOMPARE(selected.column(), 2);

    scene.ryazan.at(5).lost();
    scene.fold(5, model);
    QVERIFY(selected.isValid());
    scene.ryazan.at(9).connected().snapshotBegan();
    for (int i = 0; i < 20; ++i)
        scene.ryazan.member("adult", "op" + std::to_string(i));
    scene.ryazan.snapshotEnded();
    scene.fold(9, model);
    model.tick();
    QVERIFY(selected.isValid());
    QCOMPARE(model.personAt(selected.row()), person);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(spies.inserted.count() + spies.removed.count() + spies.reset.count(), 0);
}

void TestOperatorModel::resortWaitsAndHappensOnce()
{
    Scene scene;
    scene.open(6);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.sort(Items::operatorColumn("reason"));
    const Spies spies(model);
    for (int i = 5; i > 0; --i) {
        scene.ryazan.at(6 - i).member("adult", "op" + std::to_string(i), Domain::DeviceStatus::NotInUse, "lunch");
        scene.fold(6 - i, model);
    }
    QCOMPARE(spies.layout.count(), 0); // not yet: the eye needs time
    QTRY_COMPARE(spies.layout.count(), 1);
    QCOMPARE(names(model).last(), QStringLiteral("op0")); // the only one without a reason
    QCOMPARE(names(model).first(), QStringLiteral("op1"));
}

void TestOperatorModel::sortByTimeStandsStill()
{
    Scene scene;
    scene.open(4);
    OperatorModel model(scene.engine, m_formatter);
    for (int i = 0; i < 4; ++i) {
        scene.ryazan.at(10 + i).member("adult", "op" + std::to_string(i), Domain::DeviceStatus::NotInUse, "lunch");
        scene.fold(10 + i, model);
    }
    model.sort(Items::operatorColumn("since"), Qt::DescendingOrder);
    const QStringList longestFirst {
        QStringLiteral("op0"), QStringLiteral("op1"), QStringLiteral("op2"), QStringLiteral("op3")};
    QCOMPARE(names(model), longestFirst);
    const Spies spies(model);
    scene.pass(200);
    model.tick();
    model.sortNow();
    QCOMPARE(spies.layout.count(), 0);
}

void TestOperatorModel::filterByTextAndState()
{
    Scene scene;
    scene.open(12);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    scene.ryazan.at(1).member("adult", "op1", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(1, model);
    model.setFilter({QStringLiteral("OP1"), 0});
    const QStringList expected {QStringLiteral("op1"), QStringLiteral("op10"), QStringLiteral("op11")};
    QCOMPARE(names(model), expected);
    model.setFilter({QStringLiteral("op1 lunch"), 0});
    QCOMPARE(names(model), QStringList {QStringLiteral("op1")});
    model.setFilter({{}, 1u << static_cast<unsigned>(Domain::OperatorState::Paused)});
    QCOMPARE(names(model), QStringList {QStringLiteral("op1")});
    model.setFilter({QStringLiteral("nobody of that name"), 0});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.totalCount(), 12);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 12);
    QCOMPARE(names(model).first(), QStringLiteral("op0"));
    QCOMPARE(names(model).last(), QStringLiteral("op11"));
}

void TestOperatorModel::filterFollowsChanges()
{
    Scene scene;
    scene.open(5);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    model.setFilter({{}, 1u << static_cast<unsigned>(Domain::OperatorState::Paused)});
    QCOMPARE(model.rowCount(), 0);
    const Spies spies(model);
    scene.ryazan.at(1).member("adult", "op3", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(1, model);
    QCOMPARE(names(model), QStringList {QStringLiteral("op3")});
    scene.ryazan.at(2).member("adult", "op3");
    scene.fold(2, model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(spies.inserted.count(), 1);
    QCOMPARE(spies.removed.count(), 1);
}

void TestOperatorModel::manyRunsAreFewSignals()
{
    Scene scene;
    scene.open(60);
    for (int i = 0; i < 60; i += 2)
        scene.ryazan.at(1).member("adult", "op" + std::to_string(i), Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(1);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const QPersistentModelIndex kept(model.index(41, 0));
    const Spies spies(model);
    model.setFilter({{}, 1u << static_cast<unsigned>(Domain::OperatorState::Ready)});
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(kept.data().toString(), QStringLiteral("op41"));
    QCOMPARE(spies.removed.count(), 1); // every second row, in one removal
    model.setFilter({});
    QCOMPARE(model.rowCount(), 60);
    QCOMPARE(spies.inserted.count(), 1);
    QCOMPARE(kept.row(), 41);
    QCOMPARE(names(model)[1], QStringLiteral("op1"));
}

void TestOperatorModel::staleFeedTouchesItsRowsOnly()
{
    Scene scene;
    scene.open(3);
    scene.volgograd.at(0).member("adult", "vop0");
    scene.fold(0);
    OperatorModel model(scene.engine, m_formatter);
    const Spies spies(model);
    scene.volgograd.at(5).heartbeat();
    model.apply(scene.fold(5));
    model.tick();
    const auto freshness = [&model](int row) {
        return static_cast<Metrics::Freshness>(model.index(row, 0).data(Items::FreshnessRole).toInt());
    };
    QCOMPARE(freshness(0), Metrics::Freshness::Stale);
    QCOMPARE(freshness(3), Metrics::Freshness::Live);
    QCOMPARE(spies.changed.count(), 1);
    QVERIFY(range(spies.changed[0]).startsWith(QLatin1String("0-2 x 0-")));
}

void TestOperatorModel::totalsOfTheDay()
{
    Scene scene;
    scene.open(1);
    OperatorModel model(scene.engine, m_formatter);
    QCOMPARE(cell(model, 0, "aht"), QStringLiteral("\u2014"));
    scene.ryazan.at(10).joins("adult", "c1", "79160000001").answered("adult", "c1", "op0", 4);
    scene.fold(10, model);
    QCOMPARE(cell(model, 0, "answered"), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, "state"), QStringLiteral("On call"));
    scene.ryazan.at(40).handled("adult", "c1", "op0", 30);
    scene.fold(40, model);
    QCOMPARE(cell(model, 0, "aht"), QStringLiteral("30\u202Fs"));
    QCOMPARE(cell(model, 0, "occupancy"), QStringLiteral("75.0%")); // 30 of 40 seconds
    scene.pass(60);
    QCOMPARE(cell(model, 0, "occupancy"), QStringLiteral("50.0%")); // ages without an event
}

void TestOperatorModel::filterBySiteLineAndGroup()
{
    Domain::Centre centre = Test::sceneCentre();
    centre.groups = {{"g1", "Group 1", {}, "ryazan"}, {"g2", "Group 2", {}, "ryazan"}};
    Domain::Person anna;
    anna.id = "anna";
    anna.name = "Anna";
    anna.group = "g2";
    anna.site = "ryazan";
    anna.names = {{"ryazan", "op0"}};
    centre.persons = {anna};
    Scene scene(centre);
    scene.open(3);
    scene.volgograd.at(0).member("child", "vop0");
    scene.ryazan.at(0).member("child", "op2");
    scene.fold(0);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    Items::OperatorFilter filter;
    filter.sites = {"volgograd"};
    model.setFilter(filter);
    QCOMPARE(names(model), QStringList {QStringLiteral("vop0")});
    filter.sites = {"volgograd", "ryazan"};
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 4);
    filter.sites.clear();
    filter.lines = {"child"};
    model.setFilter(filter);
    QCOMPARE(names(model), (QStringList {QStringLiteral("op2"), QStringLiteral("vop0")}));
    // Who no longer serves the line is no longer shown.
    scene.ryazan.at(1).removed("child", "op2");
    scene.fold(1, model);
    QCOMPARE(names(model), QStringList {QStringLiteral("vop0")});
    filter = {};
    filter.groups = {"g2"};
    model.setFilter(filter);
    QCOMPARE(names(model), QStringList {QStringLiteral("Anna")});
    filter.states = 1u << static_cast<unsigned>(Domain::OperatorState::Talking);
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0);
}

void TestOperatorModel::unknownIdsHideNobody()
{
    Scene scene;
    scene.open(3);
    OperatorModel model(scene.engine, m_formatter);
    Items::OperatorFilter filter;
    filter.sites = {"mars"};
    filter.lines = {"no such line", "adult"};
    filter.groups = {"nobody's"};
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 3);
}

void TestOperatorModel::yoIsYe()
{
    Scene scene;
    scene.open(1);
    scene.ryazan.at(0).member("adult", "Королёва Алёна");
    scene.fold(0);
    OperatorModel model(scene.engine, m_formatter);
    model.setFilter({QStringLiteral("КОРОЛЕВА"), 0});
    QCOMPARE(model.rowCount(), 1);
    model.setFilter({QStringLiteral("алёна"), 0});
    QCOMPARE(model.rowCount(), 1);
}

/// Filters, changes and sorts in any order: the rows are those that a naive reading of the centre gives, in the order
/// of a plain sort.
void TestOperatorModel::anyFilterShowsTheRightRowsInOrder()
{
    std::mt19937 random(20261127);
    const auto pick = [&random](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    Scene scene;
    scene.open(60);
    OperatorModel model(scene.engine, m_formatter);
    QAbstractItemModelTester tester(&model);
    const QStringList texts {{}, QStringLiteral("1"), QStringLiteral("op2"), QStringLiteral("lunch"),
        QStringLiteral("child"), QStringLiteral("ready"), QStringLiteral("ryazan 3")};
    const std::array columns {"name", "state", "reason", "since", "lines", "site"};
    for (int round = 1; round < 400; ++round) {
        for (int i = pick(30); i > 0; --i) {
            auto &feed = pick(5) == 0 ? scene.volgograd : scene.ryazan;
            const std::string name = (&feed == &scene.ryazan ? "op" : "vop") + std::to_string(pick(90));
            feed.at(round).member(
                pick(4) == 0 ? "child" : "adult", name, Domain::DeviceStatus::NotInUse, pick(2) == 0 ? "lunch" : "");
        }
        scene.fold(round, model);
        switch (pick(3)) {
        case 0: {
            Items::OperatorFilter filter;
            filter.text = texts[pick(static_cast<int>(texts.size()))];
            if (pick(3) == 0)
                filter.states = 1u << static_cast<unsigned>(Domain::OperatorState::Paused);
            if (pick(3) == 0)
                filter.lines = {"child"};
            if (pick(4) == 0)
                filter.sites = {pick(2) == 0 ? "ryazan" : "volgograd"};
            model.setFilter(filter);
            break;
        }
        case 1:
            model.sort(Items::operatorColumn(columns[static_cast<std::size_t>(pick(static_cast<int>(columns.size())))]),
                pick(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        default:
            break;
        }
        const Items::ResolvedFilter filter(model.filter(), scene.engine.state());
        std::vector<State::PersonIndex> expected;
        for (std::uint32_t i = 0; i < scene.engine.state().persons().size(); ++i) {
            const auto person = static_cast<State::PersonIndex>(i);
            const Items::OperatorRow row = Items::operatorRow(scene.engine, person);
            if (row.known && filter.accepts(row, Items::searchText(row)))
                expected.push_back(person);
        }
        model.sortNow();
        std::vector<State::PersonIndex> shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            shown.push_back(model.personAt(row));
            QCOMPARE(model.rowOf(shown.back()), row);
        }
        QCollator collator(m_formatter.locale());
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        const auto &column = Items::operatorColumns()[static_cast<std::size_t>(model.sortColumn())];
        for (std::size_t i = 1; i < shown.size(); ++i) {
            const int order = column.compare(
                Items::operatorRow(scene.engine, shown[i - 1]), Items::operatorRow(scene.engine, shown[i]), collator);
            QVERIFY(model.sortOrder() == Qt::AscendingOrder ? order <= 0 : order >= 0);
        }
        std::sort(shown.begin(), shown.end());
        QVERIFY(shown == expected);
    }
}

void TestOperatorModel::stateThatLastsTooLong()
{
    Domain::Centre centre = Test::sceneCentre();
    centre.stateLimits[Domain::OperatorState::Paused] = std::chrono::minutes(10);
    Scene scene(centre);
    scene.open(2);
    scene.ryazan.at(0).member("adult", "op1", Domain::DeviceStatus::NotInUse, "lunch");
    scene.fold(0);
    OperatorModel model(scene.engine, m_formatter);
    const QModelIndex since = model.index(1, Items::operatorColumn("since"));
    const auto verdict = [](const QModelIndex &index) {
        return static_cast<Metrics::Verdict>(index.data(Items::VerdictRole).toInt());
    };
    const Spies spies(model);
    scene.pass(599);
    QCOMPARE(verdict(since), Metrics::Verdict::None);
    QVERIFY(!since.data(Qt::ToolTipRole).isValid());
    scene.pass(600);
    QCOMPARE(verdict(since), Metrics::Verdict::Warning);
    QVERIFY(since.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Attention")));
    scene.pass(1200);
    QCOMPARE(verdict(since), Metrics::Verdict::Bad);
    QVERIFY(since.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("Bad: ")));
    QCOMPARE(verdict(model.index(0, since.column())), Metrics::Verdict::None); // ready has no limit
    QCOMPARE(verdict(model.index(1, 0)), Metrics::Verdict::None);
    QCOMPARE(spies.changed.count(), 0); // it came by ageing
}

void TestOperatorModel::personOfSeveralLinesIsMarked()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(0).member("child", "op1");
    scene.fold(0);
    OperatorModel model(scene.engine, m_formatter);
    const int lines = Items::operatorColumn("lines");
    QCOMPARE(model.index(0, lines).data(Items::LinesServedRole).toInt(), 1);
    QCOMPARE(model.index(1, lines).data(Items::LinesServedRole).toInt(), 2);
    QVERIFY(!model.index(1, 0).data(Items::LinesServedRole).isValid());
    QVERIFY(model.index(1, lines).data(Qt::ToolTipRole).toString().contains(QStringLiteral("counts once")));
    QVERIFY(model.index(1, lines).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("counts once")));
    QVERIFY(!model.index(0, lines).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("counts once")));
}

QTEST_GUILESS_MAIN(TestOperatorModel)
#include "tst_operatormodel.moc"
