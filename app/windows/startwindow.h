// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window while no centre is open: the start page, or why a centre cannot be opened; language and theme are at hand.
// GUI thread.

#pragma once

#include "app/windows/problempage.h"
#include "app/windows/startpage.h"

class QActionGroup;
class QStackedWidget;
class QToolButton;

namespace Pult::App {

class Appearance;

class StartWindow final : public QWidget
{
    Q_OBJECT

public:
    /// The appearance must outlive the window.
    explicit StartWindow(Appearance &appearance, QWidget *parent = nullptr);

    StartPage &startPage() { return *m_start; }
    ProblemPage &problemPage() { return *m_problem; }
    void showStart();
    void showProblem();

private:
    QToolButton *addSwitch(QLayout &bar);
    void retranslate();

    Appearance &m_appearance;
    StartPage *m_start;
    ProblemPage *m_problem;
    QStackedWidget *m_pages;
    QToolButton *m_russian;
    QToolButton *m_english;
    QToolButton *m_dark;
    QToolButton *m_light;
};

} // namespace Pult::App
