// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tile with the trend of the day: what it says, when it is drawn anew, and that nothing of it is cut or hidden, by
// day and by night, on a screen in the hall and in a cell of the desk.

#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/looks.h"
#include "widgets/theme/fonts.h"
#include "widgets/tiles/tilecatalogue.h"
#include "widgets/tiles/trendtile.h"

#include <QAccessible>
#include <QImage>
#include <QTranslator>

#include <numeric>
#include <random>

using namespace Pult;
using namespace Pult::Widgets;
using Test::Scene;

namespace {

constexpr double Hour = 3600;
constexpr double Quarter = 900;

/// Whole days of calls on both sites, always the same: quiet at night, with an hour at noon that goes wrong.
class Day
{
public:
    /// The scene begins at 9:00; seconds count from there and may be negative.
    explicit Day(Scene &scene)
        : m_scene(scene)
    {
        scene.open(3);
        scene.volgograd.at(0).connected().member("adult", "vop0");
        scene.fold(0);
    }

    /// Calls from one second to another, folded with the clock at the end; nobody calls between `silentFrom` and
    /// `silentTo`.
    void live(double from, double to, double silentFrom = 0, double silentTo = 0)
    {
        for (double second = from; second < to - 60;) {
            const double hour = 9 + second / Hour;
            const bool isDay = hour >= 8 && hour < 20;
            second += std::exponential_distribution(isDay ? 1 / 18.0 : 1 / 240.0)(m_random);
            if (second >= silentFrom && second < silentTo)
                continue;
            Test::EventScript &site = m_random() % 3 ? m_scene.ryazan : m_scene.volgograd;
            const std::string queue = m_random() % 4 ? "adult" : "child";
            const std::string call = "c" + std::to_string(m_call++);
            const bool isBad = hour > 12 && hour < 13;
            const double wait = std::exponential_distribution(isBad ? 1 / 40.0 : 1 / 11.0)(m_random);
            if (std::bernoulli_distribution(isBad ? 0.2 : 0.035)(m_random))
                site.at(second).joins(queue, call).ends(queue, call, Domain::Outcome::Abandoned, wait + 6);
            else
                site.at(second).joins(queue, call).answered(queue, call, "op0", wait);
        }
        m_scene.ryazan.at(to).heartbeat();
        m_scene.volgograd.at(to).heartbeat();
        m_scene.fold(to);
    }

private:
    Scene &m_scene;
    std::mt19937 m_random {7};
    int m_call = 0;
};

TileDescription trendOf(const QString &site = {}, const QString &line = {})
{
    TileDescription what;
    what.type = QStringLiteral("trend");
    what.site = site;
    what.line = line;
    return what;
}

/// A tile as a board would make it.
struct Shown
{
    explicit Shown(Scene &scene, QSize size = {1904, 950}, int smallText = 60, const TileDescription &what = trendOf())
        : context {scene.engine, formatter, theme, glyphs, {}, interfaceFamily(), interfaceFamily(), smallText,
            smallText * 0.5}
        , tile(context, what, scene.engine.watch(what.window), nullptr)
    {
        tile.resize(size);
        tile.refresh();
    }

    QImage picture(double ratio = 1)
    {
        QImage image(tile.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        tile.render(&image);
        return image;
    }

    Items::ValueFormatter formatter {QLocale(QStringLiteral("en_GB"))};
    Theme theme = Theme::dark();
    GlyphCache glyphs;
    TileContext context;
    TrendTile tile;
};

/// By column: how many pixels are exactly of a colour.
std::vector<int> columnsOf(const QImage &image, const QColor &colour)
{
    std::vector<int> columns(static_cast<std::size_t>(image.width()));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            columns[static_cast<std::size_t>(x)] += image.pixel(x, y) == colour.rgb();
    }
    return columns;
}

int sum(const std::vector<int> &columns)
{
    return std::accumulate(columns.begin(), columns.end(), 0);
}

} // namespace

class TestTrendTile : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheDayInWords();
    void withoutCallsItSaysSo();
    void isDrawnAnewOnlyWhenSomethingChanged();
    void numbersChangeTwiceASecondAtMost();
    void silenceIsAGap();
    void lossesBeyondTheTargetStandOut();
    void lateFeedTakesTheColour();
    void missingSiteIsNamed();
    void scopeIsNamed();
    void targetsAreDrawnAndSaid();
    void nothingIsCut_data();
    void nothingIsCut();
    void pictures_data();
    void pictures();
};

