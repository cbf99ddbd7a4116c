// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The default board of the hall, every page as it is really painted: large enough from the farthest seat, whole, apart
// from each other, in contrast, and cheap to paint again.

#include "hallscene.h"
#include "support/testcase.h"
#include "widgets/boards/boardfile.h"
#include "widgets/boards/boardview.h"

#include <QImage>
#include <QRegularExpression>
#include <QTranslator>

#include <map>

using namespace Pult;
using namespace Pult::Widgets;
using Test::HallScene;

namespace {

struct Painted
{
    QImage image;
    std::vector<PaintedText> texts;
};

Painted paint(BoardView &view)
{
    Painted painted;
    painted.image = QImage(view.size(), QImage::Format_RGB32);
    view.glyphs().setObserver([&painted](const PaintedText &text) { painted.texts.push_back(text); });
    view.render(&painted.image);
    view.glyphs().setObserver({});
    return painted;
}

QString described(const BoardView &view, const PaintedText &text)
{
    return QStringLiteral("%1: «%2» at %3,%4 %5×%6")
        .arg(view.pageState().title, text.text)
        .arg(text.ink.left(), 0, 'f', 0)
        .arg(text.ink.top(), 0, 'f', 0)
        .arg(text.ink.width(), 0, 'f', 0)
        .arg(text.ink.height(), 0, 'f', 0);
}

/// The colour that is most frequent where a text stands, beside its own: what it is read against.
QColor groundOf(const QImage &image, const PaintedText &text)
{
    const QRect around = text.ink.toAlignedRect().adjusted(-6, -6, 6, 6).intersected(image.rect());
    std::map<QRgb, int> counts;
    for (int y = around.top(); y <= around.bottom(); ++y) {
        for (int x = around.left(); x <= around.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    counts.erase(text.colour.rgb());
    return std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; })->first;
}

} // namespace

class TestHallBoard : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void isValid();
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void everyTextHasContrast_data();
    void everyTextHasContrast();
    void repaintsMakeNoGlyphs_data();
    void repaintsMakeNoGlyphs();
    void everythingIsOnTheBoard();
    void oneNumberRepaintsItsPlace();
    void moreLinesThanFitArePaged();
    void aBoardWithoutAScreenIsDrawn();

private:
    void speak(const QString &language);
    std::unique_ptr<BoardView> board(HallScene &scene, const QSize &size);

    QTranslator m_translator;
    Items::ValueFormatter m_formatter;
    Theme m_theme = Theme::dark();
};

void TestHallBoard::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
    m_theme = Theme::dark();
}

void TestHallBoard::speak(const QString &language)
{
    QVERIFY(m_translator.load(QStringLiteral(":/i18n/pult_") + language));
    QCoreApplication::installTranslator(&m_translator);
    m_formatter.setLocale(QLocale(language == QLatin1String("ru") ? QStringLiteral("ru_RU") : QStringLiteral("en_GB")));
}

std::unique_ptr<BoardView> TestHallBoard::board(HallScene &scene, const QSize &size)
{
    auto view = std::make_unique<BoardView>(scene.engine, m_formatter, m_theme);
    view->resize(size);
    view->setBoard(
        *loadBoard(QStringLiteral("hall")).board, QString::fromStdString(scene.engine.state().centre().name));
    return view;
}

void TestHallBoard::isValid()
{
    const Boards::BoardResult result = loadBoard(QStringLiteral("hall"));
    for (const Boards::BoardProblem &problem : result.problems)
        qInfo("%s", qPrintable(boardProblemText(problem)));
    QVERIFY(result.board);
    QVERIFY(result.board->screen == (Boards::Screen {55, 10}));
    for (const Boards::PageDescription &page : result.board->pages) {
        for (const char *language : {"ru", "en"})
            QVERIFY(page.title.contains(QString::fromLatin1(language)));
        // Freshness and clock are on every page.
        QCOMPARE(page.tiles.at(0).type, QStringLiteral("header"));
    }
    QVERIFY(loadBoard(QStringLiteral("desk")).board);
}

void TestHallBoard::everyTextCanBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("mood");
    const QSize sizes[] {{1366, 768}, {1920, 1080}, {3840, 2160}};
    for (const auto &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        for (const QSize &size : sizes) {
            for (const QString &mood : HallScene::moods())
                QTest::newRow(qPrintable(QStringLiteral("%1 %2 %3").arg(language, mood).arg(size.height())))
                    << language << size << mood;
        }
    }
}

