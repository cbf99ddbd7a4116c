// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a log file as it grows and notices when it is rotated: by renaming (the old file is read to its end first), by
// truncation and by copy-and-truncate. Files are told apart by their first bytes, which hold on every file system.
// Any one thread; never blocks but for the disk.

#pragma once

#include <QFile>

#include <cstdint>
#include <memory>
#include <string_view>

namespace Pult::Feeds {

class LogTail
{
public:
    enum class Step : std::uint8_t {
        Data,     ///< bytes() has more
        NewFile,  ///< what comes next is the begin of another file: an unfinished line will never be finished
        UpToDate, ///< nothing new for now
        Missing,  ///< there is no such file, perhaps only between two steps of a rotation
        Unreadable,
    };

    explicit LogTail(const QString &path);

    /// Takes the next step; call until it is none of Data and NewFile.
    Step next();
    /// How far the open file has been read.
    qint64 position() const { return m_position; }
    /// At most `size` bytes of the open file from before position(), once more.
    QByteArray past(qint64 from, qint64 size);
    std::string_view bytes() const { return {m_block.get(), static_cast<std::size_t>(m_blockSize)}; }

private:
    Step open();
    Step readOn();
    Step lookForRotation();
    bool wasTruncated();
    void rememberHead();

    const QString m_path;
    std::unique_ptr<QFile> m_file;
    qint64 m_position = 0;
    QByteArray m_head; ///< the first bytes of the open file: its identity
    std::unique_ptr<char[]> m_block;
    qint64 m_blockSize = 0;
};

} // namespace Pult::Feeds
