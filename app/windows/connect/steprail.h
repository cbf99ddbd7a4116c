// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of a wizard's steps at its side: which are done, which is in hand. GUI thread.

#pragma once

#include <QStringList>
#include <QWidget>

namespace Pult::Widgets {
struct Theme;
}

namespace Pult::App {

class StepRail final : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive the rail.
    explicit StepRail(const Widgets::Theme &theme, QWidget *parent = nullptr);

    void setSteps(const QStringList &names);
    void setCurrent(int step);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    void describe();

    const Widgets::Theme &m_theme;
    QStringList m_names;
    int m_current = 0;
};

} // namespace Pult::App
