// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/boards/boardfile.h"
#include "widgets/boards/boardview.h"
#include "widgets/tiles/tilecatalogue.h"

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>

using namespace Pult;
using namespace Pult::Widgets;
using namespace std::chrono_literals;
using Test::Scene;

namespace {

/// A tile of any page; its page is shown.
Tile *tileOf(BoardView &view, const QString &type, const QString &metric = {})
{
    for (int page = 0; page < static_cast<int>(view.board().pages.size()); ++page) {
        view.showPage(page);
        for (Tile *tile : view.tiles()) {
            if (tile->description().type == type && (metric.isEmpty() || tile->description().metric == metric))
                return tile;
        }
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

QStringList paintedTexts(BoardView &view)
{
    QStringList texts;
    view.glyphs().setObserver([&texts](const PaintedText &text) { texts << text.text; });
    QImage image(view.size(), QImage::Format_RGB32);
    view.render(&image);
    view.glyphs().setObserver({});
    return texts;
}

} // namespace

class TestBoard : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void freshnessIsSaid();
    void quietNightIsLive();
    void lostConnectionIsSaidAtOnce();
    void missingSiteIsNamed();
    void staleNumberLosesItsColour();
    void tilesHaveAVoice();
    void pagesTurnByTheClock();
    void keysTurnPages();
    void pauseIsSaid();
    void dataDoNotTurnThePage();
    void languageDoesNotTurnThePage();
    void clickedNumbersAreTold_data();
    void clickedNumbersAreTold();
    void keyboardChoosesNumbers();
    void focusIsSeen();
    void deskIsOnePage();
    void everyKindIsInTheHall();

private:
    Boards::BoardDescription hall() { return *loadBoard(QStringLiteral("hall")).board; }
    Items::ValueFormatter m_formatter {QLocale(QStringLiteral("en_GB"))};
    Theme m_theme = Theme::dark();
};

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
    QCOMPARE(sl->spokenValue(), QStringLiteral("100%, On target, target \u2265\u202f80%"));
    QCOMPARE(waiting->spokenValue(), QStringLiteral("0"));
    QVERIFY(header->spokenValue().contains(QLatin1String("Live")));

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
    QVERIFY(header->spokenValue().contains(QLatin1String("No data")));
    QVERIFY(!paintedTexts(view).contains(QLatin1String("100"))); // an old number is gone
    QVERIFY(tileOf(view, QStringLiteral("operators"))->spokenValue() == QLatin1String("No data"));
    QVERIFY(tileOf(view, QStringLiteral("scorecard"))->spokenValue().contains(QLatin1String("No data")));
}

/// Freshness is of the feed's heartbeat, not of the last call.
void TestBoard::quietNightIsLive()
{
    Scene scene;
    scene.open(3);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(10);
    scene.pass(6 * 3600); // nobody has called for six hours
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    const QStringList texts = paintedTexts(view);
    QVERIFY(texts.contains(QLatin1String("Live")));
    QVERIFY(texts.contains(QLatin1String("On target")));
}

