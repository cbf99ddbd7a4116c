// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a centre file: no crash, every mistake has a sentence, and a file without mistakes describes something
// that fits together.

#include "store/centrefile.h"

#include <algorithm>
#include <cstdlib>

using namespace Pult;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

template<typename T>
bool isKnown(const std::vector<T> &list, const std::string &id)
{
    return id.empty() || std::ranges::find(list, id, &T::id) != list.end();
}

void checkMistakes(const std::vector<Store::CentreFileError> &mistakes)
{
    int line = 0;
    for (const Store::CentreFileError &mistake : mistakes) {
        const QString text = Store::errorText(mistake);
        require(text.startsWith(QStringLiteral("centre.toml:")));
        require(mistake.line >= line); // in the order of the file
        line = mistake.line;
    }
}

void checkCentre(const Domain::Centre &centre)
{
    require(!centre.feeds.empty());
    for (const Domain::FeedSpec &feed : centre.feeds)
        require(!feed.id.empty() && !feed.kind.empty() && isKnown(centre.sites, feed.site));
    for (const Domain::QueueMapping &queue : centre.queues)
        require(!queue.queue.empty() && isKnown(centre.feeds, queue.feed) && isKnown(centre.lines, queue.line));
    for (const Domain::Person &person : centre.persons)
        require(!person.id.empty() && isKnown(centre.groups, person.group));
    for (const Domain::Line &line : centre.lines)
        require(line.answerThreshold.count() >= 0 && line.answerThreshold <= std::chrono::hours {1});
    require(std::ranges::is_sorted(centre.shiftStarts));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Store::CentreFileResult result = Store::readCentreBytes(bytes, QStringLiteral("centre.toml"));
    checkMistakes(result.errors);
    checkMistakes(result.warnings);
    if (result.ok())
        checkCentre(result.centre);
    return 0;
}
