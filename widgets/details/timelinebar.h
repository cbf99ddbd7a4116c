// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One person's day as a strip: each state has its colour and its height, so that it reads without colours. The arrow
// keys walk through the spans, and the line under the strip says what each was. GUI thread.

#pragma once

#include "items/timelinemodel.h"
#include "widgets/theme/theme.h"

#include <QWidget>

namespace Pult::Widgets {

class TimelineBar final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the bar.
    TimelineBar(const Items::TimelineModel &model, const Items::ValueFormatter &formatter, const Theme &theme,
        QWidget *parent = nullptr);

    /// -1: none.
    int currentSpan() const { return m_current; }
    void setCurrentSpan(int row);
    /// «10:12:03 – 10:15:41, On call, 3:38»; of the present span when none is chosen.
    QString spanText(int row) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentSpanChanged(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void describe();
    QRectF strip() const;
    Domain::Timestamp begin() const;
    Domain::Timestamp end() const;
    qreal xOf(Domain::Timestamp at) const;
    int spanAt(qreal x) const;
    void paintHours(QPainter &painter) const;

    const Items::TimelineModel &m_model;
    const Items::ValueFormatter &m_formatter;
    const Theme &m_theme;
    int m_current = -1;
};

} // namespace Pult::Widgets
