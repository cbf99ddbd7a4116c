// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a centre or a recording cannot be opened: every mistake with its line and what to do, and the ways on. GUI
// thread.

#pragma once

#include "store/centrefileerror.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Pult::App {

class ProblemPage final : public QWidget
{
    Q_OBJECT

public:
    /// One row: where, what is wrong and what to do.
    struct Row
    {
        QString place; ///< «Line 12»; may be empty
        QString key;   ///< dotted; may be empty
        QString text;
    };

    explicit ProblemPage(QWidget *parent = nullptr);

    /// A centre file and its mistakes.
    void setCentre(const QString &path, const std::vector<Store::CentreFileError> &errors);
    /// Recordings, with a sentence for each.
    void setRecordings(const QStringList &sentences);
    void retranslate();

Q_SIGNALS:
    void retried();
    void otherFileChosen();
    void demoChosen();

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::vector<Row> rows() const;
    void fill();

    QString m_path;
    std::vector<Store::CentreFileError> m_errors;
    QStringList m_sentences;
    QLabel *m_title;
    QLabel *m_explanation;
    QTableWidget *m_table;
    QPushButton *m_retry;
    QPushButton *m_other;
    QPushButton *m_demo;
};

} // namespace Pult::App
