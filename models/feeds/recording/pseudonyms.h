// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands something else in the place of people's numbers and names, always the same for the same one, with a key that
// is never stored. Lives on one thread, that of its recorder's writer.
//
// A number becomes another of as many digits by a Feistel network over its decimal halves (as NIST's FF1, with
// HMAC-SHA-256 as the round function): two numbers never become one, so repeat callers are counted as before. Who has
// the recording but not the key can only guess; hashing all numbers, which undoes a plain hash, does not help.

#pragma once

#include "domain/event.h"

#include <QByteArray>

#include <string>
#include <string_view>
#include <unordered_map>

namespace Pult::Feeds {

class Pseudonyms
{
public:
    /// Shorter ones are extensions, and stay.
    static constexpr std::size_t ShortestNumber = 7;

    /// With a key of its own, drawn by the system.
    Pseudonyms();
    explicit Pseudonyms(QByteArray key);
    ~Pseudonyms();
    Pseudonyms(const Pseudonyms &) = delete;
    Pseudonyms &operator=(const Pseudonyms &) = delete;

    /// Appends `text` with every number in it replaced: runs of digits, also those which «-», «.», brackets and blanks
    /// divide, when they have at least ShortestNumber digits together. What divides them stays.
    void numbers(std::string_view text, std::string &out);
    /// Appends a word without digits in the place of a name. «anonymous», «unknown», «<unknown>» and nothing stay; what
    /// has no letter is treated as a number.
    void name(std::string_view text, std::string &out);
    /// Appends what stands for a caller's id: a number, a name or both. All its digits are one number, as for
    /// Domain::callerKey(), so that the same callers are the same afterwards.
    void callerId(std::string_view text, std::string &out);
    /// What `caller` becomes; 0 stays 0.
    Domain::CallerKey caller(Domain::CallerKey caller);
    /// The same events without people's numbers and names.
    void disguise(Domain::Events &events);

private:
    std::string permuted(std::string_view digits);
    void replaceDigits(std::string_view text, std::string_view digits, std::string &out);
    const std::string &remembered(char kind, std::string_view text);
    QByteArray mac(const QByteArray &message) const;

    QByteArray m_key;
    std::unordered_map<std::string, std::string> m_known; ///< what has been computed already; forgotten when large
};

} // namespace Pult::Feeds
