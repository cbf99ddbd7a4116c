// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/feedcatalogue.h"

#include "feeds/asterisk/ami/amifeed.h"
#include "feeds/asterisk/queuelog/queuelogfeed.h"
#include "feeds/simulator/simulatorfeed.h"
#include "store/centrefile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pult::App {

namespace {

QString hostAndPort(const Domain::FeedSpec &spec)
{
    const QString host = QString::fromStdString(spec.host);
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(spec.port);
}

QString path(const Domain::FeedSpec &spec)
{
    return QString::fromStdString(spec.path);
}

std::unique_ptr<Feeds::Feed> makeQueueLog(const FeedParts &parts)
{
    return std::make_unique<Feeds::QueueLogFeed>(parts.id, path(parts.spec), parts.inbox, parts.clock);
}

std::unique_ptr<Feeds::Feed> makeAmi(const FeedParts &parts)
{
    return std::make_unique<Feeds::AmiFeed>(
        parts.id, parts.spec, parts.secret ? parts.secret->reveal() : QByteArray(), parts.inbox, parts.clock);
}

std::unique_ptr<Feeds::Feed> makeSimulator(const FeedParts &parts)
{
    const Domain::Timestamp start = Feeds::Simulator::startOfDay(*parts.centre, parts.clock.now());
    Feeds::Simulator::Feeds feeds = Feeds::Simulator::feedsOf(*parts.centre);
    auto simulator = std::make_unique<Feeds::Simulator>(*parts.centre, feeds, start);
    return std::make_unique<Feeds::SimulatorFeed>(std::move(simulator), std::move(feeds), parts.inbox, parts.clock);
}

QString nowhere(const Domain::FeedSpec &)
{
    return QCoreApplication::translate("FeedKind", "inside this program");
}

constexpr std::array Catalogue {
    FeedDescriptor {Store::AmiKind, QT_TRANSLATE_NOOP("FeedKind", "Asterisk Manager Interface"), "id kind host account",
        "site port tls tls_ca secret_env secret_credential allow_plain_login", true, false, false, &makeAmi,
        &hostAndPort},
    FeedDescriptor {Store::QueueLogKind, QT_TRANSLATE_NOOP("FeedKind", "Asterisk queue_log file, followed as it grows"),
        "id kind path", "site", false, false, true, &makeQueueLog, &path},
    FeedDescriptor {Domain::SimulatorKind,
        QT_TRANSLATE_NOOP("FeedKind", "Simulated ACD, as the centre file describes it"), "id kind", "site", false, true,
        true, &makeSimulator, &nowhere},
};

} // namespace

std::span<const FeedDescriptor> feedCatalogue()
{
    return Catalogue;
}

const FeedDescriptor *findFeedKind(std::string_view kind)
{
    const auto found = std::ranges::find(Catalogue, kind, &FeedDescriptor::kind);
    return found == Catalogue.end() ? nullptr : &*found;
}

QString feedKindName(const FeedDescriptor &descriptor)
{
    return QCoreApplication::translate("FeedKind", descriptor.name);
}

} // namespace Pult::App
