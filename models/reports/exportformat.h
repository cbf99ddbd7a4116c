// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One format in which a report leaves Pult: its id, how its files are called and the function that writes it. Values,
// any thread.

#pragma once

#include "reports/exportproblem.h"
#include "reports/table.h"

#include <QLocale>
#include <QString>

#include <functional>
#include <optional>

class QIODevice;

namespace Pult::Reports {

/// A value as people read it in Pult («80,5 %», «3:38», «—»), without marks. `zone`: of instants.
using ValueText = std::function<QString(Unit unit, const Value &value, const QTimeZone &zone)>;

struct ExportOptions
{
    ValueText valueText; ///< for HTML and PDF; needed
    QLocale locale;      ///< the language of the report, for documents that name it
};

/// Writes the whole table to an open device; it neither commits nor closes it.
using ExportFunction
    = std::optional<ExportProblem> (*)(const Table &table, QIODevice &device, const ExportOptions &options);

struct ExportFormat
{
    QString id;       ///< stable: "xlsx", "csv", "csv-ru", "html", "json"
    QString suffix;   ///< of its files, without the dot
    bool isBinary;    ///< not to be printed on a terminal
    const char *name; ///< English source text, context "ReportTexts"
    ExportFunction write;
};

/// What a device says about its failure, with the path where it is a file.
ExportProblem writeProblem(const QIODevice &device);

/// Writes a file beside `path` and renames it: whole or not at all, whatever was there before stays until then.
std::optional<ExportProblem> exportToFile(
    const Table &table, const ExportFormat &format, const QString &path, const ExportOptions &options);

} // namespace Pult::Reports
