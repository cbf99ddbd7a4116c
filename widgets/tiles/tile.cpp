// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tiles/tile.h"

#include "widgets/theme/statusshape.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Metrics::Verdict;

namespace {

/// A text that is as wide as its place, but for rounding, fits.
constexpr double Tolerance = 0.5;

/// The edge tells the status a third time: thin, thicker, thickest. In parts of the space between things.
double edgeShare(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Bad:
        return 0.44;
    case Verdict::Warning:
        return 0.30;
    case Verdict::Good:
    case Verdict::None:
        break;
    }
    return 0.12;
}

} // namespace

Tile::Tile(const TileContext &context, const TileDescription &description, Metrics::WindowId window, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_description(description)
    , m_window(window)
{
    setAttribute(Qt::WA_OpaquePaintEvent); // the board below need not paint what the tile covers
    setMouseTracking(true);                // the window shows its cursor while the mouse moves
}

Metrics::Scope Tile::scope() const
{
    return Boards::scopeOf(m_description, m_context.engine.state());
}

Metrics::NumberRef Tile::numberRef(const QString &metric, const Metrics::Scope &scope) const
{
    Metrics::NumberRef ref;
    ref.metric = metric.toStdString();
    ref.scope = scope;
    ref.window = m_description.window;
    return ref;
}

void Tile::refresh()
{
    m_changed = {};
    if (!read())
        return;
    voice();
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(this, spokenValue());
        QAccessible::updateAccessibility(&event);
    }
    if (m_changed.isEmpty())
        update();
    else
        update(m_changed);
}

void Tile::restyle()
{
    read();
    voice();
    setFocusPolicy(numbers().empty() ? Qt::NoFocus : Qt::StrongFocus);
    update();
}

void Tile::voice()
{
    setAccessibleName(spokenName());
    setAccessibleDescription(spokenValue());
}

int Tile::words() const
{
    // A number and its unit are read as one word; a sign is none.
    const QStringList parts = spokenValue().split(u' ', Qt::SkipEmptyParts);
    return static_cast<int>(std::count_if(parts.begin(), parts.end(), [](const QString &part) {
        return std::any_of(part.begin(), part.end(), [](QChar c) { return c.isLetterOrNumber(); });
    }));
}

void Tile::setSheet(int sheet)
{
    if (sheet == m_sheet)
        return;
    m_sheet = sheet;
    m_chosen = 0;
    restyle();
}

std::optional<Metrics::NumberRef> Tile::numberAt(const QPointF &position) const
{
    for (const TileNumber &number : numbers()) {
        if (number.rect.contains(position))
            return number.ref;
    }
    return std::nullopt;
}

std::optional<Metrics::NumberRef> Tile::chosenNumber() const
{
    const std::vector<TileNumber> all = numbers();
    if (all.empty())
        return std::nullopt;
    return all[std::min(static_cast<std::size_t>(m_chosen), all.size() - 1)].ref;
}

QRectF Tile::inner() const
{
    const qreal padding = std::max(4.0, space() * (m_context.isForHall ? 1.35 : 1.0));
    return QRectF(rect()).adjusted(
        padding, padding * (m_context.isForHall ? 1.0 : 0.8), -padding, -padding * (m_context.isForHall ? 1.0 : 0.8));
}

