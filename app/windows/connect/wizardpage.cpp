// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/wizardpage.h"

#include <QLineEdit>

namespace Pult::App {

WizardPage::WizardPage(ConnectDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
{
}

QLabel *makeTextLabel(QWidget *parent, QPalette::ColorRole role)
{
    auto *label = new QLabel(parent);
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

} // namespace Pult::App
