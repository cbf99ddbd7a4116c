// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/filelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Pult::History {

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{
}

FileLock::~FileLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

FileLock::Outcome FileLock::tryLock()
{
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return Outcome::Failed;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return Outcome::Held;
    }
    m_file = file;
    const QString name = QStringLiteral("%1 (%2, %3)")
                             .arg(QCoreApplication::applicationName())
                             .arg(QCoreApplication::applicationPid())
                             .arg(QSysInfo::machineHostName());
    const QByteArray text = name.toUtf8();
    // Only for people: the lock holds without it, too.
    [[maybe_unused]] const bool isNamed
        = ::ftruncate(file, 0) == 0 && ::pwrite(file, text.constData(), static_cast<std::size_t>(text.size()), 0) > 0;
    return Outcome::Locked;
}

QString FileLock::holder() const
{
    constexpr qint64 Longest = 1000;
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(Longest)) : QString();
}

} // namespace Pult::History
