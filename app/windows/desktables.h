// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with any of a window's tables: copying, exporting, explaining a number, choosing columns. Knows
// which table is meant: the one that had the keyboard last. GUI thread.

#pragma once

#include "app/windows/deskactions.h"
#include "app/windows/tableexport.h"
#include "metrics/numberref.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace Pult::Widgets {
class LiveTable;
}

namespace Pult::App {

class DeskTables final : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    DeskTables(DeskActions &actions, const Appearance &appearance, QWidget &window);

    /// `fileName`: what an exported file is called, without ending. The first one is meant as long as none has had the
    /// keyboard.
    void add(Widgets::LiveTable &table, const QString &fileName);
    Widgets::LiveTable *current() const;
    TableExport &exporter() { return m_export; }

Q_SIGNALS:
    void explainAsked(const Pult::Metrics::NumberRef &number);

private:
    struct Entry
    {
        Widgets::LiveTable *table;
        QString fileName;
    };

    void popup(Widgets::LiveTable &table, const QPoint &at);
    void popupColumns(Widgets::LiveTable &table, const QPoint &at);

    DeskActions &m_actions;
    const Appearance &m_appearance;
    TableExport m_export;
    std::vector<Entry> m_tables;
    QPointer<Widgets::LiveTable> m_current;
};

} // namespace Pult::App
