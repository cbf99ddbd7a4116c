// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One workbook while it is written: the sheet of the report, its picture and the hidden sheet with the picture's
// targets. One thread.

#pragma once

#include "reports/exportformat.h"
#include "reports/xlsxformats.h"

struct lxw_worksheet;

namespace Pult::Reports {

class XlsxWorkbook
{
public:
    /// Writes the file; null when that went well, else the library's words for the reason.
    static QString write(const Table &table, const ExportOptions &options, const QString &path);
    /// Rows of the sheet that are none of the table's: above and below.
    static qint64 rowsBeside(const Table &table);

private:
    XlsxWorkbook(const Table &table, lxw_workbook &workbook, bool russian);

    bool add();
    void setWidths();
    void addHead();
    void addRow(std::uint32_t at, const Row &row, bool total);
    void addCell(std::uint32_t at, std::uint16_t column, const Cell &cell, bool total);
    void addFoot();
    void setPage();
    std::uint32_t rowAfter() const; ///< the first one below the table's rows

    const Table &m_table;
    lxw_workbook &m_workbook;
    XlsxFormats m_formats;
    QByteArray m_name;
    lxw_worksheet *m_sheet = nullptr;
    qsizetype m_width = 0; ///< of all columns, in characters
};

} // namespace Pult::Reports
