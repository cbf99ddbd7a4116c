// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The operators on the desk: their table, how many are in each state, the filter and the named views. GUI thread.

#pragma once

#include "app/windows/appearance.h"
#include "app/windows/savedviews.h"
#include "items/operatormodel.h"
#include "metrics/engine.h"
#include "widgets/views/card.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Pult::Widgets {
class FilterBar;
class OperatorTable;
class StateBar;
} // namespace Pult::Widgets

namespace Pult::App {

class ViewChooser;

class OperatorsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Everything must outlive the panel.
    OperatorsPanel(
        const Metrics::Engine &engine, Items::OperatorModel &model, Appearance &appearance, QWidget *parent = nullptr);

    Widgets::OperatorTable &table() const { return *m_table; }
    Widgets::StateBar &states() const { return *m_states; }
    ViewChooser &views() const { return *m_views; }

    /// What is shown now, without a name.
    DeskView present() const;
    void showView(const DeskView &view);
    void focusFilter();
    /// Shows everybody; the columns stay.
    void clearFilter();

public Q_SLOTS:
    /// The engine has changed: counts follow, at most ten times a second.
    void follow(const Pult::State::ChangeSet &changes);
    void retranslate();

private:
    void useFilter();
    void showCounts();

    const Metrics::Engine &m_engine;
    Items::OperatorModel &m_model;
    Appearance &m_appearance;
    Widgets::Card *m_card;
    QLabel *m_count;
    ViewChooser *m_views;
    Widgets::FilterBar *m_filter;
    Widgets::StateBar *m_states;
    Widgets::OperatorTable *m_table;
    QTimer m_countsGate;
};

} // namespace Pult::App
