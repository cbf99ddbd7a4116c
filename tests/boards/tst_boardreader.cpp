// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/boardreader.h"
#include "support/testcase.h"

#include <QTemporaryFile>

using namespace Pult;
using namespace Pult::Boards;
using Kind = BoardProblem::Kind;

namespace {

const Vocabulary Words {
    {QStringLiteral("kpi"), QStringLiteral("lines")}, {QStringLiteral("line"), QStringLiteral("sl")}};

QStringList placesOf(const BoardResult &result)
{
    QStringList places;
    for (const BoardProblem &problem : result.problems)
        places << problem.where;
    return places;
}

} // namespace

class TestBoardReader : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberIsRead();
    void mistakesAreToldAtOnce();
    void tilesDoNotOverlap();
    void unreadableBoards();
    void otherVersionsAreRefused();
    void everyProblemHasASentence();
    void titlesSpeakTheLanguage();
    void pagesAreNamedByIdOrNumber();
};

void TestBoardReader::everyMemberIsRead()
{
    const BoardResult result = readBoard(R"({"format": 1, "id": "b",
        "screen": {"diagonal_inches": 55, "farthest_metres": 10.5},
        "pages": [{"id": "p", "title": {"ru": "Страница", "en": "Page"}, "key": true, "seconds": 25, "columns": 4, "rows": 2,
          "tiles": [{"type": "kpi", "metric": "sl", "column": 0, "row": 0, "width": 2, "height": 1, "site": "s",
                     "line": "l", "window": "30m"},
                    {"type": "lines", "column": 2, "row": 0, "width": 2, "height": 2, "grouping": "line-site",
                     "columns": ["line", "sl"], "metrics": ["fcr", "waiting"]}]}]})",
        Words);
    QCOMPARE(placesOf(result), QStringList());
    QVERIFY(result.board);
    BoardDescription expected;
    expected.id = QStringLiteral("b");
    expected.screen = Screen {55, 10.5};
    PageDescription page;
    page.id = QStringLiteral("p");
    page.title = {{QStringLiteral("ru"), QStringLiteral("Страница")}, {QStringLiteral("en"), QStringLiteral("Page")}};
    page.columns = 4;
    page.rows = 2;
    page.isKey = true;
    page.dwell = std::chrono::seconds(25);
    TileDescription kpi;
    kpi.type = QStringLiteral("kpi");
    kpi.metric = QStringLiteral("sl");
    kpi.width = 2;
    kpi.site = QStringLiteral("s");
    kpi.line = QStringLiteral("l");
    kpi.window = Metrics::WindowSpec::rolling(std::chrono::minutes(30));
    TileDescription lines;
    lines.type = QStringLiteral("lines");
    lines.column = 2;
    lines.width = 2;
    lines.height = 2;
    lines.grouping = QStringLiteral("line-site");
    lines.columns = QStringList {QStringLiteral("line"), QStringLiteral("sl")};
    lines.metrics = QStringList {QStringLiteral("fcr"), QStringLiteral("waiting")};
    page.tiles = {kpi, lines};
    expected.pages = {page};
    QVERIFY(*result.board == expected);
}

void TestBoardReader::mistakesAreToldAtOnce()
{
    const BoardResult result = readBoard(R"({"format": 1, "screen": {"diagonal_inches": 3}, "colour": "red",
        "pages": [{"id": "p", "columns": 4, "rows": "two", "seconds": 1, "key": "yes", "title": 7, "tiles": [
          {"type": "kpi", "metric": "no-such", "column": 3, "row": 0, "width": 2, "height": 1},
          {"type": "clock", "column": 0, "row": 0, "width": 1, "height": 1, "window": "30x"},
          {"type": "lines", "column": 1, "row": 0, "width": 1, "height": 1, "columns": ["line", "x"], "metrics": ["y"],
           "grouping": "floor", "colunms": []},
          {"type": "kpi", "column": 2, "row": 0, "width": 1, "height": 1}]},
          {"id": "p", "columns": 1, "rows": 1, "tiles": []}]})",
        Words);
    QVERIFY(!result.board);
    const QStringList expected {QStringLiteral("id"), QStringLiteral("screen.diagonal_inches"),
        QStringLiteral("screen.farthest_metres"), QStringLiteral("pages[0].title"), QStringLiteral("pages[0].rows"),
        QStringLiteral("pages[0].key"), QStringLiteral("pages[0].seconds"), QStringLiteral("pages[0].tiles[0].width"),
        QStringLiteral("pages[0].tiles[0].metric"), QStringLiteral("pages[0].tiles[1].type"),
        QStringLiteral("pages[0].tiles[1].window"), QStringLiteral("pages[0].tiles[2].metrics[0]"),
        QStringLiteral("pages[0].tiles[2].columns[1]"), QStringLiteral("pages[0].tiles[2].grouping"),
        QStringLiteral("pages[0].tiles[2].colunms"), QStringLiteral("pages[0].tiles[3].metric"),
        QStringLiteral("pages[1].tiles"), QStringLiteral("pages[1].id"), QStringLiteral("colour")};
    QCOMPARE(placesOf(result), expected);
}

