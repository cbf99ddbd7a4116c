// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/xscreensaver.h"

#include <QGuiApplication>

#ifdef PULT_XSCREENSAVER
#include <X11/extensions/scrnsaver.h> // after Qt's headers: it defines «None», «Bool» and other such words
#endif

namespace Pult::App::XScreenSaver {

#ifdef PULT_XSCREENSAVER

namespace {

/// Null when the program's windows are not on an X server.
Display *display()
{
    const auto *application = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    return application ? application->display() : nullptr;
}

} // namespace

bool suspend()
{
    Display *server = display();
    int event = 0;
    int error = 0;
    if (!server || !XScreenSaverQueryExtension(server, &event, &error))
        return false;
    XScreenSaverSuspend(server, True);
    // A screen that is blank already stays so, unless it is woken.
    XResetScreenSaver(server);
    XFlush(server);
    return true;
}

void resume()
{
    if (Display *server = display()) {
        XScreenSaverSuspend(server, False);
        XFlush(server);
    }
}

#else

bool suspend()
{
    return false;
}

void resume() { }

#endif

} // namespace Pult::App::XScreenSaver
