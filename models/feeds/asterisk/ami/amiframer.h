// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts the bytes of the Asterisk Manager Interface into messages, however the network has chunked them. Pure and
// bounded: whatever comes, no more than one message of the largest permitted size is kept. Lives on one thread, any.

#pragma once

#include "feeds/asterisk/ami/amimessage.h"

#include <string>

namespace Pult::Feeds {

/// Who takes what an AmiFramer has found. The views are valid only during the call.
class AmiSink
{
public:
    AmiSink() = default;
    AmiSink(const AmiSink &) = delete;
    AmiSink &operator=(const AmiSink &) = delete;
    virtual ~AmiSink() = default;

    virtual void messageArrived(const AmiMessage &message) = 0;
    /// The line that greets a new connection, e.g. «Asterisk Call Manager/9.0.0».
    virtual void bannerArrived(std::string_view line) = 0;
    /// A message was over a limit or cut off and has been skipped.
    virtual void messageDropped() = 0;
};

class AmiFramer
{
public:
    static constexpr std::size_t MaxMessage = 256 * 1024;
    static constexpr std::size_t MaxLine = 8 * 1024;
    static constexpr std::size_t MaxHeaders = AmiMessage::MaxSize;

    void feed(std::string_view bytes, AmiSink &sink);
    /// The bytes have ended: what is unfinished is dropped. Afterwards the framer is as new.
    void finish(AmiSink &sink);

    /// Bytes kept until the rest of their message comes.
    std::size_t carried() const { return m_carried.size(); }
    std::string_view unfinished() const { return m_carried; }
    /// Bytes skipped since the last line end, while a message is being dropped.
    std::uint64_t skipped() const { return m_dropping ? m_skipped : 0; }

private:
    enum class Line { Open, Complete, Glued, Banner, OverLimit };

    const char *takeInPlace(const char *begin, const char *end, AmiSink &sink);
    const char *takeCarried(const char *begin, const char *end, AmiSink &sink);
    const char *skipDropped(const char *begin, const char *end);
    Line takeLine(const char *base, const char *line, const char *newline);
    bool startsNewMessage(AmiKey id, std::string_view value) const;
    void dispatch(const char *base, AmiSink &sink);
    void greet(std::string_view line, AmiSink &sink);
    void drop(bool insideLine, AmiSink &sink);

    AmiMessage m_message;                       ///< the one that is open
    std::string m_carried;                      ///< its bytes so far, when it began in an earlier chunk
    std::size_t m_lineStart = 0;                ///< where its unfinished line begins in m_carried
    std::array<std::uint16_t, 8192> m_newlines; ///< of the block in hand
    std::uint64_t m_skipped = 0;
    bool m_dropping = false;  ///< skipping to the next blank line
    bool m_blankSoFar = true; ///< while dropping: the line seems to be that blank line
};

} // namespace Pult::Feeds
