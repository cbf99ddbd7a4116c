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

QString below(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + u"/pult"_s;
}

} // namespace

QString config()
{
    return below(QStandardPaths::GenericConfigLocation);
}

QString state()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // QStandardPaths knows this folder from Qt 6.7 on.
    if (QStandardPaths::isTestModeEnabled())
        return QDir::homePath() + u"/.qttest/state/pult"_s;
    const QString named = QFile::decodeName(qgetenv("XDG_STATE_HOME"));
    // The specification: a path that is not absolute is invalid and ignored.
    return (QDir::isAbsolutePath(named) ? named : QDir::homePath() + u"/.local/state"_s) + u"/pult"_s;
#else
    return below(QStandardPaths::GenericDataLocation) + u"/state"_s;
#endif
}

QString data()
{
    return below(QStandardPaths::GenericDataLocation);
}

QString cache()
{
    return below(QStandardPaths::GenericCacheLocation);
}

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
