// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/texts.h"
#include "items/valueformatter.h"
#include "support/testcase.h"

#include <QFile>
#include <QTranslator>
#include <QXmlStreamReader>

#include <cmath>
#include <limits>
#include <random>

using namespace Pult;
using Items::ValueFormatter;
using Metrics::Unit;
using namespace std::chrono_literals;

class TestValueFormatter : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void counts_data();
    void counts();
    void percents_data();
    void percents();
    void durations_data();
    void durations();
    void runningDurations_data();
    void runningDurations();
    void offsets_data();
    void offsets();
    void dataSizes();
    void partsOfNothing();
    void numberAndUnitApart();
    void datesAndTimes();
    void maskedNumbers_data();
    void maskedNumbers();
    void plurals_data();
    void plurals();
    void everyTextCounts_data();
    void everyTextCounts();
    void freshness();
    void ranges_data();
    void ranges();
    void noNumberIsSaidAsNone_data();
    void noNumberIsSaidAsNone();
    void ratiosAreRoundedAsOnPaper();
    void everyNumberIsSaid();
    void datesAtTheEdges_data();
    void datesAtTheEdges();

private:
    ValueFormatter formatter(const QString &language);
    QTranslator m_translator;
};

ValueFormatter TestValueFormatter::formatter(const QString &language)
{
    if (!m_translator.load(QStringLiteral(":/i18n/pult_") + language))
        qFatal("no translation");
    QCoreApplication::installTranslator(&m_translator);
    return ValueFormatter(QLocale(language == QLatin1String("ru") ? QStringLiteral("ru_RU") : QStringLiteral("en_GB")));
}

void TestValueFormatter::cleanup()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void TestValueFormatter::counts_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    QTest::newRow("zero") << qint64 {0} << QStringLiteral("0") << QStringLiteral("0");
    QTest::newRow("three digits") << qint64 {999} << QStringLiteral("999") << QStringLiteral("999");
    QTest::newRow("four digits") << qint64 {1805} << QStringLiteral("1805") << QStringLiteral("1,805");
    QTest::newRow("five digits") << qint64 {15000} << QStringLiteral("15\u202F000") << QStringLiteral("15,000");
    QTest::newRow("seven digits") << qint64 {5475000} << QStringLiteral("5\u202F475\u202F000")
                                  << QStringLiteral("5,475,000");
    QTest::newRow("last of four digits") << qint64 {9999} << QStringLiteral("9999") << QStringLiteral("9,999");
    QTest::newRow("first of five digits")
        << qint64 {10000} << QStringLiteral("10\u202F000") << QStringLiteral("10,000");
    QTest::newRow("six digits") << qint64 {123456} << QStringLiteral("123\u202F456") << QStringLiteral("123,456");
    QTest::newRow("negative") << qint64 {-12} << QStringLiteral("\u221212") << QStringLiteral("\u221212");
    QTest::newRow("negative and long") << qint64 {-15000} << QStringLiteral("\u221215\u202F000")
                                       << QStringLiteral("\u221215,000");
}

void TestValueFormatter::counts()
{
    QFETCH(qint64, number);
    QTEST(formatter(QStringLiteral("ru")).count(number), "ru");
    QTEST(formatter(QStringLiteral("en")).count(number), "en");
}

