// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amiframer.h"

#include "feeds/asterisk/ami/amiwords.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Pult::Feeds {

namespace {

constexpr std::string_view BannerStart = "Asterisk Call Manager/";

std::size_t distance(const char *begin, const char *end)
{
    return static_cast<std::size_t>(end - begin);
}

/// Null when there is none.
const char *findNewline(const char *begin, const char *end)
{
    return static_cast<const char *>(std::memchr(begin, '\n', distance(begin, end)));
}

/// Writes where the newlines of a block are and returns how many. Lines are short (twenty bytes), so that a call of
/// memchr for each costs more than the look at its bytes.
template<typename Position>
std::size_t indexNewlines(const char *begin, const char *end, Position *positions)
{
    Position *next = positions;
    const char *at = begin;
#ifdef __SSE2__
    const __m128i newline = _mm_set1_epi8('\n');
    const auto maskOf = [&newline](const char *bytes) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
        return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, newline))));
    };
    for (; end - at >= 64; at += 64) {
        std::uint64_t mask = maskOf(at) | maskOf(at + 16) << 16U | maskOf(at + 32) << 32U | maskOf(at + 48) << 48U;
        for (; mask != 0; mask &= mask - 1)
            *next++ = static_cast<Position>(at - begin + std::countr_zero(mask));
    }
#endif
    while (at != end) {
        const char *found = findNewline(at, end);
        if (!found)
            break;
        *next++ = static_cast<Position>(found - begin);
        at = found + 1;
    }
    return static_cast<std::size_t>(next - positions);
}

/// The line without its line end; servers write \r\n, files edited by hand \n.
std::string_view lineText(const char *line, const char *newline)
{
    if (newline != line && newline[-1] == '\r')
        --newline;
    return {line, distance(line, newline)};
}

} // namespace

void AmiFramer::feed(std::string_view bytes, AmiSink &sink)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    while (at != end) {
        if (m_dropping)
            at = skipDropped(at, end);
        else if (!m_carried.empty())
            at = takeCarried(at, end, sink);
        else
            at = takeInPlace(at, end, sink);
    }
}

void AmiFramer::finish(AmiSink &sink)
{
    if (!m_carried.empty())
        sink.messageDropped();
    m_carried.clear();
    m_message.clear();
    m_lineStart = 0;
    m_dropping = false;
}

/// The fast road: the messages that begin and end within one chunk are read where they are.
const char *AmiFramer::takeInPlace(const char *begin, const char *end, AmiSink &sink)
{
    const char *base = begin;
    const char *line = begin;
    m_message.clear();
    for (const char *block = begin; block != end;) {
        const char *const blockEnd = block + std::min(distance(block, end), m_newlines.size());
        const std::size_t newlines = indexNewlines(block, blockEnd, m_newlines.data());
        for (std::size_t i = 0; i < newlines; ++i) {
            const char *const newline = block + m_newlines[i];
            Line result = takeLine(base, line, newline);
            if (result == Line::Glued) { // the line is looked at again, as the first of its own message
                dispatch(base, sink);
                base = line;
                result = takeLine(base, line, newline);
            }
            if (result == Line::OverLimit) {
                drop(false, sink);
                return newline + 1;
            }
            if (result == Line::Complete)
                dispatch(base, sink);
            else if (result == Line::Banner)
                greet(lineText(line, newline), sink);
            line = newline + 1;
            if (result != Line::Open)
                base = line;
        }
        block = blockEnd;
        if (distance(line, end) > MaxLine + 1 && distance(line, block) > MaxLine + 1)
            break;
    }
    if (distance(line, end) > MaxLine + 1) { // one more: its \r may be the last byte
        drop(true, sink);
    } else {
        m_carried.assign(base, end);
        m_lineStart = distance(base, line);
    }
    return end;
}

