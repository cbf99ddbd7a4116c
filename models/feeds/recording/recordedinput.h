// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One recorded feed: a file, or the parts of a rotated queue_log in their order, read block by block into neutral
// events. The events' own times order it. Any one thread.

#pragma once

#include "feeds/recording/playedinput.h"

namespace Pult::Feeds {

class RecordedInput final : public PlayedInput
{
public:
    explicit RecordedInput(Domain::FeedId feed);

    /// Opens the first part and reads as far as it takes to know the feed's name. Parts after the first are opened when
    /// their turn comes. After an error there may still be something to read: see isOpen().
    InputFile::Error open(const QStringList &parts);
    bool isOpen() const override { return m_translator != nullptr; }
    bool rewind() override;
    bool read(Domain::Events &out) override;

    Domain::FeedId feed() const override { return m_feed; }
    const QStringList &parts() const override { return m_parts; }
    InputFile::Kind kind() const override { return m_kind; }
    std::string_view feedKind() const override;
    /// SystemName where the source tells it, else the file's name up to its first dot.
    const std::string &name() const override { return m_name; }
    bool hasTimes() const override { return m_hasTimes; }
    std::optional<Domain::Timestamp> received() const override { return std::nullopt; }
    InputCounts counts() const override;
    InputFile::Error error() const override { return m_error; }
    const QString &failedPart() const override { return m_failedPart; }

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
