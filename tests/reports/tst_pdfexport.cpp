// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csv.h"
#include "reports/reporttables.h"
#include "support/testcase.h"
#include "widgets/reports/pdfexport.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include <algorithm>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestPdfExport : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCellComesBack_data();
    void everyCellComesBack();
    void aDayToLookAt();
    void aRussianDay();
    void fontsAreEmbedded();
    void wideTablesLieAcross();
    void hugeTextsStayOnThePage();
    void columnsWithoutEnd();
    void deviceFull();
};

namespace {

/// What a tool of poppler says of the document; null when it fails.
QString told(const QString &tool, const QByteArray &pdf, const QStringList &options, const QStringList &after = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(tool, options + QStringList(file.fileName()) + after);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QByteArray &pdf)
{
    return told(u"pdftotext"_s, pdf, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s}, {u"-"_s});
}

/// Without the blanks, which a reader of paper guesses.
QString letters(const QString &text)
{
    QString line;
    std::ranges::copy_if(text, std::back_inserter(line), [](QChar c) { return !c.isSpace(); });
    return line;
}

/// A table whose texts a line of text on paper can be compared with.
Table plainTable(quint32 seed, std::size_t rows)
{
    Table table = Test::randomTable(seed, rows);
    table.chart.reset();
    table.title = u"Операторы"_s;
    table.columns[0].heading = u"Оператор"_s;
    const QStringList texts {u"=1+2"_s, u"Королёва Юлия"_s, u"<b>жирный</b>"_s, u"say \"so\""_s, u"@A1"_s};
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        for (const std::size_t c : {std::size_t {0}, std::size_t {1}})
            table.rows[r].cells[c].value = texts[static_cast<qsizetype>((r + c) % 5)];
    }
    table.total->cells[0].value = u"Итого"_s;
    table.total->cells[1].value = {};
    return table;
}

} // namespace

void TestPdfExport::initTestCase()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not there: packaging/setup --for test installs it.");
}

void TestPdfExport::everyCellComesBack_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << 1U << 0;
    QTest::newRow("one") << 2U << 1;
    QTest::newRow("some") << 3U << 200;
    QTest::newRow("many") << 4U << 10'000;
}

/// Each row is one line of the paper with all its cells in order, and none is cut or lost at the end of a page.
void TestPdfExport::everyCellComesBack()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const Table table = plainTable(seed, static_cast<std::size_t>(rows));
    const ExportOptions options = Test::russianOptions();
    const QString text = textOf(Test::exported(table, Widgets::writePdf));
    QStringList lines;
    for (const QString &line : text.split(QRegularExpression(u"[\n\f]"_s)))
        lines << letters(line);
    qsizetype at = 0;
    for (std::size_t r = 0; r <= table.rows.size(); ++r) {
        const Row &row = r < table.rows.size() ? table.rows[r] : *table.total;
        QStringList cells;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto *own = std::get_if<QString>(&row.cells[c].value);
            const QString shown
                = own ? defused(*own) : options.valueText(table.columns[c].unit, row.cells[c].value, table.timeZone);
            cells << letters(shown + markSigns(row.cells[c].marks));
        }
        const qsizetype found = lines.indexOf(cells.join(QString()), at);
        QVERIFY2(found >= 0, qPrintable(u"row %1: "_s.arg(r) + cells.join(u' ')));
        at = found + 1;
    }
    const qsizetype pages = text.count(u'\f');
    QCOMPARE(
        std::ranges::count_if(lines, [](const QString &line) { return line.startsWith(u"ОператорRemark"_s); }), pages);
    for (qsizetype page = 1; page <= pages; ++page)
        QVERIFY(lines.contains(u"ОператорыPage%1of%2"_s.arg(page).arg(pages)));
}

