// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hall: a board over the whole screen; the cursor is seen only while the mouse moves; Esc pressed twice leaves. GUI
// thread.

#pragma once

#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "metrics/numberref.h"
#include "widgets/boards/boardfile.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScreen;

namespace Pult::Widgets {
class BoardView;
}

namespace Pult::App {

class ScreenAwake;

class WallboardWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Session and appearance must outlive the window.
    WallboardWindow(
        Session &session, Appearance &appearance, const Boards::BoardDescription &board, QWidget *parent = nullptr);

    Widgets::BoardView &board() { return *m_board; }
    /// Covers that screen.
    void showOn(QScreen *screen);
    /// Stands at the lower edge until another one comes; empty: none. Plain text.
    void setMessage(const QString &message);

Q_SIGNALS:
    /// F2 was pressed: somebody with a keyboard wants to enter the secrets that are missing.
    void secretsAsked();
    /// A number of the board was clicked, or chosen by the keyboard.
    void explainAsked(const Pult::Metrics::NumberRef &number);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void placeHint();
    void placeMessage();

    Session &m_session;
    Appearance &m_appearance;
    const Boards::BoardDescription m_description;
    QString m_title;
    Widgets::BoardView *m_board;
    QLabel *m_hint; ///< shown after the first Esc
    QLabel *m_message;
    ScreenAwake *m_awake;
    QTimer m_leaving;  ///< runs while a second Esc leaves
    QTimer m_pointing; ///< runs while the cursor is shown
};

} // namespace Pult::App
