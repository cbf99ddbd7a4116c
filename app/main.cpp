// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program: chooses the kind of application that the command needs and hands over to it.

#include "app/cli/commandline.h"
#include "app/cli/languages.h"

#include <QApplication>

#include <memory>

using namespace Pult::App;
using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList result;
    for (int i = 1; i < argc; ++i)
        result.append(QString::fromLocal8Bit(argv[i]));
    return result;
}

std::unique_ptr<QCoreApplication> makeApplication(bool gui, int &argc, char *argv[])
{
    if (gui)
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"pult"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PULT_VERSION));

    const Invocation invocation = readInvocation(argumentsOf(argc, argv));
    const bool gui = needsGui(invocation);
    const bool toFile = invocation.command == u"snapshot";
    const bool blind = gui && !hasDisplay();
    if (blind && toFile)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // painting into a file needs no display

    // Without a display Qt would abort the program; execute() says it in a sentence instead.
    const auto application = makeApplication(gui && (toFile || !blind), argc, argv);
    installLanguage(invocation.language);
    return static_cast<int>(execute(invocation));
}
