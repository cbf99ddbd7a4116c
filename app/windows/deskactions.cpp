// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/deskactions.h"

#include <QKeySequence>
#include <QWidget>

namespace Pult::App {

namespace {

// QKeySequence::Preferences and Quit are empty on a plain X11 desktop: keys are written out.
constexpr std::array Catalogue {
    DeskActionDescriptor {
        DeskAction::Preferences, "preferences", QT_TRANSLATE_NOOP("DeskActions", "&Preferences …"), "Ctrl+,"},
    DeskActionDescriptor {DeskAction::Quit, "quit", QT_TRANSLATE_NOOP("DeskActions", "&Quit"), "Ctrl+Q"},
    DeskActionDescriptor {DeskAction::Copy, "copy", QT_TRANSLATE_NOOP("DeskActions", "&Copy"), "Ctrl+C"},
    DeskActionDescriptor {
        DeskAction::CopyCsv, "copy-csv", QT_TRANSLATE_NOOP("DeskActions", "Copy as C&SV"), "Ctrl+Shift+C"},
    DeskActionDescriptor {
        DeskAction::Export, "export", QT_TRANSLATE_NOOP("DeskActions", "E&xport as CSV …"), "Ctrl+Shift+E"},
    DeskActionDescriptor {DeskAction::Find, "find", QT_TRANSLATE_NOOP("DeskActions", "&Find an operator"), "Ctrl+F"},
    DeskActionDescriptor {
        DeskAction::ShowAll, "show-all", QT_TRANSLATE_NOOP("DeskActions", "Show &all operators"), "Ctrl+Shift+F"},
    DeskActionDescriptor {
        DeskAction::SaveView, "save-view", QT_TRANSLATE_NOOP("DeskActions", "&Save the view …"), "Ctrl+Shift+S"},
    DeskActionDescriptor {
        DeskAction::RenameView, "rename-view", QT_TRANSLATE_NOOP("DeskActions", "&Rename the view …"), ""},
    DeskActionDescriptor {
        DeskAction::DeleteView, "delete-view", QT_TRANSLATE_NOOP("DeskActions", "&Delete the view"), ""},
    DeskActionDescriptor {
        DeskAction::Explain, "explain", QT_TRANSLATE_NOOP("DeskActions", "&Explain this number"), "Ctrl+E"},
    DeskActionDescriptor {
        DeskAction::CloseDetails, "close-details", QT_TRANSLATE_NOOP("DeskActions", "Close the &details"), "Esc"},
    DeskActionDescriptor {
        DeskAction::Waiting, "waiting", QT_TRANSLATE_NOOP("DeskActions", "&Waiting calls"), "F8", true},
    DeskActionDescriptor {DeskAction::Compact, "compact", QT_TRANSLATE_NOOP("DeskActions", "Com&pact"), "F9", true},
    DeskActionDescriptor {DeskAction::ZoomIn, "zoom-in", QT_TRANSLATE_NOOP("DeskActions", "&Larger"), "Ctrl++; Ctrl+="},
    DeskActionDescriptor {DeskAction::ZoomOut, "zoom-out", QT_TRANSLATE_NOOP("DeskActions", "&Smaller"), "Ctrl+-"},
    DeskActionDescriptor {
        DeskAction::ZoomUsual, "zoom-usual", QT_TRANSLATE_NOOP("DeskActions", "&Usual size"), "Ctrl+0"},
    DeskActionDescriptor {
        DeskAction::NextRegion, "next-region", QT_TRANSLATE_NOOP("DeskActions", "&Next part of the window"), "F6"},
    DeskActionDescriptor {DeskAction::PreviousRegion, "previous-region",
        QT_TRANSLATE_NOOP("DeskActions", "Pre&vious part of the window"), "Shift+F6"},
    DeskActionDescriptor {
        DeskAction::FullScreen, "full-screen", QT_TRANSLATE_NOOP("DeskActions", "F&ull screen"), "F11"},
    DeskActionDescriptor {DeskAction::Keyboard, "keyboard", QT_TRANSLATE_NOOP("DeskActions", "&Keyboard"), "F1"},
    DeskActionDescriptor {DeskAction::Log, "log", QT_TRANSLATE_NOOP("DeskActions", "&Log …"), ""},
    DeskActionDescriptor {DeskAction::About, "about", QT_TRANSLATE_NOOP("DeskActions", "&About Pult"), ""},
};
static_assert(Catalogue.size() == static_cast<std::size_t>(DeskAction::Count));

constexpr std::array Keys {
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "From cell to cell"), "Left; Right; Up; Down"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "Explain the number of the cell, or open the row"), "Return"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "Select several rows"), "Shift+Down; Ctrl+Space"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "Menu of the cell"), "Shift+F10"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "Filter by the state of a button"), "Space"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "Empty the filter's text"), "Esc"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "To the next control"), "Tab"},
    DeskKey {QT_TRANSLATE_NOOP("DeskActions", "Open the menus"), "F10"},
};

} // namespace

std::span<const DeskActionDescriptor> DeskActions::catalogue()
{
    return Catalogue;
}

std::span<const DeskKey> DeskActions::keysOfViews()
{
    return Keys;
}

DeskActions::DeskActions(QWidget &window)
    : QObject(&window)
{
    for (const DeskActionDescriptor &descriptor : Catalogue) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1String(descriptor.name));
        if (*descriptor.keys)
            action->setShortcuts(QKeySequence::listFromString(QLatin1String(descriptor.keys)));
        action->setCheckable(descriptor.checkable);
        window.addAction(action); // its keys work whether or not a menu shows it
        m_actions[static_cast<std::size_t>(descriptor.id)] = action;
    }
    (*this)[DeskAction::Preferences].setMenuRole(QAction::PreferencesRole);
    (*this)[DeskAction::Quit].setMenuRole(QAction::QuitRole);
    (*this)[DeskAction::About].setMenuRole(QAction::AboutRole);
    retranslate();
}

QAction &DeskActions::operator[](DeskAction action) const
{
    return *m_actions[static_cast<std::size_t>(action)];
}

void DeskActions::retranslate()
{
    for (const DeskActionDescriptor &descriptor : Catalogue)
        (*this)[descriptor.id].setText(QCoreApplication::translate("DeskActions", descriptor.text));
}

} // namespace Pult::App
