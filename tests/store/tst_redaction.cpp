// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing personal or secret passes the second safety net of the log.

#include "store/redaction.h"
#include "support/testcase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>

using Pult::Store::escapedLine;
using Pult::Store::redacted;

namespace {

const auto Home = QStringLiteral("/home/anna");

QString masked(const QString &text)
{
    return redacted(text, Home);
}

/// Letters, marks and separators of several scripts; no digits, «@» or colons.
QString noise(QRandomGenerator &random, int length)
{
    static const QString alphabet = QStringLiteral("abc XYZ \tфыв Ж.,!?%/<>[]{}~^*\u202e\u00a0|\\\"'é漢");
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet[random.bounded(alphabet.size())];
    return text;
}

QString word(QRandomGenerator &random, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(static_cast<char16_t>(u'a' + random.bounded(26)));
    return text;
}

QString digits(QRandomGenerator &random, int count, bool grouped)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(static_cast<char16_t>(u'0' + random.bounded(10)));
        if (grouped && i + 1 < count && random.bounded(3) == 0)
            text += QStringLiteral(" -()")[random.bounded(4)];
    }
    return text;
}

} // namespace

class TestRedaction : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("caller 79161234567 waits", "caller <number> waits");
        row("+7 (916) 123-45-67", "+<number>");
        row("8 916 123 45 67, 12 s", "<number>, 12 s");
        row("8–916–123–45–67", "<number>");
        row("SIP/79161234567-0000ab", "SIP/<number>ab");
        row("call 1699999999.123", "call <number>.123");
        row("٠١٢٣٤٥٦٧٨", "<number>");
        row("1234567", "<number>");
        row("anna.petrova@clinic.example wrote", "<address> wrote");
        row("иван@почта.рф", "<address>");
        row("sip:100@pbx", "sip:<address>");
        row("Secret: very secret words", "Secret: <secret>");
        row("Secret: a\r\nActionID: 5", "Secret: <secret>\r\nActionID: 5");
        row("password=hunter2 next", "password=<secret> next");
        row("Пароль: кот", "Пароль: <secret>");
        row("{\"token\": \"abc def\", \"n\": 1}", "{\"token\": <secret>, \"n\": 1}");
        row("ami_secret = x1", "ami_secret = <secret>");
        row("Key: 0a1b2c3d", "Key: <secret>");
        row("Authorization: Bearer abc.def", "Authorization: <secret>");
        row("postgres://pult:geheim@db/x", "postgres://<secret>@db/x");
        row("https://a:b@1.2.3.4/", "https://<secret>@<address>/");
        row("/home/anna/.config/pult/centre.toml", "~/.config/pult/centre.toml");
        row("/home/anna", "~");
        row("/home/boris/x", "/home/<user>/x");
        row("/home/annabel/x", "/home/<user>/x");
        row("connect 192.168.10.25.", "connect <address>.");
        row("fe80::1ff:fe23:4567:890a", "<address>");
        row("2001:db8:0:0:0:0:0:1", "<address>");
    }

    void masks()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(masked(text), expected);
        QCOMPARE(masked(expected), expected);
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "feed 1 (asterisk-ami): connected after 12 ms", "2026-11-22T05:38:08.123Z",
                 "on 2026-11-22 05:38", "Qt 6.4.2, Pult 0.1.0", "123456 lines in 99 s", "Pult::Feeds::AmiFeed",
                 "secret_env is not set", "feed 2: SecretMissing", "3 of 12, 4 of 56, 7 of 89", "monkey: 3", "12:34:56",
                 "/homework/x", "5.1.2.3.4 of five"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void leavesAlone()
    {
        QFETCH(const QString, text);
        QCOMPARE(masked(text), text);
    }

    void homeOfAService()
    {
        QCOMPARE(redacted(QStringLiteral("/var/log/x"), QStringLiteral("/")), QStringLiteral("/var/log/x"));
        QCOMPARE(redacted(QStringLiteral("/root/x, /rootfs"), QStringLiteral("/root")), QStringLiteral("~/x, /rootfs"));
        QCOMPARE(redacted(QStringLiteral("x"), QString()), QStringLiteral("x"));
    }

    // What is planted between random letters, marks and control characters must not come out.
    void plantedInNoise()
    {
        QRandomGenerator random(20'261'122);
        static const QRegularExpression longNumber(QStringLiteral("\\d{7}"));
        for (int round = 0; round < 4000; ++round) {
            const QString number = digits(random, random.bounded(7, 16), false);
            const QString grouped = digits(random, random.bounded(7, 16), true);
            const QString secret = word(random, 12);
            const QString mail = word(random, 9);
            const QString text = noise(random, random.bounded(40)) + number + noise(random, 3) + u';' + grouped + u';'
                + noise(random, random.bounded(20)) + u' ' + mail + QStringLiteral("@example.org ")
                + noise(random, random.bounded(20)) + Home + u'/' + noise(random, random.bounded(20))
                + (round % 2 == 0 ? QStringLiteral(" Secret: ") : QStringLiteral(" password=")) + secret;
            const QString result = masked(text);
            QVERIFY2(!longNumber.match(result).hasMatch(), qPrintable(text));
            QVERIFY2(!result.contains(number), qPrintable(text));
            QVERIFY2(!result.contains(grouped), qPrintable(text));
            QVERIFY2(!result.contains(secret), qPrintable(text));
            QVERIFY2(!result.contains(mail), qPrintable(text));
            QVERIFY2(!result.contains(u"anna"), qPrintable(text));
            QCOMPARE(masked(result), result);
        }
    }

    // Any bytes at all, also halves of surrogate pairs.
    void anyText()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = random.bounded(120); i > 0; --i)
                text += QChar(static_cast<char16_t>(random.bounded(4) ? random.bounded(128) : random.bounded(0x10000)));
            const QString once = masked(text);
            QCOMPARE(masked(once), once);
            const QString line = escapedLine(text);
            for (const QChar c : line)
                QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);
        }
    }

    // Long runs that nearly match everything: quadratic patterns would take minutes.
    void takesLinearTime()
    {
        for (const QString &piece : {QStringLiteral("a"), QStringLiteral("1 "), QStringLiteral("1."),
                 QStringLiteral("a@"), QStringLiteral("f:"), QStringLiteral("secret "), QStringLiteral("key\""),
                 QStringLiteral("://"), QStringLiteral("/home/"), QStringLiteral("2026-11-22-")}) {
            const QString text = piece.repeated(400'000 / piece.size());
            QElapsedTimer timer;
            timer.start();
            const QString result = masked(text);
            QVERIFY2(timer.elapsed() < 5000, qPrintable(piece));
            QVERIFY(result.size() <= 8 * text.size());
        }
    }

    void escapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("Анна, 漢字 and 😀") << QStringLiteral("Анна, 漢字 and 😀");
        QTest::newRow("line ends") << QStringLiteral("a\r\n2026 info x\tb") << QStringLiteral("a\\r\\n2026 info x\\tb");
        QTest::newRow("terminal") << QStringLiteral("\x1b[31mred") << QStringLiteral("\\u{1b}[31mred");
        QTest::newRow("direction") << QStringLiteral("a\u202eb") << QStringLiteral("a\\u{202e}b");
        QTest::newRow("line separator") << QStringLiteral("a\u2028b") << QStringLiteral("a\\u{2028}b");
        QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QStringLiteral("\\u{d83d}");
        QTest::newRow("zero") << QString(QChar(0)) << QStringLiteral("\\u{0}");
    }

    void escapes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        QCOMPARE(escapedLine(text), expected);
    }
};

QTEST_APPLESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
