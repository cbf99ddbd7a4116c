// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The key figures of the centre in one line of text, for small screens: each with its status, explained by Enter or a
// double click. GUI thread.

#pragma once

#include "items/valueformatter.h"
#include "metrics/engine.h"
#include "metrics/numberref.h"
#include "widgets/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace Pult::Widgets {

class Figure;

class FigureStrip final : public QWidget
{
    Q_OBJECT

public:
    /// Everything must outlive the strip. `metrics`: ids or families, in their order.
    FigureStrip(const Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme,
        const QStringList &metrics, QWidget *parent = nullptr);
    ~FigureStrip() override;

    /// `id` is what the engine watches for `window`.
    void setWindow(const Metrics::WindowSpec &window, Metrics::WindowId id);
    void retranslate();
    /// The number of the figure with the focus; invalid: none has it.
    Metrics::NumberRef focusedNumber() const;

public Q_SLOTS:
    /// The engine has changed: figures follow, at most ten times a second.
    void follow(const Pult::State::ChangeSet &changes);
    void refresh();

Q_SIGNALS:
    void explainAsked(const Pult::Metrics::NumberRef &number);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Metrics::Engine &m_engine;
    const Items::ValueFormatter &m_formatter;
    const Theme &m_theme;
    Metrics::WindowSpec m_spec;
    Metrics::WindowId m_window {};
    std::vector<Figure *> m_figures;
    QTimer m_gate; ///< runs until the next refresh
};

} // namespace Pult::Widgets
