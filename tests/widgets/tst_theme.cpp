// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testcase.h"
#include "widgets/delegates/statedelegate.h"
#include "widgets/theme/fonts.h"
#include "widgets/theme/glyphcache.h"
#include "widgets/theme/statusshape.h"
#include "widgets/theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace Pult;
using namespace Pult::Widgets;
using Metrics::Verdict;

namespace {

/// What a status shape is told from its surface by: its filling, or the outline that a light yellow has.
QColor edgeOf(const Theme &theme, Verdict verdict)
{
    const bool hasOutline = verdict == Verdict::Warning && theme.kind == ThemeKind::Light;
    return hasOutline ? theme.ink(verdict) : theme.fill(verdict);
}

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr std::array<Matrix, 3> Sights {{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}, // protan
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},  // deutan
}};
constexpr Matrix ToXyz {
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Triple times(const Matrix &matrix, const Triple &v)
{
    Triple result {};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

/// L*, a*, b* of a colour as somebody of that sight sees it; the white is D65.
Triple seen(const QColor &colour, int sight)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    Triple rgb = times(Sights[static_cast<std::size_t>(sight)],
        {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Triple xyz = times(ToXyz, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor &a, const QColor &b, int sight)
{
    const Triple one = seen(a, sight);
    const Triple other = seen(b, sight);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace

class TestTheme : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data();
    void contrasts();
    void statusColoursDifferForTheColourBlind_data();
    void statusColoursDifferForTheColourBlind();
    void contrastOfKnownColours();
    void shapesDiffer();
    void stateMarksDiffer();
    void boardFontHasTabularDigits();
    void fittingSizeFits();
    void secondPaintMakesNoGlyphs();
    void densePicturesAreSharp();
};

void TestTheme::contrasts_data()
{
    // Every pair of roles that painting code puts on each other, with what it must have: 4.5:1 for texts at a desk and
    // 7:1 in a hall, 3:1 for marks (WCAG 1.4.3 and 1.4.11; domain.md, 4.3). Stale numbers are no longer to be relied on
    // and are told by a word beside them: they need the desk's.
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("surface");
    QTest::addColumn<double>("least");
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const Theme theme = Theme::of(kind);
        const QString prefix = kind == ThemeKind::Dark ? QStringLiteral("dark: ") : QStringLiteral("light: ");
        const auto row
            = [&](const QString &ink, const QColor &colour, const QString &on, const QColor &surface, double least) {
                  QTest::newRow(qPrintable(prefix + ink + QStringLiteral(" on ") + on)) << colour << surface << least;
              };
        const std::pair<QString, QColor> surfaces[] {{QStringLiteral("window"), theme.window},
            {QStringLiteral("card"), theme.card}, {QStringLiteral("raised"), theme.raised},
            {QStringLiteral("hover"), theme.hover}, {QStringLiteral("selection"), theme.selection}};
        for (const auto &[on, surface] : surfaces) {
            const bool ofBoards = on == QLatin1String("window") || on == QLatin1String("card");
            const double text = ofBoards ? 7 : 4.5;
            row(QStringLiteral("text"), theme.text, on, surface, 7);
            row(QStringLiteral("muted"), theme.muted, on, surface, text);
            row(QStringLiteral("stale"), theme.stale, on, surface, 4.5);
            row(QStringLiteral("link"), theme.accent, on, surface, 4.5);
            row(QStringLiteral("focus"), theme.accent, on, surface, 3);
            for (const Verdict verdict : {Verdict::Good, Verdict::Warning, Verdict::Bad}) {
                const QString name = QString::number(static_cast<int>(verdict));
                row(QStringLiteral("ink ") + name, theme.ink(verdict), on, surface, text);
                row(QStringLiteral("mark ") + name, edgeOf(theme, verdict), on, surface, 3);
            }
            for (std::size_t i = 0; i < Domain::OperatorStateCount; ++i)
                row(QStringLiteral("state %1").arg(i), theme.state(static_cast<Domain::OperatorState>(i)), on, surface,
                    3);
        }
        for (const Verdict verdict : {Verdict::Good, Verdict::Warning, Verdict::Bad}) {
            const QString on = QStringLiteral("wash %1").arg(static_cast<int>(verdict));
            const QColor surface = theme.wash(verdict);
            row(QStringLiteral("text"), theme.text, on, surface, 7);
            row(QStringLiteral("muted"), theme.muted, on, surface, 7);
            row(QStringLiteral("ink"), theme.ink(verdict), on, surface, 7);
            row(QStringLiteral("mark"), edgeOf(theme, verdict), on, surface, 3);
        }
    }
}

void TestTheme::contrasts()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, surface);
    QFETCH(double, least);
    const double found = contrast(ink, surface);
    QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2 is %3:1").arg(ink.name(), surface.name()).arg(found)));
}

void TestTheme::statusColoursDifferForTheColourBlind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("sight");
    const char *const sights[] {"full", "protan", "deutan"};
    for (int sight = 0; sight < 3; ++sight) {
        QTest::newRow(qPrintable(QStringLiteral("dark, %1").arg(QLatin1String(sights[sight]))))
            << static_cast<int>(ThemeKind::Dark) << sight;
        QTest::newRow(qPrintable(QStringLiteral("light, %1").arg(QLatin1String(sights[sight]))))
            << static_cast<int>(ThemeKind::Light) << sight;
    }
}