void TestTrendTile::saysTheDayInWords()
{
    Scene scene;
    scene.open(3);
    scene.ryazan.at(10).joins("adult", "a").answered("adult", "a", "op0", 40);
    scene.ryazan.at(Quarter + 10).joins("adult", "b").answered("adult", "b", "op0", 5);
    scene.pass(Quarter + 30);
    Shown shown(scene);
    QCOMPARE(shown.tile.spokenName(), QStringLiteral("SL and LCR by 15 minutes"));
    QCOMPARE(shown.tile.spokenValue(),
        QStringLiteral("09:15–09:30: SL 100%, not over yet, On target, target ≥ 80.0%; "
                       "09:15–09:30: LCR 0.0%, not over yet, On target, target ≤ 5.0%; "
                       "lowest SL 0.0% at 09:00–09:15"));
    QAccessibleInterface *voice = QAccessible::queryAccessibleInterface(&shown.tile);
    QVERIFY(voice && !voice->text(QAccessible::Name).isEmpty());
    const std::vector<TileNumber> numbers = shown.tile.numbers();
    QCOMPARE(numbers.size(), std::size_t {2});
    QCOMPARE(numbers[0].ref.metric, std::string("sl"));
    QCOMPARE(numbers[1].ref.metric, std::string("lcr"));
    QVERIFY(numbers[0].ref.window == Metrics::WindowSpec::interval());
    for (const TileNumber &number : numbers)
        QVERIFY(QRectF(shown.tile.rect()).contains(number.rect));
    QVERIFY(!numbers[0].rect.intersects(numbers[1].rect));
    // What is explained is what is shown.
    const auto window = scene.engine.watch(numbers[0].ref.window);
    QCOMPARE(scene.engine.value("sl", numbers[0].ref.scope, window).number, std::optional(1.0));
}

void TestTrendTile::withoutCallsItSaysSo()
{
    Scene scene;
    scene.open(3);
    Shown shown(scene);
    QCOMPARE(shown.tile.spokenValue(), QStringLiteral("no calls yet today"));
    QCOMPARE(sum(columnsOf(shown.picture(), shown.theme.accent)), 0);
}

void TestTrendTile::isDrawnAnewOnlyWhenSomethingChanged()
{
    Scene scene;
    Day day(scene);
    day.live(0, Hour);
    Shown shown(scene);
    const QImage first = shown.picture();
    QCOMPARE(shown.tile.pictures(), 1);
    QVERIFY(shown.picture() == first);
    QCOMPARE(shown.tile.pictures(), 1);
    scene.pass(Hour + 5);
    shown.tile.refresh();
    shown.picture();
    QCOMPARE(shown.tile.pictures(), 1);
    const qint64 glyphs = shown.glyphs.misses();
    scene.ryazan.at(Hour + 6).joins("adult", "x").ends("adult", "x", Domain::Outcome::Abandoned, 30);
    scene.pass(Hour + 7);
    shown.tile.refresh();
    const QImage changed = shown.picture();
    QCOMPARE(shown.tile.pictures(), 2);
    QVERIFY(changed != first);
    QVERIFY(shown.glyphs.misses() <= glyphs + 12); // digits in another colour; the words are there already
    shown.theme = Theme::light();
    shown.tile.restyle();
    shown.picture();
    QCOMPARE(shown.tile.pictures(), 3);
    shown.picture(2);
    QCOMPARE(shown.tile.pictures(), 4);
    shown.tile.resize(800, 500);
    shown.picture();
    QCOMPARE(shown.tile.pictures(), 5);
    shown.formatter.setLocale(QLocale(QLocale::Russian));
    shown.tile.restyle();
    shown.picture();
    QCOMPARE(shown.tile.pictures(), 6);
}

void TestTrendTile::numbersChangeTwiceASecondAtMost()
{
    Scene scene;
    Day day(scene);
    day.live(0, Hour);
    Shown shown(scene);
    int changes = 0;
    for (int i = 1; i <= 40; ++i) { // ten times a second, every other call lost
        const std::string call = "x" + std::to_string(i);
        scene.ryazan.at(Hour + i * 0.1 - 0.05).joins("adult", call);
        if (i % 2)
            scene.ryazan.ends("adult", call, Domain::Outcome::Abandoned, 0);
        else
            scene.ryazan.answered("adult", call, "op0", 0);
        scene.pass(Hour + i * 0.1);
        const QString before = shown.tile.spokenValue();
        shown.tile.refresh();
        changes += shown.tile.spokenValue() != before;
    }
    QCOMPARE(changes, 8);
    // The last one is not forgotten, and a feed that is late is told of at once.
    scene.pass(Hour + 5);
    shown.tile.refresh();
    const QString last = shown.tile.spokenValue();
    Shown fresh(scene);
    QCOMPARE(last, fresh.tile.spokenValue());
    scene.pass(Hour + 8.2, false);
    shown.tile.refresh();
    scene.pass(Hour + 8.4, false);
    shown.tile.refresh();
    QVERIFY(shown.tile.spokenValue().startsWith(QLatin1String("Data are out of date")));
}

