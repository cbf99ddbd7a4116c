// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csv.h"
#include "reports/reporttables.h"
#include "reports/workbookreader.h"
#include "reports/xlsxcheck.h"
#include "reports/xlsxexport.h"
#include "reports/xlsxtexts.h"
#include "support/testcase.h"

#include <QBuffer>
#include <QDateTime>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestXlsxExport : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellComesBack_data();
    void everyCellComesBack();
    void aDayToLookAt();
    void absentValuesAreNotDrawnAsZero();
    void noPictureWithoutRows();
    void sheetNames_data();
    void sheetNames();
    void tooManyRows();
    void tornWorkbookIsNoWorkbook();
    void libreOfficeReadsTheSame();
};

namespace {

constexpr std::size_t FirstRow = 3;

QString shownText(const QString &text)
{
    QString clean = defused(text);
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (QChar &c : clean) {
        if ((c < QChar(0x20) && c != u'\t' && c != u'\n') || c == QChar(0x7F))
            c = QChar(0xFFFD);
    }
    return clean;
}

QString signsOf(std::uint8_t marks)
{
    return (marks & Incomplete ? u"*"_s : QString()) + (marks & Provisional ? u"†"_s : QString());
}

/// The number as a spreadsheet keeps it: durations and dates in days.
std::optional<double> sheetNumber(Unit unit, const Value &value, const QTimeZone &zone)
{
    if (const auto number = numberOf(unit, value))
        return unit == Unit::Seconds ? *number / 86'400 : *number;
    const QDate dayZero(1899, 12, 30);
    if (const auto *date = std::get_if<QDate>(&value))
        return static_cast<double>(dayZero.daysTo(*date));
    if (const auto *at = std::get_if<Domain::Timestamp>(&value)) {
        const auto ms = at->time_since_epoch().count();
        const auto local = QDateTime::fromMSecsSinceEpoch(ms, zone);
        return static_cast<double>(ms + local.offsetFromUtc() * 1000LL) / 86'400'000.0
            + 25'569; // days from 1899 to 1970
    }
    return {};
}

QString sheetWords(Unit unit, const Cell &cell)
{
    if (isAbsent(cell.value))
        return u'—' + signsOf(cell.marks);
    if (const auto *text = std::get_if<QString>(&cell.value))
        return shownText(*text);
    const auto span = std::get<DaySpan>(cell.value);
    Q_ASSERT(unit == Unit::Interval);
    return QTime(0, 0).addSecs(span.from * 60).toString(u"HH:mm"_s) + u'–'
        + (span.to == 1440 ? u"24:00"_s : QTime(0, 0).addSecs(span.to * 60).toString(u"HH:mm"_s));
}

QString formatOf(Unit unit)
{
    static const QMap<Unit, QString> Formats {{Unit::Text, u"@"_s}, {Unit::Interval, u"@"_s}, {Unit::Count, u"#,##0"_s},
        {Unit::Number, u"0.00"_s}, {Unit::Mark, u"0.0"_s}, {Unit::Ratio, u"0.00%"_s}, {Unit::Seconds, u"[mm]:ss"_s},
        {Unit::Date, u"dd.mm.yyyy"_s}, {Unit::DateTime, u"dd.mm.yyyy hh:mm:ss"_s}};
    return Formats[unit];
}

/// Empty when the cell holds the same; else what is wrong.
QString difference(const Test::WorkbookCell &read, Unit unit, const Cell &cell, const QTimeZone &zone)
{
    if (read.isFormula)
        return u"a formula"_s;
    const QString signs = signsOf(cell.marks);
    const QString format
        = formatOf(unit) + (signs.isEmpty() || formatOf(unit) == u"@"_s ? QString() : QString(u'"' + signs + u'"'));
    if (read.format != format)
        return u"format "_s + read.format + u" for "_s + format;
    if (const auto number = isAbsent(cell.value) ? std::nullopt : sheetNumber(unit, cell.value, zone)) {
        const bool isSame = read.number && std::abs(*read.number - *number) <= 1e-13 * std::max(1.0, std::abs(*number));
        return isSame ? QString() : u"%1 for %2"_s.arg(read.number.value_or(NAN), 0, 'g', 17).arg(*number, 0, 'g', 17);
    }
    const QString words = sheetWords(unit, cell);
    return !read.number && read.text == words ? QString() : QString(u'«' + read.text + u"» for «"_s + words + u'»');
}

/// What LibreOffice shows of a cell: numbers in their formats, with the sign of their marks.
bool isShownField(const QString &field, Unit unit, const Cell &cell, const QTimeZone &zone)
{
    if (isAbsent(cell.value) || unit == Unit::Text || unit == Unit::Interval)
        return field == sheetWords(unit, cell);
    if (unit == Unit::Date)
        return QDate::fromString(field, u"dd.MM.yyyy"_s) == std::get<QDate>(cell.value);
    if (const auto *at = std::get_if<Domain::Timestamp>(&cell.value)) {
        QDateTime local = QDateTime::fromString(field, u"dd.MM.yyyy HH:mm:ss"_s);
        local.setTimeZone(zone);
        return local.toMSecsSinceEpoch() == at->time_since_epoch().count();
    }
    if (!field.endsWith(signsOf(cell.marks)))
        return false;
    const double number = numberOf(unit, cell.value).value_or(NAN);
    const QString digits = field.chopped(signsOf(cell.marks).size()).remove(u',');
    if (unit == Unit::Ratio)
        return digits.endsWith(u'%') && std::abs(digits.chopped(1).toDouble() - number * 100) <= 0.005 + 1e-9;
    if (unit == Unit::Seconds) {
        const qsizetype colon = digits.indexOf(u':');
        return colon >= 2 && std::abs(digits.left(colon).toInt() * 60 + digits.mid(colon + 1).toInt() - number) <= 1;
    }
    const double half = unit == Unit::Count ? 0 : unit == Unit::Mark ? 0.05 : 0.005;
    return std::abs(digits.toDouble() - number) <= half + 1e-9;
}

QByteArray zipTail(const QByteArray &bytes, qsizetype chopped)
{
    return bytes.left(bytes.size() - chopped);
}

} // namespace

