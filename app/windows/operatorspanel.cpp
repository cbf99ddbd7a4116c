// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/operatorspanel.h"

#include "app/windows/viewchooser.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/filterbar.h"
#include "widgets/views/operatortable.h"
#include "widgets/views/statebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Pult::App {

namespace {

/// Four times a second is all that can be read in a row of counters.
constexpr std::chrono::milliseconds CountsInterval {250};

} // namespace

OperatorsPanel::OperatorsPanel(
    const Metrics::Engine &engine, Items::OperatorModel &model, Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_model(model)
    , m_appearance(appearance)
    , m_card(new Widgets::Card(appearance.theme(), this))
    , m_count(new QLabel(m_card))
    , m_views(new ViewChooser(m_card))
    , m_filter(new Widgets::FilterBar(m_card))
    , m_states(new Widgets::StateBar(appearance.theme(), m_card))
    , m_table(new Widgets::OperatorTable(appearance.theme(), m_card))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    m_card->addControl(m_count);
    m_card->addControl(m_views);
    m_card->addControl(m_filter, 1);

    auto *content = new QWidget(m_card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    column->addWidget(m_table, 1);
    m_card->setContent(content);

    m_table->setModel(&model);
    m_table->columns().setAvailable(Items::operatorColumn("group"), !engine.state().centre().groups.empty());
    m_views->setUsual({{}, {}, m_table->columns().usual()});
    m_filter->setCentre(engine.state());

    m_countsGate.setSingleShot(true);
    m_countsGate.setInterval(CountsInterval);
    connect(&m_countsGate, &QTimer::timeout, this, &OperatorsPanel::showCounts);
    connect(m_filter, &Widgets::FilterBar::filterChanged, this, &OperatorsPanel::useFilter);
    connect(m_filter, &Widgets::FilterBar::clearAsked, this, &OperatorsPanel::clearFilter);
    connect(m_filter, &Widgets::FilterBar::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_states, &Widgets::StateBar::statesChanged, this, &OperatorsPanel::useFilter);
    connect(m_table, &Widgets::LiveTable::arrangementChanged, this, [this] { m_views->setPresent(present()); });
    connect(m_views, &ViewChooser::viewChosen, this, &OperatorsPanel::showView);
    useFilter();
}

DeskView OperatorsPanel::present() const
{
    return {{}, m_model.filter(), m_table->columns().arrangement()};
}

void OperatorsPanel::showView(const DeskView &view)
{
    m_filter->setFilter(view.filter);
    m_states->setStates(view.filter.states);
    useFilter();
    m_table->columns().arrange(view.columns);
}

void OperatorsPanel::focusFilter()
{
    m_filter->field()->setFocus(Qt::ShortcutFocusReason);
    m_filter->field()->selectAll();
}

void OperatorsPanel::clearFilter()
{
    m_filter->setFilter({});
    m_states->setStates(0);
    useFilter();
    if (!m_filter->focusWidget() || !m_filter->focusWidget()->isVisible())
        m_table->setFocus(Qt::OtherFocusReason); // the button that did it is gone
}

void OperatorsPanel::useFilter()
{
    Items::OperatorFilter filter = m_filter->filter();
    filter.states = m_states->states();
    m_filter->setFilteredElsewhere(filter.states != 0);
    m_model.setFilter(filter);
    m_views->setPresent(present());
    showCounts();
}

void OperatorsPanel::follow(const State::ChangeSet &changes)
{
    if (changes.namesChanged)
        m_filter->setCentre(m_engine.state());
    if (!m_countsGate.isActive())
        m_countsGate.start();
}

void OperatorsPanel::showCounts()
{
    m_states->setCounts(m_engine.operators(Metrics::Scope::centre()));
    const Items::ValueFormatter &formatter = m_appearance.formatter();
    const int shown = m_model.rowCount();
    const int total = m_model.totalCount();
    //: How many operators the filter leaves, of how many
    m_count->setText(
        shown == total ? formatter.count(total) : tr("%1 of %2").arg(formatter.count(shown), formatter.count(total)));
}

void OperatorsPanel::retranslate()
{
    const bool compact = m_appearance.isCompact();
    m_card->setTitle(tr("Operators"));
    m_card->setCompact(compact);
    m_table->setCompact(compact);
    m_states->setContentsMargins(Widgets::scaled(12), 0, Widgets::scaled(12), 0);
    m_states->parentWidget()->layout()->setSpacing(Widgets::scaled(compact ? 3 : 8));
    m_count->setAccessibleName(tr("Operators shown"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%1 of %2").arg(888).arg(888)));
    m_views->setMinimumWidth(Widgets::scaled(90)); // a long name is read in the tool tip
    m_views->setMaximumWidth(Widgets::scaled(210));
    m_filter->setCentre(m_engine.state());
    m_filter->retranslate();
    m_views->retranslate();
    m_states->retranslate();
    m_table->retranslate();
    showCounts();
}

} // namespace Pult::App
