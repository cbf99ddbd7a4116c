// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lines for a configuration file, to be read and copied. GUI thread.

#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace Pult::App {

class CopyBox final : public QWidget
{
    Q_OBJECT

public:
    explicit CopyBox(QWidget *parent = nullptr);

    void setLines(const QString &lines);
    QString lines() const;
    /// For screen readers: what these lines are.
    void setPurpose(const QString &purpose);
    /// As high as its lines need, at most so many of them.
    void setMostLines(int count);
    void retranslate();

private:
    void copy();
    void fit();

    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    int m_mostLines = 16;
};

} // namespace Pult::App
