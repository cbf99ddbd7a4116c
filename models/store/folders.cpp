// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/folders.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Pult::Store::Folders {

namespace {

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
/// The folder that `variable` names, else `usual` below the home folder. By hand, because QStandardPaths takes paths
/// that are not absolute, which the specification calls invalid, and knows no state folder before Qt 6.7.
QString xdgFolder(const char *variable, const QString &usual)
{
    if (QStandardPaths::isTestModeEnabled())
        return QDir::homePath() + u"/.qttest/"_s + usual + u"/pult"_s;
    const QString named = QFile::decodeName(qgetenv(variable));
    return (QDir::isAbsolutePath(named) ? named : QDir::homePath() + u'/' + usual) + u"/pult"_s;
}
#endif

QString below(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u"/pult"_s;
}

} // namespace

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)

QString config()
{
    return xdgFolder("XDG_CONFIG_HOME", u".config"_s);
}

QString state()
{
    return xdgFolder("XDG_STATE_HOME", u".local/state"_s);
}

QString data()
{
    return xdgFolder("XDG_DATA_HOME", u".local/share"_s);
}

QString cache()
{
    return xdgFolder("XDG_CACHE_HOME", u".cache"_s);
}

#else

QString config()
{
    return below(QStandardPaths::GenericConfigLocation);
}

QString state()
{
    return below(QStandardPaths::GenericDataLocation) + u"/state"_s;
}

QString data()
{
    return below(QStandardPaths::GenericDataLocation);
}

QString cache()
{
    return below(QStandardPaths::GenericCacheLocation);
}

#endif

QString runtime()
{
    return below(QStandardPaths::RuntimeLocation);
}

QString centreFile()
{
    return config() + u"/centre.toml"_s;
}

QString settingsFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"pult"_s, u"pult"_s).fileName();
}

QString logFile()
{
    return state() + u"/pult.log"_s;
}

bool make(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists())
        return true;
    const QString parent = QDir::cleanPath(folder + u"/.."_s);
    if (parent != folder && !make(parent))
        return false;
    constexpr QFileDevice::Permissions Own = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    // Another instance may have made it in between.
    return QDir().mkdir(folder, Own) || dir.exists();
}

} // namespace Pult::Store::Folders
