// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strip that says how the feeds are: a chip for each with its state, age, lag and problem in words. Those that have
// no room are counted, and named where one asks. Made from a feed model. GUI thread.

#pragma once

#include "widgets/theme/theme.h"
#include "widgets/views/feedchip.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace Pult::Widgets {

class FeedStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the strip.
    explicit FeedStrip(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    FeedChip::Shown shownOf(int row) const;
    void refresh();
    void place();

    const Theme &m_theme;
    QPointer<QAbstractItemModel> m_model;
    std::vector<FeedChip *> m_chips;
    FeedChip *m_rest; ///< stands for those that have no room
};

} // namespace Pult::Widgets
