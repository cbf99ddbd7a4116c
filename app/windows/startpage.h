// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Pult shows when no centre is described yet: two choices, and two smaller ones. GUI thread.

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Pult::Widgets {
struct Theme;
}

namespace Pult::App {

class ChoiceCard;

class StartPage final : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the page.
    explicit StartPage(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void retranslate();
    /// E.g. that the demo centre cannot be opened; empty: nothing.
    void setNotice(const QString &sentence);

Q_SIGNALS:
    void demoChosen();
    void connectChosen();
    void fileChosen();
    void recordingChosen();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_explanation;
    QLabel *m_notice;
    ChoiceCard *m_demo;
    ChoiceCard *m_connect;
    QPushButton *m_file;
    QPushButton *m_recording;
};

} // namespace Pult::App
