// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult simulate`: days of a simulated centre, as fast as it goes, and their numbers. Main thread.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class SimulateCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
