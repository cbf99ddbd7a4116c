// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/inputfile.h"

#include "feeds/recording/framereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <zlib.h>

#include <algorithm>
#include <cctype>

namespace Pult::Feeds {

namespace {

/// AMI compares header names without case, and proxies make use of it.
bool startsWith(std::string_view line, std::string_view lowerCase)
{
    return line.size() >= lowerCase.size()
        && std::equal(lowerCase.begin(), lowerCase.end(), line.begin(),
            [](char wanted, char c) { return wanted == std::tolower(static_cast<unsigned char>(c)); });
}

bool isAmiLine(std::string_view line)
{
    return startsWith(line, "asterisk call manager/") || startsWith(line, "event:") || startsWith(line, "response:");
}

/// `epoch|callid|queue|agent|event|…`. All of it, because a few digits and a bar turn up in any binary file.
bool isQueueLogLine(std::string_view line)
{
    const auto digits = std::min(line.find('|'), line.size());
    return digits > 0 && std::count(line.begin(), line.end(), '|') >= 4
        && std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(digits),
            [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void InputFile::Close::operator()(gzFile_s *file) const
{
    gzclose(file);
}

InputFile::~InputFile() = default;

InputFile::Kind inputKind(std::string_view head)
{
    if (isRecording(head))
        return InputFile::Kind::Recording;
    constexpr std::string_view Bom = "\xEF\xBB\xBF";
    if (head.starts_with(Bom))
        head.remove_prefix(Bom.size());
    while (!head.empty()) {
        const auto newline = head.find('\n');
        const std::string_view line = head.substr(0, newline);
        if (isAmiLine(line))
            return InputFile::Kind::Ami;
        if (isQueueLogLine(line))
            return InputFile::Kind::QueueLog;
        head.remove_prefix(newline == std::string_view::npos ? head.size() : newline + 1);
    }
    return InputFile::Kind::Unknown;
}

InputFile::Error InputFile::open(const QString &path)
{
    m_path = path;
    m_kind = Kind::Unknown;
    m_head.clear();
    m_headTaken = false;
    m_file.reset();

    const QFileInfo info(path);
    if (!info.exists())
        return m_error = Error::Missing;
    if (!info.isFile() && info.isDir())
        return m_error = Error::Unreadable;
    m_file.reset(gzopen(QFile::encodeName(path).constData(), "rb"));
    if (!m_file)
        return m_error = Error::Unreadable;
    m_error = Error::None;
    // Large reads of a plain file then go straight into the caller's block.
    gzbuffer(m_file.get(), 128 * 1024);

    m_head.resize(SniffSize);
    m_head.resize(fill(m_head.data(), m_head.size()));
    if (m_head.empty()) {
        m_file.reset();
        if (m_error == Error::None)
            m_error = Error::Empty;
        return m_error;
    }
    m_kind = inputKind(m_head);
    if (m_kind == Kind::Unknown) {
        m_file.reset();
        if (m_error == Error::None)
            m_error = Error::UnknownContent;
    }
    return m_error;
}

std::string_view InputFile::read(std::size_t size)
{
    if (!m_file)
        return {};
    if (!m_headTaken) {
        m_headTaken = true;
        return m_head;
    }
    if (m_error != Error::None)
        return {};
    if (m_blockSize < size) {
        m_block = std::make_unique_for_overwrite<char[]>(size);
        m_blockSize = size;
    }
    return {m_block.get(), fill(m_block.get(), size)};
}

bool InputFile::rewind()
{
    const QString path = m_path;
    open(path);
    return isOpen();
}

std::size_t InputFile::fill(char *to, std::size_t size)
{
    std::size_t done = 0;
    while (done < size) {
        const int got = gzread(m_file.get(), to + done, static_cast<unsigned>(size - done));
        if (got > 0)
            done += static_cast<std::size_t>(got);
        if (got < 0 || (got == 0 && !gzeof(m_file.get()))) {
            noteReadError();
            break;
        }
        if (got == 0) {
            // A gzip file that ends within its data reads like a short one; only the error state tells.
            noteReadError();
            break;
        }
    }
    return done;
}

void InputFile::noteReadError()
{
    int code = Z_OK;
    gzerror(m_file.get(), &code);
    switch (code) {
    case Z_OK:
    case Z_STREAM_END:
        break;
    case Z_BUF_ERROR:
        m_error = Error::Truncated;
        break;
    case Z_ERRNO:
        m_error = Error::Unreadable;
        break;
    default:
        m_error = Error::Corrupt;
        break;
    }
}

QString errorText(InputFile::Error error)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("InputFile", source); };
    switch (error) {
    case InputFile::Error::None:
        break;
    case InputFile::Error::Missing:
        return text(QT_TRANSLATE_NOOP("InputFile", "there is no such file"));
    case InputFile::Error::Unreadable:
        return text(QT_TRANSLATE_NOOP("InputFile", "the file cannot be read"));
    case InputFile::Error::Empty:
        return text(QT_TRANSLATE_NOOP("InputFile", "the file is empty"));
    case InputFile::Error::UnknownContent:
        return text(
            QT_TRANSLATE_NOOP("InputFile", "the file is neither a recording, nor an AMI capture, nor a queue_log"));
    case InputFile::Error::Truncated:
        return text(QT_TRANSLATE_NOOP("InputFile", "the gzip file ends too early; what it holds was read"));
    case InputFile::Error::Corrupt:
        return text(QT_TRANSLATE_NOOP("InputFile", "the gzip file is damaged; what comes before the damage was read"));
    case InputFile::Error::Torn:
        return text(QT_TRANSLATE_NOOP("InputFile",
            "the recording was not ended in good order, and its last bytes are no whole piece; what comes before was "
            "read"));
    case InputFile::Error::Damaged:
        return text(QT_TRANSLATE_NOOP("InputFile", "the recording is damaged; what comes before the damage was read"));
    case InputFile::Error::NewerVersion:
        return text(QT_TRANSLATE_NOOP("InputFile", "the recording was made by a newer Pult; update this one"));
    }
    return {};
}

} // namespace Pult::Feeds
