// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/feedstrip.h"

#include "items/feedmodel.h"
#include "widgets/access/accessiblerole.h"
#include "widgets/theme/statusshape.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace Pult::Widgets {

using Items::FeedModel;

FeedStrip::FeedStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::StatusBar);
}

void FeedStrip::setModel(QAbstractItemModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    connect(model, &QAbstractItemModel::dataChanged, this, &FeedStrip::refresh);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &FeedStrip::refresh);
    refresh();
}

QSize FeedStrip::sizeHint() const
{
    return {400, fontMetrics().height() + 14};
}

QSize FeedStrip::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

QString FeedStrip::textOf(int row) const
{
    const auto cell = [this, row](int column) { return m_model->index(row, column).data().toString(); };
    const auto freshness = static_cast<Metrics::Freshness>(m_model->index(row, 0).data(Items::FreshnessRole).toInt());
    QString text = cell(FeedModel::NameColumn) + QStringLiteral(" – ") + cell(FeedModel::StatusColumn);
    if (freshness != Metrics::Freshness::Live && !cell(FeedModel::AgeColumn).isEmpty())
        text += QLatin1Char(' ') + cell(FeedModel::AgeColumn);
    return text;
}

void FeedStrip::refresh()
{
    QStringList parts;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        parts << textOf(row);
        const QString problem = m_model->index(row, FeedModel::ProblemColumn).data().toString();
        if (!problem.isEmpty())
            parts << problem;
    }
    setAccessibleName(tr("Feeds"));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    update();
}

void FeedStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.card);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.border);
    if (!m_model)
        return;
    const QFontMetricsF metrics(font());
    const qreal side = std::round(metrics.capHeight());
    qreal x = 14;
    QString problem;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto freshness
            = static_cast<Metrics::Freshness>(m_model->index(row, 0).data(Items::FreshnessRole).toInt());
        drawStatus(
            painter, QRectF(x, std::round((height() - side) / 2), side, side), freshnessVerdict(freshness), m_theme);
        x += side + 7;
        painter.setPen(freshness == Metrics::Freshness::Live ? m_theme.text : m_theme.ink(freshnessVerdict(freshness)));
        const QString text = textOf(row);
        painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + 26;
        if (problem.isEmpty())
            problem = m_model->index(row, FeedModel::ProblemColumn).data().toString();
    }
    if (problem.isEmpty() || x > width() - 60)
        return;
    painter.setPen(m_theme.ink(Metrics::Verdict::Bad));
    const QRectF rest(x, 0, width() - x - 14, height());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(problem, Qt::ElideRight, rest.width()));
}

bool FeedStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
            accessibleDescription().split(QStringLiteral("; ")).join(u'\n'), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace Pult::Widgets
