// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/centrewriter.h"

#include "store/centrefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <charconv>

namespace Pult::Store {

namespace {

struct CentreWriter
{
    Q_DECLARE_TR_FUNCTIONS(CentreWriter)
};

constexpr std::uint16_t AmiPort = 5038;
constexpr std::uint16_t AmiTlsPort = 5039;

// --- values ----------------------------------------------------------------------------------------------------------

/// A basic string of TOML: whatever the text, it ends where it shall end.
QByteArray literal(std::string_view text)
{
    QByteArray result = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            result.append('\\').append(c);
        else if (code < 0x20 || code == 0x7f)
            result.append("\\u").append(QByteArray::number(code, 16).rightJustified(4, '0'));
        else
            result.append(c);
    }
    return result.append('"');
}

/// The shortest text that is read as the same number.
QByteArray numeral(double value)
{
    std::array<char, 32> buffer {};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), static_cast<qsizetype>(end.ptr - buffer.data())};
}

QByteArray seconds(Domain::Duration duration)
{
    return numeral(static_cast<double>(duration.count()) / 1000);
}

QByteArray timeOfDay(std::chrono::minutes time)
{
    const auto part = [](std::int64_t number) { return QByteArray::number(number).rightJustified(2, '0'); };
    return '"' + part(time.count() / 60) + ':' + part(time.count() % 60) + '"';
}

template<typename List, typename Shown>
QByteArray listOf(const List &list, Shown shown)
{
    QByteArrayList items;
    for (const auto &item : list)
        items << shown(item);
    return '[' + items.join(", ") + ']';
}

QByteArray key(const char *name, const QByteArray &value)
{
    return name + QByteArray(" = ") + value + '\n';
}

QByteArray textKey(const char *name, std::string_view text)
{
    return text.empty() ? QByteArray() : key(name, literal(text));
}

/// Absent where it is the id, as in the file's own default.
QByteArray nameKey(const std::string &name, const std::string &id)
{
    return name == id ? QByteArray() : textKey("name", name);
}

QByteArray comment(const QString &text)
{
    QByteArray result;
    for (const QString &line : text.split(u'\n'))
        result += "# " + line.toUtf8() + '\n';
    return result;
}

// --- tables ----------------------------------------------------------------------------------------------------------

QByteArray targetsKey(const Domain::Targets &targets, const Domain::Targets &inherited)
{
    QByteArrayList own;
    for (const auto &[name, value] : targets) {
        const auto known = inherited.find(name);
        if (known == inherited.end() || known->second != value)
            own << QByteArray::fromStdString(name) + " = " + numeral(value);
    }
    return own.isEmpty() ? QByteArray() : key("targets", "{ " + own.join(", ") + " }");
}

/// What a line has of its own.
QByteArray lineValues(const Domain::Line &line, const Domain::Line &inherited)
{
    QByteArray text;
    if (line.answerThreshold != inherited.answerThreshold)
        text += key("answer_within", seconds(line.answerThreshold));
    if (line.shortAbandon != inherited.shortAbandon)
        text += key("short_abandon", seconds(line.shortAbandon));
    if (line.slFormula != inherited.slFormula)
        text += key("sl", literal(line.slFormula));
    if (line.wrapUp != inherited.wrapUp)
        text += key("wrap_up", seconds(line.wrapUp));
    return text + targetsKey(line.targets, inherited.targets);
}

QByteArray centreTable(const Domain::Centre &centre)
{
    QByteArray text = "[centre]\n" + textKey("name", centre.name) + textKey("time_zone", centre.timeZone);
    if (centre.dayStart != std::chrono::minutes::zero())
        text += key("day_start", timeOfDay(centre.dayStart));
    if (!centre.shiftStarts.empty())
        text += key("shifts", listOf(centre.shiftStarts, &timeOfDay));
    if (centre.repeatWindow != Domain::Centre().repeatWindow)
        text += key("repeat_days", QByteArray::number(qint64 {centre.repeatWindow.count() / 24}));
    return text + '\n';
}

