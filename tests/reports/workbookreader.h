// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a workbook's first sheet back, by the XML inside: written for the tests, so that it shares nothing with the
// exporter.

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace Pult::Test {

struct WorkbookCell
{
    std::optional<double> number;
    QString text;
    QString format; ///< of numbers, as «0.00%»
    bool isBold = false;
    bool isFormula = false;
};

struct Workbook
{
    QMap<QString, QByteArray> parts;   ///< unpacked, by their path in the archive
    QMap<QString, WorkbookCell> cells; ///< of the first sheet, by «B4»
    QString sheetXml;

    /// `row` from 0.
    WorkbookCell at(std::size_t row, std::size_t column) const;
};

/// Absent for what is no workbook.
std::optional<Workbook> readWorkbook(const QByteArray &bytes);

} // namespace Pult::Test
