// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/trendtile.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::TrendPoint;
using Metrics::Verdict;

namespace {

constexpr double RowShare = 1.3; ///< height of a row of text
constexpr double MarkShare = 0.72;
/// The numbers of a quarter hour that runs are not shown anew more often: a day is not read by tenths of a second.
constexpr Domain::Duration ShownFor {500};

/// What differs by less cannot be seen, and need not be drawn again.
std::optional<double> visible(const std::optional<double> &ratio)
{
    return ratio ? std::optional(std::round(*ratio * 1000) / 1000) : std::nullopt;
}

} // namespace

TrendTile::TrendTile(
    const TileContext &tileContext, const TileDescription &description, Metrics::WindowId window, QWidget *parent)
    : Tile(tileContext, description, window, parent)
    , m_trend(tileContext.engine)
    , m_picture(context())
{
}

// --- reading ---------------------------------------------------------------------------------------------------------

bool TrendTile::read()
{
    const Metrics::Engine &engine = context().engine;
    m_trend.setScope(scope());
    m_trend.update();
    // Of the scope as a whole: whether its feeds are there.
    const Metrics::Value value = engine.value("sl", m_trend.scope(), window());

    Shown shown;
    const QString place = scopeName();
    //: Title of the tile with the trend of the day
    const QString title = tr("SL and LCR by 15 minutes");
    //: %1 is the name of a line or a site, %2 is «SL and LCR by 15 minutes»
    shown.title = place.isEmpty() ? title : tr("%1: %2").arg(place, title);
    shown.face.hundred = wholePercent(context().formatter, 1);
    shown.freshness = value.freshness;
    shown.note = Items::freshnessText(value.freshness, value.age, context().formatter);
    if (shown.note.isEmpty())
        shown.note = Items::missingText(engine, value.missing);

    TrendCurves &curves = shown.face.curves;
    curves.points = m_trend.points();
    for (TrendPoint &point : curves.points) {
        point.sl = visible(point.sl);
        point.lcr = visible(point.lcr);
    }
    curves.slTarget = m_trend.slTarget();
    curves.lcrTarget = m_trend.lcrTarget();
    curves.live = value.freshness == Freshness::Live;
    // From the first call on, and from a whole hour, so that the night of a centre that sleeps takes no room.
    const auto first
        = std::ranges::find_if(curves.points, [](const TrendPoint &point) { return point.sl || point.lcr; });
    const auto begin = std::min(static_cast<std::size_t>(first - curves.points.begin()), m_trend.running());
    curves.first = begin - begin % 4;
    curves.end = curves.points.size();
    for (std::size_t i = 0; i < curves.points.size(); ++i) {
        if (curves.points[i].sl || curves.points[i].lcr)
            curves.reached = i;
    }

    shown.face.sl = endLabel(m_trend.slMetric(), &TrendPoint::sl, curves.slTarget);
    shown.face.sl.name = Items::metricShortName("sl");
    shown.face.lcr = endLabel(m_trend.lcrMetric(), &TrendPoint::lcr, curves.lcrTarget);
    shown.face.lcr.name = Items::metricShortName("lcr");
    if (value.freshness == Freshness::NoData) {
        // The past is the past, but nothing is known of now.
        for (TrendEnd *label : {&shown.face.sl, &shown.face.lcr}) {
            label->value = {Items::ValueFormatter::none(), {}, {}};
            label->verdict = Verdict::None;
        }
    }
    shown.words = wordsOf(shown);
    if (shown == m_shown)
        return false;
    // What the feeds do and what language is spoken is shown at once. The board asks again within a second.
    const Domain::Timestamp now = engine.clock().now();
    const bool onlyNumbers = shown.title == m_shown.title && shown.face.hundred == m_shown.face.hundred
        && shown.note == m_shown.note && shown.freshness == m_shown.freshness;
    if (onlyNumbers && now >= m_shownSince && now < m_shownSince + ShownFor)
        return false;
    m_shownSince = now;
    m_shown = std::move(shown);
    return true;
}

TrendEnd TrendTile::endLabel(const Metrics::MetricDescriptor &metric, std::optional<double> TrendPoint::*ratio,
    const std::optional<double> &target) const
{
    TrendEnd label;
    label.value = {Items::ValueFormatter::none(), {}, {}};
    const auto &points = m_trend.points();
    for (std::size_t i = points.size(); i-- > 0 && !label.point;) {
        if (points[i].*ratio)
            label.point = i;
    }
    if (label.point) {
        const double number = *(points[*label.point].*ratio);
        label.ratio = *visible(number);
        label.value = context().formatter.parts(metric.unit, number);
        if (target)
            label.verdict = Metrics::judge(metric, number, *target);
    }
    if (target) {
        label.target = tr("target %1").arg(wholePercent(context().formatter, *target));
        label.targetWords
            = (metric.direction == Metrics::Direction::HigherIsBetter ? QStringLiteral("≥ ") : QStringLiteral("≤ "))
            + context().formatter.text(metric.unit, target);
    }
    return label;
}

QString TrendTile::scopeName() const
{
    const State::CentreState &state = context().engine.state();
    const Metrics::Scope &scope = m_trend.scope();
    QStringList names;
    if (scope.line != State::LineIndex::None)
        names << Items::lineName(state, scope.line);
    if (scope.site != State::SiteIndex::None)
        names << QString::fromStdString(state.site(scope.site).name);
    return names.join(QStringLiteral(", "));
}

