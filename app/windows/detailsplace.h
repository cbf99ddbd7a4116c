// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The place beside the tables where details open: hidden until something is shown in it. When it closes, the keyboard
// goes back to where it came from. GUI thread.

#pragma once

#include <QPointer>
#include <QStackedWidget>

namespace Pult::App {

class DetailsPlace final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit DetailsPlace(QWidget *parent = nullptr);

    /// Shows `page`, which becomes the place's own.
    void open(QWidget *page);
    void close();
    bool isOpen() const { return !isHidden(); }

Q_SIGNALS:
    void opened();
    void closed();

private:
    QPointer<QWidget> m_cameFrom;
};

} // namespace Pult::App
