// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of the centre as a table that is read from afar: a few columns, rows as high as the tile allows, the total
// last. Its rows come from the same item model as the desk's table. GUI thread.

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

    QString spokenName() const override;
    QString spokenValue() const override;

    /// The rows follow the engine by change sets.
    void apply(const State::ChangeSet &changes) { m_model.apply(changes); }
    void retranslate() { m_model.retranslate(); }

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
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

    std::vector<qreal> columnEdges(const QRectF &area, const QFont &font) const;
    void paintRow(
        QPainter &painter, const QRectF &rect, const Row &row, const std::vector<qreal> &edges, const QFont &font);

    Items::LineModel m_model;
    std::vector<int> m_columns; ///< of the model
    std::vector<Row> m_rows;
};

} // namespace Pult::Widgets
