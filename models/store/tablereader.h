// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one table of the centre file key by key and notes every mistake with its place. Used only inside Store; any
// thread.

#pragma once

#include "store/mistakes.h"

#include <toml++/toml.h>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Pult::Store {

/// A value and where it stands.
template<typename T>
struct Located
{
    T value {};
    Place place;
};

/// A text in one of several languages.
struct LanguageText
{
    std::string language; ///< "ru", "en" …; empty: for all
    Located<std::string> text;
};

/// Read where a text is not there in the language wanted.
inline constexpr std::string_view DefaultLanguage = "en";
/// The text in `language`, else the English one, else the first.
std::optional<Located<std::string>> inLanguage(std::vector<LanguageText> texts, std::string_view language);

/// A method reads one key: nothing when the key is absent or wrong (then a mistake has been noted). `place` is of the
/// value.
class TableReader
{
public:
    /// `path` is the table's own dotted name, empty for the whole file.
    TableReader(const toml::table &table, std::string path, Mistakes &mistakes);

    bool has(std::string_view key) const;
    Place place() const { return m_place; }
    Place placeOfKey(std::string_view key) const;
    std::string pathOf(std::string_view key) const;

    /// Text of at least one and at most 200 letters without control characters.
    std::optional<Located<std::string>> text(std::string_view key);
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t from, std::int64_t to);
    std::optional<double> number(std::string_view key, double from, double to);
    /// A list of exactly `count` numbers, each from `from` to `to`; nothing when one of them is wrong.
    std::optional<std::vector<double>> numbers(std::string_view key, std::size_t count, double from, double to);
    /// A text, or texts by language such as { ru = "…", en = "…" }: the one that inLanguage() chooses.
    std::optional<Located<std::string>> textIn(std::string_view key, std::string_view language);
    /// The same, all of them in the order of the file; the language of a plain text is empty.
    std::vector<LanguageText> textsByLanguage(std::string_view key);
    std::optional<bool> boolean(std::string_view key);
    /// "HH:MM" after midnight; TOML's own 08:00:00 is taken, too.
    std::optional<std::chrono::minutes> time(std::string_view key);
    std::vector<Located<std::chrono::minutes>> times(std::string_view key);
    std::vector<Located<std::string>> texts(std::string_view key);
    const toml::table *table(std::string_view key);
    std::vector<const toml::table *> tables(std::string_view key);
    /// One of `choices`.
    std::optional<std::string> choice(std::string_view key, const std::vector<std::string> &choices);

    /// The same as above, and notes that a key is missing.
    std::optional<Located<std::string>> requiredText(std::string_view key);
    void missing(std::string_view key);
    /// Notes each of `keys` that is missing.
    void require(std::initializer_list<std::string_view> keys);
    /// The same as above; an empty list is a missing one.
    std::vector<const toml::table *> requiredTables(std::string_view key);
    std::vector<Located<std::string>> requiredTexts(std::string_view key);

    /// Notes a mistake about a key, at its place.
    CentreFileError &error(ErrorKind kind, std::string_view key);
    CentreFileError &warning(ErrorKind kind, std::string_view key);
    /// Reads a table under this one's `key`.
    TableReader inner(const toml::table &table, std::string_view key) const;

    /// Every key that nobody has asked for is a mistake.
    void finish();
    std::vector<std::string_view> unread() const;
    /// Makes a key known without reading it.
    void skip(std::string_view key);

private:
    const toml::node *node(std::string_view key);
    void wrongType(const toml::node &node, const std::string &path, ValueType expected);
    bool outOfRange(const toml::node &node, const std::string &path, double value, double from, double to);
    std::optional<std::string> checkedText(const toml::node &node, const std::string &path);
    std::optional<double> checkedNumber(const toml::node &node, const std::string &path, double from, double to);
    std::optional<std::chrono::minutes> checkedTime(const toml::node &node, const std::string &path);
    const toml::array *list(std::string_view key, ValueType expected);
    bool isEmptyList(std::string_view key) const;

    const toml::table &m_table;
    std::string m_path;
    Place m_place;
    Mistakes &m_mistakes;
    std::vector<std::string> m_known;
};

} // namespace Pult::Store
