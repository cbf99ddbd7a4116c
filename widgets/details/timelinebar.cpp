// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details/timelinebar.h"

#include "items/texts.h"
#include "widgets/access/accessiblerole.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Pult::Widgets {

using Domain::OperatorState;
using Domain::Timestamp;

namespace {

constexpr std::chrono::hours Hour {1};

/// How much of the strip's height a state takes: work stands high, waiting low.
double heightOf(OperatorState state)
{
    switch (state) {
    case OperatorState::Talking:
    case OperatorState::Hold:
        return 1.0;
    case OperatorState::Ringing:
    case OperatorState::OtherCall:
        return 0.85;
    case OperatorState::WrapUp:
        return 0.7;
    case OperatorState::Paused:
        return 0.5;
    case OperatorState::Ready:
    case OperatorState::Unreachable:
        return 0.3;
    case OperatorState::Offline:
        return 0.06;
    }
    return 0;
}

/// A second cue where heights are alike.
Qt::BrushStyle patternOf(OperatorState state)
{
    switch (state) {
    case OperatorState::Hold:
        return Qt::VerPattern;
    case OperatorState::OtherCall:
        return Qt::Dense4Pattern;
    case OperatorState::Paused:
        return Qt::BDiagPattern;
    case OperatorState::Unreachable:
        return Qt::DiagCrossPattern;
    default:
        return Qt::SolidPattern;
    }
}

} // namespace

TimelineBar::TimelineBar(
    const Items::TimelineModel &model, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_formatter(formatter)
    , m_theme(theme)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto changed = [this] {
        if (m_current >= m_model.rowCount())
            m_current = -1;
        describe();
        update();
    };
    connect(&model, &QAbstractItemModel::modelReset, this, [this, changed] {
        m_current = -1;
        changed();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, changed);
    connect(&model, &QAbstractItemModel::dataChanged, this, changed);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, changed);
    describe();
}

QSize TimelineBar::sizeHint() const
{
    return {320, fontMetrics().height() * 5};
}

QSize TimelineBar::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QRectF TimelineBar::strip() const
{
    const qreal line = fontMetrics().height();
    return {4, 4, width() - 8.0, height() - 4 - 2.4 * line};
}

/// A working day, not a calendar's: from the hour of the first span on.
Timestamp TimelineBar::begin() const
{
    if (m_model.rowCount() == 0)
        return m_model.dayStart();
    return std::chrono::floor<std::chrono::hours>(m_model.spanAt(0).from);
}

Timestamp TimelineBar::end() const
{
    const Timestamp last = std::chrono::ceil<std::chrono::hours>(m_model.now());
    return std::max(last, begin() + Hour);
}

qreal TimelineBar::xOf(Timestamp at) const
{
    const QRectF area = strip();
    const double share = static_cast<double>((at - begin()).count()) / static_cast<double>((end() - begin()).count());
    return area.left() + area.width() * std::clamp(share, 0.0, 1.0);
}

int TimelineBar::spanAt(qreal x) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Items::TimelineModel::Span span = m_model.spanAt(row);
        if (x >= xOf(span.from) && x < xOf(span.to))
            return row;
    }
    return -1;
}

QString TimelineBar::spanText(int row) const
{
    if (row < 0)
        row = m_model.rowCount() - 1;
    if (row < 0)
        return tr("Nothing is known of this day yet");
    const Items::TimelineModel::Span span = m_model.spanAt(row);
    const QString to = m_model.index(row, Items::TimelineModel::ToColumn).data().toString();
    QStringList words {
        m_formatter.timeOfDay(span.from, true) + QStringLiteral(" – ") + to, Items::stateName(span.state)};
    if (!span.reason.isEmpty())
        words << span.reason;
    words << m_formatter.running(span.to - span.from);
    return words.join(QStringLiteral(", "));
}

void TimelineBar::describe()
{
    setAccessibleName(tr("The operator's day"));
    QStringList hours;
    for (Timestamp at = begin(); at <= end(); at += Hour)
        hours << m_formatter.timeOfDay(at);
    setAccessibleDescription(spanText(m_current) + QStringLiteral("; ") + hours.join(QStringLiteral(", ")));
}

void TimelineBar::setCurrentSpan(int row)
{
    row = std::clamp(row, -1, m_model.rowCount() - 1);
    if (row == m_current)
        return;
    m_current = row;
    describe();
    update();
    Q_EMIT currentSpanChanged(row);
}

void TimelineBar::keyPressEvent(QKeyEvent *event)
{
    const int last = m_model.rowCount() - 1;
    const int from = m_current < 0 ? last + 1 : m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentSpan(std::max(0, from - 1));
        break;
    case Qt::Key_Right:
        setCurrentSpan(std::min(last, from + 1));
        break;
    case Qt::Key_Home:
        setCurrentSpan(0);
        break;
    case Qt::Key_End:
        setCurrentSpan(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    setCurrentSpan(spanAt(event->position().x()));
}

bool TimelineBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int row = spanAt(help->pos().x());
    QToolTip::showText(help->globalPos(), row < 0 ? QString() : spanText(row), this);
    return true;
}

/// As many hours as have room for their labels.
void TimelineBar::paintHours(QPainter &painter) const
{
    const QRectF area = strip();
    const QFontMetricsF metrics(font());
    const qreal label = metrics.horizontalAdvance(QStringLiteral("88:88")) * 1.5;
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(end() - begin()).count();
    const int step = std::max(1, static_cast<int>(std::ceil(label * static_cast<double>(hours) / area.width())));
    painter.setPen(m_theme.muted);
    for (Timestamp at = begin(); at <= end(); at += Hour) {
        const qreal x = xOf(at);
        const bool labelled = (at - begin()) / Hour % step == 0;
        painter.fillRect(QRectF(x, area.bottom(), 1, labelled ? 5 : 3), m_theme.border);
        const QString text = m_formatter.timeOfDay(at);
        const qreal width = metrics.horizontalAdvance(text);
        if (labelled && x + width <= area.right() + 4)
            painter.drawText(QPointF(x, area.bottom() + 5 + metrics.ascent()), text);
    }
}

void TimelineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = strip();
    painter.fillRect(area, m_theme.raised);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Items::TimelineModel::Span span = m_model.spanAt(row);
        const qreal left = xOf(span.from);
        const qreal width = std::max(1.0, xOf(span.to) - left);
        const qreal height = std::max(2.0, area.height() * heightOf(span.state));
        const QRectF rect(left, area.bottom() - height, width, height);
        const QColor colour = m_theme.state(span.state);
        const Qt::BrushStyle pattern = patternOf(span.state);
        if (pattern != Qt::SolidPattern) {
            QColor pale = colour;
            pale.setAlphaF(0.35F);
            painter.fillRect(rect, pale);
        }
        painter.fillRect(rect, QBrush(colour, pattern));
    }
    if (m_current >= 0) {
        const Items::TimelineModel::Span span = m_model.spanAt(m_current);
        painter.setPen(QPen(m_theme.text, 2));
        painter.drawRect(QRectF(xOf(span.from), area.top(), std::max(3.0, xOf(span.to) - xOf(span.from)), area.height())
                             .adjusted(-1, 0, 1, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1));
        painter.drawRect(area.adjusted(-2, -2, 2, 2));
    }
    paintHours(painter);
    const QFontMetricsF metrics(font());
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(area.left(), height() - metrics.height() - 1, area.width(), metrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(spanText(m_current), Qt::ElideRight, area.width()));
}

} // namespace Pult::Widgets
