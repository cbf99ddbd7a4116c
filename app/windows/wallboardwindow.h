// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hall: a board over the whole screen, without a cursor; Esc pressed twice leaves. GUI thread.

#pragma once

#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "widgets/boards/boarddescription.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScreen;

namespace Pult::Widgets {
class BoardView;
}

namespace Pult::App {

class WallboardWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Session and appearance must outlive the window.
    WallboardWindow(
        Session &session, Appearance &appearance, const Widgets::BoardDescription &board, QWidget *parent = nullptr);

    Widgets::BoardView &board() { return *m_board; }
    /// Covers that screen.
    void showOn(QScreen *screen);
    /// Stands at the lower edge until another one comes; empty: none. Plain text.
    void setMessage(const QString &message);

Q_SIGNALS:
    /// F2 was pressed: somebody with a keyboard wants to enter the secrets that are missing.
    void secretsAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void placeHint();
    void placeMessage();

    Session &m_session;
    Appearance &m_appearance;
    const Widgets::BoardDescription m_description;
    Widgets::BoardView *m_board;
    QLabel *m_hint; ///< shown after the first Esc
    QLabel *m_message;
    QTimer m_leaving; ///< runs while a second Esc leaves
};

} // namespace Pult::App
