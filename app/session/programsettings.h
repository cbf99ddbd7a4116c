// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user has chosen for the whole program, each with its key and default in one place. Kept in the user's
// pult.ini, beside the layout of the windows. GUI thread.

#pragma once

#include <QSettings>
#include <QString>

#include <chrono>

namespace Pult::App {

template<typename T>
struct SettingDescriptor
{
    const char *key;
    T fallback;
};

namespace Setting {

/// The centre file of the next start; empty: the usual place.
inline constexpr SettingDescriptor<const char *> CentreFile {"centre/file", ""};
/// Desktop notices when a feed is lost and when it is back.
inline constexpr SettingDescriptor<bool> Notices {"notices/enabled", true};
/// The same on the wallboard, where as a rule nobody reads them.
inline constexpr SettingDescriptor<bool> WallboardNotices {"notices/wallboard", false};
/// How long a feed is away before a notice says so, in seconds.
inline constexpr SettingDescriptor<int> NoticeDelay {"notices/lost-after", 30};

} // namespace Setting

/// The user's pult.ini.
QSettings programSettings();

QString settingValue(const SettingDescriptor<const char *> &setting);
bool settingValue(const SettingDescriptor<bool> &setting);
int settingValue(const SettingDescriptor<int> &setting);
void setSetting(const SettingDescriptor<const char *> &setting, const QString &value);
void setSetting(const SettingDescriptor<bool> &setting, bool value);
void setSetting(const SettingDescriptor<int> &setting, int value);

/// Bounds of Setting::NoticeDelay; what the file says beyond them is taken as the nearer one.
inline constexpr int LeastNoticeDelay = 5;
inline constexpr int MostNoticeDelay = 3600;
std::chrono::seconds noticeDelay();

} // namespace Pult::App
