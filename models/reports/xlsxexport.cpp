// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxexport.h"

#include "reports/xlsxcheck.h"
#include "reports/xlsxworkbook.h"

#include <QDir>
#include <QTemporaryFile>

#include <xlsxwriter/worksheet.h>

namespace Pult::Reports {

namespace {

constexpr qint64 CopiedAtOnce = 1 << 18;

ExportProblem bufferProblem(const QString &reason)
{
    return {ExportProblem::Kind::CannotBuffer, QDir::tempPath(), reason};
}

std::optional<ExportProblem> sizeProblem(const Table &table)
{
    const qint64 rows = static_cast<qint64>(table.rows.size()) + XlsxWorkbook::rowsBeside(table);
    if (rows > LXW_ROW_MAX)
        return ExportProblem {ExportProblem::Kind::TooManyRows, {}, {}, LXW_ROW_MAX};
    if (table.columns.size() > LXW_COL_MAX)
        return ExportProblem {ExportProblem::Kind::TooManyColumns, {}, {}, LXW_COL_MAX};
    return {};
}

std::optional<ExportProblem> copy(QFile &from, QIODevice &to)
{
    while (!from.atEnd()) {
        const QByteArray part = from.read(CopiedAtOnce);
        if (part.isEmpty())
            return bufferProblem(from.errorString());
        if (to.write(part) != part.size())
            return writeProblem(to);
    }
    return {};
}

} // namespace

std::optional<ExportProblem> writeXlsx(const Table &table, QIODevice &device, const ExportOptions &options)
{
    if (auto problem = sizeProblem(table))
        return problem;
    // The library writes files only, and calls them finished when their disk was full.
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/pult-XXXXXX.xlsx"));
    if (!file.open())
        return bufferProblem(file.errorString());
    if (const QString reason = XlsxWorkbook::write(table, options, file.fileName()); !reason.isNull())
        return bufferProblem(reason);
    if (!isWholeWorkbook(file))
        return bufferProblem(QString());
    file.seek(0);
    return copy(file, device);
}

} // namespace Pult::Reports
