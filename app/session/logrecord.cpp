// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/logrecord.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Pult::App {

QLatin1StringView levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "debug"_L1;
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warning:
        return "warning"_L1;
    case LogLevel::Critical:
        return "critical"_L1;
    case LogLevel::Fatal:
        break;
    }
    return "fatal"_L1;
}

QString logLine(const LogRecord &record, qint64 process)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(record.at.time_since_epoch().count());
    QString line = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs) + u' ';
    if (process != 0)
        line += QString::number(process) + u' ';
    return line + QString(levelWord(record.level)).leftJustified(8) + u' ' + record.category + u' ' + record.text;
}

} // namespace Pult::App
