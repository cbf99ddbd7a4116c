// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details/operatorpane.h"

#include "items/operatorrow.h"
#include "items/texts.h"
#include "metrics/explanation.h"
#include "widgets/details/timelinebar.h"
#include "widgets/details/valuelabel.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/livetable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Pult::Widgets {

namespace {

/// Of the calls of one operator the operator's name says nothing.
constexpr std::string_view NotForOne[] {"operator", "share"};

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // names are the ACD's
    label->setWordWrap(true);
    return label;
}

} // namespace

OperatorPane::OperatorPane(
    Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_formatter(formatter)
    , m_theme(theme)
    , m_timeline(engine, formatter)
    , m_calls(engine, formatter)
    , m_figures {{Metrics::StateTimeMetric.data(), QT_TR_NOOP("In state")}, {"answered", QT_TR_NOOP("Answered")},
          {"aht", QT_TR_NOOP("AHT")}, {Metrics::OccupancyMetric.data(), QT_TR_NOOP("Occupancy")}}
{
    build();
    retranslate();
}

void OperatorPane::build()
{
    m_name = plainLabel(this);
    m_state = plainLabel(this);
    m_place = plainLabel(this);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_lines = plainLabel(this);
    m_lines->setForegroundRole(QPalette::PlaceholderText);

    auto *figures = new QHBoxLayout;
    figures->setSpacing(2);
    for (Figure &figure : m_figures) {
        figure.label = new ValueLabel(m_theme, this);
        figure.label->setDigitScale(1.5);
        figures->addWidget(figure.label, 1);
        connect(figure.label, &ValueLabel::explainAsked, this, &OperatorPane::explainAsked);
    }
    m_bar = new TimelineBar(m_timeline, m_formatter, m_theme, this);

    m_spanTable = new LiveTable(m_theme);
    m_spanTable->keepTextsWhole(); // in a narrow place
    m_spanTable->setModel(&m_timeline);
    m_spanTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_callTable = new LiveTable(m_theme);
    m_callTable->horizontalHeader()->setSortIndicator(0, Qt::DescendingOrder);
    m_callTable->setSortingEnabled(true);
    m_callTable->keepTextsWhole(); // in a narrow place
    m_callTable->setModel(&m_calls);
    for (int column = 0; column < m_calls.columnCount(); ++column) {
        const std::string_view id = Items::callColumns()[static_cast<std::size_t>(column)].id;
        m_callTable->setColumnHidden(column, std::ranges::find(NotForOne, id) != std::end(NotForOne));
    }
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_callTable, QString());
    m_tabs->addTab(m_spanTable, QString());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_name);
    column->addWidget(m_state);
    column->addWidget(m_place);
    column->addWidget(m_lines);
    column->addLayout(figures);
    column->addWidget(m_bar);
    column->addWidget(m_tabs, 1);

    // The strip and the table of its spans show the same span.
    connect(m_bar, &TimelineBar::currentSpanChanged, m_spanTable, [this](int row) {
        if (row >= 0)
            m_spanTable->setCurrentIndex(m_timeline.index(row, 0));
    });
    connect(m_spanTable->selectionModel(), &QItemSelectionModel::currentRowChanged, m_bar,
        [this](const QModelIndex &current) { m_bar->setCurrentSpan(current.row()); });
}

void OperatorPane::showPerson(State::PersonIndex person)
{
    m_timeline.setPerson(person);
    Metrics::NumberRef number;
    if (person != State::PersonIndex::None) {
        number.metric = "answered";
        number.person = person;
    }
    m_calls.setNumber(number);
    m_spanTable->scrollToBottom();
    refresh();
}

void OperatorPane::refresh()
{
    const State::PersonIndex person = this->person();
    if (person == State::PersonIndex::None)
        return;
    const Items::OperatorRow row = Items::operatorRow(m_engine, person);
    m_name->setText(row.name);
    QString state = Items::stateName(row.state);
    if (!row.reason.isEmpty())
        state += QStringLiteral(", ") + row.reason;
    m_state->setText(state);
    QStringList place;
    for (const QString &part : {row.site, row.group}) {
        if (!part.isEmpty())
            place << part;
    }
    m_place->setText(place.join(QStringLiteral(" · ")));
    m_place->setVisible(!place.isEmpty());
    m_lines->setText(row.lines.isEmpty() ? tr("Serves no line now") : tr("Serves: %1").arg(row.lines));
    for (const Figure &figure : m_figures) {
        Metrics::NumberRef number;
        number.metric = figure.metric;
        number.person = person;
        const Metrics::Value value = Metrics::valueOf(m_engine, number);
        figure.label->setNumber(number);
        figure.label->setValue(value, Items::missingText(m_engine, value.missing), m_formatter);
    }
    m_tabs->setTabText(0, tr("Calls: %1").arg(m_formatter.count(m_calls.rowCount())));
    setAccessibleName(row.name);
    setAccessibleDescription(state);
}

void OperatorPane::apply(const State::ChangeSet &changes)
{
    if (!isVisible() || person() == State::PersonIndex::None)
        return;
    m_timeline.apply(changes);
    m_calls.apply(changes);
    if (std::ranges::find(changes.persons, person()) != changes.persons.end())
        refresh();
}

void OperatorPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showPerson(person());
}

void OperatorPane::tick()
{
    if (!isVisible() || person() == State::PersonIndex::None)
        return;
    m_timeline.tick();
    m_calls.tick();
    m_bar->update(); // the present span grows
    refresh();
}

void OperatorPane::retranslate()
{
    m_name->setFont(headingFont(1.2));
    m_bar->updateGeometry();
    for (const Figure &figure : m_figures)
        figure.label->setCaption(tr(figure.caption));
    m_spanTable->setAccessibleName(tr("States of the day"));
    m_spanTable->setPlaceholder(tr("Nothing is known of this day yet"));
    m_callTable->setAccessibleName(tr("Calls of the day"));
    m_callTable->setPlaceholder(tr("No call answered today"));
    m_tabs->setTabText(1, tr("States"));
    m_timeline.retranslate();
    m_calls.retranslate();
    m_spanTable->fitColumns();
    m_callTable->fitColumns();
    m_bar->update();
    refresh();
}

} // namespace Pult::Widgets
