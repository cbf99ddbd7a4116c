// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the desk was left: sizes, columns, views, grouping, window of time. Written to the user's pult.ini by stable ids
// and read back with doubt: whatever makes no sense is as if it were not there. GUI thread.

#pragma once

#include <QMainWindow>

class QSplitter;

namespace Pult::App {

class DetailsPlace;
class LinesPanel;
class OperatorsPanel;

class DeskLayout final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QSplitter &rows;    ///< lines over operators
        QSplitter &columns; ///< operators beside waiting calls
        QSplitter &desk;    ///< tables beside details
        DetailsPlace &details;
        LinesPanel &lines;
        OperatorsPanel &operators;
        QWidget &waiting;
    };

    /// Everything must outlive the layout.
    DeskLayout(QMainWindow &window, const Parts &parts);

    /// Everything but the sizes of panes, which only a window that is shown has.
    void restore();
    /// The first time the window is shown: sizes by what the panes need, or as they were left.
    void arrange();
    /// Zoom or density have become others: the lines take what their rows need now.
    void fitRows();
    /// Only what was restored is remembered.
    void save() const;

private:
    void openDetails();

    QMainWindow &m_window;
    const Parts m_parts;
    int m_detailsWidth = 0;
    bool m_remembers = false;
};

} // namespace Pult::App
