// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Comma-separated values by RFC 4180, as a spreadsheet of the user's country reads them, without ever letting a text
// become a formula. Pure, any thread.

#pragma once

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <variant>
#include <vector>

namespace Pult::Reports {

/// How spreadsheets of a country want it.
struct CsvDialect
{
    QChar separator = u',';
    QChar decimalPoint = u'.';
    bool byteOrderMark = true; ///< without it Excel takes UTF-8 for the system's own encoding

    /// Where the comma is the decimal point, cells are parted by semicolons.
    static CsvDialect of(const QLocale &locale);
};

/// A share with one decimal of a percent: 0.8049 is «80.5%».
struct CsvRatio
{
    double value = 0;
};

/// Seconds, written as hours: «0:03:38», since «3:38» is three hours and 38 minutes to a spreadsheet.
struct CsvSeconds
{
    double value = 0;
};

/// A number or date of our own that already has its final wording: never taken for a user's text, only quoted.
struct CsvLiteral
{
    QString text;
};

/// A text is data whatever it begins with; numbers of our own stay numbers.
using CsvCell = std::variant<QString, qint64, double, CsvRatio, CsvSeconds, CsvLiteral>;
using CsvRow = std::vector<CsvCell>;

/// A text that no spreadsheet takes for a formula: one that begins with = + - @, their full-width forms, a tab or a
/// line break gets an apostrophe before it (OWASP, CSV injection).
QString defused(const QString &text);

/// One record with its CR LF.
QString csvLine(const CsvRow &row, const CsvDialect &dialect);

/// The whole file in UTF-8.
QByteArray csvDocument(const std::vector<CsvRow> &rows, const CsvDialect &dialect);

} // namespace Pult::Reports
