// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/connectdraft.h"

#include "store/centrefile.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

constexpr qsizetype LongestName = 200;

struct ConnectTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectDraft)
};

template<typename Things>
std::string uniqueId(const std::string &wish, const Things &things)
{
    const auto isTaken = [&things](const std::string &id) {
        return std::ranges::any_of(things, [&id](const auto &thing) { return thing.id == id; });
    };
    std::string id = wish;
    for (int i = 2; isTaken(id); ++i)
        id = wish + "-" + std::to_string(i);
    return id;
}

QString hostLabel(const QString &host)
{
    return QHostAddress(host).isNull() ? host.section(u'.', 0, 0) : QString();
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

const Domain::Line *lineNamed(const std::vector<Domain::Line> &lines, const QString &name)
{
    const auto found = std::ranges::find_if(lines, [&name](const Domain::Line &line) {
        return QString::fromStdString(line.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

Domain::FeedSpec ConnectDraft::spec() const
{
    Domain::FeedSpec result;
    result.kind = Store::AmiKind;
    result.host = host.trimmed().toStdString();
    result.port = static_cast<std::uint16_t>(port);
    result.tls = tls ? Domain::TlsMode::On : Domain::TlsMode::Off;
    result.tlsCa = tls ? authority.toStdString() : std::string();
    result.account = account.trimmed().toStdString();
    result.allowPlainLogin = plainAllowed && !Feeds::AmiLink::isPrivate(result);
    return result;
}

std::string ConnectDraft::feedId() const
{
    std::string wish = findings.systemName.trimmed().toStdString();
    if (!isWritableName(wish))
        wish = hostLabel(host.trimmed()).toStdString();
    if (!isWritableName(wish) || wish == "localhost")
        wish = "asterisk";
    return existing ? uniqueId(wish, existing->centre.feeds) : wish;
}

QString ConnectDraft::where() const
{
    const QString name = host.trimmed();
    return (name.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(name).arg(port);
}

Domain::Centre ConnectDraft::centre() const
{
    Domain::Centre result;
    const std::vector<Domain::Site> knownSites = existing ? existing->centre.sites : std::vector<Domain::Site>();
    const std::vector<Domain::Line> knownLines = existing ? existing->centre.lines : std::vector<Domain::Line>();
    if (!existing) {
        result.name = centreName.trimmed().toStdString();
        result.timeZone = timeZone.toStdString();
        result.acwReasons = acwReasons;
    }
    Domain::FeedSpec feed = spec();
    feed.id = feedId();

    const std::string site = siteName.trimmed().toStdString();
    const auto sameSite = std::ranges::find_if(
        knownSites, [&site](const Domain::Site &known) { return known.name == site || known.id == site; });
    if (sameSite != knownSites.end()) {
        feed.site = sameSite->id;
    } else if (!site.empty()) {
        feed.site = uniqueId(feed.id, knownSites);
        result.sites.push_back({feed.site, site, {}, 0});
    }

    const Domain::Line defaults = existing ? existing->centre.defaults : Domain::Line();
    for (const QueueChoice &choice : queues) {
        const QString name = choice.line.simplified();
        if (name.isEmpty() || !isWritableName(choice.queue))
            continue;
        const Domain::Line *line = lineNamed(knownLines, name);
        if (!line)
            line = lineNamed(result.lines, name);
        if (!line) {
            Domain::Line fresh = defaults;
            std::vector<Domain::Line> taken = knownLines;
            taken.insert(taken.end(), result.lines.begin(), result.lines.end());
            fresh.id = uniqueId(choice.queue, taken);
            fresh.name = name.toStdString();
            const auto threshold = thresholds.find(name);
            if (threshold != thresholds.end())
                fresh.answerThreshold = std::chrono::seconds {threshold->second};
            result.lines.push_back(std::move(fresh));
            line = &result.lines.back();
        }
        result.queues.push_back({feed.id, choice.queue, line->id, {}});
    }
    result.feeds.push_back(std::move(feed));
    return result;
}

Store::CentreText ConnectDraft::text() const
{
    return existing ? Store::appendToCentre(existing->bytes, centre(), existing->path)
                    : Store::writeCentre(centre(), path);
}

void ConnectDraft::propose(const Feeds::AmiFindings &found)
{
    findings = found;
    if (siteName.isEmpty()) {
        const QString label = hostLabel(host.trimmed());
        const QString own = found.systemName.isEmpty() && label != u"localhost" ? label : found.systemName;
        siteName = capitalised(own.simplified().left(LongestName));
    }
    std::vector<QueueChoice> before = std::exchange(queues, {});
    for (const Feeds::AmiQueueFinding &queue : found.queues) {
        QueueChoice choice {queue.name, queue.members, {}};
        const auto known = std::ranges::find(before, queue.name, &QueueChoice::queue);
        const Domain::Line *line = nullptr;
        if (existing) {
            const auto same = std::ranges::find(existing->centre.lines, queue.name, &Domain::Line::id);
            line = same == existing->centre.lines.end() ? nullptr : &*same;
        }
        if (known != before.end())
            choice.line = known->line;
        else if (line)
            choice.line = QString::fromStdString(line->name);
        else if (isWritableName(queue.name))
            choice.line = proposedLineName(queue.name);
        queues.push_back(std::move(choice));
    }
    if (acwReasons.empty()) {
        for (const std::string &reason : found.pauseReasons) {
            if (looksLikeAfterCallWork(reason) && isWritableName(reason))
                acwReasons.insert(reason);
        }
    }
}

QString proposedLineName(const std::string &queue)
{
    QString text = QString::fromStdString(queue);
    text.replace(QRegularExpression(u"[-_.\\s]+"_s), u" "_s);
    text = text.trimmed();
    static const QRegularExpression Number(u"\\A\\d+\\z"_s);
    if (Number.match(text).hasMatch()) // FreePBX and the like call queues by their extension
        //: Name of a line, made of the number that its queue has in the telephone system
        text = ConnectTexts::tr("Line %1").arg(text);
    return capitalised(text).left(LongestName);
}

bool isWritableName(const std::string &name)
{
    const QString text = QString::fromStdString(name);
    return text.toStdString() == name // else it is not UTF-8
        && !text.trimmed().isEmpty() && text.size() <= LongestName
        && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool looksLikeAfterCallWork(const std::string &reason)
{
    const QString text = QString::fromStdString(reason).toLower();
    constexpr std::array Words {u"wrap", u"acw", u"after", u"пост", u"обработ"};
    return std::ranges::any_of(Words, [&text](const char16_t *word) { return text.contains(QStringView(word)); });
}

} // namespace Pult::App
