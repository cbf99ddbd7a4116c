// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A manager on loopback that greets, accepts any login and then floods the client with prepared traffic. Serves one
// client after another on a thread of its own.

#pragma once

#include <cstdint>
#include <string_view>
#include <thread>

namespace Pult::Bench {

class AmiServer
{
public:
    /// `traffic` must outlive the server.
    explicit AmiServer(std::string_view traffic);
    AmiServer(const AmiServer &) = delete;
    AmiServer &operator=(const AmiServer &) = delete;
    ~AmiServer();

    std::uint16_t port() const { return m_port; }

private:
    void run();
    void serve(int client) const;

    const std::string_view m_traffic;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::thread m_thread;
};

} // namespace Pult::Bench
