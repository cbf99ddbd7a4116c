// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The role of a widget that paints itself, for screen readers: Qt knows only those of its own classes. GUI thread.

#pragma once

#include <QAccessible>

class QWidget;

namespace Pult::Widgets {

/// To be called in the widget's constructor. Its name and value stay setAccessibleName() and
/// setAccessibleDescription().
void setAccessibleRole(QWidget &widget, QAccessible::Role role);

} // namespace Pult::Widgets
