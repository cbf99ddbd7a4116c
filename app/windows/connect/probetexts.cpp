// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/probetexts.h"

#include "items/valueformatter.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkInterface>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::App {

using Feeds::AmiClassFinding;
using Feeds::AmiFindings;
using Feeds::AmiProbe;
using Kind = Feeds::FeedProblem::Kind;
using Sight = AmiClassFinding::Sight;
using State = AmiProbe::State;
using Step = AmiProbe::Step;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ProbeTexts)
};

QString whereOf(const Domain::FeedSpec &spec)
{
    const QString host = QString::fromStdString(spec.host);
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(spec.port);
}

QString nameOf(const QStringList &parts)
{
    return parts.isEmpty() ? Texts::tr("nobody named") : parts.join(u", "_s);
}

QString certificateText(const QSslCertificate &certificate)
{
    return Texts::tr("certificate of «%1», issued by «%2», valid until %3")
        .arg(nameOf(certificate.subjectInfo(QSslCertificate::CommonName)),
            nameOf(certificate.issuerInfo(QSslCertificate::CommonName)),
            Items::ValueFormatter(QLocale()).date(
                Domain::Timestamp(std::chrono::milliseconds(certificate.expiryDate().toMSecsSinceEpoch()))));
}

QString encryptionText(const AmiProbe &probe)
{
    const AmiFindings &found = probe.findings();
    if (probe.state(Step::Encryption) == State::Warning)
        return Texts::tr("Not encrypted, as you have allowed: whoever can listen on the network reads the callers' "
                         "numbers.");
    if (probe.spec().tls != Domain::TlsMode::On)
        return Texts::tr("Not encrypted, and it need not be: both ends are on this machine.");
    return Texts::tr("%1; %2. The certificate has been verified.")
        .arg(found.protocol, certificateText(found.certificate));
}

/// Major version by that of the manager interface. Source: include/asterisk/manager.h of the branches.
QString branchOf(const QString &interfaceVersion)
{
    switch (interfaceVersion.section(u'.', 0, 0).toInt()) {
    case 5:
        return u"16"_s;
    case 6:
        return u"17"_s;
    case 7:
        return u"18"_s;
    case 8:
        return u"19"_s;
    case 9:
        return u"20"_s;
    case 10:
        return u"21"_s;
    case 11:
        return u"22"_s;
    case 12:
        return u"23"_s;
    default:
        return {};
    }
}

QString greetingText(const AmiFindings &found)
{
    const QString version = found.version.isEmpty() ? branchOf(found.interfaceVersion) : found.version;
    if (version.isEmpty())
        return Texts::tr("It is an Asterisk (manager interface %1).").arg(found.interfaceVersion);
    return Texts::tr("It is Asterisk %1 (manager interface %2).").arg(version, found.interfaceVersion);
}

QString clockText(const AmiFindings &found)
{
    if (!found.clockOffset)
        return Texts::tr("The server does not tell the time.");
    const double seconds = std::abs(std::chrono::duration<double>(*found.clockOffset).count());
    return Texts::tr("The clocks differ by %1 s.").arg(Items::ValueFormatter(QLocale()).decimals(seconds, 1));
}

QString queuesText(const AmiFindings &found)
{
    if (found.queues.empty())
        return Texts::tr(
            "No queue is there yet. Queues that Asterisk keeps in a database appear with their first call.");
    int waiting = 0;
    for (const Feeds::AmiQueueFinding &queue : found.queues)
        waiting += queue.waiting;
    QStringList parts {Texts::tr("%n queue(s)", nullptr, static_cast<int>(found.queues.size())),
        Texts::tr("%n operator(s)", nullptr, found.operators), Texts::tr("%n waiting call(s)", nullptr, waiting)};
    if (found.channels)
        parts << Texts::tr("%n call(s) in the whole telephone system", nullptr, *found.channels);
    return parts.join(u", "_s) + u'.';
}

/// What Pult needs a class for.
QString purposeOf(const char *name)
{
    const QLatin1StringView known(name);
    if (known == "system"_L1)
        return Texts::tr("to notice restarts");
    if (known == "agent"_L1)
        return Texts::tr("to see queues and operators at all");
    if (known == "call"_L1)
        return Texts::tr("to see hang-ups, holds and transfers");
    if (known == "dialplan"_L1)
        return Texts::tr("to tell timeouts of a queue from hang-ups");
    return Texts::tr("only for outcomes from a CRM");
}

