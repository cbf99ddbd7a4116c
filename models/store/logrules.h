// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of --log: which categories of the log tell how much. Turns what people write into the filter rules of
// QLoggingCategory. Pure, any thread.

#pragma once

#include <QString>

#include <optional>
#include <span>
#include <string_view>

namespace Pult::Store {

struct LogRulesError
{
    enum class Kind : std::uint8_t {
        NoLevel,        ///< detail: the rule, in which there is no «=»
        UnknownLevel,   ///< detail: what stands in the place of the level
        BadPattern,     ///< detail: the pattern
        NoSuchCategory, ///< detail: the pattern, which names none of Pult's
    };

    Kind kind = Kind::NoLevel;
    QString detail;
};

struct LogRules
{
    QString filter; ///< for QLoggingCategory::setFilterRules()
    std::optional<LogRulesError> error;
};

/// `text`: rules separated by «;». A rule is «CATEGORY=LEVEL», the level being debug, info, warning, critical or off
/// and meaning this level and those above it; or Qt's own «CATEGORY.LEVEL=true|false»; or a level alone, for all of
/// Pult. A category may begin or end with «*». Later rules win. `categories`: those that Pult has, to catch typing
/// errors.
LogRules readLogRules(const QString &text, std::span<const std::string_view> categories);

/// One sentence, translated (context "LogRules").
QString errorText(const LogRulesError &error);

} // namespace Pult::Store