// --- words -----------------------------------------------------------------------------------------------------------

QString TrendTile::wordsOf(const Shown &shown) const
{
    const Items::ValueFormatter &formatter = context().formatter;
    const auto &points = shown.face.curves.points;
    if (!shown.face.sl.point && !shown.face.lcr.point)
        return tr("no calls yet today");
    const auto span = [&](std::size_t i) {
        return QStringLiteral("%1–%2").arg(
            formatter.timeOfDay(points[i].from), formatter.timeOfDay(points[i].from + Domain::IntervalLength));
    };
    QStringList parts;
    for (const TrendEnd *label : {&shown.face.sl, &shown.face.lcr}) {
        if (!label->point)
            continue;
        QStringList words {span(*label->point) + QStringLiteral(": ") + label->name + u' ' + label->value.text()};
        if (points[*label->point].running)
            words << tr("not over yet");
        if (label->verdict != Verdict::None)
            words << Items::verdictName(label->verdict);
        if (!label->target.isEmpty())
            words << tr("target %1").arg(label->targetWords);
        parts << words.join(QStringLiteral(", "));
    }
    // Those without calls come last, and before them those with few.
    const auto lowest = std::ranges::min_element(
        points, {}, [](const TrendPoint &point) { return point.sl ? *point.sl + (point.few ? 2 : 0) : 4; });
    if (lowest != points.end() && lowest->sl) {
        parts << tr("lowest SL %1 at %2")
                     .arg(formatter.text(Metrics::Unit::Ratio, lowest->sl),
                         span(static_cast<std::size_t>(lowest - points.begin())));
    }
    const auto incomplete = std::ranges::count(points, true, &TrendPoint::incomplete);
    if (incomplete > 0)
        parts << tr("%n quarter hour(s) incomplete", nullptr, static_cast<int>(incomplete));
    return parts.join(QStringLiteral("; "));
}

QString TrendTile::spokenName() const
{
    return m_shown.title;
}

QString TrendTile::spokenValue() const
{
    // What is no longer known is not said first, as if it were.
    QStringList parts;
    if (m_shown.freshness == Freshness::Live)
        parts = {m_shown.words, m_shown.note};
    else
        parts = {m_shown.note, m_shown.words};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

std::vector<TileNumber> TrendTile::numbers() const
{
    const QRect picture = pictureRect();
    const TrendPicture::Ends ends = m_picture.ends(m_shown.face, picture.size());
    const auto reference = [this](const char *metric, const TrendEnd &label) {
        const bool isRunning = label.point == m_trend.running();
        return Metrics::NumberRef {.metric = metric,
            .scope = m_trend.scope(),
            .window = isRunning ? Metrics::WindowSpec::interval() : description().window};
    };
    return {{ends.sl.translated(picture.topLeft()), reference("sl", m_shown.face.sl)},
        {ends.lcr.translated(picture.topLeft()), reference("lcr", m_shown.face.lcr)}};
}

// --- places ----------------------------------------------------------------------------------------------------------

bool TrendTile::hasTitle() const
{
    return inner().height() >= smallText() * 6.5;
}

QRect TrendTile::pictureRect() const
{
    QRectF rect = inner();
    if (hasTitle())
        rect.setTop(rect.top() + smallText() * RowShare);
    return rect.toAlignedRect();
}

// --- painting --------------------------------------------------------------------------------------------------------

void TrendTile::paintContent(QPainter &painter)
{
    paintTitle(painter);
    const QRect picture = pictureRect();
    // Not painter.device(): that is the widget, whose ratio is not the picture's when it is rendered into an image.
    const double ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    context().glyphs.tellFrom(
        QPointF(mapTo(QWidget::window(), picture.topLeft())) * ratio); // painted apart, shown there
    painter.drawPixmap(picture.topLeft(), m_picture.of(m_shown.face, picture.size(), ratio));
    context().glyphs.tellFrom({});
}

void TrendTile::paintTitle(QPainter &painter)
{
    if (!hasTitle())
        return;
    const Theme &theme = context().theme;
    const int size = smallText();
    QRectF row = inner();
    row.setHeight(size * RowShare);
    if (!m_shown.note.isEmpty()) {
        // That the data are late or not all there is worth more than a title.
        const Verdict mark
            = m_shown.freshness == Freshness::Live ? Verdict::Warning : freshnessVerdict(m_shown.freshness);
        const QFont words = font(size, QFont::Medium);
        const QFontMetricsF metrics(words);
        const double side = size * MarkShare;
        const double width
            = std::min(row.width(), side + size * 0.35 + std::ceil(metrics.horizontalAdvance(m_shown.note)) + 2);
        QRectF note = row;
        note.setLeft(row.right() - width);
        drawStatus(painter, QRectF(note.left(), note.center().y() - side / 2, side, side), mark, theme);
        note.setLeft(note.left() + side + size * 0.35);
        text(painter, note, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_shown.note, Qt::ElideRight, note.width()), words, theme.ink(mark));
        row.setRight(row.right() - width - size);
        if (context().isForHall)
            return; // both have no room in letters of that size
    }
    const QFont title = font(size, QFont::Medium);
    const QFontMetricsF metrics(title);
    if (row.width() >= size * 6)
        text(painter, row, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_shown.title, Qt::ElideRight, row.width()), title, theme.muted);
}

} // namespace Pult::Widgets
