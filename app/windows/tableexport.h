// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for a file and writes a table into it as CSV, whole or not at all. GUI thread.

#pragma once

#include "app/windows/appearance.h"
#include "items/tabletext.h"

#include <QObject>

namespace Pult::App {

class TableExport final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the export.
    TableExport(const Appearance &appearance, QWidget &window);

    /// What is shown now is written, however long the user looks for a folder. `name`: without ending.
    void ask(const Items::TablePart &part, const QString &name);
    /// Why the file could not be written, with its name; empty: it was.
    static QString write(const QString &path, const QByteArray &document);

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &sentence);

private:
    void say(const QString &sentence);

    const Appearance &m_appearance;
    QWidget &m_window;
};

} // namespace Pult::App
