// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/listfeedscommand.h"

#include "app/cli/clitexts.h"
#include "app/cli/listprinter.h"
#include "app/cli/terminal.h"
#include "app/session/feedcatalogue.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList keysOf(const char *keys)
{
    return QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

QString ListFeedsCommand::name() const
{
    return u"list-feeds"_s;
}

QString ListFeedsCommand::summary() const
{
    return CommandLine::tr("Lists the kinds of feeds that can be read, and what they need in the centre file.");
}

void ListFeedsCommand::addOptions(QCommandLineParser &parser) const
{
    addFormatOption(parser);
}

ExitCode ListFeedsCommand::run(const QCommandLineParser &parser)
{
    const auto format = formatOf(parser);
    if (!format || !takesNoArguments(parser))
        return ExitCode::Usage;
    if (*format == OutputFormat::Json) {
        QJsonArray array;
        for (const FeedDescriptor &feed : feedCatalogue()) {
            array.append(QJsonObject {{u"kind"_s, toQString(feed.kind)}, {u"name"_s, feedKindName(feed)},
                {u"required"_s, QJsonArray::fromStringList(keysOf(feed.requiredKeys))},
                {u"optional"_s, QJsonArray::fromStringList(keysOf(feed.optionalKeys))}});
        }
        printJson(array);
        return ExitCode::Done;
    }
    std::vector<QStringList> rows {{CommandLine::tr("Kind"), CommandLine::tr("Required keys"),
        CommandLine::tr("Optional keys"), CommandLine::tr("Name")}};
    for (const FeedDescriptor &feed : feedCatalogue())
        rows.push_back({toQString(feed.kind), keysOf(feed.requiredKeys).join(u", "_s),
            keysOf(feed.optionalKeys).join(u", "_s), feedKindName(feed)});
    print(alignedTable(rows));
    return ExitCode::Done;
}

} // namespace Pult::App
