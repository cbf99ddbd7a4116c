// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/terminal.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace Pult::App {

namespace {

bool isWatched(FILE *stream)
{
#ifdef Q_OS_UNIX
    return isatty(fileno(stream)) != 0;
#else
    Q_UNUSED(stream)
    return false;
#endif
}

} // namespace

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

void print(const QString &text)
{
    print(text.toUtf8());
}

void printError(const QString &sentence)
{
    const QByteArray line = "pult: " + sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

void showStatus(const QString &line)
{
    if (!isWatched(stderr))
        return;
    const QByteArray text = "\r" + line.toUtf8() + "\x1b[K";
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
}

bool isTerminal()
{
    return isWatched(stdout);
}

ExitCode usageError(const QString &sentence)
{
    printError(sentence);
    return ExitCode::Usage;
}

bool flushOutput()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace Pult::App
