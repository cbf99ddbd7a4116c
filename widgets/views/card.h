// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A surface with a heading and room for controls beside it, on which a table or chart stands. GUI thread.

#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Pult::Widgets {

class Card final : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the card.
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Less air around heading and content.
    void setCompact(bool compact);
    /// Stands right of the heading.
    void addControl(QWidget *control, int stretch = 0);
    void addControlStretch();
    /// Fills the card under the heading.
    void setContent(QWidget *content);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void space();

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QHBoxLayout *m_heading;
    QLabel *m_title;
    bool m_compact = false;
};

} // namespace Pult::Widgets
