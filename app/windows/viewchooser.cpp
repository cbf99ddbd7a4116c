// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/viewchooser.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

namespace Pult::App {

ViewChooser::ViewChooser(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this](int index) { choose(itemData(index).toString()); });
    retranslate();
}

void ViewChooser::setViews(SavedViews views)
{
    m_views = std::move(views);
    setChosen(m_chosen);
}

void ViewChooser::setUsual(const DeskView &usual)
{
    m_usual = usual;
    m_usual.name.clear();
    fillBox();
}

void ViewChooser::setPresent(const DeskView &present)
{
    m_present = present;
    m_present.columns.widths.clear();
    fillBox();
}

void ViewChooser::setChosen(const QString &name)
{
    m_chosen = m_views.find(name) ? name : QString();
    fillBox();
}

const DeskView &ViewChooser::chosenView() const
{
    const DeskView *view = m_views.find(m_chosen);
    return view ? *view : m_usual;
}

bool ViewChooser::isChanged() const
{
    const DeskView &view = chosenView();
    return !(view.filter == m_present.filter && view.columns == m_present.columns);
}

void ViewChooser::choose(const QString &name)
{
    setChosen(name);
    Q_EMIT viewChosen(chosenView());
    fillBox();
}

void ViewChooser::save(const QString &name)
{
    const QString kept = name.simplified().left(SavedViews::LongestName);
    if (kept.isEmpty())
        return;
    DeskView view = m_present;
    view.name = kept;
    m_views.put(std::move(view));
    m_chosen = kept;
    fillBox();
    Q_EMIT viewsChanged();
}

void ViewChooser::rename(const QString &name)
{
    const QString kept = name.simplified().left(SavedViews::LongestName);
    if (kept.isEmpty() || m_chosen.isEmpty())
        return;
    m_views.rename(m_chosen, kept);
    m_chosen = kept;
    fillBox();
    Q_EMIT viewsChanged();
}

void ViewChooser::removeChosen()
{
    if (m_chosen.isEmpty())
        return;
    m_views.remove(m_chosen);
    m_chosen.clear();
    fillBox();
    Q_EMIT viewsChanged();
}

void ViewChooser::askToSave()
{
    askForName(tr("Save the view"), m_chosen, tr("Save"), [this](const QString &name) { save(name); });
}

void ViewChooser::askToRename()
{
    if (!m_chosen.isEmpty())
        askForName(tr("Rename the view"), m_chosen, tr("Rename"), [this](const QString &name) { rename(name); });
}

void ViewChooser::askForName(
    const QString &title, const QString &usual, const QString &done, const std::function<void(const QString &)> &use)
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name:"));
    dialog->setTextValue(usual);
    dialog->setOkButtonText(done);
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, use);
    dialog->open();
}

void ViewChooser::fill(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &name, const QString &text) {
        QString shown = text;
        QAction *action = menu.addAction(shown.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(name == m_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { choose(name); });
    };
    add({}, tr("All operators"));
    for (const DeskView &view : m_views.views())
        add(view.name, view.name);
}

void ViewChooser::retranslate()
{
    setAccessibleName(tr("View of the operators"));
    fillBox();
}

void ViewChooser::fillBox()
{
    std::vector<std::pair<QString, QString>> entries {{QString(), tr("All operators")}};
    for (const DeskView &view : m_views.views())
        entries.emplace_back(view.name, view.name);
    while (count() > static_cast<int>(entries.size()))
        removeItem(count() - 1);
    for (int i = 0; i < static_cast<int>(entries.size()); ++i) {
        const auto &[name, text] = entries[static_cast<std::size_t>(i)];
        if (i == count())
            addItem({});
        const bool chosen = name == m_chosen;
        //: a named view whose filter or columns are other ones by now
        setItemText(i, chosen && isChanged() ? tr("%1 (changed)").arg(text) : text);
        setItemData(i, name);
        if (chosen)
            setCurrentIndex(i);
    }
    const QString hint = tr("View of the operators: filter, columns and order");
    setToolTip(m_chosen.isEmpty() ? hint : QString(currentText() + u'\n' + hint).toHtmlEscaped());
}

} // namespace Pult::App