void TestHallBoard::everyTextCanBeRead()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(QString, mood);
    speak(language);
    HallScene scene(language);
    scene.play();
    scene.enter(mood);
    const auto view = board(scene, size);
    const Boards::Screen screen = *view->board().screen;
    const int turns = static_cast<int>(view->rotation().turns().size());
    QVERIFY(turns >= static_cast<int>(view->board().pages.size()));
    // Letters are whole pixels high: on a small screen that is up to two hundredths.
    const double preferred = 0.98 * Boards::PreferredArcMinutes;
    QStringList mistakes;
    for (int turn = 0; turn < turns; ++turn) {
        const Painted painted = paint(*view);
        QVERIFY(painted.texts.size() >= 10);
        for (std::size_t i = 0; i < painted.texts.size(); ++i) {
            const PaintedText &text = painted.texts[i];
            const double minutes = Boards::arcMinutes(text.capHeight, screen, size);
            if (minutes < Boards::LeastArcMinutes)
                mistakes << described(*view, text) + QStringLiteral(" has only %1 minutes").arg(minutes);
            // Numbers are what one looks for; those of the head are not among them.
            static const QRegularExpression number(QStringLiteral("^[0-9]+([.,:][0-9]+)?$"));
            const bool isInHead = QRectF(view->tiles().front()->geometry()).contains(text.ink);
            // The picture of the day is a shape: its figures only label it.
            const bool isLabel = std::ranges::any_of(view->tiles(), [&](const Tile *tile) {
                return tile->description().type == QLatin1String("trend")
                    && QRectF(tile->geometry()).contains(text.ink);
            });
            // How old the data are stands beside a site's or a line's name.
            static const QRegularExpression age(QStringLiteral("^0:(0[0-9]|1[0-5])$"));
            if (number.match(text.text).hasMatch() && !age.match(text.text).hasMatch() && !isInHead && !isLabel
                && minutes < preferred)
                mistakes << described(*view, text) + QStringLiteral(" is a number of only %1 minutes").arg(minutes);
            if (text.text.contains(QChar(0x2026)))
                mistakes << described(*view, text) + QStringLiteral(" is cut");
            const bool isInside = std::ranges::any_of(
                view->tiles(), [&](const Tile *tile) { return QRectF(tile->geometry()).contains(text.ink); });
            if (!isInside)
                mistakes << described(*view, text) + QStringLiteral(" leaves its tile");
            for (std::size_t other = 0; other < i; ++other) {
                if (painted.texts[other].ink.intersects(text.ink))
                    mistakes << described(*view, text) + QStringLiteral(" lies on «%1»").arg(painted.texts[other].text);
            }
        }
        view->turn(1);
    }
    QCOMPARE(view->rotation().current(), 0);
    QVERIFY2(mistakes.isEmpty(), qPrintable(QLatin1Char('\n') + mistakes.join(u'\n')));
}

void TestHallBoard::everyTextHasContrast_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("mood");
    for (const QString &mood : HallScene::moods()) {
        QTest::newRow(qPrintable(QStringLiteral("dark ") + mood)) << static_cast<int>(ThemeKind::Dark) << mood;
        QTest::newRow(qPrintable(QStringLiteral("light ") + mood)) << static_cast<int>(ThemeKind::Light) << mood;
    }
}

void TestHallBoard::everyTextHasContrast()
{
    QFETCH(int, kind);
    QFETCH(QString, mood);
    m_theme = Theme::of(static_cast<ThemeKind>(kind));
    speak(QStringLiteral("ru"));
    HallScene scene(QStringLiteral("ru"));
    scene.play();
    scene.enter(mood);
    const auto view = board(scene, {1920, 1080});
    QStringList mistakes;
    for (std::size_t turn = 0; turn < view->rotation().turns().size(); ++turn) {
        const Painted painted = paint(*view);
        for (const PaintedText &text : painted.texts) {
            const QColor ground = groundOf(painted.image, text);
            const double found = contrast(text.colour, ground);
            if (found < 7)
                mistakes << described(*view, text)
                        + QStringLiteral(" has %1:1, %2 on %3").arg(found).arg(text.colour.name(), ground.name());
        }
        view->turn(1);
    }
    QVERIFY2(mistakes.isEmpty(), qPrintable(QLatin1Char('\n') + mistakes.join(u'\n')));
}

void TestHallBoard::repaintsMakeNoGlyphs_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1080p") << QSize(1920, 1080);
    QTest::newRow("4K") << QSize(3840, 2160);
}

void TestHallBoard::repaintsMakeNoGlyphs()
{
    QFETCH(QSize, size);
    speak(QStringLiteral("ru"));
    HallScene scene(QStringLiteral("ru"));
    scene.play();
    const auto view = board(scene, size);
    const std::size_t turns = view->rotation().turns().size();
    for (std::size_t turn = 0; turn < turns; ++turn) {
        paint(*view);
        const qint64 misses = view->glyphs().misses();
        paint(*view);
        QCOMPARE(view->glyphs().misses(), misses);
        QVERIFY(view->glyphs().kilobytes() <= view->glyphs().limitKilobytes());
        view->turn(1);
    }
    // The whole round is kept: a page that comes again paints no letter anew.
    const qint64 misses = view->glyphs().misses();
    QVERIFY(misses > 0);
    for (std::size_t turn = 0; turn < turns; ++turn) {
        paint(*view);
        view->turn(1);
    }
    QCOMPARE(view->glyphs().misses(), misses);
}

