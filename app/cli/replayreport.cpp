// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/replayreport.h"

#include "app/cli/clitexts.h"
#include "items/valueformatter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <tuple>

namespace Pult::App {

using namespace Domain;
using namespace Metrics;
using namespace Qt::StringLiterals;
using State::PersonIndex;
using State::QueueIndex;

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// --- JSON ------------------------------------------------------------------------------------------------------------

QString isoText(Timestamp at)
{
    const auto ms = at.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonValue secondsValue(std::int64_t ms)
{
    return ms % 1000 == 0 ? QJsonValue(static_cast<qint64>(ms / 1000)) : QJsonValue(static_cast<double>(ms) / 1000.0);
}

QJsonValue secondsValue(Duration duration)
{
    return secondsValue(duration.count());
}

QJsonObject sumsObject(const Sums &sums)
{
    QJsonObject object;
    for (const SumDescriptor &descriptor : sumCatalogue()) {
        if (!descriptor.isPublic)
            continue;
        const std::int64_t value = sums[descriptor.sum];
        object[text(descriptor.id)]
            = descriptor.isDuration ? secondsValue(value) : QJsonValue(static_cast<qint64>(value));
    }
    return object;
}

QJsonObject metricsObject(const Sums &sums)
{
    QJsonObject object;
    for (const MetricDescriptor &metric : metricCatalogue()) {
        if (!metric.isPublic)
            continue;
        const auto value = evaluate(metric, sums);
        object[text(metric.id)] = value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    }
    return object;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A JSON array, one element a line, without ever holding all of it.
class ArrayWriter
{
public:
    ArrayWriter(const char *key, const Output &output)
        : m_output(output)
    {
        m_output(QByteArray(" \"") + key + "\":[");
    }
    ~ArrayWriter() { m_output("],\n"); }
    ArrayWriter(const ArrayWriter &) = delete;
    ArrayWriter &operator=(const ArrayWriter &) = delete;

    void add(const QJsonObject &object)
    {
        m_output((m_isFirst ? QByteArray("\n  ") : QByteArray(",\n  ")) + compact(object));
        m_isFirst = false;
    }

private:
    const Output &m_output;
    bool m_isFirst = true;
};

/// All queues, by feed and name: the same order for the same input, whatever came first.
std::vector<QueueIndex> sortedQueues(const State::CentreState &state)
{
    std::vector<QueueIndex> queues;
    for (std::uint32_t i = 0; i < state.queues().size(); ++i)
        queues.push_back(QueueIndex {i});
    std::ranges::sort(queues, {}, [&](QueueIndex i) {
        const State::QueueRow &row = state.queue(i);
        return std::tie(state.feed(row.feed).name, row.name);
    });
    return queues;
}

void writeQueues(const FoldedRun &run, const Output &output)
{
    const State::CentreState &state = run.engine().state();
    ArrayWriter array("queues", output);
    for (const QueueIndex i : sortedQueues(state)) {
        const State::QueueRow &row = state.queue(i);
        const Sums &sums = run.engine().ledger().sums(run.window(), i);
        array.add({{u"feed"_s, text(state.feed(row.feed).name)}, {u"queue"_s, text(row.name)},
            {u"site"_s, text(state.site(row.site).id)}, {u"line"_s, text(state.line(row.line).spec.id)},
            {u"sums"_s, sumsObject(sums)}, {u"metrics"_s, metricsObject(sums)}});
    }
}

void writeIntervals(const FoldedRun &run, const Output &output)
{
    struct Row
    {
        Timestamp from;
        std::size_t queue; ///< place in the order of queues
        const Sums *sums;
    };
    const State::CentreState &state = run.engine().state();
    const std::vector<QueueIndex> queues = sortedQueues(state);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < queues.size(); ++i) {
        for (const IntervalSums &interval : run.engine().ledger().intervals(queues[i])) {
            if (!interval.sums.isZero())
                rows.push_back({interval.from, i, &interval.sums});
        }
    }
    std::ranges::stable_sort(rows, {}, &Row::from);

    ArrayWriter array("intervals", output);
    for (const Row &row : rows) {
        const State::QueueRow &queue = state.queue(queues[row.queue]);
        array.add({{u"from"_s, isoText(row.from)}, {u"feed"_s, text(state.feed(queue.feed).name)},
            {u"queue"_s, text(queue.name)}, {u"sums"_s, sumsObject(*row.sums)}});
    }
}

void writeOperators(const FoldedRun &run, const Output &output)
{
    const State::CentreState &state = run.engine().state();
    std::vector<PersonIndex> persons;
    for (std::uint32_t i = 0; i < state.persons().size(); ++i) {
        if (state.persons()[i].everSeen)
            persons.push_back(PersonIndex {i});
    }
    std::ranges::sort(persons, {}, [&](PersonIndex i) {
        const State::PersonRow &row = state.person(i);
        return std::tie(state.feed(row.feed).name, row.memberName);
    });

    ArrayWriter array("operators", output);
    for (const PersonIndex i : persons) {
        const State::PersonRow &row = state.person(i);
        const PersonSums sums = run.engine().person(i, false);
        QJsonObject states;
        for (std::size_t s = 0; s < OperatorStateCount; ++s)
            states[text(idOf(static_cast<OperatorState>(s)))] = secondsValue(sums.inState[s]);
        array.add({{u"feed"_s, text(state.feed(row.feed).name)}, {u"operator"_s, text(row.memberName)},
            {u"answered"_s, static_cast<qint64>(sums.answered)}, {u"handled"_s, static_cast<qint64>(sums.handled)},
            {u"talk"_s, secondsValue(sums.talk)}, {u"states"_s, states}});
    }
}

// --- the table -------------------------------------------------------------------------------------------------------

/// Counts first, then ratios; "sl" stands for the formula of the queue's line.
constexpr std::array<std::string_view, 8> TableMetrics {
    "offered", "answered", "abandoned", "timed_out", "sl", "lcr", "asa", "aht"};

using Row = QStringList;

const MetricDescriptor &metricFor(std::string_view id, const Line &line)
{
    const MetricDescriptor *metric = findMetric(id == "sl" ? std::string_view(line.slFormula) : id);
    return metric ? *metric : *findMetric("sl.offered");
}

void appendNumbers(Row &row, const Sums &sums, const Line &line, const Items::ValueFormatter &formatter)
{
    for (const std::string_view id : TableMetrics) {
        const MetricDescriptor &metric = metricFor(id, line);
        row.append(formatter.text(metric.unit, evaluate(metric, sums)));
    }
}

/// Names to the left, numbers to the right.
QString aligned(const std::vector<Row> &rows, qsizetype names)
{
    std::vector<qsizetype> widths;
    for (const Row &row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype c = 0; c < row.size(); ++c)
            widths[static_cast<std::size_t>(c)] = std::max(widths[static_cast<std::size_t>(c)], row[c].size());
    }
    QString result;
    for (const Row &row : rows) {
        QString line;
        for (qsizetype c = 0; c < row.size(); ++c) {
            const qsizetype width = widths[static_cast<std::size_t>(c)];
            line += (c > 0 ? u"  "_s : QString())
                + (c < names ? row[c].leftJustified(width) : row[c].rightJustified(width));
        }
        result += line + u'\n';
    }
    return result;
}

} // namespace

