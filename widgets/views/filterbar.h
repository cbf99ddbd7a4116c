// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The filter of the operators: a text field, menus of sites, lines and groups, and a button that shows everybody again.
// Where the room is small, one button holds the three menus. GUI thread.

#pragma once

#include "items/operatorfilter.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Pult::Widgets {

class ChoiceButton;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    /// Without states, which have buttons of their own.
    Items::OperatorFilter filter() const;
    /// Says nothing: whoever sets it knows.
    void setFilter(const Items::OperatorFilter &filter);
    /// What there is to choose from; lines may come while feeds tell of them.
    void setCentre(const State::CentreState &state);
    /// Something beside the bar filters as well: the button that shows everybody is wanted.
    void setFilteredElsewhere(bool filtered);

    void retranslate();
    QLineEdit *field() const { return m_field; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void filterChanged();
    /// The user wants to see everybody.
    void clearAsked();
    /// Esc in an empty field.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    void showState();
    std::vector<ChoiceButton *> choiceButtons() const { return {m_sites, m_lines, m_groups}; }
    int widthOfButtons() const;

    QLineEdit *m_field;
    ChoiceButton *m_sites;
    ChoiceButton *m_lines;
    ChoiceButton *m_groups;
    QToolButton *m_together; ///< stands for the three where they have no room
    QToolButton *m_clear;
    bool m_filteredElsewhere = false;
};

} // namespace Pult::Widgets
