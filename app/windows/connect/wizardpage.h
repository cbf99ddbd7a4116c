// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One page of the connect wizard. Reads the draft when it is entered and writes to it when it is left. GUI thread.

#pragma once

#include "app/windows/connect/connectdraft.h"

#include <QLabel>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace Pult::App {

class WizardPage : public QWidget
{
    Q_OBJECT

public:
    /// The draft must outlive the page.
    explicit WizardPage(ConnectDraft &draft, QWidget *parent = nullptr);

    /// A word for the list of steps.
    virtual QString name() const = 0;
    /// The heading, as a question or a sentence.
    virtual QString title() const = 0;
    virtual QString explanation() const = 0;

    /// The page is about to be shown, from before or from behind.
    virtual void enter() = 0;
    /// Forward: keeps what was entered.
    virtual void leave() = 0;
    /// Backward, or away: stops what runs.
    virtual void abandon() { leave(); }
    /// Whether one may go on.
    virtual bool isComplete() const { return true; }
    /// Not every page is of use for every purpose.
    virtual bool isNeeded() const { return true; }
    virtual void retranslate() = 0;

Q_SIGNALS:
    void completeChanged();

protected:
    ConnectDraft &draft() { return m_draft; }
    const ConnectDraft &draft() const { return m_draft; }

private:
    ConnectDraft &m_draft;
};

/// A label that wraps and shows its text as it is, never as markup.
QLabel *makeTextLabel(QWidget *parent, QPalette::ColorRole role = QPalette::WindowText);

/// With room for its text, as tall as the other controls of a page.
QLineEdit *makeLineEdit(QWidget *parent);

/// As wide as its heading and its cells need: Qt's own way forgets the air that Pult's headings have.
void fitColumn(QTableView &table, int column);

} // namespace Pult::App
