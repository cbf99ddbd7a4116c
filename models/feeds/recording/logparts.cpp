// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/logparts.h"

#include "feeds/asterisk/queuelog/queuelogline.h"
#include "feeds/recording/inputfile.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace Pult::Feeds {

namespace {

struct Part
{
    QString path;
    Domain::Timestamp begin {};
};

/// Folder and name without what a rotation appends.
QString baseOf(const QString &path)
{
    static const QRegularExpression suffix(QStringLiteral("(?:[.-]\\d+)?(?:\\.gz)?$"));
    const QFileInfo info(path);
    return info.absolutePath() + QLatin1Char('/') + info.fileName().remove(suffix);
}

/// Time of the first good line; absent when it is no queue_log.
std::optional<Domain::Timestamp> beginOf(const QString &path)
{
    InputFile file;
    file.open(path);
    if (!file.isOpen() || file.kind() != InputFile::Kind::QueueLog)
        return std::nullopt;
    std::string_view head = file.head();
    while (!head.empty()) {
        const auto newline = head.find('\n');
        if (const auto line = parseQueueLogLine(head.substr(0, newline)))
            return line->at;
        head.remove_prefix(newline == std::string_view::npos ? head.size() : newline + 1);
    }
    return std::nullopt;
}

/// The parts in the order of time; empty when they do not make one log.
QStringList joined(const QStringList &paths)
{
    std::vector<Part> parts;
    for (const QString &path : paths) {
        const auto begin = beginOf(path);
        if (!begin)
            return {};
        parts.push_back({path, *begin});
    }
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.begin < b.begin; });
    const auto same = std::adjacent_find(
        parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.begin == b.begin; });
    if (same != parts.end())
        return {};
    QStringList result;
    for (const Part &part : parts)
        result.append(part.path);
    return result;
}

} // namespace

std::vector<QStringList> groupLogParts(const QStringList &paths)
{
    std::map<QString, QStringList> byBase;
    for (const QString &path : paths)
        byBase[baseOf(path)].append(path);

    std::vector<QStringList> groups;
    for (const QString &path : paths) {
        QStringList &together = byBase[baseOf(path)];
        if (together.isEmpty())
            continue; // went with an earlier path
        const QStringList log = together.size() > 1 ? joined(together) : QStringList();
        if (!log.isEmpty()) {
            groups.push_back(log);
            together.clear();
        } else {
            groups.push_back({path});
        }
    }
    return groups;
}

} // namespace Pult::Feeds
