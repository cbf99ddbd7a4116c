// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/deskmenus.h"

#include "app/windows/appearance.h"
#include "app/windows/linespanel.h"
#include "app/windows/operatorspanel.h"
#include "app/windows/recordingcontrol.h"
#include "app/windows/viewchooser.h"
#include "widgets/views/operatortable.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

/// Filled whenever it opens, and once now: a keyboard and a map of it find everything at any time.
template<typename Fill>
void fillOnOpening(QMenu &menu, Fill fill)
{
    fill(menu);
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu, fill] {
        menu.clear();
        fill(menu);
    });
}

} // namespace

DeskMenus::DeskMenus(QMainWindow &window, const Parts &parts)
    : QObject(&window)
    , m_window(window)
    , m_parts(parts)
{
}

QMenu *DeskMenus::addMenu(const QString &title)
{
    QMenu *menu = m_window.menuBar()->addMenu(title);
    m_menus.emplace_back(menu);
    return menu;
}

void DeskMenus::add(QMenu &menu, std::initializer_list<DeskAction> actions)
{
    for (const DeskAction action : actions)
        menu.addAction(&m_parts.actions[action]);
}

void DeskMenus::build()
{
    m_parts.actions.retranslate();
    m_window.menuBar()->clear();
    for (const QPointer<QMenu> &menu : m_menus) {
        if (menu)
            menu->deleteLater(); // one of its entries may be what changed the language
    }
    m_menus.clear();
    buildFile(*addMenu(tr("&File")));
    add(*addMenu(tr("&Edit")), {DeskAction::Copy, DeskAction::CopyCsv, DeskAction::Export});
    buildView(*addMenu(tr("&View")));
    QMenu &help = *addMenu(tr("&Help"));
    if (m_hasLog)
        add(help, {DeskAction::Log});
    add(help, {DeskAction::Keyboard, DeskAction::About});
}

void DeskMenus::buildFile(QMenu &menu)
{
    if (m_addFileActions)
        m_addFileActions(menu);
    add(menu, {DeskAction::Preferences});
    menu.addSeparator();
    m_parts.recording.addTo(menu);
    menu.addSeparator();
    add(menu, {DeskAction::Quit});
}

void DeskMenus::buildView(QMenu &menu)
{
    add(menu, {DeskAction::Find, DeskAction::ShowAll});
    fillOnOpening(*menu.addMenu(tr("Na&med views")), [this](QMenu &views) { addViews(views); });
    fillOnOpening(*menu.addMenu(tr("&Columns of the operators")),
        [this](QMenu &columns) { m_parts.operators.table().columns().fill(columns); });
    m_parts.lines.fillWindows(*menu.addMenu(tr("T&ime of the figures")));
    menu.addSeparator();
    add(menu, {DeskAction::Explain, DeskAction::CloseDetails});
    menu.addSeparator();
    add(menu, {DeskAction::Waiting, DeskAction::Compact});
    add(*menu.addMenu(tr("&Zoom")), {DeskAction::ZoomIn, DeskAction::ZoomOut, DeskAction::ZoomUsual});
    menu.addSeparator();
    add(menu, {DeskAction::NextRegion, DeskAction::PreviousRegion});
    menu.addSeparator();
    addThemes(*menu.addMenu(tr("&Theme")));
    addLanguages(*menu.addMenu(tr("Lan&guage")));
    menu.addSeparator();
    add(menu, {DeskAction::FullScreen});
}

void DeskMenus::addViews(QMenu &menu)
{
    ViewChooser &views = m_parts.operators.views();
    views.fill(menu);
    menu.addSeparator();
    for (const DeskAction action : {DeskAction::RenameView, DeskAction::DeleteView})
        m_parts.actions[action].setEnabled(!views.chosen().isEmpty());
    add(menu, {DeskAction::SaveView, DeskAction::RenameView, DeskAction::DeleteView});
}

void DeskMenus::addThemes(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    Appearance &appearance = m_parts.appearance;
    for (const auto &[text, kind] :
        {std::pair(tr("&Dark"), Widgets::ThemeKind::Dark), std::pair(tr("&Light"), Widgets::ThemeKind::Light)}) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(appearance.theme().kind == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [&appearance, kind = kind] { appearance.setTheme(kind); });
    }
}

void DeskMenus::addLanguages(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    Appearance &appearance = m_parts.appearance;
    // Each language by its own name: whoever looks for it can read it.
    for (const auto &[code, name] : {std::pair(u"ru"_s, u"Русский"_s), std::pair(u"en"_s, u"English"_s)}) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(appearance.language() == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [&appearance, code = code] { appearance.setLanguage(code); });
    }
}

} // namespace Pult::App
