// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/preferencesdialog.h"

#include "app/session/programsettings.h"
#include "store/centrefile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto GeometryKey = u"preferences/geometry"_s;

enum Column { FeedColumn, KindColumn, WhereColumn, StateColumn, SecretColumn, ColumnCount };

QLabel *remark(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->hide();
    return label;
}

void say(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

} // namespace

PreferencesDialog::PreferencesDialog(Appearance &appearance, SecretKeeper *keeper, QString centreFile, QWidget *parent)
    : QDialog(parent)
    , m_appearance(appearance)
    , m_keeper(keeper)
    , m_centreFile(std::move(centreFile))
{
    if (m_keeper) {
        Session &session = m_keeper->session();
        m_states = std::make_unique<Items::FeedModel>(session.engine(), appearance.formatter());
        connect(&session, &Session::ticked, this, &PreferencesDialog::showFeeds);
        connect(&session, &Session::feedProblemChanged, this, &PreferencesDialog::showFeeds);
        connect(m_keeper, &SecretKeeper::forgotten, this, [this](Domain::FeedId, KeychainFault fault) {
            showSecretResult(fault == KeychainFault::None || fault == KeychainFault::NotFound
                    ? tr("The keychain no longer holds the secret. A running connection stays until Pult ends.")
                    : keychainFaultText(fault));
        });
    }
    build();
    retranslate();
    // The theme may also be switched in the window's menu.
    connect(&appearance, &Appearance::changed, this, &PreferencesDialog::retranslate);
}

// --- building --------------------------------------------------------------------------------------------------------

void PreferencesDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(12);
    column->addWidget(buildLook());
    column->addWidget(buildCentre());
    column->addWidget(buildFeeds(), 1);
    column->addWidget(buildNotices());
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(m_buttons);
    resize(860, 640);
}

QGroupBox *PreferencesDialog::buildLook()
{
    m_look = new QGroupBox(this);
    m_language = new QComboBox(m_look);
    // Each language by its own name: whoever looks for it can read it.
    m_language->addItem(u"Русский"_s, u"ru"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_theme = new QComboBox(m_look);
    m_theme->addItem(QString());
    m_theme->addItem(QString());
    m_languageLabel = new QLabel(m_look);
    m_languageLabel->setBuddy(m_language);
    m_themeLabel = new QLabel(m_look);
    m_themeLabel->setBuddy(m_theme);
    auto *row = new QHBoxLayout(m_look);
    row->setSpacing(8);
    row->addWidget(m_languageLabel);
    row->addWidget(m_language);
    row->addSpacing(24);
    row->addWidget(m_themeLabel);
    row->addWidget(m_theme);
    row->addStretch(1);
    connect(m_language, &QComboBox::activated, this,
        [this](int index) { m_appearance.setLanguage(m_language->itemData(index).toString()); });
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        m_appearance.setTheme(index == 0 ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    });
    return m_look;
}

QGroupBox *PreferencesDialog::buildCentre()
{
    m_centre = new QGroupBox(this);
    m_path = new QLineEdit(m_centreFile, m_centre);
    m_path->setReadOnly(true);
    m_path->setMinimumHeight(m_path->fontMetrics().height() + 12);
    m_browse = new QPushButton(m_centre);
    m_check = new QPushButton(m_centre);
    m_reveal = new QPushButton(m_centre);
    m_checkResult = remark(m_centre);
    m_mistakes = new QPlainTextEdit(m_centre);
    m_mistakes->setReadOnly(true);
    m_mistakes->setTabChangesFocus(true);
    m_mistakes->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_mistakes->setMaximumHeight(m_mistakes->fontMetrics().lineSpacing() * 6);
    m_mistakes->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(m_browse);
    row->addWidget(m_check);
    row->addWidget(m_reveal);
    auto *column = new QVBoxLayout(m_centre);
    column->setSpacing(8);
    row->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_checkResult);
    column->addWidget(m_mistakes);
    connect(m_browse, &QPushButton::clicked, this, &PreferencesDialog::browse);
    connect(m_check, &QPushButton::clicked, this, [this] { check(m_centreFile); });
    connect(m_reveal, &QPushButton::clicked, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_centreFile).absolutePath())); });
    return m_centre;
}

