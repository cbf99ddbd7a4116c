// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/xprobe.h"

#include <X11/extensions/scrnsaver.h>

namespace Pult::Test {

struct XProbe::Server
{
    Display *display = nullptr;
    XScreenSaverInfo *info = nullptr;
};

XProbe::XProbe(const std::string &display)
    : m_server(std::make_unique<Server>())
{
    m_server->display = XOpenDisplay(display.c_str());
    m_server->info = XScreenSaverAllocInfo();
}

XProbe::~XProbe()
{
    XFree(m_server->info);
    if (m_server->display)
        XCloseDisplay(m_server->display);
}

bool XProbe::isValid() const
{
    int event = 0;
    int error = 0;
    return m_server->display && XScreenSaverQueryExtension(m_server->display, &event, &error);
}

void XProbe::setTimeout(int seconds)
{
    XSetScreenSaver(m_server->display, seconds, 0, PreferBlanking, AllowExposures);
    XSync(m_server->display, False);
}

bool XProbe::isBlank() const
{
    XScreenSaverQueryInfo(m_server->display, DefaultRootWindow(m_server->display), m_server->info);
    return m_server->info->state == ScreenSaverOn;
}

} // namespace Pult::Test