/// What the hall wants to know: the key figures of the centre, of every site and line, each with its word; who waits;
/// operators by state; the clock and the freshness.
void TestHallBoard::everythingIsOnTheBoard()
{
    speak(QStringLiteral("en"));
    HallScene scene(QStringLiteral("en"));
    scene.play();
    const auto view = board(scene, {1920, 1080});
    QStringList all;
    for (std::size_t turn = 0; turn < view->rotation().turns().size(); ++turn) {
        for (const PaintedText &text : paint(*view).texts)
            all << text.text;
        view->turn(1);
    }
    for (const char *text : {"SL", "LCR", "ASA", "AHT", "FCR", "Long wait", "Ryazan", "Volgograd", "Adult",
             "Paediatric", "Expert", "Telemarketing", "Regional", "On target", "Attention", "Bad", "Live", "09:28",
             "Ready", "Ringing", "On call", "Hold", "Wrap-up", "Not ready", "Other call", "Unreachable", "1/8", "1/3"})
        QVERIFY2(all.contains(QLatin1String(text)), text);
}

void TestHallBoard::oneNumberRepaintsItsPlace()
{
    speak(QStringLiteral("en"));
    HallScene scene(QStringLiteral("en"));
    scene.play();
    const auto view = board(scene, {1920, 1080});
    const auto sl = std::ranges::find_if(
        view->tiles(), [](const Tile *tile) { return tile->description().metric == QLatin1String("sl"); });
    QVERIFY(sl != view->tiles().end());
    struct Filter final : QObject
    {
        QRegion painted;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                painted += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } filter;
    (*sl)->installEventFilter(&filter);
    view->show();
    QTRY_VERIFY(!filter.painted.isEmpty());
    filter.painted = {};
    const QString before = (*sl)->spokenValue();
    scene.ryazan.at(1686).joins("adult", "one more");
    scene.ryazan.at(1687).answered("adult", "one more", "rop0", 1);
    scene.fold(1687);
    view->tick();
    QTRY_VERIFY(!filter.painted.isEmpty());
    QVERIFY((*sl)->spokenValue() != before);
    const QRect place = filter.painted.boundingRect();
    QVERIFY2(place.height() < (*sl)->height() * 2 / 3, qPrintable(QString::number(place.height())));
}

void TestHallBoard::moreLinesThanFitArePaged()
{
    speak(QStringLiteral("en"));
    HallScene scene(QStringLiteral("en"));
    scene.play();
    const auto view = board(scene, {1920, 1080});
    const int queues = view->board().pageNamed(QStringLiteral("queues"));
    view->showPage(queues);
    QCOMPARE(std::ranges::count(view->rotation().turns(), queues, &Boards::Turn::page), 1);
    const auto namesOf = [&view] {
        QStringList names;
        for (const PaintedText &text : paint(*view).texts)
            names << text.text;
        return names;
    };
    QVERIFY(namesOf().contains(QLatin1String("Adult")));
    // Queues that no line claims are lines of their own: now there are more than fit.
    for (int i = 0; i < 4; ++i)
        scene.ryazan.at(1690).member("extra" + std::to_string(i), "rop0");
    const State::ChangeSet &changes = scene.fold(1690);
    view->apply(changes);
    view->tick();
    QTRY_COMPARE(std::ranges::count(view->rotation().turns(), queues, &Boards::Turn::page), 2);
    QCOMPARE(view->page(), queues); // no jump
    const QStringList first = namesOf();
    QVERIFY(first.contains(QLatin1String("Adult")));
    QVERIFY(first.contains(QLatin1String("1/2")));
    QVERIFY(!first.contains(QLatin1String("extra3")));
    view->turn(1);
    QCOMPARE(view->page(), queues);
    const QStringList second = namesOf();
    QVERIFY(second.contains(QLatin1String("extra3")));
    QVERIFY(second.contains(QLatin1String("2/2")));
    QVERIFY(!second.contains(QLatin1String("Adult")));
    // The total is on every sheet.
    QVERIFY(first.contains(QLatin1String("Total")) && second.contains(QLatin1String("Total")));
}

void TestHallBoard::aBoardWithoutAScreenIsDrawn()
{
    speak(QStringLiteral("en"));
    HallScene scene(QStringLiteral("en"));
    scene.play();
    Boards::BoardDescription description = *loadBoard(QStringLiteral("hall")).board;
    description.screen.reset();
    BoardView view(scene.engine, m_formatter, m_theme);
    view.resize(1920, 1080);
    view.setBoard(description, {});
    for (const PaintedText &text : paint(view).texts)
        QVERIFY(text.capHeight > 10);
}

QTEST_MAIN(TestHallBoard)
#include "tst_hallboard.moc"
