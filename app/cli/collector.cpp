// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/collector.h"

#include "app/cli/clitexts.h"
#include "app/cli/feedsentences.h"
#include "app/cli/terminal.h"
#include "items/valueformatter.h"
#include "store/folders.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Pult::App {

using History::StoreProblem;
using History::WriterStatus;

namespace {

/// As the keychain calls the one key of a person's histories.
const auto KeyName = u"history"_s;
constexpr int KeyWords = 8; ///< of 32 bits

QString spoolPathOf(const History::StoreUrl &store)
{
    const QByteArray hash
        = QCryptographicHash::hash(store.text().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return Store::Folders::state() + u"/spool/"_s + QString::fromLatin1(hash);
}

std::vector<std::string> feedNames(const Session &session)
{
    std::vector<std::string> names;
    for (const FeedStatus &feed : session.feeds())
        names.push_back(feed.name.toStdString());
    return names;
}

/// Such a store may be there later; nothing else gets better by waiting.
bool passes(StoreProblem::Kind kind)
{
    return kind == StoreProblem::Kind::NotReachable || kind == StoreProblem::Kind::DiskFull;
}

void say(const QString &sentence)
{
    showStatus({});
    print(sentence + u'\n');
    flushOutput();
}

QString countText(std::uint64_t events)
{
    return QLocale().toString(static_cast<qulonglong>(events));
}

} // namespace

Collector::Collector(Session &session, Options options, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_options(std::move(options))
    , m_live(session.feeds().size())
{
    sayFeedProblems(session, this);
    connect(&session, &Session::ticked, this, [this] {
        sayFeeds();
        showLine();
    });
}

void Collector::begin()
{
    if (m_options.key.isEmpty())
        findKey();
    else
        open();
}

// --- beginning
// ---------------------------------------------------------------------------------------------------------

void Collector::findKey()
{
    m_keychain.read(KeyName, this, [this](KeychainFault fault, std::optional<Store::Secret> secret) {
        if (m_history || m_hasFailed)
            return; // an answer that came too late
        if (secret) {
            m_options.key = secret->reveal();
            open();
        } else if (fault == KeychainFault::NotFound) {
            makeKey();
        } else {
            fail(CommandLine::tr("There is no keychain that answers. Give the key by which callers are known again in "
                                 "PULT_HISTORY_KEY or as the systemd credential pult.history; a new one: openssl rand "
                                 "-hex 32"));
        }
    });
}

void Collector::makeKey()
{
    std::array<quint32, KeyWords> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    m_options.key = QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
    m_keychain.write(KeyName, Store::Secret(m_options.key), this, [this](KeychainFault fault) {
        if (fault == KeychainFault::None)
            open();
        else
            fail(CommandLine::tr("The keychain does not take the key by which callers are known again."));
    });
}

void Collector::open()
{
    m_history = std::make_unique<SessionHistory>(
        SessionHistory::Options {m_options.store, m_options.password, m_options.key, spoolPathOf(m_options.store)},
        feedNames(m_session));
    connect(m_history.get(), &SessionHistory::statusChanged, this, &Collector::sayHistory);
    const StoreProblem problem = m_history->open();
    if (problem && !passes(problem.kind)) {
        fail(History::problemText(problem));
        return;
    }
    if (problem)
        printError(History::problemText(problem));
    resume();
}

void Collector::resume()
{
    const SessionHistory::Resumed resumed = m_session.keepIn(*m_history);
    if (resumed.until) {
        const Items::ValueFormatter formatter {QLocale()};
        say(CommandLine::tr("%1: events of the last 48 hours: %2, the last of them %3 ago")
                .arg(m_options.store.text(), countText(resumed.events),
                    formatter.running(m_session.clock().now() - *resumed.until)));
    }
    if (resumed.unreadable > 0)
        printError(CommandLine::tr("%n row(s) of the journal could not be read and are left out.", nullptr,
            static_cast<int>(resumed.unreadable)));
    m_history->start();
    m_secrets = std::make_unique<HeadlessSecrets>(m_session, m_keychain);
    m_session.start();
}

void Collector::fail(const QString &sentence)
{
    m_hasFailed = true;
    printError(sentence);
    Q_EMIT failed();
}

// --- telling
// -----------------------------------------------------------------------------------------------------------

void Collector::sayFeeds()
{
    for (std::size_t i = 0; i < m_live.size(); ++i) {
        const bool live = m_session.engine().state().feeds()[i].connected;
        if (live == m_live[i])
            continue;
        m_live[i] = live;
        say(feedText(i));
    }
}

QString Collector::feedText(std::size_t feed) const
{
    return u"%1: %2"_s.arg(m_session.feeds()[feed].name, linkText(m_live[feed]));
}

void Collector::sayHistory(const WriterStatus &status)
{
    showStatus({});
    if (status.problem.kind != m_said.problem.kind) {
        if (status.problem)
            printError(History::problemText(status.problem));
        else
            say(CommandLine::tr("%1 is written again").arg(m_options.store.text()));
    }
    if (status.lost > 0 && m_said.lost == 0)
        printError(CommandLine::tr("There is room neither in the store nor on the disk: events are lost."));
    m_said = status;
}

/// «ryazan: live, volgograd: not connected · events kept: 1 234, waiting: 12»
void Collector::showLine() const
{
    QStringList feeds;
    for (std::size_t i = 0; i < m_live.size(); ++i)
        feeds << feedText(i);
    const WriterStatus status = m_history ? m_history->status() : WriterStatus {};
    showStatus(feeds.join(u", "_s) + u" · "_s
        + CommandLine::tr("events kept: %1, waiting: %2").arg(countText(status.stored), countText(status.waiting)));
}

ExitCode Collector::end()
{
    m_session.stop();
    showStatus({});
    if (!m_history || m_hasFailed)
        return m_hasFailed ? ExitCode::Failed : ExitCode::Done;
    m_history->stop();
    const WriterStatus status = m_history->status();
    say(CommandLine::tr("%1: events kept: %2").arg(m_options.store.text(), countText(status.acknowledged)));
    if (status.waiting > 0)
        say(CommandLine::tr("Events that wait on this disk until the store is back: %1.")
                .arg(countText(status.waiting)));
    if (status.lost == 0)
        return ExitCode::Done;
    printError(CommandLine::tr("Events lost: %1.").arg(countText(status.lost)));
    return ExitCode::SkippedInput;
}

} // namespace Pult::App