void TestXlsxExport::everyCellComesBack_data()
{
    Test::addRandomTables(6);
}

void TestXlsxExport::everyCellComesBack()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const Table table = Test::randomTable(seed, static_cast<std::size_t>(rows));
    const auto workbook = Test::readWorkbook(Test::exported(table, writeXlsx));
    QVERIFY(workbook);
    for (std::size_t r = 0; r <= table.rows.size(); ++r) {
        const bool isTotal = r == table.rows.size();
        const Row &row = isTotal ? *table.total : table.rows[r];
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Test::WorkbookCell read = workbook->at(FirstRow + r, c);
            const QString wrong = difference(read, table.columns[c].unit, row.cells[c], table.timeZone);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"row %1, %2: "_s.arg(r).arg(table.columns[c].id) + wrong));
            QCOMPARE(read.isBold, isTotal);
        }
    }
    QCOMPARE(workbook->at(0, 0).text, shownText(table.title));
    QCOMPARE(workbook->at(2, 1).text, u"Remark"_s);
    // An empty line, two footnotes, a gap, a note.
    QCOMPARE(workbook->at(FirstRow + table.rows.size() + 3, 0).text, u"† may still change"_s);
    QCOMPARE(workbook->at(FirstRow + table.rows.size() + 5, 0).text, shownText(table.notes[0]));
}

void TestXlsxExport::aDayToLookAt()
{
    const QByteArray bytes = Test::exported(Test::dayTable(), writeXlsx);
    if (const QString folder = qEnvironmentVariable("PULT_PICTURES"); !folder.isEmpty()) {
        QFile file(folder + u"/report.xlsx"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const auto workbook = Test::readWorkbook(bytes);
    QVERIFY(workbook);
    QVERIFY(workbook->sheetXml.contains(
        u"<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/>"_s));
    QVERIFY(workbook->sheetXml.contains(u"<autoFilter ref=\"A3:H63\"/>"_s));
    QVERIFY(workbook->sheetXml.contains(u"<cols>"_s));
    const QString chart = QString::fromUtf8(workbook->parts.value(u"xl/charts/chart1.xml"_s));
    QVERIFY(chart.contains(u"$A$4:$A$63"_s));
    QCOMPARE(chart.count(u"<c:ser>"_s), 4); // and two targets
    QVERIFY(workbook->parts.contains(u"xl/chartsheets/sheet1.xml"_s));
    QVERIFY(workbook->parts.value(u"xl/workbook.xml"_s).contains("state=\"hidden\""));
}

/// A «—» is a text, which a chart takes for 0: what is drawn then stands on the hidden sheet, with holes.
void TestXlsxExport::absentValuesAreNotDrawnAsZero()
{
    Table table = Test::dayTable();
    table.rows.resize(50);
    table.rows[10].cells[4].value = Quotient {0, 0};
    const auto workbook = Test::readWorkbook(Test::exported(table, writeXlsx));
    QVERIFY(workbook);
    const QString chart = QString::fromUtf8(workbook->parts.value(u"xl/charts/chart1.xml"_s));
    QVERIFY(!chart.contains(u"$E$4:$E$53"_s)); // SL
    QVERIFY(chart.contains(u"'Chart data'!$A$2:$A$51"_s));
    QVERIFY(chart.contains(u"$F$4:$F$53"_s));    // LCR has no holes
    QVERIFY(!chart.contains(u"dispBlanksAs"_s)); // so blanks are gaps
    const QByteArray hidden = workbook->parts.value(u"xl/worksheets/sheet2.xml"_s);
    QVERIFY(hidden.contains("r=\"A11\""));
    QVERIFY(!hidden.contains("r=\"A12\""));
    QVERIFY(hidden.contains("r=\"A13\""));
}

void TestXlsxExport::noPictureWithoutRows()
{
    Table table = Test::dayTable();
    table.rows.clear();
    const auto workbook = Test::readWorkbook(Test::exported(table, writeXlsx));
    QVERIFY(workbook);
    QVERIFY(!workbook->parts.contains(u"xl/charts/chart1.xml"_s));
    QVERIFY(workbook->sheetXml.contains(u"<autoFilter ref=\"A3:H3\"/>"_s));
}

void TestXlsxExport::sheetNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Линии по дням"_s << u"Линии по дням"_s;
    QTest::newRow("forbidden") << u"[a]:b*c?d/e\\f"_s << u"a b c d e f"_s;
    QTest::newRow("apostrophes") << u"''a'b' "_s << u"a'b"_s;
    QTest::newRow("empty") << QString() << u"Report"_s;
    QTest::newRow("Excel's own") << u"history"_s << u"Report"_s;
    QTest::newRow("long") << u"а"_s.repeated(40) << u"а"_s.repeated(31);
    QTest::newRow("long pair") << QString(u"а"_s.repeated(30) + u"😀") << u"а"_s.repeated(30);
}

void TestXlsxExport::sheetNames()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(QString::fromUtf8(sheetName(title)), name);
    Table table = Test::dayTable();
    table.title = title;
    QVERIFY(Test::readWorkbook(Test::exported(table, writeXlsx)));
}

