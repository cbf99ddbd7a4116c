// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/linespanel.h"

#include "items/texts.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/linetable.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

struct WindowChoice
{
    const char *id;
    Metrics::WindowSpec spec;
};

const std::array Windows {
    WindowChoice {"today", Metrics::WindowSpec::today()},
    WindowChoice {"shift", Metrics::WindowSpec::shift()},
    WindowChoice {"rolling-60", Metrics::WindowSpec::rolling(std::chrono::minutes(60))},
    WindowChoice {"rolling-30", Metrics::WindowSpec::rolling(std::chrono::minutes(30))},
    WindowChoice {"interval", Metrics::WindowSpec::interval()},
};

constexpr int Groupings = 4;

} // namespace

LinesPanel::LinesPanel(Items::LineModel &model, Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_appearance(appearance)
    , m_card(new Widgets::Card(appearance.theme(), this))
    , m_windows(new QComboBox(m_card))
    , m_grouping(new QComboBox(m_card))
    , m_table(new Widgets::LineTable(appearance.theme(), m_card))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    for (int i = 0; i < static_cast<int>(Windows.size()); ++i)
        m_windows->addItem(windowText(i));
    for (int i = 0; i < Groupings; ++i)
        m_grouping->addItem(QString());
    m_card->addControl(m_windows);
    m_card->addControlStretch();
    m_card->addControl(m_grouping);
    m_table->setModel(&model);
    m_card->setContent(m_table);
    connect(m_windows, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT windowChanged(window()); });
    connect(m_grouping, &QComboBox::currentIndexChanged, this, &LinesPanel::showGrouping);
    showGrouping(0);
}

QString LinesPanel::windowText(int index) const
{
    QString text = Items::windowName(Windows[static_cast<std::size_t>(index)].spec, m_appearance.formatter());
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

int LinesPanel::grouping() const
{
    return m_grouping->currentIndex();
}

void LinesPanel::setGrouping(int index)
{
    m_grouping->setCurrentIndex(std::clamp(index, 0, Groupings - 1));
}

void LinesPanel::showGrouping(int index)
{
    if (index < 0)
        return;
    const auto grouping = static_cast<Items::LineModel::Grouping>(index);
    m_model.setGrouping(grouping);
    // What would be empty in every row is not there.
    using Grouping = Items::LineModel::Grouping;
    m_table->columns().setAvailable(
        Items::lineColumn("site"), grouping == Grouping::ByLineAndSite || grouping == Grouping::ByQueue);
    m_table->columns().setAvailable(Items::lineColumn("queue"), grouping == Grouping::ByQueue);
    m_table->fitColumns();
}

const Metrics::WindowSpec &LinesPanel::window() const
{
    return Windows[static_cast<std::size_t>(std::max(0, m_windows->currentIndex()))].spec;
}

QString LinesPanel::windowId() const
{
    return QLatin1String(Windows[static_cast<std::size_t>(std::max(0, m_windows->currentIndex()))].id);
}

void LinesPanel::setWindowId(const QString &id)
{
    for (int i = 0; i < static_cast<int>(Windows.size()); ++i) {
        if (id == QLatin1String(Windows[static_cast<std::size_t>(i)].id))
            m_windows->setCurrentIndex(i);
    }
}

void LinesPanel::fillWindows(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (int i = 0; i < m_windows->count(); ++i) {
        QAction *action = menu.addAction(windowText(i));
        action->setCheckable(true);
        action->setChecked(i == m_windows->currentIndex());
        action->setShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + i)));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { m_windows->setCurrentIndex(i); });
        connect(m_windows, &QComboBox::currentIndexChanged, action,
            [action, i](int index) { action->setChecked(index == i); });
    }
}

int LinesPanel::wishedHeight() const
{
    const int heading = m_grouping->sizeHint().height() + Widgets::scaled(m_appearance.isCompact() ? 12 : 30);
    return m_table->verticalHeader()->length() + m_table->horizontalHeader()->sizeHint().height() + heading;
}

void LinesPanel::retranslate()
{
    m_card->setTitle(tr("Lines"));
    m_card->setCompact(m_appearance.isCompact());
    m_table->setCompact(m_appearance.isCompact());
    m_grouping->setAccessibleName(tr("Rows of the line table"));
    m_grouping->setItemText(0, tr("By line"));
    m_grouping->setItemText(1, tr("By site"));
    m_grouping->setItemText(2, tr("By line and site"));
    m_grouping->setItemText(3, tr("By queue"));
    m_windows->setAccessibleName(tr("Time of the figures and of the line table"));
    m_windows->setToolTip(tr("Time of the figures and of the line table"));
    for (int i = 0; i < m_windows->count(); ++i)
        m_windows->setItemText(i, windowText(i));
    m_table->retranslate();
    showGrouping(m_grouping->currentIndex());
}

} // namespace Pult::App
