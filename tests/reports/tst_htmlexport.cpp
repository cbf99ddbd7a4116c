// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csv.h"
#include "reports/htmlexport.h"
#include "reports/reporttables.h"
#include "support/testcase.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Pult;
using namespace Pult::Reports;
using namespace Qt::StringLiterals;

class TestHtmlExport : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellComesBack_data();
    void everyCellComesBack();
    void aDayToLookAt();
    void nothingIsLoaded();
};

namespace {

struct HtmlCell
{
    QString text;
    QString value; ///< of the exact number
    QString marks;
};

struct HtmlPage
{
    std::vector<std::vector<HtmlCell>> rows; ///< the last is the total
    QStringList headings;
    QStringList elements;
    QString error;
};

/// Our pages are well-formed but for the head's empty elements, which a reader of XML must not see.
HtmlPage readPage(const QByteArray &html)
{
    HtmlPage page;
    QString text = QString::fromUtf8(html);
    text.remove(QRegularExpression(u"<!DOCTYPE html>|<meta [^>]*>"_s));
    QXmlStreamReader reader(text);
    QStringList path;
    while (!reader.atEnd()) {
        reader.readNext();
        const QString name = reader.name().toString();
        if (reader.isStartElement()) {
            path << name;
            page.elements << name;
            if (name == u"tr" && !path.contains(u"thead"_s))
                page.rows.emplace_back();
            else if (name == u"td")
                page.rows.back().emplace_back();
            else if (name == u"th")
                page.headings << QString();
            else if (name == u"data")
                page.rows.back().back().value = reader.attributes().value(u"value"_s).toString();
        } else if (reader.isEndElement()) {
            path.removeLast();
        } else if (reader.isCharacters() && path.contains(u"td"_s)) {
            HtmlCell &cell = page.rows.back().back();
            (path.last() == u"sup" ? cell.marks : cell.text) += reader.text();
        } else if (reader.isCharacters() && path.contains(u"th"_s)) {
            page.headings.last() += reader.text();
        }
    }
    page.error = reader.errorString();
    return page;
}

QString cleaned(const QString &text)
{
    QString clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (QChar &c : clean) {
        if ((c < QChar(0x20) && c != u'\t' && c != u'\n') || c == QChar(0x7F))
            c = QChar(0xFFFD);
    }
    return clean;
}

} // namespace

void TestHtmlExport::everyCellComesBack_data()
{
    Test::addRandomTables(6);
}

void TestHtmlExport::everyCellComesBack()
{
    QFETCH(quint32, seed);
    QFETCH(int, rows);
    const Table table = Test::randomTable(seed, static_cast<std::size_t>(rows));
    const ExportOptions options = Test::russianOptions();
    const HtmlPage page = readPage(Test::exported(table, writeHtml));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QCOMPARE(page.headings.value(0), cleaned(table.columns[0].heading));
    QCOMPARE(page.rows.size(), table.rows.size() + 1);
    for (std::size_t r = 0; r < page.rows.size(); ++r) {
        const Row &row = r < table.rows.size() ? table.rows[r] : *table.total;
        QCOMPARE(page.rows[r].size(), table.columns.size());
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Unit unit = table.columns[c].unit;
            const Cell &cell = row.cells[c];
            const HtmlCell &read = page.rows[r][c];
            if (const auto *text = std::get_if<QString>(&cell.value)) {
                QCOMPARE(read.text, cleaned(defused(*text)));
                continue;
            }
            QCOMPARE(read.text, options.valueText(unit, cell.value, table.timeZone));
            QCOMPARE(read.text == u"—", isAbsent(cell.value));
            if (const auto number = numberOf(unit, cell.value))
                QCOMPARE(read.value.toDouble(), *number);
            const QString marks
                = (cell.marks & Incomplete ? u"*"_s : QString()) + (cell.marks & Provisional ? u"†"_s : QString());
            QCOMPARE(read.marks, marks);
        }
    }
}

void TestHtmlExport::aDayToLookAt()
{
    const QByteArray html = Test::exported(Test::dayTable(), writeHtml);
    if (const QString folder = qEnvironmentVariable("PULT_PICTURES"); !folder.isEmpty()) {
        QFile file(folder + u"/report.html"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html) == html.size());
    }
    const HtmlPage page = readPage(html);
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    QCOMPARE(page.elements.count(u"svg"_s), 1);
    QVERIFY(page.elements.count(u"polyline"_s) >= 8); // grid, two curves, two targets
    QCOMPARE(page.rows.size(), 61U);
    QCOMPARE(page.rows[60][0].text, u"Итого"_s);
    QVERIFY(page.rows[60][4].text.endsWith(u"\u202F%"_s));
    QCOMPARE(page.rows[60][4].marks, u"*"_s);
    QVERIFY(html.contains("<html lang=\"ru\">"));
}

void TestHtmlExport::nothingIsLoaded()
{
    Table table = Test::dayTable();
    table.title = u"<img src=http://x onerror=alert(1)>"_s;
    table.chart->title = table.notes[0] = table.subtitle[0] = table.gaps[0].feed = table.footnotes[0].text
        = table.columns[1].heading = table.columns[4].heading = u"</title></style><script src=\"http://x\">"_s;
    const HtmlPage page = readPage(Test::exported(table, writeHtml));
    QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
    for (const QString &element : {u"script"_s, u"img"_s, u"link"_s, u"iframe"_s, u"a"_s, u"object"_s})
        QVERIFY2(!page.elements.contains(element), qPrintable(element));
}

QTEST_GUILESS_MAIN(TestHtmlExport)
#include "tst_htmlexport.moc"
