// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/spool.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <xxhash.h>

#include <utility>

#include <unistd.h>

namespace Pult::History {

namespace {

// The file: «PultSpl1»; then for each piece its length, the hash of its bytes, and they themselves.
constexpr QByteArrayView Magic("PultSpl1");
static_assert(Magic.size() == Spool::Begin);
constexpr qint64 HeadBytes = 12;
/// No piece is larger: a length above it is a torn end.
constexpr quint32 LargestPiece = 256 * 1024 * 1024;

quint64 hashOf(const QByteArray &bytes)
{
    return XXH3_64bits(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

/// Nothing for what is torn.
std::optional<QByteArray> nextBlock(QFile &file)
{
    const QByteArray head = file.read(HeadBytes);
    if (head.size() < HeadBytes)
        return std::nullopt;
    const auto length = qFromLittleEndian<quint32>(head.constData());
    if (length == 0 || length > LargestPiece || length > file.size() - file.pos())
        return std::nullopt;
    QByteArray block = file.read(length);
    if (block.size() != length || hashOf(block) != qFromLittleEndian<quint64>(head.constData() + sizeof(quint32)))
        return std::nullopt;
    return block;
}

} // namespace

Spool::Spool(QString path)
    : m_file(std::move(path))
{
}

bool Spool::open()
{
    m_end = Begin;
    if (!m_file.exists())
        return true;
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return false;
    if (m_file.read(Begin) != Magic)
        return begin(); // torn before its first piece
    while (nextBlock(m_file))
        m_end = m_file.pos();
    return m_file.resize(m_end);
}

bool Spool::begin()
{
    if (!m_file.isOpen()) {
        if (!QDir().mkpath(QFileInfo(m_file.fileName()).absolutePath())
            || !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return false;
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    return m_file.resize(0) && m_file.seek(0) && m_file.write(Magic.data(), Magic.size()) == Magic.size();
}

bool Spool::append(const JournalPiece &piece)
{
    if (isEmpty() && !begin())
        return false;
    const QByteArray block = packed(piece);
    QByteArray whole(HeadBytes, '\0');
    qToLittleEndian(static_cast<quint32>(block.size()), whole.data());
    qToLittleEndian(hashOf(block), whole.data() + sizeof(quint32));
    whole += block;
    const bool done = m_file.seek(m_end) && m_file.write(whole) == whole.size() && ::fdatasync(m_file.handle()) == 0;
    if (done)
        m_end += whole.size();
    else
        m_file.resize(m_end);
    return done;
}

bool Spool::read(qint64 from, const std::function<bool(JournalPiece &&, qint64)> &take)
{
    if (!m_file.seek(std::max(from, Begin)))
        return false;
    while (m_file.pos() < m_end) {
        const auto block = nextBlock(m_file);
        auto piece = block ? unpacked(*block) : std::nullopt;
        const qint64 after = m_file.pos();
        if (!piece)
            return false;
        if (!take(std::move(*piece), after))
            return true;
        m_file.seek(after);
    }
    return true;
}

void Spool::clear()
{
    m_file.close();
    m_file.remove();
    m_end = Begin;
}

} // namespace Pult::History
