// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a centre file as a person would: short comments, only what differs from the defaults. What it writes is read
// back before it replaces anything. Pure but for saving; any thread.

#pragma once

#include "domain/centre.h"
#include "store/centrefileerror.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Pult::Store {

/// A text of a centre file, or why there is none.
struct CentreText
{
    enum class Fault : std::uint8_t {
        None,
        Refused, ///< it cannot be read back: `errors` say why (a name with control characters, a list in brackets …)
        Inexpressible ///< it is read back as another centre
    };

    Fault fault = Fault::None;
    QByteArray bytes; ///< UTF-8; also when it is refused, to be shown
    std::vector<CentreFileError> errors;

    bool ok() const { return fault == Fault::None; }
};

/// A whole centre file. Comments are in the language of the program (context "CentreWriter").
CentreText writeCentre(const Domain::Centre &centre, const QString &path);

/// `existing`, byte for byte, and behind it the sites, lines, feeds and queues of `addition`. What `addition` names may
/// be defined in either; an id that is there already is refused.
CentreText appendToCentre(const QByteArray &existing, const Domain::Centre &addition, const QString &path);

/// How a file was replaced.
struct CentreSaving
{
    enum class Fault : std::uint8_t {
        None,
        NoFolder,        ///< detail: the folder that cannot be made
        NoBackup,        ///< detail: the system's words
        Unwritable,      ///< detail: the system's words
        ChangedMeanwhile ///< somebody else has written the file since it was read
    };

    Fault fault = Fault::None;
    QString detail;
    QString backup; ///< path of the copy of what stood there before; empty: nothing did

    bool ok() const { return fault == Fault::None; }
};

/// Replaces the file at `path` in one step: after a crash it is the old one or the new one. What stands there is kept
/// beside it as `path`.bak (or .bak2 …, never overwriting a backup). `before` is what it is expected to contain; a null
/// one means that no file is expected.
CentreSaving saveCentre(const QString &path, const QByteArray &bytes, const QByteArray &before = {});

} // namespace Pult::Store
