// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which operators a table shows: a value that can be kept between two runs, since it names everything by stable ids,
// and the same looked up in a centre, so that a row is judged without comparing ids. GUI thread.

#pragma once

#include "items/operatorrow.h"

#include <QStringList>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace Pult::Items {

struct OperatorFilter
{
    QString text;                    ///< words; each must occur in name, state, reason, lines, site or group
    std::uint32_t states = 0;        ///< bit (1 << state) of those shown; 0: all
    std::set<std::string> sites {};  ///< ids of home sites; empty: all
    std::set<std::string> lines {};  ///< ids of lines of which the person serves one now; empty: all
    std::set<std::string> groups {}; ///< ids of home groups; empty: all

    bool isEmpty() const
    {
        return text.trimmed().isEmpty() && states == 0 && sites.empty() && lines.empty() && groups.empty();
    }
    bool operator==(const OperatorFilter &) const = default;
};

class ResolvedFilter
{
public:
    ResolvedFilter() = default;
    /// Ids that the centre does not know (yet) are left out; where none of several is known, all are shown.
    ResolvedFilter(const OperatorFilter &filter, const State::CentreState &state);

    /// `searched` is searchText() of the row.
    bool accepts(const OperatorRow &row, const QString &searched) const;

private:
    QStringList m_words;
    std::uint32_t m_states = 0;
    // By index; empty: all.
    std::vector<bool> m_sites;
    std::vector<bool> m_lines;
    std::vector<bool> m_groups;
};

} // namespace Pult::Items
