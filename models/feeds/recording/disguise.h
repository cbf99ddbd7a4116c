// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes people's numbers and names out of the bytes of one source, line by line, however the bytes are cut: the begin
// of a line waits for its end. Lives on the thread of its recorder's writer.
//
// No line becomes a message sooner or later by it: what the bytes mean to a translator happens at the same moment.

#pragma once

#include "feeds/recording/pseudonyms.h"

#include <memory>

namespace Pult::Feeds {

class Disguise
{
public:
    /// A line that is longer is no line of any protocol here; its letters become «x».
    static constexpr std::size_t MaxLine = 8 * 1024 + 2;

    /// For bytes of a feed of this kind (as in the centre file). `pseudonyms` must outlive it.
    static std::unique_ptr<Disguise> make(std::string_view kind, Pseudonyms &pseudonyms);

    virtual ~Disguise() = default;
    Disguise(const Disguise &) = delete;
    Disguise &operator=(const Disguise &) = delete;

    /// Appends what may be written of `bytes` and of what waited.
    void take(std::string_view bytes, std::string &out);
    /// The source has ended: the line that has no end yet is written too.
    void finish(std::string &out);

protected:
    explicit Disguise(Pseudonyms &pseudonyms);

    Pseudonyms &pseudonyms() { return m_pseudonyms; }
    /// Appends the line without its end, «\n» or «\r\n», which stays.
    virtual void takeLine(std::string_view line, std::string &out) = 0;
    /// The source has begun anew.
    virtual void reset() { }

private:
    void takeWhole(std::string_view line, std::string &out);

    Pseudonyms &m_pseudonyms;
    std::string m_rest;      ///< begin of a line whose end has not come
    bool m_covering = false; ///< inside a line that is too long
};

/// An id that Asterisk gave a call: «1795311453.12», perhaps with the system's name and «-» before it. It tells nothing
/// of the caller.
bool isCallId(std::string_view text);

} // namespace Pult::Feeds
