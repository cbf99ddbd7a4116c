// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/storeurl.h"

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

namespace Pult::History {

using namespace Qt::StringLiterals;

namespace {

constexpr auto SqliteScheme = "sqlite://"_L1;

StoreUrl::Parsed parseSqlite(const QString &text)
{
    StoreUrl::Parsed parsed;
    parsed.url.kind = StoreUrl::Kind::Sqlite;
    // Not by QUrl: a path may contain % and # as they are.
    const QString path = text.mid(SqliteScheme.size());
    if (path.isEmpty() || path.endsWith(u'/'))
        parsed.fault = StoreUrl::Fault::NoPath;
    else if (!path.startsWith(u'/'))
        parsed.fault = StoreUrl::Fault::RelativePath;
    parsed.url.path = QDir::cleanPath(path);
    return parsed;
}

StoreUrl::Parsed parsePostgres(const QUrl &url)
{
    StoreUrl::Parsed parsed;
    parsed.url.kind = StoreUrl::Kind::Postgres;
    // As libpq has it: a socket's folder cannot stand where a host stands, nor a user before no host.
    const QUrlQuery query(url);
    parsed.url.host = url.host().isEmpty() ? query.queryItemValue(u"host"_s, QUrl::FullyDecoded) : url.host();
    parsed.url.port = url.port(0);
    parsed.url.user = url.userName().isEmpty() ? query.queryItemValue(u"user"_s, QUrl::FullyDecoded)
                                               : url.userName(QUrl::FullyDecoded);
    parsed.url.database = url.path(QUrl::FullyDecoded).mid(1);
    if (!url.isValid())
        parsed.fault = StoreUrl::Fault::BadPort; // nothing else of it can be wrong without being data
    else if (!url.password().isEmpty())
        parsed.fault = StoreUrl::Fault::HasPassword;
    else if (parsed.url.database.isEmpty())
        parsed.fault = StoreUrl::Fault::NoDatabase;
    return parsed;
}

} // namespace

StoreUrl::Parsed StoreUrl::parse(const QString &text)
{
    if (text.startsWith(SqliteScheme))
        return parseSqlite(text);
    const QUrl url(text, QUrl::StrictMode);
    if (text.startsWith("postgresql://"_L1) || text.startsWith("postgres://"_L1))
        return parsePostgres(url);
    return {{}, Fault::UnknownScheme};
}

QString StoreUrl::text() const
{
    if (kind == Kind::Sqlite)
        return SqliteScheme + path;
    const auto encoded = [](const QString &part) { return QString::fromLatin1(QUrl::toPercentEncoding(part, "/")); };
    const bool hasServer = !host.isEmpty() && !host.startsWith(u'/');
    QString text = u"postgresql://"_s;
    if (hasServer && !user.isEmpty())
        text += encoded(user) + u'@';
    if (hasServer)
        text += host.contains(u':') ? u'[' + host + u']' : host; // an IPv6 address
    if (hasServer && port > 0)
        text += u':' + QString::number(port);
    text += u'/' + encoded(database);
    QStringList rest;
    if (!hasServer && !host.isEmpty())
        rest << u"host="_s + encoded(host);
    if (!hasServer && !user.isEmpty())
        rest << u"user="_s + encoded(user);
    return rest.isEmpty() ? text : QString(text + u'?' + rest.join(u'&'));
}

} // namespace Pult::History
