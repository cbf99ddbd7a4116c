// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/tablereader.h"

#include "store/suggestion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Pult::Store {

namespace {

constexpr qsizetype LongestText = 200;

ValueType typeOf(const toml::node &node)
{
    switch (node.type()) {
    case toml::node_type::table:
        return ValueType::Table;
    case toml::node_type::array:
        return ValueType::List;
    case toml::node_type::string:
        return ValueType::Text;
    case toml::node_type::integer:
        return ValueType::Integer;
    case toml::node_type::floating_point:
        return ValueType::Number;
    case toml::node_type::boolean:
        return ValueType::Boolean;
    case toml::node_type::time:
        return ValueType::Time;
    default:
        return ValueType::Other;
    }
}

QString shown(double value)
{
    return QString::number(value, 'g', 12);
}

/// Two or three small letters, as in ISO 639.
bool isLanguage(std::string_view code)
{
    return (code.size() == 2 || code.size() == 3)
        && std::ranges::all_of(code, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

bool isSecretKey(std::string_view key)
{
    constexpr std::array<std::string_view, 6> Names {"secret", "password", "passwd", "pass", "token", "credential"};
    const std::string lower = toQString(key).toLower().toStdString();
    return std::ranges::find(Names, lower) != Names.end();
}

std::optional<std::chrono::minutes> timeOfDay(std::string_view text)
{
    const auto digit = [text](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100; };
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    const int hours = digit(0) * 10 + digit(1);
    const int minutes = digit(3) * 10 + digit(4);
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return std::chrono::hours {hours} + std::chrono::minutes {minutes};
}

} // namespace

std::optional<Located<std::string>> inLanguage(std::vector<LanguageText> texts, std::string_view language)
{
    if (texts.empty())
        return std::nullopt;
    auto found = std::ranges::find(texts, language, &LanguageText::language);
    if (found == texts.end())
        found = std::ranges::find(texts, DefaultLanguage, &LanguageText::language);
    return std::move((found == texts.end() ? texts.begin() : found)->text);
}

TableReader::TableReader(const toml::table &table, std::string path, Mistakes &mistakes)
    : m_table(table)
    , m_path(std::move(path))
    , m_place(placeOf(table.source()))
    , m_mistakes(mistakes)
{
}

bool TableReader::has(std::string_view key) const
{
    return m_table.contains(key);
}

Place TableReader::placeOfKey(std::string_view key) const
{
    const auto found = m_table.find(key);
    return found == m_table.end() ? m_place : placeOf(found->first.source());
}

std::string TableReader::pathOf(std::string_view key) const
{
    return m_path.empty() ? std::string(key) : m_path + '.' + std::string(key);
}

const toml::node *TableReader::node(std::string_view key)
{
    skip(key);
    return m_table.get(key);
}

void TableReader::skip(std::string_view key)
{
    if (std::ranges::find(m_known, key) == m_known.end())
        m_known.emplace_back(key);
}

void TableReader::wrongType(const toml::node &node, const std::string &path, ValueType expected)
{
    CentreFileError &error = m_mistakes.error(ErrorKind::WrongType, placeOf(node.source()), path);
    error.expected = expected;
    error.found = typeOf(node);
}

std::optional<std::string> TableReader::checkedText(const toml::node &node, const std::string &path)
{
    const auto *text = node.as_string();
    if (!text) {
        wrongType(node, path, ValueType::Text);
        return std::nullopt;
    }
    const QString letters = toQString(text->get());
    const bool clean = std::ranges::all_of(letters, [](QChar c) { return c.category() != QChar::Other_Control; });
    if (letters.trimmed().isEmpty() || letters.size() > LongestText || !clean) {
        m_mistakes.error(ErrorKind::BadText, placeOf(node.source()), path);
        return std::nullopt;
    }
    return text->get();
}

std::optional<Located<std::string>> TableReader::text(std::string_view key)
{
    const toml::node *value = node(key);
    if (!value)
        return std::nullopt;
    auto text = checkedText(*value, pathOf(key));
    if (!text)
        return std::nullopt;
    return Located<std::string> {std::move(*text), placeOf(value->source())};
}

std::vector<LanguageText> TableReader::textsByLanguage(std::string_view key)
{
    const toml::node *value = node(key);
    if (!value)
        return {};
    std::vector<LanguageText> result;
    if (const toml::table *languages = value->as_table()) {
        TableReader reader(*languages, pathOf(key), m_mistakes);
        for (const auto &[code, entry] : *languages) {
            if (!isLanguage(code.str()))
                continue;
            if (auto text = reader.text(code.str()))
                result.push_back({std::string(code.str()), std::move(*text)});
        }
        if (languages->empty())
            reader.missing(DefaultLanguage);
        reader.skip(DefaultLanguage); // what to write, for the mistake about another key
        reader.finish();
    } else if (!value->is_string()) {
        wrongType(*value, pathOf(key), ValueType::LanguageText);
    } else if (auto text = this->text(key)) {
        result.push_back({{}, std::move(*text)});
    }
    std::ranges::sort(result, {}, [](const LanguageText &text) {
        return std::pair(text.text.place.line, text.text.place.column); // the library sorts by name
    });
    return result;
}

std::optional<Located<std::string>> TableReader::textIn(std::string_view key, std::string_view language)
{
    return inLanguage(textsByLanguage(key), language);
}

std::optional<Located<std::string>> TableReader::requiredText(std::string_view key)
{
    if (!has(key)) {
        missing(key);
        return std::nullopt;
    }
    return text(key);
}

void TableReader::missing(std::string_view key)
{
    skip(key);
    m_mistakes.error(ErrorKind::MissingKey, m_place, pathOf(key));
}

void TableReader::require(std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        if (!has(key))
            missing(key);
    }
}

bool TableReader::isEmptyList(std::string_view key) const
{
    const toml::node *value = m_table.get(key);
    return value && value->is_array() && value->as_array()->empty();
}

std::vector<const toml::table *> TableReader::requiredTables(std::string_view key)
{
    if (!has(key) || isEmptyList(key))
        missing(key);
    return tables(key);
}

std::vector<Located<std::string>> TableReader::requiredTexts(std::string_view key)
{
    if (!has(key) || isEmptyList(key))
        missing(key);
    return texts(key);
}

CentreFileError &TableReader::error(ErrorKind kind, std::string_view key)
{
    return m_mistakes.error(kind, placeOfKey(key), pathOf(key));
}

CentreFileError &TableReader::warning(ErrorKind kind, std::string_view key)
{
    return m_mistakes.warning(kind, placeOfKey(key), pathOf(key));
}

TableReader TableReader::inner(const toml::table &table, std::string_view key) const
{
    return {table, pathOf(key), m_mistakes};
}

bool TableReader::outOfRange(const toml::node &node, const std::string &path, double value, double from, double to)
{
    if (value >= from && value <= to)
        return false; // NaN is never inside
    CentreFileError &error = m_mistakes.error(ErrorKind::OutOfRange, placeOf(node.source()), path);
    error.detail = shown(value);
    error.allowed = shown(from) + QStringLiteral(" – ") + shown(to);
    return true;
}

std::optional<std::int64_t> TableReader::integer(std::string_view key, std::int64_t from, std::int64_t to)
{
    const toml::node *value = node(key);
    if (!value)
        return std::nullopt;
    const auto *integer = value->as_integer();
    if (!integer) {
        wrongType(*value, pathOf(key), ValueType::Integer);
        return std::nullopt;
    }
    const std::int64_t number = integer->get();
    if (outOfRange(
            *value, pathOf(key), static_cast<double>(number), static_cast<double>(from), static_cast<double>(to)))
        return std::nullopt;
    return number;
}

std::optional<double> TableReader::checkedNumber(
    const toml::node &node, const std::string &path, double from, double to)
{
    if (!node.is_number()) {
        wrongType(node, path, ValueType::Number);
        return std::nullopt;
    }
    const double number
        = node.is_integer() ? static_cast<double>(node.as_integer()->get()) : node.as_floating_point()->get();
    if (outOfRange(node, path, number, from, to))
        return std::nullopt;
    return number;
}

std::optional<double> TableReader::number(std::string_view key, double from, double to)
{
    const toml::node *value = node(key);
    return value ? checkedNumber(*value, pathOf(key), from, to) : std::nullopt;
}

std::optional<std::vector<double>> TableReader::numbers(std::string_view key, std::size_t count, double from, double to)
{
    const toml::array *items = list(key, ValueType::NumberList);
    if (!items)
        return std::nullopt;
    if (items->size() != count) {
        CentreFileError &error = m_mistakes.error(ErrorKind::WrongCount, placeOf(items->source()), pathOf(key));
        error.detail = QString::number(items->size());
        error.allowed = QString::number(count);
        return std::nullopt;
    }
    std::vector<double> result;
    for (const toml::node &item : *items) {
        if (const auto number = checkedNumber(item, pathOf(key), from, to))
            result.push_back(*number);
    }
    return result.size() == count ? std::optional(std::move(result)) : std::nullopt;
}

std::optional<bool> TableReader::boolean(std::string_view key)
{
    const toml::node *value = node(key);
    if (!value)
        return std::nullopt;
    if (!value->is_boolean()) {
        wrongType(*value, pathOf(key), ValueType::Boolean);
        return std::nullopt;
    }
    return value->as_boolean()->get();
}

std::optional<std::chrono::minutes> TableReader::checkedTime(const toml::node &node, const std::string &path)
{
    std::optional<std::chrono::minutes> result;
    QString detail;
    if (const auto *local = node.as_time()) {
        const toml::time &time = local->get();
        if (time.second == 0 && time.nanosecond == 0)
            return std::chrono::hours {time.hour} + std::chrono::minutes {time.minute};
        detail = QStringLiteral("%1:%2:%3").arg(time.hour).arg(time.minute).arg(time.second);
    } else if (const auto *text = node.as_string()) {
        result = timeOfDay(text->get());
        detail = toQString(text->get()).left(LongestText);
    } else {
        wrongType(node, path, ValueType::Time);
        return std::nullopt;
    }
    if (!result)
        m_mistakes.error(ErrorKind::BadTime, placeOf(node.source()), path).detail = detail;
    return result;
}

std::optional<std::chrono::minutes> TableReader::time(std::string_view key)
{
    const toml::node *value = node(key);
    return value ? checkedTime(*value, pathOf(key)) : std::nullopt;
}

const toml::array *TableReader::list(std::string_view key, ValueType expected)
{
    const toml::node *value = node(key);
    if (!value)
        return nullptr;
    if (!value->is_array())
        wrongType(*value, pathOf(key), expected);
    return value->as_array();
}

std::vector<Located<std::chrono::minutes>> TableReader::times(std::string_view key)
{
    std::vector<Located<std::chrono::minutes>> result;
    if (const toml::array *items = list(key, ValueType::List)) {
        for (const toml::node &item : *items) {
            if (const auto time = checkedTime(item, pathOf(key)))
                result.push_back({*time, placeOf(item.source())});
        }
    }
    return result;
}

std::vector<Located<std::string>> TableReader::texts(std::string_view key)
{
    std::vector<Located<std::string>> result;
    if (const toml::array *items = list(key, ValueType::TextList)) {
        for (const toml::node &item : *items) {
            if (auto text = checkedText(item, pathOf(key)))
                result.push_back({std::move(*text), placeOf(item.source())});
        }
    }
    return result;
}

const toml::table *TableReader::table(std::string_view key)
{
    const toml::node *value = node(key);
    if (value && !value->is_table())
        wrongType(*value, pathOf(key), ValueType::Table);
    return value ? value->as_table() : nullptr;
}

std::vector<const toml::table *> TableReader::tables(std::string_view key)
{
    std::vector<const toml::table *> result;
    if (const toml::array *items = list(key, ValueType::TableList)) {
        for (const toml::node &item : *items) {
            if (item.is_table())
                result.push_back(item.as_table());
            else
                wrongType(item, pathOf(key), ValueType::Table);
        }
    }
    return result;
}

std::optional<std::string> TableReader::choice(std::string_view key, const std::vector<std::string> &choices)
{
    auto text = this->text(key);
    if (!text)
        return std::nullopt;
    if (std::ranges::find(choices, text->value) != choices.end())
        return std::move(text->value);
    CentreFileError &error = m_mistakes.error(ErrorKind::UnknownChoice, text->place, pathOf(key));
    error.detail = toQString(text->value);
    error.allowed = listed(choices);
    error.suggestion = toQString(nearest(text->value, choices));
    return std::nullopt;
}

std::vector<std::string_view> TableReader::unread() const
{
    std::vector<std::string_view> result;
    for (const auto &[key, value] : m_table) {
        if (std::ranges::find(m_known, key.str()) == m_known.end())
            result.push_back(key.str());
    }
    return result;
}

void TableReader::finish()
{
    for (const std::string_view key : unread()) {
        if (isSecretKey(key)) {
            m_mistakes.error(ErrorKind::SecretInFile, placeOfKey(key), pathOf(key));
            continue;
        }
        CentreFileError &error = m_mistakes.error(ErrorKind::UnknownKey, placeOfKey(key), pathOf(key));
        error.allowed = listed(m_known);
        error.suggestion = toQString(nearest(key, m_known));
    }
}

} // namespace Pult::Store
