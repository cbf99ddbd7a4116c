// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/logfile.h"

#include "store/folders.h"

#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <sys/stat.h>
#endif

namespace Pult::Store {

LogFile::LogFile(QString path)
    : LogFile(std::move(path), Limits {})
{
}

LogFile::LogFile(QString path, Limits limits)
    : m_path(std::move(path))
    , m_limits(limits)
{
}

bool LogFile::append(const QByteArray &lines)
{
    if (m_file.isOpen() && wasReplaced())
        m_file.close();
    if (!m_file.isOpen() && !open())
        return false;
    if (m_file.size() > 0 && m_file.size() + lines.size() > m_limits.size) {
        rotate();
        if (!m_file.isOpen() && !open())
            return false;
    }
    const QByteArray whole = m_torn ? '\n' + lines : lines;
    // Unbuffered and opened for appending: one write() of the system, which no other writer's can cut in two.
    const qint64 written = m_file.write(whole);
    m_torn = written > 0 ? !whole.left(written).endsWith('\n') : m_torn;
    if (written != whole.size())
        m_file.close(); // forgets the error; what was wrong may be right for another file
    return written == whole.size();
}

bool LogFile::open()
{
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile())
        return false; // a pipe would wait for its reader
    if (!Folders::make(info.absolutePath()))
        return false;
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
        QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

/// Whether another program has rotated, or somebody has removed the file.
bool LogFile::wasReplaced() const
{
#ifdef Q_OS_UNIX
    struct stat ours
    {
    };
    struct stat there
    {
    };
    return fstat(m_file.handle(), &ours) != 0 || stat(QFile::encodeName(m_path).constData(), &there) != 0
        || ours.st_ino != there.st_ino || ours.st_dev != there.st_dev;
#else
    return false;
#endif
}

void LogFile::rotate()
{
#ifdef Q_OS_UNIX
    // The lock goes with the file that is put aside: whoever waits for it finds that it was replaced meanwhile.
    if (flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        return; // somebody is at it; these lines may still go into the full file
    if (wasReplaced())
        return m_file.close();
#endif
    QFile::remove(older(m_limits.files - 1));
    for (int number = m_limits.files - 2; number >= 0; --number)
        QFile::rename(older(number), older(number + 1));
    m_file.close();
    m_torn = false;
}

QString LogFile::older(int number) const
{
    return number == 0 ? m_path : QString(m_path + u'.' + QString::number(number));
}

} // namespace Pult::Store
