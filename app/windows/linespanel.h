// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines on the desk: their table, by what its rows are grouped, and which span of time is counted. GUI thread.

#pragma once

#include "app/windows/appearance.h"
#include "items/linemodel.h"
#include "widgets/views/card.h"

#include <QWidget>

#include <span>

class QComboBox;
class QMenu;

namespace Pult::Widgets {
class LineTable;
}

namespace Pult::App {

class LinesPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Everything must outlive the panel.
    LinesPanel(Items::LineModel &model, Appearance &appearance, QWidget *parent = nullptr);

    Widgets::LineTable &table() const { return *m_table; }

    int grouping() const;
    void setGrouping(int index);
    const Metrics::WindowSpec &window() const;
    /// Stable, for settings: «today», «rolling-30» …
    QString windowId() const;
    /// An unknown id is left alone.
    void setWindowId(const QString &id);
    /// One entry for each span of time.
    void fillWindows(QMenu &menu);

    /// What the table needs to show all its rows.
    int wishedHeight() const;
    void retranslate();

Q_SIGNALS:
    void windowChanged(const Pult::Metrics::WindowSpec &window);

private:
    void showGrouping(int index);
    QString windowText(int index) const;

    Items::LineModel &m_model;
    Appearance &m_appearance;
    Widgets::Card *m_card;
    QComboBox *m_windows;
    QComboBox *m_grouping;
    Widgets::LineTable *m_table;
};

} // namespace Pult::App
