// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which lines the found queues make up, and how fast each is to be answered. GUI thread.

#pragma once

#include "app/windows/connect/wizardpage.h"

class QLineEdit;
class QTableWidget;

namespace Pult::App {

class LinesPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit LinesPage(ConnectDraft &draft, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QString explanation() const override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    void retranslate() override;

private:
    void fillQueues();
    /// The lines that the names make up now, with their thresholds.
    void fillThresholds();
    void keepThresholds();
    void takeQueues();
    void leaveOut();

    QLabel *m_siteLabel;
    QLineEdit *m_site;
    QLabel *m_siteHint;
    QLabel *m_hint;
    QTableWidget *m_queues;
    QTableWidget *m_thresholds;
    QLabel *m_none;
    bool m_filling = false;
};

} // namespace Pult::App
