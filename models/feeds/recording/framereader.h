// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the frames of a recording in its bytes, however they are cut, and stops at the first that is not as it was
// written. Bounded: keeps at most one frame of the largest permitted size besides the bytes in hand. Any one thread.

#pragma once

#include "feeds/recording/recordingformat.h"

namespace Pult::Feeds {

class FrameReader
{
public:
    enum class State : std::uint8_t {
        Good,
        NotARecording,
        NewerVersion, ///< of the file's format
        Torn,         ///< the bytes end within a frame, or in the noughts that a power cut leaves behind
        Damaged,      ///< what comes next is not what was written
    };

    /// The next bytes of the file.
    void add(std::string_view bytes);
    /// The next whole frame, valid until add(). Nothing: more bytes are needed, or state() says why not.
    std::optional<Frame> next();
    /// There are no more bytes: state() is final.
    void finish();

    State state() const { return m_state; }
    /// Known after the first next().
    const RecordingHeader &header() const { return m_header; }
    /// Where the last whole frame ends in the file.
    std::uint64_t goodBytes() const { return m_good; }
    /// Bytes kept, for the test of the bound.
    std::size_t kept() const { return m_bytes.size() - m_at; }

private:
    std::string_view rest() const { return std::string_view(m_bytes).substr(m_at); }
    bool takeHeader();
    void stop();
    void suspect();

    std::string m_bytes;
    std::size_t m_at = 0; ///< of the next frame in m_bytes
    std::uint64_t m_good = 0;
    std::uint64_t m_chain = 0;
    RecordingHeader m_header;
    State m_state = State::Good;
    bool m_hasHeader = false;
    bool m_suspect = false; ///< the next frame is wrong, but all that has followed is noughts
};

/// Whether a file that begins so is a recording.
bool isRecording(std::string_view head);

} // namespace Pult::Feeds
