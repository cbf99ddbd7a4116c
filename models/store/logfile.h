// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The file behind the log: whole lines are appended, and full files are put aside, at most so many. Several programs
// may write to the same file at once: each appends its lines in one piece, and one of them rotates. For one thread at a
// time; writing may wait for the disk.

#pragma once

#include <QByteArray>
#include <QFile>

namespace Pult::Store {

class LogFile
{
public:
    struct Limits
    {
        qint64 size = 2 * 1024 * 1024; ///< bytes of one file
        int files = 5;                 ///< the one that is written included
    };

    /// Nothing is made before the first line. Older files get «.1», «.2» … behind their name.
    explicit LogFile(QString path);
    LogFile(QString path, Limits limits);

    /// `lines` end with a line end. False when they could not be written, or not all of them (disk full, no rights):
    /// the next call tries anew, on a line of its own.
    bool append(const QByteArray &lines);

    const QString &path() const { return m_path; }

private:
    bool open();
    bool wasReplaced() const;
    void rotate();
    QString older(int number) const;

    const QString m_path;
    const Limits m_limits;
    QFile m_file;
    bool m_torn = false; ///< the last line has no end
};

} // namespace Pult::Store
