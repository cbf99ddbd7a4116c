// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From nothing to a connected Asterisk, page by page: server, account, test, lines, centre, summary. Writes the centre
// file at the end and nothing before. GUI thread.

#pragma once

#include "app/windows/connect/connectdraft.h"

#include <QDialog>

#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Pult::App {

class Appearance;
class Keychain;
class StepRail;
class SummaryPage;
class TestPage;
class WizardPage;

class ConnectWizard final : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        Appearance &appearance;
        Keychain &keychain;
        const Domain::Clock &clock;
        QString centrePath; ///< where a new centre file is proposed
    };

    /// For a new centre, or with `existing` for another Asterisk of that one. The parts must outlive the wizard.
    explicit ConnectWizard(
        const Parts &parts, std::optional<ExistingCentre> existing = std::nullopt, QWidget *parent = nullptr);
    ~ConnectWizard() override;

    const ConnectDraft &draft() const { return m_draft; }
    TestPage &testPage() { return *m_test; }
    WizardPage *currentPage() const;

    void reject() override;

Q_SIGNALS:
    /// The centre file has been written.
    void centreWritten(const QString &path);

private:
    void addPage(WizardPage *page);
    void showPage(int index, bool forward);
    void next();
    void back();
    void write();
    void followPage();
    void retranslate();

    Appearance &m_appearance;
    ConnectDraft m_draft;
    std::vector<WizardPage *> m_pages;
    TestPage *m_test = nullptr;
    SummaryPage *m_summary = nullptr;
    StepRail *m_rail;
    QLabel *m_title;
    QLabel *m_explanation;
    QStackedWidget *m_stack;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    int m_index = -1;
};

} // namespace Pult::App
