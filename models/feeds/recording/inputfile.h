// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A recorded input, plain or gzip, opened and recognised by its content. Any one thread.

#pragma once

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct gzFile_s;

namespace Pult::Feeds {

class InputFile
{
public:
    enum class Kind : std::uint8_t { Unknown, Ami, QueueLog, Recording };
    enum class Error : std::uint8_t {
        None,
        Missing,
        Unreadable, ///< no right to read it, a folder, or the disk failed
        Empty,
        UnknownContent, ///< neither a recording, nor an AMI capture, nor a queue_log
        Truncated,      ///< gzip ends too early; what came before is good
        Corrupt,        ///< gzip is damaged; what came before is good
        Torn,           ///< a recording ends within a frame; what came before is good
        Damaged,        ///< a recording is not as it was written; what came before is good
        NewerVersion,   ///< a recording of a newer Pult, or with a kind of feed that this one does not know
    };

    /// Bytes that are looked at to tell the kind of a file.
    static constexpr std::size_t SniffSize = 256 * 1024;

    InputFile() = default;
    ~InputFile();

    /// Opens the file and tells its kind. After None, and also after Truncated and Corrupt, there is something to read.
    Error open(const QString &path);
    bool isOpen() const { return m_file != nullptr; }
    const QString &path() const { return m_path; }
    Kind kind() const { return m_kind; }
    /// Of open(), or of the reading since.
    Error error() const { return m_error; }
    /// The first bytes, for those who must know something before they read.
    std::string_view head() const { return m_head; }

    /// The next block of at most `size` bytes, valid until the next call; empty at the end or after an error.
    std::string_view read(std::size_t size);
    /// The same file once more from its first byte.
    bool rewind();

private:
    std::size_t fill(char *to, std::size_t size);
    void noteReadError();

    struct Close
    {
        void operator()(gzFile_s *file) const;
    };
    std::unique_ptr<gzFile_s, Close> m_file;
    QString m_path;
    std::string m_head;
    std::unique_ptr<char[]> m_block;
    std::size_t m_blockSize = 0;
    Kind m_kind = Kind::Unknown;
    Error m_error = Error::None;
    bool m_headTaken = false;
};

/// What the first bytes of a file are; a first line that was cut by a rotation does not matter.
InputFile::Kind inputKind(std::string_view head);

/// One translated sentence for people, without the path.
QString errorText(InputFile::Error error);

} // namespace Pult::Feeds
