// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window of the log: the lines of this run, filtered, following the newest; copies a report for whoever looks for a
// mistake. GUI thread.

#pragma once

#include "app/session/logbook.h"
#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "app/windows/logmodel.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace Pult::App {

class LogViewer final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the window.
    LogViewer(LogBook &log, const Session &session, const Appearance &appearance, QWidget *parent = nullptr);

    /// What «Copy report» puts on the clipboard.
    QString report() const;
    /// Fetches what has been logged; also done by itself, a few times a second.
    void refresh();

    LogModel &model() { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildFilters();
    QWidget *buildButtons();
    void filter();
    void showCategories();
    void showCount();
    void showDetail();
    bool isAtEnd() const;
    void copyReport();
    void copySelection();
    void openFolder();
    void retranslate();

    LogBook &m_log;
    const Session &m_session;
    const Appearance &m_appearance;
    LogModel m_model {LogBook::MostKept};
    std::uint64_t m_newest = 0; ///< number of the newest line that was fetched
    QTimer m_gate;

    QLabel *m_levelLabel = nullptr;
    QLabel *m_categoryLabel = nullptr;
    QLabel *m_textLabel = nullptr;
    QComboBox *m_level = nullptr;
    QComboBox *m_category = nullptr;
    QLineEdit *m_text = nullptr;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_detail = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Pult::App
