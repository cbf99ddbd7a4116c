// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/recording.h"

namespace Pult::App {

Recording::Recording(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &Session::ticked, this, &Recording::look);
}

Recording::~Recording()
{
    stop();
}

Feeds::RecorderProblem Recording::start(const Feeds::RecorderOptions &options)
{
    std::vector<Feeds::RecordedFeedInfo> feeds;
    for (const FeedStatus &feed : m_session.feeds()) {
        const Domain::FeedId id {static_cast<std::uint16_t>(feeds.size())};
        feeds.push_back({id, feed.name.toStdString(), feed.kind, feed.where.toStdString()});
    }
    m_path = options.path;
    m_recorder = std::make_shared<Feeds::Recorder>(m_session.clock());
    const Feeds::RecorderProblem problem = m_recorder->start(options, std::move(feeds));
    m_running = problem.kind == Feeds::RecorderProblem::Kind::None;
    if (m_running)
        m_session.setTap(m_recorder);
    Q_EMIT changed();
    return problem;
}

void Recording::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_session.setTap(nullptr);
    m_recorder->stop();
    Q_EMIT changed();
}

Feeds::RecorderStatus Recording::status() const
{
    return m_recorder ? m_recorder->status() : Feeds::RecorderStatus {};
}

void Recording::look()
{
    if (!m_running)
        return;
    const Feeds::RecorderStatus status = m_recorder->status();
    if (!status.isRunning) {
        stop();
        Q_EMIT ended(status.problem);
        return;
    }
    Q_EMIT changed();
}

} // namespace Pult::App
