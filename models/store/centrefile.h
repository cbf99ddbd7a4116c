// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the centre file (TOML, described in resources/docs/centre-file.md). Pure but for reading the file; any thread.

#pragma once

#include "domain/centre.h"
#include "store/centrefileerror.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Pult::Store {

struct CentreFileResult
{
    Domain::Centre centre;                 ///< what could be read, even when there are errors
    std::vector<CentreFileError> errors;   ///< in the order of the file; all of them
    std::vector<CentreFileError> warnings; ///< the file can be used

    bool ok() const { return errors.empty(); }
};

/// A description of the largest centre is far below this; more is not a centre file.
inline constexpr qint64 MaxCentreFileBytes = 4 * 1024 * 1024;

/// "ru" or "en", as QLocale().
QString usualLanguage();

/// Of names that the file tells in several languages those in `language` are read; without it the English ones, else
/// the first.
CentreFileResult readCentreFile(const QString &path, const QString &language = usualLanguage());
/// The same for bytes already in memory; `path` is only named in errors, and relative paths in the file start beside
/// it.
CentreFileResult readCentreBytes(
    const QByteArray &bytes, const QString &path, const QString &language = usualLanguage());

/// The ids that `kind` of a feed may have.
inline constexpr const char *AmiKind = "asterisk-ami";
inline constexpr const char *QueueLogKind = "queue-log";
using Domain::SimulatorKind;

} // namespace Pult::Store
