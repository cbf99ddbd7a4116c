// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/statebar.h"

#include "items/texts.h"
#include "widgets/delegates/statedelegate.h"
#include "widgets/theme/zoom.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <cmath>

namespace Pult::Widgets {

using Domain::OperatorState;

namespace {

constexpr int Spacing = 6;
constexpr std::array Order {OperatorState::Ready, OperatorState::Ringing, OperatorState::Talking, OperatorState::Hold,
    OperatorState::WrapUp, OperatorState::Paused, OperatorState::OtherCall, OperatorState::Unreachable,
    OperatorState::Offline};

/// One state: its mark, its word, how many. Greyed when nobody is in it.
class StateButton final : public QAbstractButton
{
public:
    StateButton(const Theme &theme, OperatorState state, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_state(state)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setCount(int count)
    {
        const QString said = Items::stateName(m_state) + QLatin1Char(' ') + QString::number(count);
        if (said == m_said)
            return;
        const int before = widthOf(m_brief);
        m_count = count;
        m_said = said; // not setText(), which lays out the whole window anew
        setAccessibleName(said);
        if (widthOf(m_brief) != before)
            updateGeometry();
        update();
    }

    /// Without its word, which the tool tip then says.
    void setBrief(bool brief)
    {
        if (brief == m_brief)
            return;
        m_brief = brief;
        updateGeometry();
        update();
    }

    int widthOf(bool brief) const
    {
        // Digits are equally wide or nearly so: a count that changes moves nothing.
        const QString digits(QString::number(m_count).size(), QLatin1Char('8'));
        const QString widest = brief ? digits : QString(Items::stateName(m_state) + QLatin1Char(' ') + digits);
        return fontMetrics().horizontalAdvance(widest) + mark() + scaled(26);
    }

    QSize sizeHint() const override { return {widthOf(m_brief), fontMetrics().height() + scaled(10)}; }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip)
            setToolTip(m_brief ? m_said : QString());
        return QAbstractButton::event(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool lit = isChecked() || underMouse();
        painter.setPen(QPen(isChecked() || hasFocus() ? m_theme.accent : m_theme.border, 1));
        painter.setBrush(isChecked() ? m_theme.selection : (lit ? m_theme.hover : m_theme.card));
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
        const QRectF square(scaled(10), std::round((height() - mark()) / 2.0), mark(), mark());
        drawStateMark(painter, square, m_state, m_count > 0 ? m_theme.state(m_state) : m_theme.stale);
        painter.setPen(m_count > 0 ? m_theme.text : m_theme.muted);
        painter.drawText(rect().adjusted(scaled(16) + mark(), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            m_brief ? QString::number(m_count) : m_said);
    }

private:
    int mark() const { return static_cast<int>(std::lround(QFontMetricsF(font()).capHeight() * 1.15)); }

    const Theme &m_theme;
    const OperatorState m_state;
    QString m_said;
    int m_count = 0;
    bool m_brief = false;
};

} // namespace

StateBar::StateBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing);
    for (const OperatorState state : Order) {
        auto *button = new StateButton(m_theme, state, this);
        connect(button, &QAbstractButton::toggled, this, &StateBar::statesChanged);
        m_buttons[static_cast<std::size_t>(state)] = button;
        row->addWidget(button);
    }
    row->addStretch();
    retranslate();
}

void StateBar::setCounts(const Metrics::StateCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslate();
}

void StateBar::retranslate()
{
    setAccessibleName(tr("Operators by state"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        auto *button = static_cast<StateButton *>(m_buttons[i]);
        button->setCount(m_counts[i]);
        // Rare states take room only while somebody is in them.
        const auto state = static_cast<OperatorState>(i);
        const bool rare = state == OperatorState::Hold || state == OperatorState::OtherCall
            || state == OperatorState::Unreachable || state == OperatorState::Offline;
        button->setVisible(!rare || m_counts[i] > 0 || button->isChecked());
    }
    fit();
}

void StateBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

/// Where not all words have room, the last states do without theirs.
void StateBar::fit()
{
    int wanted = 0;
    for (const QAbstractButton *button : m_buttons) {
        if (!button->isHidden())
            wanted += static_cast<const StateButton *>(button)->widthOf(false) + Spacing;
    }
    for (auto it = Order.rbegin(); it != Order.rend(); ++it) {
        auto *button = static_cast<StateButton *>(m_buttons[static_cast<std::size_t>(*it)]);
        const bool brief = !button->isHidden() && wanted - Spacing > width();
        button->setBrief(brief);
        if (brief)
            wanted -= button->widthOf(false) - button->widthOf(true);
    }
    layout()->activate(); // at once: a picture is painted without waiting for events
}

void StateBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize StateBar::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

std::uint32_t StateBar::states() const
{
    std::uint32_t states = 0;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked())
            states |= 1u << i;
    }
    return states;
}

void StateBar::setStates(std::uint32_t states)
{
    const QSignalBlocker quiet(this);
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked((states & (1u << i)) != 0);
    retranslate(); // a rare state that is chosen is shown
}

Metrics::NumberRef StateBar::focusedNumber() const
{
    Metrics::NumberRef number;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->hasFocus())
            continue;
        number.metric = Metrics::OperatorsMetric;
        number.scope = Metrics::Scope::centre();
        number.states = 1u << i;
    }
    return number;
}

void StateBar::contextMenuEvent(QContextMenuEvent *event)
{
    if (auto *button = qobject_cast<QAbstractButton *>(childAt(event->pos())))
        button->setFocus(Qt::MouseFocusReason);
    if (focusedNumber().isValid())
        Q_EMIT menuAsked(event->globalPos());
}

} // namespace Pult::Widgets
