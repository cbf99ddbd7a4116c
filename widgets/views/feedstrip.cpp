// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/feedstrip.h"

#include "items/feedmodel.h"
#include "widgets/access/accessiblerole.h"
#include "widgets/theme/zoom.h"

#include <QPainter>

#include <algorithm>

namespace Pult::Widgets {

using Items::FeedModel;

namespace {

constexpr int Margin = 7;
constexpr int Gap = 8;

} // namespace

FeedStrip::FeedStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rest(new FeedChip(theme, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_rest->hide();
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
    return {scaled(400), fontMetrics().height() + scaled(14)};
}

QSize FeedStrip::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

FeedChip::Shown FeedStrip::shownOf(int row) const
{
    const auto cell = [this, row](int column) { return m_model->index(row, column).data().toString(); };
    FeedChip::Shown shown;
    shown.name = cell(FeedModel::NameColumn);
    shown.freshness = static_cast<Metrics::Freshness>(m_model->index(row, 0).data(Items::FreshnessRole).toInt());
    shown.state = cell(FeedModel::StatusColumn);
    const bool live = shown.freshness == Metrics::Freshness::Live;
    // How old a live feed's news are is a matter of tenths; a silent one's age is what counts.
    if (!live && !cell(FeedModel::AgeColumn).isEmpty())
        shown.state += QLatin1Char(' ') + cell(FeedModel::AgeColumn);
    else if (live && !cell(FeedModel::LagColumn).isEmpty())
        shown.state += QStringLiteral(", ") + tr("lag %1").arg(cell(FeedModel::LagColumn));
    shown.problem = cell(FeedModel::ProblemColumn);
    QStringList details;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        // The age of a live feed is new every second and says nothing.
        if (cell(column).isEmpty() || (live && column == FeedModel::AgeColumn))
            continue;
        details << m_model->headerData(column, Qt::Horizontal).toString() + QStringLiteral(": ") + cell(column);
    }
    shown.details = details.join(u'\n');
    return shown;
}

void FeedStrip::refresh()
{
    if (!m_model)
        return;
    while (std::ssize(m_chips) < m_model->rowCount())
        m_chips.push_back(new FeedChip(m_theme, this));
    QStringList parts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const FeedChip::Shown shown = shownOf(row);
        m_chips[static_cast<std::size_t>(row)]->setShown(shown);
        parts << shown.name + QStringLiteral(" – ") + shown.state;
        if (!shown.problem.isEmpty())
            parts << shown.problem;
    }
    setAccessibleName(tr("Feeds"));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
    place();
}

/// All in a row; where they have no room, the worst ones come first and the rest are counted.
void FeedStrip::place()
{
    std::vector<FeedChip *> order = m_chips;
    const int room = width() - 2 * scaled(Margin);
    const int gap = scaled(Gap);
    int needed = -gap;
    for (const FeedChip *chip : order)
        needed += chip->widthWith(false) + gap;
    const bool crowded = needed > room;
    if (crowded) {
        std::stable_sort(order.begin(), order.end(),
            [](const FeedChip *a, const FeedChip *b) { return a->shown().freshness > b->shown().freshness; });
    }
    const QString widest = tr("%n more", "feeds", static_cast<int>(order.size()));
    const int rest = crowded ? fontMetrics().horizontalAdvance(widest) + scaled(60) : 0;

    std::size_t fitting = 0;
    int used = 0;
    for (; fitting < order.size(); ++fitting) {
        const int width = order[fitting]->widthWith(false) + gap;
        if (crowded && fitting > 0 && used + width > room - rest)
            break;
        used += width;
    }
    // What is left over goes to the problems, in their order.
    int spare = crowded ? 0 : room - used + gap;
    int x = scaled(Margin);
    const int height = m_rest->sizeHint().height();
    const int y = (this->height() - height + 1) / 2;
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i]->setVisible(i < fitting);
        if (i >= fitting)
            continue;
        int width = std::min(order[i]->widthWith(false), room);
        const int more = std::clamp(order[i]->widthWith(true) - width, 0, std::max(0, spare));
        spare -= more;
        width += more;
        order[i]->setGeometry(x, y, width, height);
        x += width + gap;
    }
    m_rest->setVisible(fitting < order.size());
    if (fitting == order.size())
        return;
    FeedChip::Shown shown;
    shown.freshness = Metrics::Freshness::Live;
    QStringList details;
    for (std::size_t i = fitting; i < order.size(); ++i) {
        shown.freshness = std::max(shown.freshness, order[i]->shown().freshness);
        details << order[i]->shown().details << QString();
    }
    details.removeLast();
    shown.name = tr("%n more", "feeds", static_cast<int>(order.size() - fitting));
    shown.details = details.join(u'\n');
    m_rest->setShown(shown);
    m_rest->setGeometry(x, y, m_rest->widthWith(false), height);
}

void FeedStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FeedStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

void FeedStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.card);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.border);
}

} // namespace Pult::Widgets