QGroupBox *PreferencesDialog::buildFeeds()
{
    m_feeds = new QGroupBox(this);
    m_table = new QTableWidget(m_feeds);
    m_table->setColumnCount(ColumnCount);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumHeight(m_table->fontMetrics().lineSpacing() * 6);
    m_table->setRowCount(m_keeper ? static_cast<int>(m_keeper->session().feeds().size()) : 0);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int cell = 0; cell < ColumnCount; ++cell)
            m_table->setItem(row, cell, new QTableWidgetItem);
    }
    m_enter = new QPushButton(m_feeds);
    m_forget = new QPushButton(m_feeds);
    m_secretResult = remark(m_feeds);
    auto *row = new QHBoxLayout;
    row->addWidget(m_enter);
    row->addWidget(m_forget);
    row->addWidget(m_secretResult, 1);
    row->addStretch(0);
    auto *column = new QVBoxLayout(m_feeds);
    column->setSpacing(10);
    row->setSpacing(8);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PreferencesDialog::showSelection);
    connect(m_enter, &QPushButton::clicked, this, [this] {
        if (const auto feed = selectedFeed())
            Q_EMIT secretAsked(*feed);
    });
    connect(m_table, &QTableWidget::cellActivated, m_enter, &QPushButton::click);
    connect(m_forget, &QPushButton::clicked, this, &PreferencesDialog::askForget);
    return m_feeds;
}

QGroupBox *PreferencesDialog::buildNotices()
{
    m_notices = new QGroupBox(this);
    m_notify = new QCheckBox(m_notices);
    m_notify->setChecked(settingValue(Setting::Notices));
    m_delay = new QSpinBox(m_notices);
    m_delay->setRange(LeastNoticeDelay, MostNoticeDelay);
    m_delay->setValue(static_cast<int>(noticeDelay().count()));
    m_delayLabel = new QLabel(m_notices);
    m_delayLabel->setBuddy(m_delay);
    m_onWallboard = new QCheckBox(m_notices);
    m_onWallboard->setChecked(settingValue(Setting::WallboardNotices));
    m_try = new QPushButton(m_notices);
    m_tryResult = remark(m_notices);
    auto *delay = new QHBoxLayout;
    delay->addWidget(m_delayLabel);
    delay->addWidget(m_delay);
    delay->addStretch(1);
    delay->addWidget(m_try);
    auto *column = new QVBoxLayout(m_notices);
    column->setSpacing(8);
    delay->setSpacing(8);
    column->addWidget(m_notify);
    column->addLayout(delay);
    column->addWidget(m_onWallboard);
    column->addWidget(m_tryResult);
    const auto keep = [this](const SettingDescriptor<bool> &setting) {
        return [this, &setting](bool on) {
            setSetting(setting, on);
            showSelection();
            Q_EMIT noticesChanged();
        };
    };
    connect(m_notify, &QCheckBox::toggled, this, keep(Setting::Notices));
    connect(m_onWallboard, &QCheckBox::toggled, this, keep(Setting::WallboardNotices));
    connect(m_delay, &QSpinBox::valueChanged, this, [this](int seconds) {
        setSetting(Setting::NoticeDelay, seconds);
        Q_EMIT noticesChanged();
    });
    connect(m_try, &QPushButton::clicked, this, &PreferencesDialog::noticeTried);
    return m_notices;
}

// --- the centre file -------------------------------------------------------------------------------------------------

void PreferencesDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a centre file"), QFileInfo(m_centreFile).absolutePath(),
        tr("Centre files (*.toml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PreferencesDialog::choose);
    dialog->open();
}

void PreferencesDialog::choose(const QString &path)
{
    if (!check(path)) {
        say(m_checkResult, m_checkResult->text() + u' ' + tr("It has not been taken."));
        return;
    }
    m_centreFile = QFileInfo(path).absoluteFilePath();
    m_path->setText(m_centreFile);
    setSetting(Setting::CentreFile, m_centreFile);
    showSelection();
    Q_EMIT centreChosen(m_centreFile);
}

bool PreferencesDialog::check(const QString &path)
{
    const Store::CentreFileResult result = Store::readCentreFile(path);
    QStringList lines;
    for (const Store::CentreFileError &error : result.errors)
        lines << Store::errorText(error);
    for (const Store::CentreFileError &warning : result.warnings)
        lines << tr("Remark: %1").arg(Store::errorText(warning));
    m_mistakes->setPlainText(lines.join(u'\n'));
    m_mistakes->setVisible(!lines.isEmpty());
    const int mistakes = static_cast<int>(result.errors.size());
    const auto counted
        = [this](std::size_t count) { return m_appearance.formatter().count(static_cast<qint64>(count)); };
    say(m_checkResult,
        mistakes > 0 ? tr("%n mistake(s) in %1.", nullptr, mistakes).arg(path)
                     : tr("%1 is in order: lines %2, feeds %3, operators %4.")
                           .arg(path, counted(result.centre.lines.size()), counted(result.centre.feeds.size()),
                               counted(result.centre.persons.size())));
    return result.ok();
}

// --- feeds and their secrets -----------------------------------------------------------------------------------------

