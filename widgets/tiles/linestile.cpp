// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/linestile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"
#include "widgets/tiles/boardtexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Items::CellKind;
using Items::LineModel;
using Metrics::Freshness;
using Metrics::Verdict;

namespace {

/// Height of a row in pixel sizes of its text: less, and the eye slips into the next one.
constexpr double LeastRow = 1.17;

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
    QStringList columns = description.columns;
    if (columns.isEmpty())
        columns = {QStringLiteral("line"), QStringLiteral("waiting"), QStringLiteral("longest"), worstColumn()};
    for (const QString &id : columns)
        m_columns.push_back(id == worstColumn() ? Worst : std::max(0, Items::lineColumn(id.toStdString())));
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
            if (column == Worst) {
                row.cells.emplace_back(); // follows from the others
                continue;
            }
            const QModelIndex index = m_model.index(r, column);
            row.cells.push_back(
                {index.data().toString(), static_cast<Verdict>(index.data(Items::VerdictRole).toInt())});
            row.freshness = static_cast<Freshness>(index.data(Items::FreshnessRole).toInt());
            row.total = index.data(Items::TotalRole).toBool();
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i] == Worst)
                row.cells[i] = statusOf(row);
        }
        rows.push_back(std::move(row));
    }
    std::swap(rows, m_rows);
    if (rows.size() != m_rows.size())
        return true;
    const std::vector<std::size_t> shown = shownRows();
    bool changed = false;
    for (std::size_t place = 0; place < shown.size(); ++place) {
        if (rows[shown[place]] == m_rows[shown[place]])
            continue;
        changedOnlyIn(rowRect(place).adjusted(0, -space() / 2, 0, space() / 2));
        changed = true;
    }
    return changed;
}

LinesTile::Cell LinesTile::statusOf(const Row &row) const
{
    if (row.freshness != Freshness::Live)
        return {row.freshness == Freshness::Stale ? tr("Late") : tr("No data"), freshnessVerdict(row.freshness)};
    Verdict worst = Verdict::Good;
    bool isWait = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].verdict <= worst)
            continue;
        worst = row.cells[i].verdict;
        const std::string_view id = Items::lineColumns()[static_cast<std::size_t>(m_columns[i])].id;
        isWait = id == "waiting" || id == "longest";
    }
    //: On a board, the status of a line some of whose callers wait longer than the threshold; one short word
    return {isWait ? tr("Long", "wait") : Items::verdictName(worst), worst};
}

QString LinesTile::header(int column) const
{
    if (column == Worst)
        return {};
    const std::string_view id = Items::lineColumns()[static_cast<std::size_t>(column)].id;
    if (!context().isForHall)
        return m_model.headerData(column, Qt::Horizontal).toString();
    if (id == "waiting")
        return rowName("waiting");
    //: The head of a narrow column on a board: the longest wait
    if (id == "longest")
        return tr("Max");
    return m_model.headerData(column, Qt::Horizontal).toString();
}

CellKind LinesTile::kind(int column) const
{
    return column == Worst ? CellKind::State
                           : static_cast<CellKind>(m_model.headerData(column, Qt::Horizontal, Items::CellRole).toInt());
}

QString LinesTile::spokenName() const
{
    return tr("Lines");
}

QString LinesTile::spokenValue() const
{
    QStringList lines;
    for (const std::size_t r : shownRows()) {
        QStringList cells;
        for (std::size_t i = 0; i < m_rows[r].cells.size(); ++i) {
            const QString &text = m_rows[r].cells[i].text;
            cells << (m_columns[i] == Worst || i == 0 ? text : QString(header(m_columns[i]) + QLatin1Char(' ') + text));
        }
        lines << cells.join(QStringLiteral(", "));
    }
    const Metrics::Value value = context().engine.value("waiting", scope(), window());
    const QString missing = Items::missingText(context().engine, value.missing);
    if (!missing.isEmpty())
        lines << missing;
    return lines.join(QStringLiteral("; "));
}

qreal LinesTile::rowHeight() const
{
    // As high as if the sheet were full: rows keep their place whatever comes and goes.
    return inner().height() / (rowsOfSheet() + 2);
}

/// Rows of one sheet beside its head and the total.
int LinesTile::rowsOfSheet() const
{
    const int all = std::max(1, static_cast<int>(inner().height() / (smallText() * LeastRow)));
    const int fit = std::max(1, all - 2);
    const int rows = std::max(1, static_cast<int>(m_rows.size()) - 1);
    return std::min(fit, std::max(rows, 4));
}

int LinesTile::sheets() const
{
    const int rows = std::max(0, static_cast<int>(m_rows.size()) - 1);
    return std::max(1, (rows + rowsOfSheet() - 1) / rowsOfSheet());
}

std::vector<std::size_t> LinesTile::shownRows() const
{
    std::vector<std::size_t> shown;
    if (m_rows.empty())
        return shown;
    const std::size_t perSheet = static_cast<std::size_t>(rowsOfSheet());
    const std::size_t first = perSheet * static_cast<std::size_t>(std::min(sheet(), sheets() - 1));
    for (std::size_t i = first; i + 1 < m_rows.size() && i < first + perSheet; ++i)
        shown.push_back(i);
    shown.push_back(m_rows.size() - 1);
    return shown;
}

QRectF LinesTile::rowRect(std::size_t place) const
{
    const QRectF area = inner();
    return {area.left(), area.top() + rowHeight() * static_cast<qreal>(place + 1), area.width(), rowHeight()};
}

/// Counts and waits are larger than the words: they are what one looks for from afar.
QFont LinesTile::cellFont(int column, bool isTotal) const
{
    const CellKind cellKind = kind(column);
    const bool isLarge = context().isForHall && (cellKind == CellKind::Number || cellKind == CellKind::Duration);
    return wordFont(isLarge ? smallText() * 5 / 4 : smallText(), isTotal ? QFont::Bold : QFont::Medium);
}