QString classText(const AmiClassFinding &finding)
{
    const QString name = QString::fromLatin1(finding.name);
    switch (finding.sight) {
    case Sight::Seen:
        return Texts::tr("%1 – %2: its events come").arg(name, purposeOf(finding.name));
    case Sight::Missing:
        return Texts::tr("%1 – %2: missing").arg(name, purposeOf(finding.name));
    case Sight::Unseen:
        break;
    }
    return {};
}

QString rightsText(const AmiProbe &probe)
{
    if (probe.state(Step::Rights) == State::Running)
        return Texts::tr("Listening for a few seconds to what the account may see. You need not wait for it.");
    QStringList lines;
    QStringList unseen;
    for (const AmiClassFinding &finding : probe.findings().classes) {
        if (finding.sight == Sight::Unseen)
            unseen << QString::fromLatin1(finding.name);
        else
            lines << classText(finding);
    }
    if (!unseen.isEmpty())
        lines << Texts::tr(
            "Of %1 nothing has come in these seconds, which proves nothing in a quiet hour. Pult goes on "
            "watching and says so when a right is missing.")
                     .arg(unseen.join(u", "_s));
    if (!probe.findings().hiddenEvents.isEmpty())
        lines << Texts::tr("hidden by a filter: %1").arg(probe.findings().hiddenEvents.join(u", "_s));
    if (!probe.findings().writeClasses.isEmpty())
        lines << Texts::tr("may do more than Pult needs: write = %1").arg(probe.findings().writeClasses.join(u','));
    return lines.join(u'\n');
}

/// Of this machine, as the server may see it.
QString ownAddress(const Domain::FeedSpec &spec)
{
    const QString host = QString::fromStdString(spec.host);
    if (host.compare(u"localhost", Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback())
        return u"127.0.0.1"_s;
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() && !address.isLinkLocal())
            return address.toString();
    }
    return u"192.0.2.10"_s;
}

QString serverLines(const Domain::FeedSpec &spec)
{
    QString lines = u"[general]\nenabled = yes\n"_s;
    if (spec.tls == Domain::TlsMode::On)
        lines += u"tlsenable = yes\ntlsbindaddr = 0.0.0.0:%1\ntlscertfile = /etc/asterisk/keys/asterisk.pem"_s.arg(
            spec.port);
    else
        lines += u"port = %1\nbindaddr = %2"_s.arg(spec.port).arg(
            Feeds::AmiLink::isPrivate(spec) ? u"127.0.0.1"_s : u"0.0.0.0"_s);
    return lines;
}

const QString EventFilters = u"eventfilter = Event: Queue\n"
                             "eventfilter = Event: Agent\n"
                             "eventfilter = Event: (FullyBooted|Shutdown|Reload)\n"
                             "eventfilter = Event: (Hangup|Hold|Unhold|BlindTransfer|AttendedTransfer)\n"
                             "eventfilter = Event: UserEvent\n"
                             "eventfilter = Variable: QUEUESTATUS"_s;

QString readLine()
{
    return u"read = %1"_s.arg(QString::fromLatin1(Feeds::AmiEventClasses));
}

QString sectionOf(const Domain::FeedSpec &spec)
{
    return u"[%1]\n"_s.arg(QString::fromStdString(spec.account));
}

std::vector<ProbeAdvice> adviceOnFailure(const AmiProbe &probe)
{
    const Domain::FeedSpec &spec = probe.spec();
    const QString reload = Texts::tr("In manager.conf on the server (then «manager reload» in Asterisk's console):");
    switch (probe.problem().kind) {
    case Kind::ConnectionRefused:
    case Kind::ConnectionTimeout:
    case Kind::Silent:
    case Kind::NotAnAmi:
    case Kind::TlsFailed:
        return {{reload, serverLines(spec)}};
    case Kind::LoginRefused:
        return {
            {Texts::tr("Asterisk does not say whether the account, the secret or the permit line is wrong. An account "
                       "that lets this machine in looks like this in manager.conf (the last permit or deny that "
                       "fits decides, so deny comes first; then «manager reload»):"),
                managerAccountLines(spec)}};
    case Kind::TlsUntrusted:
        return {
            {Texts::tr("If the certificate is your own authority's, name the authority's PEM file on the first page. "
                       "If Asterisk uses a self-signed certificate, name that certificate's file."),
                {}}};
    default:
        return {};
    }
}

} // namespace