QByteArray defaultsTable(const Domain::Line &defaults)
{
    QByteArray text = comment(CentreWriter::tr(
                          "What holds for every line that does not say otherwise. Times are seconds, shares 0 – 1.\n"
                          "What has no target is shown without a verdict."))
        + "[defaults]\n" + key("answer_within", seconds(defaults.answerThreshold))
        + key("short_abandon", seconds(defaults.shortAbandon));
    Domain::Line shown;
    shown.answerThreshold = defaults.answerThreshold;
    shown.shortAbandon = defaults.shortAbandon;
    text += lineValues(defaults, shown);
    if (defaults.targets.empty())
        text += "# targets = { sl = 0.80, lcr = 0.05, aht = 220, asa = 30 }\n";
    return text + '\n';
}

QByteArray siteTables(const std::vector<Domain::Site> &sites)
{
    QByteArray text;
    for (const Domain::Site &site : sites) {
        text += "[[site]]\n" + textKey("id", site.id) + nameKey(site.name, site.id)
            + textKey("time_zone", site.timeZone);
        if (site.seats > 0)
            text += key("seats", QByteArray::number(site.seats));
        text += '\n';
    }
    return text;
}

QByteArray lineTables(const std::vector<Domain::Line> &lines, const Domain::Line &defaults)
{
    QByteArray text;
    for (const Domain::Line &line : lines)
        text += "[[line]]\n" + textKey("id", line.id) + nameKey(line.name, line.id) + lineValues(line, defaults) + '\n';
    return text;
}

QByteArray feedTable(const Domain::FeedSpec &feed)
{
    QByteArray text = "[[feed]]\n" + textKey("id", feed.id) + textKey("kind", feed.kind) + textKey("site", feed.site);
    if (feed.kind == QueueLogKind)
        return text + textKey("path", feed.path) + '\n';
    const bool tls = feed.tls == Domain::TlsMode::On;
    text += textKey("host", feed.host);
    if (feed.port != (tls ? AmiTlsPort : AmiPort))
        text += key("port", QByteArray::number(feed.port));
    text += key("tls", tls ? "true" : "false") + textKey("tls_ca", feed.tlsCa) + textKey("account", feed.account)
        + textKey("secret_env", feed.secretEnv) + textKey("secret_credential", feed.secretCredential);
    if (feed.allowPlainLogin)
        text += key("allow_plain_login", "true");
    return text + '\n';
}

QByteArray feedTables(const std::vector<Domain::FeedSpec> &feeds)
{
    QByteArray text
        = comment(CentreWriter::tr("One [[feed]] for each telephone system. Its secret is never written here."));
    for (const Domain::FeedSpec &feed : feeds)
        text += feedTable(feed);
    return text;
}

QByteArray queueTables(const std::vector<Domain::QueueMapping> &queues)
{
    if (queues.empty())
        return {};
    QByteArray text
        = comment(CentreWriter::tr("Which line a queue belongs to. A queue without an entry is a line of its own."));
    for (const Domain::QueueMapping &queue : queues) {
        text += "[[queue]]\n" + textKey("feed", queue.feed) + textKey("queue", queue.queue)
            + textKey("line", queue.line) + textKey("site", queue.site) + '\n';
    }
    return text;
}

QByteArray groupTables(const std::vector<Domain::Group> &groups)
{
    QByteArray text;
    for (const Domain::Group &group : groups)
        text += "[[group]]\n" + textKey("id", group.id) + nameKey(group.name, group.id) + textKey("lead", group.lead)
            + textKey("site", group.site) + '\n';
    return text;
}

QByteArray operatorTables(const std::vector<Domain::Person> &persons)
{
    QByteArray text;
    for (const Domain::Person &person : persons) {
        text += "[[operator]]\n" + textKey("id", person.id) + textKey("name", person.name)
            + textKey("site", person.site) + textKey("group", person.group);
        if (!person.skills.empty())
            text += key("skills", listOf(person.skills, &literal));
        if (person.remote)
            text += key("remote", "true");
        const auto shown = [](const std::pair<std::string, std::string> &name) -> QByteArray {
            return "{ feed = " + literal(name.first) + ", name = " + literal(name.second) + " }";
        };
        if (!person.names.empty())
            text += key("names", listOf(person.names, shown));
        text += '\n';
    }
    return text;
}

QByteArray pausesTable(const std::set<std::string> &reasons)
{
    if (reasons.empty())
        return {};
    return comment(CentreWriter::tr("Pause reasons that mean after-call work.")) + "[pauses]\n"
        + key("acw", listOf(reasons, &literal)) + '\n';
}

