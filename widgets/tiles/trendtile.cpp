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
    shown.hundred = wholePercent(1);
    shown.freshness = value.freshness;
    shown.note = Items::freshnessText(value.freshness, value.age, context().formatter);
    if (shown.note.isEmpty())
        shown.note = Items::missingText(engine, value.missing);

    TrendCurves &curves = shown.curves;
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

    shown.sl = endLabel(m_trend.slMetric(), &TrendPoint::sl, curves.slTarget);
    shown.sl.name = Items::metricShortName("sl");
    shown.lcr = endLabel(m_trend.lcrMetric(), &TrendPoint::lcr, curves.lcrTarget);
    shown.lcr.name = Items::metricShortName("lcr");
    if (value.freshness == Freshness::NoData) {
        // The past is the past, but nothing is known of now.
        for (EndLabel *label : {&shown.sl, &shown.lcr}) {
            label->value = {Items::ValueFormatter::none(), {}, {}};
            label->verdict = Verdict::None;
        }
    }
    shown.words = wordsOf(shown);
    if (shown == m_shown)
        return false;
    // What the feeds do and what language is spoken is shown at once. The board asks again within a second.
    const Domain::Timestamp now = engine.clock().now();
    const bool onlyNumbers = shown.title == m_shown.title && shown.hundred == m_shown.hundred
        && shown.note == m_shown.note && shown.freshness == m_shown.freshness;
    if (onlyNumbers && now >= m_shownSince && now < m_shownSince + ShownFor)
        return false;
    m_shownSince = now;
    m_shown = std::move(shown);
    return true;
}

TrendTile::EndLabel TrendTile::endLabel(const Metrics::MetricDescriptor &metric,
    std::optional<double> TrendPoint::*ratio, const std::optional<double> &target) const
{
    EndLabel label;
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
        label.target = tr("target %1").arg(wholePercent(*target));
        label.targetWords
            = (metric.direction == Metrics::Direction::HigherIsBetter ? QStringLiteral("≥ ") : QStringLiteral("≤ "))
            + context().formatter.text(metric.unit, target);
    }
    return label;
}

