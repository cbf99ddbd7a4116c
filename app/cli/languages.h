// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The languages of the program: --lang, else the system's, else English. Main thread.

#pragma once

#include <QString>

namespace Pult::App {

/// "ru" and "en".
bool isLanguage(const QString &language);

/// Installs Pult's and Qt's texts and sets the default locale, so that numbers and dates follow. An empty or unknown
/// `language` means the system's. Needs an application object, which owns the translators.
void installLanguage(const QString &language);

} // namespace Pult::App
