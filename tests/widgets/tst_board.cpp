// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/boards/boarddescription.h"
#include "widgets/boards/boardview.h"
#include "widgets/tiles/tilecatalogue.h"

#include <QAccessible>
#include <QImage>
#include <QTemporaryFile>

using namespace Pult;
using namespace Pult::Widgets;
using Test::Scene;

namespace {

Tile *tileOf(BoardView &view, const QString &type, const QString &metric = {})
{
    for (Tile *tile : view.tiles()) {
        if (tile->description().type == type && (metric.isEmpty() || tile->description().metric == metric))
            return tile;
    }
    return nullptr;
}

/// Pixels with more colour than grey: hue that can only come from a status.
int colouredPixels(QWidget &widget)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    widget.render(&image);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).hsvSaturation() > 150 && image.pixelColor(x, y).value() > 120;
    }
    return count;
}

} // namespace

class TestBoard : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void defaultBoardIsValid();
    void mistakesAreToldAtOnce();
    void unreadableBoards();
    void freshnessIsSaid();
    void missingSiteIsNamed();
    void staleNumberLosesItsColour();
    void tilesHaveAVoice();
    void digitsAreLegible();
    void repaintsMakeNoGlyphs();
    void everyKindIsInTheHall();

private:
    BoardDescription hall() { return *loadBoard(QStringLiteral("hall")).board; }
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
    Theme m_theme = Theme::dark();
};

void TestBoard::defaultBoardIsValid()
{
    const BoardResult result = loadBoard(QStringLiteral("hall"));
    for (const BoardProblem &problem : result.problems)
        qInfo("%s", qPrintable(boardProblemText(problem)));
    QVERIFY(result.board);
    QVERIFY(loadBoard(QStringLiteral("desk")).board);
    // No two tiles cover each other.
    const auto &tiles = result.board->tiles;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        for (std::size_t j = i + 1; j < tiles.size(); ++j) {
            const QRect a(tiles[i].column, tiles[i].row, tiles[i].width, tiles[i].height);
            const QRect b(tiles[j].column, tiles[j].row, tiles[j].width, tiles[j].height);
            QVERIFY(!a.intersects(b));
        }
    }
}

void TestBoard::mistakesAreToldAtOnce()
{
    const BoardResult result = readBoard(R"({"columns": 4, "rows": "two", "tiles": [
        {"type": "kpi", "metric": "no-such", "column": 3, "row": 0, "width": 2, "height": 1},
        {"type": "clock", "column": 0, "row": 0, "width": 1, "height": 1, "window": "30x"}]})");
    QVERIFY(!result.board);
    QStringList places;
    for (const BoardProblem &problem : result.problems) {
        places << problem.where;
        QVERIFY(!boardProblemText(problem).isEmpty());
    }
    const QStringList expected {QStringLiteral("id"), QStringLiteral("rows"), QStringLiteral("tiles[0].width"),
        QStringLiteral("tiles[0].metric"), QStringLiteral("tiles[1].type"), QStringLiteral("tiles[1].window")};
    QCOMPARE(places, expected);
}

void TestBoard::unreadableBoards()
{
    QCOMPARE(readBoard("not json").problems.at(0).kind, BoardProblem::Kind::NotJson);
    QCOMPARE(readBoard({}).problems.at(0).kind, BoardProblem::Kind::NotJson);
    QCOMPARE(readBoard("[1]").problems.at(0).kind, BoardProblem::Kind::NotJson);
    QCOMPARE(loadBoard(QStringLiteral("/no/such/board.json")).problems.at(0).kind, BoardProblem::Kind::FileUnreadable);
}

