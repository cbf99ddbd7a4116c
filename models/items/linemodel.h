// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The live line table: a row for each line, site, or line at a site, and a row for the centre as a whole. Numbers are
// the engine's; the model only keeps what was shown, to announce exactly what became different. GUI thread.

#pragma once

#include "items/freshnesswatch.h"
#include "items/roles.h"
#include "items/rowruns.h"
#include "items/valueformatter.h"
#include "metrics/engine.h"
#include "metrics/numberref.h"

#include <QAbstractTableModel>
#include <QTimer>
#include <QVariant>

#include <vector>

namespace Pult::Items {

/// What the engine says of one row, gathered once for all its columns.
struct LineFacts
{
    Metrics::Scope scope;
    bool total = false;
    QString line;
    QString site;
    Metrics::Sums sums;
    Metrics::StateCounts operators {};
    std::optional<Domain::Duration> longestWait;
    int waiting = 0;
    int overdue = 0;
    Metrics::Value sl, lcr, asa, aht, fcr;
    QString queue;        ///< of a row for one queue
    QString missing;      ///< «without Volgograd»; empty: complete
    int severalReady = 0; ///< of the total: how often people were counted in rows beyond once, as every person is here
    int severalTalking = 0;
    bool hasData = false; ///< some feed of the row has data now
};

struct LineCell
{
    QString text;
    QVariant value;
    Metrics::Verdict verdict = Metrics::Verdict::None;
    QString target;
    QString note;            ///< why the number may be unsure: provisional, few calls …
    bool incomplete = false; ///< a feed of the row is missing in it
    bool shared = false;     ///< people are counted once who stand in several rows

    bool operator==(const LineCell &) const = default;
};

struct LineColumn
{
    const char *id;
    const char *header; ///< English source text, context "LineColumn"
    const char *toolTip;
    const char *widest;
    CellKind kind;
    Qt::Alignment alignment;
    int ageing;           ///< as in OperatorColumn
    const char *metric;   ///< of the number that can be explained; empty: none
    std::uint32_t states; ///< of OperatorsMetric
    LineCell (*cell)(const LineFacts &, const ValueFormatter &);
};

std::span<const LineColumn> lineColumns();
int lineColumn(std::string_view id);

class LineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Grouping { ByLine, BySite, ByLineAndSite, ByQueue };
    Q_ENUM(Grouping)

    /// Both must outlive the model. `window` comes from Engine::watch().
    LineModel(const Metrics::Engine &engine, Metrics::WindowId window, const ValueFormatter &formatter,
        QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    Grouping grouping() const { return m_grouping; }
    void setGrouping(Grouping grouping);
    Metrics::WindowId window() const { return m_window; }
    void setWindow(Metrics::WindowId window);
    const Metrics::Scope &scopeAt(int row) const { return m_rows[static_cast<std::size_t>(row)].scope; }

public Q_SLOTS:
    void apply(const Pult::State::ChangeSet &changes);
    void tick();
    void retranslate();

private:
    struct Row
    {
        Metrics::Scope scope;
        bool total = false;
        bool dirty = true;
        Metrics::Freshness freshness = Metrics::Freshness::NoData;
        std::optional<Domain::Timestamp> longestSince; ///< our clock
        QString missing;                               ///< as in LineFacts
        std::vector<LineCell> cells;
    };

    std::vector<Metrics::Scope> scopes() const;
    void arrange();
    void mark(State::QueueIndex queue);
    void markAll();
    void flush();
    bool take(Row &row, int &first, int &last) const;
    LineFacts facts(const Row &row) const;
    void nameRow(LineFacts &facts) const;
    void countSeveral(LineFacts &facts) const;

    const Metrics::Engine &m_engine;
    const ValueFormatter &m_formatter;
    Metrics::WindowId m_window;
    Grouping m_grouping = Grouping::ByLine;
    std::vector<Row> m_rows; ///< the last is the total
    FreshnessWatch m_freshness;
    QTimer m_gate; ///< runs while the last refresh is younger than the shortest time between two
    bool m_pending = false;
};

} // namespace Pult::Items
