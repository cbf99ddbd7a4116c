// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/boarddescription.h"

#include <algorithm>

namespace Pult::Boards {

QString textIn(const LocalText &text, const QLocale &locale)
{
    const QString language = locale.name().section(u'_', 0, 0);
    for (const QString &key : {language, QString(), QStringLiteral("en")}) {
        if (const auto found = text.find(key); found != text.end())
            return *found;
    }
    return text.isEmpty() ? QString() : text.first();
}

int BoardDescription::pageNamed(const QString &idOrNumber) const
{
    const auto found = std::ranges::find(pages, idOrNumber, &PageDescription::id);
    if (found != pages.end())
        return static_cast<int>(found - pages.begin());
    bool isNumber = false;
    const int number = idOrNumber.toInt(&isNumber);
    return isNumber && number >= 1 && number <= static_cast<int>(pages.size()) ? number - 1 : -1;
}

Metrics::Scope scopeOf(const TileDescription &tile, const State::CentreState &state)
{
    const auto find = [](const auto &rows, const std::string &id, auto idOf) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return idOf(row) == id; });
        return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
    };
    const int site = find(state.sites(), tile.site.toStdString(), [](const State::SiteRow &row) { return row.id; });
    const int line
        = find(state.lines(), tile.line.toStdString(), [](const State::LineRow &row) { return row.spec.id; });
    if (site >= 0 && line >= 0)
        return Metrics::Scope::ofLineAtSite(static_cast<State::LineIndex>(line), static_cast<State::SiteIndex>(site));
    if (site >= 0)
        return Metrics::Scope::ofSite(static_cast<State::SiteIndex>(site));
    if (line >= 0)
        return Metrics::Scope::ofLine(static_cast<State::LineIndex>(line));
    return Metrics::Scope::centre();
}

} // namespace Pult::Boards
