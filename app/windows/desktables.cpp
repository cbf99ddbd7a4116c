// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/desktables.h"

#include "widgets/views/livetable.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

namespace Pult::App {

using Widgets::LiveTable;

DeskTables::DeskTables(DeskActions &actions, const Appearance &appearance, QWidget &window)
    : QObject(&window)
    , m_actions(actions)
    , m_appearance(appearance)
    , m_export(appearance, window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const auto is = [now](const Entry &entry) { return entry.table == now; };
        if (const auto found = std::find_if(m_tables.begin(), m_tables.end(), is); found != m_tables.end())
            m_current = found->table;
    });
    connect(&actions[DeskAction::Copy], &QAction::triggered, this, [this] {
        if (const LiveTable *table = current())
            table->copyText();
    });
    connect(&actions[DeskAction::CopyCsv], &QAction::triggered, this, [this] {
        if (const LiveTable *table = current())
            table->copyCsv(Reports::CsvDialect::of(m_appearance.formatter().locale()));
    });
    connect(&actions[DeskAction::Export], &QAction::triggered, this, [this] {
        for (const Entry &entry : m_tables) {
            if (entry.table == current())
                m_export.ask(entry.table->shownPart(), entry.fileName);
        }
    });
}

void DeskTables::add(LiveTable &table, const QString &fileName)
{
    m_tables.push_back({&table, fileName});
    connect(&table, &LiveTable::explainAsked, this, &DeskTables::explainAsked);
    connect(&table, &LiveTable::menuAsked, this, [this, &table](const QPoint &at) { popup(table, at); });
    connect(&table, &LiveTable::columnMenuAsked, this, [this, &table](const QPoint &at) { popupColumns(table, at); });
}

LiveTable *DeskTables::current() const
{
    return m_current ? m_current.data() : (m_tables.empty() ? nullptr : m_tables.front().table);
}

void DeskTables::popup(LiveTable &table, const QPoint &at)
{
    m_current = &table;
    auto *menu = new QMenu(&table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Without a number there is nothing to explain; the key finds that out by itself.
    QAction &explain = m_actions[DeskAction::Explain];
    explain.setEnabled(table.currentNumber().has_value());
    connect(menu, &QMenu::aboutToHide, &explain, [&explain] {
        QMetaObject::invokeMethod(
            &explain, [&explain] { explain.setEnabled(true); }, Qt::QueuedConnection);
    });
    menu->addAction(&explain);
    menu->addSeparator();
    for (const DeskAction action : {DeskAction::Copy, DeskAction::CopyCsv, DeskAction::Export})
        menu->addAction(&m_actions[action]);
    menu->addSeparator();
    table.columns().fill(*menu->addMenu(tr("C&olumns")));
    menu->popup(at);
}

void DeskTables::popupColumns(LiveTable &table, const QPoint &at)
{
    auto *menu = new QMenu(&table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    table.columns().fill(*menu);
    menu->popup(at);
}

} // namespace Pult::App
