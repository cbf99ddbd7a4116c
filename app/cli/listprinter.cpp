// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/listprinter.h"

#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto Option = u"format"_s;

} // namespace

void addFormatOption(QCommandLineParser &parser)
{
    parser.addOption(
        {Option, CommandLine::tr("Form of the output: table or json."), CommandLine::tr("FORMAT"), u"table"_s});
}

std::optional<OutputFormat> formatOf(const QCommandLineParser &parser)
{
    const QString format = parser.value(Option);
    if (format == u"table")
        return OutputFormat::Table;
    if (format == u"json")
        return OutputFormat::Json;
    usageError(CommandLine::tr("There is no format «%1»; there are table and json.").arg(format));
    return std::nullopt;
}

QString alignedTable(const std::vector<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        text += line + u'\n';
    }
    return text;
}

void printJson(const QJsonArray &array)
{
    print(QJsonDocument(array).toJson());
}

bool takesNoArguments(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().isEmpty())
        return true;
    usageError(CommandLine::tr("«%1» is not expected here.").arg(parser.positionalArguments().constFirst()));
    return false;
}

} // namespace Pult::App
