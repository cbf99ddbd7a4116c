// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/boards/boarddescription.h"

#include "metrics/catalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Pult::Widgets {

namespace {

const QStringList TileTypes {QStringLiteral("header"), QStringLiteral("kpi"), QStringLiteral("waiting"),
    QStringLiteral("operators"), QStringLiteral("lines"), QStringLiteral("trend")};
const QStringList Groupings {QStringLiteral("line"), QStringLiteral("site"), QStringLiteral("line-site")};

/// Reads members of one object and collects what is wrong with them.
class Reader
{
public:
    Reader(const QJsonObject &object, const QString &where, std::vector<BoardProblem> &problems)
        : m_object(object)
        , m_where(where)
        , m_problems(problems)
    {
    }

    QString path(const QString &key) const { return m_where.isEmpty() ? key : m_where + u'.' + key; }
    void problem(BoardProblem::Kind kind, const QString &key, const QString &detail)
    {
        m_problems.push_back({kind, path(key), detail});
    }

    int integer(const QString &key, int least, int most)
    {
        const QJsonValue value = m_object.value(key);
        const QString allowed = QStringLiteral("%1…%2").arg(least).arg(most);
        if (value.isUndefined()) {
            problem(BoardProblem::Kind::Missing, key, allowed);
            return least;
        }
        const int number = value.toInt(least - 1);
        if (number < least || number > most)
            problem(BoardProblem::Kind::WrongType, key, allowed);
        return std::clamp(number, least, most);
    }

    QString text(const QString &key, bool needed, const QStringList &allowed = {})
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined()) {
            if (needed)
                problem(BoardProblem::Kind::Missing, key, allowed.join(QStringLiteral(", ")));
            return {};
        }
        if (!value.isString()) {
            problem(BoardProblem::Kind::WrongType, key, QStringLiteral("\"…\""));
            return {};
        }
        if (!allowed.isEmpty() && !allowed.contains(value.toString()))
            problem(BoardProblem::Kind::UnknownValue, key, allowed.join(QStringLiteral(", ")));
        return value.toString();
    }

    QStringList texts(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isArray())
            problem(BoardProblem::Kind::WrongType, key, QStringLiteral("[…]"));
        QStringList texts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &entry : array)
            texts << entry.toString();
        return texts;
    }

private:
    QJsonObject m_object;
    QString m_where;
    std::vector<BoardProblem> &m_problems;
};

/// "today", "interval", "shift", "all" or minutes of a rolling window: "30m".
std::optional<Metrics::WindowSpec> windowFrom(const QString &text)
{
    if (text.isEmpty() || text == QLatin1String("today"))
        return Metrics::WindowSpec::today();
    if (text == QLatin1String("interval"))
        return Metrics::WindowSpec::interval();
    if (text == QLatin1String("shift"))
        return Metrics::WindowSpec::shift();
    if (text == QLatin1String("all"))
        return Metrics::WindowSpec::all();
    bool isNumber = false;
    const int minutes = text.chopped(1).toInt(&isNumber);
    if (text.endsWith(u'm') && isNumber && minutes > 0 && minutes <= 24 * 60)
        return Metrics::WindowSpec::rolling(std::chrono::minutes(minutes));
    return std::nullopt;
}

bool isMetric(const QString &id)
{
    const std::string name = id.toStdString();
    return name == "sl" || name == "fcr" || Metrics::findMetric(name);
}

