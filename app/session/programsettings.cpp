// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/programsettings.h"

#include <algorithm>

namespace Pult::App {

namespace {

QVariant stored(const char *key, const QVariant &fallback)
{
    return programSettings().value(QString::fromLatin1(key), fallback);
}

} // namespace

QSettings programSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("pult"), QStringLiteral("pult"));
}

QString settingValue(const SettingDescriptor<const char *> &setting)
{
    return stored(setting.key, QString::fromUtf8(setting.fallback)).toString();
}

bool settingValue(const SettingDescriptor<bool> &setting)
{
    return stored(setting.key, setting.fallback).toBool();
}

int settingValue(const SettingDescriptor<int> &setting)
{
    bool isNumber = false;
    const int value = stored(setting.key, setting.fallback).toInt(&isNumber);
    return isNumber ? value : setting.fallback;
}

void setSetting(const SettingDescriptor<const char *> &setting, const QString &value)
{
    programSettings().setValue(QString::fromLatin1(setting.key), value);
}

void setSetting(const SettingDescriptor<bool> &setting, bool value)
{
    programSettings().setValue(QString::fromLatin1(setting.key), value);
}

void setSetting(const SettingDescriptor<int> &setting, int value)
{
    programSettings().setValue(QString::fromLatin1(setting.key), value);
}

std::chrono::seconds noticeDelay()
{
    return std::chrono::seconds {std::clamp(settingValue(Setting::NoticeDelay), LeastNoticeDelay, MostNoticeDelay)};
}

} // namespace Pult::App
