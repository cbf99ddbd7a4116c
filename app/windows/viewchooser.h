// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The box from which a named view of the operators is chosen; it says when what is shown is no longer that view. Saves,
// renames and deletes views. GUI thread.

#pragma once

#include "app/windows/savedviews.h"

#include <QComboBox>

#include <functional>

class QMenu;

namespace Pult::App {

class ViewChooser final : public QComboBox
{
    Q_OBJECT

public:
    explicit ViewChooser(QWidget *parent = nullptr);

    /// What is shown now, under no name; says whether the chosen view has been changed.
    void setPresent(const DeskView &present);
    /// Everybody, with the usual columns.
    void setUsual(const DeskView &usual);

    const SavedViews &views() const { return m_views; }
    void setViews(SavedViews views);
    /// Empty: the usual view.
    const QString &chosen() const { return m_chosen; }
    /// Names the chosen view without showing it; an unknown name is the usual view.
    void setChosen(const QString &name);
    bool isChanged() const;

    /// Shows a view; an empty name is the usual one.
    void choose(const QString &name);
    void save(const QString &name);
    void rename(const QString &name);
    void removeChosen();
    /// Ask for the name.
    void askToSave();
    void askToRename();

    /// One entry for each view.
    void fill(QMenu &menu);
    void retranslate();

Q_SIGNALS:
    /// The user wants to see this.
    void viewChosen(const Pult::App::DeskView &view);
    /// The list has become another.
    void viewsChanged();

private:
    void fillBox();
    void askForName(const QString &title, const QString &usual, const QString &done,
        const std::function<void(const QString &)> &use);
    const DeskView &chosenView() const;

    SavedViews m_views;
    DeskView m_usual;
    DeskView m_present;
    QString m_chosen;
};

} // namespace Pult::App
