// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gathers the mistakes of a centre file with their places. Used only inside Store; any thread.

#pragma once

#include "store/centrefileerror.h"

#include <toml++/toml.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace Pult::Store {

using ErrorKind = CentreFileError::Kind;

struct Place
{
    int line = 0;
    int column = 0;
};

QString toQString(std::string_view utf8);
Place placeOf(const toml::source_region &source);
/// "HH:MM".
QString shownTime(std::chrono::minutes time);
/// Comma separated, cut after a dozen.
QString listed(const std::vector<std::string> &words);

/// Where mistakes are gathered.
class Mistakes
{
public:
    explicit Mistakes(QString file);

    CentreFileError &error(ErrorKind kind, Place place, const std::string &key);
    CentreFileError &warning(ErrorKind kind, Place place, const std::string &key);

    std::vector<CentreFileError> errors;
    std::vector<CentreFileError> warnings;

private:
    CentreFileError made(ErrorKind kind, Place place, const std::string &key) const;

    QString m_file;
};

} // namespace Pult::Store
