// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A lock of one program on a file, with the holder's name in it. The system itself lets go when the holder dies,
// whatever it was doing: QLockFile, which writes its name after it has made its file, leaves a file for ever behind
// when it is killed in between. Any thread, one at a time.

#pragma once

#include <QString>

namespace Pult::History {

class FileLock
{
public:
    explicit FileLock(QString path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    enum class Outcome : std::uint8_t { Locked, Held, Failed };

    /// Failed: the file cannot be made. The file stays behind when the lock goes.
    Outcome tryLock();
    /// Of a lock that is held by another: «pult (4711, host)»; empty while it is not known yet.
    QString holder() const;

private:
    const QString m_path;
    int m_file = -1;
};

} // namespace Pult::History
