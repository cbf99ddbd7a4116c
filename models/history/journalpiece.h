// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Some folds on their way into the journal: what was folded, not yet numbered. A value, any thread.

#pragma once

#include "domain/time.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Pult::History {

struct JournalPiece
{
    /// Events of one feed in the piece.
    struct Part
    {
        std::uint16_t feed = 0; ///< FeedId in `bytes`
        std::string name;       ///< of the feed, by which it is known again
        std::uint32_t events = 0;

        bool operator==(const Part &) const = default;
    };

    /// What was folded at once.
    struct Fold
    {
        Domain::Timestamp now {}; ///< clock of the machine that folded
        std::string bytes;        ///< of Domain::encodeEvents()

        bool operator==(const Fold &) const = default;
    };

    /// Which piece it is, over all runs: a commit whose answer was lost is recognised by it.
    struct Mark
    {
        std::uint64_t run = 0;    ///< made up by the writer when it starts
        std::uint64_t number = 0; ///< 1, 2, 3 … in that run

        bool operator==(const Mark &) const = default;
    };

    Mark mark;
    Domain::Timestamp from {}; ///< first fold
    Domain::Timestamp to {};   ///< last fold
    std::vector<Part> parts;
    std::vector<Fold> folds;

    std::uint32_t events() const;
    bool operator==(const JournalPiece &) const = default;
};

/// As one compressed block; what it holds is known without anything else. Some ten bytes an event.
QByteArray packed(const JournalPiece &piece);
/// Nothing when it is damaged.
std::optional<JournalPiece> unpacked(const QByteArray &block);

} // namespace Pult::History
