// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/recordingwriter.h"

#include "domain/eventcodec.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QString>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace Pult::Feeds {

using namespace Domain;
namespace Format = RecordingFormat;

namespace {

constexpr std::uint64_t GiB = std::uint64_t {1} << 30U;
/// A full disk is noticed at the latest after so many bytes.
constexpr std::uint64_t LookEvery = 8 * 1024 * 1024;
constexpr std::size_t WriteAt = 1024 * 1024;
constexpr std::size_t EndSize = Format::FrameHeadSize;

QString systemsWords(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

struct Space
{
    std::uint64_t total = 0;
    std::uint64_t free = 0; ///< for those who are not root
};

std::optional<Space> spaceOf(int file)
{
    struct statvfs disk
    {
    };
    if (::fstatvfs(file, &disk) != 0)
        return std::nullopt;
    return Space {std::uint64_t {disk.f_blocks} * disk.f_frsize, std::uint64_t {disk.f_bavail} * disk.f_frsize};
}

/// A file that was made is there after a power cut only when its folder is on the disk too.
void syncFolderOf(const QString &path)
{
    const int folder
        = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

RecordingWriter::RecordingWriter(const Clock &clock)
    : m_clock(clock)
{
}

RecordingWriter::~RecordingWriter()
{
    if (m_file >= 0)
        ::close(m_file);
}

RecorderProblem RecordingWriter::open(const RecorderOptions &options, const std::vector<RecordedFeedInfo> &feeds)
{
    m_path = options.path;
    m_maxBytes = options.maxBytes;
    // For the eyes of its owner: it tells who called whom and when.
    m_file = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (m_file < 0) {
        const bool exists = errno == EEXIST;
        m_problem = {exists ? Kind::FileExists : Kind::CannotCreate, m_path, exists ? QString() : systemsWords(errno)};
        return m_problem;
    }
    const auto space = spaceOf(m_file);
    m_keepFree = options.keepFree.value_or(std::max(GiB, space.value_or(Space {}).total / 20));
    if (!options.clearNumbers)
        m_pseudonyms = std::make_unique<Pseudonyms>();

    m_gathered = Format::header({m_clock.now(), !options.clearNumbers}, m_chain);
    for (const RecordedFeedInfo &feed : feeds) {
        append({FrameType::Feed, feed.feed, m_clock.now(), Format::feedPayload(feed)});
        if (m_pseudonyms)
            m_disguises[feed.feed] = Disguise::make(feed.kind, *m_pseudonyms);
    }
    flush();
    if (isGood())
        syncFolderOf(m_path);
    else
        QFile::remove(m_path); // nothing was recorded yet
    return m_problem;
}

Disguise *RecordingWriter::disguiseOf(FeedId feed)
{
    const auto found = m_disguises.find(feed);
    return found == m_disguises.end() ? nullptr : found->second.get();
}

void RecordingWriter::take(const Frame &frame)
{
    if (!isGood())
        return;
    if (frame.type == FrameType::Events && m_pseudonyms)
        return takeEvents(frame);
    Disguise *disguise = m_pseudonyms ? disguiseOf(frame.feed) : nullptr;
    if (!disguise || (frame.type != FrameType::Bytes && frame.type != FrameType::Ended && frame.type != FrameType::Gap))
        return append(frame);
    m_plain.clear();
    if (frame.type == FrameType::Bytes)
        disguise->take(frame.payload, m_plain);
    else
        disguise->finish(m_plain);
    appendBytes(frame.feed, frame.received);
    if (frame.type != FrameType::Bytes)
        append(frame);
}

void RecordingWriter::takeEvents(const Frame &frame)
{
    Events events;
    if (decodeEvents(frame.payload, events) != DecodeError::None)
        return; // cannot be: the recorder has written them
    m_pseudonyms->disguise(events);
    m_plain.clear();
    encodeEvents(events, m_plain);
    append({frame.type, frame.feed, frame.received, m_plain});
}

/// m_plain, in pieces that fit into frames.
void RecordingWriter::appendBytes(FeedId feed, Timestamp received)
{
    std::string_view rest = m_plain;
    while (!rest.empty()) {
        const std::string_view piece = rest.substr(0, Format::MaxPayload);
        append({FrameType::Bytes, feed, received, piece});
        rest.remove_prefix(piece.size());
    }
}

void RecordingWriter::append(const Frame &frame)
{
    if (!isGood() || !hasRoomFor(frame.payload.size()))
        return;
    Format::appendFrame(frame, m_chain, m_gathered);
    if (m_gathered.size() >= WriteAt)
        flush();
}

/// Also for the frame that ends a recording in good order.
bool RecordingWriter::hasRoomFor(std::size_t payload)
{
    const std::uint64_t after = bytes() + Format::FrameHeadSize + payload;
    if (after + EndSize > m_maxBytes) {
        endWith(Kind::MaxSize);
        return false;
    }
    return true;
}

bool RecordingWriter::isDiskNearlyFull() const
{
    const auto space = spaceOf(m_file);
    return space && space->free < m_keepFree + m_gathered.size();
}

void RecordingWriter::flush()
{
    if (!isGood() || m_gathered.empty())
        return;
    if (m_written >= m_lookAgain) {
        m_lookAgain = m_written + LookEvery;
        if (isDiskNearlyFull()) {
            // What is gathered is small beside the reserve.
            endWith(Kind::DiskFull);
            return;
        }
    }
    writeAll();
}

bool RecordingWriter::writeAll()
{
    std::string_view rest = m_gathered;
    while (!rest.empty()) {
        const ssize_t done = ::write(m_file, rest.data(), rest.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0) {
            const int error = done < 0 ? errno : ENOSPC;
            cutBack(m_gathered.size() - rest.size());
            m_problem = {Kind::WriteFailed, m_path, systemsWords(error)};
            return false;
        }
        rest.remove_prefix(static_cast<std::size_t>(done));
    }
    m_written += m_gathered.size();
    m_gathered.clear();
    return true;
}

/// Only `done` bytes of what was gathered are in the file: it ends with the last whole frame of them and, when there is
/// room for that, in good order. Where the system does not let us, a torn frame does no harm.
void RecordingWriter::cutBack(std::size_t done)
{
    std::size_t end = m_written == 0 ? Format::HeaderSize : 0;
    std::size_t last = 0;
    while (end < done) {
        const std::size_t next = end + Format::frameSize(std::string_view(m_gathered).substr(end));
        if (next > done)
            break;
        last = end;
        end = next;
    }
    const std::string frame = m_gathered.substr(last, end - last);
    m_gathered.clear();
    if (end > done || ::ftruncate(m_file, static_cast<off_t>(m_written + end)) != 0)
        return;
    m_written += end;
    if (end == 0 || m_written == Format::HeaderSize)
        return; // the chain of what stands in the file is not at hand
    std::uint64_t chain = Format::checksumOf(frame);
    std::string farewell;
    Format::appendFrame({FrameType::End, {}, m_clock.now(), {}}, chain, farewell);
    if (::write(m_file, farewell.data(), farewell.size()) == static_cast<ssize_t>(farewell.size()))
        m_written += farewell.size();
    else
        (void)!::ftruncate(m_file, static_cast<off_t>(m_written)); // else it is torn
}

void RecordingWriter::sync()
{
    if (m_file < 0 || !isGood())
        return;
    // Looked at every second, because others fill the disk too.
    m_lookAgain = m_written;
    if (::fdatasync(m_file) != 0 && errno != EINVAL && errno != EROFS)
        m_problem = {Kind::WriteFailed, m_path, systemsWords(errno)};
}

void RecordingWriter::endWith(Kind kind, const QString &detail)
{
    Format::appendFrame({FrameType::End, {}, m_clock.now(), {}}, m_chain, m_gathered);
    if (writeAll())
        m_problem = {kind, m_path, detail};
}

void RecordingWriter::close()
{
    if (m_file < 0)
        return;
    if (isGood()) {
        for (const auto &[feed, disguise] : m_disguises) {
            // The begin of a line whose end has not come is no message yet.
            m_plain.clear();
            disguise->finish(m_plain);
            appendBytes(feed, m_clock.now());
        }
    }
    if (isGood()) {
        Format::appendFrame({FrameType::End, {}, m_clock.now(), {}}, m_chain, m_gathered);
        writeAll();
    }
    ::fdatasync(m_file);
    ::close(m_file);
    m_file = -1;
}

} // namespace Pult::Feeds
