// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/journalpiece.h"

#include <QDataStream>
#include <QIODevice>

#include <numeric>

namespace Pult::History {

using Domain::Duration;
using Domain::Timestamp;

namespace {

constexpr quint8 Format = 1;
/// Fast: a live centre packs ten times a second.
constexpr int Level = 1;

} // namespace

std::uint32_t JournalPiece::events() const
{
    return std::accumulate(
        parts.begin(), parts.end(), 0U, [](std::uint32_t sum, const Part &part) { return sum + part.events; });
}

QByteArray packed(const JournalPiece &piece)
{
    QByteArray plain;
    QDataStream out(&plain, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << Format << quint64 {piece.mark.run} << quint64 {piece.mark.number};
    out << qint64 {piece.from.time_since_epoch().count()} << qint64 {piece.to.time_since_epoch().count()};
    out << static_cast<quint16>(piece.parts.size());
    for (const JournalPiece::Part &part : piece.parts)
        out << quint16 {part.feed} << QByteArray::fromStdString(part.name) << quint32 {part.events};
    out << static_cast<quint32>(piece.folds.size());
    for (const JournalPiece::Fold &fold : piece.folds)
        out << qint64 {fold.now.time_since_epoch().count()} << QByteArray::fromStdString(fold.bytes);
    return qCompress(plain, Level);
}

std::optional<JournalPiece> unpacked(const QByteArray &block)
{
    // qUncompress() would ask for as much memory as a damaged length says, and warn.
    constexpr quint32 Largest = 256 * 1024 * 1024;
    if (block.size() < 4)
        return std::nullopt;
    quint32 length = 0;
    for (int i = 0; i < 4; ++i)
        length = length << 8 | static_cast<quint8>(block[i]);
    if (length > Largest || length > static_cast<quint64>(block.size()) * 1100)
        return std::nullopt;
    const QByteArray plain = qUncompress(block);
    QDataStream in(plain);
    in.setVersion(QDataStream::Qt_6_0);
    quint8 format = 0;
    quint64 run = 0;
    quint64 number = 0;
    qint64 from = 0;
    qint64 to = 0;
    quint16 parts = 0;
    in >> format >> run >> number >> from >> to >> parts;
    JournalPiece piece {{run, number}, Timestamp {Duration {from}}, Timestamp {Duration {to}}, {}, {}};
    for (quint16 i = 0; i < parts && in.status() == QDataStream::Ok; ++i) {
        quint16 feed = 0;
        QByteArray name;
        quint32 events = 0;
        in >> feed >> name >> events;
        piece.parts.push_back({feed, name.toStdString(), events});
    }
    quint32 folds = 0;
    in >> folds;
    for (quint32 i = 0; i < folds && in.status() == QDataStream::Ok; ++i) {
        qint64 now = 0;
        QByteArray bytes;
        in >> now >> bytes;
        piece.folds.push_back({Timestamp {Duration {now}}, bytes.toStdString()});
    }
    const bool isWhole = in.status() == QDataStream::Ok && in.atEnd() && format == Format;
    return isWhole ? std::optional(std::move(piece)) : std::nullopt;
}

} // namespace Pult::History
