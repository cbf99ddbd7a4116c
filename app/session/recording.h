// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recording of a session's live feeds: begins, is watched, and ends, by order or by itself. Lives on the session's
// thread.

#pragma once

#include "app/session/session.h"
#include "feeds/recording/recorder.h"

#include <QObject>

#include <memory>

namespace Pult::App {

class Recording final : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit Recording(Session &session, QObject *parent = nullptr);
    /// Ends the recording in good order.
    ~Recording() override;

    /// Kind::None: it runs. Feeds that run already tell their present first. Not while one runs.
    Feeds::RecorderProblem start(const Feeds::RecorderOptions &options);
    /// Blocks until all is on the disk.
    void stop();

    bool isRunning() const { return m_running; }
    const QString &path() const { return m_path; }
    /// Of the recording that runs, or of the last one.
    Feeds::RecorderStatus status() const;

Q_SIGNALS:
    /// It began, has gone on for a second, or is over.
    void changed();
    /// It has ended by itself, in good order.
    void ended(const Pult::Feeds::RecorderProblem &problem);

private:
    void look();

    Session &m_session;
    std::shared_ptr<Feeds::Recorder> m_recorder;
    QString m_path;
    bool m_running = false;
};

} // namespace Pult::App
