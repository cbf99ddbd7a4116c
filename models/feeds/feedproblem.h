// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with a feed: a code with its context. The sentence is made where it is shown (problemText()).

#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <cstdint>

namespace Pult::Feeds {

struct FeedProblem
{
    Q_GADGET

public:
    enum class Kind : std::uint8_t {
        None,
        HostNotFound,
        ConnectionRefused,
        ConnectionTimeout,
        ConnectionLost,
        NotAnAmi,       ///< something answers there, but not Asterisk's manager; detail: its first line, printable part
        Silent,         ///< the server accepts the connection and says nothing
        LoginRefused,   ///< account or secret wrong
        SecretMissing,  ///< nothing was found and nobody has entered one; detail: name of the environment variable, if
                        ///< any
        SecretUnusable, ///< detail: path of the credential file
        PlainLoginForbidden, ///< no TLS and not loopback
        TlsUntrusted,        ///< self-signed or of an unknown authority
        TlsExpired,
        TlsWrongHost,
        TlsFailed,       ///< detail: the library's words
        RightsTooNarrow, ///< detail: the classes that are missing
        EventsFiltered,  ///< detail: kinds of events that do not come
        ClockSkew,       ///< detail: seconds
        LineTooLong,
        Garbage, ///< what comes is not the protocol
        AcdShutdown,
        FileMissing, ///< detail: path
        FileUnreadable,
        FileNotALog,
    };
    Q_ENUM(Kind) // its names go into the log

    Kind kind = Kind::None;
    QString detail;

    bool operator==(const FeedProblem &) const = default;
};

/// One sentence: what is wrong, where, and what to do. `where` is "host:port" or a path. Translated (context
/// "FeedProblem").
QString problemText(const FeedProblem &problem, const QString &where);

} // namespace Pult::Feeds

Q_DECLARE_METATYPE(Pult::Feeds::FeedProblem)
