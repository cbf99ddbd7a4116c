// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/queuelog/logtail.h"

#include <QFileInfo>

#include <algorithm>

namespace Pult::Feeds {

namespace {

constexpr qint64 BlockSize = 256 * 1024;
/// Enough for the first line, which no other file of the same log has: it begins with the time.
constexpr qint64 HeadSize = 512;

QByteArray headOf(QFile &file)
{
    return file.seek(0) ? file.read(HeadSize) : QByteArray();
}

/// Whether two heads may be of one file that grows: one is the begin of the other.
bool isSameFile(const QByteArray &a, const QByteArray &b)
{
    const auto size = std::min(a.size(), b.size());
    return a.left(size) == b.left(size);
}

} // namespace

LogTail::LogTail(const QString &path)
    : m_path(path)
    , m_block(std::make_unique<char[]>(BlockSize))
{
}

LogTail::Step LogTail::next()
{
    m_blockSize = 0;
    if (!m_file) {
        const Step step = open();
        if (step != Step::UpToDate)
            return step;
    }
    if (wasTruncated()) {
        m_position = 0;
        m_head.clear();
        return Step::NewFile;
    }
    const Step step = readOn();
    return step == Step::UpToDate ? lookForRotation() : step;
}

LogTail::Step LogTail::open()
{
    const QFileInfo info(m_path);
    if (!info.exists())
        return Step::Missing;
    // Unbuffered: a buffer would hide what the writer appends behind it.
    auto file = std::make_unique<QFile>(m_path);
    if (info.isDir() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Step::Unreadable;
    m_file = std::move(file);
    m_position = 0;
    m_head.clear();
    return Step::UpToDate;
}

bool LogTail::wasTruncated()
{
    rememberHead();
    // A file that was cut and has grown again beyond the place we had reached betrays itself by its first bytes.
    return m_file->size() < m_position || !isSameFile(m_head, headOf(*m_file));
}

void LogTail::rememberHead()
{
    if (m_position > m_head.size() && m_head.size() < HeadSize)
        m_head = headOf(*m_file).left(m_position);
}

QByteArray LogTail::past(qint64 from, qint64 size)
{
    // Reading on seeks its own place.
    return m_file && m_file->seek(from) ? m_file->read(std::min(size, m_position - from)) : QByteArray();
}

LogTail::Step LogTail::readOn()
{
    if (!m_file->seek(m_position))
        return Step::Unreadable;
    m_blockSize = m_file->read(m_block.get(), BlockSize);
    if (m_blockSize < 0) {
        m_blockSize = 0;
        return Step::Unreadable;
    }
    m_position += m_blockSize;
    return m_blockSize > 0 ? Step::Data : Step::UpToDate;
}

LogTail::Step LogTail::lookForRotation()
{
    if (!QFileInfo::exists(m_path))
        return Step::Missing;
    QFile current(m_path);
    if (!current.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Step::Unreadable;
    const QByteArray head = current.read(HeadSize);
    // Asterisk writes into the renamed file until it is told to reopen its logs: the new one counts from its first
    // byte.
    if (head.isEmpty() || isSameFile(m_head, head))
        return Step::UpToDate;
    m_file.reset();
    return Step::NewFile;
}

} // namespace Pult::Feeds
