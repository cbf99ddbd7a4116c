// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue of feeds: a new kind of ACD is one descriptor here. Immutable, any thread; feeds are made on the
// session's.

#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "feeds/feed.h"
#include "store/secret.h"

#include <memory>
#include <span>
#include <string_view>

namespace Pult::App {

/// What a feed is made of. The references outlive the feed.
struct FeedParts
{
    Domain::FeedId id {};
    const Domain::FeedSpec &spec;
    Feeds::Inbox &inbox;
    const Domain::Clock &clock;
    const Store::Secret *secret = nullptr;  ///< null: the kind needs none; valid during the call only
    const Domain::Centre *centre = nullptr; ///< for kinds that need more than their spec; valid during the call only
};

struct FeedDescriptor
{
    std::string_view kind;    ///< as written in the centre file
    const char *name;         ///< English source text, context "FeedKind"
    const char *requiredKeys; ///< of the centre file, separated by blanks
    const char *optionalKeys;
    bool needsSecret;
    bool isOneForAll; ///< one Feed speaks for all feeds of this kind
    bool tellsPast;   ///< at each start, from its source's begin
    std::unique_ptr<Feeds::Feed> (*make)(const FeedParts &parts);
    /// «host:port» or the path, for texts.
    QString (*where)(const Domain::FeedSpec &spec);
};

std::span<const FeedDescriptor> feedCatalogue();
/// Null for an unknown kind.
const FeedDescriptor *findFeedKind(std::string_view kind);
/// Translated.
QString feedKindName(const FeedDescriptor &descriptor);

} // namespace Pult::App
