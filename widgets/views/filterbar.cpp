// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/views/filterbar.h"

#include "items/texts.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/choicebutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace Pult::Widgets {

namespace {

constexpr int Spacing = 6;
constexpr int LeastField = 100;
constexpr int WidestField = 340;

ChoiceButton::Choice choiceOf(const std::string &id, const std::string &name)
{
    return {id, QString::fromStdString(name.empty() ? id : name)};
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_sites(new ChoiceButton(this))
    , m_lines(new ChoiceButton(this))
    , m_groups(new ChoiceButton(this))
    , m_together(new QToolButton(this))
    , m_clear(new QToolButton(this))
{
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showState();
        Q_EMIT filterChanged();
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Spacing);
    row->addStretch(1);
    row->addWidget(m_field, 3);
    auto *menu = new QMenu(m_together);
    for (ChoiceButton *button : choiceButtons()) {
        row->addWidget(button);
        menu->addMenu(button->menu());
        connect(button, &ChoiceButton::chosenChanged, this, [this] {
            showState();
            Q_EMIT filterChanged();
        });
    }
    m_together->setMenu(menu);
    m_together->setPopupMode(QToolButton::InstantPopup);
    m_together->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_together);
    m_together->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_clear->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_clear->setFocusPolicy(Qt::TabFocus);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clearAsked);
    row->addWidget(m_clear);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

Items::OperatorFilter FilterBar::filter() const
{
    return {m_field->text(), 0, m_sites->chosen(), m_lines->chosen(), m_groups->chosen()};
}

void FilterBar::setFilter(const Items::OperatorFilter &filter)
{
    const QSignalBlocker quiet(this);
    m_field->setText(filter.text);
    m_sites->setChosen(filter.sites);
    m_lines->setChosen(filter.lines);
    m_groups->setChosen(filter.groups);
    showState();
}

void FilterBar::setCentre(const State::CentreState &state)
{
    std::vector<ChoiceButton::Choice> sites;
    for (const State::SiteRow &site : state.sites())
        sites.push_back(choiceOf(site.id, site.name));
    std::vector<ChoiceButton::Choice> lines;
    for (const State::LineRow &line : state.lines())
        lines.push_back(choiceOf(line.spec.id, line.spec.name));
    std::vector<ChoiceButton::Choice> groups;
    for (const Domain::Group &group : state.centre().groups)
        groups.push_back(choiceOf(group.id, group.name));
    m_sites->setChoices(std::move(sites));
    m_lines->setChoices(std::move(lines));
    m_groups->setChoices(std::move(groups));
    showState();
}

void FilterBar::setFilteredElsewhere(bool filtered)
{
    m_filteredElsewhere = filtered;
    showState();
}

void FilterBar::retranslate()
{
    setAccessibleName(tr("Filter of the operators"));
    m_field->setPlaceholderText(tr("Name, state, line, site …"));
    m_field->setAccessibleName(tr("Text that operators are filtered by"));
    m_sites->setTitle(tr("Site"));
    m_lines->setTitle(tr("Line"));
    m_groups->setTitle(tr("Group"));
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Takes every filter away"));
    showState();
}

void FilterBar::showState()
{
    m_clear->setVisible(m_filteredElsewhere || !filter().isEmpty());
    int chosen = 0;
    for (ChoiceButton *button : choiceButtons()) {
        button->menu()->menuAction()->setVisible(button->isUseful());
        chosen += button->isUseful() && !button->chosen().empty() ? 1 : 0;
    }
    m_together->setProperty("filtering", chosen > 0);
    m_together->setText(chosen > 0 ? tr("Filters: %1").arg(chosen) : tr("Filters"));
    fit();
}

int FilterBar::widthOfButtons() const
{
    int width = 0;
    for (const ChoiceButton *button : choiceButtons())
        width += button->isUseful() ? button->sizeHint().width() + Spacing : 0;
    return width;
}

/// The three menus side by side, or all in one.
void FilterBar::fit()
{
    m_field->setMinimumWidth(scaled(LeastField));
    m_field->setMaximumWidth(scaled(WidestField));
    m_field->setMinimumHeight(fontMetrics().height() + scaled(10));
    m_field->setTextMargins(scaled(6), 0, scaled(3), 0);
    const int clear = m_clear->isHidden() ? 0 : m_clear->sizeHint().width() + Spacing;
    const int buttons = widthOfButtons();
    const bool together = buttons > 0 && scaled(LeastField) + Spacing + buttons + clear > width();
    for (ChoiceButton *button : choiceButtons())
        button->setVisible(button->isUseful() && !together);
    m_together->setVisible(together);
    updateGeometry();
}

QSize FilterBar::sizeHint() const
{
    return {scaled(WidestField) + widthOfButtons() + m_clear->sizeHint().width() + 2 * Spacing,
        m_field->sizeHint().expandedTo(m_field->minimumSize()).height()};
}

QSize FilterBar::minimumSizeHint() const
{
    const int together = widthOfButtons() > 0 ? m_together->sizeHint().width() + Spacing : 0;
    const int clear = m_clear->isHidden() ? 0 : m_clear->sizeHint().width() + Spacing;
    return {scaled(LeastField) + together + clear + Spacing, sizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
    layout()->activate(); // at once: a picture is painted without waiting for events
}

bool FilterBar::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    return QWidget::event(event);
}

/// Esc empties the field before it means anything else.
bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched != m_field || !isEscape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (m_field->text().isEmpty())
        Q_EMIT left();
    else
        m_field->clear();
    return true;
}

} // namespace Pult::Widgets
