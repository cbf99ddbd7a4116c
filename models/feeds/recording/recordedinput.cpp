// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/recordedinput.h"

#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/asterisk/queuelog/queuelogtranslator.h"

#include <QDateTime>
#include <QFileInfo>

#include <charconv>
#include <iterator>
#include <string_view>

namespace Pult::Feeds {

using namespace Domain;

namespace {

/// Small enough to stay in the processor's cache on its way from the file through the translator.
constexpr std::size_t BlockSize = 256 * 1024;
/// An AMI connection names its system in its first events; one that has not by then has no `systemname`.
constexpr std::size_t NameWithin = 1024 * 1024;

/// The first `Timestamp: seconds.micros` header of a capture.
std::optional<Timestamp> firstTimestamp(std::string_view head)
{
    constexpr std::string_view Key = "\nTimestamp: ";
    const auto at = head.find(Key);
    if (at == std::string_view::npos)
        return std::nullopt;
    head.remove_prefix(at + Key.size());
    std::int64_t seconds = 0;
    const auto [stop, error] = std::from_chars(head.data(), head.data() + head.size(), seconds);
    if (error != std::errc {})
        return std::nullopt;
    std::int64_t micros = 0;
    if (stop != head.data() + head.size() && *stop == '.')
        std::from_chars(stop + 1, std::min(stop + 7, head.data() + head.size()), micros);
    return Timestamp {std::chrono::seconds {seconds} + std::chrono::milliseconds {micros / 1000}};
}

std::string nameOf(const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    const QString name = file.section(QLatin1Char('.'), 0, 0);
    return (name.isEmpty() ? file : name).toStdString();
}

} // namespace

std::unique_ptr<Translator> makeTranslator(std::string_view feedKind, FeedId feed)
{
    if (feedKind == AmiFeedKind)
        return std::make_unique<AmiTranslator>(feed);
    if (feedKind == QueueLogFeedKind)
        return std::make_unique<QueueLogTranslator>(feed);
    return nullptr;
}

RecordedInput::RecordedInput(FeedId feed)
    : m_feed(feed)
{
}

InputFile::Error RecordedInput::open(const QStringList &parts)
{
    m_parts = parts;
    m_part = 0;
    m_early.clear();
    m_translator.reset();
    m_ended = false;
    m_error = InputFile::Error::None;
    m_failedPart.clear();

    if (!nextPart())
        return m_error;
    m_kind = m_file.kind();
    m_name = nameOf(m_file.path());
    m_translator = makeTranslator(feedKind(), m_feed);
    const auto first = m_kind == InputFile::Kind::Ami ? firstTimestamp(m_file.head()) : std::nullopt;
    m_hasTimes = first.has_value() || m_kind == InputFile::Kind::QueueLog;
    m_received = first.value_or(
        Timestamp {std::chrono::milliseconds {QFileInfo(m_file.path()).lastModified().toMSecsSinceEpoch()}});

    if (m_kind == InputFile::Kind::Ami) {
        for (std::size_t read = 0; read < NameWithin && m_translator->systemName().empty(); read += BlockSize) {
            if (!readBlock(m_early))
                break;
        }
        if (const auto system = m_translator->systemName(); !system.empty())
            m_name = system;
    }
    return m_error;
}

std::string_view RecordedInput::feedKind() const
{
    switch (m_kind) {
    case InputFile::Kind::Ami:
        return AmiFeedKind;
    case InputFile::Kind::QueueLog:
        return QueueLogFeedKind;
    default:
        return {};
    }
}

bool RecordedInput::rewind()
{
    open(QStringList(m_parts));
    return isOpen();
}

bool RecordedInput::read(Events &out)
{
    if (!m_translator)
        return false;
    if (!m_early.empty()) {
        if (out.empty())
            out.swap(m_early);
        else
            out.insert(out.end(), std::make_move_iterator(m_early.begin()), std::make_move_iterator(m_early.end()));
        m_early.clear();
        return true;
    }
    return readBlock(out);
}

bool RecordedInput::readBlock(Events &out)
{
    if (m_ended)
        return false;
    for (;;) {
        const std::string_view block = m_file.read(BlockSize);
        if (!block.empty()) {
            m_translator->feed(block, m_received, out);
            return true;
        }
        noteError(m_file.error());
        // A call may begin in one part of a log and end in the next: the translator goes on, only a cut line is lost.
        m_translator->finish(out);
        if (!nextPart()) {
            m_ended = true;
            return true;
        }
    }
}

bool RecordedInput::nextPart()
{
    while (m_part < m_parts.size()) {
        const QString &path = m_parts.at(m_part++);
        noteError(m_file.open(path));
        if (m_file.isOpen())
            return true;
    }
    return false;
}

void RecordedInput::noteError(InputFile::Error error)
{
    if (error == InputFile::Error::None)
        return;
    m_error = error;
    m_failedPart = m_file.path();
}

InputCounts RecordedInput::counts() const
{
    return m_translator ? m_translator->counts() : InputCounts {};
}

} // namespace Pult::Feeds
