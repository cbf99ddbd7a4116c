// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/desk.h"

#include "app/session/programsettings.h"
#include "app/session/sessionlog.h"
#include "app/windows/connectwizard.h"
#include "app/windows/deskservices.h"
#include "app/windows/preferencesdialog.h"
#include "app/windows/startwindow.h"
#include "app/windows/supervisorwindow.h"
#include "store/centrefile.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto DemoSubject = u"demo"_s;

bool isInside(const QString &path)
{
    return path.startsWith(u":/");
}

} // namespace

struct Desk::Stand
{
    // In this order: what is below is destroyed first.
    std::unique_ptr<Session> session;
    std::unique_ptr<SupervisorWindow> window;
    std::unique_ptr<DeskServices> services;
    QString centreFile;

    ~Stand()
    {
        services.reset();
        window.reset();
        session->stop();
    }
};

Desk::Desk(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

Desk::~Desk()
{
    delete m_wizard;
}

Session *Desk::session() const
{
    return m_stand ? m_stand->session.get() : nullptr;
}

SupervisorWindow *Desk::window() const
{
    return m_stand ? m_stand->window.get() : nullptr;
}

ConnectWizard *Desk::wizard() const
{
    return m_wizard;
}

QWidget *Desk::currentWindow() const
{
    return m_stand ? static_cast<QWidget *>(m_stand->window.get()) : m_startWindow.get();
}

// --- what is shown ---------------------------------------------------------------------------------------------------

Desk::Opened Desk::openCentre(const QString &path)
{
    const QString subject = path == QLatin1StringView(DemoPath) ? DemoSubject : OneInstance::subjectOfCentre(path);
    if (const Opened claimed = claim(subject); claimed != Opened::Yes)
        return claimed;
    Store::CentreFileResult read = Store::readCentreFile(path);
    if (!read.ok()) {
        showProblems(path, std::move(read.errors));
        return Opened::No;
    }
    return put(made(std::move(read.centre)), isInside(path) ? QString() : path);
}

Desk::Opened Desk::openDemo()
{
    if (QFile::exists(QString::fromLatin1(DemoPath)))
        return openCentre(QString::fromLatin1(DemoPath));
    showStart();
    m_startWindow->startPage().setNotice(tr("This Pult was built without the demo centre."));
    return Opened::No;
}

Desk::Opened Desk::openRecordings(const QStringList &files)
{
    auto playback = std::make_unique<Feeds::Playback>();
    if (!playback->open(files)) {
        QStringList sentences;
        for (const Feeds::Playback::Failure &failure : playback->failures())
            sentences << failure.path + u": " + Feeds::errorText(failure.error);
        m_failedRecordings = files;
        showStartWindow();
        m_startWindow->problemPage().setRecordings(sentences);
        m_startWindow->showProblem();
        return Opened::No;
    }
    m_instance.reset();
    auto session = Session::play(std::move(playback), {}, m_parts.clock, {});
    return put(std::move(session), {});
}

Desk::Opened Desk::adopt(std::unique_ptr<Session> session, const QString &subject, const QString &centreFile)
{
    if (const Opened claimed = claim(subject); claimed != Opened::Yes)
        return claimed;
    return put(std::move(session), centreFile);
}

Desk::Opened Desk::showStart()
{
    // Whoever starts Pult once more before a centre is there wants the window that is open already.
    if (const Opened claimed = claim(OneInstance::subjectOfCentre(m_parts.usualCentre)); claimed != Opened::Yes)
        return claimed;
    showStartWindow();
    m_startWindow->showStart();
    return Opened::Yes;
}

std::unique_ptr<Session> Desk::made(Domain::Centre centre) const
{
    auto session = std::make_unique<Session>(std::move(centre), m_parts.clock);
    return session;
}

Desk::Opened Desk::claim(const QString &subject)
{
    if (!m_parts.alone || subject.isEmpty()) {
        m_instance.reset();
        return Opened::Yes;
    }
    if (m_instance && m_instance->subject() == subject)
        return Opened::Yes;
    auto instance = std::make_unique<OneInstance>(subject);
    switch (instance->claim(m_parts.arguments)) {
    case OneInstance::Outcome::HandedOver:
        return Opened::Elsewhere;
    case OneInstance::Outcome::NoAnswer:
        return Opened::NoAnswer;
    case OneInstance::Outcome::First:
    case OneInstance::Outcome::Unknown:
        break;
    }
    m_instance = std::move(instance);
    connect(m_instance.get(), &OneInstance::argumentsArrived, this, [this](const QStringList &arguments) {
        raise();
        Q_EMIT argumentsArrived(arguments);
    });
    return Opened::Yes;
}

Desk::Opened Desk::put(std::unique_ptr<Session> session, const QString &centreFile)
{
    auto stand = std::make_unique<Stand>();
    stand->session = std::move(session);
    stand->centreFile = centreFile;
    stand->window = std::make_unique<SupervisorWindow>(*stand->session, m_parts.appearance);
    SessionLog::keep(*stand->session, m_parts.clock);
    if (m_parts.log)
        stand->window->setLog(*m_parts.log);
    stand->window->restoreLayout();
    stand->window->setFileActions([this](QMenu &menu) { addFileActions(menu); });
    stand->services = std::make_unique<DeskServices>(
        DeskServices::Parts {*stand->session, m_parts.appearance, m_parts.keychain, centreFile}, *stand->window);
    connect(
        stand->services.get(), &DeskServices::centreChosen, this, [this](const QString &path) { openCentre(path); });
    stand->window->show();
    stand->window->activateWindow(); // where no window manager does it, keys would go nowhere
    stand->session->start();

    m_errors.clear();
    // What was there before may be the one that calls: it goes when it has returned.
    if (m_stand)
        m_stand->window->close();
    QMetaObject::invokeMethod(
        this, [before = std::shared_ptr<Stand>(std::move(m_stand))] {}, Qt::QueuedConnection);
    m_stand = std::move(stand);
    if (m_startWindow) {
        m_startWindow->close();
        m_startWindow.release()->deleteLater();
    }
    return Opened::Yes;
}

void Desk::showStartWindow()
{
    if (!m_startWindow) {
        m_startWindow = std::make_unique<StartWindow>(m_parts.appearance);
        StartPage &start = m_startWindow->startPage();
        ProblemPage &problem = m_startWindow->problemPage();
        connect(&start, &StartPage::demoChosen, this, &Desk::openDemo);
        connect(&start, &StartPage::connectChosen, this, &Desk::connectAsterisk);
        connect(&start, &StartPage::fileChosen, this, &Desk::chooseFile);
        connect(&start, &StartPage::recordingChosen, this, &Desk::chooseRecordings);
        connect(&problem, &ProblemPage::demoChosen, this, &Desk::openDemo);
        connect(&problem, &ProblemPage::otherFileChosen, this,
            [this] { m_failedRecordings.isEmpty() ? chooseFile() : chooseRecordings(); });
        connect(&problem, &ProblemPage::retried, this,
            [this] { m_failedRecordings.isEmpty() ? openCentre(m_failedPath) : openRecordings(m_failedRecordings); });
    }
    m_startWindow->show();
    m_startWindow->activateWindow();
    if (m_stand) {
        m_stand->window->close();
        QMetaObject::invokeMethod(
            this, [before = std::shared_ptr<Stand>(std::move(m_stand))] {}, Qt::QueuedConnection);
    }
}

void Desk::showProblems(const QString &path, std::vector<Store::CentreFileError> errors)
{
    m_failedPath = path;
    m_failedRecordings.clear();
    m_errors = std::move(errors);
    showStartWindow();
    m_startWindow->problemPage().setCentre(path, m_errors);
    m_startWindow->showProblem();
}

void Desk::raise()
{
    QWidget *window = currentWindow();
    if (!window)
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    QApplication::alert(window); // where the desktop lets nobody come to the front by himself
}

// --- what the user chooses -------------------------------------------------------------------------------------------

void Desk::addFileActions(QMenu &menu)
{
    menu.addAction(tr("&Open a centre file …"), this, &Desk::chooseFile)->setShortcut(QKeySequence::Open);
    menu.addAction(tr("Play a &recording …"), this, &Desk::chooseRecordings);
    menu.addAction(tr("&Demo centre"), this, &Desk::openDemo);
    QAction *another = menu.addAction(tr("&Connect another Asterisk …"), this, &Desk::connectAsterisk);
    // The stand is not there yet while its window is built.
    connect(&menu, &QMenu::aboutToShow, another, [this, another] {
        another->setText(existingCentre() ? tr("&Connect another Asterisk …") : tr("&Connect an Asterisk …"));
    });
    menu.addSeparator();
}

void Desk::chooseFile()
{
    auto *dialog
        = new QFileDialog(currentWindow(), tr("Open a centre file"), QFileInfo(m_parts.usualCentre).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Centre files (*.toml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &Desk::openCentre, Qt::QueuedConnection);
    dialog->open();
}

void Desk::chooseRecordings()
{
    auto *dialog = new QFileDialog(currentWindow(), tr("Play recordings"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &Desk::openRecordings, Qt::QueuedConnection);
    dialog->open();
}

/// The file of the centre on the desk, if an Asterisk can be added to it.
std::optional<ExistingCentre> Desk::existingCentre() const
{
    QFile file(m_stand ? m_stand->centreFile : QString());
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    ExistingCentre existing {file.fileName(), file.read(Store::MaxCentreFileBytes + 1), {}};
    Store::CentreFileResult read = Store::readCentreBytes(existing.bytes, existing.path);
    if (!read.ok())
        return std::nullopt;
    existing.centre = std::move(read.centre);
    return existing;
}

void Desk::connectAsterisk()
{
    if (m_wizard)
        return m_wizard->raise();
    m_wizard = new ConnectWizard(
        {m_parts.appearance, m_parts.keychain, m_parts.clock, m_parts.usualCentre}, existingCentre(), currentWindow());
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &ConnectWizard::centreWritten, this, &Desk::takeWritten);
    m_wizard->open();
}

void Desk::takeWritten(const QString &path)
{
    const ConnectDraft &draft = m_wizard->draft();
    m_wizard->setParent(nullptr); // its parent goes when the centre opens
    if (!draft.existing && QFileInfo(path) != QFileInfo(m_parts.usualCentre))
        setSetting(Setting::CentreFile, path); // where the next start looks for it
    if (openCentre(path) == Opened::Yes)
        handSecret(draft);
}

void Desk::handSecret(const ConnectDraft &draft)
{
    const std::vector<Domain::FeedSpec> &feeds = session()->centre().feeds;
    const std::string id = draft.feedId();
    const auto feed = std::ranges::find(feeds, id, &Domain::FeedSpec::id);
    if (feed == feeds.end())
        return;
    const auto number = static_cast<Domain::FeedId>(feed - feeds.begin());
    m_stand->services->keeper().enter(number, Store::Secret(draft.secret), draft.remember);
}

} // namespace Pult::App
