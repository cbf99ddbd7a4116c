// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxworkbook.h"

#include "reports/csv.h"
#include "reports/machinetext.h"
#include "reports/reportlines.h"
#include "reports/xlsxchart.h"
#include "reports/xlsxtexts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <xlsxwriter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

constexpr std::uint32_t TitleRow = 0;
constexpr std::uint32_t SubtitleRow = 1;
constexpr std::uint32_t HeadingRow = 2;
constexpr std::size_t MeasuredRows = 1000;
constexpr qsizetype NarrowestColumn = 9; // characters, as widths of Excel's columns are
constexpr qsizetype WidestColumn = 48;
constexpr qsizetype FilterButton = 3;
constexpr qsizetype WidestUpright = 110; // characters: what is wider lies across

// A spreadsheet's day 0 (with its leap day of 1900, which was none, days agree from 1 March 1900 on).
double serialOf(const QDate &date)
{
    return static_cast<double>(QDate(1899, 12, 30).daysTo(date));
}

double serialOf(Domain::Timestamp at, const QTimeZone &zone)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone);
    return serialOf(local.date()) + local.time().msecsSinceStartOfDay() / 86'400'000.0;
}

qsizetype widthOf(const QString &text)
{
    qsizetype widest = 0;
    for (const QString &line : text.split(u'\n'))
        widest = std::max(widest, line.size());
    return widest;
}

qsizetype widthOf(Unit unit, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return widthOf(*text);
    return unit == Unit::DateTime ? 19 : 11;
}

} // namespace

QString XlsxWorkbook::write(const Table &table, const ExportOptions &options, const QString &path)
{
    QByteArray folder = QFile::encodeName(QDir::tempPath());
    lxw_workbook_options settings {};
    settings.constant_memory = LXW_TRUE;
    settings.tmpdir = folder.data();
    lxw_workbook *workbook = workbook_new_opt(QFile::encodeName(path).constData(), &settings);
    if (!workbook)
        return QString::fromLatin1(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
    XlsxWorkbook writer(table, *workbook, options.locale.language() == QLocale::Russian);
    if (!writer.add()) {
        lxw_workbook_free(workbook);
        return QString::fromLatin1(lxw_strerror(LXW_ERROR_CREATING_TMPFILE));
    }
    const lxw_error error = workbook_close(workbook); // frees it, whatever comes
    return error == LXW_NO_ERROR ? QString() : QString::fromLatin1(lxw_strerror(error));
}

qint64 XlsxWorkbook::rowsBeside(const Table &table)
{
    return HeadingRow + 1 + (table.total ? 1 : 0) + 1 + linesBelow(table).size();
}

XlsxWorkbook::XlsxWorkbook(const Table &table, lxw_workbook &workbook, bool russian)
    : m_table(table)
    , m_workbook(workbook)
    , m_formats(workbook, russian)
    , m_name(sheetName(table.title))
{
}

bool XlsxWorkbook::add()
{
    m_sheet = workbook_add_worksheet(&m_workbook, m_name.constData());
    if (!m_sheet) // no temporary file
        return false;
    setWidths();
    addHead();
    std::uint32_t at = HeadingRow + 1;
    for (const Row &row : m_table.rows)
        addRow(at++, row, false);
    if (m_table.total)
        addRow(at, *m_table.total, true);
    addFoot();
    setPage();
    return XlsxChart(m_table, m_workbook, m_name, HeadingRow).add(m_formats);
}

std::uint32_t XlsxWorkbook::rowAfter() const
{
    return HeadingRow + 1 + static_cast<std::uint32_t>(m_table.rows.size());
}

void XlsxWorkbook::setWidths()
{
    for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
        const Column &column = m_table.columns[c];
        qsizetype width = NarrowestColumn;
        for (const QString &word : column.heading.split(u' ')) // headings wrap
            width = std::max(width, word.size() + FilterButton);
        for (std::size_t r = 0; r < std::min(MeasuredRows, m_table.rows.size()); ++r)
            width = std::max(width, widthOf(column.unit, m_table.rows[r].cells[c].value) + 2);
        const auto at = static_cast<lxw_col_t>(c);
        width = std::min(width, WidestColumn);
        worksheet_set_column(m_sheet, at, at, static_cast<double>(width), nullptr);
        m_width += width;
    }
}

void XlsxWorkbook::addHead()
{
    worksheet_write_string(m_sheet, TitleRow, 0, sheetText(m_table.title).constData(), m_formats.title());
    worksheet_write_string(
        m_sheet, SubtitleRow, 0, sheetText(m_table.subtitle.join(u" · "_s)).constData(), m_formats.note());
    for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
        const Column &column = m_table.columns[c];
        worksheet_write_string(m_sheet, HeadingRow, static_cast<lxw_col_t>(c), sheetText(column.heading).constData(),
            m_formats.heading(isNumeric(column.unit)));
    }
    worksheet_freeze_panes(m_sheet, HeadingRow + 1, 0);
    if (!m_table.columns.empty())
        worksheet_autofilter(m_sheet, HeadingRow, 0, std::max(HeadingRow, rowAfter() - 1),
            static_cast<lxw_col_t>(m_table.columns.size() - 1));
}

void XlsxWorkbook::addRow(std::uint32_t at, const Row &row, bool total)
{
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        addCell(at, static_cast<std::uint16_t>(c), row.cells[c], total);
}

void XlsxWorkbook::addCell(std::uint32_t at, std::uint16_t column, const Cell &cell, bool total)
{
    const Unit unit = m_table.columns[column].unit;
    lxw_format *format = m_formats.cell(unit, cell.marks, total);
    const auto number = [&](double value) { worksheet_write_number(m_sheet, at, column, value, format); };
    const auto text = [&](const QString &value) {
        worksheet_write_string(m_sheet, at, column, sheetText(value).constData(), format);
    };
    if (isAbsent(cell.value))
        text(u'—' + markSigns(cell.marks));
    else if (const auto value = numberOf(unit, cell.value))
        number(unit == Unit::Seconds ? *value / 86'400 : *value);
    else if (const auto *words = std::get_if<QString>(&cell.value))
        text(*words + markSigns(cell.marks));
    else if (const auto *date = std::get_if<QDate>(&cell.value))
        number(serialOf(*date));
    else if (const auto *instant = std::get_if<Domain::Timestamp>(&cell.value))
        number(serialOf(*instant, m_table.timeZone));
    else
        text(spanText(std::get<DaySpan>(cell.value), u'–') + markSigns(cell.marks));
}

void XlsxWorkbook::addFoot()
{
    std::uint32_t at = rowAfter() + (m_table.total ? 1 : 0) + 1;
    for (const QString &line : linesBelow(m_table))
        worksheet_write_string(m_sheet, at++, 0, sheetText(line).constData(), m_formats.note());
}

void XlsxWorkbook::setPage()
{
    constexpr std::uint8_t A4 = 9;
    worksheet_set_paper(m_sheet, A4);
    if (m_width > WidestUpright)
        worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_repeat_rows(m_sheet, HeadingRow, HeadingRow);
    worksheet_set_footer(m_sheet, "&R&P / &N");
}

} // namespace Pult::Reports
