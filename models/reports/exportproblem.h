// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a report could not be written. A value; its sentence is made where it is told. Any thread.

#pragma once

#include <QString>

#include <cstdint>

namespace Pult::Reports {

struct ExportProblem
{
    enum class Kind : std::uint8_t {
        FolderMissing,  ///< of the file
        CannotWrite,    ///< the file or device: not allowed, disk full, closed
        CannotBuffer,   ///< a temporary file: its disk is full or its folder closed
        TooManyRows,    ///< for a sheet; `limit`
        TooManyColumns, ///< for a sheet or for paper; `limit`
        UnknownFormat,
    };
    Kind kind = Kind::CannotWrite;
    QString subject; ///< path of the file or folder, id of the format
    QString reason;  ///< the system's words, may be empty
    qint64 limit = 0;

    bool operator==(const ExportProblem &) const = default;
};

/// One sentence in the user's language.
QString sentenceOf(const ExportProblem &problem);

} // namespace Pult::Reports
