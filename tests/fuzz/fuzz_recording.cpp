// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a file holds: no crash, bounded memory, the same frames however it is cut. The first byte of the input says
// what the rest is: the bytes of a file; payloads for a file that is right, so that what is behind the checksums is
// reached too; a batch of events; or lines that a disguise takes.

#include "domain/eventcodec.h"
#include "feeds/recording/disguise.h"
#include "feeds/recording/framereader.h"
#include "feeds/recording/playback.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Pult::Domain;
using namespace Pult::Feeds;

namespace {

void demand(bool right)
{
    if (!right)
        std::abort();
}

struct Seen
{
    std::size_t frames = 0;
    std::size_t payload = 0;
    FrameReader::State state = FrameReader::State::Good;
    std::uint64_t good = 0;

    bool operator==(const Seen &) const = default;
};

Seen readFrames(std::string_view bytes, std::size_t piece)
{
    Seen seen;
    FrameReader reader;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        reader.add(bytes.substr(at, piece));
        while (const auto frame = reader.next()) {
            ++seen.frames;
            seen.payload += frame->payload.size();
            demand(frame->payload.size() <= RecordingFormat::MaxPayload);
        }
        demand(reader.kept() <= RecordingFormat::MaxPayload + RecordingFormat::FrameHeadSize + piece);
    }
    reader.finish();
    seen.state = reader.state();
    seen.good = reader.goodBytes();
    return seen;
}

/// Plays `bytes` as a file.
void play(std::string_view bytes)
{
    const int file = ::memfd_create("recording", MFD_CLOEXEC);
    if (file < 0)
        return;
    if (::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size())) {
        Playback playback;
        Events events;
        if (playback.open({QStringLiteral("/proc/self/fd/%1").arg(file)})) {
            while (playback.read(events, 1000))
                events.clear();
        }
    }
    ::close(file);
}

/// A right file with frames of the input's making: each is a byte for the type and feed, two for the size.
std::string fileOf(std::string_view input)
{
    namespace Format = RecordingFormat;
    std::uint64_t chain = 0;
    const Timestamp start {std::chrono::seconds {1'795'311'453}};
    std::string file = Format::header({start, true}, chain);
    Format::appendFrame(
        {FrameType::Feed, FeedId {0}, start, Format::feedPayload({{}, "a", "asterisk-ami", {}})}, chain, file);
    Format::appendFrame(
        {FrameType::Feed, FeedId {1}, start, Format::feedPayload({{}, "b", "queue-log", {}})}, chain, file);
    Format::appendFrame(
        {FrameType::Feed, FeedId {2}, start, Format::feedPayload({{}, "c", "simulator", {}})}, chain, file);
    for (int i = 0; input.size() > 3; ++i) {
        const auto kind = static_cast<unsigned char>(input[0]);
        const std::size_t wanted = static_cast<unsigned char>(input[1]) + 256U * static_cast<unsigned char>(input[2]);
        const std::string_view payload = input.substr(3, wanted);
        const FeedId feed {static_cast<std::uint16_t>(kind >> 4U)};
        Format::appendFrame({FrameType {static_cast<std::uint8_t>(kind & 15U)}, feed,
                                start + std::chrono::milliseconds {i * 700}, payload},
            chain, file);
        input.remove_prefix(3 + payload.size());
    }
    return file;
}

void decode(std::string_view bytes)
{
    Events events;
    if (decodeEvents(bytes, events) != DecodeError::None) {
        demand(events.empty());
        return;
    }
    demand(events.size() <= bytes.size());
    std::string again;
    encodeEvents(events, again);
    demand(again == bytes);
}

void hide(std::string_view kind, std::string_view bytes, std::size_t piece)
{
    static Pseudonyms pseudonyms(QByteArray(32, 'k'));
    std::string whole;
    std::string pieces;
    const auto once = Disguise::make(kind, pseudonyms);
    once->take(bytes, whole);
    once->finish(whole);
    const auto cut = Disguise::make(kind, pseudonyms);
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        cut->take(bytes.substr(at, piece), pieces);
    cut->finish(pieces);
    demand(whole == pieces);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const std::size_t piece = data[1] + std::size_t {1};
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 2, size - 2);
    switch (data[0] % 5) {
    case 0:
        demand(readFrames(bytes, piece) == readFrames(bytes, bytes.size() + 1));
        play(bytes);
        break;
    case 1:
        play(fileOf(bytes));
        break;
    case 2:
        decode(bytes);
        break;
    case 3:
        hide("asterisk-ami", bytes, piece);
        break;
    default:
        hide("queue-log", bytes, piece);
        break;
    }
    return 0;
}
