// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "livecentre.h"

#include "feeds/asterisk/queuelog/queuelogtranslator.h"
#include "store/centrefile.h"

namespace Pult::Test {

using namespace std::chrono_literals;

namespace {

Domain::Centre testCentre(const QList<LiveCentre::Link> &links)
{
    Domain::Centre centre;
    centre.timeZone = "UTC";
    centre.defaults.answerThreshold = 3s;
    centre.defaults.wrapUp = 1s;
    for (const LiveCentre::Link &link : links) {
        Domain::FeedSpec spec;
        spec.id = link.name.toStdString();
        spec.kind = Store::AmiKind;
        spec.host = "127.0.0.1";
        spec.port = link.port;
        spec.account = link.account.toStdString();
        spec.secretEnv = "PULT_TEST_SECRET_" + std::to_string(link.port) + link.account.toStdString();
        qputenv(spec.secretEnv.c_str(), link.secret.toUtf8());
        centre.feeds.push_back(std::move(spec));
    }
    return centre;
}

} // namespace

LiveCentre::LiveCentre(const QList<Link> &links)
    : m_session(testCentre(links), m_clock)
    , m_all(m_session.engine().watch(Metrics::WindowSpec::all()))
{
    m_session.start();
}

bool LiveCentre::isSettled(int number) const
{
    return feed(number).connected && !feed(number).inSnapshot;
}

CentrePicture LiveCentre::picture(int feed) const
{
    CentrePicture centre;
    const State::CentreState &state = engine().state();
    for (const State::QueueRow &row : state.queues()) {
        if (row.feed != Domain::FeedId(feed))
            continue;
        QueuePicture &queue = centre[QByteArray::fromStdString(row.name)];
        for (const State::VisitNo no : row.waiting)
            queue.waiting.insert(QByteArray::fromStdString(state.visit(no)->callId));
    }
    for (const State::PersonRow &person : state.persons()) {
        for (const State::MembershipRow &row : person.memberships) {
            const State::QueueRow &queue = state.queue(row.queue);
            if (queue.feed != Domain::FeedId(feed))
                continue;
            const std::string_view reason = state.reason(row.reason);
            centre[QByteArray::fromStdString(queue.name)].members.insert(QByteArray::fromStdString(person.memberName),
                {row.paused, QByteArray(reason.data(), qsizetype(reason.size())), int(row.device)});
        }
    }
    return centre;
}

Metrics::Sums LiveCentre::sums(int feed, const QByteArray &queue) const
{
    const auto &queues = engine().state().queues();
    for (std::size_t i = 0; i < queues.size(); ++i) {
        if (queues[i].feed == Domain::FeedId(feed) && queues[i].name == queue.toStdString())
            return engine().ledger().sums(m_all, State::QueueIndex(i));
    }
    return {};
}

int LiveCentre::talking(int feed) const
{
    int count = 0;
    for (const State::QueueRow &queue : engine().state().queues()) {
        if (queue.feed == Domain::FeedId(feed))
            count += int(queue.talking);
    }
    for (const State::PersonRow &person : engine().state().persons()) {
        for (const auto *visits : {&person.calls, &person.offers}) {
            for (const State::VisitNo no : *visits)
                count += engine().state().visit(no)->feed == Domain::FeedId(feed) ? 1 : 0;
        }
    }
    return count;
}

QMap<QByteArray, Metrics::Sums> sumsOfLog(const QByteArray &log)
{
    const Domain::ManualClock clock(std::chrono::time_point_cast<Domain::Duration>(std::chrono::system_clock::now()));
    Metrics::Engine engine(testCentre({}), {"log"}, clock);
    const Metrics::WindowId all = engine.watch(Metrics::WindowSpec::all());
    Feeds::QueueLogTranslator translator(Domain::FeedId(0));
    Domain::Events events;
    translator.feed({log.constData(), std::size_t(log.size())}, clock.now(), events);
    translator.finish(events);
    engine.apply(events);
    engine.finish(Domain::FeedId(0));

    QMap<QByteArray, Metrics::Sums> result;
    const auto &queues = engine.state().queues();
    for (std::size_t i = 0; i < queues.size(); ++i)
        result.insert(QByteArray::fromStdString(queues[i].name), engine.ledger().sums(all, State::QueueIndex(i)));
    return result;
}

} // namespace Pult::Test
