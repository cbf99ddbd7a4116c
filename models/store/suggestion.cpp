// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/suggestion.h"

#include <QString>

#include <algorithm>
#include <array>
#include <vector>

namespace Pult::Store {

namespace {

/// A key or name longer than this is not a misspelt one.
constexpr qsizetype LongestWord = 64;

QString folded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded();
}

/// Optimal string alignment (Damerau's distance without edits inside a swap).
int distance(const QString &a, const QString &b, int limit)
{
    if (a.size() > LongestWord || b.size() > LongestWord || std::abs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::array<std::vector<int>, 3> rows; // before the last, last, this
    for (auto &row : rows)
        row.resize(width);
    for (std::size_t j = 0; j < width; ++j)
        rows[1][j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        rows[2][0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto k = static_cast<std::size_t>(j);
            const int cost = a[i - 1] == b[j - 1] ? 0 : 1;
            int best = std::min({rows[1][k] + 1, rows[2][k - 1] + 1, rows[1][k - 1] + cost});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, rows[0][k - 2] + 1);
            rows[2][k] = best;
        }
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
    }
    return std::min(rows[1][width - 1], limit + 1);
}

} // namespace

int editDistance(std::string_view a, std::string_view b, int limit)
{
    return distance(folded(a), folded(b), limit);
}

std::string_view nearest(std::string_view word, std::span<const std::string> candidates)
{
    const QString wanted = folded(word);
    int best = static_cast<int>(std::min<qsizetype>(wanted.size(), LongestWord)) / 3 + 1;
    std::string_view result;
    for (const std::string &candidate : candidates) {
        const int steps = distance(wanted, folded(candidate), best);
        if (steps < best) {
            best = steps;
            result = candidate;
        }
    }
    return result;
}

} // namespace Pult::Store
