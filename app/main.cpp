// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program: chooses the kind of application that the command needs and hands over to it.

#include "app/cli/commandline.h"
#include "app/cli/languages.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Pult::App;
using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
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

// Qt aborts when the display cannot be opened; a sentence and an exit code say more than a core dump.
void sayDisplayFailed(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    const QByteArray display
        = qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ? qgetenv("DISPLAY") : qgetenv("WAYLAND_DISPLAY");
    std::fprintf(stderr,
        "pult: the display «%s» cannot be opened; check DISPLAY and who may use it, or draw into a file with "
        "pult snapshot.\n",
        display.constData());
    std::_Exit(static_cast<int>(ExitCode::Failed));
}

std::unique_ptr<QCoreApplication> makeApplication(bool gui, int &argc, char *argv[])
{
    if (!gui)
        return std::make_unique<QCoreApplication>(argc, argv);
    const QtMessageHandler before = qInstallMessageHandler(sayDisplayFailed);
    auto application = std::make_unique<QApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
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
    // Painting into a file needs no display, and must not depend on the one that is there.
    if (toFile && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    // Without a display Qt would abort the program; execute() says it in a sentence instead.
    const auto application = makeApplication(gui && (toFile || !blind), argc, argv);
    installLanguage(invocation.language);
    return static_cast<int>(execute(invocation));
}
