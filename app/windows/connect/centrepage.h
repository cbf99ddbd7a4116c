// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Name, time zone and pauses of a new centre, and the file in which it is described. GUI thread.

#pragma once

#include "app/windows/connect/wizardpage.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Pult::App {

class CentrePage final : public WizardPage
{
    Q_OBJECT

public:
    explicit CentrePage(ConnectDraft &draft, QWidget *parent = nullptr);

    QString name() const override;
    QString title() const override;
    QString explanation() const override;
    void enter() override;
    void leave() override;
    bool isComplete() const override;
    bool isNeeded() const override { return !draft().existing; }
    void retranslate() override;

private:
    void fillReasons();
    void followPath();
    void choosePath();
    bool isZoneKnown() const;

    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_zoneLabel;
    QComboBox *m_zone;
    QLabel *m_zoneHint;
    QLabel *m_pathLabel;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QLabel *m_pathHint;
    QCheckBox *m_overwrite;
    QLabel *m_reasonsLabel;
    QVBoxLayout *m_reasonsColumn;
    QList<QCheckBox *> m_reasons;
};

} // namespace Pult::App
