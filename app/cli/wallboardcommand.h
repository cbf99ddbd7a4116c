// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult wallboard`: a board over a whole screen. Main thread.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class WallboardCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    bool needsGui() const override { return true; }
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
