// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/csv.h"

#include <cmath>

namespace Pult::Reports {

namespace {

template<typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template<typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

QString decimals(double number, int places, const CsvDialect &dialect)
{
    return QString::number(number, 'f', places).replace(u'.', dialect.decimalPoint);
}

QString clock(double seconds)
{
    const auto whole = std::llround(std::abs(seconds));
    return QStringLiteral("%1%2:%3:%4")
        .arg(seconds < 0 && whole > 0 ? QStringLiteral("-") : QString())
        .arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString quoted(const QString &text, const CsvDialect &dialect)
{
    const bool plain = !text.contains(dialect.separator) && !text.contains(u'"') && !text.contains(u'\n')
        && !text.contains(u'\r') && !text.contains(u'\t') && !text.startsWith(u' ') && !text.endsWith(u' ');
    if (plain)
        return text;
    QString inner = text;
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString fieldOf(const CsvCell &cell, const CsvDialect &dialect)
{
    return std::visit(Overloaded {[&](const QString &text) { return quoted(defused(text), dialect); },
                          [](qint64 number) { return QString::number(number); },
                          [&](double number) { return decimals(number, 3, dialect); },
                          [&](CsvRatio ratio) { return QString(decimals(ratio.value * 100, 1, dialect) + u'%'); },
                          [](CsvSeconds seconds) { return clock(seconds.value); },
                          [&](const CsvLiteral &literal) { return quoted(literal.text, dialect); }},
        cell);
}

} // namespace

CsvDialect CsvDialect::of(const QLocale &locale)
{
    const bool comma = locale.decimalPoint() == QLatin1String(",");
    return {comma ? QChar(u';') : QChar(u','), comma ? QChar(u',') : QChar(u'.'), true};
}

QString defused(const QString &text)
{
    static const QString Dangerous = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && Dangerous.contains(text.front()) ? QString(u'\'' + text) : text;
}

QString csvLine(const CsvRow &row, const CsvDialect &dialect)
{
    QString line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += dialect.separator;
        line += fieldOf(row[i], dialect);
    }
    return line + QStringLiteral("\r\n");
}

QByteArray csvDocument(const std::vector<CsvRow> &rows, const CsvDialect &dialect)
{
    QByteArray bytes = dialect.byteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    for (const CsvRow &row : rows)
        bytes += csvLine(row, dialect).toUtf8();
    return bytes;
}

} // namespace Pult::Reports