void TestTrendTile::silenceIsAGap()
{
    Scene scene;
    Day day(scene);
    day.live(0, 6 * Hour, 2 * Hour, 3 * Hour);
    Shown shown(scene);
    const std::vector<int> columns = columnsOf(shown.picture(), shown.theme.accent);
    const auto first = std::ranges::find_if(columns, [](int count) { return count > 0; });
    std::ptrdiff_t longest = 0;
    std::ptrdiff_t hole = 0;
    for (auto column = first; column != columns.end(); ++column) {
        hole = *column ? 0 : hole + 1;
        if (std::any_of(column, columns.end(), [](int count) { return count > 0; }))
            longest = std::max(longest, hole);
    }
    // Four quarter hours of the 60 that the picture has room for, less the round ends of the line.
    QVERIFY2(longest > 40, qPrintable(QString::number(longest)));
}

void TestTrendTile::lossesBeyondTheTargetStandOut()
{
    Scene scene;
    scene.open(3);
    const auto call = [&](double at, bool lost) {
        const std::string id = std::to_string(at);
        if (lost)
            scene.ryazan.at(at).joins("adult", id).ends("adult", id, Domain::Outcome::Abandoned, 9);
        else
            scene.ryazan.at(at).joins("adult", id).answered("adult", id, "op0", 5);
    };
    for (int i = 0; i < 10; ++i)
        call(10 + i, false);
    call(Quarter + 30, false);
    scene.pass(Quarter + 60);
    Shown shown(scene);
    const QColor bad = shown.theme.fill(Metrics::Verdict::Bad);
    QCOMPARE(sum(columnsOf(shown.picture(), bad)), 0);
    for (int i = 0; i < 5; ++i)
        call(100 + i, true);
    call(Quarter + 31, true); // one of two, in the second quarter hour: too few to be alarmed by
    scene.pass(Quarter + 90);
    shown.tile.refresh();
    QVERIFY(sum(columnsOf(shown.picture(), bad)) > 100);
}

void TestTrendTile::lateFeedTakesTheColour()
{
    Scene scene;
    Day day(scene);
    day.live(0, 3 * Hour);
    Shown shown(scene);
    QVERIFY(sum(columnsOf(shown.picture(), shown.theme.accent)) > 1000);
    scene.pass(3 * Hour + 8, false);
    shown.tile.refresh();
    QVERIFY2(shown.tile.spokenValue().startsWith(QLatin1String("Data are out of date (0:08); ")),
        qPrintable(shown.tile.spokenValue()));
    QCOMPARE(sum(columnsOf(shown.picture(), shown.theme.accent)), 0);
    // The age goes on without the curves being drawn again.
    const qint64 pictures = shown.tile.pictures();
    scene.pass(3 * Hour + 9, false);
    shown.tile.refresh();
    shown.picture();
    QCOMPARE(shown.tile.pictures(), pictures);
    scene.pass(3 * Hour + 30, false);
    shown.tile.refresh();
    QVERIFY2(shown.tile.spokenValue().startsWith(QLatin1String("No data; ")), qPrintable(shown.tile.spokenValue()));
    QVERIFY2(shown.tile.spokenValue().contains(QStringLiteral("SL \u2014,")), qPrintable(shown.tile.spokenValue()));
    QVERIFY(shown.tile.spokenValue().contains(QLatin1String("1 quarter hour(s) incomplete")));
}

void TestTrendTile::missingSiteIsNamed()
{
    Scene scene;
    Day day(scene);
    day.live(0, Hour);
    scene.ryazan.at(Hour + 30).heartbeat();
    scene.fold(Hour + 30);
    Shown shown(scene);
    QVERIFY2(
        shown.tile.spokenValue().contains(QLatin1String("without Volgograd")), qPrintable(shown.tile.spokenValue()));
}

void TestTrendTile::scopeIsNamed()
{
    Scene scene;
    scene.open(1);
    Shown line(scene, {800, 400}, 20, trendOf({}, QStringLiteral("adult")));
    QCOMPARE(line.tile.spokenName(), QStringLiteral("Adult: SL and LCR by 15 minutes"));
    Shown both(scene, {800, 400}, 20, trendOf(QStringLiteral("ryazan"), QStringLiteral("child")));
    QCOMPARE(both.tile.spokenName(), QStringLiteral("Child, Ryazan: SL and LCR by 15 minutes"));
}