void TestBoard::lostConnectionIsSaidAtOnce()
{
    Scene scene;
    scene.open(3);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.volgograd.at(10).member("adult", "vop0");
    scene.fold(10);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    scene.volgograd.at(11).lost();
    view.apply(scene.fold(11));
    view.tick();
    for (int page = 0; page < static_cast<int>(view.board().pages.size()); ++page) {
        view.showPage(page);
        QVERIFY(paintedTexts(view).contains(QLatin1String("No connection: Volgograd")));
    }
    // Its numbers are late only when they are.
    QVERIFY(tileOf(view, QStringLiteral("kpi"), QStringLiteral("sl"))->spokenValue().startsWith(QLatin1String("100%")));
    scene.ryazan.at(12).lost();
    view.apply(scene.fold(12));
    view.tick();
    QVERIFY(paintedTexts(view).contains(QLatin1String("No connection")));
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
    for (const char16_t *type : {u"kpi", u"waiting", u"operators", u"lines"}) {
        const QString spoken = tileOf(view, QString::fromUtf16(type))->spokenValue();
        QVERIFY2(spoken.contains(QLatin1String("without Volgograd")), qPrintable(spoken));
    }
    for (int page = 0; page < static_cast<int>(view.board().pages.size()); ++page) {
        view.showPage(page);
        QVERIFY(paintedTexts(view).contains(QLatin1String("No data: Volgograd")));
    }
    view.showPage(0);
    QVERIFY(paintedTexts(view).contains(QLatin1String("partial")));
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
    QVERIFY2(live > 5000, qPrintable(QString::number(live))); // edge, digits and word in the colour of «bad»
    scene.pass(16, false);
    view.tick();
    QVERIFY2(lcr->spokenValue().contains(QLatin1String("out of date")), qPrintable(lcr->spokenValue()));
    QImage number(lcr->size(), QImage::Format_RGB32);
    lcr->render(&number);
    int coloured = 0; // where the digits are
    for (int y = number.height() / 3; y < number.height() * 2 / 3; ++y) {
        for (int x = 0; x < number.width(); ++x)
            coloured += number.pixelColor(x, y).hsvSaturation() > 150 && number.pixelColor(x, y).value() > 120;
    }
    QCOMPARE(coloured, 0);
}

void TestBoard::tilesHaveAVoice()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1280, 720);
    view.setBoard(hall(), QStringLiteral("Centre"));
    for (int page = 0; page < static_cast<int>(view.board().pages.size()); ++page) {
        view.showPage(page);
        QVERIFY(!view.accessibleName().isEmpty());
        QCOMPARE(view.accessibleName(), view.pageState().title);
        QVERIFY(view.accessibleDescription().startsWith(QLatin1String("Page ")));
        for (Tile *tile : view.tiles()) {
            QAccessibleInterface *voice = QAccessible::queryAccessibleInterface(tile);
            QVERIFY(voice);
            QVERIFY(!voice->text(QAccessible::Name).isEmpty());
            QCOMPARE(voice->text(QAccessible::Value), tile->spokenValue());
            QVERIFY(!tile->spokenValue().isEmpty());
            QCOMPARE(voice->role(), QAccessible::Indicator);
        }
    }
}

void TestBoard::pagesTurnByTheClock()
{
    Scene scene;
    scene.open(3);
    Domain::ManualClock clock;
    BoardView view(scene.engine, m_formatter, m_theme);
    view.setRotationClock(clock);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    const QSignalSpy turned(&view, &BoardView::pageChanged);
    const auto second = [&] {
        clock.advance(1s);
        view.tick();
    };
    view.tick();
    const Domain::Duration dwell = Boards::dwells(view.rotation().turns()).at(0);
    QVERIFY(dwell >= 10s);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(dwell).count();
    for (int i = 0; i + 1 < seconds; ++i)
        second();
    QCOMPARE(view.rotation().current(), 0);
    QCOMPARE(turned.count(), 0);
    second();
    QCOMPARE(view.rotation().current(), 1);
    QCOMPARE(view.page(), 1);
    QCOMPARE(turned.count(), 1);
    // The machine slept, or its clock was set: that is no time a page was read.
    clock.advance(1h);
    view.tick();
    QCOMPARE(view.rotation().current(), 1);
    clock.set(clock.now() - 2h);
    view.tick();
    QCOMPARE(view.rotation().current(), 1);
}

void TestBoard::keysTurnPages()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    const int turns = static_cast<int>(view.rotation().turns().size());
    view.show();
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down})
        QTest::keyClick(&view, key);
    QCOMPARE(view.rotation().current(), 3);
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Left})
        QTest::keyClick(&view, key);
    QCOMPARE(view.rotation().current(), turns - 1);
    QVERIFY(!view.turnByKey(Qt::Key_A));
    // Also when a tile has the focus.
    view.showPage(0);
    Tile *sl = view.tiles().at(1);
    sl->setFocus();
    QTest::keyClick(sl, Qt::Key_PageDown);
    QCOMPARE(view.page(), 1);
}