QByteArray stateLimitsTable(const std::map<Domain::OperatorState, Domain::Duration> &limits)
{
    if (limits.empty())
        return {};
    QByteArray text = comment(CentreWriter::tr("How many seconds a state may last before it calls for attention."))
        + "[state_limits]\n";
    for (const auto &[state, limit] : limits) {
        const std::string_view id = Domain::idOf(state);
        text += QByteArray(id.data(), static_cast<qsizetype>(id.size())) + " = " + seconds(limit) + '\n';
    }
    return text + '\n';
}

/// Everything of a centre, in one order; lines without what they have from `inherited`.
QByteArray everything(const Domain::Centre &centre, const Domain::Line &inherited)
{
    return centreTable(centre) + defaultsTable(centre.defaults) + siteTables(centre.sites)
        + lineTables(centre.lines, inherited) + feedTables(centre.feeds) + queueTables(centre.queues)
        + groupTables(centre.groups) + operatorTables(centre.persons) + pausesTable(centre.acwReasons)
        + stateLimitsTable(centre.stateLimits);
}

/// Centres of the same text, with all values of every line, are the same.
bool isSame(const Domain::Centre &a, const Domain::Centre &b)
{
    return everything(a, {}) == everything(b, {});
}

/// Reads `bytes` and compares with what they shall mean.
CentreText checked(QByteArray bytes, const Domain::Centre &meant, const QString &path)
{
    CentreText result;
    CentreFileResult read = readCentreBytes(bytes, path);
    result.bytes = std::move(bytes);
    if (!read.ok()) {
        result.fault = CentreText::Fault::Refused;
        result.errors = std::move(read.errors);
    } else if (!isSame(read.centre, meant)) {
        result.fault = CentreText::Fault::Inexpressible;
    }
    return result;
}

template<typename T>
void add(std::vector<T> &to, const std::vector<T> &more)
{
    to.insert(to.end(), more.begin(), more.end());
}

QString freeBackupPath(const QString &path)
{
    QString result = path + QStringLiteral(".bak");
    for (int i = 2; QFileInfo::exists(result); ++i)
        result = path + QStringLiteral(".bak%1").arg(i);
    return result;
}

} // namespace

CentreText writeCentre(const Domain::Centre &centre, const QString &path)
{
    const QByteArray head = comment(CentreWriter::tr("A centre file of Pult. Change it as you like and check it with\n"
                                                     "    pult check-centre FILE\n"
                                                     "Everything that can stand here: resources/centres/example.toml"));
    QByteArray text = head + '\n' + everything(centre, centre.defaults);
    text.chop(1); // one line end at the end, not two
    return checked(std::move(text), centre, path);
}

CentreText appendToCentre(const QByteArray &existing, const Domain::Centre &addition, const QString &path)
{
    CentreFileResult before = readCentreBytes(existing, path);
    if (!before.ok())
        return {CentreText::Fault::Refused, existing, std::move(before.errors)};
    QByteArray more = siteTables(addition.sites) + lineTables(addition.lines, before.centre.defaults)
        + feedTables(addition.feeds) + queueTables(addition.queues);
    more.chop(1);
    more.prepend(existing.isEmpty() || existing.endsWith('\n') ? "\n" : "\n\n");
    if (existing.contains("\r\n"))
        more.replace("\n", "\r\n");
    Domain::Centre meant = std::move(before.centre);
    add(meant.sites, addition.sites);
    add(meant.lines, addition.lines);
    add(meant.feeds, addition.feeds);
    add(meant.queues, addition.queues);
    return checked(existing + more, meant, path);
}

CentreSaving saveCentre(const QString &path, const QByteArray &bytes, const QByteArray &before)
{
    using Fault = CentreSaving::Fault;
    const QFileInfo info(path);
    CentreSaving result;
    if (!QDir().mkpath(info.absolutePath()))
        return {Fault::NoFolder, info.absolutePath(), {}};
    QFile old(path);
    if (info.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return {Fault::NoBackup, old.errorString(), {}};
        if (old.read(MaxCentreFileBytes + 1) != before)
            return {Fault::ChangedMeanwhile, {}, {}};
        old.close();
        result.backup = freeBackupPath(path);
        if (!old.copy(result.backup))
            return {Fault::NoBackup, old.errorString(), {}};
    } else if (!before.isNull()) {
        return {Fault::ChangedMeanwhile, {}, {}};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return {Fault::Unwritable, file.errorString(), result.backup};
    return result;
}

} // namespace Pult::Store
