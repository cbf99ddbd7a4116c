// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The recording of the feeds as a window shows it: menu entries that begin and end it, and while it runs a mark with
// its size and age beside the feeds. GUI thread.

#pragma once

#include "app/session/recording.h"
#include "app/windows/appearance.h"

#include <QWidget>

class QMenu;

namespace Pult::App {

class RecordingControl final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it. Takes no room while nothing is recorded.
    RecordingControl(Session &session, Appearance &appearance, QWidget *parent = nullptr);

    /// The two entries, in the language of now.
    void addTo(QMenu &menu);
    /// Asks where to, and begins.
    void choose();
    /// Begins at once; says in a box why not, if so.
    void start(const QString &path);
    void stop();
    const Recording &recording() const { return m_recording; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void say(const QString &sentence);
    QString text() const;
    QString suggestedName() const;

    Session &m_session;
    Appearance &m_appearance;
    Recording m_recording;
};

} // namespace Pult::App