void TestBoard::pauseIsSaid()
{
    Scene scene;
    scene.open(3);
    Domain::ManualClock clock;
    BoardView view(scene.engine, m_formatter, m_theme);
    view.setRotationClock(clock);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    const auto saysPause = [&view] {
        const QStringList texts = paintedTexts(view);
        return std::any_of(
            texts.begin(), texts.end(), [](const QString &text) { return text.startsWith(QLatin1String("Paused")); });
    };
    QVERIFY(!saysPause());
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(saysPause());
    QVERIFY(view.accessibleDescription().contains(QLatin1String("paused")));
    for (int i = 0; i < 600; ++i) {
        clock.advance(1s);
        view.tick();
    }
    QCOMPARE(view.rotation().current(), 0);
    QTest::keyClick(&view, Qt::Key_Space);
    QVERIFY(!saysPause());
}

void TestBoard::dataDoNotTurnThePage()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    view.showPage(view.board().pageNamed(QStringLiteral("lines")));
    const Boards::Turn before = view.rotation().turns().at(static_cast<std::size_t>(view.rotation().current()));
    for (int i = 0; i < 9; ++i)
        scene.ryazan.at(20 + i).joins("extra" + std::to_string(i), "c" + std::to_string(i));
    view.apply(scene.fold(40));
    view.tick();
    const Boards::Turn after = view.rotation().turns().at(static_cast<std::size_t>(view.rotation().current()));
    QCOMPARE(after.page, before.page);
    QCOMPARE(after.sheet, before.sheet);
    QVERIFY(paintedTexts(view).contains(QLatin1String("Adult"))); // rows keep their place
}

void TestBoard::languageDoesNotTurnThePage()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    view.showPage(2);
    QCOMPARE(view.pageState().title, QStringLiteral("Queues"));
    m_formatter.setLocale(QLocale(QStringLiteral("ru_RU")));
    view.restyle();
    QCOMPARE(view.page(), 2);
    QCOMPARE(view.pageState().title, QStringLiteral("Очереди"));
    m_formatter.setLocale(QLocale(QStringLiteral("en_GB")));
}

void TestBoard::clickedNumbersAreTold_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("type");
    QTest::newRow("kpi") << QStringLiteral("centre") << QStringLiteral("kpi");
    QTest::newRow("waiting") << QStringLiteral("centre") << QStringLiteral("waiting");
    QTest::newRow("sites") << QStringLiteral("sites") << QStringLiteral("scorecard");
    QTest::newRow("lines") << QStringLiteral("lines") << QStringLiteral("scorecard");
    QTest::newRow("queues") << QStringLiteral("queues") << QStringLiteral("lines");
    QTest::newRow("operators") << QStringLiteral("operators") << QStringLiteral("operators");
}

void TestBoard::clickedNumbersAreTold()
{
    QFETCH(QString, page);
    QFETCH(QString, type);
    Scene scene;
    scene.open(3);
    scene.ryazan.at(10).joins("adult", "c1").joins("child", "c2");
    scene.fold(12);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    view.showPage(view.board().pageNamed(page));
    view.show();
    Tile *tile = nullptr;
    for (Tile *candidate : view.tiles()) {
        if (!tile && candidate->description().type == type)
            tile = candidate;
    }
    QVERIFY(tile);
    QSignalSpy asked(&view, &BoardView::explainAsked);
    const std::vector<TileNumber> numbers = tile->numbers();
    QVERIFY(!numbers.empty());
    std::vector<Metrics::NumberRef> told;
    for (const TileNumber &number : numbers) {
        QVERIFY(number.ref.isValid());
        QVERIFY(QRectF(tile->rect()).contains(number.rect.center()));
        QTest::mouseClick(tile, Qt::LeftButton, {}, number.rect.center().toPoint());
        QCOMPARE(asked.count(), 1);
        const auto ref = asked.takeFirst().at(0).value<Metrics::NumberRef>();
        QVERIFY(ref == number.ref);
        QVERIFY(std::ranges::find(told, ref) == told.end()); // each place is another number
        told.push_back(ref);
    }
    // Where there is no number, nobody is asked.
    QTest::mouseClick(view.tiles().at(0), Qt::LeftButton);
    QCOMPARE(asked.count(), 0);
}

