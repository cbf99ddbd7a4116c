// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/regionwalker.h"

#include <QApplication>

namespace Pult::App {

namespace {

bool takesKeys(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.isVisible() && widget.isEnabled();
}

bool holds(const QWidget *region, const QWidget *widget)
{
    return region && widget && (region == widget || region->isAncestorOf(widget));
}

} // namespace

RegionWalker::RegionWalker(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void RegionWalker::setRegions(std::vector<QWidget *> regions)
{
    m_regions.clear();
    for (QWidget *region : regions)
        m_regions.push_back({region, nullptr});
}

void RegionWalker::follow(QWidget *now)
{
    for (Region &region : m_regions) {
        if (holds(region.widget, now))
            region.last = now;
    }
}

/// The first widget of the region in the order of Tab.
QWidget *RegionWalker::entryOf(QWidget &region)
{
    if (takesKeys(region))
        return &region;
    for (QWidget *widget = region.nextInFocusChain(); widget && widget != &region;
         widget = widget->nextInFocusChain()) {
        if (region.isAncestorOf(widget) && takesKeys(*widget))
            return widget;
    }
    return nullptr;
}

void RegionWalker::step(int direction)
{
    const auto count = static_cast<int>(m_regions.size());
    int at = direction > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (holds(m_regions[static_cast<std::size_t>(i)].widget, m_window.focusWidget()))
            at = i;
    }
    for (int i = 1; i <= count; ++i) {
        const int next = ((at + i * direction) % count + count) % count;
        const Region &region = m_regions[static_cast<std::size_t>(next)];
        if (!region.widget || !region.widget->isVisible())
            continue;
        QWidget *entry = region.last && takesKeys(*region.last) ? region.last.data() : entryOf(*region.widget);
        if (entry) {
            entry->setFocus(direction > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace Pult::App
