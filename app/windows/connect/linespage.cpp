// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/linespage.h"

#include "items/valueformatter.h"

#include <QAction>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

enum QueueColumn { QueueName, QueueMembers, QueueLine, QueueColumns };
enum LineColumn { LineName, LineThreshold, LineColumns };

constexpr int MostSeconds = 3600;
constexpr qsizetype LongestName = 200;

QTableWidgetItem *fixedItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

void prepare(QTableWidget &table)
{
    table.setTabKeyNavigation(false); // Tab goes on to the next control
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 14);
    table.horizontalHeader()->setHighlightSections(false);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
}

} // namespace

LinesPage::LinesPage(ConnectDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_siteLabel(new QLabel(this))
    , m_site(makeLineEdit(this))
    , m_siteHint(makeTextLabel(this, QPalette::PlaceholderText))
    , m_hint(makeTextLabel(this))
    , m_queues(new QTableWidget(0, QueueColumns, this))
    , m_thresholds(new QTableWidget(0, LineColumns, this))
    , m_none(makeTextLabel(this))
{
    m_site->setMaxLength(int(LongestName));
    m_siteLabel->setBuddy(m_site);
    prepare(*m_queues);
    prepare(*m_thresholds);
    m_queues->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_queues->horizontalHeader()->setSectionResizeMode(QueueName, QHeaderView::Stretch);
    m_queues->horizontalHeader()->setSectionResizeMode(QueueMembers, QHeaderView::Fixed);
    m_queues->horizontalHeader()->setSectionResizeMode(QueueLine, QHeaderView::Stretch);
    m_thresholds->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_thresholds->setSelectionMode(QAbstractItemView::NoSelection);
    m_thresholds->setFocusPolicy(Qt::NoFocus); // its spin boxes take it
    m_thresholds->horizontalHeader()->setSectionResizeMode(LineName, QHeaderView::Stretch);
    m_thresholds->horizontalHeader()->setSectionResizeMode(LineThreshold, QHeaderView::Fixed);

    auto *remove = new QAction(m_queues);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_queues->addAction(remove);
    connect(remove, &QAction::triggered, this, &LinesPage::leaveOut);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->addRow(m_siteLabel, m_site);
    form->addRow(nullptr, m_siteHint);
    auto *tables = new QHBoxLayout;
    tables->setSpacing(16);
    tables->addWidget(m_queues, 3);
    tables->addWidget(m_thresholds, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(form);
    column->addWidget(m_none);
    column->addWidget(m_hint);
    column->addLayout(tables, 1);
    connect(m_queues, &QTableWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        keepThresholds();
        takeQueues();
        fillThresholds();
        Q_EMIT completeChanged();
    });
    connect(m_site, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
}

QString LinesPage::name() const
{
    return tr("Lines");
}

QString LinesPage::title() const
{
    return tr("What are the queues called?");
}

QString LinesPage::explanation() const
{
    return tr("A line is what your callers reach, by one or several queues. All figures are told by line.");
}

void LinesPage::enter()
{
    m_site->setText(draft().siteName);
    fillQueues();
    fillThresholds();
    const bool any = !draft().queues.empty();
    m_none->setVisible(!any);
    m_hint->setVisible(any);
    m_queues->setVisible(any);
    m_thresholds->setVisible(any);
    if (any) {
        m_queues->setCurrentCell(0, QueueLine);
        m_queues->setFocus();
    } else {
        m_site->setFocus();
    }
}

void LinesPage::leave()
{
    draft().siteName = m_site->text().simplified();
    keepThresholds();
    takeQueues();
}

bool LinesPage::isComplete() const
{
    const QString site = m_site->text().trimmed();
    return site.isEmpty() || isWritableName(site.toStdString());
}

void LinesPage::fillQueues()
{
    m_filling = true;
    m_queues->setRowCount(static_cast<int>(draft().queues.size()));
    for (int row = 0; row < m_queues->rowCount(); ++row) {
        const QueueChoice &choice = draft().queues[static_cast<std::size_t>(row)];
        m_queues->setItem(row, QueueName, fixedItem(QString::fromStdString(choice.queue)));
        auto *members = fixedItem(Items::ValueFormatter(QLocale()).count(choice.members));
        members->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_queues->setItem(row, QueueMembers, members);
        auto *line
            = isWritableName(choice.queue) ? new QTableWidgetItem(choice.line) : fixedItem(tr("cannot be named"));
        m_queues->setItem(row, QueueLine, line);
    }
    m_filling = false;
}

void LinesPage::takeQueues()
{
    for (int row = 0; row < m_queues->rowCount(); ++row) {
        QueueChoice &choice = draft().queues[static_cast<std::size_t>(row)];
        if (isWritableName(choice.queue))
            choice.line = m_queues->item(row, QueueLine)->text().simplified().left(LongestName);
    }
}

void LinesPage::fillThresholds()
{
    QStringList lines;
    for (const QueueChoice &choice : draft().queues) {
        if (!choice.line.isEmpty() && !lines.contains(choice.line, Qt::CaseInsensitive))
            lines << choice.line;
    }
    m_thresholds->setRowCount(static_cast<int>(lines.size()));
    for (int row = 0; row < m_thresholds->rowCount(); ++row) {
        const auto known = draft().thresholds.find(lines[row]);
        auto *seconds = new QSpinBox(m_thresholds);
        seconds->setRange(0, MostSeconds);
        seconds->setSuffix(tr(" s"));
        seconds->setFrame(false);
        seconds->setAlignment(Qt::AlignRight);
        seconds->setValue(known == draft().thresholds.end() ? ConnectDraft::UsualThreshold : known->second);
        seconds->setAccessibleName(tr("Answer %1 within").arg(lines[row]));
        if (draft().existing
            && std::ranges::any_of(draft().existing->centre.lines,
                [name = lines[row].toStdString()](const auto &line) { return line.name == name; }))
            seconds->setEnabled(false); // described already
        m_thresholds->setItem(row, LineName, fixedItem(lines[row]));
        m_thresholds->setCellWidget(row, LineThreshold, seconds);
    }
}

void LinesPage::keepThresholds()
{
    for (int row = 0; row < m_thresholds->rowCount(); ++row) {
        const auto *seconds = qobject_cast<QSpinBox *>(m_thresholds->cellWidget(row, LineThreshold));
        draft().thresholds[m_thresholds->item(row, LineName)->text()] = seconds->value();
    }
}

/// The queue in hand stays a line of its own.
void LinesPage::leaveOut()
{
    if (QTableWidgetItem *item = m_queues->item(m_queues->currentRow(), QueueLine))
        item->setText({});
}

void LinesPage::retranslate()
{
    m_siteLabel->setText(tr("&Site"));
    m_site->setPlaceholderText(tr("none"));
    m_siteHint->setText(tr("Where the operators of this Asterisk work. Several sites can be compared."));
    m_hint->setText(
        tr("Give several queues the same name to make them one line. Without a name (Del) a queue stays a line of "
           "its own, under the name it has in Asterisk."));
    m_none->setText(
        tr("Asterisk has told of no queue. That is no obstacle: queues appear in Pult by themselves as soon as "
           "Asterisk tells of them, each as a line of its own, and can be named in the centre file later."));
    m_queues->setHorizontalHeaderLabels({tr("Queue"), tr("Operators"), tr("Line")});
    m_queues->horizontalHeaderItem(QueueMembers)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_queues->setAccessibleName(tr("Queues and their lines"));
    fitColumn(*m_queues, QueueMembers);
    m_thresholds->setHorizontalHeaderLabels({tr("Line"), tr("Answer within")});
    m_thresholds->horizontalHeaderItem(LineThreshold)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_thresholds->setAccessibleName(tr("Lines and how fast they are to be answered"));
    fitColumn(*m_thresholds, LineThreshold);
    if (m_thresholds->rowCount() > 0) {
        keepThresholds();
        fillThresholds();
    }
}

} // namespace Pult::App
