// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two sites or two lines side by side: a row for each key figure, each with its number, shape and word. More of them
// than two are on further sheets. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class ScorecardTile final : public Tile
{
    Q_OBJECT

public:
    using Tile::Tile;

    QString spokenName() const override;
    QString spokenValue() const override;
    int sheets() const override;
    std::vector<TileNumber> numbers() const override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;

private:
    struct Cell
    {
        QString number;
        QStringList words; ///< of the status, from the fullest to the shortest
        QString target;
        Metrics::Verdict verdict = Metrics::Verdict::None;

        bool operator==(const Cell &) const = default;
    };
    struct Card
    {
        QString name;
        Metrics::Scope scope;
        std::vector<Cell> cells; ///< one for each of metrics()
        QString age;             ///< why its numbers are not live, in full
        QString running;         ///< the age alone
        QString missing;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;

        bool operator==(const Card &) const = default;
    };

    bool tellChanges(const std::vector<Card> &before);
    const QStringList &metrics() const;
    Card cardOf(const QString &name, const Metrics::Scope &scope) const;
    Cell cellOf(const QString &metric, const Metrics::Scope &scope) const;
    std::pair<std::size_t, std::size_t> shownCards() const; ///< first and past the last
    qreal labelWidth() const;
    QRectF cardRect(std::size_t place) const;
    QRectF rowRect(const QRectF &card, int row) const;
    qreal numberWidth() const;
    int numberSize() const;
    void paintCard(QPainter &painter, const QRectF &rect, const Card &card);
    void paintCell(QPainter &painter, const QRectF &rect, const Card &card, const Cell &cell);

    std::vector<Card> m_cards;
};

} // namespace Pult::Widgets
