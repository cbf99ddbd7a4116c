// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/mistakes.h"

#include <algorithm>

namespace Pult::Store {

namespace {

constexpr std::size_t MostListed = 12;

} // namespace

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Place placeOf(const toml::source_region &source)
{
    return {static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

QString shownTime(std::chrono::minutes time)
{
    const QLatin1Char zero('0');
    return QStringLiteral("%1:%2").arg(time.count() / 60, 2, 10, zero).arg(time.count() % 60, 2, 10, zero);
}

QString listed(const std::vector<std::string> &words)
{
    QString result;
    for (std::size_t i = 0; i < std::min(words.size(), MostListed); ++i)
        result += (i ? QStringLiteral(", ") : QString()) + toQString(words[i]);
    return words.size() > MostListed ? result + QStringLiteral(", …") : result;
}

Mistakes::Mistakes(QString file)
    : m_file(std::move(file))
{
}

CentreFileError Mistakes::made(ErrorKind kind, Place place, const std::string &key) const
{
    CentreFileError result;
    result.file = m_file;
    result.line = place.line;
    result.column = place.column;
    result.key = toQString(key);
    result.kind = kind;
    return result;
}

CentreFileError &Mistakes::error(ErrorKind kind, Place place, const std::string &key)
{
    return errors.emplace_back(made(kind, place, key));
}

CentreFileError &Mistakes::warning(ErrorKind kind, Place place, const std::string &key)
{
    return warnings.emplace_back(made(kind, place, key));
}

} // namespace Pult::Store
