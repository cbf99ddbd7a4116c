// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/deskservices.h"

#include "app/windows/explaindialog.h"
#include "app/windows/preferencesdialog.h"
#include "app/windows/supervisorwindow.h"
#include "app/windows/wallboardwindow.h"

namespace Pult::App {

namespace {

/// Of the notice that is only tried; feeds have their numbers.
constexpr int TrialTopic = -1;

} // namespace

DeskServices::DeskServices(const Parts &parts, QWidget &window, SecretPrompt::Manner manner, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_appearance(parts.appearance)
    , m_centreFile(parts.centreFile)
    , m_noticesSetting(manner == SecretPrompt::Manner::AtOnce ? Setting::Notices : Setting::WallboardNotices)
    , m_keeper(parts.session, parts.keychain)
    , m_prompt(m_keeper, window, manner)
    , m_notifier(parts.session, parts.appearance.formatter(), m_notices)
{
    setUpNotices();
    m_keeper.start();
}

DeskServices::DeskServices(const Parts &parts, SupervisorWindow &window, QObject *parent)
    : DeskServices(parts, window, SecretPrompt::Manner::AtOnce, parent)
{
    connect(&window, &SupervisorWindow::preferencesAsked, this, &DeskServices::openPreferences);
}

DeskServices::DeskServices(const Parts &parts, WallboardWindow &window, QObject *parent)
    : DeskServices(parts, window, SecretPrompt::Manner::OnDemand, parent)
{
    const auto show = [this, &window] {
        QStringList sentences;
        for (const SecretKeeper::Request &request : m_keeper.requests()) {
            const FeedStatus &feed = m_keeper.session().feeds()[Domain::raw(request.feed)];
            sentences << Feeds::problemText(feed.problem, feed.where);
        }
        if (!sentences.isEmpty())
            sentences << tr("Press F2 to enter the secret.");
        window.setMessage(sentences.join(u'\n'));
    };
    connect(&m_keeper, &SecretKeeper::requestsChanged, this, show);
    connect(&m_appearance, &Appearance::changed, this, show);
    connect(&window, &WallboardWindow::secretsAsked, &m_prompt, &SecretPrompt::askAll);
    connect(&window, &WallboardWindow::explainAsked, this, [this, &window](const Metrics::NumberRef &number) {
        if (!m_explanation)
            m_explanation = new ExplainDialog(m_keeper.session(), m_appearance, &window);
        m_explanation->explain(number);
    });
    show();
}

DeskServices::~DeskServices()
{
    delete m_preferences;
}

PreferencesDialog *DeskServices::preferences() const
{
    return m_preferences;
}

void DeskServices::setUpNotices()
{
    m_notifier.setEnabled(!m_keeper.session().isPlayback() && settingValue(m_noticesSetting));
    m_notifier.setLostAfter(noticeDelay());
}

void DeskServices::openPreferences()
{
    if (!m_preferences) {
        SecretKeeper *keeper = m_keeper.session().isPlayback() ? nullptr : &m_keeper;
        m_preferences = new PreferencesDialog(m_appearance, keeper, m_centreFile, &m_window);
        m_preferences->setAttribute(Qt::WA_DeleteOnClose);
        m_preferences->restoreLayout();
        connect(m_preferences, &PreferencesDialog::centreChosen, this, &DeskServices::centreChosen);
        connect(m_preferences, &PreferencesDialog::secretAsked, &m_prompt, &SecretPrompt::ask);
        connect(m_preferences, &PreferencesDialog::noticesChanged, this, &DeskServices::setUpNotices);
        connect(m_preferences, &PreferencesDialog::noticeTried, this, &DeskServices::tryNotice);
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void DeskServices::tryNotice()
{
    PreferencesDialog *dialog = m_preferences;
    const auto tell = [this, dialog](const QString &sentence) {
        disconnect(&m_notices, nullptr, dialog, nullptr);
        dialog->showNoticeResult(sentence);
    };
    disconnect(&m_notices, nullptr, dialog, nullptr);
    connect(&m_notices, &DesktopNotices::shown, dialog, [tell](int topic) {
        if (topic == TrialTopic)
            tell(tr("The desktop has taken the notice."));
    });
    connect(&m_notices, &DesktopNotices::failed, dialog, [tell](int topic, const QString &why) {
        if (topic == TrialTopic)
            tell(tr("This desktop shows no notices: %1").arg(why));
    });
    m_notices.show(TrialTopic, tr("Pult"), tr("This is how a notice looks."));
}

} // namespace Pult::App
