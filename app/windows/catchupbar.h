// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// While a simulated centre tells the part of its day that is over, says so and how far it is: the numbers beside it are
// not yet those of now. Hides itself when the day is told. GUI thread.

#pragma once

#include <QProgressBar>

namespace Pult::App {

class Session;

class CatchUpBar final : public QProgressBar
{
    Q_OBJECT

public:
    /// `session` must outlive the bar.
    explicit CatchUpBar(const Session &session, QWidget *parent = nullptr);

private:
    void show(int percent);
};

} // namespace Pult::App