void TestTrendTile::targetsAreDrawnAndSaid()
{
    Domain::Centre plain = Test::sceneCentre();
    plain.defaults.targets.clear();
    const auto horizontals = [](Scene &scene) {
        Day day(scene);
        day.live(0, 8 * Hour);
        Shown shown(scene);
        const QImage image = shown.picture();
        int rows = 0;
        for (int y = 0; y < image.height(); ++y) {
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == shown.theme.text.rgb();
            rows += count > image.width() / 8; // a dashed line, not the letters of a word
        }
        return std::pair(rows, shown.tile.spokenValue().count(QLatin1String("target ")));
    };
    Scene with;
    Scene without(plain);
    QCOMPARE(horizontals(without), std::pair(0, qsizetype {0}));
    const auto [rows, words] = horizontals(with);
    QVERIFY2(rows >= 2, qPrintable(QString::number(rows)));
    QCOMPARE(words, qsizetype {2});
}

void TestTrendTile::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("smallText");
    QTest::addColumn<double>("hours");
    for (const double hours : {0.1, 1.5, 4.0, 8.0, 11.0, 13.9, 14.9}) {
        QTest::addRow("hall %g", hours) << QSize(1904, 950) << 104 << hours;
        QTest::addRow("desk %g", hours) << QSize(640, 300) << 13 << hours;
        QTest::addRow("half %g", hours) << QSize(940, 460) << 27 << hours;
    }
}

void TestTrendTile::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(int, smallText);
    QFETCH(double, hours);
    Scene scene;
    Day day(scene);
    day.live(0, hours * Hour);
    for (const QLocale::Language language : {QLocale::English, QLocale::Russian}) {
        Shown shown(scene, size, smallText);
        shown.formatter.setLocale(QLocale(language));
        shown.tile.restyle();
        const QImage image = shown.picture();
        // Between the edge of the tile and what is in it there is nothing but the card.
        const int margin = smallText / 3;
        for (int y = margin; y < image.height() - margin; ++y) {
            for (const int x : {margin, image.width() - margin}) {
                const QColor pixel = image.pixelColor(x, y);
                QVERIFY2(pixel == shown.theme.card,
                    qPrintable(QStringLiteral("%1 at %2, %3").arg(pixel.name()).arg(x).arg(y)));
            }
        }
        const int right = image.width() - static_cast<int>(std::max(4.0, smallText * 0.5)) - 2;
        for (int y = margin; y < image.height() - margin; ++y)
            QCOMPARE(image.pixelColor(right, y).name(), shown.theme.card.name());
    }
}

void TestTrendTile::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("smallText");
    QTest::addColumn<double>("hours");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("russian");
    QTest::addColumn<bool>("incomplete");
    QTest::newRow("hall-dark-ru") << QSize(1904, 950) << 104 << 1.67 << true << true << false;
    QTest::newRow("hall-light-en") << QSize(1904, 950) << 104 << 8.2 << false << false << false;
    QTest::newRow("hall-evening") << QSize(1904, 950) << 104 << 14.2 << true << true << false;
    QTest::newRow("hall-incomplete") << QSize(1904, 950) << 104 << 5.4 << true << true << true;
    QTest::newRow("hall-4k") << QSize(3808, 1900) << 208 << 5.1 << true << true << false;
    QTest::newRow("desk-dark-ru") << QSize(640, 300) << 13 << 5.1 << true << true << false;
    QTest::newRow("desk-light-en") << QSize(640, 300) << 13 << 9.0 << false << false << false;
}

// For eyes: with PULT_PICTURES=<folder> they are kept there.
void TestTrendTile::pictures()
{
    QFETCH(QSize, size);
    QFETCH(int, smallText);
    QFETCH(double, hours);
    QFETCH(bool, dark);
    QFETCH(bool, russian);
    QFETCH(bool, incomplete);
    QTranslator translator;
    if (russian && translator.load(QStringLiteral(":/i18n/pult_ru.qm")))
        QCoreApplication::installTranslator(&translator);
    Scene scene;
    Day day(scene);
    day.live(-9 * Hour, hours * Hour, -3 * Hour, -2.3 * Hour);
    if (incomplete) {
        scene.volgograd.at(hours * Hour - 2100).lost();
        scene.volgograd.at(hours * Hour - 100).connected();
        scene.pass(hours * Hour + 1);
        scene.ryazan.at(hours * Hour + 10).heartbeat();
        scene.fold(hours * Hour + 18);
    }
    Shown shown(scene, size, smallText);
    shown.theme = Theme::of(dark ? ThemeKind::Dark : ThemeKind::Light);
    shown.formatter.setLocale(QLocale(russian ? QLocale::Russian : QLocale::English));
    shown.tile.restyle();
    QVERIFY(sum(columnsOf(shown.picture(), shown.theme.accent)) > size.width() / 4);
    Test::keepPicture(shown.tile, QLatin1String("trend-") + QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_MAIN(TestTrendTile)
#include "tst_trendtile.moc"