/// The first column takes its widest text, the others stand at even distances in the rest.
std::vector<LinesTile::Span> LinesTile::spans() const
{
    const QRectF area = inner();
    const QFontMetricsF heads(wordFont(smallText()));
    std::vector<qreal> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        qreal width = heads.horizontalAdvance(header(m_columns[i]));
        const CellKind cellKind = kind(m_columns[i]);
        QStringList samples;
        for (const Row &row : m_rows) {
            if (cellKind == CellKind::Text) // the total may name whom it is without, where there is room
                samples << (row.total ? row.cells[i].text.section(u',', 0, 0) : row.cells[i].text);
        }
        if (cellKind == CellKind::Number)
            samples << QStringLiteral("888");
        else if (cellKind == CellKind::Duration)
            samples << QStringLiteral("88:88");
        else if (cellKind == CellKind::Metric)
            samples << QStringLiteral("88,8 %");
        else if (cellKind == CellKind::State)
            samples << Items::verdictName(Verdict::Warning) << tr("No data");
        const QFontMetricsF metrics(cellFont(m_columns[i], true));
        for (const QString &sample : samples)
            width = std::max(width, metrics.horizontalAdvance(sample));
        if (cellKind == CellKind::Metric || cellKind == CellKind::State)
            width += statusWidth(wordFont(smallText()));
        widths.push_back(width);
    }
    qreal sum = 0;
    for (const qreal width : widths)
        sum += width;
    const qreal least = space() * 2;
    const auto gaps = static_cast<qreal>(std::max<std::size_t>(1, widths.size() - 1));
    qreal gap = (area.width() - sum) / gaps;
    if (gap < least) { // the names give way
        widths.front() = std::max(widths.front() + (gap - least) * gaps, area.width() * 0.2);
        gap = least;
    }
    std::vector<Span> spans;
    qreal x = area.left();
    for (const qreal width : widths) {
        spans.push_back({x, x + width});
        x += width + gap;
    }
    return spans;
}

std::vector<TileNumber> LinesTile::numbers() const
{
    std::vector<TileNumber> numbers;
    const std::vector<Span> columns = spans();
    const std::vector<std::size_t> shown = shownRows();
    for (std::size_t place = 0; place < shown.size(); ++place) {
        const QRectF rect = rowRect(place);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i] == Worst)
                continue;
            const QVariant ref = m_model.index(static_cast<int>(shown[place]), m_columns[i]).data(Items::NumberRole);
            if (!ref.isValid())
                continue;
            numbers.push_back({QRectF(columns[i].left - space(), rect.top(),
                                   columns[i].right - columns[i].left + 2 * space(), rect.height()),
                ref.value<Metrics::NumberRef>()});
        }
    }
    return numbers;
}

void LinesTile::paintHeader(QPainter &painter, const std::vector<Span> &columns)
{
    const Theme &theme = context().theme;
    const QFont head = wordFont(smallText());
    const QRectF area = inner();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QRectF rect(columns[i].left, area.top(), columns[i].right - columns[i].left, rowHeight());
        QString text = header(m_columns[i]);
        if (i == 0 && sheets() > 1)
            text = QStringLiteral("%1/%2").arg(sheet() + 1).arg(sheets());
        const bool isNumber = kind(m_columns[i]) != CellKind::Text && m_columns[i] != Worst;
        fittedText(
            painter, rect, (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text, head, theme.muted);
    }
}

void LinesTile::paintRow(QPainter &painter, const QRectF &rect, const Row &row, const std::vector<Span> &columns)
{
    const Theme &theme = context().theme;
    const bool live = row.freshness == Freshness::Live;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Cell &cell = row.cells[i];
        const QRectF place(columns[i].left, rect.top(), columns[i].right - columns[i].left, rect.height());
        const CellKind cellKind = kind(m_columns[i]);
        const QFont words = cellFont(m_columns[i], row.total);
        const bool marked = cell.verdict == Verdict::Warning || cell.verdict == Verdict::Bad;
        const QColor ink = marked && live ? theme.ink(cell.verdict) : live ? theme.text : theme.stale;
        if (cellKind == CellKind::Text) {
            const QString name = row.total && context().isForHall
                ? fitting({cell.text, incompleteText()}, words, place.width())
                : cell.text;
            fittedText(painter, place, Qt::AlignLeft | Qt::AlignVCenter, name, words, live ? theme.text : theme.stale);
        } else if (cellKind == CellKind::State) {
            statusText(painter, place, cell.verdict, cell.text, words, theme.ink(cell.verdict));
        } else if (cellKind == CellKind::Metric && cell.verdict != Verdict::None) {
            const qreal width = QFontMetricsF(words).horizontalAdvance(cell.text) + statusWidth(words);
            statusText(painter, {place.right() - width, place.top(), width + 1, place.height()}, cell.verdict,
                cell.text, words, ink, live);
        } else {
            fittedText(painter, place, Qt::AlignRight | Qt::AlignVCenter, cell.text, words, ink);
        }
    }
}

void LinesTile::paintContent(QPainter &painter)
{
    const std::vector<std::size_t> shown = shownRows();
    if (shown.empty())
        return;
    const std::vector<Span> columns = spans();
    paintHeader(painter, columns);
    for (std::size_t place = 0; place < shown.size(); ++place) {
        const bool last = place + 1 == shown.size();
        const QRectF rect = rowRect(place);
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), std::max(1.0, space() * (last ? 0.3 : 0.12))),
            context().theme.border);
        paintRow(painter, rect, m_rows[shown[place]], columns);
    }
}

} // namespace Pult::Widgets
