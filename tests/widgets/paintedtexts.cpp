// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paintedtexts.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::Test {

namespace {

/// Keeps texts; everything else is painted nowhere.
class TextEngine final : public QPaintEngine
{
public:
    TextEngine()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { ++m_paints; }
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override { ++m_paints; }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { ++m_paints; }
    void drawPath(const QPainterPath &) override { ++m_paints; }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { ++m_paints; }
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { ++m_paints; }
    void drawRects(const QRect *, int) override { ++m_paints; }
    void drawRects(const QRectF *, int) override { ++m_paints; }
    void drawLines(const QLine *, int) override { ++m_paints; }
    void drawLines(const QLineF *, int) override { ++m_paints; }
    void drawPoints(const QPoint *, int) override { ++m_paints; }
    void drawPoints(const QPointF *, int) override { ++m_paints; }
    void drawEllipse(const QRect &) override { ++m_paints; }
    void drawEllipse(const QRectF &) override { ++m_paints; }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QTransform transform = painter()->deviceTransform();
        PaintedText text;
        text.text = QString(item.text().constData(), item.text().size());
        text.rect
            = transform.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        if (painter()->hasClipping())
            text.clip = transform.mapRect(painter()->clipBoundingRect());
        text.colour = painter()->pen().color();
        text.capHeight = QFontMetricsF(item.font()).capHeight();
        if (!m_texts.isEmpty() && continues(m_texts.last(), text)) {
            m_texts.last().text += text.text;
            m_texts.last().rect |= text.rect;
        } else {
            m_texts << text;
        }
    }

    QList<PaintedText> take() { return std::exchange(m_texts, {}); }
    int paints() const { return m_paints; }

private:
    /// A run of another script or with another letter underlined, on the same line.
    static bool continues(const PaintedText &before, const PaintedText &next)
    {
        return std::abs(before.rect.bottom() - next.rect.bottom()) < 1.5
            && std::abs(before.rect.right() - next.rect.left()) < 1.0 && before.clip == next.clip;
    }

    QList<PaintedText> m_texts;
    int m_paints = 0;
};

class TextDevice final : public QPaintDevice
{
public:
    explicit TextDevice(const QWidget &widget)
        : m_widget(widget)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_engine; }
    QList<PaintedText> take() { return m_engine.take(); }
    int paints() const { return m_engine.paints(); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_widget.width();
        case PdmHeight:
            return m_widget.height();
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_widget.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_widget.logicalDpiY();
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    const QWidget &m_widget;
    mutable TextEngine m_engine;
};

bool isIn(const QRectF &outer, const PaintedText &text)
{
    constexpr qreal Slack = 1.5; // an advance is a little more than its ink
    // What lies above capitals and below the baseline is mostly air.
    const qreal baseline = text.rect.bottom() - (text.rect.height() - text.capHeight) * 0.35;
    return text.rect.left() >= outer.left() - Slack && text.rect.right() <= outer.right() + Slack
        && baseline - text.capHeight >= outer.top() - Slack && baseline <= outer.bottom() + Slack;
}

const QWidget *scrolledIn(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    return area && area->viewport() == widget ? area : nullptr;
}

} // namespace

QList<PaintedText> paintedTexts(QWidget &widget)
{
    TextDevice device(widget);
    widget.render(&device, {}, {}, QWidget::RenderFlags());
    QList<PaintedText> texts = device.take();
    for (PaintedText &text : texts)
        text.widget = &widget;
    return texts;
}

bool paintsItself(QWidget &widget)
{
    TextDevice device(widget);
    widget.render(&device, {}, {}, QWidget::RenderFlags());
    return device.paints() > 0 || !device.take().isEmpty();
}

QList<PaintedText> paintedTextsIn(QWidget &window)
{
    QList<PaintedText> texts = paintedTexts(window);
    for (QWidget *child : window.findChildren<QWidget *>()) {
        if (child->isVisible() && child->window() == window.window() && !child->visibleRegion().isEmpty())
            texts << paintedTexts(*child);
    }
    return texts;
}

QStringList cutPaintedTexts(const QList<PaintedText> &texts)
{
    QStringList cut;
    const auto report = [&cut](const PaintedText &text, const char *what) {
        cut << u"%1 (%2, %3)"_s.arg(
            text.text.trimmed(), QLatin1String(text.widget->metaObject()->className()), QLatin1String(what));
    };
    for (const PaintedText &text : texts) {
        if (text.text.trimmed().isEmpty())
            continue;
        // The clip of a scrolled area itself is no end of the text: the rest can be scrolled to.
        const bool isScrolled = scrolledIn(text.widget)
            && (!QRectF(text.widget->rect()).contains(text.clip) || text.clip.width() >= text.widget->width() - 8);
        if (!text.clip.isNull() && !isIn(text.clip, text) && !isScrolled) {
            report(text, "clip");
            continue;
        }
        const QWidget *widget = text.widget;
        if (scrolledIn(widget))
            continue;
        if (!isIn(QRectF(widget->rect()), text)) {
            report(text, "widget");
            continue;
        }
        // All the way up its parents, as far as nothing scrolls.
        PaintedText moved = text;
        while (const QWidget *parent = widget->isWindow() ? nullptr : widget->parentWidget()) {
            if (scrolledIn(parent))
                break;
            moved.rect.translate(widget->pos());
            if (!isIn(QRectF(parent->rect()), moved)) {
                report(text, "parent");
                break;
            }
            widget = parent;
        }
    }
    return cut;
}

QColor surfaceOf(const PaintedText &text, const QWidget &window, const QImage &picture)
{
    const QPoint offset = text.widget == &window ? QPoint() : text.widget->mapTo(&window, QPoint());
    const QRect area = text.rect.translated(offset).toAlignedRect().adjusted(-1, 0, 1, 0) & picture.rect();
    QHash<QRgb, int> counts;
    QRgb commonest = 0;
    int most = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y) | 0xFF000000;
            if (const int count = ++counts[pixel]; count > most) {
                most = count;
                commonest = pixel;
            }
        }
    }
    return most > 0 ? QColor(commonest) : QColor();
}

} // namespace Pult::Test
