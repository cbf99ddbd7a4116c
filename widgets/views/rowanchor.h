// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remembers what somebody looks at in a table while its rows come, go and change places, and says how far to scroll so
// that it stands still. GUI thread.
//
// A row in the visible part may itself be the one that moves. So the current row is followed where it is seen; else
// the middle of all visible rows' moves is, which no single row can drag away.

#pragma once

#include <QPersistentModelIndex>
#include <QSize>
#include <QTableView>

#include <optional>
#include <vector>

namespace Pult::Widgets {

class RowAnchor
{
public:
    /// `view` must outlive the anchor. All its rows are of one height and it scrolls by the pixel.
    explicit RowAnchor(const QTableView &view);

    /// Before rows change: takes hold of what is visible. Does nothing while it holds something already.
    void hold();
    bool isHolding() const { return m_holding; }
    /// The change that comes is a new order that the user wished: where no current row is to be followed, its begin is
    /// what he or she wants to see.
    void expectWish() { m_expected = true; }
    /// What was wished has changed nothing.
    void forgetWish() { m_expected = false; }
    /// After rows have changed and the view is laid out, before release(): the height from the viewport's top in which
    /// every row still stands, and is painted, where it was. 0 when the view was scrolled or resized meanwhile.
    int unmovedHeight() const;
    /// After rows have changed and the view is laid out: the scroll bar's value that shows the same; absent: as it is.
    std::optional<int> release();

private:
    struct Held
    {
        QPersistentModelIndex index;
        int y = 0; ///< in the viewport
    };

    struct Place
    {
        QSize size;
        int x = 0;
        int y = 0;

        bool operator==(const Place &) const = default;
    };

    Place place() const;
    std::optional<int> target(const Held &held) const;
    bool isVisible(const Held &held) const;

    const QTableView &m_view;
    std::vector<Held> m_rows;
    Place m_place; ///< where the view was when it took hold
    std::optional<Held> m_current;
    bool m_holding = false;
    bool m_scrolled = false;
    bool m_expected = false; ///< the next change is a wish
    bool m_wished = false;   ///< the present one is
};

} // namespace Pult::Widgets
