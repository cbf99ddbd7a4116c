// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/playback.h"

#include "feeds/recording/logparts.h"
#include "feeds/recording/recordedfeed.h"
#include "feeds/recording/recordedinput.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>

namespace Pult::Feeds {

using namespace Domain;

namespace {

std::string uniqueName(const std::string &name, std::set<std::string> &taken)
{
    std::string result = name;
    for (int n = 2; !taken.insert(result).second; ++n)
        result = name + '-' + std::to_string(n);
    return result;
}

} // namespace

bool Playback::open(const QStringList &paths)
{
    m_inputs.clear();
    m_names.clear();
    m_unreadable.clear();
    std::set<std::string> taken;
    for (const QStringList &parts : groupLogParts(paths)) {
        auto input = std::make_unique<RecordedInput>(FeedId {static_cast<std::uint16_t>(m_inputs.size())});
        const auto error = input->open(parts);
        if (input->kind() == InputFile::Kind::Recording)
            openRecording(parts.first(), taken);
        else if (input->isOpen())
            add(std::move(input), taken);
        else
            m_unreadable.push_back({input->failedPart(), error});
    }
    start();
    return !m_inputs.empty();
}

void Playback::openRecording(const QString &path, std::set<std::string> &taken)
{
    std::vector<RecordedFeedInfo> feeds;
    const auto error = RecordedFeed::list(path, feeds);
    if (feeds.empty()) {
        m_unreadable.push_back({path, error == InputFile::Error::None ? InputFile::Error::Empty : error});
        return;
    }
    for (RecordedFeedInfo &info : feeds) {
        const FeedId number {static_cast<std::uint16_t>(m_inputs.size())};
        add(std::make_unique<RecordedFeed>(number, path, std::move(info)), taken);
    }
}

void Playback::add(std::unique_ptr<PlayedInput> input, std::set<std::string> &taken)
{
    m_names.push_back(uniqueName(input->name(), taken));
    m_inputs.push_back(std::move(input));
}

bool Playback::rewind()
{
    for (const auto &input : m_inputs) {
        if (!input->rewind())
            return false;
    }
    start();
    return !m_inputs.empty();
}

void Playback::start()
{
    m_lanes.clear();
    m_first.clear();
    m_position = {};
    for (const auto &input : m_inputs) {
        Lane lane;
        lane.input = input.get();
        if (refill(lane))
            m_lanes.push_back(std::move(lane));
    }
    connectFeeds();
}

void Playback::connectFeeds()
{
    std::optional<Timestamp> others;
    const Lane *first = earliest(others);
    if (!first)
        return;
    for (const auto &input : m_inputs) {
        if (!input->received())
            m_first.push_back({first->key, input->feed(), FeedConnected {}});
    }
}

std::vector<Playback::Failure> Playback::failures() const
{
    std::vector<Failure> result = m_unreadable;
    for (const auto &input : m_inputs) {
        if (input->error() == InputFile::Error::None)
            continue;
        // The feeds of one recording meet the same damage.
        const Failure failure {input->failedPart(), input->error()};
        if (std::find(result.begin(), result.end(), failure) == result.end())
            result.push_back(failure);
    }
    return result;
}

bool Playback::hasReceipts() const
{
    return std::any_of(
        m_inputs.begin(), m_inputs.end(), [](const auto &input) { return input->received().has_value(); });
}

InputCounts Playback::counts() const
{
    InputCounts total;
    for (const auto &input : m_inputs) {
        const InputCounts counts = input->counts();
        total.messages += counts.messages;
        total.malformed += counts.malformed;
        total.ignored += counts.ignored;
    }
    return total;
}

bool Playback::refill(Lane &lane)
{
    lane.events.clear();
    lane.position = 0;
    while (lane.events.empty()) {
        if (!lane.input->read(lane.events))
            return false;
    }
    lane.key = std::max(lane.key, lane.input->received().value_or(lane.events.front().at));
    return true;
}

Playback::Lane *Playback::earliest(std::optional<Timestamp> &others)
{
    Lane *first = nullptr;
    for (Lane &lane : m_lanes) {
        if (lane.isEmpty() && !refill(lane))
            continue;
        if (!first || lane.key < first->key) {
            if (first)
                others = others ? std::min(*others, first->key) : first->key;
            first = &lane;
        } else {
            others = others ? std::min(*others, lane.key) : lane.key;
        }
    }
    return first;
}

void Playback::step(Lane &lane, Events &out)
{
    m_position = std::max(m_position, lane.key);
    out.push_back(std::move(lane.events[lane.position]));
    if (++lane.position < lane.events.size() && !lane.input->received())
        lane.key = std::max(lane.key, lane.events[lane.position].at);
}

std::optional<Timestamp> Playback::next()
{
    if (!m_first.empty())
        return m_first.front().at;
    std::optional<Timestamp> others;
    const Lane *lane = earliest(others);
    return lane ? std::optional(lane->key) : std::nullopt;
}

bool Playback::read(Events &out, std::size_t count)
{
    const std::size_t before = out.size();
    const std::size_t enough = before + count;
    if (!m_first.empty())
        m_position = std::max(m_position, m_first.front().at);
    std::move(m_first.begin(), m_first.end(), std::back_inserter(out));
    m_first.clear();
    while (out.size() < enough) {
        std::optional<Timestamp> others;
        Lane *lane = earliest(others);
        if (!lane)
            break;
        const Timestamp until = others.value_or(Timestamp::max());
        // At one instant the feed with the lower number goes first: the order is the same in every run.
        do
            step(*lane, out);
        while (!lane->isEmpty() && lane->key < until && out.size() < enough);
    }
    return out.size() > before;
}

void Playback::readUntil(Timestamp until, Events &out)
{
    for (auto at = next(); at && *at <= until; at = next())
        read(out, 1);
}

} // namespace Pult::Feeds
