// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/chartdrawing.h"
#include "reports/chartscale.h"
#include "reports/reporttables.h"
#include "support/testcase.h"

#include <algorithm>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestChartDrawing : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void scales_data();
    void scales();
    void curvesLieAtTheirNumbers();
    void curvesBreakWhereNothingIsKnown();
    void barsStandBesideEachOther();
    void everythingIsInside();
    void nothingToDraw();
    void otherUnitsAreLeftOut();
};

namespace {

const QSizeF Size(1000, 300);

ChartDrawing drawn(const Table &table)
{
    return drawChart(table, Test::russianOptions(), Size, 12).value_or(ChartDrawing {});
}

std::vector<ChartDrawing::Stroke> strokesOf(const ChartDrawing &drawing, ChartDrawing::Pen pen)
{
    std::vector<ChartDrawing::Stroke> strokes;
    std::ranges::copy_if(
        drawing.strokes, std::back_inserter(strokes), [pen](const auto &stroke) { return stroke.pen == pen; });
    return strokes;
}

/// By the axis (0) and the highest line of the grid (1).
double shareAt(const ChartDrawing &drawing, double y)
{
    const double bottom = strokesOf(drawing, ChartDrawing::Pen::Axis)[0].points[0].y();
    const double top = strokesOf(drawing, ChartDrawing::Pen::Grid).back().points[0].y();
    return (bottom - y) / (bottom - top);
}

} // namespace

void TestChartDrawing::scales_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("steps");
    const auto row = [](const char *name, Unit unit, double largest, double step, int steps) {
        QTest::newRow(name) << static_cast<int>(unit) << largest << step << steps;
    };
    row("nothing", Unit::Count, 0, 1, 1);
    row("few calls are whole", Unit::Count, 3, 1, 3);
    row("calls", Unit::Count, 734, 200, 4);
    row("whole ratio", Unit::Ratio, 1, 0.2, 5);
    row("small ratio", Unit::Ratio, 0.043, 0.01, 5);
    row("seconds", Unit::Seconds, 47, 10, 5);
    row("minutes", Unit::Seconds, 214, 60, 4);
    row("hours", Unit::Seconds, 30'000, 7200, 5);
    row("days", Unit::Seconds, 400'000, 180'000, 3);
    row("no number", Unit::Count, qInf(), 1, 1);
}

void TestChartDrawing::scales()
{
    QFETCH(int, unit);
    QFETCH(double, largest);
    QFETCH(double, step);
    QFETCH(int, steps);
    const ChartScale scale = ChartScale::of(static_cast<Unit>(unit), largest);
    QCOMPARE(scale.step, step);
    QCOMPARE(scale.steps, steps);
}

void TestChartDrawing::curvesLieAtTheirNumbers()
{
    Table table = Test::dayTable();
    table.rows.resize(50); // later there are quarter hours without calls
    const ChartDrawing drawing = drawn(table);
    const auto curves = strokesOf(drawing, ChartDrawing::Pen::Series);
    QCOMPARE(curves.size(), 4U); // two in the legend
    const auto &sl = curves[2];
    QCOMPARE(sl.points.size(), table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        QVERIFY(qAbs(shareAt(drawing, sl.points[r].y()) - *numberOf(Unit::Ratio, table.rows[r].cells[4].value)) < 1e-9);
        QVERIFY(r == 0 || sl.points[r].x() > sl.points[r - 1].x());
    }
    const auto targets = strokesOf(drawing, ChartDrawing::Pen::Target);
    QCOMPARE(targets.size(), 2U);
    QVERIFY(qAbs(shareAt(drawing, targets[0].points[0].y()) - 0.8) < 1e-9);
}

void TestChartDrawing::curvesBreakWhereNothingIsKnown()
{
    Table table = Test::dayTable();
    table.rows.resize(50);
    table.chart->series.resize(1);
    for (const std::size_t r : {10U, 12U})
        table.rows[r].cells[4].value = Quotient {0, 0};
    const ChartDrawing drawing = drawn(table);
    const auto curves = strokesOf(drawing, ChartDrawing::Pen::Series);
    QCOMPARE(curves.size(), 3U); // legend, before, after
    QCOMPARE(curves[1].points.size(), 10U);
    QCOMPARE(curves[2].points.size(), 37U);
    QCOMPARE(drawing.dots.size(), 1U); // the one between
}

void TestChartDrawing::barsStandBesideEachOther()
{
    Table table = Test::dayTable();
    table.chart = Chart {Chart::Kind::Bar, u"Звонки"_s, u"interval"_s, {{u"answered"_s, {}}, {u"lost"_s, {}}}};
    const ChartDrawing drawing = drawn(table);
    QCOMPARE(drawing.bars.size(), 2 + 2 * table.rows.size());
    for (std::size_t i = 3; i < drawing.bars.size(); ++i) {
        for (std::size_t k = 2; k < i; ++k) {
            const QRectF both = drawing.bars[i].rect & drawing.bars[k].rect;
            QVERIFY(both.width() < 1e-6 || both.height() < 1e-6);
        }
    }
}

void TestChartDrawing::everythingIsInside()
{
    const ChartDrawing drawing = drawn(Test::dayTable());
    const QRectF area(QPointF(0, 0), Size);
    for (const auto &stroke : drawing.strokes) {
        for (const QPointF &point : stroke.points)
            QVERIFY(area.contains(point));
    }
    for (const auto &word : drawing.words)
        QVERIFY2(area.contains(word.baseline), qPrintable(word.text));
    QVERIFY(std::ranges::any_of(drawing.words, [](const auto &word) { return word.text == u"07:00"; }));
    QVERIFY(std::ranges::any_of(drawing.words, [](const auto &word) { return word.text == u"100\u202F%"; }));
}

void TestChartDrawing::nothingToDraw()
{
    const ExportOptions options = Test::russianOptions();
    Table table = Test::dayTable();
    table.rows.clear();
    QVERIFY(!drawChart(table, options, Size, 12));
    table = Test::dayTable();
    table.rows.resize(MostChartPoints + 1, table.rows[0]);
    QVERIFY(!drawChart(table, options, Size, 12));
    table = Test::dayTable();
    table.chart->series = {{u"no such"_s, {}}, {u"interval"_s, {}}};
    QVERIFY(!drawChart(table, options, Size, 12));
    table.chart.reset();
    QVERIFY(!drawChart(table, options, Size, 12));
}

void TestChartDrawing::otherUnitsAreLeftOut()
{
    Table table = Test::dayTable();
    table.chart->series = {{u"asa"_s, {}}, {u"lcr"_s, {}}, {u"aht"_s, {}}};
    const auto series = drawnSeries(table);
    QCOMPARE(series.size(), 2U);
    QCOMPARE(series[1].column, u"aht"_s);
}

QTEST_GUILESS_MAIN(TestChartDrawing)
#include "tst_chartdrawing.moc"
