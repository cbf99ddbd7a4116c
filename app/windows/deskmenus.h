// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The desk's menu bar, made of its actions; made anew when the language changes. GUI thread.

#pragma once

#include "app/windows/deskactions.h"

#include <QPointer>

#include <functional>
#include <vector>

class QMainWindow;
class QMenu;

namespace Pult::App {

class Appearance;
class LinesPanel;
class OperatorsPanel;
class RecordingControl;

class DeskMenus final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        DeskActions &actions;
        Appearance &appearance;
        RecordingControl &recording;
        LinesPanel &lines;
        OperatorsPanel &operators;
    };

    /// Everything must outlive the menus.
    DeskMenus(QMainWindow &window, const Parts &parts);

    /// `add` puts what leads to another centre at the head of the file menu.
    void setFileActions(std::function<void(QMenu &)> add) { m_addFileActions = std::move(add); }
    void setHasLog(bool hasLog) { m_hasLog = hasLog; }
    void build();

private:
    QMenu *addMenu(const QString &title);
    void buildFile(QMenu &menu);
    void buildView(QMenu &menu);
    void addViews(QMenu &menu);
    void addThemes(QMenu &menu);
    void addLanguages(QMenu &menu);
    void add(QMenu &menu, std::initializer_list<DeskAction> actions);

    QMainWindow &m_window;
    const Parts m_parts;
    std::function<void(QMenu &)> m_addFileActions;
    std::vector<QPointer<QMenu>> m_menus;
    bool m_hasLog = false;
};

} // namespace Pult::App
