// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult` without a command: the supervisor window, or the start page when no centre is described yet. Main thread.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class SupervisorCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    bool needsGui() const override { return true; }
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
