// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/listmetricscommand.h"

#include "app/cli/clitexts.h"
#include "app/cli/listprinter.h"
#include "app/cli/terminal.h"
#include "metrics/catalogue.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Stable, not translated.
QString unitId(Metrics::Unit unit)
{
    switch (unit) {
    case Metrics::Unit::Count:
        return u"count"_s;
    case Metrics::Unit::Ratio:
        return u"ratio"_s;
    case Metrics::Unit::Seconds:
        return u"seconds"_s;
    case Metrics::Unit::Mark:
        return u"mark"_s;
    }
    Q_UNREACHABLE();
}

QString metricName(const Metrics::MetricDescriptor &metric)
{
    return QCoreApplication::translate("Metric", metric.name);
}

} // namespace

QString ListMetricsCommand::name() const
{
    return u"list-metrics"_s;
}

QString ListMetricsCommand::summary() const
{
    return CommandLine::tr("Lists every metric with its formula.");
}

void ListMetricsCommand::addOptions(QCommandLineParser &parser) const
{
    addFormatOption(parser);
}

ExitCode ListMetricsCommand::run(const QCommandLineParser &parser)
{
    const auto format = formatOf(parser);
    if (!format || !takesNoArguments(parser))
        return ExitCode::Usage;
    if (*format == OutputFormat::Json) {
        QJsonArray array;
        for (const Metrics::MetricDescriptor &metric : Metrics::metricCatalogue()) {
            array.append(QJsonObject {{u"id"_s, toQString(metric.id)}, {u"family"_s, toQString(metric.family)},
                {u"name"_s, metricName(metric)}, {u"formula"_s, QString::fromUtf8(metric.formula)},
                {u"unit"_s, unitId(metric.unit)}, {u"live_only"_s, metric.liveOnly}});
        }
        printJson(array);
        return ExitCode::Done;
    }
    std::vector<QStringList> rows {
        {CommandLine::tr("ID"), CommandLine::tr("Unit"), CommandLine::tr("Formula"), CommandLine::tr("Name")}};
    for (const Metrics::MetricDescriptor &metric : Metrics::metricCatalogue())
        rows.push_back(
            {toQString(metric.id), unitId(metric.unit), QString::fromUtf8(metric.formula), metricName(metric)});
    print(alignedTable(rows));
    return ExitCode::Done;
}

} // namespace Pult::App
