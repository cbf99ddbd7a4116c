// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult collect`: the feeds of a centre and their history, without a window, until it is told to end. Main thread, no
// display.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class CollectCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
