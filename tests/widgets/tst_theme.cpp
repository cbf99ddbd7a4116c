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

#include <set>

using namespace Pult;
using namespace Pult::Widgets;
using Metrics::Verdict;

class TestTheme : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data();
    void contrasts();
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
    QTest::addColumn<int>("kind");
    QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
    QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
}

void TestTheme::contrasts()
{
    QFETCH(int, kind);
    const Theme theme = Theme::of(static_cast<ThemeKind>(kind));
    const QColor surfaces[] {theme.window, theme.card, theme.raised, theme.hover};
    for (const QColor &surface : surfaces) {
        QVERIFY(contrast(theme.text, surface) >= 7);
        QVERIFY(contrast(theme.muted, surface) >= 6);
        QVERIFY(contrast(theme.stale, surface) >= 4.5);
    }
    QVERIFY(contrast(theme.muted, theme.card) >= 7);
    QVERIFY(contrast(theme.text, theme.selection) >= 4.5);
    for (const Verdict verdict : {Verdict::Good, Verdict::Warning, Verdict::Bad}) {
        // Words and numbers that carry a status, on the surface they stand on in the hall.
        QVERIFY2(contrast(theme.ink(verdict), theme.card) >= 7, qPrintable(theme.ink(verdict).name()));
        QVERIFY2(contrast(theme.ink(verdict), theme.wash(verdict)) >= 6, qPrintable(theme.ink(verdict).name()));
    }
    // Filled shapes: 3:1 by WCAG 1.4.11; the light theme's yellow has an outline of the ink instead.
    QVERIFY(contrast(theme.fill(Verdict::Good), theme.card) >= 3);
    QVERIFY(contrast(theme.fill(Verdict::Bad), theme.card) >= 3);
    const QColor warning = theme.kind == ThemeKind::Light ? theme.ink(Verdict::Warning) : theme.fill(Verdict::Warning);
    QVERIFY(contrast(warning, theme.card) >= 3);
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