void PreferencesDialog::showFeeds()
{
    if (!m_keeper)
        return;
    m_states->tick();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto id = static_cast<Domain::FeedId>(row);
        const FeedStatus &feed = m_keeper->session().feeds()[static_cast<std::size_t>(row)];
        const QString problem = Feeds::problemText(feed.problem, feed.where);
        m_states->setProblem(id, problem);
        const QString state = m_states->index(row, Items::FeedModel::StatusColumn).data().toString();
        const std::array<QString, ColumnCount> texts {
            feed.name, feed.kindName, feed.where, state, secretSourceText(feed)};
        for (int cell = 0; cell < ColumnCount; ++cell) {
            QTableWidgetItem *item = m_table->item(row, cell);
            item->setText(texts[static_cast<std::size_t>(cell)]);
            // as markup a tool tip would obey what a server has written
            item->setToolTip(cell == StateColumn && !problem.isEmpty() ? problem.toHtmlEscaped() : QString());
        }
    }
    showSelection();
}

std::optional<Domain::FeedId> PreferencesDialog::selectedFeed() const
{
    const int row = m_table->currentRow();
    if (!m_keeper || row < 0 || !m_table->item(row, FeedColumn)->isSelected())
        return std::nullopt;
    return static_cast<Domain::FeedId>(row);
}

void PreferencesDialog::showSelection()
{
    const auto feed = selectedFeed();
    const bool hasSecret = feed && m_keeper->session().feeds()[Domain::raw(*feed)].needsSecret;
    m_enter->setEnabled(hasSecret);
    m_forget->setEnabled(hasSecret);
    for (QPushButton *button : {m_check, m_reveal})
        button->setEnabled(!m_centreFile.isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *> {m_delayLabel, m_delay})
        widget->setEnabled(m_notify->isChecked() || m_onWallboard->isChecked());
}

void PreferencesDialog::askForget()
{
    const auto feed = selectedFeed();
    if (!feed)
        return;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Forget the secret"));
    box->setText(tr("Take the secret of feed «%1» out of the keychain?")
                     .arg(m_keeper->session().feeds()[Domain::raw(*feed)].name));
    box->setInformativeText(tr("Pult asks for it at the next start."));
    QPushButton *forget = box->addButton(tr("&Forget"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(forget, &QPushButton::clicked, this, [this, id = *feed] { m_keeper->forget(id); });
    box->open();
}

void PreferencesDialog::showSecretResult(const QString &sentence)
{
    say(m_secretResult, sentence);
}

void PreferencesDialog::showNoticeResult(const QString &sentence)
{
    say(m_tryResult, sentence);
}

// --- language, theme, layout -----------------------------------------------------------------------------------------

void PreferencesDialog::retranslate()
{
    setWindowTitle(tr("Preferences"));
    m_look->setTitle(tr("Look"));
    m_languageLabel->setText(tr("&Language"));
    m_themeLabel->setText(tr("&Theme"));
    m_theme->setItemText(0, tr("Dark"));
    m_theme->setItemText(1, tr("Light"));
    m_language->setCurrentIndex(m_language->findData(m_appearance.language()));
    m_theme->setCurrentIndex(m_appearance.theme().kind == Widgets::ThemeKind::Dark ? 0 : 1);
    m_centre->setTitle(tr("Centre file"));
    m_path->setPlaceholderText(tr("none: this is a recording or the demo centre"));
    m_path->setAccessibleName(tr("Path of the centre file"));
    m_browse->setText(tr("C&hoose …"));
    m_check->setText(tr("Chec&k"));
    m_reveal->setText(tr("Open f&older"));
    m_mistakes->setAccessibleName(tr("Mistakes in the centre file"));
    m_feeds->setTitle(tr("Feeds"));
    m_table->setAccessibleName(tr("Feeds"));
    m_table->setHorizontalHeaderLabels({tr("Feed"), tr("Kind"), tr("Where"), tr("State"), tr("Secret from")});
    m_enter->setText(tr("Enter &secret …"));
    m_forget->setText(tr("&Forget secret"));
    m_notices->setTitle(tr("Desktop notices"));
    m_notify->setText(tr("&Notices when a feed is lost and when it is back"));
    m_delayLabel->setText(tr("&Wait before a feed counts as lost:"));
    m_delay->setSuffix(tr(" s"));
    m_onWallboard->setText(tr("Also on the wall&board"));
    m_try->setText(tr("Tr&y one"));
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    say(m_checkResult, {});
    m_mistakes->hide();
    if (m_states)
        m_states->retranslate();
    showFeeds();
    m_table->resizeColumnsToContents();
    showSelection();
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PreferencesDialog::restoreLayout()
{
    m_remembersLayout = true;
    restoreGeometry(windowSettings().value(GeometryKey).toByteArray());
}

void PreferencesDialog::done(int result)
{
    if (m_remembersLayout)
        windowSettings().setValue(GeometryKey, saveGeometry());
    QDialog::done(result);
}

} // namespace Pult::App
