// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// `pult list-metrics`: the catalogue of metrics with their formulas. Main thread.

#pragma once

#include "app/cli/command.h"

namespace Pult::App {

class ListMetricsCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    void addOptions(QCommandLineParser &parser) const override;
    ExitCode run(const QCommandLineParser &parser) override;
};

} // namespace Pult::App