void TestValueFormatter::percents_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    QTest::newRow("usual") << 0.8049 << QStringLiteral("80,5\u202F%") << QStringLiteral("80.5%");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0,0\u202F%") << QStringLiteral("0.0%");
    QTest::newRow("whole") << 1.0 << QStringLiteral("100\u202F%") << QStringLiteral("100%");
    QTest::newRow("nearly whole") << 0.9996 << QStringLiteral("100\u202F%") << QStringLiteral("100%");
    QTest::newRow("below whole") << 0.9994 << QStringLiteral("99,9\u202F%") << QStringLiteral("99.9%");
    QTest::newRow("small") << 0.0492 << QStringLiteral("4,9\u202F%") << QStringLiteral("4.9%");
    QTest::newRow("negative") << -0.051 << QStringLiteral("\u22125,1\u202F%") << QStringLiteral("\u22125.1%");
    QTest::newRow("first of whole") << 0.9995 << QStringLiteral("100\u202F%") << QStringLiteral("100%");
    QTest::newRow("rounds a half up") << 0.8045 << QStringLiteral("80,5\u202F%") << QStringLiteral("80.5%");
    QTest::newRow("rounds nines up") << 0.79995 << QStringLiteral("80,0\u202F%") << QStringLiteral("80.0%");
    QTest::newRow("smallest said") << 0.0005 << QStringLiteral("0,1\u202F%") << QStringLiteral("0.1%");
    QTest::newRow("below it") << 0.00049 << QStringLiteral("0,0\u202F%") << QStringLiteral("0.0%");
    QTest::newRow("more than all") << 1.25 << QStringLiteral("125\u202F%") << QStringLiteral("125%");
    QTest::newRow("thousands") << 123.45 << QStringLiteral("12\u202F345\u202F%") << QStringLiteral("12,345%");
    QTest::newRow("no minus without a number") << -0.0001 << QStringLiteral("0,0\u202F%") << QStringLiteral("0.0%");
}

void TestValueFormatter::percents()
{
    QFETCH(double, ratio);
    QTEST(formatter(QStringLiteral("ru")).percent(ratio), "ru");
    QTEST(formatter(QStringLiteral("en")).percent(ratio), "en");
}

void TestValueFormatter::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    QTest::newRow("zero") << qint64 {0} << QStringLiteral("0\u202Fс") << QStringLiteral("0\u202Fs");
    QTest::newRow("seconds") << qint64 {27640} << QStringLiteral("28\u202Fс") << QStringLiteral("28\u202Fs");
    QTest::newRow("rounds up to a minute") << qint64 {59500} << QStringLiteral("1:00") << QStringLiteral("1:00");
    QTest::newRow("below a minute") << qint64 {59499} << QStringLiteral("59\u202Fс") << QStringLiteral("59\u202Fs");
    QTest::newRow("minutes") << qint64 {218180} << QStringLiteral("3:38") << QStringLiteral("3:38");
    QTest::newRow("padded") << qint64 {605000} << QStringLiteral("10:05") << QStringLiteral("10:05");
    QTest::newRow("hours") << qint64 {7500000} << QStringLiteral("2\u202Fч\u202F05\u202Fмин")
                           << QStringLiteral("2\u202Fh\u202F05\u202Fmin");
    QTest::newRow("rounds up to an hour") << qint64 {3599500} << QStringLiteral("1\u202Fч\u202F00\u202Fмин")
                                          << QStringLiteral("1\u202Fh\u202F00\u202Fmin");
    QTest::newRow("days") << qint64 {360000000} << QStringLiteral("100\u202Fч\u202F00\u202Fмин")
                          << QStringLiteral("100\u202Fh\u202F00\u202Fmin");
    QTest::newRow("negative minutes") << qint64 {-75000} << QStringLiteral("\u22121:15")
                                      << QStringLiteral("\u22121:15");
    QTest::newRow("negative") << qint64 {-3000} << QStringLiteral("\u22123\u202Fс") << QStringLiteral("\u22123\u202Fs");
}

void TestValueFormatter::durations()
{
    QFETCH(qint64, ms);
    QTEST(formatter(QStringLiteral("ru")).duration(Domain::Duration(ms)), "ru");
    QTEST(formatter(QStringLiteral("en")).duration(Domain::Duration(ms)), "en");
}

