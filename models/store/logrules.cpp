// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/logrules.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::Store {

namespace {

/// In rising order, as Qt's rules name them.
const QStringList &levels()
{
    static const QStringList names {u"debug"_s, u"info"_s, u"warning"_s, u"critical"_s};
    return names;
}

bool isLevel(const QString &word)
{
    return word == "off"_L1 || levels().contains(word);
}

QString allOf(const QString &pattern, const QString &level)
{
    const qsizetype from = level == "off"_L1 ? levels().size() : levels().indexOf(level);
    QString rules;
    for (qsizetype i = 0; i < levels().size(); ++i)
        rules += pattern + u'.' + levels()[i] + (i >= from ? u"=true\n"_s : u"=false\n"_s);
    return rules;
}

/// Qt's rules know a star at the begin and at the end.
bool isPattern(const QString &pattern)
{
    static const QRegularExpression syntax(u"^(?:\\*|\\*?\\.?[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*(?:\\.?\\*)?)$"_s);
    return syntax.match(pattern).hasMatch();
}

bool matches(const QString &pattern, QStringView category)
{
    const bool anyStart = pattern.startsWith(u'*');
    const bool anyEnd = pattern.size() > 1 && pattern.endsWith(u'*');
    const auto core = QStringView(pattern).mid(anyStart ? 1 : 0).chopped(anyEnd ? 1 : 0);
    if (anyStart && anyEnd)
        return category.contains(core);
    if (anyStart)
        return category.endsWith(core);
    return anyEnd ? category.startsWith(core) : category == core;
}

/// Foreign categories (Qt's) are not known here; those that begin as Pult's must be among them.
bool isKnown(const QString &pattern, std::span<const std::string_view> categories)
{
    if (!pattern.startsWith(u"pult"))
        return true;
    return std::any_of(categories.begin(), categories.end(), [&](std::string_view name) {
        return matches(pattern, QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    });
}

struct Rule
{
    QString pattern;
    QString filter;
};

/// What stands left and right of «=».
std::optional<Rule> ruleOf(const QString &left, const QString &right)
{
    if (isLevel(right))
        return Rule {left, allOf(left, right)};
    const QString level = left.section(u'.', -1);
    if (right != "true"_L1 && right != "false"_L1)
        return std::nullopt;
    if (levels().contains(level) && left.contains(u'.'))
        return Rule {left.section(u'.', 0, -2), left + u'=' + right + u'\n'};
    return Rule {left, left + u'=' + right + u'\n'};
}

} // namespace

LogRules readLogRules(const QString &text, std::span<const std::string_view> categories)
{
    using Kind = LogRulesError::Kind;
    LogRules result;
    static const QRegularExpression separator(u"[;\\n]"_s);
    for (const QString &part : text.split(separator)) {
        const QString rule = part.simplified().remove(u' ');
        if (rule.isEmpty())
            continue;
        if (isLevel(rule)) {
            result.filter += allOf(u"pult.*"_s, rule);
            continue;
        }
        const qsizetype equals = rule.indexOf(u'=');
        if (equals < 0)
            return {{}, LogRulesError {Kind::NoLevel, rule}};
        const auto read = ruleOf(rule.left(equals), rule.sliced(equals + 1));
        if (!read)
            return {{}, LogRulesError {Kind::UnknownLevel, rule.sliced(equals + 1)}};
        if (!isPattern(read->pattern))
            return {{}, LogRulesError {Kind::BadPattern, read->pattern}};
        if (!isKnown(read->pattern, categories))
            return {{}, LogRulesError {Kind::NoSuchCategory, read->pattern}};
        result.filter += read->filter;
    }
    return result;
}

QString errorText(const LogRulesError &error)
{
    const auto say = [&error](const char *sentence) -> QString {
        return QCoreApplication::translate("LogRules", sentence).arg(error.detail);
    };
    switch (error.kind) {
    case LogRulesError::Kind::NoLevel:
        return say(QT_TRANSLATE_NOOP("LogRules",
            "The log rule «%1» is none: write «pult.feed.*=debug», or a level: debug, info, warning, critical, off."));
    case LogRulesError::Kind::UnknownLevel:
        return say(QT_TRANSLATE_NOOP("LogRules",
            "«%1» is no level of the log; there are debug, info, warning, critical and off, or true and false."));
    case LogRulesError::Kind::BadPattern:
        return say(QT_TRANSLATE_NOOP(
            "LogRules", "«%1» is no category of the log: a star may stand at its begin and at its end only."));
    case LogRulesError::Kind::NoSuchCategory:
        return say(
            QT_TRANSLATE_NOOP("LogRules", "No category of the log is named «%1»; «pult help» lists all of them."));
    }
    return {};
}

} // namespace Pult::Store
