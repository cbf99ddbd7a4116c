// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/tablecolumns.h"

#include "items/roles.h"

#include <QHeaderView>
#include <QMenu>

namespace Pult::Widgets {

TableColumns::TableColumns(QTableView &view)
    : QObject(&view)
    , m_view(view)
{
    connect(view.horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        if (!m_arranging)
            Q_EMIT changed();
    });
    connect(view.horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_arranging)
            Q_EMIT changed();
    });
}

void TableColumns::follow()
{
    const auto count = static_cast<std::size_t>(m_view.model()->columnCount());
    m_available.assign(count, true);
    m_hidden.assign(count, false);
    if (m_view.isSortingEnabled()) {
        m_usualSort = m_view.horizontalHeader()->sortIndicatorSection();
        m_usualOrder = m_view.horizontalHeader()->sortIndicatorOrder();
    }
}

QString TableColumns::idOf(int column) const
{
    return m_view.model()->headerData(column, Qt::Horizontal, Items::ColumnIdRole).toString();
}

int TableColumns::columnOf(const QString &id) const
{
    for (int column = 0; column < static_cast<int>(m_hidden.size()); ++column) {
        if (idOf(column) == id)
            return column;
    }
    return -1;
}

bool TableColumns::isAvailable(int column) const
{
    return column >= 0 && column < static_cast<int>(m_available.size())
        && m_available[static_cast<std::size_t>(column)];
}

bool TableColumns::isShown(int column) const
{
    return isAvailable(column) && !m_hidden[static_cast<std::size_t>(column)];
}

void TableColumns::setAvailable(int column, bool available)
{
    if (column < 0 || column >= static_cast<int>(m_available.size()) || isAvailable(column) == available)
        return;
    m_available[static_cast<std::size_t>(column)] = available;
    apply();
}

void TableColumns::setShown(int column, bool shown)
{
    if (!isAvailable(column) || isShown(column) == shown || (!shown && !canHide(column)))
        return;
    m_hidden[static_cast<std::size_t>(column)] = !shown;
    apply();
    Q_EMIT changed();
}

void TableColumns::apply()
{
    for (int column = 0; column < static_cast<int>(m_hidden.size()); ++column)
        m_view.setColumnHidden(column, !isShown(column));
}

ColumnArrangement TableColumns::arrangement() const
{
    ColumnArrangement result;
    const QHeaderView &header = *m_view.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        result.order << idOf(column);
        if (m_hidden[static_cast<std::size_t>(column)])
            result.hidden << idOf(column);
    }
    if (m_view.isSortingEnabled()) {
        result.sortedBy = idOf(header.sortIndicatorSection());
        result.descending = header.sortIndicatorOrder() == Qt::DescendingOrder;
    }
    return result;
}

ColumnArrangement TableColumns::usual() const
{
    ColumnArrangement result;
    for (int column = 0; column < static_cast<int>(m_hidden.size()); ++column)
        result.order << idOf(column);
    if (m_usualSort >= 0) {
        result.sortedBy = idOf(m_usualSort);
        result.descending = m_usualOrder == Qt::DescendingOrder;
    }
    return result;
}

void TableColumns::arrange(const ColumnArrangement &arrangement)
{
    m_arranging = true;
    QHeaderView &header = *m_view.horizontalHeader();
    int place = 0;
    for (const QString &id : arrangement.order) {
        const int column = columnOf(id);
        if (column >= 0 && header.visualIndex(column) >= place)
            header.moveSection(header.visualIndex(column), place++);
    }
    for (int column = 0; column < static_cast<int>(m_hidden.size()); ++column)
        m_hidden[static_cast<std::size_t>(column)] = canHide(column) && arrangement.hidden.contains(idOf(column));
    apply();
    const int sorted = columnOf(arrangement.sortedBy);
    if (m_view.isSortingEnabled() && sorted >= 0)
        header.setSortIndicator(sorted, arrangement.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_arranging = false;
    Q_EMIT changed();
}

void TableColumns::reset()
{
    arrange(usual());
    Q_EMIT resetAsked();
}

void TableColumns::fill(QMenu &menu)
{
    const QHeaderView &header = *m_view.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!isAvailable(column))
            continue;
        // A heading is a name; an ampersand in it is no letter to press.
        QString name = m_view.model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu.addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(isShown(column));
        action->setEnabled(canHide(column));
        action->setToolTip(m_view.model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setShown(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&Reset the columns")), &QAction::triggered, this, &TableColumns::reset);
    menu.setToolTipsVisible(true);
}

std::vector<int> TableColumns::visible() const
{
    std::vector<int> columns;
    const QHeaderView &header = *m_view.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!m_view.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

} // namespace Pult::Widgets