void TestBoard::freshnessIsSaid()
{
    Scene scene;
    scene.open(3);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(10);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), QStringLiteral("Centre"));
    Tile *sl = tileOf(view, QStringLiteral("kpi"), QStringLiteral("sl"));
    Tile *waiting = tileOf(view, QStringLiteral("waiting"));
    Tile *header = tileOf(view, QStringLiteral("header"));
    QVERIFY(sl && waiting && header);
    scene.pass(11);
    view.tick();
    QCOMPARE(sl->spokenValue(), QStringLiteral("100%, On target, target \u2265 80.0%"));
    QVERIFY(waiting->spokenValue().startsWith(QLatin1String("0, ")));
    QVERIFY(header->spokenValue().endsWith(QLatin1String("Live")));

    scene.pass(18, false);
    view.tick();
    QVERIFY2(sl->spokenValue().endsWith(QLatin1String("Data are out of date (0:07)")), qPrintable(sl->spokenValue()));
    QVERIFY(waiting->spokenValue().contains(QLatin1String("out of date (0:07)")));
    QVERIFY(header->spokenValue().contains(QLatin1String("out of date (0:07)")));

    scene.pass(30, false);
    view.tick();
    for (Tile *tile : {sl, waiting}) {
        QVERIFY2(tile->spokenValue().startsWith(u'\u2014'), qPrintable(tile->spokenValue()));
        QVERIFY(tile->spokenValue().contains(QLatin1String("No data")));
    }
    QVERIFY(tileOf(view, QStringLiteral("operators"))->spokenValue() == QLatin1String("No data"));
    QVERIFY(header->spokenValue().endsWith(QLatin1String("No data")));
}

void TestBoard::missingSiteIsNamed()
{
    Scene scene;
    scene.open(3);
    scene.volgograd.at(0).member("adult", "vop0");
    scene.fold(0);
    scene.ryazan.at(30).heartbeat();
    scene.fold(30);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    for (const char16_t *type : {u"kpi", u"waiting", u"operators", u"header", u"lines"}) {
        const QString spoken = tileOf(view, QString::fromUtf16(type))->spokenValue();
        QVERIFY2(spoken.contains(QLatin1String("without Volgograd")), qPrintable(spoken));
    }
}

void TestBoard::staleNumberLosesItsColour()
{
    Scene scene;
    scene.open(3);
    for (int i = 0; i < 4; ++i)
        scene.ryazan.at(i)
            .joins("adult", "c" + std::to_string(i))
            .ends("adult", "c" + std::to_string(i), Domain::Outcome::Abandoned, 9);
    scene.pass(10);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    Tile *lcr = tileOf(view, QStringLiteral("kpi"), QStringLiteral("lcr"));
    const int live = colouredPixels(*lcr);
    QVERIFY2(live > 5000,
        qPrintable(QString::number(live) + lcr->spokenValue())); // edge, digits and word in the colour of «bad»
    scene.pass(16, false);
    view.tick();
    QVERIFY2(lcr->spokenValue().contains(QLatin1String("out of date")), qPrintable(lcr->spokenValue()));
    QVERIFY(colouredPixels(*lcr) < live / 4); // what is left is the sentence and its mark
}

void TestBoard::tilesHaveAVoice()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1280, 720);
    view.setBoard(hall(), QStringLiteral("Centre"));
    for (Tile *tile : view.tiles()) {
        QAccessibleInterface *voice = QAccessible::queryAccessibleInterface(tile);
        QVERIFY(voice);
        QVERIFY(!voice->text(QAccessible::Name).isEmpty());
        QCOMPARE(voice->text(QAccessible::Value), tile->spokenValue());
        QVERIFY(!tile->spokenValue().isEmpty());
        QCOMPARE(voice->role(), QAccessible::Indicator);
    }
}

void TestBoard::digitsAreLegible()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.setBoard(hall(), {});
    // 22 minutes of arc from 10 m on a 55-inch screen: 101 pixels of capital height, 142 of Roboto.
    view.resize(1920, 1080);
    view.show();
    for (Tile *tile : view.tiles()) {
        if (tile->description().type == QLatin1String("kpi"))
            QVERIFY2(tile->wishedDigits() >= 142, qPrintable(QString::number(tile->wishedDigits())));
    }
    view.resize(3840, 2160);
    QVERIFY(tileOf(view, QStringLiteral("kpi"))->wishedDigits() >= 284);
}

void TestBoard::repaintsMakeNoGlyphs()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    QImage image(view.size(), QImage::Format_RGB32);
    view.render(&image);
    const qint64 misses = view.glyphs().misses();
    QVERIFY(misses > 0);
    view.render(&image);
    QCOMPARE(view.glyphs().misses(), misses);
}

void TestBoard::everyKindIsInTheHall()
{
    const BoardDescription board = hall();
    for (const TileKind &kind : tileCatalogue()) {
        const QString id = QString::fromLatin1(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
        QVERIFY(std::any_of(
            board.tiles.begin(), board.tiles.end(), [&](const TileDescription &tile) { return tile.type == id; }));
    }
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