/// «80 %», where the decimal says nothing.
QString TrendTile::wholePercent(double ratio) const
{
    const Items::ValueFormatter &formatter = context().formatter;
    const double percent = ratio * 100;
    if (std::abs(percent - std::round(percent)) > 0.01)
        return formatter.percent(ratio);
    const Items::FormattedValue parts = formatter.parts(Metrics::Unit::Ratio, ratio);
    return formatter.count(std::llround(percent)) + parts.glue + parts.unit;
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
    const auto &points = shown.curves.points;
    if (!shown.sl.point && !shown.lcr.point)
        return tr("no calls yet today");
    const auto span = [&](std::size_t i) {
        return QStringLiteral("%1–%2").arg(
            formatter.timeOfDay(points[i].from), formatter.timeOfDay(points[i].from + Domain::IntervalLength));
    };
    QStringList parts;
    for (const EndLabel *label : {&shown.sl, &shown.lcr}) {
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

std::optional<Metrics::NumberRef> TrendTile::numberOfTrend() const
{
    return Metrics::NumberRef {.metric = "sl", .scope = m_trend.scope(), .window = description().window};
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

/// Numbers at the ends of the curves: larger where the tile is roomy.
int TrendTile::numberSize(const QRectF &picture) const
{
    return std::clamp(static_cast<int>(picture.height() / 8), smallText(), smallText() * 2);
}

QString TrendTile::secondLine(const EndLabel &label, const QRectF &picture) const
{
    const QString word = Items::verdictName(label.verdict);
    const bool roomy = picture.width() > smallText() * 36;
    return roomy && !word.isEmpty() ? word + QStringLiteral(", ") + label.target : label.target;
}

QSizeF TrendTile::sizeOf(const EndLabel &label, const QRectF &picture) const
{
    const int numbers = numberSize(picture);
    // As wide as the number may become, so that the curves do not move with its digits.
    const QString first = label.name + u' ' + context().formatter.percent(0.888);
    QSizeF size(QFontMetricsF(font(numbers, QFont::Medium)).horizontalAdvance(first), numbers * 1.1);
    const QString second = secondLine(label, picture);
    if (!second.isEmpty()) {
        const double mark = label.verdict == Verdict::None ? 0 : smallText() * (MarkShare + 0.25);
        size.setWidth(std::max(size.width(), mark + QFontMetricsF(font(smallText())).horizontalAdvance(second)));
        size.setHeight(size.height() + smallText() * 1.15);
    }
    return size;
}

/// As wide as leaves room for the labels at the ends of the curves.
QRectF TrendTile::plotIn(const QRectF &picture) const
{
    const int size = smallText();
    const QFontMetricsF metrics(font(size));
    QRectF plot = picture;
    plot.setTop(picture.top() + size * 0.55);
    plot.setBottom(picture.bottom() - size * RowShare);
    plot.setLeft(picture.left() + metrics.horizontalAdvance(m_shown.hundred) + size * 0.35);
    plot.setRight(picture.right() - size * 0.2);
    const double labels
        = std::max(sizeOf(m_shown.sl, picture).width(), sizeOf(m_shown.lcr, picture).width()) + size * 0.55;
    const TrendCurves &curves = m_shown.curves;
    const double share = std::max(0.0, static_cast<double>(curves.reached) + 1 - static_cast<double>(curves.first))
        / std::max<double>(1, static_cast<double>(curves.end - curves.first));
    if (share > 0)
        plot.setWidth(std::max(picture.width() * 0.3, std::min(plot.width(), (plot.width() - labels) / share)));
    return plot;
}

// --- painting --------------------------------------------------------------------------------------------------------

void TrendTile::paintContent(QPainter &painter)
{
    paintTitle(painter);
    const QRect picture = pictureRect();
    // Not painter.device(): that is the widget, whose ratio is not the picture's when it is rendered into an image.
    PictureKey key {m_shown.hundred, m_shown.curves, m_shown.sl, m_shown.lcr, picture.size(), smallText(),
        painter.paintEngine()->paintDevice()->devicePixelRatioF(), context().theme.kind};
    if (m_picture.isNull() || !(key == m_key)) {
        makePicture(key);
        m_key = std::move(key);
    }
    painter.drawPixmap(picture.topLeft(), m_picture);
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
        const double width = std::min(row.width(), side + size * 0.35 + metrics.horizontalAdvance(m_shown.note));
        QRectF note = row;
        note.setLeft(row.right() - width);
        drawStatus(painter, QRectF(note.left(), note.center().y() - side / 2, side, side), mark, theme);
        note.setLeft(note.left() + side + size * 0.35);
        text(painter, note, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_shown.note, Qt::ElideRight, note.width()), words, theme.ink(mark));
        row.setRight(row.right() - width - size);
    }
    const QFont title = font(size, QFont::Medium);
    const QFontMetricsF metrics(title);
    if (row.width() >= size * 6)
        text(painter, row, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_shown.title, Qt::ElideRight, row.width()), title, theme.muted);
}

void TrendTile::makePicture(const PictureKey &key)
{
    ++m_pictures;
    const QSize pixels = (QSizeF(key.size) * key.ratio).toSize().expandedTo({1, 1});
    if (m_picture.size() != pixels)
        m_picture = QPixmap(pixels);
    m_picture.setDevicePixelRatio(key.ratio);
    m_picture.fill(context().theme.card); // opaque: it is put onto the screen as it is
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF picture({}, QSizeF(key.size));
    const QRectF plot = plotIn(picture);
    m_chart.set(key.curves, plot, key.smallText, context().theme);
    m_chart.render(painter);
    paintAxes(painter, plot);
    paintEnds(painter, picture, plot);
}