QFont Tile::font(int pixelSize, QFont::Weight weight) const
{
    QFont font(m_context.fontFamily);
    font.setPixelSize(std::max(1, pixelSize));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QColor Tile::quietInk() const
{
    // On a coloured ground the secondary colour would be too weak for the hall.
    const Verdict status = verdict();
    return status == Verdict::Warning || status == Verdict::Bad ? m_context.theme.text : m_context.theme.muted;
}

QFont Tile::wordFont(int pixelSize, QFont::Weight weight) const
{
    QFont words = font(pixelSize, weight);
    if (!m_context.wordFamily.isEmpty())
        words.setFamily(m_context.wordFamily);
    return words;
}

void Tile::text(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, const QFont &font,
    const QColor &colour)
{
    // What is not to be painted now costs no look-up.
    const QRect around = rect.adjusted(-space(), -space(), space(), space()).toAlignedRect();
    if (!m_exposed.isEmpty() && !m_exposed.intersects(around))
        return;
    m_context.glyphs.draw(painter, rect, alignment, text, font, colour);
}

void Tile::fittedText(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &string,
    const QFont &font, const QColor &colour)
{
    QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(string);
    if (width <= rect.width() + Tolerance) {
        text(painter, rect, alignment, string, font, colour);
        return;
    }
    QFont smaller = font;
    smaller.setPixelSize(std::max(font.pixelSize() * 3 / 4, static_cast<int>(font.pixelSize() * rect.width() / width)));
    const QFontMetricsF smallMetrics(smaller);
    text(painter, rect, alignment, smallMetrics.elidedText(string, Qt::ElideRight, rect.width()), smaller, colour);
}

QString Tile::fitting(const QStringList &wordings, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    for (const QString &wording : wordings) {
        if (metrics.horizontalAdvance(wording) <= width + Tolerance)
            return wording;
    }
    return wordings.isEmpty() ? QString() : wordings.last();
}

qreal Tile::statusSide(const QFont &font)
{
    return QFontMetricsF(font).capHeight() * 0.8;
}

qreal Tile::statusWidth(const QFont &font)
{
    return QFontMetricsF(font).capHeight() * 0.95;
}

void Tile::statusText(QPainter &painter, const QRectF &rect, Verdict mark, const QString &string, const QFont &font,
    const QColor &ink, bool known)
{
    QRectF room = rect;
    if (mark != Verdict::None) {
        const qreal side = statusSide(font);
        drawStatus(painter, {room.left(), room.center().y() - side / 2, side, side}, mark, m_context.theme, known);
        room.setLeft(room.left() + statusWidth(font));
    }
    fittedText(painter, room, Qt::AlignLeft | Qt::AlignVCenter, string, font, ink);
}

void Tile::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const Theme &theme = m_context.theme;
    m_exposed = event->region();
    const QRect exposed = event->rect();
    if (!hasSurface()) {
        painter.fillRect(exposed, theme.window);
    } else {
        const Verdict status = verdict();
        const bool marked = status == Verdict::Warning || status == Verdict::Bad;
        const qreal edge = std::max(1.0, space() * edgeShare(status));
        const qreal radius = space();
        const QRectF plain = QRectF(rect()).adjusted(radius, radius, -radius, -radius);
        if (plain.contains(QRectF(exposed))) {
            painter.fillRect(exposed, theme.wash(status));
        } else {
            painter.fillRect(exposed, theme.window);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(marked ? theme.fill(status) : theme.border, edge));
            painter.setBrush(theme.wash(status));
            painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), radius, radius);
        }
    }
    paintContent(painter);
    if (m_isChosen)
        paintFocus(painter);
    m_exposed = {};
}

void Tile::paintFocus(QPainter &painter) const
{
    const std::vector<TileNumber> all = numbers();
    if (all.empty())
        return;
    const qreal width = std::max(2.0, space() * 0.35);
    const std::size_t chosen = std::min(static_cast<std::size_t>(m_chosen), all.size() - 1);
    // A tile of one number is framed as a whole.
    const QRectF frame = all.size() == 1 ? QRectF(rect()).adjusted(width, width, -width, -width)
                                         : all[chosen].rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_context.theme.accent, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, space() * 0.6, space() * 0.6);
}

void Tile::ask(const Metrics::NumberRef &number)
{
    if (number.isValid())
        Q_EMIT explainAsked(number);
}

void Tile::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(numbers().size());
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto number = chosenNumber()) {
            ask(*number);
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (count > 1) {
            m_isChosen = true;
            m_chosen = (m_chosen + (event->key() == Qt::Key_Down ? 1 : count - 1)) % count;
            update();
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // the board turns its pages by the others
}

void Tile::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !numberAt(event->position()))
        event->ignore();
}

void Tile::mouseReleaseEvent(QMouseEvent *event)
{
    const auto number = numberAt(event->position());
    if (event->button() == Qt::LeftButton && number)
        ask(*number);
    else
        event->ignore();
}

void Tile::focusInEvent(QFocusEvent *event)
{
    // A window that becomes active gives the focus to a tile: that is nobody's choice, and no frame in the hall.
    m_isChosen = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void Tile::focusOutEvent(QFocusEvent *)
{
    m_isChosen = false;
    update();
}

} // namespace Pult::Widgets
