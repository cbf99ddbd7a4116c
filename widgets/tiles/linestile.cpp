// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/linestile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Items::LineModel;
using Metrics::Freshness;
using Metrics::Verdict;

namespace {

/// More rows than this would be too small to read from the hall; the rest is said in words.
constexpr int MostRows = 12;

LineModel::Grouping groupingFrom(const QString &text)
{
    if (text == QLatin1String("site"))
        return LineModel::Grouping::BySite;
    if (text == QLatin1String("line-site"))
        return LineModel::Grouping::ByLineAndSite;
    return LineModel::Grouping::ByLine;
}

} // namespace

LinesTile::LinesTile(
    const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent)
    : Tile(context, description, window, parent)
    , m_model(context.engine, window, context.formatter)
{
    m_model.setGrouping(groupingFrom(description.grouping));
    for (const QString &id : description.columns) {
        const int column = Items::lineColumn(id.toStdString());
        if (column >= 0)
            m_columns.push_back(column);
    }
    if (m_columns.empty())
        m_columns = {
            Items::lineColumn("line"), Items::lineColumn("waiting"), Items::lineColumn("sl"), Items::lineColumn("lcr")};
    const auto changed = [this] { refresh(); };
    connect(&m_model, &QAbstractItemModel::dataChanged, this, changed);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, changed);
}

bool LinesTile::read()
{
    std::vector<Row> rows;
    for (int r = 0; r < m_model.rowCount(); ++r) {
        Row row;
        for (const int column : m_columns) {
            const QModelIndex index = m_model.index(r, column);
            row.cells.push_back(
                {index.data().toString(), static_cast<Verdict>(index.data(Items::VerdictRole).toInt())});
            row.freshness = static_cast<Freshness>(index.data(Items::FreshnessRole).toInt());
            row.total = index.data(Items::TotalRole).toBool();
        }
        rows.push_back(std::move(row));
    }
    const bool changed = rows != m_rows;
    m_rows = std::move(rows);
    return changed;
}

QString LinesTile::spokenName() const
{
    return tr("Lines");
}

QString LinesTile::spokenValue() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        QStringList cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells << m_model.headerData(m_columns[i], Qt::Horizontal).toString() + QLatin1Char(' ') + row.cells[i].text;
        lines << cells.join(QStringLiteral(", "));
    }
    return lines.join(QStringLiteral("; "));
}

/// Right edges of the columns: numbers by their widest text, the first column gets the rest.
std::vector<qreal> LinesTile::columnEdges(const QRectF &area, const QFont &cellFont) const
{
    const QFontMetricsF metrics(cellFont);
    const QFontMetricsF headerMetrics(font(smallText() * 8 / 9, QFont::Medium));
    std::vector<qreal> edges(m_columns.size());
    qreal right = area.right();
    for (std::size_t i = m_columns.size(); i-- > 0;) {
        edges[i] = right;
        qreal width = headerMetrics.horizontalAdvance(m_model.headerData(m_columns[i], Qt::Horizontal).toString());
        const auto kind
            = static_cast<Items::CellKind>(m_model.headerData(m_columns[i], Qt::Horizontal, Items::CellRole).toInt());
        const QString widest = kind == Items::CellKind::Metric
            ? QStringLiteral("88,8 %")
            : (kind == Items::CellKind::Duration ? QStringLiteral("88:88") : QStringLiteral("888"));
        width = std::max(width,
            metrics.horizontalAdvance(widest) + (kind == Items::CellKind::Number ? 0 : metrics.capHeight() * 1.1));
        right -= width + metrics.capHeight() * 0.7;
    }
    return edges;
}

void LinesTile::paintRow(
    QPainter &painter, const QRectF &rect, const Row &row, const std::vector<qreal> &edges, const QFont &rowFont)
{
    const Theme &theme = context().theme;
    const bool live = row.freshness == Freshness::Live;
    const QFontMetricsF metrics(rowFont);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell &cell = row.cells[i];
        if (i == 0) {
            const qreal room
                = (edges.size() > 1 ? edges[1] - metrics.horizontalAdvance(QStringLiteral("888")) : edges[0])
                - rect.left();
            fittedText(painter, {rect.left(), rect.top(), room, rect.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                cell.text, rowFont, live ? theme.text : theme.stale);
            continue;
        }
        const bool marked = cell.verdict == Verdict::Warning || cell.verdict == Verdict::Bad;
        const QColor ink = !live ? theme.stale : (marked ? theme.ink(cell.verdict) : theme.text);
        text(painter, {rect.left(), rect.top(), edges[i] - rect.left(), rect.height()},
            Qt::AlignRight | Qt::AlignVCenter, cell.text, rowFont, ink);
        const auto kind
            = static_cast<Items::CellKind>(m_model.headerData(m_columns[i], Qt::Horizontal, Items::CellRole).toInt());
        if (!marked && kind != Items::CellKind::Metric)
            continue;
        const qreal side = metrics.capHeight() * 0.62;
        const qreal left = edges[i] - metrics.horizontalAdvance(cell.text) - side - metrics.capHeight() * 0.35;
        drawStatus(painter, {left, rect.center().y() - side / 2, side, side}, cell.verdict, theme, live);
    }
}

void LinesTile::paintContent(QPainter &painter)
{
    const Theme &theme = context().theme;
    const QRectF area = inner();
    const int size = smallText();
    const int count = std::min(static_cast<int>(m_rows.size()), MostRows);
    if (count == 0)
        return;
    const qreal headerHeight = size * 1.6;
    const bool more = static_cast<int>(m_rows.size()) > MostRows;
    const qreal rowHeight = (area.height() - headerHeight - (more ? size * 1.4 : 0)) / count;
    const int pixels = std::clamp(static_cast<int>(rowHeight * 0.52), size * 2 / 3, size * 2);
    const std::vector<qreal> edges = columnEdges(area, font(pixels, QFont::Medium));
    const QFont headerFont = font(size * 8 / 9, QFont::Medium);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString header = m_model.headerData(m_columns[i], Qt::Horizontal).toString();
        const QRectF rect(area.left(), area.top(), (i == 0 ? area.right() : edges[i]) - area.left(), headerHeight);
        text(painter, rect, (i == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, header, headerFont,
            theme.muted);
    }
    // The total stays on the board however many rows there are.
    const int hidden = static_cast<int>(m_rows.size()) - count;
    for (int i = 0; i < count; ++i) {
        const bool last = i == count - 1;
        const Row &row = last ? m_rows.back() : m_rows[static_cast<std::size_t>(i)];
        const QRectF rect(area.left(), area.top() + headerHeight + rowHeight * i, area.width(), rowHeight);
        painter.fillRect(
            QRectF(rect.left(), rect.top(), rect.width(), std::max(1.0, size * (last ? 0.11 : 0.05))), theme.border);
        paintRow(painter, rect, row, edges, font(pixels, row.total ? QFont::Bold : QFont::Medium));
    }
    if (more) {
        const QRectF rect(area.left(), area.bottom() - size * 1.4, area.width(), size * 1.4);
        text(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, tr("%n more line(s)", nullptr, hidden), font(size),
            theme.muted);
    }
}

} // namespace Pult::Widgets