QString probeStepTitle(Step step)
{
    switch (step) {
    case Step::Name:
        return Texts::tr("Name of the server");
    case Step::Connection:
        return Texts::tr("Connection");
    case Step::Encryption:
        return Texts::tr("Encryption");
    case Step::Greeting:
        return Texts::tr("Asterisk");
    case Step::Login:
        return Texts::tr("Sign-in");
    case Step::Clock:
        return Texts::tr("Clock");
    case Step::Queues:
        return Texts::tr("Queues");
    case Step::Rights:
        break;
    }
    return Texts::tr("Rights");
}

QString probeStateText(State state)
{
    switch (state) {
    case State::Waiting:
        return {};
    case State::Running:
        return Texts::tr("trying …");
    case State::Good:
        return Texts::tr("fine");
    case State::Warning:
        return Texts::tr("note");
    case State::Failed:
        break;
    }
    return Texts::tr("failed");
}

QString probeStepText(const AmiProbe &probe, Step step)
{
    const AmiFindings &found = probe.findings();
    const State state = probe.state(step);
    if (state == State::Failed) {
        QString text = Feeds::problemText(probe.problem(), whereOf(probe.spec()));
        if (step == Step::Encryption && !found.certificate.isNull())
            text += u'\n' + Texts::tr("It has shown a %1.").arg(certificateText(found.certificate));
        return text;
    }
    if (state == State::Waiting || (state == State::Running && step != Step::Rights))
        return {};
    switch (step) {
    case Step::Name: {
        const QString host = QString::fromStdString(probe.spec().host);
        return found.address.isEmpty() || found.address == host ? host
                                                                : Texts::tr("%1 is %2.").arg(host, found.address);
    }
    case Step::Connection:
        return Texts::tr("Port %1 takes the connection.").arg(probe.spec().port);
    case Step::Encryption:
        return encryptionText(probe);
    case Step::Greeting:
        return greetingText(found);
    case Step::Login:
        return Texts::tr("Signed in as «%1».").arg(QString::fromStdString(probe.spec().account));
    case Step::Clock:
        return clockText(found);
    case Step::Queues:
        return queuesText(found);
    case Step::Rights:
        break;
    }
    return rightsText(probe);
}

std::vector<ProbeAdvice> probeAdvice(const AmiProbe &probe)
{
    const AmiFindings &found = probe.findings();
    const Domain::FeedSpec &spec = probe.spec();
    std::vector<ProbeAdvice> result;
    if (probe.isFinished() && !probe.isUsable())
        return adviceOnFailure(probe);
    QStringList missing;
    for (const AmiClassFinding &finding : found.classes) {
        if (finding.sight == Sight::Missing)
            missing << QString::fromLatin1(finding.name);
    }
    if (!missing.isEmpty())
        result.push_back(
            {Texts::tr("Give the account the missing classes (%1) in manager.conf; Pult works without them, but "
                       "sees less:")
                    .arg(missing.join(u", "_s)),
                sectionOf(spec) + readLine()});
    if (!found.hiddenEvents.isEmpty())
        result.push_back(
            {Texts::tr("Filters hide events that Pult needs. These let through what it needs and no more:"),
                sectionOf(spec) + EventFilters});
    if (!found.writeClasses.isEmpty())
        result.push_back(
            {Texts::tr("Pult only looks on and needs no «write» line. Whoever gets hold of this account could do "
                       "more than Pult ever does; leave the line out."),
                {}});
    if (found.timestamps == std::optional(false))
        result.push_back({Texts::tr("Events carry no time, so Pult measures with its own clock. Better:"),
            u"[general]\ntimestampevents = yes"_s});
    if (probe.state(Step::Clock) == State::Warning && found.clockOffset)
        result.push_back(
            {Feeds::problemText(
                 {Kind::ClockSkew,
                     QString::number(std::chrono::round<std::chrono::seconds>(*found.clockOffset).count())},
                 whereOf(spec)),
                {}});
    return result;
}

QString managerAccountLines(const Domain::FeedSpec &spec)
{
    return sectionOf(spec)
        + u"secret = CHANGE-ME\n"
          "deny = 0.0.0.0/0.0.0.0\n"
          "permit = %1/255.255.255.255\n"_s.arg(ownAddress(spec))
        + readLine() + u'\n' + EventFilters;
}

} // namespace Pult::App