void TestValueFormatter::runningDurations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zero") << qint64 {0} << QStringLiteral("0:00");
    QTest::newRow("cut, not rounded") << qint64 {7999} << QStringLiteral("0:07");
    QTest::newRow("never negative") << qint64 {-5000} << QStringLiteral("0:00");
    QTest::newRow("minutes") << qint64 {754000} << QStringLiteral("12:34");
    QTest::newRow("last before an hour") << qint64 {3599999} << QStringLiteral("59:59");
    QTest::newRow("an hour") << qint64 {3600000} << QStringLiteral("1\u202Fч\u202F00\u202Fмин");
}

void TestValueFormatter::runningDurations()
{
    QFETCH(qint64, ms);
    QTEST(formatter(QStringLiteral("ru")).running(Domain::Duration(ms)), "expected");
}

void TestValueFormatter::offsets_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("ru");
    QTest::newRow("ahead") << qint64 {440} << QStringLiteral("+0,4\u202Fс");
    QTest::newRow("behind") << qint64 {-1200} << QStringLiteral("\u22121,2\u202Fс");
    QTest::newRow("half a tenth") << qint64 {50} << QStringLiteral("+0,1\u202Fс");
    QTest::newRow("half a tenth behind") << qint64 {-50} << QStringLiteral("\u22120,1\u202Fс");
    QTest::newRow("hours ahead") << qint64 {10800000} << QStringLiteral("+10\u202F800,0\u202Fс");
    QTest::newRow("none") << qint64 {-20} << QStringLiteral("0,0\u202Fс");
}

void TestValueFormatter::offsets()
{
    QFETCH(qint64, ms);
    QTEST(formatter(QStringLiteral("ru")).offset(Domain::Duration(ms)), "ru");
}

