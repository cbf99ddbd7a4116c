// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/testpage.h"

#include "app/windows/connect/copybox.h"
#include "app/windows/connect/proberow.h"
#include "app/windows/connect/probetexts.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Pult::App {

using Feeds::AmiProbe;
using Step = AmiProbe::Step;

TestPage::TestPage(ConnectDraft &draft, const Domain::Clock &clock, const Widgets::Theme &theme, QWidget *parent)
    : WizardPage(draft, parent)
    , m_clock(clock)
    , m_advice(new QWidget(this))
    , m_adviceColumn(new QVBoxLayout(m_advice))
    , m_again(new QPushButton(this))
{
    auto *content = new QWidget(this);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(0);
    for (ProbeRow *&row : m_rows) {
        row = new ProbeRow(theme, content);
        rows->addWidget(row);
    }
    m_adviceColumn->setContentsMargins(0, 12, 0, 0);
    m_adviceColumn->setSpacing(8);
    rows->addWidget(m_advice);
    rows->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll, 1);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    m_again->setAutoDefault(false);
    connect(m_again, &QPushButton::clicked, this, &TestPage::begin);
}

TestPage::~TestPage() = default;

QString TestPage::name() const
{
    return tr("Test");
}

QString TestPage::title() const
{
    return tr("Does it work?");
}

QString TestPage::explanation() const
{
    return tr("Pult connects to %1, signs in, reads the queues and listens to what the account may see.")
        .arg(draft().where());
}

void TestPage::enter()
{
    begin();
}

void TestPage::begin()
{
    m_probe = std::make_unique<AmiProbe>(draft().spec(), draft().secret, m_clock, m_timings);
    connect(m_probe.get(), &AmiProbe::stepChanged, this, [this](Step step) {
        show(step);
        if (step == Step::Queues)
            Q_EMIT completeChanged();
    });
    connect(m_probe.get(), &AmiProbe::finished, this, [this] {
        retranslate(); // what has come late belongs to earlier steps, too
        Q_EMIT completeChanged();
    });
    retranslate();
    m_again->setEnabled(false);
    Q_EMIT completeChanged();
    m_probe->start();
}

void TestPage::leave()
{
    draft().propose(m_probe->findings());
    m_probe->stop();
}

void TestPage::abandon()
{
    m_probe.reset();
}

bool TestPage::isComplete() const
{
    return m_probe && m_probe->isUsable();
}

void TestPage::show(Step step)
{
    const AmiProbe::State state = m_probe->state(step);
    m_rows[static_cast<std::size_t>(step)]->setState(state, probeStateText(state), probeStepText(*m_probe, step));
}

void TestPage::showAdvice()
{
    while (QLayoutItem *item = m_adviceColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_probe)
        return;
    for (const ProbeAdvice &advice : probeAdvice(*m_probe)) {
        QLabel *text = makeTextLabel(m_advice);
        text->setText(advice.text);
        m_adviceColumn->addWidget(text);
        if (advice.lines.isEmpty())
            continue;
        auto *lines = new CopyBox(m_advice);
        lines->setPurpose(tr("Lines for manager.conf"));
        lines->setLines(advice.lines);
        m_adviceColumn->addWidget(lines);
    }
}

void TestPage::retranslate()
{
    m_again->setText(tr("&Test again"));
    m_again->setEnabled(!m_probe || m_probe->isFinished());
    for (int i = 0; i < AmiProbe::Steps; ++i) {
        m_rows[static_cast<std::size_t>(i)]->setTitle(probeStepTitle(static_cast<Step>(i)));
        if (m_probe)
            show(static_cast<Step>(i));
    }
    showAdvice();
}

} // namespace Pult::App
