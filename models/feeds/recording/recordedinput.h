// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One recorded feed: a file, or the parts of a rotated queue_log in their order, read block by block into neutral
// events. Any one thread.

#pragma once

#include "feeds/recording/inputfile.h"
#include "feeds/translator.h"

#include <QStringList>

#include <memory>

namespace Pult::Feeds {

class RecordedInput
{
public:
    explicit RecordedInput(Domain::FeedId feed);

    /// Opens the first part and reads as far as it takes to know the feed's name. Parts after the first are opened when
    /// their turn comes. After an error there may still be something to read: see isOpen().
    InputFile::Error open(const QStringList &parts);
    bool isOpen() const { return m_translator != nullptr; }
    /// From the beginning once more, for a playback that goes round; counts start anew.
    bool rewind();

    /// Appends the events of the next block. False when the input has ended.
    bool read(Domain::Events &out);

    Domain::FeedId feed() const { return m_feed; }
    const QStringList &parts() const { return m_parts; }
    InputFile::Kind kind() const { return m_kind; }
    /// SystemName where the source tells it, else the file's name up to its first dot.
    const std::string &name() const { return m_name; }
    /// False for an AMI capture without any `Timestamp` (timestampevents=no) in its first part: its events have the
    /// time at which the file was last written, and nothing is known of when they happened.
    bool hasTimes() const { return m_hasTimes; }
    InputCounts counts() const;
    /// The last thing that went wrong with a part; what was read before is kept.
    InputFile::Error error() const { return m_error; }
    const QString &failedPart() const { return m_failedPart; }

private:
    bool nextPart();
    bool readBlock(Domain::Events &out);
    void noteError(InputFile::Error error);

    const Domain::FeedId m_feed;
    QStringList m_parts;
    qsizetype m_part = 0;
    InputFile m_file;
    InputFile::Kind m_kind = InputFile::Kind::Unknown;
    std::unique_ptr<Translator> m_translator;
    Domain::Events m_early; ///< read while looking for the name
    std::string m_name;
    Domain::Timestamp m_received {};
    bool m_hasTimes = true;
    bool m_ended = false;
    InputFile::Error m_error = InputFile::Error::None;
    QString m_failedPart;
};

} // namespace Pult::Feeds
