// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/explaindialog.h"

#include "widgets/details/explainpane.h"

#include <QEvent>
#include <QVBoxLayout>

namespace Pult::App {

namespace {

constexpr std::chrono::minutes LeftAlone {2};

} // namespace

ExplainDialog::ExplainDialog(Session &session, Appearance &appearance, QWidget *parent)
    : QDialog(parent)
    , m_pane(new Widgets::ExplainPane(
          session.engine(), appearance.formatter(), appearance.theme(), Widgets::Audience::Hall, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_pane);
    setCursor(Qt::ArrowCursor); // the board beneath has none
    m_idle.setSingleShot(true);
    m_idle.setInterval(LeftAlone);
    connect(&m_idle, &QTimer::timeout, this, &QDialog::close);
    connect(&session, &Session::updated, m_pane, &Widgets::ExplainPane::apply);
    connect(&session, &Session::ticked, m_pane, &Widgets::ExplainPane::tick);
    connect(&appearance, &Appearance::changed, this, &ExplainDialog::retranslate);
    retranslate();
}

void ExplainDialog::explain(const Metrics::NumberRef &number)
{
    if (!number.isValid())
        return;
    m_pane->explain(number);
    if (const QWidget *board = parentWidget())
        resize(std::max(560, board->width() * 2 / 5), std::max(480, board->height() * 4 / 5));
    m_idle.start();
    open();
}

bool ExplainDialog::event(QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::KeyPress || type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::HoverMove)
        m_idle.start();
    return QDialog::event(event);
}

void ExplainDialog::retranslate()
{
    setWindowTitle(tr("Explanation of a number"));
    m_pane->retranslate();
}

} // namespace Pult::App
