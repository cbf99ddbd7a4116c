// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// «Explain this number»: value, formula with its sums, thresholds, window, completeness, other formulas, and the calls
// or people behind it. Follows the engine while it is shown. GUI thread.

#pragma once

#include "items/callsmodel.h"
#include "items/operatormodel.h"
#include "metrics/explanation.h"
#include "widgets/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace Pult::Widgets {

class LiveTable;
class PartsView;
class ValueLabel;

/// Who looks: in the hall nobody's calls are told apart, and no operator is named.
enum class Audience { Desk, Hall };

class ExplainPane final : public QWidget
{
    Q_OBJECT

public:
    /// Engine, formatter and theme must outlive the pane.
    ExplainPane(Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, Audience audience,
        QWidget *parent = nullptr);

    void explain(const Metrics::NumberRef &number);
    const Metrics::NumberRef &number() const { return m_number; }
    const Items::CallsModel &calls() const { return m_calls; }
    /// Title, value and parts as text.
    QString toText() const;

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();
    /// Language or theme has changed.
    void retranslate();

Q_SIGNALS:
    void personChosen(Pult::State::PersonIndex person);

protected:
    /// What happened while it was hidden is caught up with.
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    Items::OperatorFilter peopleFilter() const;
    void showList();
    void countList();

    Metrics::Engine &m_engine;
    const Items::ValueFormatter &m_formatter;
    const Theme &m_theme;
    const Audience m_audience;
    Metrics::NumberRef m_number;
    Items::CallsModel m_calls;
    Items::OperatorModel m_people;
    QTimer m_gate; ///< numbers run by at most four times a second: they are read, not watched
    bool m_pending = false;

    QLabel *m_title = nullptr;
    QLabel *m_scope = nullptr;
    ValueLabel *m_value = nullptr;
    PartsView *m_parts = nullptr;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_listTitle = nullptr;
    QStackedWidget *m_lists = nullptr;
    LiveTable *m_callTable = nullptr;
    LiveTable *m_peopleTable = nullptr;
};

} // namespace Pult::Widgets
