// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/desklayout.h"

#include "app/windows/appearance.h"
#include "app/windows/detailsplace.h"
#include "app/windows/linespanel.h"
#include "app/windows/operatorspanel.h"
#include "app/windows/viewchooser.h"
#include "widgets/theme/zoom.h"
#include "widgets/views/linetable.h"
#include "widgets/views/operatortable.h"

#include <QJsonDocument>
#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto GeometryKey = u"supervisor/geometry"_s;
const auto RowsKey = u"supervisor/rows"_s;
const auto ColumnsKey = u"supervisor/columns"_s;
const auto DetailsKey = u"supervisor/details-width"_s;
const auto OperatorColumnsKey = u"supervisor/operator-columns"_s;
const auto LineColumnsKey = u"supervisor/line-columns"_s;
const auto FilterKey = u"supervisor/filter"_s;
const auto ViewsKey = u"supervisor/views"_s;
const auto ViewKey = u"supervisor/view"_s;
const auto GroupingKey = u"supervisor/grouping"_s;
const auto WindowKey = u"supervisor/window"_s;
const auto WaitingKey = u"supervisor/waiting-hidden"_s;

constexpr int UsualDetails = 420;

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonOf(const QSettings &settings, const QString &key)
{
    return QJsonDocument::fromJson(settings.value(key).toString().toUtf8()).object();
}

} // namespace

DeskLayout::DeskLayout(QMainWindow &window, const Parts &parts)
    : QObject(&window)
    , m_window(window)
    , m_parts(parts)
{
    connect(&parts.details, &DetailsPlace::opened, this, &DeskLayout::openDetails);
    connect(&parts.desk, &QSplitter::splitterMoved, this, [this] { m_detailsWidth = m_parts.details.width(); });
    connect(&parts.operators.views(), &ViewChooser::viewsChanged, this, [this] {
        if (m_remembers) // at once: a view is work that nobody wants to do twice
            windowSettings().setValue(ViewsKey, m_parts.operators.views().views().toText());
    });
}

void DeskLayout::restore()
{
    m_remembers = true;
    const QSettings settings = windowSettings();
    m_window.restoreGeometry(settings.value(GeometryKey).toByteArray());
    m_parts.lines.table().arrange(Widgets::ColumnArrangement::fromJson(jsonOf(settings, LineColumnsKey)));
    m_parts.lines.setGrouping(settings.value(GroupingKey).toInt());
    m_parts.lines.setWindowId(settings.value(WindowKey).toString());
    m_parts.waiting.setHidden(settings.value(WaitingKey).toBool());
    m_detailsWidth = settings.value(DetailsKey).toInt();

    OperatorsPanel &operators = m_parts.operators;
    operators.views().setViews(SavedViews::fromText(settings.value(ViewsKey).toString()));
    operators.views().setChosen(settings.value(ViewKey).toString());
    DeskView view = operators.present();
    view.filter = filterFromJson(jsonOf(settings, FilterKey));
    view.filter.text.clear(); // a word that was searched for yesterday hides people today
    operators.showView(view);
    operators.table().arrange(Widgets::ColumnArrangement::fromJson(jsonOf(settings, OperatorColumnsKey)));
}

void DeskLayout::save() const
{
    if (!m_remembers)
        return;
    QSettings settings = windowSettings();
    settings.setValue(GeometryKey, m_window.saveGeometry());
    settings.setValue(RowsKey, m_parts.rows.saveState());
    settings.setValue(ColumnsKey, m_parts.columns.saveState());
    settings.setValue(DetailsKey, m_detailsWidth);
    settings.setValue(LineColumnsKey, textOf(m_parts.lines.table().arrangement().toJson()));
    settings.setValue(GroupingKey, m_parts.lines.grouping());
    settings.setValue(WindowKey, m_parts.lines.windowId());
    settings.setValue(WaitingKey, m_parts.waiting.isHidden());
    const OperatorsPanel &operators = m_parts.operators;
    settings.setValue(OperatorColumnsKey, textOf(operators.table().arrangement().toJson()));
    settings.setValue(FilterKey, textOf(filterToJson(operators.present().filter)));
    settings.setValue(ViewsKey, operators.views().views().toText());
    settings.setValue(ViewKey, operators.views().chosen());
}

/// The line table takes what its rows need, at most a little less than half; the rest belongs to the operators.
void DeskLayout::fitRows()
{
    const int all = m_parts.rows.height();
    const int lines = std::clamp(m_parts.lines.wishedHeight(), 0, std::max(0, all * 45 / 100));
    m_parts.rows.setSizes({lines, all - lines});
}

void DeskLayout::arrange()
{
    fitRows();
    const int width = m_parts.columns.width();
    const int waiting = std::max(Widgets::scaled(350), width * 23 / 100);
    m_parts.columns.setSizes({width - waiting, waiting});
    m_parts.columns.setSizes({width - waiting, waiting}); // the first only tells the panes' least sizes
    if (!m_remembers)
        return;
    const QSettings settings = windowSettings();
    m_parts.rows.restoreState(settings.value(RowsKey).toByteArray());
    m_parts.columns.restoreState(settings.value(ColumnsKey).toByteArray());
    // A state from elsewhere might have folded a pane away, or turned a splitter.
    for (QSplitter *splitter : {&m_parts.rows, &m_parts.columns}) {
        splitter->setChildrenCollapsible(false);
        splitter->setOrientation(splitter == &m_parts.rows ? Qt::Vertical : Qt::Horizontal);
    }
}

void DeskLayout::openDetails()
{
    const int all = m_parts.desk.width();
    const int width = std::clamp(m_detailsWidth > 0 ? m_detailsWidth : Widgets::scaled(UsualDetails),
        std::min(Widgets::scaled(240), all / 2), std::max(1, all * 2 / 3));
    m_parts.desk.setSizes({all - width, width});
}

} // namespace Pult::App
