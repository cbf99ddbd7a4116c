// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/peers/amiserver.h"

#include <netinet/in.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace Pult::Bench {

namespace {

bool sendAll(int client, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(client, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

/// The value of ActionID in a login, whatever the case of its letters; empty without one.
std::string actionId(const std::string &login)
{
    for (std::size_t at = 0; at < login.size(); at = login.find('\n', at) + 1) {
        if (::strncasecmp(login.c_str() + at, "ActionID:", 9) == 0)
            return login.substr(at + 9, login.find('\r', at) - at - 9);
        if (login.find('\n', at) == std::string::npos)
            break;
    }
    return {};
}

} // namespace

AmiServer::AmiServer(std::string_view traffic)
    : m_traffic(traffic)
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 4) != 0
        || ::getsockname(m_listener, generic, &size) != 0) {
        std::perror("bench_peers: cannot listen on loopback");
        std::exit(1);
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

AmiServer::~AmiServer()
{
    ::shutdown(m_listener, SHUT_RDWR); // wakes accept()
    m_thread.join();
    ::close(m_listener);
}

void AmiServer::run()
{
    for (int client = 0; (client = ::accept(m_listener, nullptr, nullptr)) >= 0; ::close(client))
        serve(client);
}

void AmiServer::serve(int client) const
{
    if (!sendAll(client, "Asterisk Call Manager/7.0.3\r\n"))
        return;
    std::string login;
    std::array<char, 4096> buffer {};
    while (login.find("\r\n\r\n") == std::string::npos) {
        const ssize_t size = ::recv(client, buffer.data(), buffer.size(), 0);
        if (size <= 0)
            return;
        login.append(buffer.data(), static_cast<std::size_t>(size));
    }
    const std::string accepted
        = "Response: Success\r\nActionID:" + actionId(login) + "\r\nMessage: Authentication accepted\r\n\r\n";
    if (!sendAll(client, accepted) || !sendAll(client, m_traffic))
        return;
    while (::recv(client, buffer.data(), buffer.size(), 0) > 0) { } // until the client has had enough
}

} // namespace Pult::Bench
