// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map of the keyboard: every entry of a window's menus with its keys, else with the letters that lead to it, and
// the keys of tables and fields. Made from the actions when it opens; can be searched. GUI thread.

#pragma once

#include <QDialog>

#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace Pult::App {

class KeyboardMap final : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QString group;
        QString text;
        QString keys; ///< as the user's system writes them
    };

    explicit KeyboardMap(const QMenuBar &menus, QWidget *parent = nullptr);

    /// What the map would show.
    static std::vector<Entry> entriesOf(const QMenuBar &menus);

private:
    void search(const QString &text);

    QLineEdit *m_search;
    QTreeWidget *m_tree;
};

} // namespace Pult::App
