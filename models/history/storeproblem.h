// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a store of history cannot be used, or not now: a code with its details, and the sentence for people. A value, any
// thread.

#pragma once

#include "history/storeurl.h"

#include <QString>

namespace Pult::History {

struct StoreProblem
{
    enum class Kind : std::uint8_t {
        None,
        NoDriver,     ///< of Qt, for this kind of database
        FolderFailed, ///< it cannot be made
        NotWritable,
        Held,        ///< by another program; detail says by whom
        NewerSchema, ///< detail: its version
        Damaged,
        DiskFull,
        NotReachable, ///< no server answers there, or not any more
        Refused,      ///< the server wants no such user, or no such database is there
        Failed,       ///< anything else; detail is what the database said
    };

    Kind kind = Kind::None;
    QString place;  ///< StoreUrl::text()
    QString detail; ///< what the database said, or see Kind

    explicit operator bool() const { return kind != Kind::None; }
    bool operator==(const StoreProblem &) const = default;
};

/// What is wrong, where, and what to do; empty for None.
QString problemText(const StoreProblem &problem);
/// The same for what somebody has written.
QString faultText(StoreUrl::Fault fault, const QString &text);

} // namespace Pult::History
