// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The windows on a real X server (Xvfb): what is in the picture of its screen, and keys as a person presses them.

#include "support/testcase.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Pult;

class TestRealWindow : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wallboardFillsTheScreenAndEscTwiceLeaves();
    void supervisorOpensAndQuits();
    void cleanupTestCase();

private:
    void start(QProcess &program, const QStringList &arguments) const;
    bool press(const QString &key) const;
    /// The screen as it is now; null while Xvfb has not drawn anything.
    QImage screen() const;
    /// Share of pixels of the commonest colour: an empty screen has nothing else.
    static double monotony(const QImage &image);

    QTemporaryDir m_dir;
    QProcess m_xvfb;
    QString m_display;
};

void TestRealWindow::initTestCase()
{
    QVERIFY(m_dir.isValid());
    // The server itself finds a display number that is free and tells it.
    m_xvfb.start(QStringLiteral("Xvfb"),
        {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
            QStringLiteral("1366x768x24"), QStringLiteral("-fbdir"), m_dir.path(), QStringLiteral("-nolisten"),
            QStringLiteral("tcp")});
    QVERIFY2(m_xvfb.waitForStarted(), "Xvfb is not installed: packaging/setup --for test");
    QTRY_VERIFY_WITH_TIMEOUT(m_xvfb.canReadLine(), 20'000);
    m_display = u':' + QString::fromLatin1(m_xvfb.readLine().trimmed());
}

void TestRealWindow::cleanupTestCase()
{
    m_xvfb.terminate();
    QVERIFY(m_xvfb.waitForFinished());
}

void TestRealWindow::start(QProcess &program, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(PULT_PROGRAM),
        arguments
            + QStringList {QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--play"),
                PULT_DATA("ryazan.ami.gz")});
    QVERIFY(program.waitForStarted());
}

bool TestRealWindow::press(const QString &key) const
{
    QProcess xdotool;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_display);
    xdotool.setProcessEnvironment(environment);
    xdotool.start(QStringLiteral("xdotool"), {QStringLiteral("key"), key});
    return xdotool.waitForFinished() && xdotool.exitCode() == 0;
}

QImage TestRealWindow::screen() const
{
    // Xvfb keeps the screen in an XWD file: a header of big-endian words, the colour map, the pixels.
    QFile file(m_dir.filePath(QStringLiteral("Xvfb_screen0")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray data = file.readAll();
    constexpr qsizetype Words = 25;
    if (data.size() < Words * 4)
        return {};
    const auto word
        = [&data](int index) { return static_cast<int>(qFromBigEndian<quint32>(data.constData() + index * 4)); };
    const int header = word(0);
    const int width = word(4);
    const int height = word(5);
    const int bytesPerLine = word(12);
    const int colours = word(19);
    constexpr int ColourSize = 12;
    const qsizetype pixels = header + colours * ColourSize;
    if (data.size() < pixels + qsizetype(bytesPerLine) * height)
        return {};
    return QImage(
        reinterpret_cast<const uchar *>(data.constData() + pixels), width, height, bytesPerLine, QImage::Format_RGB32)
        .copy();
}

double TestRealWindow::monotony(const QImage &image)
{
    if (image.isNull())
        return 1;
    QHash<QRgb, int> counts;
    int most = 0;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            most = std::max(most, ++counts[image.pixel(x, y) & RGB_MASK]);
    }
    return 9.0 * most / (image.width() * image.height());
}

void TestRealWindow::wallboardFillsTheScreenAndEscTwiceLeaves()
{
    QProcess program;
    start(program, {QStringLiteral("wallboard")});
    QTRY_VERIFY_WITH_TIMEOUT(monotony(screen()) < 0.9, 30'000);
    // Fullscreen: the corners are the board's, not the black of an empty screen.
    const QImage picture = screen();
    for (const QPoint corner : {QPoint(2, 2), QPoint(picture.width() - 3, picture.height() - 3)})
        QTRY_VERIFY_WITH_TIMEOUT((screen().pixel(corner) & RGB_MASK) != 0, 10'000);
    QVERIFY(press(QStringLiteral("Escape")));
    QCOMPARE(program.state(), QProcess::Running);
    QVERIFY(press(QStringLiteral("Escape")));
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(program.exitCode(), 0);
}

void TestRealWindow::supervisorOpensAndQuits()
{
    QProcess program;
    start(program, {});
    QTRY_VERIFY_WITH_TIMEOUT(monotony(screen()) < 0.9, 30'000);
    QVERIFY(press(QStringLiteral("ctrl+q")));
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestRealWindow)
#include "tst_realwindow.moc"
