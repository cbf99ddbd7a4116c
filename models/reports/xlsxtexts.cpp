// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxtexts.h"

#include "reports/csv.h"
#include "reports/reportlines.h"
#include "reports/reporttexts.h"

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

constexpr qsizetype LongestText = 32'767;
constexpr qsizetype LongestName = 31;

/// The first `size` UTF-16 units without half of a pair.
QString cut(const QString &text, qsizetype size)
{
    const bool splitsPair = text.size() > size && size > 0 && text[size - 1].isHighSurrogate();
    return text.left(splitsPair ? size - 1 : size);
}

} // namespace

QByteArray sheetText(const QString &text)
{
    QString clean = printable(defused(text));
    if (clean.size() > LongestText)
        clean = cut(clean, LongestText - 1) + u'…';
    return clean.toUtf8();
}

QByteArray sheetName(const QString &title)
{
    QString name = printable(title);
    for (QChar &c : name) {
        if (QStringLiteral("[]:*?/\\\n\t").contains(c))
            c = u' ';
    }
    name = cut(name.simplified(), LongestName);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\'') || name.endsWith(u' '))
        name.chop(1);
    // Excel keeps this name for itself.
    if (name.isEmpty() || name.compare(u"History"_s, Qt::CaseInsensitive) == 0)
        name = cut(ReportTexts::tr("Report"), LongestName);
    return name.toUtf8();
}

} // namespace Pult::Reports
