// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pult::Items {

using Domain::OperatorState;
using Metrics::Freshness;
using Metrics::Verdict;

QString stateName(OperatorState state)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("OperatorState", text); };
    switch (state) {
    case OperatorState::Offline:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Logged out"));
    case OperatorState::Ready:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Ready"));
    case OperatorState::Ringing:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Ringing"));
    case OperatorState::Talking:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "On call"));
    case OperatorState::Hold:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Hold"));
    case OperatorState::WrapUp:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Wrap-up"));
    case OperatorState::Paused:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Not ready"));
    case OperatorState::OtherCall:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Other call"));
    case OperatorState::Unreachable:
        return translated(QT_TRANSLATE_NOOP("OperatorState", "Unreachable"));
    }
    return {};
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return {};
    case Verdict::Good:
        return QCoreApplication::translate("Verdict", "On target");
    case Verdict::Warning:
        return QCoreApplication::translate("Verdict", "Attention");
    case Verdict::Bad:
        return QCoreApplication::translate("Verdict", "Bad");
    }
    return {};
}

namespace {

/// A family is named by its own words, a metric by the catalogue's.
struct FamilyName
{
    std::string_view family;
    const char *shortName;
    const char *name;
};

constexpr FamilyName Families[] = {
    {"sl", QT_TRANSLATE_NOOP("Metric", "SL"), QT_TRANSLATE_NOOP("Metric", "Service level")},
    {"fcr", QT_TRANSLATE_NOOP("Metric", "FCR"), QT_TRANSLATE_NOOP("Metric", "First contact resolution")},
    {"lcr", QT_TRANSLATE_NOOP("Metric", "LCR"), QT_TRANSLATE_NOOP("Metric", "Lost call rate")},
    {"aht", QT_TRANSLATE_NOOP("Metric", "AHT"), QT_TRANSLATE_NOOP("Metric", "Average handle time")},
    {"asa", QT_TRANSLATE_NOOP("Metric", "ASA"), QT_TRANSLATE_NOOP("Metric", "Average speed of answer")},
};

QString nameOf(
    std::string_view metric, const char *FamilyName::*familyText, const char *Metrics::MetricDescriptor::*text)
{
    for (const FamilyName &family : Families) {
        if (family.family == metric)
            return QCoreApplication::translate("Metric", family.*familyText);
    }
    if (const auto *descriptor = Metrics::findMetric(metric))
        return QCoreApplication::translate("Metric", descriptor->*text);
    return QString::fromUtf8(metric.data(), static_cast<qsizetype>(metric.size()));
}

} // namespace

QString metricShortName(std::string_view metric)
{
    return nameOf(metric, &FamilyName::shortName, &Metrics::MetricDescriptor::shortName);
}

QString metricName(std::string_view metric)
{
    return nameOf(metric, &FamilyName::name, &Metrics::MetricDescriptor::name);
}

QString metricFullName(std::string_view metric)
{
    const QString name = metricName(metric);
    const QString shortName = metricShortName(metric);
    //: Full name of a metric and its abbreviation: «Service level (SL)»
    return name == shortName ? name : QCoreApplication::translate("Metric", "%1 (%2)").arg(name, shortName);
}

QString lineName(const State::CentreState &state, State::LineIndex index)
{
    if (index == State::LineIndex::None)
        return {};
    const Domain::Line &line = state.line(index).spec;
    return QString::fromStdString(line.name.empty() ? line.id : line.name);
}

QString windowName(const Metrics::WindowSpec &window, const ValueFormatter &formatter)
{
    switch (window.kind) {
    case Metrics::WindowKind::Interval:
        return QCoreApplication::translate("Window", "this quarter hour");
    case Metrics::WindowKind::Rolling: {
        const int minutes = static_cast<int>(window.length.count());
        return QCoreApplication::translate("Window", "last %n min", "%n is a number of minutes", minutes);
    }
    case Metrics::WindowKind::Shift:
        return QCoreApplication::translate("Window", "this shift");
    case Metrics::WindowKind::Today:
        return QCoreApplication::translate("Window", "today");
    case Metrics::WindowKind::Since:
        return QCoreApplication::translate("Window", "since %1").arg(formatter.timeOfDay(window.start));
    case Metrics::WindowKind::All:
        return QCoreApplication::translate("Window", "whole recording");
    }
    return {};
}