void writeReplayJson(const FoldedRun &run, const Output &output)
{
    const QJsonObject window {{u"from"_s, isoText(run.from())}, {u"to"_s, isoText(run.to())}};
    output("{\"window\":" + compact(window) + ",\n");
    writeQueues(run, output);
    writeIntervals(run, output);
    const Sums total = run.engine().sums(Scope::centre(), run.window());
    output(" \"total\":" + compact({{u"sums"_s, sumsObject(total)}, {u"metrics"_s, metricsObject(total)}}) + ",\n");
    writeOperators(run, output);
    const QJsonObject input {{u"messages"_s, static_cast<qint64>(run.counts.messages)},
        {u"malformed"_s, static_cast<qint64>(run.counts.malformed)},
        {u"ignored"_s, static_cast<qint64>(run.counts.ignored)}};
    output(" \"input\":" + compact(input) + "}\n");
}

QString replayTable(const FoldedRun &run, const QLocale &locale)
{
    const State::CentreState &state = run.engine().state();
    const Items::ValueFormatter formatter(locale, run.engine().ledger().calendar().timeZone());
    const Line &defaults = state.centre().defaults;

    std::vector<Row> rows;
    Row header {CommandLine::tr("Feed"), CommandLine::tr("Queue")};
    for (const std::string_view id : TableMetrics)
        header.append(QCoreApplication::translate("Metric", metricFor(id, defaults).shortName));
    rows.push_back(header);
    for (const QueueIndex i : sortedQueues(state)) {
        const State::QueueRow &queue = state.queue(i);
        Row row {text(state.feed(queue.feed).name), text(queue.name)};
        appendNumbers(row, run.engine().ledger().sums(run.window(), i), state.line(queue.line).spec, formatter);
        rows.push_back(row);
    }
    Row total {CommandLine::tr("Total"), QString()};
    appendNumbers(total, run.engine().sums(Scope::centre(), run.window()), defaults, formatter);
    rows.push_back(total);
    return aligned(rows, 2);
}

} // namespace Pult::App
