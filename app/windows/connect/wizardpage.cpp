// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/wizardpage.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

namespace Pult::App {

namespace {

/// As high as its text is at its width: a form never makes a row lower than the size hint, and QLabel's is that of a
/// narrow text of many lines.
class TextLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    QSize sizeHint() const override { return lowered(QLabel::sizeHint()); }
    QSize minimumSizeHint() const override { return lowered(QLabel::minimumSizeHint()); }

private:
    QSize lowered(const QSize &size) const { return {size.width(), std::min(size.height(), fontMetrics().height())}; }
};

} // namespace

WizardPage::WizardPage(ConnectDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
{
}

QLabel *makeTextLabel(QWidget *parent, QPalette::ColorRole role)
{
    auto *label = new TextLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    QSizePolicy policy = label->sizePolicy(); // else a form gives it no more width than its longest word needs
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    label->setSizePolicy(policy);
    return label;
}

QLineEdit *makeLineEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setTextMargins(6, 0, 6, 0);
    edit->setMinimumHeight(edit->fontMetrics().height() + 14);
    edit->setMaxLength(1000);
    return edit;
}

void fitColumn(QTableView &table, int column)
{
    constexpr int Air = 32;
    const QHeaderView &header = *table.horizontalHeader();
    const QString heading = table.model()->headerData(column, Qt::Horizontal).toString();
    const int wanted = header.fontMetrics().horizontalAdvance(heading) + Air;
    table.resizeColumnToContents(column);
    table.setColumnWidth(column, std::max(wanted, table.columnWidth(column) + Air / 4));
}

} // namespace Pult::App
