// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of the centre as a table that is read from afar: a few columns, the total last; rows that do not fit are on
// further sheets. Its rows come from the same item model as the desk's table. GUI thread.

#pragma once

#include "items/linemodel.h"
#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class LinesTile final : public Tile
{
    Q_OBJECT

public:
    LinesTile(
        const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent);

    /// A column of its own beside those of the model: the worst status of the row in shape and word.
    static QString worstColumn() { return QStringLiteral("worst"); }

    QString spokenName() const override;
    QString spokenValue() const override;
    int sheets() const override;
    std::vector<TileNumber> numbers() const override;
    void apply(const State::ChangeSet &changes) override { m_model.apply(changes); }
    void retranslate() override { m_model.retranslate(); }

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
    static constexpr int Worst = -1; ///< stands for the column of the worst status among those of the model

    struct Cell
    {
        QString text;
        Metrics::Verdict verdict = Metrics::Verdict::None;

        bool operator==(const Cell &) const = default;
    };
    struct Row
    {
        std::vector<Cell> cells;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;
        bool total = false;

        bool operator==(const Row &) const = default;
    };
    struct Span
    {
        qreal left = 0;
        qreal right = 0;
    };

    Cell statusOf(const Row &row) const;
    QString header(int column) const;
    Items::CellKind kind(int column) const;
    QFont cellFont(int column, bool isTotal) const;
    std::vector<Span> spans() const;
    qreal rowHeight() const;
    int rowsOfSheet() const;
    /// Indexes into m_rows of what stands on the sheet, the total last.
    std::vector<std::size_t> shownRows() const;
    QRectF rowRect(std::size_t place) const;
    void paintHeader(QPainter &painter, const std::vector<Span> &spans);
    void paintRow(QPainter &painter, const QRectF &rect, const Row &row, const std::vector<Span> &spans);

    Items::LineModel m_model;
    std::vector<int> m_columns; ///< of the model, or Worst
    std::vector<Row> m_rows;    ///< the last is the total
};

} // namespace Pult::Widgets
