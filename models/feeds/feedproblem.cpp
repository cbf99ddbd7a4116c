// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/feedproblem.h"

#include <QCoreApplication>

namespace Pult::Feeds {

namespace {

using Kind = FeedProblem::Kind;

/// The sentence for a problem: %1 is the place, %2 the detail. Every kind has one, also without its detail.
const char *sentenceOf(const FeedProblem &problem)
{
    switch (problem.kind) {
    case Kind::None:
        return "";
    case Kind::HostNotFound:
        return QT_TRANSLATE_NOOP(
            "FeedProblem", "%1: there is no host of this name; check the feed's host in the centre file.");
    case Kind::ConnectionRefused:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "%1 refuses the connection; check the port, and that manager.conf says enabled = yes and binds to this "
            "address.");
    case Kind::ConnectionTimeout:
        return QT_TRANSLATE_NOOP(
            "FeedProblem", "%1 does not answer; check the address and that no firewall stands in between.");
    case Kind::ConnectionLost:
        return QT_TRANSLATE_NOOP("FeedProblem", "%1: the connection was lost; it is being opened again.");
    case Kind::NotAnAmi:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "What answers at %1 is not Asterisk's manager interface (it says «%2»); check the port, as a rule 5038, or "
            "5039 "
            "with TLS.");
    case Kind::Silent:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "%1 accepts the connection and says nothing; check the port, and whether the feed needs tls = true.");
    case Kind::LoginRefused:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "%1 refuses the login; check the account and its secret, and the account's permit and deny lines in "
            "manager.conf.");
    case Kind::SecretMissing:
        if (problem.detail.isEmpty())
            return QT_TRANSLATE_NOOP("FeedProblem",
                "The secret for %1 is missing; enter it in the preferences (Ctrl+,), or give it to Pult as a systemd "
                "credential or in an environment variable named by secret_env.");
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The secret for %1 is missing: the environment variable %2 is not set; set it before Pult is started, or "
            "enter the secret in the preferences (Ctrl+,).");
    case Kind::SecretUnusable:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The file %2 with the secret for %1 cannot be used; it must be a readable file of at most 4096 bytes that "
            "is not empty.");
    case Kind::PlainLoginForbidden:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The link to %1 is not encrypted, so Pult does not log in; set tls = true for this feed, or allow it with "
            "allow_plain_login = true.");
    case Kind::TlsUntrusted:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The certificate of %1 is not signed by an authority that this machine trusts; name your authority's file "
            "as "
            "tls_ca in the centre file.");
    case Kind::TlsExpired:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The certificate of %1 has expired or is not valid yet; renew it, or correct the clock of one of the "
            "machines.");
    case Kind::TlsWrongHost:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The certificate of %1 was issued for another host; use the name it was issued for, or have a new one "
            "issued.");
    case Kind::TlsFailed:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "%1: no encrypted connection came about (%2); check that the port is the one of tlsbindaddr in "
            "manager.conf.");
    case Kind::RightsTooNarrow:
        if (problem.detail == QLatin1String("dialplan"))
            return QT_TRANSLATE_NOOP("FeedProblem",
                "The account at %1 may not see the class dialplan, so timeouts of a queue cannot be told from "
                "redirects and "
                "hang-ups; add dialplan to its read line in manager.conf.");
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The account at %1 may not see everything Pult needs (missing: %2); add these classes to its read line in "
            "manager.conf.");
    case Kind::EventsFiltered:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "Events that Pult needs do not come from %1 (%2); check the account's eventfilter lines, disabledevents in "
            "manager.conf and declined_message_types in stasis.conf.");
    case Kind::ClockSkew:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "The clock of %1 and the clock of this machine differ by %2 s; let both follow the same time server.");
    case Kind::LineTooLong:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "%1 sends a line without an end; check that the port is that of Asterisk's manager interface.");
    case Kind::Garbage:
        return QT_TRANSLATE_NOOP("FeedProblem",
            "What %1 sends is not the protocol of Asterisk's manager interface; check the port and what stands in "
            "between.");
    case Kind::AcdShutdown:
        return QT_TRANSLATE_NOOP("FeedProblem", "Asterisk at %1 has been shut down; Pult waits until it is back.");
    case Kind::FileMissing:
        return QT_TRANSLATE_NOOP("FeedProblem", "There is no file %1; check the feed's path in the centre file.");
    case Kind::FileUnreadable:
        return QT_TRANSLATE_NOOP("FeedProblem", "%1 cannot be read; check that Pult's user may read it.");
    case Kind::FileNotALog:
        return QT_TRANSLATE_NOOP(
            "FeedProblem", "%1 is not a queue_log of Asterisk; check the feed's path in the centre file.");
    }
    return "";
}

} // namespace

QString problemText(const FeedProblem &problem, const QString &where)
{
    if (problem.kind == Kind::None)
        return {};
    const QString detail = problem.detail.isEmpty()
        ? QCoreApplication::translate("FeedProblem", "no details", "in place of a detail that is not known")
        : problem.detail;
    const QString sentence = QCoreApplication::translate("FeedProblem", sentenceOf(problem));
    // In one step, so that a %2 inside `where` stays what it is.
    return sentence.contains(u"%2") ? sentence.arg(where, detail) : sentence.arg(where);
}

} // namespace Pult::Feeds
