// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult check-centre FILE`: every mistake of a centre file, or what it describes. Main thread.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class CheckCentreCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
