// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One feed of the strip: a shape, its name and how it is, in words. Can be focused, so that a screen reader reads it
// out; tells all it knows in its tool tip. GUI thread.

#pragma once

#include "metrics/value.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Pult::Widgets {

class FeedChip final : public QWidget
{
    Q_OBJECT

public:
    struct Shown
    {
        QString name;
        QString state;   ///< «live», «silent 0:12» …
        QString problem; ///< a sentence; empty: none
        QString details; ///< everything, a line each
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Shown &) const = default;
    };

    FeedChip(const Theme &theme, QWidget *parent);

    void setShown(const Shown &shown);
    const Shown &shown() const { return m_shown; }
    /// With its problem, and without.
    int widthWith(bool problem) const;
    /// What a screen reader says beside the name.
    QString spokenValue() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString text() const;

    const Theme &m_theme;
    Shown m_shown;
};

} // namespace Pult::Widgets