TileDescription readTile(
    const QJsonObject &object, const BoardDescription &board, const QString &where, std::vector<BoardProblem> &problems)
{
    Reader reader(object, where, problems);
    TileDescription tile;
    tile.type = reader.text(QStringLiteral("type"), true, TileTypes);
    tile.column = reader.integer(QStringLiteral("column"), 0, board.columns - 1);
    tile.row = reader.integer(QStringLiteral("row"), 0, board.rows - 1);
    tile.width = reader.integer(QStringLiteral("width"), 1, board.columns);
    tile.height = reader.integer(QStringLiteral("height"), 1, board.rows);
    if (tile.column + tile.width > board.columns || tile.row + tile.height > board.rows)
        reader.problem(BoardProblem::Kind::OutsideGrid, QStringLiteral("width"),
            QStringLiteral("%1 × %2").arg(board.columns).arg(board.rows));
    const bool isKpi = tile.type == QLatin1String("kpi");
    tile.metric = reader.text(QStringLiteral("metric"), isKpi);
    if (isKpi && !tile.metric.isEmpty() && !isMetric(tile.metric))
        reader.problem(BoardProblem::Kind::UnknownValue, QStringLiteral("metric"), QStringLiteral("pult list-metrics"));
    tile.site = reader.text(QStringLiteral("site"), false);
    tile.line = reader.text(QStringLiteral("line"), false);
    const std::optional<Metrics::WindowSpec> window = windowFrom(reader.text(QStringLiteral("window"), false));
    if (!window)
        reader.problem(BoardProblem::Kind::UnknownValue, QStringLiteral("window"),
            QStringLiteral("today, shift, interval, all, 30m"));
    tile.window = window.value_or(Metrics::WindowSpec::today());
    tile.columns = reader.texts(QStringLiteral("columns"));
    tile.grouping = reader.text(QStringLiteral("grouping"), false, Groupings);
    return tile;
}

} // namespace

BoardResult readBoard(const QByteArray &json)
{
    BoardResult result;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        result.problems.push_back({BoardProblem::Kind::NotJson, QString::number(error.offset), error.errorString()});
        return result;
    }
    Reader reader(document.object(), {}, result.problems);
    BoardDescription board;
    board.id = reader.text(QStringLiteral("id"), true);
    board.columns = reader.integer(QStringLiteral("columns"), 1, 100);
    board.rows = reader.integer(QStringLiteral("rows"), 1, 100);
    const QJsonArray tiles = document.object().value(QStringLiteral("tiles")).toArray();
    if (tiles.isEmpty())
        reader.problem(BoardProblem::Kind::Missing, QStringLiteral("tiles"), QStringLiteral("[…]"));
    for (qsizetype i = 0; i < tiles.size(); ++i)
        board.tiles.push_back(
            readTile(tiles[i].toObject(), board, QStringLiteral("tiles[%1]").arg(i), result.problems));
    if (result.problems.empty())
        result.board = std::move(board);
    return result;
}

BoardResult loadBoard(const QString &idOrFile)
{
    const QString resource = QStringLiteral(":/boards/%1.json").arg(idOrFile);
    QFile file(QFile::exists(resource) ? resource : idOrFile);
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt, {{BoardProblem::Kind::FileUnreadable, idOrFile, file.errorString()}}};
    // A board is a page of text; what is larger is something else.
    return readBoard(file.read(1024 * 1024));
}

QString boardProblemText(const BoardProblem &problem)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("BoardProblem", text); };
    switch (problem.kind) {
    case BoardProblem::Kind::NotJson:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "The board is not valid JSON (byte %1): %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::Missing:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1 is missing; allowed: %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::WrongType:
    case BoardProblem::Kind::UnknownValue:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1 has a wrong value; allowed: %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::OutsideGrid:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1: the tile reaches beyond the grid of %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::FileUnreadable:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "There is no board «%1», and no such file can be read: %2"))
            .arg(problem.where, problem.detail);
    }
    return {};
}

Metrics::Scope scopeOf(const TileDescription &tile, const State::CentreState &state)
{
    const auto find = [](const auto &rows, const std::string &id, auto idOf) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return idOf(row) == id; });
        return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
    };
    const int site = find(state.sites(), tile.site.toStdString(), [](const State::SiteRow &row) { return row.id; });
    const int line
        = find(state.lines(), tile.line.toStdString(), [](const State::LineRow &row) { return row.spec.id; });
    if (site >= 0 && line >= 0)
        return Metrics::Scope::ofLineAtSite(static_cast<State::LineIndex>(line), static_cast<State::SiteIndex>(site));
    if (site >= 0)
        return Metrics::Scope::ofSite(static_cast<State::SiteIndex>(site));
    if (line >= 0)
        return Metrics::Scope::ofLine(static_cast<State::LineIndex>(line));
    return Metrics::Scope::centre();
}

} // namespace Pult::Widgets
