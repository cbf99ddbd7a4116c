// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/reportlines.h"

#include "reports/reporttexts.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

QString localText(Domain::Timestamp at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone).toString(u"dd.MM.yyyy HH:mm:ss"_s);
}

bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\t' && code != u'\n') || (code >= 0x7F && code < 0xA0) || code >= 0xFFFE;
}

} // namespace

QStringList footnoteLines(const Table &table)
{
    QStringList lines;
    for (const Footnote &footnote : table.footnotes)
        lines << markSigns(footnote.mark) + u' ' + footnote.text;
    return lines;
}

QStringList gapLines(const Table &table)
{
    QStringList lines;
    for (const Gap &gap : table.gaps) {
        //: %1 is the name of a feed, %2 and %3 are moments
        const QString line = ReportTexts::tr("No data from %1: %2 – %3")
                                 .arg(gap.feed, localText(gap.from, table.timeZone), localText(gap.to, table.timeZone));
        lines << (gap.reason.isEmpty() ? line : QString(line + u" ("_s + gap.reason + u')'));
    }
    return lines;
}

QStringList linesBelow(const Table &table)
{
    return footnoteLines(table) + gapLines(table) + table.notes;
}

QString printable(const QString &text)
{
    QString result = text;
    result.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (qsizetype i = 0; i < result.size(); ++i) {
        const bool isPair = result[i].isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (result[i].isSurrogate() || isForbidden(result[i]))
            result[i] = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace Pult::Reports
