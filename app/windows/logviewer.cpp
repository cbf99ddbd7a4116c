// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/logviewer.h"

#include "app/windows/logreport.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

/// Lines come in bursts; nobody reads faster.
constexpr std::chrono::milliseconds RefreshInterval {200};

constexpr std::array Levels {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Critical};

} // namespace

LogViewer::LogViewer(LogBook &log, const Session &session, const Appearance &appearance, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_log(log)
    , m_session(session)
    , m_appearance(appearance)
{
    build();
    retranslate();
    m_gate.setSingleShot(true);
    m_gate.setInterval(RefreshInterval);
    connect(&m_gate, &QTimer::timeout, this, &LogViewer::refresh);
    // From the log's own thread: queued by Qt.
    connect(&log, &LogBook::grown, this, [this] {
        if (!m_gate.isActive())
            m_gate.start();
    });
    connect(&appearance, &Appearance::changed, this, &LogViewer::retranslate);
    resize(1100, 620);
    refresh();
    m_table->setFocus();
}

// --- building --------------------------------------------------------------------------------------------------------

void LogViewer::build()
{
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(1); // the style's is that of the desk's tables
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);

    m_detail = new QPlainTextEdit(this);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(m_detail->fontMetrics().lineSpacing() * 3 + 16);

    auto *column = new QVBoxLayout(this);
    column->addWidget(buildFilters());
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    column->addWidget(buildButtons());

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogViewer::showDetail);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LogViewer::showDetail);
    connect(&m_model, &LogModel::categoriesChanged, this, &LogViewer::showCategories);
    auto *copy = new QAction(m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &LogViewer::copySelection);
    m_table->addAction(copy);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_text, [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    addAction(find);
}

QWidget *LogViewer::buildFilters()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    const auto labelled = [&](QLabel *&label, QWidget *control, int stretch) {
        label = new QLabel(row);
        label->setBuddy(control);
        layout->addWidget(label);
        layout->addWidget(control, stretch);
        layout->addSpacing(8);
    };
    m_level = new QComboBox(row);
    for (std::size_t i = 0; i < Levels.size(); ++i)
        m_level->addItem(QString());
    m_level->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_category = new QComboBox(row);
    m_category->addItem(QString());
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_text = new QLineEdit(row);
    m_text->setClearButtonEnabled(true);
    labelled(m_levelLabel, m_level, 0);
    labelled(m_categoryLabel, m_category, 0);
    labelled(m_textLabel, m_text, 1);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogViewer::filter);
    connect(m_category, &QComboBox::currentIndexChanged, this, &LogViewer::filter);
    connect(m_text, &QLineEdit::textChanged, this, &LogViewer::filter);
    return row;
}

QWidget *LogViewer::buildButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_count = new QLabel(row);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_count, 1);
    const auto add = [&](void (LogViewer::*what)()) {
        auto *button = new QPushButton(row);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, what);
        layout->addWidget(button);
        return button;
    };
    m_report = add(&LogViewer::copyReport);
    m_folder = add(&LogViewer::openFolder);
    m_close = add(&LogViewer::reject);
    m_report->setDefault(true);
    return row;
}

void LogViewer::retranslate()
{
    setWindowTitle(tr("Log"));
    m_levelLabel->setText(tr("&Level:"));
    m_categoryLabel->setText(tr("&Part:"));
    m_textLabel->setText(tr("&Text:"));
    m_level->setItemText(0, tr("Everything"));
    m_level->setItemText(1, tr("Information and above"));
    m_level->setItemText(2, tr("Warnings and above"));
    m_level->setItemText(3, tr("Errors"));
    m_category->setItemText(0, tr("Whole program"));
    m_text->setPlaceholderText(tr("Word or part of it"));
    m_table->setAccessibleName(tr("Lines of the log"));
    m_detail->setAccessibleName(tr("Whole text of the chosen line"));
    m_detail->setPlaceholderText(tr("Choose a line to read all of it."));
    m_report->setText(tr("&Copy report"));
    m_report->setToolTip(tr("Version, system, feeds and the last lines, without names, numbers and secrets"));
    m_folder->setText(tr("&Open folder"));
    m_close->setText(tr("Clo&se"));
    m_model.setTheme(m_appearance.theme());
    Q_EMIT m_model.headerDataChanged(Qt::Horizontal, 0, LogModel::ColumnCount - 1);
    const QFontMetrics metrics = m_table->fontMetrics();
    m_table->setColumnWidth(LogModel::TimeColumn, metrics.horizontalAdvance(u"88.88. 88:88:88.888"_s) + 24);
    int widest = 0;
    for (const LogLevel level :
        {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Critical, LogLevel::Fatal})
        widest = std::max(widest, metrics.horizontalAdvance(levelText(level)));
    m_table->setColumnWidth(LogModel::LevelColumn, widest + 48);
    m_table->setColumnWidth(LogModel::CategoryColumn, metrics.horizontalAdvance(u"pult.feed.recording"_s) + 24);
    m_table->viewport()->update();
    showCount();
}

