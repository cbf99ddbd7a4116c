// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at an X server's screen saver from outside, apart from Qt because of what X's headers define. Any one thread.

#pragma once

#include <memory>
#include <string>

namespace Pult::Test {

class XProbe
{
public:
    explicit XProbe(const std::string &display);
    ~XProbe();
    XProbe(const XProbe &) = delete;
    XProbe &operator=(const XProbe &) = delete;

    bool isValid() const;
    /// The screen is blanked after so many seconds without input.
    void setTimeout(int seconds);
    bool isBlank() const;

private:
    struct Server;
    std::unique_ptr<Server> m_server;
};

} // namespace Pult::Test
