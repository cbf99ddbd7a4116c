// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strip that says how the feeds are: name, state and age of each, and the first problem in words. Painted from a
// feed model. GUI thread.

#pragma once

#include "widgets/theme/theme.h"

#include <QAbstractItemModel>
#include <QPointer>
#include <QWidget>

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
    bool event(QEvent *event) override;

private:
    void refresh();
    QString textOf(int row) const;

    const Theme &m_theme;
    QPointer<QAbstractItemModel> m_model;
};

} // namespace Pult::Widgets