void TrendTile::paintAxes(QPainter &painter, const QRectF &plot)
{
    const Items::ValueFormatter &formatter = context().formatter;
    const QColor ink = context().theme.muted;
    const int size = smallText();
    const QFont plain = font(size);
    const QFontMetricsF metrics(plain);

    const int step = plot.height() >= size * 3.6 ? 50 : 100;
    for (int percent = 0; percent <= 100; percent += step) {
        const double y = plot.bottom() - plot.height() * percent / 100;
        context().glyphs.draw(painter, QRectF(plot.left() - size * 20.35, y - size, size * 20, size * 2.0),
            Qt::AlignRight | Qt::AlignVCenter, wholePercent(percent / 100.0), plain, ink);
    }

    const TrendCurves &curves = m_shown.curves;
    const double hour = plot.width() * 4 / std::max<double>(1, static_cast<double>(curves.end - curves.first));
    const double whole = metrics.horizontalAdvance(QStringLiteral("00:00")) + size * 0.6;
    const bool withMinutes = whole <= hour * 4;
    const double width = withMinutes ? whole : metrics.horizontalAdvance(QStringLiteral("00")) + size * 0.6;
    int hours = 24;
    for (const int candidate : {12, 6, 4, 3, 2, 1}) {
        if (hour * candidate >= width)
            hours = candidate;
    }
    for (std::size_t i = curves.first; i < std::min(curves.end, curves.points.size()); ++i) {
        const auto at
            = QDateTime::fromMSecsSinceEpoch(curves.points[i].from.time_since_epoch().count(), formatter.timeZone())
                  .time();
        if (at.minute() != 0 || at.hour() % hours != 0)
            continue;
        const double x
            = plot.left() + plot.width() * static_cast<double>(i - curves.first) / (curves.end - curves.first);
        const QString label = withMinutes ? formatter.timeOfDay(curves.points[i].from) : QString::number(at.hour());
        context().glyphs.draw(painter,
            QRectF(x - width, plot.bottom() + size * 0.1, width * 2, size * (RowShare - 0.1)),
            Qt::AlignHCenter | Qt::AlignVCenter, label, plain, ink);
        painter.fillRect(QRectF(x - size * 0.015, plot.bottom(), std::max(1.0, size * 0.03), size * 0.15), ink);
    }
}

/// Each label at the end of its curve, moved aside as far as the other one wants.
void TrendTile::paintEnds(QPainter &painter, const QRectF &picture, const QRectF &plot)
{
    const EndLabel *upper = &m_shown.sl;
    const EndLabel *lower = &m_shown.lcr;
    if (upper->ratio < lower->ratio)
        std::swap(upper, lower);
    const double upperHeight = sizeOf(*upper, picture).height();
    const double lowerHeight = sizeOf(*lower, picture).height();
    const auto yOf = [&](const EndLabel &label) { return plot.bottom() - plot.height() * label.ratio; };
    const double x = m_chart.positionOf(m_shown.curves.reached, 0).x() + smallText() * 0.55;

    const double most = plot.bottom() - lowerHeight - smallText() * 0.12;
    double lowerTop = std::min(yOf(*lower) - lowerHeight / 2, most);
    double upperTop = yOf(*upper) - upperHeight / 2;
    if (upperTop + upperHeight > lowerTop)
        lowerTop = std::min(most, upperTop + upperHeight);
    upperTop = std::max(picture.top(), std::min(upperTop, lowerTop - upperHeight));
    paintEnd(painter, {x, upperTop}, *upper, picture);
    paintEnd(painter, {x, lowerTop}, *lower, picture);
}

void TrendTile::paintEnd(QPainter &painter, const QPointF &at, const EndLabel &label, const QRectF &picture)
{
    const Theme &theme = context().theme;
    const bool live = m_shown.curves.live;
    const int numbers = numberSize(picture);
    const QFont large = font(numbers, QFont::Medium);
    const bool alarming = label.verdict == Verdict::Warning || label.verdict == Verdict::Bad;
    const QColor ink = !live ? theme.stale : alarming ? theme.ink(label.verdict) : theme.text;
    const double base = at.y() + numbers * 0.55 + QFontMetricsF(large).capHeight() / 2;
    double x = at.x();
    // Name, number and unit apart: digits come from the cache one by one.
    for (const QString &piece :
        {QString(label.name + u' '), label.value.number, QString(label.value.glue + label.value.unit)})
        x += context().glyphs.drawAt(painter, {x, base}, piece, large, ink);

    QRectF second(at.x(), at.y() + numbers * 1.1, picture.right() - at.x(), smallText() * 1.15);
    if (label.verdict != Verdict::None) {
        const double side = smallText() * MarkShare;
        drawStatus(
            painter, QRectF(second.left(), second.center().y() - side / 2, side, side), label.verdict, theme, live);
        second.setLeft(second.left() + smallText() * (MarkShare + 0.25));
    }
    context().glyphs.draw(painter, second, Qt::AlignLeft | Qt::AlignVCenter, secondLine(label, picture),
        font(smallText()), alarming && live ? theme.ink(label.verdict) : theme.muted);
}

} // namespace Pult::Widgets
