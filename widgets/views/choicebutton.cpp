// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/choicebutton.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace Pult::Widgets {

namespace {

/// Stays open while its entries are ticked, so that several can be chosen.
class TickMenu final : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->pos());
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

ChoiceButton::ChoiceButton(QWidget *parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new TickMenu(this));
}

void ChoiceButton::setTitle(const QString &title)
{
    m_title = title;
    fillMenu();
}

void ChoiceButton::setChoices(std::vector<Choice> choices)
{
    if (choices == m_choices)
        return;
    m_choices = std::move(choices);
    fillMenu();
}

void ChoiceButton::setChosen(const std::set<std::string> &ids)
{
    if (ids == m_chosen)
        return;
    m_chosen = ids;
    fillMenu();
}

void ChoiceButton::fillMenu()
{
    menu()->clear();
    menu()->setTitle(m_title);
    for (const Choice &choice : m_choices) {
        QString name = choice.name;
        QAction *action = menu()->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(choice.id));
        connect(action, &QAction::toggled, this, [this, id = choice.id](bool on) {
            if (on)
                m_chosen.insert(id);
            else
                m_chosen.erase(id);
            showText();
            Q_EMIT chosenChanged();
        });
    }
    showText();
}

void ChoiceButton::showText()
{
    QStringList names;
    for (const Choice &choice : m_choices) {
        if (m_chosen.contains(choice.id))
            names << choice.name;
    }
    QString text = m_title;
    if (names.size() == 1)
        text = tr("%1: %2", "title: what is chosen").arg(m_title, names.first());
    else if (names.size() > 1)
        text = tr("%1: %2 of %3").arg(m_title).arg(names.size()).arg(m_choices.size());
    setText(text.replace(u'&', QStringLiteral("&&")));
    setToolTip(names.size() > 1 ? names.join(u'\n') : QString());
    setAccessibleName(names.isEmpty() ? m_title : m_title + QStringLiteral(": ") + names.join(QStringLiteral(", ")));
    setProperty("filtering", !names.isEmpty());
    updateGeometry();
}

} // namespace Pult::Widgets
