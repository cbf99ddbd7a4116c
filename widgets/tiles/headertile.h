// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The head of a page: which page it is, how the feeds are, date and time. When a connection is lost or data are late,
// that takes the place of the title. GUI thread.

#pragma once

#include "widgets/tiles/tile.h"

namespace Pult::Widgets {

class HeaderTile final : public Tile
{
    Q_OBJECT

public:
    using Tile::Tile;

    QString spokenName() const override;
    QString spokenValue() const override;

protected:
    bool read() override;
    void paintContent(QPainter &painter) override;
    bool hasSurface() const override { return false; }

private:
    /// How the feeds are, as one sentence with a shorter form.
    struct Status
    {
        QString full;
        QString brief;
        Metrics::Verdict mark = Metrics::Verdict::Bad;

        bool operator==(const Status &) const = default;
    };
    struct Shown
    {
        PageState page;
        QString centre;
        QString time;
        QString fullDate;
        QString briefDate;
        Status status;

        bool operator==(const Shown &) const = default;
    };

    Status status() const;
    QString title() const;
    QString counter() const;

    Shown m_shown;
};

} // namespace Pult::Widgets
