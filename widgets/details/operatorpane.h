// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One operator: who it is, what he or she does now, the numbers of the day, the day as a strip, its spans and its
// calls. Follows the engine while it is shown. GUI thread.

#pragma once

#include "items/callsmodel.h"
#include "items/timelinemodel.h"
#include "widgets/theme/theme.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace Pult::Widgets {

class LiveTable;
class TimelineBar;
class ValueLabel;

class OperatorPane final : public QWidget
{
    Q_OBJECT

public:
    /// Engine, formatter and theme must outlive the pane.
    OperatorPane(
        Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(State::PersonIndex person);
    State::PersonIndex person() const { return m_timeline.person(); }

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();
    void retranslate();

Q_SIGNALS:
    void explainAsked(const Pult::Metrics::NumberRef &number);

protected:
    /// What happened while it was hidden is caught up with.
    void showEvent(QShowEvent *event) override;

private:
    struct Figure
    {
        const char *metric;
        const char *caption; ///< English source text
        ValueLabel *label = nullptr;
    };

    void build();
    void refresh();

    Metrics::Engine &m_engine;
    const Items::ValueFormatter &m_formatter;
    const Theme &m_theme;
    Items::TimelineModel m_timeline;
    Items::CallsModel m_calls;
    std::vector<Figure> m_figures;
    QLabel *m_name = nullptr;
    QLabel *m_place = nullptr;
    QLabel *m_lines = nullptr;
    QLabel *m_state = nullptr;
    TimelineBar *m_bar = nullptr;
    QTabWidget *m_tabs = nullptr;
    LiveTable *m_spanTable = nullptr;
    LiveTable *m_callTable = nullptr;
};

} // namespace Pult::Widgets