/// Goes on with a message that began in an earlier chunk, line by line, so that no more than its own bytes are copied.
const char *AmiFramer::takeCarried(const char *begin, const char *end, AmiSink &sink)
{
    const char *newline = findNewline(begin, end);
    const char *stop = newline ? newline + 1 : end;
    if (m_carried.size() - m_lineStart + distance(begin, stop) > MaxLine + 2) {
        drop(newline == nullptr, sink);
        return stop;
    }
    m_carried.append(begin, stop);
    if (!newline)
        return end;

    const auto take = [this] {
        const char *base = m_carried.data();
        return takeLine(base, base + m_lineStart, base + m_carried.size() - 1);
    };
    Line result = take();
    if (result == Line::Glued) {
        dispatch(m_carried.data(), sink);
        m_carried.erase(0, m_lineStart);
        m_lineStart = 0;
        result = take();
    }
    switch (result) {
    case Line::Open:
        m_lineStart = m_carried.size();
        break;
    case Line::Complete:
        dispatch(m_carried.data(), sink);
        m_carried.clear();
        break;
    case Line::Banner: {
        const char *base = m_carried.data();
        greet(lineText(base + m_lineStart, base + m_carried.size() - 1), sink);
        m_carried.clear();
        break;
    }
    case Line::Glued: // cannot be: the message is empty now
    case Line::OverLimit:
        drop(false, sink);
        break;
    }
    return stop;
}

const char *AmiFramer::skipDropped(const char *begin, const char *end)
{
    while (begin != end) {
        const char *newline = findNewline(begin, end);
        const char *stop = newline ? newline : end;
        m_blankSoFar = m_blankSoFar && std::all_of(begin, stop, [](char c) { return c == '\r'; });
        m_skipped += distance(begin, stop);
        if (!newline)
            return end;
        m_skipped = 0;
        begin = newline + 1;
        if (m_blankSoFar) {
            m_dropping = false;
            return begin;
        }
        m_blankSoFar = true;
    }
    return end;
}

inline AmiFramer::Line AmiFramer::takeLine(const char *base, const char *line, const char *newline)
{
    const std::string_view text = lineText(line, newline);
    if (text.empty())
        return Line::Complete;
    if (text.size() > MaxLine || distance(base, newline) > MaxMessage)
        return Line::OverLimit;
    const auto *word = AmiWords::Keys.keyOf(text);
    const AmiKeyOfLine key
        = word ? AmiKeyOfLine {word->id, static_cast<std::uint16_t>(word->text.size())} : AmiKeyOfLine {};
    if (!word && text.starts_with(BannerStart))
        return Line::Banner;
    if (key.key == AmiKey::Event || key.key == AmiKey::Response) {
        std::string_view value = text.substr(key.size + 1U);
        value.remove_prefix(value.starts_with(' ') ? 1 : 0);
        if (startsNewMessage(key.key, value))
            return Line::Glued;
        if (key.key == AmiKey::Event)
            m_message.setEvent(amiEvent(value));
    }
    if (m_message.size() == MaxHeaders)
        return Line::OverLimit;
    m_message.add(key, distance(base, line), text.size());
    return Line::Open;
}

/// Some servers and proxies glue list items together without the blank line. `Response` alone is no proof: in
/// OriginateResponse it is a header («Response: Failure»), and a UserEvent carries whatever its author likes.
bool AmiFramer::startsNewMessage(AmiKey id, std::string_view value) const
{
    if (!m_message.isTyped())
        return false;
    if (id == AmiKey::Event)
        return true;
    if (m_message.event() == AmiEvent::UserEvent)
        return false;
    if (m_message.event() == AmiEvent::OriginateResponse && !m_message.has(AmiKey::Response))
        return false;
    return value == "Success" || value == "Error" || value == "Goodbye" || value == "Follows";
}

void AmiFramer::dispatch(const char *base, AmiSink &sink)
{
    // Two blank lines in a row (QueueRule ends so) are an empty message and mean nothing.
    if (m_message.size() > 0) {
        m_message.setBase(base);
        sink.messageArrived(m_message);
    }
    m_message.clear();
}

/// The greeting has no blank line after it. When it comes inside a message, the connection that sent that one was cut.
void AmiFramer::greet(std::string_view line, AmiSink &sink)
{
    if (m_message.size() > 0)
        sink.messageDropped();
    m_message.clear();
    sink.bannerArrived(line);
}

void AmiFramer::drop(bool insideLine, AmiSink &sink)
{
    m_carried.clear();
    m_carried.shrink_to_fit();
    m_message.clear();
    m_lineStart = 0;
    m_dropping = true;
    m_skipped = 0;
    m_blankSoFar = !insideLine;
    sink.messageDropped();
}

} // namespace Pult::Feeds