void TestPdfExport::aDayToLookAt()
{
    const QByteArray pdf = Test::exported(Test::dayTable(), Widgets::writePdf);
    const QString text = letters(textOf(pdf));
    for (const QString &part : {u"Интервалы дня: Взрослые"_s, u"SL и LCR по интервалам"_s, u"(target 80,0"_s,
             u"T = 20 с, короткие потери до 5 с"_s, u"* Часть времени данных АТС не было: число неполное."_s,
             u"No data from ryazan: 22.11.2026 11:40:00 – 22.11.2026 11:52:00 (соединение закрыто)"_s,
             u"SL = answered_in_t / decided"_s})
        QVERIFY2(text.contains(letters(part)), qPrintable(part));
}

void TestPdfExport::aRussianDay()
{
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/pult_ru.qm"_s));
    QCoreApplication::installTranslator(&translator);
    const QByteArray pdf = Test::exported(Test::dayTable(), Widgets::writePdf);
    if (const QString folder = qEnvironmentVariable("PULT_PICTURES"); !folder.isEmpty()) {
        QFile file(folder + u"/report.pdf"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
    }
    QCoreApplication::removeTranslator(&translator);
    const QString text = letters(textOf(pdf));
    for (const QString &part :
        {u"Страница 1 из 2"_s, u"Страница 2 из 2"_s, u"SL (цель 80,0 %)"_s, u"Нет данных от ryazan"_s, u"10 с"_s})
        QVERIFY2(text.contains(letters(part)), qPrintable(part));
    QVERIFY(!text.contains(u"Page"_s));
}

void TestPdfExport::fontsAreEmbedded()
{
    const QString fonts = told(u"pdffonts"_s, Test::exported(Test::dayTable(), Widgets::writePdf), {});
    const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 2); // two of headings
    static const QRegularExpression Embedded(
        u"\\byes +(yes|no) +yes\\b"_s); // embedded, a subset or not, with its Unicode
    for (const QString &line : lines.mid(2))
        QVERIFY2(line.contains(Embedded), qPrintable(line));
    QVERIFY2(fonts.contains(u"Roboto"_s), qPrintable(fonts));
}

void TestPdfExport::wideTablesLieAcross()
{
    const QString upright = told(u"pdfinfo"_s, Test::exported(Test::dayTable(), Widgets::writePdf), {});
    static const QRegularExpression Upright(u"Page size: +595[.0-9]* x 84[12]"_s);
    QVERIFY2(upright.contains(Upright), qPrintable(upright));
    const QString across = told(u"pdfinfo"_s, Test::exported(plainTable(5, 20), Widgets::writePdf), {});
    static const QRegularExpression Across(u"Page size: +84[12][.0-9]* x 595"_s);
    QVERIFY2(across.contains(Across), qPrintable(across));
}

void TestPdfExport::hugeTextsStayOnThePage()
{
    Table table = Test::dayTable();
    table.chart.reset();
    table.rows.resize(3);
    table.columns[0].unit = Unit::Text;
    for (Row &row : table.rows)
        row.cells[0].value = QString(u"начало "_s + u"слово "_s.repeated(20'000));
    table.notes = QStringList {QString(u"примечание "_s + u"ещё "_s.repeated(20'000))};
    const QString text = textOf(Test::exported(table, Widgets::writePdf));
    QCOMPARE(text.count(u"начало"_s), 3);
    QCOMPARE(text.count(u'…'), 4);
    QVERIFY(text.count(u'\f') <= 4);
}

void TestPdfExport::columnsWithoutEnd()
{
    Table table;
    table.title = u"Wide"_s;
    Row row;
    for (int i = 0; i < 120; ++i) {
        table.columns.push_back({u"c%1"_s.arg(i), u"H%1"_s.arg(i), Unit::Count});
        row.cells.push_back({std::int64_t {i}});
    }
    table.rows = {row};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto problem = Widgets::writePdf(table, buffer, Test::russianOptions());
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::TooManyColumns);
    QVERIFY(problem->limit >= 20 && problem->limit < 120);
    QVERIFY(bytes.isEmpty());
}

void TestPdfExport::deviceFull()
{
    QFile device(u"/dev/full"_s);
    QVERIFY(device.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto problem = Widgets::pdfFormat().write(Test::dayTable(), device, Test::russianOptions());
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::CannotWrite);
}

QTEST_MAIN(TestPdfExport)
#include "tst_pdfexport.moc"
