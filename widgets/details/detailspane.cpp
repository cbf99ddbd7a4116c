// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details/detailspane.h"

#include "widgets/details/explainpane.h"
#include "widgets/details/operatorpane.h"
#include "widgets/theme/zoom.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pult::Widgets {

namespace {

/// Nobody goes back further.
constexpr std::size_t MostEntries = 20;

} // namespace

DetailsPane::DetailsPane(
    Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_explain(new ExplainPane(engine, formatter, theme, Audience::Desk, m_pages))
    , m_operator(new OperatorPane(engine, formatter, theme, m_pages))
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_back->setAutoRaise(true);
    m_close->setAutoRaise(true);
    m_pages->addWidget(m_explain);
    m_pages->addWidget(m_operator);
    auto *head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_heading, 1);
    head->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(m_back, &QToolButton::clicked, this, &DetailsPane::goBack);
    connect(m_close, &QToolButton::clicked, this, &DetailsPane::closed);
    connect(m_operator, &OperatorPane::explainAsked, this, &DetailsPane::explain);
    connect(m_explain, &ExplainPane::personChosen, this, &DetailsPane::showPerson);
    retranslate();
}

bool DetailsPane::showsExplanation() const
{
    return m_pages->currentWidget() == m_explain;
}

void DetailsPane::explain(const Metrics::NumberRef &number)
{
    if (number.isValid())
        open({number});
}

void DetailsPane::showPerson(State::PersonIndex person)
{
    if (person != State::PersonIndex::None)
        open({{}, person});
}

void DetailsPane::open(const Entry &entry)
{
    if (m_history.empty() || !(m_history.back() == entry))
        m_history.push_back(entry);
    if (m_history.size() > MostEntries)
        m_history.erase(m_history.begin());
    present(entry);
}

void DetailsPane::goBack()
{
    if (!canGoBack())
        return;
    m_history.pop_back();
    present(m_history.back());
}

void DetailsPane::present(const Entry &entry)
{
    if (entry.number.isValid()) {
        m_explain->explain(entry.number);
        m_pages->setCurrentWidget(m_explain);
    } else {
        m_operator->showPerson(entry.person);
        m_pages->setCurrentWidget(m_operator);
    }
    m_back->setVisible(canGoBack());
    m_heading->setText(entry.number.isValid() ? tr("Explanation") : tr("Operator"));
    setAccessibleName(m_heading->text());
}

void DetailsPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->matches(QKeySequence::Back))
        goBack();
    else
        QWidget::keyPressEvent(event);
}

void DetailsPane::apply(const State::ChangeSet &changes)
{
    m_explain->apply(changes);
    m_operator->apply(changes);
}

void DetailsPane::tick()
{
    m_explain->tick();
    m_operator->tick();
}

void DetailsPane::retranslate()
{
    m_heading->setFont(headingFont());
    m_back->setText(tr("‹ Back"));
    m_back->setAccessibleName(tr("Back"));
    m_close->setText(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_explain->retranslate();
    m_operator->retranslate();
    if (!m_history.empty())
        present(m_history.back());
}

} // namespace Pult::Widgets
