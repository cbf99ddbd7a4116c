// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/rowanchor.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace Pult::Widgets {

RowAnchor::RowAnchor(const QTableView &view)
    : m_view(view)
{
}

void RowAnchor::hold()
{
    if (m_holding)
        return;
    m_rows.clear();
    m_current.reset();
    const QAbstractItemModel *model = m_view.model();
    if (!model || !m_view.isVisible() || model->rowCount() == 0)
        return;
    m_holding = true;
    m_place = place();
    m_wished = m_expected;
    m_expected = false;
    m_scrolled = m_view.verticalScrollBar()->value() > 0;
    const int first = std::max(0, m_view.rowAt(0));
    const int below = m_view.rowAt(m_view.viewport()->height() - 1);
    const int last = below >= 0 ? below : model->rowCount() - 1;
    const int current = m_view.currentIndex().row();
    for (int row = first; row <= last; ++row) {
        const Held held {QPersistentModelIndex(model->index(row, 0)), m_view.rowViewportPosition(row)};
        m_rows.push_back(held);
        if (row == current)
            m_current = held;
    }
}

std::optional<int> RowAnchor::target(const Held &held) const
{
    if (!held.index.isValid())
        return std::nullopt;
    return m_view.verticalHeader()->sectionPosition(held.index.row()) - held.y;
}

bool RowAnchor::isVisible(const Held &held) const
{
    const int y = m_view.rowViewportPosition(held.index.row());
    return y >= 0 && y + m_view.rowHeight(held.index.row()) <= m_view.viewport()->height();
}

RowAnchor::Place RowAnchor::place() const
{
    return {m_view.viewport()->size(), m_view.horizontalScrollBar()->value(), m_view.verticalScrollBar()->value()};
}

int RowAnchor::unmovedHeight() const
{
    if (place() != m_place)
        return 0;
    int height = 0;
    for (const Held &held : m_rows) {
        if (!held.index.isValid() || m_view.rowViewportPosition(held.index.row()) != held.y)
            break;
        height = held.y + m_view.rowHeight(held.index.row());
    }
    return height;
}

std::optional<int> RowAnchor::release()
{
    m_holding = false;
    const std::vector<Held> rows = std::move(m_rows);
    const std::optional<Held> current = std::move(m_current);
    const bool wished = m_wished;
    m_rows.clear();
    m_current.reset();
    m_wished = false;

    if (current && current->index.isValid())
        return m_scrolled || !isVisible(*current) ? target(*current) : std::nullopt;
    if (wished)
        return 0;
    if (!m_scrolled)
        return std::nullopt; // at the begin one looks at the begin
    std::vector<int> targets;
    for (const Held &held : rows) {
        if (const auto value = target(held))
            targets.push_back(*value);
    }
    if (targets.empty())
        return std::nullopt;
    const auto middle = targets.begin() + static_cast<std::ptrdiff_t>(targets.size() / 2);
    std::nth_element(targets.begin(), middle, targets.end());
    return *middle;
}

} // namespace Pult::Widgets