void TestValueFormatter::dataSizes()
{
    const ValueFormatter ru = formatter(QStringLiteral("ru"));
    QCOMPARE(ru.dataSize(0), QStringLiteral("0 байт"));
    QCOMPARE(ru.dataSize(101), QStringLiteral("101 байт"));
    QCOMPARE(ru.dataSize(102), QStringLiteral("102 байта"));
    QCOMPARE(ru.dataSize(1000), QStringLiteral("1,0 кБ"));
    QCOMPARE(ru.dataSize(2'340'000), QStringLiteral("2,3 МБ"));
    QCOMPARE(ru.dataSize(999'949), QStringLiteral("999,9 кБ"));
    QCOMPARE(ru.dataSize(999'950), QStringLiteral("1,0 МБ")); // not «1000,0 кБ»
    QVERIFY(!ru.dataSize(std::numeric_limits<std::uint64_t>::max()).startsWith(u'-'));
    const ValueFormatter en = formatter(QStringLiteral("en"));
    QCOMPARE(en.dataSize(1), QStringLiteral("1 byte"));
    QCOMPARE(en.dataSize(999), QStringLiteral("999 bytes"));
}

void TestValueFormatter::partsOfNothing()
{
    for (const Unit unit : {Unit::Count, Unit::Ratio, Unit::Seconds, Unit::Mark})
        QCOMPARE(formatter(QStringLiteral("ru")).text(unit, std::nullopt), QStringLiteral("\u2014"));
}

void TestValueFormatter::numberAndUnitApart()
{
    const Items::FormattedValue ratio = formatter(QStringLiteral("ru")).parts(Unit::Ratio, 0.805);
    QCOMPARE(ratio.number, QStringLiteral("80,5"));
    QCOMPARE(ratio.unit, QStringLiteral("%"));
    const Items::FormattedValue seconds = formatter(QStringLiteral("ru")).parts(Unit::Seconds, 27.64);
    QCOMPARE(seconds.number, QStringLiteral("28"));
    QCOMPARE(seconds.unit, QStringLiteral("с"));
    QCOMPARE(formatter(QStringLiteral("ru")).text(Unit::Mark, 4.84), QStringLiteral("4,8"));
}

void TestValueFormatter::datesAndTimes()
{
    const Domain::Timestamp at {std::chrono::sys_days {std::chrono::year {2026} / 11 / 22} + 11h + 5min + 9s};
    ValueFormatter ru = formatter(QStringLiteral("ru"));
    ru.setTimeZone(QTimeZone("Europe/Moscow"));
    QCOMPARE(ru.timeOfDay(at), QStringLiteral("14:05"));
    QCOMPARE(ru.timeOfDay(at, true), QStringLiteral("14:05:09"));
    QCOMPARE(ru.longDate(at), QStringLiteral("22 ноября, воскресенье"));
    QCOMPARE(ru.date(at), QStringLiteral("22.11.2026"));
    const ValueFormatter en = formatter(QStringLiteral("en"));
    QCOMPARE(en.longDate(at), QStringLiteral("Sunday, 22 November"));
    QCOMPARE(en.date(at), QStringLiteral("22 Nov 2026"));
}

void TestValueFormatter::maskedNumbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Russian mobile") << QByteArray("79160000034") << QStringLiteral("+7 9•• •••-••-34");
    QTest::newRow("with an eight") << QByteArray("8 (495) 123-45-67") << QStringLiteral("+7 4•• •••-••-67");
    QTest::newRow("with a plus") << QByteArray("+7 916 000-00-34") << QStringLiteral("+7 9•• •••-••-34");
    QTest::newRow("abroad") << QByteArray("4915112345678") << QStringLiteral("••••••••78");
    QTest::newRow("internal") << QByteArray("1045") << QStringLiteral("••45");
    QTest::newRow("very short") << QByteArray("12") << QStringLiteral("••");
    QTest::newRow("withheld") << QByteArray("anonymous") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestValueFormatter::maskedNumbers()
{
    QFETCH(QByteArray, number);
    QTEST(ValueFormatter::maskedNumber(number.toStdString()), "expected");
}

void TestValueFormatter::plurals_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const auto row = [](int number, const char16_t *ru, const char16_t *en) {
        QTest::newRow(qPrintable(QString::number(number)))
            << number << QString::fromUtf16(ru) << QString::fromUtf16(en);
    };
    row(0, u"0 операторов", u"0 operators");
    row(1, u"1 оператор", u"1 operator");
    row(2, u"2 оператора", u"2 operators");
    row(5, u"5 операторов", u"5 operators");
    row(11, u"11 операторов", u"11 operators");
    row(21, u"21 оператор", u"21 operators");
    row(101, u"101 оператор", u"101 operators");
    row(111, u"111 операторов", u"111 operators");
}

void TestValueFormatter::plurals()
{
    QFETCH(int, number);
    formatter(QStringLiteral("ru"));
    QTEST(QCoreApplication::translate("CommandLine", "%n operator(s)", nullptr, number), "ru");
    formatter(QStringLiteral("en"));
    QTEST(QCoreApplication::translate("CommandLine", "%n operator(s)", nullptr, number), "en");
}

void TestValueFormatter::everyTextCounts_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
}

/// Every text with a number, in the language's own forms: «1 вызов, 2 вызова, 5 вызовов».
void TestValueFormatter::everyTextCounts()
{
    QFETCH(QString, language);
    const bool isRussian = language == QLatin1String("ru");
    const auto formOf = [isRussian](int n) -> qsizetype {
        if (!isRussian)
            return n == 1 ? 0 : 1;
        if (n % 10 == 1 && n % 100 != 11)
            return 0;
        return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
    };
    formatter(language);
    QFile file(QStringLiteral(PULT_SOURCE_DIR "/translations/pult_%1.ts").arg(language));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QByteArray context;
    QByteArray source;
    QByteArray comment;
    int texts = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText().toUtf8();
        else if (xml.name() == QLatin1String("message"))
            comment.clear();
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText().toUtf8();
        else if (xml.name() == QLatin1String("comment"))
            comment = xml.readElementText().toUtf8();
        if (xml.name() != QLatin1String("numerusform"))
            continue;
        QStringList forms {xml.readElementText()};
        while (xml.readNextStartElement())
            forms << xml.readElementText();
        ++texts;
        QVERIFY2(forms.size() == (isRussian ? 3 : 2) && !forms.contains(QString()), source.constData());
        for (const int n : {0, 1, 2, 5, 11, 21, 101, 111}) {
            const QString said = QCoreApplication::translate(
                context.constData(), source.constData(), comment.isEmpty() ? nullptr : comment.constData(), n);
            QCOMPARE(said, QString(forms[formOf(n)]).replace(QLatin1String("%n"), QString::number(n)));
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(texts > 10);
}

void TestValueFormatter::freshness()
{
    const ValueFormatter ru = formatter(QStringLiteral("ru"));
    QCOMPARE(Items::freshnessText(Metrics::Freshness::Live, 1s, ru), QString());
    QCOMPARE(Items::freshnessText(Metrics::Freshness::Stale, 7400ms, ru), QStringLiteral("Данные устарели (0:07)"));
    QCOMPARE(Items::freshnessText(Metrics::Freshness::NoData, 20s, ru), QStringLiteral("Нет данных"));
}

void TestValueFormatter::ranges_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("en");
    const auto row = [](const char *name, Unit unit, double low, double high, const char16_t *ru, const char16_t *en) {
        QTest::newRow(name) << static_cast<int>(unit) << low << high << QString::fromUtf16(ru)
                            << QString::fromUtf16(en);
    };
    row("counts", Unit::Count, 8, 10, u"8–10", u"8–10");
    row("thousands", Unit::Count, 9500, 15000, u"9500–15\u202F000", u"9,500–15,000");
    row("per cent", Unit::Ratio, 0.701, 0.889, u"70,1–88,9\u202F%", u"70.1–88.9%");
    row("to all", Unit::Ratio, 0.987, 1, u"98,7–100\u202F%", u"98.7–100%");
    row("alike", Unit::Ratio, 0.80001, 0.80002, u"80,0\u202F%", u"80.0%");
    row("seconds", Unit::Seconds, 5, 28, u"5–28\u202Fс", u"5–28\u202Fs");
    row("seconds to minutes", Unit::Seconds, 28, 65, u"28\u202Fс – 1:05", u"28\u202Fs – 1:05");
    row("below nothing", Unit::Count, -3, 4, u"\u22123 – 4", u"\u22123 – 4");
    row("one end unknown", Unit::Ratio, 0.5, std::nan(""), u"\u2014", u"\u2014");
}

void TestValueFormatter::ranges()
{
    QFETCH(int, unit);
    QFETCH(double, low);
    QFETCH(double, high);
    QTEST(formatter(QStringLiteral("ru")).range(static_cast<Unit>(unit), low, high), "ru");
    QTEST(formatter(QStringLiteral("en")).range(static_cast<Unit>(unit), low, high), "en");
}

void TestValueFormatter::noNumberIsSaidAsNone_data()
{
    QTest::addColumn<double>("number");
    QTest::newRow("0 / 0") << std::nan("");
    QTest::newRow("1 / 0") << std::numeric_limits<double>::infinity();
    QTest::newRow("-1 / 0") << -std::numeric_limits<double>::infinity();
    QTest::newRow("beyond counting") << 1e300;
}

void TestValueFormatter::noNumberIsSaidAsNone()
{
    QFETCH(double, number);
    const ValueFormatter ru = formatter(QStringLiteral("ru"));
    for (const Unit unit : {Unit::Count, Unit::Ratio, Unit::Seconds, Unit::Mark})
        QCOMPARE(ru.text(unit, number), QStringLiteral("\u2014"));
    QCOMPARE(ru.percent(number), QStringLiteral("\u2014"));
}

/// Every ratio of two small numbers as a person with paper would round it, halves away from zero.
void TestValueFormatter::ratiosAreRoundedAsOnPaper()
{
    const ValueFormatter en = formatter(QStringLiteral("en"));
    for (int d = 1; d <= 500; ++d) {
        for (int n = 0; n <= d; ++n) {
            const int tenths = (2000 * n + d) / (2 * d);
            const QString expected
                = tenths >= 1000 ? QStringLiteral("100%") : QStringLiteral("%1.%2%").arg(tenths / 10).arg(tenths % 10);
            const QString said = en.percent(static_cast<double>(n) / d);
            if (said != expected)
                QFAIL(qPrintable(QStringLiteral("%1 / %2 is %3, not %4").arg(n).arg(d).arg(expected, said)));
        }
    }
}

/// Whatever is counted, it is said: with a digit, without the words of machines, and the more the larger.
void TestValueFormatter::everyNumberIsSaid()
{
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> magnitude(-4, 12);
    for (const QString &language : {QStringLiteral("ru"), QStringLiteral("en")}) {
        const ValueFormatter formatter = this->formatter(language);
        for (int i = 0; i < 20'000; ++i) {
            const double number = std::pow(10, magnitude(random)) * (i % 2 == 0 ? 1 : -1);
            for (const Unit unit : {Unit::Count, Unit::Ratio, Unit::Seconds, Unit::Mark}) {
                const QString text = formatter.text(unit, number);
                const bool hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
                if (!hasDigit || text.contains(QLatin1String("nan")) || text.contains(QLatin1String("inf"))
                    || text.contains(QLatin1Char('e')) || text.contains(QLatin1Char('-')))
                    QFAIL(qPrintable(QStringLiteral("%1 is said as «%2»").arg(number).arg(text)));
                // A sign stands before a number that is said as less than nothing, and only there.
                const bool isNothing = std::none_of(
                    text.begin(), text.end(), [](QChar c) { return c.isDigit() && c != QLatin1Char('0'); });
                if (text.startsWith(QChar(0x2212)) != (number < 0 && !isNothing))
                    QFAIL(qPrintable(QStringLiteral("%1 is said as «%2»").arg(number).arg(text)));
            }
        }
    }
}

void TestValueFormatter::datesAtTheEdges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("date");
    // 2026-12-31 20:59:59 UTC and the second after it are the new year in Moscow.
    QTest::newRow("last second of a year") << QByteArray("Europe/Moscow") << qint64 {1798750799}
                                           << QStringLiteral("23:59:59") << QStringLiteral("31.12.2026");
    QTest::newRow("first second of a year") << QByteArray("Europe/Moscow") << qint64 {1798750800}
                                            << QStringLiteral("00:00:00") << QStringLiteral("01.01.2027");
    // 2026-03-29 01:00 UTC: clocks in Berlin go from 2 to 3.
    QTest::newRow("before summer time") << QByteArray("Europe/Berlin") << qint64 {1774745999}
                                        << QStringLiteral("01:59:59") << QStringLiteral("29.03.2026");
    QTest::newRow("summer time") << QByteArray("Europe/Berlin") << qint64 {1774746000} << QStringLiteral("03:00:00")
                                 << QStringLiteral("29.03.2026");
    QTest::newRow("leap day") << QByteArray("UTC") << qint64 {1835395200} << QStringLiteral("00:00:00")
                              << QStringLiteral("29.02.2028");
}

void TestValueFormatter::datesAtTheEdges()
{
    QFETCH(QByteArray, zone);
    QFETCH(qint64, second);
    ValueFormatter ru = formatter(QStringLiteral("ru"));
    ru.setTimeZone(QTimeZone(zone));
    const Domain::Timestamp at {std::chrono::seconds(second)};
    QTEST(ru.timeOfDay(at, true), "time");
    QTEST(ru.date(at), "date");
}

QTEST_GUILESS_MAIN(TestValueFormatter)
#include "tst_valueformatter.moc"