void TestBoard::keyboardChoosesNumbers()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    view.showPage(view.board().pageNamed(QStringLiteral("sites")));
    view.show();
    Tile *card = view.tiles().at(1);
    QCOMPARE(view.tiles().at(0)->focusPolicy(), Qt::NoFocus); // the head has no number
    QVERIFY(card->focusPolicy() & Qt::TabFocus);
    QSignalSpy asked(&view, &BoardView::explainAsked);
    QTest::keyClick(card, Qt::Key_Return);
    QTest::keyClick(card, Qt::Key_Down);
    QTest::keyClick(card, Qt::Key_Enter);
    QTest::keyClick(card, Qt::Key_Up);
    QTest::keyClick(card, Qt::Key_Up);
    QTest::keyClick(card, Qt::Key_Return);
    QCOMPARE(asked.count(), 3);
    const auto refAt = [&asked](int i) { return asked.at(i).at(0).value<Metrics::NumberRef>(); };
    QVERIFY(refAt(0) == card->numbers().at(0).ref);
    QVERIFY(refAt(1) == card->numbers().at(1).ref);
    QVERIFY(refAt(2) == card->numbers().back().ref);
    QCOMPARE(refAt(0).metric, std::string("sl"));
    QVERIFY(refAt(0).scope.kind == Metrics::Scope::Kind::Site);
}

void TestBoard::focusIsSeen()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(hall(), {});
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    Tile *sl = view.tiles().at(1);
    const auto accents = [&] {
        QImage image(sl->size(), QImage::Format_RGB32);
        sl->render(&image);
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, static_cast<int>(13 * 0.35 * 1.1)) == m_theme.accent;
        return count;
    };
    QCOMPARE(accents(), 0); // also when the window gave it the focus
    sl->clearFocus();
    sl->setFocus(Qt::TabFocusReason);
    QVERIFY(accents() > sl->width() / 2);
}

void TestBoard::deskIsOnePage()
{
    Scene scene;
    scene.open(3);
    BoardView view(scene.engine, m_formatter, m_theme);
    view.setTextSize(13);
    view.resize(1366, 70);
    view.setBoard(*loadBoard(QStringLiteral("desk")).board, {});
    QCOMPARE(view.rotation().turns().size(), 1U);
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Left})
        QVERIFY(!view.turnByKey(key));
    QCOMPARE(view.tiles().size(), 7U);
    const QStringList texts = paintedTexts(view);
    for (const char *name : {"SL", "LCR", "ASA", "AHT", "FCR"})
        QVERIFY(texts.contains(QLatin1String(name)));
    QSignalSpy asked(&view, &BoardView::explainAsked);
    QTest::mouseClick(view.tiles().at(3), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<Metrics::NumberRef>().metric, std::string("aht"));
}

void TestBoard::everyKindIsInTheHall()
{
    const Boards::BoardDescription board = hall();
    for (const TileKind &kind : tileCatalogue()) {
        const QString id = QString::fromLatin1(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
        QVERIFY2(std::ranges::any_of(board.pages,
                     [&](const Boards::PageDescription &page) {
                         return std::ranges::any_of(
                             page.tiles, [&](const Boards::TileDescription &tile) { return tile.type == id; });
                     }),
            qPrintable(id));
    }
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
