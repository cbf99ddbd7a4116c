// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/asterisk/ami/amilogin.h"

#include "feeds/asterisk/ami/amilink.h"
#include "feeds/asterisk/ami/amitranslator.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Pult::Feeds {

using Problem = FeedProblem::Kind;

namespace {

constexpr qsizetype LongestBanner = 1024;
/// Asterisk discards longer lines of a client; «Username: » is a part of them.
constexpr std::size_t LongestAccount = 1000;
constexpr QByteArrayView Banner = "Asterisk Call Manager/";

bool fitsIntoALine(std::string_view text)
{
    return text.size() <= LongestAccount && text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

bool isText(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(),
        [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\r' && c != '\t'; });
}

/// For people: what can be printed of a foreign server's first line.
QString printable(const QByteArray &bytes)
{
    constexpr qsizetype Longest = 80;
    QString text = QString::fromLatin1(bytes.left(Longest)).trimmed();
    std::replace_if(
        text.begin(), text.end(), [](QChar c) { return !c.isPrint(); }, QChar(u'.'));
    return text;
}

} // namespace

std::optional<FeedProblem> amiRefusal(const Domain::FeedSpec &spec, const QByteArray &secret)
{
    if (secret.isEmpty())
        return FeedProblem {Problem::SecretMissing, QString::fromStdString(spec.secretEnv)};
    // A line end inside would let whoever wrote the account give orders to Asterisk.
    if (spec.account.empty() || !fitsIntoALine(spec.account)
        || !fitsIntoALine({secret.constData(), static_cast<std::size_t>(secret.size())}))
        return FeedProblem {Problem::LoginRefused, {}};
    if (!AmiLink::isPrivate(spec) && !spec.allowPlainLogin)
        return FeedProblem {Problem::PlainLoginForbidden, {}};
    return std::nullopt;
}

QByteArray amiAction(QByteArrayView action, const QByteArray &id, const QByteArray &headers)
{
    QByteArray message = "Action: ";
    message += action;
    message += "\r\nActionID: ";
    message += QByteArrayView(AmiTranslator::OwnActionPrefix.data(), AmiTranslator::OwnActionPrefix.size());
    message += id;
    message += "\r\n";
    message += headers;
    message += "\r\n";
    return message;
}

QByteArray amiCredentials(const AmiMessage &challenge, const QByteArray &secret)
{
    const std::string_view salt = challenge[AmiKey::Challenge];
    if (challenge[AmiKey::Response] != "Success" || salt.empty()) // goes where nobody listens or where it was allowed
        return "Secret: " + secret + "\r\n";
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QByteArrayView(salt.data(), static_cast<qsizetype>(salt.size())));
    hash.addData(secret);
    return "AuthType: MD5\r\nKey: " + hash.result().toHex() + "\r\n";
}

AmiGreeting::Kind AmiGreeting::take(QByteArrayView bytes)
{
    m_bytes.append(bytes);
    const qsizetype end = m_bytes.indexOf('\n');
    if (end < 0 && m_bytes.size() > LongestBanner)
        return isText(m_bytes) ? Kind::Endless : Kind::Foreign;
    if (end < 0)
        return Kind::Unknown;
    return Banner.startsWith(QByteArrayView(m_bytes).first(std::min(m_bytes.size(), Banner.size()))) ? Kind::Asterisk
                                                                                                     : Kind::Foreign;
}

FeedProblem AmiGreeting::problem() const
{
    const qsizetype end = m_bytes.indexOf('\n');
    const QByteArray line = end < 0 ? m_bytes : m_bytes.left(end);
    if (isText(line))
        return {Problem::NotAnAmi, printable(line)};
    return {Problem::Garbage, {}};
}

} // namespace Pult::Feeds
