// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/problempage.h"

#include "app/windows/connect/wizardpage.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Pult::App {

namespace {

constexpr int ButtonAir = 20;

/// The sentence alone: place and key have columns of their own.
QString sentenceOf(Store::CentreFileError error)
{
    error.file.clear();
    error.key.clear();
    error.line = 0;
    QString text = Store::errorText(error);
    text.remove(0, text.indexOf(u' ') + 1); // «: » after the empty name of the file
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

ProblemPage::ProblemPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_explanation(new QLabel(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_retry(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_demo(new QPushButton(this))
{
    QFont large = font();
    large.setPixelSize(24);
    m_title->setFont(large);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_explanation}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_retry);
    buttons->addWidget(m_other);
    buttons->addWidget(m_demo);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(48, 24, 48, 40);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(8);
    column->addWidget(m_table, 1);
    column->addSpacing(8);
    column->addLayout(buttons);
    for (QPushButton *button : {m_retry, m_other, m_demo}) {
        button->setAutoDefault(true); // Enter presses the one that has the focus
        button->setMinimumHeight(button->fontMetrics().height() + 16);
    }
    connect(m_retry, &QPushButton::clicked, this, &ProblemPage::retried);
    connect(m_other, &QPushButton::clicked, this, &ProblemPage::otherFileChosen);
    connect(m_demo, &QPushButton::clicked, this, &ProblemPage::demoChosen);
    setTabOrder(m_retry, m_other);
    setTabOrder(m_other, m_demo);
    setTabOrder(m_demo, m_table);
}

void ProblemPage::setCentre(const QString &path, const std::vector<Store::CentreFileError> &errors)
{
    m_path = path;
    m_errors = errors;
    m_sentences.clear();
    retranslate();
}

void ProblemPage::setRecordings(const QStringList &sentences)
{
    m_path.clear();
    m_errors.clear();
    m_sentences = sentences;
    retranslate();
}

std::vector<ProblemPage::Row> ProblemPage::rows() const
{
    std::vector<Row> result;
    for (const Store::CentreFileError &error : m_errors) {
        const QString place = error.line > 0 ? tr("Line %1").arg(error.line) : tr("File");
        result.push_back({place, error.key, sentenceOf(error)});
    }
    for (const QString &sentence : m_sentences)
        result.push_back({{}, {}, sentence});
    return result;
}

void ProblemPage::fill()
{
    const std::vector<Row> all = rows();
    m_table->setRowCount(static_cast<int>(all.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const Row &row = all[static_cast<std::size_t>(i)];
        m_table->setItem(i, 0, new QTableWidgetItem(row.place));
        m_table->setItem(i, 1, new QTableWidgetItem(row.key));
        m_table->setItem(i, 2, new QTableWidgetItem(row.text));
    }
    fitColumn(*m_table, 0);
    fitColumn(*m_table, 1);
    m_table->setColumnHidden(0, m_errors.empty());
    m_table->setColumnHidden(1, m_errors.empty());
}

void ProblemPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_retry->setFocus();
}

void ProblemPage::retranslate()
{
    if (m_errors.empty()) {
        m_title->setText(tr("This recording cannot be played"));
        m_explanation->clear();
    } else {
        m_title->setText(tr("The centre file has %n mistake(s)", nullptr, static_cast<int>(m_errors.size())));
        m_explanation->setText(
            tr("%1 – correct it with any text editor, then try again.").arg(QDir::toNativeSeparators(m_path)));
    }
    m_table->setHorizontalHeaderLabels({tr("Where"), tr("Key"), tr("What is wrong, and what is allowed")});
    m_table->setAccessibleName(m_title->text());
    m_retry->setText(tr("&Try again"));
    m_other->setText(tr("&Choose another file …"));
    m_demo->setText(tr("&Demo centre"));
    for (QPushButton *button : {m_retry, m_other, m_demo}) {
        button->setMinimumWidth(0);
        button->setMinimumWidth(button->sizeHint().width() + ButtonAir);
    }
    fill();
}

} // namespace Pult::App
