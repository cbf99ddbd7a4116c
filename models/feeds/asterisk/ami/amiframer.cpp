// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amiframer.h"

#include <algorithm>
#include <cstring>

namespace Pult::Feeds {

namespace {

constexpr std::string_view BannerStart = "Asterisk Call Manager/";

const char *find(const char *begin, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(begin, c, static_cast<std::size_t>(end - begin)));
}

std::size_t distance(const char *begin, const char *end)
{
    return static_cast<std::size_t>(end - begin);
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
    while (const char *newline = line == end ? nullptr : find(line, end, '\n')) {
        switch (takeLine(base, line, newline)) {
        case Line::Open:
            line = newline + 1;
            break;
        case Line::Complete:
            dispatch(base, sink);
            base = line = newline + 1;
            break;
        case Line::Glued: // the line is looked at again, as the first of its own message
            dispatch(base, sink);
            base = line;
            break;
        case Line::Banner:
            greet(lineText(line, newline), sink);
            base = line = newline + 1;
            break;
        case Line::OverLimit:
            drop(false, sink);
            return newline + 1;
        }
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
    const char *newline = find(begin, end, '\n');
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
        const char *newline = find(begin, end, '\n');
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

AmiFramer::Line AmiFramer::takeLine(const char *base, const char *line, const char *newline)
{
    const std::string_view text = lineText(line, newline);
    if (text.empty())
        return Line::Complete;
    if (text.size() > MaxLine || distance(base, newline) > MaxMessage)
        return Line::OverLimit;
    const char *colon = find(line, line + text.size(), ':');
    if (!colon)
        return takeStrayLine(text);

    const char *const end = line + text.size();
    const char *value = colon + 1;
    if (value != end && *value == ' ')
        ++value;
    const AmiKey id = amiKey({line, distance(line, colon)});
    if (id == AmiKey::Event || id == AmiKey::Response) {
        const std::string_view word {value, distance(value, end)};
        if (startsNewMessage(id, word))
            return Line::Glued;
        if (id == AmiKey::Event)
            m_message.setEvent(amiEvent(word));
    }
    if (m_message.size() == MaxHeaders)
        return Line::OverLimit;
    m_message.add(id, distance(base, line), distance(line, colon), distance(base, value), distance(value, end));
    return Line::Open;
}

AmiFramer::Line AmiFramer::takeStrayLine(std::string_view text)
{
    if (text.starts_with(BannerStart))
        return Line::Banner;
    m_message.addStrayLine();
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
    if (!m_message.isEmpty()) {
        m_message.setBase(base);
        sink.messageArrived(m_message);
    }
    m_message.clear();
}

/// The greeting has no blank line after it. When it comes inside a message, the connection that sent that one was cut.
void AmiFramer::greet(std::string_view line, AmiSink &sink)
{
    if (!m_message.isEmpty())
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
