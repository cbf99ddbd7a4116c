// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details/explainpane.h"

#include "items/explanationtexts.h"
#include "items/texts.h"
#include "widgets/details/partsview.h"
#include "widgets/details/valuelabel.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/livetable.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace Pult::Widgets {

namespace {

constexpr std::chrono::milliseconds RefreshInterval {250};

/// Columns of the calls that tell people and calls apart.
constexpr std::array DeskOnly {"operator", "call"};
/// Columns of the people that help here; the rest would only be narrow.
constexpr std::array PeopleColumns {"name", "state", "since", "lines"};

template<typename List>
bool contains(const List &list, std::string_view id)
{
    return std::ranges::find(list, id) != list.end();
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // names are the ACD's
    label->setWordWrap(true);
    return label;
}

} // namespace

ExplainPane::ExplainPane(Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme,
    Audience audience, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_formatter(formatter)
    , m_theme(theme)
    , m_audience(audience)
    , m_calls(engine, formatter)
    , m_people(engine, formatter)
{
    m_gate.setSingleShot(true);
    m_gate.setInterval(RefreshInterval);
    connect(&m_gate, &QTimer::timeout, this, [this] {
        if (m_pending)
            refresh();
    });
    build();
    retranslate();
}

void ExplainPane::build()
{
    m_title = plainLabel(this);
    m_scope = plainLabel(this);
    m_scope->setForegroundRole(QPalette::PlaceholderText);
    m_value = new ValueLabel(m_theme, this);
    m_value->setDigitScale(2.6);

    m_parts = new PartsView;
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_parts);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // read by the arrow keys

    auto *list = new QWidget(this);
    auto *listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 4, 0, 0);
    m_listTitle = plainLabel(list);
    m_callTable = new LiveTable(m_theme, list);
    m_callTable->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    m_callTable->setSortingEnabled(true);
    m_callTable->keepTextsWhole(); // in a narrow place
    m_callTable->setModel(&m_calls);
    m_peopleTable = new LiveTable(m_theme, list);
    m_peopleTable->keepTextsWhole(); // in a narrow place
    m_peopleTable->setModel(&m_people);
    for (int column = 0; column < m_people.columnCount(); ++column)
        m_peopleTable->setColumnHidden(
            column, !contains(PeopleColumns, Items::operatorColumns()[static_cast<std::size_t>(column)].id));
    for (int column = 0; column < m_calls.columnCount(); ++column)
        m_callTable->setColumnHidden(column,
            m_audience == Audience::Hall
                && contains(DeskOnly, Items::callColumns()[static_cast<std::size_t>(column)].id));
    m_lists = new QStackedWidget(list);
    m_lists->addWidget(m_callTable);
    m_lists->addWidget(m_peopleTable);
    listColumn->addWidget(m_listTitle);
    listColumn->addWidget(m_lists, 1);

    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_scroll);
    halves->addWidget(list);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 2);
    halves->setChildrenCollapsible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_scope);
    column->addWidget(m_value);
    column->addWidget(halves, 1);

    connect(&m_calls, &QAbstractItemModel::rowsInserted, this, &ExplainPane::countList);
    connect(&m_calls, &QAbstractItemModel::rowsRemoved, this, &ExplainPane::countList);
    connect(&m_people, &QAbstractItemModel::rowsInserted, this, &ExplainPane::countList);
    connect(&m_people, &QAbstractItemModel::rowsRemoved, this, &ExplainPane::countList);
    connect(m_peopleTable, &LiveTable::rowActivated, this,
        [this](const QModelIndex &index) { Q_EMIT personChosen(m_people.personAt(index.row())); });
}

void ExplainPane::explain(const Metrics::NumberRef &number)
{
    m_number = number;
    m_calls.setNumber(number);
    m_people.setFilter(peopleFilter());
    m_scroll->ensureVisible(0, 0);
    showList();
    refresh();
}

/// The people whom the number counts: those who serve the scope.
Items::OperatorFilter ExplainPane::peopleFilter() const
{
    const State::CentreState &state = m_engine.state();
    Items::OperatorFilter filter;
    filter.states = m_number.states;
    if (m_number.scope.line != State::LineIndex::None)
        filter.lines = {state.line(m_number.scope.line).spec.id};
    if (m_number.scope.site != State::SiteIndex::None)
        filter.sites = {state.site(m_number.scope.site).id};
    return filter;
}

/// Which list stands under the explanation, if any.
void ExplainPane::showList()
{
    const bool people = m_number.metric == Metrics::OperatorsMetric && m_audience == Audience::Desk;
    m_lists->parentWidget()->setVisible(people || m_calls.hasCalls());
    if (people)
        m_lists->setCurrentWidget(m_peopleTable);
    else
        m_lists->setCurrentWidget(m_callTable);
    countList();
}

void ExplainPane::countList()
{
    const bool people = m_lists->currentWidget() == m_peopleTable;
    const int count = people ? m_people.rowCount() : m_calls.rowCount();
    const QString number = m_formatter.count(count);
    //: %1 is the number of calls in the table under it
    m_listTitle->setText(people ? tr("People behind it: %1").arg(number) : tr("Calls behind it: %1").arg(number));
}

void ExplainPane::refresh()
{
    m_pending = false;
    m_gate.start();
    if (!m_number.isValid())
        return;
    const Metrics::Explanation explanation = Metrics::explain(m_engine, m_number);
    m_title->setText(Items::numberTitle(m_number));
    m_scope->setText(Items::scopeName(m_engine, m_number));
    m_value->setValue(explanation.value, Items::missingText(m_engine, explanation.value.missing), m_formatter);
    m_parts->setParts(Items::explanationParts(m_engine, explanation, m_formatter));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_value->text());
}

void ExplainPane::apply(const State::ChangeSet &changes)
{
    if (!isVisible() || changes.isEmpty())
        return;
    m_calls.apply(changes);
    m_people.apply(changes);
    m_pending = true;
    if (!m_gate.isActive())
        refresh();
}

void ExplainPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_people.retranslate();
    explain(m_number);
}

void ExplainPane::tick()
{
    if (!isVisible())
        return;
    m_calls.tick();
    m_people.tick();
    refresh();
}

void ExplainPane::retranslate()
{
    m_title->setFont(headingFont(1.2));
    m_listTitle->setFont(headingFont());
    m_parts->restyle();
    m_callTable->setAccessibleName(tr("Calls behind the number"));
    m_callTable->setPlaceholder(tr("No call has counted yet"));
    m_peopleTable->setAccessibleName(tr("People behind the number"));
    m_peopleTable->setPlaceholder(tr("Nobody is in this state"));
    m_calls.retranslate();
    m_people.retranslate();
    m_callTable->fitColumns();
    m_peopleTable->fitColumns();
    countList();
    refresh();
}

QString ExplainPane::toText() const
{
    return QStringList {m_title->text(), m_scope->text(), m_value->text(), m_parts->toText()}.join(u'\n');
}

} // namespace Pult::Widgets
