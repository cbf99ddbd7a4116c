// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button with a menu of things of which any number may be chosen; it says which are. GUI thread.

#pragma once

#include <QToolButton>

#include <set>
#include <string>
#include <vector>

namespace Pult::Widgets {

class ChoiceButton final : public QToolButton
{
    Q_OBJECT

public:
    struct Choice
    {
        std::string id;
        QString name;

        bool operator==(const Choice &) const = default;
    };

    explicit ChoiceButton(QWidget *parent = nullptr);

    /// «Site», and what the button says beside it while several are chosen.
    void setTitle(const QString &title);
    const QString &title() const { return m_title; }
    void setChoices(std::vector<Choice> choices);
    const std::vector<Choice> &choices() const { return m_choices; }
    /// With fewer there is nothing to choose.
    bool isUseful() const { return m_choices.size() > 1; }

    const std::set<std::string> &chosen() const { return m_chosen; }
    /// Also ids that are not among the choices: they may come to be.
    void setChosen(const std::set<std::string> &ids);

Q_SIGNALS:
    /// By the user.
    void chosenChanged();

private:
    void fillMenu();
    void showText();

    QString m_title;
    std::vector<Choice> m_choices;
    std::set<std::string> m_chosen;
};

} // namespace Pult::Widgets
