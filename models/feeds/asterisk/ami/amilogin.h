// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a conversation with an Asterisk begins: who answers there, may we say the secret, and how it is said. Pure; any
// thread. Shared by AmiFeed and AmiProbe.

#pragma once

#include "domain/centre.h"
#include "feeds/asterisk/ami/amimessage.h"
#include "feeds/feedproblem.h"

#include <QByteArray>

#include <optional>

namespace Pult::Feeds {

/// Whose events are of use. A wider account would only make Asterisk send more.
inline constexpr const char *AmiEventClasses = "system,call,agent,user,dialplan";

/// What forbids to log in at all, before a byte is sent; nothing when all is well.
std::optional<FeedProblem> amiRefusal(const Domain::FeedSpec &spec, const QByteArray &secret);

/// One action, complete. `id` is its ActionID behind AmiTranslator::OwnActionPrefix; `headers` are whole lines.
QByteArray amiAction(QByteArrayView action, const QByteArray &id, const QByteArray &headers = {});

/// The headers that a Login needs beside Username, after Asterisk's answer to Challenge: the MD5 sum, or the secret
/// itself where the server knows no challenge.
QByteArray amiCredentials(const AmiMessage &challenge, const QByteArray &secret);

/// Gathers the first bytes of a server until they show whether it is an Asterisk at all.
class AmiGreeting
{
public:
    enum class Kind {
        Unknown,  ///< more must come
        Asterisk, ///< bytes() is its banner and what followed
        Foreign,  ///< see problem()
        Endless   ///< text, but no line end
    };

    Kind take(QByteArrayView bytes);
    const QByteArray &bytes() const { return m_bytes; }
    /// What a server that is not an Asterisk has said: NotAnAmi with its words, or Garbage.
    FeedProblem problem() const;
    void clear() { m_bytes.clear(); }

private:
    QByteArray m_bytes;
};

} // namespace Pult::Feeds
