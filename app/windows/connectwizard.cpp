// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connectwizard.h"

#include "app/windows/appearance.h"
#include "app/windows/connect/accountpage.h"
#include "app/windows/connect/centrepage.h"
#include "app/windows/connect/linespage.h"
#include "app/windows/connect/serverpage.h"
#include "app/windows/connect/steprail.h"
#include "app/windows/connect/summarypage.h"
#include "app/windows/connect/testpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Pult::App {

namespace {

constexpr QSize UsualSize {960, 660};
constexpr int Margin = 24;

} // namespace

ConnectWizard::ConnectWizard(const Parts &parts, std::optional<ExistingCentre> existing, QWidget *parent)
    : QDialog(parent)
    , m_appearance(parts.appearance)
    , m_rail(new StepRail(parts.appearance.theme(), this))
    , m_title(new QLabel(this))
    , m_explanation(makeTextLabel(this, QPalette::PlaceholderText))
    , m_stack(new QStackedWidget(this))
    , m_cancel(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    m_draft.path = parts.centrePath;
    m_draft.existing = std::move(existing);
    QFont large = font();
    large.setPixelSize(22);
    m_title->setFont(large);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(Margin, Margin, Margin, Margin);
    content->setSpacing(6);
    content->addWidget(m_title);
    content->addWidget(m_explanation);
    content->addSpacing(14);
    content->addWidget(m_stack, 1);
    content->addSpacing(10);
    content->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(content, 1);

    addPage(new ServerPage(m_draft));
    addPage(new AccountPage(m_draft, parts.keychain));
    addPage(m_test = new TestPage(m_draft, parts.clock, m_appearance.theme()));
    addPage(new LinesPage(m_draft));
    addPage(new CentrePage(m_draft));
    addPage(m_summary = new SummaryPage(m_draft));

    for (QPushButton *button : {m_cancel, m_back})
        button->setAutoDefault(false);
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &ConnectWizard::back);
    connect(m_next, &QPushButton::clicked, this, &ConnectWizard::next);
    connect(&m_appearance, &Appearance::changed, this, &ConnectWizard::retranslate);
    showPage(0, true);
    retranslate();
    resize(UsualSize);
}

ConnectWizard::~ConnectWizard()
{
    m_draft.secret.fill('\0');
}

WizardPage *ConnectWizard::currentPage() const
{
    return m_pages[static_cast<std::size_t>(m_index)];
}

void ConnectWizard::addPage(WizardPage *page)
{
    if (!page->isNeeded()) {
        delete page;
        return;
    }
    m_pages.push_back(page);
    m_stack->addWidget(page);
    page->retranslate();
    connect(page, &WizardPage::completeChanged, this, [this, page] {
        if (m_index >= 0 && page == currentPage())
            followPage();
    });
}

void ConnectWizard::showPage(int index, bool forward)
{
    if (m_index >= 0 && forward)
        currentPage()->leave();
    else if (m_index >= 0)
        currentPage()->abandon();
    m_index = index;
    m_stack->setCurrentWidget(currentPage());
    m_rail->setCurrent(index);
    currentPage()->enter();
    followPage();
}

void ConnectWizard::next()
{
    if (!currentPage()->isComplete())
        return;
    if (currentPage() == m_summary)
        return write();
    showPage(m_index + 1, true);
}

void ConnectWizard::back()
{
    if (m_index > 0)
        showPage(m_index - 1, false);
}

void ConnectWizard::reject()
{
    currentPage()->abandon();
    QDialog::reject();
}

void ConnectWizard::write()
{
    const QByteArray before = m_draft.existing ? m_draft.existing->bytes : m_draft.overwritten;
    const Store::CentreSaving saving = Store::saveCentre(m_draft.filePath(), m_summary->text().bytes, before);
    m_summary->showFault(saving);
    if (!saving.ok())
        return;
    accept();
    Q_EMIT centreWritten(m_draft.filePath());
}

void ConnectWizard::followPage()
{
    WizardPage *page = currentPage();
    m_title->setText(page->title());
    m_explanation->setText(page->explanation());
    m_back->setEnabled(m_index > 0);
    m_next->setEnabled(page->isComplete());
    m_next->setText(page != m_summary      ? tr("&Next")
            : m_draft.existing.has_value() ? tr("&Add and connect")
                                           : tr("&Write and connect"));
}

void ConnectWizard::retranslate()
{
    setWindowTitle(m_draft.existing ? tr("Connect another Asterisk") : tr("Connect an Asterisk"));
    QStringList names;
    for (WizardPage *page : m_pages) {
        page->retranslate();
        names << page->name();
    }
    m_rail->setSteps(names);
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("&Back"));
    followPage();
}

} // namespace Pult::App