void TestXlsxExport::tooManyRows()
{
    Table table;
    table.title = u"t"_s;
    table.rows.resize(1'048'576);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto problem = writeXlsx(table, buffer, Test::russianOptions());
    QVERIFY(problem);
    QCOMPARE(problem->kind, ExportProblem::Kind::TooManyRows);
    QCOMPARE(sentenceOf(*problem),
        u"The report has more rows than a sheet can hold (1048576). Choose a shorter period or CSV."_s);
    QVERIFY(bytes.isEmpty());
}

/// What is left when a disk was full: the end of the archive, or of a sheet in it, is missing.
void TestXlsxExport::tornWorkbookIsNoWorkbook()
{
    const QByteArray whole = Test::exported(Test::dayTable(), writeXlsx);
    QTemporaryDir folder;
    const auto isWhole = [&folder](const QByteArray &bytes) {
        QFile file(folder.filePath(u"book.xlsx"_s));
        return file.open(QIODevice::ReadWrite | QIODevice::Truncate) && file.write(bytes) == bytes.size()
            && file.flush() && isWholeWorkbook(file);
    };
    QVERIFY(isWhole(whole));
    QVERIFY(!isWhole(zipTail(whole, 1)));
    QVERIFY(!isWhole(zipTail(whole, whole.size() / 2)));
    QVERIFY(!isWhole({}));
    QByteArray spoilt = whole;
    const qsizetype sheet = spoilt.indexOf("xl/worksheets/sheet1.xml");
    QVERIFY(sheet > 0);
    spoilt.replace(sheet + 200, 40, QByteArray(40, '\xFF'));
    QVERIFY(!isWhole(spoilt));
}

void TestXlsxExport::libreOfficeReadsTheSame()
{
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty())
        QSKIP("LibreOffice is not there: packaging/setup --for test installs it.");
    const Table table = Test::randomTable(42, 300);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"book.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Test::exported(table, writeXlsx));
    file.close();
    QProcess office;
    office.setProcessChannelMode(QProcess::MergedChannels);
    // Comma, quote, UTF-8, from line 1, as shown: exact numbers are compared in the XML, here what people see.
    office.start(program,
        {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
            u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true"_s, u"--outdir"_s, folder.path(),
            file.fileName()});
    QVERIFY2(office.waitForFinished(90'000), qPrintable(office.errorString()));
    QFile csv(folder.filePath(u"book.csv"_s));
    QVERIFY2(csv.open(QIODevice::ReadOnly), office.readAll().constData());
    const auto records = Test::readCsv(QString::fromUtf8(csv.readAll()), u',');
    QVERIFY(records.size() > table.rows.size() + FirstRow + 1);
    for (std::size_t r = 0; r <= table.rows.size(); ++r) {
        const Row &row = r < table.rows.size() ? table.rows[r] : *table.total;
        const QStringList &record = records[FirstRow + r];
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const QString &field = record[static_cast<qsizetype>(c)];
            QVERIFY2(isShownField(field, table.columns[c].unit, row.cells[c], table.timeZone),
                qPrintable(u"row %1, %2: «%3»"_s.arg(r).arg(table.columns[c].id, field)));
        }
    }
}

QTEST_GUILESS_MAIN(TestXlsxExport)
#include "tst_xlsxexport.moc"
