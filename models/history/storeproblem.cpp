// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/storeproblem.h"

#include <QCoreApplication>

namespace Pult::History {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

/// %1 is the place, %2 the detail.
const char *sentence(StoreProblem::Kind kind)
{
    switch (kind) {
    case StoreProblem::Kind::None:
        break;
    case StoreProblem::Kind::NoDriver:
        return QT_TRANSLATE_NOOP("Store", "%1: Qt's driver for this database is missing. Install %2.");
    case StoreProblem::Kind::FolderFailed:
        return QT_TRANSLATE_NOOP(
            "Store", "%1: the folder %2 cannot be made. Choose another place or change its rights.");
    case StoreProblem::Kind::NotWritable:
        return QT_TRANSLATE_NOOP("Store", "%1 cannot be written. Change the rights of the file and its folder.");
    case StoreProblem::Kind::Held:
        return QT_TRANSLATE_NOOP("Store", "%1 is in use by %2. One program at a time writes a history.");
    case StoreProblem::Kind::NewerSchema:
        return QT_TRANSLATE_NOOP("Store", "%1 was written by a newer Pult (schema %2). Install that version.");
    case StoreProblem::Kind::Damaged:
        return QT_TRANSLATE_NOOP(
            "Store", "%1 is damaged or is no history of Pult (%2). Put it aside and restore a backup.");
    case StoreProblem::Kind::DiskFull:
        return QT_TRANSLATE_NOOP("Store", "%1: the disk is full. Make room; nothing has been lost so far.");
    case StoreProblem::Kind::NotReachable:
        return QT_TRANSLATE_NOOP("Store", "%1 does not answer (%2). Pult goes on trying.");
    case StoreProblem::Kind::Refused:
        return QT_TRANSLATE_NOOP("Store", "%1 refuses the login (%2). Check user, password and database.");
    case StoreProblem::Kind::Failed:
        return QT_TRANSLATE_NOOP("Store", "%1: %2");
    }
    return nullptr;
}

const char *sentence(StoreUrl::Fault fault)
{
    switch (fault) {
    case StoreUrl::Fault::None:
        break;
    case StoreUrl::Fault::UnknownScheme:
        return QT_TRANSLATE_NOOP(
            "Store", "«%1» names no store. Write sqlite:///absolute/path.db or postgresql://user@host/database.");
    case StoreUrl::Fault::RelativePath:
        return QT_TRANSLATE_NOOP("Store", "«%1»: the path must be absolute, with three slashes: sqlite:///path.db.");
    case StoreUrl::Fault::NoPath:
        return QT_TRANSLATE_NOOP("Store", "«%1» names no file. Write sqlite:///absolute/path.db.");
    case StoreUrl::Fault::HasPassword:
        return QT_TRANSLATE_NOOP("Store",
            "A password in the address of a store can be seen by others. Leave it out and give it in "
            "PULT_STORE_PASSWORD, "
            "as the systemd credential pult.store or in ~/.pgpass.");
    case StoreUrl::Fault::NoDatabase:
        return QT_TRANSLATE_NOOP("Store", "«%1» names no database. Write postgresql://user@host/database.");
    case StoreUrl::Fault::BadPort:
        return QT_TRANSLATE_NOOP("Store", "«%1» is no address: check the name and the port of the server.");
    }
    return nullptr;
}

} // namespace

QString problemText(const StoreProblem &problem)
{
    const char *text = sentence(problem.kind);
    return text ? translated(text).arg(problem.place, problem.detail) : QString();
}

QString faultText(StoreUrl::Fault fault, const QString &text)
{
    const char *pattern = sentence(fault);
    if (!pattern)
        return {};
    return fault == StoreUrl::Fault::HasPassword ? translated(pattern) : translated(pattern).arg(text);
}

} // namespace Pult::History
