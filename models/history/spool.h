// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file in which pieces of the journal wait while their store is away. Crash-safe: what was appended whole is read
// back, a torn end is cut off; which of them the store has already is written in the store itself, in the transaction
// that takes them. On the writer's thread.

#pragma once

#include "history/journalpiece.h"

#include <QFile>
#include <QString>

#include <functional>

namespace Pult::History {

class Spool
{
public:
    explicit Spool(QString path);

    /// Nothing waits in it.
    bool isEmpty() const { return m_end == Begin; }

    /// Looks at what a former run has left. False: the file is there and cannot be read or written.
    bool open();
    /// False: the disk takes no more; nothing of the piece stays.
    bool append(const JournalPiece &piece);
    /// Gives every piece from the byte `from` on, with the byte after it. `take` returns false to stop.
    bool read(qint64 from, const std::function<bool(JournalPiece &&, qint64 after)> &take);
    /// All of it is in the store.
    void clear();

    /// Where the first piece stands.
    static constexpr qint64 Begin = 8;

private:
    bool begin();

    QFile m_file;
    qint64 m_end = Begin;
};

} // namespace Pult::History
