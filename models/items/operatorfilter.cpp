// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/operatorfilter.h"

#include <algorithm>

namespace Pult::Items {

namespace {

template<typename Rows, typename IdOf>
std::vector<bool> chosen(const std::set<std::string> &ids, const Rows &rows, IdOf idOf)
{
    if (ids.empty())
        return {};
    std::vector<bool> result(rows.size());
    bool any = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        result[i] = ids.contains(idOf(rows[i]));
        any = any || result[i];
    }
    return any ? result : std::vector<bool>();
}

bool has(const std::vector<bool> &chosen, std::size_t index)
{
    return chosen.empty() || (index < chosen.size() && chosen[index]);
}

} // namespace

ResolvedFilter::ResolvedFilter(const OperatorFilter &filter, const State::CentreState &state)
    : m_words(folded(filter.text).split(u' ', Qt::SkipEmptyParts))
    , m_states(filter.states)
    , m_sites(chosen(filter.sites, state.sites(), [](const State::SiteRow &site) { return site.id; }))
    , m_lines(chosen(filter.lines, state.lines(), [](const State::LineRow &line) { return line.spec.id; }))
    , m_groups(chosen(filter.groups, state.centre().groups, [](const Domain::Group &group) { return group.id; }))
{
}

bool ResolvedFilter::accepts(const OperatorRow &row, const QString &searched) const
{
    if (m_states != 0 && (m_states & (1u << static_cast<unsigned>(row.state))) == 0)
        return false;
    if (!has(m_sites, Domain::raw(row.homeSite)) || !has(m_groups, static_cast<std::size_t>(row.homeGroup)))
        return false;
    if (!m_lines.empty() && std::none_of(row.servedLines.begin(), row.servedLines.end(), [this](State::LineIndex line) {
            return has(m_lines, Domain::raw(line));
        }))
        return false;
    return std::all_of(
        m_words.begin(), m_words.end(), [&searched](const QString &word) { return searched.contains(word); });
}

} // namespace Pult::Items
