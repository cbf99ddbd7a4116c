// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/journal.h"

#include <QSqlError>
#include <QVariant>

namespace Pult::History {

using namespace Qt::StringLiterals;
using Domain::Duration;
using Domain::Timestamp;

namespace {

/// Of the table `store`: «run:number» of the last piece.
constexpr auto MarkKey = "piece"_L1;

qint64 milliseconds(Timestamp at)
{
    return qint64 {at.time_since_epoch().count()};
}

} // namespace

Journal::Journal(Database &database)
    : m_database(database)
{
}

StoreProblem Journal::append(std::span<const JournalPiece> pieces)
{
    if (pieces.empty())
        return {};
    return m_database.transaction(Durability::OnDisk, [&](QSqlQuery &sql) {
        if (!sql.exec(u"SELECT coalesce(max(no), 0) FROM journal"_s) || !sql.next())
            return false;
        qint64 no = sql.value(0).toLongLong();
        for (const JournalPiece &piece : pieces) {
            if (!insert(sql, ++no, piece))
                return false;
        }
        return remember(sql, pieces.back().mark);
    });
}

bool Journal::insert(QSqlQuery &sql, qint64 no, const JournalPiece &piece) const
{
    if (!sql.prepare(u"INSERT INTO journal (no, folded_from, folded_to, events, data) VALUES (?, ?, ?, ?, ?)"_s))
        return false;
    sql.addBindValue(no);
    sql.addBindValue(milliseconds(piece.from));
    sql.addBindValue(milliseconds(piece.to));
    sql.addBindValue(static_cast<int>(piece.events()));
    sql.addBindValue(packed(piece));
    if (!sql.exec())
        return false;
    for (const JournalPiece::Part &part : piece.parts) {
        if (!count(sql, part))
            return false;
    }
    return true;
}

bool Journal::remember(QSqlQuery &sql, const JournalPiece::Mark &mark)
{
    return sql.exec(u"INSERT INTO store (key, value) VALUES ('%1', '%2:%3') "
                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s.arg(MarkKey)
                        .arg(mark.run)
                        .arg(mark.number));
}

bool Journal::count(QSqlQuery &sql, const JournalPiece::Part &part)
{
    if (!sql.prepare(u"INSERT INTO feed (id, name, events) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM feed), ?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET events = feed.events + excluded.events"_s))
        return false;
    sql.addBindValue(QString::fromStdString(part.name));
    sql.addBindValue(qint64 {part.events});
    return sql.exec();
}

StoreProblem Journal::read(Timestamp from, const std::function<bool(JournalPiece &&)> &take,
    const std::function<void(const Hole &)> &hole) const
{
    QSqlQuery sql = m_database.query();
    sql.setForwardOnly(true);
    // Rows stand in the order of their folds; a clock that was set back makes the first one the right begin.
    if (!sql.prepare(u"SELECT no, data FROM journal WHERE no >= "
                     "(SELECT coalesce(min(no), 0) FROM journal WHERE folded_to >= ?) "
                     "AND EXISTS (SELECT 1 FROM journal WHERE folded_to >= ?) ORDER BY no"_s))
        return m_database.problemOf(sql.lastError());
    sql.addBindValue(milliseconds(from));
    sql.addBindValue(milliseconds(from));
    if (!sql.exec())
        return m_database.problemOf(sql.lastError());
    const auto tell = [&hole](const Hole &found) {
        if (hole)
            hole(found);
    };
    qint64 next = 0;
    while (sql.next()) {
        const qint64 no = sql.value(0).toLongLong();
        for (; next > 0 && next < no; ++next)
            tell({next, false});
        next = no + 1;
        auto piece = unpacked(sql.value(1).toByteArray());
        if (!piece)
            tell({no, true});
        else if (!take(std::move(*piece)))
            return {};
    }
    return sql.lastError().isValid() ? m_database.problemOf(sql.lastError()) : StoreProblem {};
}

std::map<std::string, std::uint64_t> Journal::events(StoreProblem &problem) const
{
    std::map<std::string, std::uint64_t> counts;
    QSqlQuery sql = m_database.query();
    if (!sql.exec(u"SELECT name, events FROM feed"_s)) {
        problem = m_database.problemOf(sql.lastError());
        return counts;
    }
    while (sql.next())
        counts.emplace(sql.value(0).toString().toStdString(), sql.value(1).toULongLong());
    return counts;
}

JournalPiece::Mark Journal::lastMark(StoreProblem &problem) const
{
    QSqlQuery sql = m_database.query();
    if (!sql.exec(u"SELECT value FROM store WHERE key = '"_s + MarkKey + u'\'')) {
        problem = m_database.problemOf(sql.lastError());
        return {};
    }
    if (!sql.next())
        return {};
    const QStringList parts = sql.value(0).toString().split(u':');
    return {parts.value(0).toULongLong(), parts.value(1).toULongLong()};
}

std::optional<Timestamp> Journal::lastFold(StoreProblem &problem) const
{
    QSqlQuery sql = m_database.query();
    if (!sql.exec(u"SELECT folded_to FROM journal ORDER BY no DESC LIMIT 1"_s)) {
        problem = m_database.problemOf(sql.lastError());
        return std::nullopt;
    }
    return sql.next() ? std::optional(Timestamp {Duration {sql.value(0).toLongLong()}}) : std::nullopt;
}

} // namespace Pult::History