// --- following -------------------------------------------------------------------------------------------------------

void LogViewer::refresh()
{
    std::vector<LogRecord> records = m_log.after(m_newest);
    if (records.empty())
        return;
    m_newest = records.back().number;
    const bool follows = isAtEnd();
    const int before = m_model.rowCount();
    const int position = m_table->verticalScrollBar()->value();
    int removed = 0;
    const auto counting = connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
        [&removed](const QModelIndex &, int first, int last) { removed += last - first + 1; });
    m_model.append(std::move(records));
    disconnect(counting);
    if (follows)
        m_table->scrollToBottom();
    else if (removed > 0 && before > 0) // what is read stays where it is, while older lines go
        m_table->verticalScrollBar()->setValue(position - removed * m_table->verticalHeader()->defaultSectionSize());
    showCount();
}

bool LogViewer::isAtEnd() const
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    return bar->value() >= bar->maximum() - m_table->verticalHeader()->defaultSectionSize();
}

void LogViewer::filter()
{
    const int category = m_category->currentIndex();
    const auto level = static_cast<std::size_t>(std::clamp(m_level->currentIndex(), 0, 3));
    m_model.setFilter({Levels[level], category > 0 ? m_category->itemText(category) : QString(), m_text->text()});
    m_table->scrollToBottom();
    showCount();
}

void LogViewer::showCategories()
{
    for (const QString &category : m_model.categories()) {
        if (m_category->findText(category, Qt::MatchExactly | Qt::MatchCaseSensitive) < 0)
            m_category->addItem(category);
    }
}

void LogViewer::showCount()
{
    const Items::ValueFormatter &formatter = m_appearance.formatter();
    const int shown = m_model.rowCount();
    const int all = static_cast<int>(m_model.totalCount());
    //: How many lines of the log the filter leaves, of how many
    m_count->setText(shown == all ? tr("Lines: %1").arg(formatter.count(all))
                                  : tr("Lines: %1 of %2").arg(formatter.count(shown), formatter.count(all)));
}

void LogViewer::showDetail()
{
    QStringList lines;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        lines << m_model.record(index.row()).text;
    m_detail->setPlainText(lines.join(u'\n'));
}

// --- doing -----------------------------------------------------------------------------------------------------------

void LogViewer::keyPressEvent(QKeyEvent *event)
{
    // Enter behind a filter means «show me», not the default button.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_text->hasFocus()) {
        m_table->setFocus(Qt::TabFocusReason);
        return;
    }
    QDialog::keyPressEvent(event);
}

QString LogViewer::report() const
{
    return makeReport(m_session, m_appearance, m_log.after(0)).text();
}

void LogViewer::copyReport()
{
    m_log.flush();
    QGuiApplication::clipboard()->setText(report());
    m_count->setText(tr("The report is on the clipboard."));
}

void LogViewer::copySelection()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const int row : std::as_const(rows))
        text += logLine(m_model.record(row)) + u'\n';
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void LogViewer::openFolder()
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_log.file()).absolutePath())))
        m_count->setText(tr("No program opens folders here; it is %1").arg(QFileInfo(m_log.file()).absolutePath()));
}

} // namespace Pult::App
