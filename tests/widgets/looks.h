// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be said of a window's look without eyes, and its picture for those who have them.

#pragma once

#include <QString>
#include <QStringList>

class QMenu;
class QMenuBar;
class QWidget;

namespace Pult::Test {

/// Labels and buttons that are not wide and high enough for their text.
QStringList cutTexts(const QWidget &window);
/// Letters that two of the visible buttons, labels with a buddy, groups and menus share, with their texts.
QStringList sharedMnemonics(const QWidget &window);
/// The same of a menu, and of the menus in it; every entry of several needs a letter, except languages' own names.
QStringList sharedMnemonics(const QMenu &menu);
/// Whatever is said in words, but not in Russian letters.
QStringList latinTexts(const QWidget &window);

/// Grabs the widget into the folder of the variable PULT_PICTURES; without one, does nothing.
void keepPicture(QWidget &widget, const QString &name);

} // namespace Pult::Test