QString lostReasonName(Domain::LostReason reason)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("LostReason", text); };
    switch (reason) {
    case Domain::LostReason::Closed:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The connection was closed"));
    case Domain::LostReason::Refused:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The connection was refused"));
    case Domain::LostReason::HostNotFound:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The host was not found"));
    case Domain::LostReason::Timeout:
        return translated(QT_TRANSLATE_NOOP("LostReason", "There was no answer in time"));
    case Domain::LostReason::TlsFailed:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The secure connection failed"));
    case Domain::LostReason::LoginFailed:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The login was refused"));
    case Domain::LostReason::ProtocolError:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The answer was not understood"));
    case Domain::LostReason::AcdShutdown:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The telephone system was shut down"));
    case Domain::LostReason::Stopped:
        return translated(QT_TRANSLATE_NOOP("LostReason", "The feed was stopped"));
    }
    return {};
}

QString freshnessText(Freshness freshness, std::optional<Domain::Duration> age, const ValueFormatter &formatter)
{
    switch (freshness) {
    case Freshness::Live:
        return {};
    case Freshness::Stale:
        return QCoreApplication::translate("Freshness", "Data are out of date (%1)")
            .arg(formatter.running(age.value_or(Domain::Duration::zero())));
    case Freshness::NoData:
        return QCoreApplication::translate("Freshness", "No data");
    }
    return {};
}

QStringList feedPlaces(const Metrics::Engine &engine, const std::vector<Domain::FeedId> &feeds)
{
    const State::CentreState &state = engine.state();
    QStringList places;
    for (const Domain::FeedId feed : feeds) {
        QStringList sites;
        for (const State::QueueRow &queue : state.queues()) {
            if (queue.feed != feed || queue.site == State::SiteIndex::None)
                continue;
            const QString name = QString::fromStdString(state.site(queue.site).name);
            if (!sites.contains(name))
                sites << name;
        }
        if (sites.isEmpty())
            sites << QString::fromStdString(state.feed(feed).name);
        for (const QString &site : std::as_const(sites)) {
            if (!places.contains(site))
                places << site;
        }
    }
    return places;
}

QString missingText(const Metrics::Engine &engine, const std::vector<Domain::FeedId> &feeds)
{
    if (feeds.empty())
        return {};
    return QCoreApplication::translate("Freshness", "without %1")
        .arg(feedPlaces(engine, feeds).join(QStringLiteral(", ")));
}

OverallFreshness overallFreshness(const Metrics::Engine &engine)
{
    OverallFreshness overall;
    const auto &feeds = engine.state().feeds();
    if (feeds.empty())
        return overall;
    bool any = false;
    Freshness worst = Freshness::Live;
    std::optional<Domain::Duration> oldest;
    for (std::size_t i = 0; i < feeds.size(); ++i) {
        const auto feed = static_cast<Domain::FeedId>(i);
        const Freshness freshness = engine.freshness(feed);
        if (freshness == Freshness::NoData) {
            overall.missing.push_back(feed);
            continue;
        }
        any = true;
        worst = std::max(worst, freshness);
        if (feeds[i].lastAlive)
            oldest = std::max(oldest.value_or(Domain::Duration::zero()), engine.clock().now() - *feeds[i].lastAlive);
    }
    overall.freshness = any ? worst : Freshness::NoData;
    overall.age = oldest;
    if (!any)
        overall.missing.clear();
    return overall;
}

WaitingNow waitingNow(const Metrics::Engine &engine, const Metrics::Scope &scope)
{
    WaitingNow now;
    const State::CentreState &state = engine.state();
    for (const State::QueueIndex index : engine.queuesOf(scope)) {
        const State::QueueRow &queue = state.queue(index);
        if (engine.freshness(queue.feed) == Freshness::NoData)
            continue;
        now.known = true;
        now.count += static_cast<int>(queue.waiting.size());
        const Domain::Duration threshold = queue.line == State::LineIndex::None
            ? state.centre().defaults.answerThreshold
            : state.line(queue.line).spec.answerThreshold;
        for (const State::VisitNo no : queue.waiting) {
            const State::Visit *visit = state.visit(no);
            if (!visit)
                continue;
            const Domain::Duration wait = engine.age(queue.feed, visit->facts.arrival);
            if (!now.longest || wait > *now.longest) {
                now.longest = wait;
                now.threshold = threshold;
            }
            if (wait <= threshold)
                break; // the longest wait stands first
            ++now.overdue;
        }
    }
    return now;
}

} // namespace Pult::Items
