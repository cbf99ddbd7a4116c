// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What will be written and where, before anything is; and what went wrong while writing. GUI thread.

#pragma once

#include "app/windows/connect/wizardpage.h"

namespace Pult::App {

class CopyBox;

class SummaryPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit SummaryPage(ConnectDraft &draft, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QString explanation() const override;
    void enter() override;
    void leave() override { }
    bool isComplete() const override;
    void retranslate() override;

    const Store::CentreText &text() const { return m_text; }
    /// Why the file could not be written; the page stays.
    void showFault(const Store::CentreSaving &saving);

private:
    QString summary() const;
    QString refusal() const;

    Store::CentreText m_text;
    QLabel *m_summary;
    QLabel *m_fault;
    CopyBox *m_lines;
};

} // namespace Pult::App
