// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/disguise.h"

#include "feeds/recording/amidisguise.h"
#include "feeds/recording/queuelogdisguise.h"
#include "feeds/recording/recordedinput.h"

#include <algorithm>

namespace Pult::Feeds {

namespace {

/// For a source that nobody knows more of.
class PlainDisguise final : public Disguise
{
public:
    using Disguise::Disguise;

private:
    void takeLine(std::string_view line, std::string &out) override { pseudonyms().numbers(line, out); }
};

bool areDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::unique_ptr<Disguise> Disguise::make(std::string_view kind, Pseudonyms &pseudonyms)
{
    if (kind == AmiFeedKind)
        return std::make_unique<AmiDisguise>(pseudonyms);
    if (kind == QueueLogFeedKind)
        return std::make_unique<QueueLogDisguise>(pseudonyms);
    return std::unique_ptr<Disguise>(new PlainDisguise(pseudonyms));
}

Disguise::Disguise(Pseudonyms &pseudonyms)
    : m_pseudonyms(pseudonyms)
{
}

void Disguise::take(std::string_view bytes, std::string &out)
{
    while (!bytes.empty()) {
        const auto newline = bytes.find('\n');
        const bool isWhole = newline != std::string_view::npos;
        const std::string_view part = bytes.substr(0, isWhole ? newline + 1 : bytes.size());
        bytes.remove_prefix(part.size());
        if (!m_covering && m_rest.size() + part.size() > MaxLine) {
            m_covering = true;
            out.append(m_rest.size(), 'x');
            m_rest.clear();
        }
        if (m_covering) {
            out.append(part.size() - (isWhole ? 1 : 0), 'x');
            if (isWhole)
                out += '\n';
            m_covering = !isWhole;
        } else if (!isWhole) {
            m_rest += part;
        } else if (m_rest.empty()) {
            takeWhole(part, out);
        } else {
            m_rest += part;
            takeWhole(m_rest, out);
            m_rest.clear();
        }
    }
}

void Disguise::takeWhole(std::string_view line, std::string &out)
{
    std::size_t end = line.size() - 1;
    if (end > 0 && line[end - 1] == '\r')
        --end;
    takeLine(line.substr(0, end), out);
    out += line.substr(end);
}

void Disguise::finish(std::string &out)
{
    takeLine(m_rest, out);
    m_rest.clear();
    m_covering = false;
    reset();
}

bool isCallId(std::string_view text)
{
    const auto dot = text.rfind('.');
    if (dot == std::string_view::npos || dot < 10 || text.size() - dot > 11 || !areDigits(text.substr(dot + 1)))
        return false;
    // Seconds since 1970, from 2001 to 2033. Callers' numbers have no fraction.
    const std::string_view epoch = text.substr(dot - 10, 10);
    if (!areDigits(epoch) || epoch.front() != '1')
        return false;
    const std::string_view system = text.substr(0, dot - 10);
    const auto digits = std::count_if(system.begin(), system.end(), [](char c) { return c >= '0' && c <= '9'; });
    return system.empty() || (system.back() == '-' && digits < static_cast<long>(Pseudonyms::ShortestNumber));
}

} // namespace Pult::Feeds
