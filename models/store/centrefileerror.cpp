// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/centrefileerror.h"

#include <QCoreApplication>

namespace Pult::Store {

namespace {

struct CentreFile
{
    Q_DECLARE_TR_FUNCTIONS(CentreFile)
};

QString typeText(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return CentreFile::tr("a text in quotes");
    case ValueType::Integer:
        return CentreFile::tr("a whole number");
    case ValueType::Number:
        return CentreFile::tr("a number");
    case ValueType::Boolean:
        return CentreFile::tr("true or false");
    case ValueType::Time:
        return CentreFile::tr("a time of day such as \"08:00\"");
    case ValueType::List:
        return CentreFile::tr("a list in square brackets");
    case ValueType::TextList:
        return CentreFile::tr("a list of texts in square brackets");
    case ValueType::NumberList:
        return CentreFile::tr("a list of numbers in square brackets");
    case ValueType::LanguageText:
        return CentreFile::tr("a text in quotes, or texts by language such as { ru = \"…\", en = \"…\" }");
    case ValueType::Table:
        return CentreFile::tr("a table");
    case ValueType::TableList:
        return CentreFile::tr("tables, each with a double-bracketed heading or in a list");
    case ValueType::None:
    case ValueType::Other:
        break;
    }
    return CentreFile::tr("something else");
}

QString whatIsWrong(const CentreFileError &error)
{
    using Kind = CentreFileError::Kind;
    switch (error.kind) {
    case Kind::FileMissing:
        return CentreFile::tr("the file does not exist");
    case Kind::FileUnreadable:
        return error.detail.isEmpty() ? CentreFile::tr("the file cannot be read")
                                      : CentreFile::tr("the file cannot be read (%1)").arg(error.detail);
    case Kind::FileTooLarge:
        return CentreFile::tr("the file is too large for a centre file; allowed: %1 bytes").arg(error.allowed);
    case Kind::Syntax:
        return CentreFile::tr("this is not TOML: %1").arg(error.detail);
    case Kind::TooDeep:
        return CentreFile::tr("a key has too many parts joined by dots");
    case Kind::UnknownKey:
        return CentreFile::tr("there is no such key; allowed: %1").arg(error.allowed);
    case Kind::WrongType:
        return CentreFile::tr("%1 stands here; allowed: %2").arg(typeText(error.found), typeText(error.expected));
    case Kind::OutOfRange:
        return CentreFile::tr("%1 is out of range; allowed: %2").arg(error.detail, error.allowed);
    case Kind::BadText:
        return CentreFile::tr("the text cannot be used; allowed: 1 – 200 characters, no control characters");
    case Kind::BadTime:
        return CentreFile::tr("«%1» is not a time of day; allowed: \"00:00\" – \"23:59\"").arg(error.detail);
    case Kind::MissingKey:
        return CentreFile::tr("this key is required and not there");
    case Kind::Duplicate:
        return CentreFile::tr("«%1» is there twice; allowed: once").arg(error.detail);
    case Kind::Undefined:
        return error.allowed.isEmpty()
            ? CentreFile::tr("«%1» is not described in this file; nothing of this kind is").arg(error.detail)
            : CentreFile::tr("«%1» is not described in this file; allowed: %2").arg(error.detail, error.allowed);
    case Kind::UnknownChoice:
        return CentreFile::tr("«%1» is not known; allowed: %2").arg(error.detail, error.allowed);
    case Kind::UnknownTimeZone:
        return CentreFile::tr("«%1» is not a time zone; allowed: IANA names such as Europe/Moscow").arg(error.detail);
    case Kind::BadVariableName:
        return CentreFile::tr(
            "this is not the name of an environment variable; allowed: Latin letters, digits and _; the secret "
            "itself is "
            "never written here");
    case Kind::BadCredentialName:
        return CentreFile::tr(
            "this is not the name of a systemd credential; allowed: the name of a file without a folder; the secret "
            "itself is never written here");
    case Kind::SecretInFile:
        return CentreFile::tr(
            "secrets are never written into this file; remove the line: Pult asks for the secret and keeps it in the "
            "keychain, or takes it from the environment variable that secret_env names");
    case Kind::NotForThisKind:
        return CentreFile::tr("a feed of kind «%1» has no such key; allowed: %2").arg(error.detail, error.allowed);
    case Kind::NoFeed:
        return CentreFile::tr("no feed is described; at least one [[feed]] is needed");
    case Kind::WrongCount:
        return CentreFile::tr("the list has %1 values; allowed: %2").arg(error.detail, error.allowed);
    case Kind::NoShare:
        return CentreFile::tr("all shares or weights are 0; allowed: at least one above 0");
    case Kind::NoSimulatorFeed:
        return CentreFile::tr("nothing shows this simulation: it needs a feed of kind «%1»").arg(error.detail);
    case Kind::NoSimulation:
        return CentreFile::tr("a feed of kind «%1» needs a [simulation] in this file").arg(error.detail);
    case Kind::NotSimulated:
        return CentreFile::tr("feed «%1» is not simulated; allowed: %2").arg(error.detail, error.allowed);
    case Kind::OtherLine:
        return CentreFile::tr("this queue belongs to line «%1» by its [[queue]]; allowed: %2")
            .arg(error.detail, error.allowed);
    case Kind::NotQueued:
        return CentreFile::tr("no [[simulation.flow]] queues line «%1»; allowed: %2").arg(error.detail, error.allowed);
    case Kind::NoSimulatorAtSite:
        return CentreFile::tr("group «%1» is at no site with a simulated feed; allowed: %2")
            .arg(error.detail, error.allowed);
    case Kind::NothingToServe:
        return CentreFile::tr("none of these lines is queued at the site of group «%1»").arg(error.detail);
    case Kind::NobodyServes:
        return CentreFile::tr("no team serves this queue: no group at site «%1» has line «%2»")
            .arg(error.detail, error.allowed);
    case Kind::NotAfterCallWork:
        return CentreFile::tr("«%1» is not among the reasons under [pauses] acw, so it would count as a pause")
            .arg(error.detail);
    case Kind::WithoutEffect:
        return CentreFile::tr("this has no effect without %1").arg(error.detail);
    case Kind::PlainLink:
        return CentreFile::tr(
            "an unencrypted link to %1 is refused; allowed: tls = true, or allow_plain_login = true if the "
            "network between is your own")
            .arg(error.detail);
    case Kind::SameSource:
        return CentreFile::tr("this feed reads the same source as feed «%1»: everything will be counted twice")
            .arg(error.detail);
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorText(const CentreFileError &error)
{
    QString text = error.file;
    if (error.line > 0)
        text += QStringLiteral(":%1").arg(error.line);
    text += QStringLiteral(": ");
    if (!error.key.isEmpty())
        text += error.key + QStringLiteral(": ");
    text += whatIsWrong(error);
    if (!error.suggestion.isEmpty())
        text += QStringLiteral(" (") + CentreFile::tr("did you mean %1?").arg(error.suggestion) + QStringLiteral(")");
    return text;
}

} // namespace Pult::Store
