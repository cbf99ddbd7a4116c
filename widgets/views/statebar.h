// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many operators are in each state, as buttons: pressed ones filter the operator table. Every person counts once.
// GUI thread.

#pragma once

#include "metrics/engine.h"
#include "metrics/numberref.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <array>

class QAbstractButton;

namespace Pult::Widgets {

class StateBar final : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the bar.
    explicit StateBar(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const Metrics::StateCounts &counts);
    /// Bit (1 << state) of the pressed ones; 0: none, all operators are shown.
    std::uint32_t states() const;
    /// Says nothing: whoever sets it knows.
    void setStates(std::uint32_t states);
    void retranslate();
    /// The count of the button with the focus; invalid: none has it.
    Metrics::NumberRef focusedNumber() const;
    /// Counts change all day; the window's smallest size must not follow them.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void statesChanged();
    /// By mouse or menu key on a count, which then has the focus.
    void menuAsked(const QPoint &globalPosition);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const Theme &m_theme;
    std::array<QAbstractButton *, Domain::OperatorStateCount> m_buttons {};
    Metrics::StateCounts m_counts {};
};

} // namespace Pult::Widgets
