// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult replay`: recorded feeds through the engine, numbers to stdout. Main thread, no display.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class ReplayCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