/// Simulated by Machado, Oliveira and Fernandes (2009), full severity; distances in CIE L*a*b* (1976), of which 10 is
/// seen at a glance. domain.md, 4.3 asks for more than the 18 of orange beside vermillion.
void TestTheme::statusColoursDifferForTheColourBlind()
{
    QFETCH(int, kind);
    QFETCH(int, sight);
    const Theme theme = Theme::of(static_cast<ThemeKind>(kind));
    constexpr std::array Verdicts {Verdict::Good, Verdict::Warning, Verdict::Bad};
    for (std::size_t i = 0; i < Verdicts.size(); ++i) {
        for (std::size_t j = i + 1; j < Verdicts.size(); ++j) {
            const double fills = distance(theme.fill(Verdicts[i]), theme.fill(Verdicts[j]), sight);
            QVERIFY2(fills >= 25, qPrintable(QStringLiteral("fills %1 and %2: %3").arg(i).arg(j).arg(fills)));
            const double inks = distance(theme.ink(Verdicts[i]), theme.ink(Verdicts[j]), sight);
            QVERIFY2(inks >= 12, qPrintable(QStringLiteral("inks %1 and %2: %3").arg(i).arg(j).arg(inks)));
        }
    }
}

void TestTheme::contrastOfKnownColours()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x56, 0xB4, 0xE9), QColor(0x10, 0x14, 0x18)) - 8.0) < 0.1);
}

void TestTheme::shapesDiffer()
{
    const QRectF square(0, 0, 100, 100);
    QVERIFY(statusPath(Verdict::None, square).isEmpty());
    const QPointF topLeft(8, 8);
    const QPointF left(3, 50);
    const auto signature = [&](Verdict verdict) {
        const QPainterPath path = statusPath(verdict, square);
        return std::pair(path.contains(topLeft), path.contains(left));
    };
    QCOMPARE(signature(Verdict::Good), std::pair(false, true));     // circle
    QCOMPARE(signature(Verdict::Warning), std::pair(false, false)); // triangle
    QCOMPARE(signature(Verdict::Bad).first, true);                  // square
}

void TestTheme::stateMarksDiffer()
{
    // In one colour, all marks are still different pictures.
    std::set<QByteArray> pictures;
    for (std::size_t i = 0; i < Domain::OperatorStateCount; ++i) {
        QImage image(24, 24, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        drawStateMark(painter, QRectF(4, 4, 16, 16), static_cast<Domain::OperatorState>(i), Qt::white);
        painter.end();
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), Domain::OperatorStateCount);
}

void TestTheme::boardFontHasTabularDigits()
{
    QVERIFY(hasTabularDigits(QFont(interfaceFamily())));
}

void TestTheme::fittingSizeFits()
{
    QFont font(interfaceFamily());
    const QString text = QStringLiteral("88,8");
    const QSizeF room(300, 120);
    const int size = fittingPixelSize(text, font, room);
    font.setPixelSize(size);
    QVERIFY(QFontMetricsF(font).horizontalAdvance(text) <= room.width() * 1.02);
    font.setPixelSize(size * 12 / 10);
    const QFontMetricsF larger(font);
    QVERIFY(larger.horizontalAdvance(text) > room.width() || larger.height() > room.height());
}

void TestTheme::secondPaintMakesNoGlyphs()
{
    GlyphCache cache;
    QImage image(400, 200, QImage::Format_RGB32);
    QFont font(interfaceFamily());
    font.setPixelSize(120);
    const auto paint = [&](const QString &text) {
        QPainter painter(&image);
        cache.draw(painter, image.rect(), Qt::AlignCenter, text, font, Qt::white);
    };
    paint(QStringLiteral("81,9"));
    const qint64 first = cache.misses();
    QVERIFY(first > 0);
    paint(QStringLiteral("98,1")); // other number, same glyphs
    QCOMPARE(cache.misses(), first);
}

void TestTheme::densePicturesAreSharp()
{
    // A widget drawn into an image of twice the density: glyphs must be of that density, not enlarged.
    class Number : public QWidget
    {
    public:
        GlyphCache cache;
        QFont number;

    protected:
        void paintEvent(QPaintEvent *) override
        {
            QPainter painter(this);
            cache.draw(painter, rect(), Qt::AlignCenter, QStringLiteral("8"), number, Qt::white);
        }
    };
    Number widget;
    widget.number = QFont(interfaceFamily());
    widget.number.setPixelSize(80);
    widget.resize(100, 100);
    const auto draw = [&widget](int ratio) {
        QImage image(100 * ratio, 100 * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::black);
        widget.render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    };
    QImage enlarged = draw(1).scaled(200, 200);
    enlarged.setDevicePixelRatio(2);
    QVERIFY(draw(2) != enlarged);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
