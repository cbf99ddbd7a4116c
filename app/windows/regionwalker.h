// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// F6: brings the keyboard from one part of a window to the next, back to where it was in that part. GUI thread.

#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace Pult::App {

class RegionWalker final : public QObject
{
    Q_OBJECT

public:
    explicit RegionWalker(QWidget &window);

    /// In the order of reading.
    void setRegions(std::vector<QWidget *> regions);
    /// 1: the next, -1: the one before. Parts that are hidden or take no keys are left out.
    void step(int direction);

private:
    void follow(QWidget *now);
    static QWidget *entryOf(QWidget &region);

    struct Region
    {
        QPointer<QWidget> widget;
        QPointer<QWidget> last; ///< what had the focus in it
    };

    QWidget &m_window;
    std::vector<Region> m_regions;
};

} // namespace Pult::App