void TestBoardReader::tilesDoNotOverlap()
{
    const BoardResult result
        = readBoard(R"({"format": 1, "id": "b", "pages": [{"id": "p", "columns": 2, "rows": 1, "tiles": [
          {"type": "lines", "column": 0, "row": 0, "width": 2, "height": 1},
          {"type": "lines", "column": 1, "row": 0, "width": 1, "height": 1}]}]})",
            Words);
    QCOMPARE(result.problems.size(), 1U);
    QCOMPARE(result.problems[0].kind, Kind::Overlap);
    QCOMPARE(result.problems[0].where, QStringLiteral("pages[0].tiles[1]"));
}

void TestBoardReader::unreadableBoards()
{
    QCOMPARE(readBoard("not json", Words).problems.at(0).kind, Kind::NotJson);
    QCOMPARE(readBoard({}, Words).problems.at(0).kind, Kind::NotJson);
    QCOMPARE(readBoard("[1]", Words).problems.at(0).kind, Kind::NotJson);
    QCOMPARE(loadBoard(QStringLiteral("/no/such/board.json"), Words).problems.at(0).kind, Kind::FileUnreadable);
    const BoardResult odd = readBoard(R"({"format": 1, "id": "b", "screen": 5, "pages": [7]})", Words);
    QVERIFY(!odd.board);
    QVERIFY(placesOf(odd).contains(QStringLiteral("pages[0]")));
    QVERIFY(placesOf(odd).contains(QStringLiteral("screen")));
}

void TestBoardReader::otherVersionsAreRefused()
{
    const BoardResult later = readBoard(R"({"format": 2, "id": "b", "anything": "else"})", Words);
    QCOMPARE(later.problems.size(), 1U);
    QCOMPARE(later.problems[0].kind, Kind::UnknownFormat);
    QCOMPARE(readBoard(R"({"id": "b", "pages": []})", Words).problems.at(0).kind, Kind::Missing);
}

void TestBoardReader::everyProblemHasASentence()
{
    for (int kind = 0; kind <= static_cast<int>(Kind::UnknownFormat); ++kind) {
        const QString text
            = boardProblemText({static_cast<Kind>(kind), QStringLiteral("HERE"), QStringLiteral("THIS")});
        QVERIFY(text.contains(QLatin1String("HERE")));
        QVERIFY(text.contains(QLatin1String("THIS")));
        QVERIFY(!text.contains(u'%'));
    }
}

void TestBoardReader::titlesSpeakTheLanguage()
{
    const LocalText text {
        {QStringLiteral("ru"), QStringLiteral("День")}, {QStringLiteral("en"), QStringLiteral("Day")}};
    QCOMPARE(textIn(text, QLocale(QStringLiteral("ru_RU"))), QStringLiteral("День"));
    QCOMPARE(textIn(text, QLocale(QStringLiteral("en_GB"))), QStringLiteral("Day"));
    QCOMPARE(textIn(text, QLocale(QStringLiteral("de_DE"))), QStringLiteral("Day"));
    QCOMPARE(textIn({{QString(), QStringLiteral("x")}}, QLocale(QStringLiteral("ru_RU"))), QStringLiteral("x"));
    QCOMPARE(
        textIn({{QStringLiteral("ru"), QStringLiteral("y")}}, QLocale(QStringLiteral("de_DE"))), QStringLiteral("y"));
    QCOMPARE(textIn({}, QLocale(QStringLiteral("ru_RU"))), QString());
}

void TestBoardReader::pagesAreNamedByIdOrNumber()
{
    BoardDescription board;
    board.pages.resize(2);
    board.pages[0].id = QStringLiteral("centre");
    board.pages[1].id = QStringLiteral("sites");
    QCOMPARE(board.pageNamed(QStringLiteral("sites")), 1);
    QCOMPARE(board.pageNamed(QStringLiteral("1")), 0);
    for (const char16_t *wrong : {u"", u"0", u"3", u"site", u"-1"})
        QCOMPARE(board.pageNamed(QString::fromUtf16(wrong)), -1);
}

QTEST_MAIN(TestBoardReader)
#include "tst_boardreader.moc"
