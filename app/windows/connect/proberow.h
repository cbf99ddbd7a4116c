// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One step of a connection test: a shape and a word for its state, its title, what came of it. GUI thread.

#pragma once

#include "feeds/asterisk/ami/amiprobe.h"

#include <QLabel>
#include <QWidget>

namespace Pult::Widgets {
struct Theme;
}

namespace Pult::App {

class ProbeRow final : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the row.
    explicit ProbeRow(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setState(Feeds::AmiProbe::State state, const QString &word, const QString &text);
    QString text() const { return m_text->text(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Widgets::Theme &m_theme;
    Feeds::AmiProbe::State m_state = Feeds::AmiProbe::State::Waiting;
    QLabel *m_title;
    QLabel *m_word;
    QLabel *m_text;
};

} // namespace Pult::App
