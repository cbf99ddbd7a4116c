// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/secretsource.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace Pult::Store {

using Fault = SecretFinding::Fault;

namespace {

/// Longest name of a file on Linux, in bytes.
constexpr qsizetype MostNameBytes = 255;

void cutLineEnd(QByteArray &bytes)
{
    if (bytes.endsWith('\n'))
        bytes.truncate(bytes.size() - (bytes.endsWith("\r\n") ? 2 : 1));
}

Fault readCredential(const QString &path, std::optional<Secret> &secret)
{
    // Not opened before it is known to be a file: a pipe would let us wait for ever.
    if (!QFileInfo(path).isFile())
        return Fault::NotAFile;
    QFile file(path);
    // unbuffered: QFile's own buffer would keep a copy that nobody overwrites
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Fault::Unreadable;
    Secret whole(file.read(MaxCredentialBytes + 1));
    if (file.error() != QFileDevice::NoError)
        return Fault::Unreadable;
    if (whole.reveal().size() > MaxCredentialBytes)
        return Fault::TooLarge;
    QByteArray cut(whole.reveal().constData(), whole.reveal().size()); // its own bytes, so that both can be wiped
    cutLineEnd(cut);
    if (cut.isEmpty())
        return Fault::Empty;
    secret.emplace(std::move(cut));
    return Fault::None;
}

} // namespace

bool isCredentialName(const QString &name)
{
    return !name.isEmpty() && name != QLatin1String(".") && name != QLatin1String("..")
        && name.toUtf8().size() <= MostNameBytes
        && std::ranges::none_of(name, [](QChar c) { return c == u'/' || c.category() == QChar::Other_Control; });
}

QString credentialName(const Domain::FeedSpec &feed)
{
    if (!feed.secretCredential.empty())
        return QString::fromStdString(feed.secretCredential);
    const QString name = QStringLiteral("pult.") + QString::fromStdString(feed.id);
    return isCredentialName(name) ? name : QString();
}

SecretFinding findSecret(const Domain::FeedSpec &feed)
{
    SecretFinding found;
    if (!feed.secretEnv.empty()) {
        found.place = QString::fromStdString(feed.secretEnv);
        QByteArray value = qgetenv(feed.secretEnv.c_str());
        if (!value.isEmpty()) {
            found.secret.emplace(std::move(value));
            found.source = SecretSource::Environment;
            return found;
        }
    }
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString name = credentialName(feed);
    if (folder.isEmpty() || name.isEmpty())
        return found;
    const QString path = QDir(folder).filePath(name);
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return found;
    found.source = SecretSource::Credential;
    found.place = path;
    found.fault = readCredential(path, found.secret);
    return found;
}

QString keychainKey(const Domain::FeedSpec &feed)
{
    const auto escaped = [](const std::string &text) {
        // The separators are escaped inside the parts: two different feeds never have one key.
        return QString::fromStdString(text)
            .replace(u'%', QStringLiteral("%25"))
            .replace(u' ', QStringLiteral("%20"))
            .replace(u'@', QStringLiteral("%40"));
    };
    return QStringLiteral("%1 %2@%3:%4")
        .arg(escaped(feed.id), escaped(feed.account), escaped(feed.host).toLower())
        .arg(feed.port);
}

} // namespace Pult::Store
