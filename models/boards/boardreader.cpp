// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/boardreader.h"

#include "boards/membersreader.h"
#include "metrics/catalogue.h"

#include <QFile>
#include <QJsonDocument>
#include <QRect>

#include <algorithm>

namespace Pult::Boards {

using Kind = BoardProblem::Kind;

namespace {

/// A board is a few pages of text; what is larger is something else.
constexpr qint64 LargestFile = 1024 * 1024;
constexpr int MostCells = 100;
const QStringList Groupings {QStringLiteral("line"), QStringLiteral("site"), QStringLiteral("line-site")};

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

TileDescription readTile(MembersReader &reader, const PageDescription &page, const Vocabulary &vocabulary)
{
    TileDescription tile;
    tile.type = reader.text(QStringLiteral("type"), true, vocabulary.kinds);
    tile.column = reader.integer(QStringLiteral("column"), 0, page.columns - 1);
    tile.row = reader.integer(QStringLiteral("row"), 0, page.rows - 1);
    tile.width = reader.integer(QStringLiteral("width"), 1, page.columns);
    tile.height = reader.integer(QStringLiteral("height"), 1, page.rows);
    if (tile.column + tile.width > page.columns || tile.row + tile.height > page.rows)
        reader.problem(
            Kind::OutsideGrid, QStringLiteral("width"), QStringLiteral("%1 × %2").arg(page.columns).arg(page.rows));
    const bool isKpi = tile.type == QLatin1String("kpi");
    const QString metrics = QStringLiteral("pult list-metrics");
    tile.metric = reader.text(QStringLiteral("metric"), isKpi);
    if (!tile.metric.isEmpty() && !isMetric(tile.metric))
        reader.problem(Kind::WrongValue, QStringLiteral("metric"), metrics);
    tile.metrics = reader.texts(QStringLiteral("metrics"));
    for (qsizetype i = 0; i < tile.metrics.size(); ++i) {
        if (!isMetric(tile.metrics[i]))
            reader.problem(Kind::WrongValue, QStringLiteral("metrics[%1]").arg(i), metrics);
    }
    tile.site = reader.text(QStringLiteral("site"), false);
    tile.line = reader.text(QStringLiteral("line"), false);
    const std::optional<Metrics::WindowSpec> window = windowFrom(reader.text(QStringLiteral("window"), false));
    if (!window)
        reader.problem(Kind::WrongValue, QStringLiteral("window"), QStringLiteral("today, shift, interval, all, 30m"));
    tile.window = window.value_or(Metrics::WindowSpec::today());
    tile.columns = reader.texts(QStringLiteral("columns"), vocabulary.columns);
    tile.grouping = reader.text(QStringLiteral("grouping"), false, Groupings);
    reader.finish();
    return tile;
}

QRect placeOf(const TileDescription &tile)
{
    return {tile.column, tile.row, tile.width, tile.height};
}

void readTiles(
    MembersReader &reader, PageDescription &page, const Vocabulary &vocabulary, std::vector<BoardProblem> &problems)
{
    const std::vector<QJsonObject> objects = reader.objects(QStringLiteral("tiles"));
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const QString where = QStringLiteral("tiles[%1]").arg(i);
        MembersReader tileReader(objects[i], reader.path(where), problems);
        const TileDescription tile = readTile(tileReader, page, vocabulary);
        for (std::size_t other = 0; other < page.tiles.size(); ++other) {
            if (placeOf(tile).intersects(placeOf(page.tiles[other])))
                reader.problem(Kind::Overlap, where, QStringLiteral("tiles[%1]").arg(other));
        }
        page.tiles.push_back(tile);
    }
}

PageDescription readPage(MembersReader &reader, const Vocabulary &vocabulary, std::vector<BoardProblem> &problems)
{
    PageDescription page;
    page.id = reader.text(QStringLiteral("id"), true);
    page.title = reader.localText(QStringLiteral("title"));
    page.columns = reader.integer(QStringLiteral("columns"), 1, MostCells);
    page.rows = reader.integer(QStringLiteral("rows"), 1, MostCells);
    page.isKey = reader.flag(QStringLiteral("key"));
    if (reader.has(QStringLiteral("seconds")))
        page.dwell = std::chrono::seconds(reader.integer(QStringLiteral("seconds"), 5, 3600));
    readTiles(reader, page, vocabulary, problems);
    reader.finish();
    return page;
}

std::optional<Screen> readScreen(MembersReader &reader, std::vector<BoardProblem> &problems)
{
    const QString key = QStringLiteral("screen");
    const std::optional<QJsonObject> object = reader.object(key);
    if (!object)
        return std::nullopt;
    MembersReader members(*object, reader.path(key), problems);
    Screen screen;
    screen.diagonalInches = members.number(QStringLiteral("diagonal_inches"), 10, 500);
    screen.farthestMetres = members.number(QStringLiteral("farthest_metres"), 1, 100);
    members.finish();
    return screen;
}

} // namespace

BoardResult readBoard(const QByteArray &json, const Vocabulary &vocabulary)
{
    BoardResult result;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        result.problems.push_back({Kind::NotJson, QString::number(error.offset), error.errorString()});
        return result;
    }
    MembersReader reader(document.object(), {}, result.problems);
    const QString formatKey = QStringLiteral("format");
    const int format = reader.integer(formatKey, 1, 1'000'000);
    if (format != BoardFormat) {
        // What a later version means by the rest is not known here.
        reader.problem(Kind::UnknownFormat, formatKey, QString::number(BoardFormat));
        return result;
    }
    BoardDescription board;
    board.id = reader.text(QStringLiteral("id"), true);
    board.screen = readScreen(reader, result.problems);
    const std::vector<QJsonObject> pages = reader.objects(QStringLiteral("pages"));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QString where = QStringLiteral("pages[%1]").arg(i);
        MembersReader pageReader(pages[i], where, result.problems);
        PageDescription page = readPage(pageReader, vocabulary, result.problems);
        if (!page.id.isEmpty() && std::ranges::count(board.pages, page.id, &PageDescription::id) > 0)
            pageReader.problem(Kind::Duplicate, QStringLiteral("id"), page.id);
        board.pages.push_back(std::move(page));
    }
    reader.finish();
    if (result.problems.empty())
        result.board = std::move(board);
    return result;
}

BoardResult loadBoard(const QString &idOrFile, const Vocabulary &vocabulary)
{
    const QString resource = QStringLiteral(":/boards/%1.json").arg(idOrFile);
    QFile file(QFile::exists(resource) ? resource : idOrFile);
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt, {{Kind::FileUnreadable, idOrFile, file.errorString()}}};
    return readBoard(file.read(LargestFile), vocabulary);
}

} // namespace Pult::Boards
