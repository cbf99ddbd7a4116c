// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/figurestrip.h"

#include "items/texts.h"
#include "widgets/theme/statusshape.h"
#include "widgets/theme/zoom.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

using Metrics::Freshness;
using Metrics::Verdict;

namespace {

constexpr std::chrono::milliseconds RefreshInterval {250};

} // namespace

/// One number with its short name and status.
class Figure final : public QWidget
{
public:
    Figure(const Theme &theme, std::string metric, FigureStrip *strip)
        : QWidget(strip)
        , m_theme(theme)
        , m_strip(strip)
        , m_metric(std::move(metric))
    {
        setFocusPolicy(Qt::StrongFocus);
    }

    const std::string &metric() const { return m_metric; }

    void take(const Metrics::Value &value, const Items::ValueFormatter &formatter, const Metrics::Engine &engine,
        const QString &window)
    {
        const bool known = value.freshness != Freshness::NoData;
        const QString number = known ? formatter.text(value.unit, value.number) : Items::ValueFormatter::none();
        m_verdict = known && value.number ? value.verdict : Verdict::None;
        m_freshness = value.freshness;
        m_name = Items::metricShortName(m_metric);
        m_number = number;
        m_note = Items::freshnessText(value.freshness, value.age, formatter);
        if (m_note.isEmpty())
            m_note = Items::missingText(engine, value.missing);
        QStringList spoken {number};
        if (m_verdict != Verdict::None)
            spoken << Items::verdictName(m_verdict);
        if (value.target)
            spoken << FigureStrip::tr("target %1").arg(formatter.text(value.unit, value.target));
        spoken << window;
        if (!m_note.isEmpty())
            spoken << m_note;
        setAccessibleName(Items::metricFullName(m_metric));
        if (setDescription(spoken.join(QStringLiteral(", "))))
            update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QFontMetricsF metrics(font());
        const bool live = m_freshness == Freshness::Live;
        const Verdict mark = !live ? freshnessVerdict(m_freshness) : (m_note.isEmpty() ? m_verdict : Verdict::Warning);
        const qreal gap = scaled(6);
        const qreal side = std::round(metrics.capHeight());
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const QFontMetricsF boldMetrics(bold);
        qreal x = gap;
        const QRectF area(rect());
        painter.setPen(m_theme.muted);
        // Where there is little room the name gives way, never the number; the tool tip has both.
        const qreal rest
            = width() - boldMetrics.horizontalAdvance(m_number) - gap * 3 - (mark == Verdict::None ? 0 : side + gap);
        const QString name = metrics.elidedText(m_name, Qt::ElideRight, std::max(0.0, rest));
        painter.drawText(area.adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name) + gap;
        if (mark != Verdict::None) {
            drawStatus(painter, QRectF(x, std::round((height() - side) / 2), side, side), mark, m_theme);
            x += side + gap;
        }
        const bool marked = m_verdict == Verdict::Warning || m_verdict == Verdict::Bad;
        painter.setPen(!live ? m_theme.stale : (marked ? m_theme.ink(m_verdict) : m_theme.text));
        painter.setFont(bold);
        painter.drawText(area.adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_number);
        x += boldMetrics.horizontalAdvance(m_number) + gap;
        painter.setFont(font());
        if (!m_note.isEmpty() && x + metrics.horizontalAdvance(m_note) <= width()) {
            painter.setPen(m_theme.muted);
            painter.drawText(area.adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_note);
        }
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5);
        }
    }

    void mouseDoubleClickEvent(QMouseEvent *) override { ask(); }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            ask();
        else if (event->key() == Qt::Key_Right)
            focusNextChild();
        else if (event->key() == Qt::Key_Left)
            focusPreviousChild();
        else
            QWidget::keyPressEvent(event);
    }

private:
    void ask() { Q_EMIT m_strip->explainAsked(m_strip->focusedNumber()); }

    bool setDescription(const QString &spoken)
    {
        if (spoken == accessibleDescription())
            return false;
        setAccessibleDescription(spoken);
        setToolTip(accessibleName() + QStringLiteral("\n") + spoken);
        return true;
    }

    const Theme &m_theme;
    FigureStrip *m_strip;
    const std::string m_metric;
    QString m_name;
    QString m_number;
    QString m_note;
    Verdict m_verdict = Verdict::None;
    Freshness m_freshness = Freshness::NoData;
};

FigureStrip::FigureStrip(const Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme,
    const QStringList &metrics, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_formatter(formatter)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(7, 0, 7, 0);
    row->setSpacing(4);
    for (const QString &metric : metrics) {
        auto *figure = new Figure(theme, metric.toStdString(), this);
        m_figures.push_back(figure);
        row->addWidget(figure, 1);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_gate.setSingleShot(true);
    m_gate.setInterval(RefreshInterval);
    connect(&m_gate, &QTimer::timeout, this, &FigureStrip::refresh);
}

void FigureStrip::follow(const State::ChangeSet &changes)
{
    if (!changes.isEmpty() && !m_gate.isActive())
        m_gate.start();
}

FigureStrip::~FigureStrip() = default;

void FigureStrip::setWindow(const Metrics::WindowSpec &window, Metrics::WindowId id)
{
    m_spec = window;
    m_window = id;
    refresh();
}

void FigureStrip::retranslate()
{
    setFixedHeight(fontMetrics().height() + scaled(10));
    setAccessibleName(tr("Key figures"));
    refresh();
    update();
}

void FigureStrip::refresh()
{
    if (isHidden())
        return;
    const QString window = Items::windowName(m_spec, m_formatter);
    for (Figure *figure : m_figures)
        figure->take(
            m_engine.value(figure->metric(), Metrics::Scope::centre(), m_window), m_formatter, m_engine, window);
}

Metrics::NumberRef FigureStrip::focusedNumber() const
{
    Metrics::NumberRef number;
    for (const Figure *figure : m_figures) {
        if (figure->hasFocus())
            number.metric = figure->metric();
    }
    number.scope = Metrics::Scope::centre();
    number.window = m_spec;
    return number;
}

void FigureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
}

} // namespace Pult::Widgets
