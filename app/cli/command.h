// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One command of the program, e.g. `pult replay`. Commands are made before there is an application object, so
// constructors do nothing; they run on the main thread.

#pragma once

#include <QCommandLineParser>
#include <QString>

namespace Pult::App {

class LogBook;

enum class ExitCode : int {
    Done = 0,
    Failed = 1,
    Usage = 2,        ///< the command line is wrong
    SkippedInput = 3, ///< results are printed, but a part of the input could not be read
};

class Command
{
public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    /// As it is typed.
    virtual QString name() const = 0;
    /// One translated sentence for `pult help`.
    virtual QString summary() const = 0;
    /// Adds options and positional arguments; `--lang` and `--help` are there already.
    virtual void addOptions(QCommandLineParser &parser) const = 0;
    /// True for commands that show or paint widgets: they get a QApplication.
    virtual bool needsGui() const { return false; }
    /// The options have been parsed without error. Prints its own errors (see terminal.h).
    virtual ExitCode run(const QCommandLineParser &parser) = 0;

    /// The log of this run, for windows that show it; null where nobody keeps one.
    LogBook *log() const { return m_log; }
    void setLog(LogBook *log) { m_log = log; }

private:
    LogBook *m_log = nullptr;
};

} // namespace Pult::App
