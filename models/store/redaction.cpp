// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/redaction.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::Store {

namespace {

constexpr auto Options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr int ShortestNumber = 7; ///< digits of a local telephone number

// None of the patterns begins in the middle of a run of its own characters: that keeps them linear.

/// «Secret: all of the line», «password=one word», "token": "quoted".
const QRegularExpression &secretPairs()
{
    static const QRegularExpression pattern(
        u"((?:secret|passw(?:or)?ds?|passwd|passphrase|pwd|token|credentials?|api[_-]?key|authorization|cookie"
        "|(?<!\\w)key|пароль|секрет)[\"']?\\s*)(?:[=:]\\s*<secret>(*SKIP)(*FAIL)|([=:]\\s*)(\"[^\"\\r\\n]*\"?|'[^'"
        "\\r\\n]*'?)|(=\\s*)[^\\s;&,]+"
        "|(:\\s*)[^\\s][^\\r\\n]*)"_s,
        Options);
    return pattern;
}

const QRegularExpression &urlCredentials()
{
    static const QRegularExpression pattern(u"(?<=://)[^\\s/@]+(?=@)"_s, Options);
    return pattern;
}

/// E-mail and SIP alike; the part behind the @ may be a bare name.
const QRegularExpression &mailAddresses()
{
    static const QRegularExpression pattern(
        u"(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*"_s, Options);
    return pattern;
}

const QRegularExpression &ipAddresses()
{
    static const QRegularExpression pattern(u"(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?!\\d|\\.\\d)"
                                            "|(?<![\\w:.])(?=[0-9a-f:]*::|(?:[0-9a-f]+:){7})[0-9a-f:]{3,}(?![\\w:])"_s,
        Options);
    return pattern;
}

const QRegularExpression &homes()
{
    static const QRegularExpression pattern(u"(?<=/home/|/Users/)[^/\\s\"'<>:;,]+"_s, Options);
    return pattern;
}

QString withoutHome(QString text, const QString &home)
{
    if (home.size() < 2) // «/»: a service without a home
        return text;
    for (qsizetype at = text.indexOf(home); at >= 0; at = text.indexOf(home, at + 1)) {
        const qsizetype end = at + home.size();
        const bool isWhole = end == text.size() || !(text[end].isLetterOrNumber() || text[end] == u'_');
        if (isWhole)
            text.replace(at, home.size(), u'~');
    }
    return text;
}

bool isGroupSeparator(QChar c)
{
    return c == u'-' || c == u'(' || c == u')' || c == u'\u2013' || c.category() == QChar::Separator_Space;
}

/// Length of «2026-11-22» at `at`, else 0. By hand: a regular expression checks the whole text at every call.
qsizetype dateLength(QStringView text, qsizetype at)
{
    constexpr QStringView Shape = u"dddd-dd-dd";
    const QStringView date = text.sliced(at).left(Shape.size());
    const bool hasShape = date.size() == Shape.size()
        && std::equal(date.begin(), date.end(), Shape.begin(),
            [](QChar c, QChar shape) { return shape == u'd' ? c >= u'0' && c <= u'9' : c == shape; });
    if (!hasShape)
        return 0;
    const QChar next = at + Shape.size() < text.size() ? text[at + Shape.size()] : QChar(u' ');
    const int year = date.first(4).toInt();
    const int month = date.sliced(5, 2).toInt();
    const int day = date.sliced(8, 2).toInt();
    const bool isDate = year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return isDate && next != u'-' && !next.isDigit() ? Shape.size() : 0;
}

/// End of the number that begins at `at`: digits with at most three separators between two of them.
qsizetype numberEnd(const QString &text, qsizetype at, int &digits)
{
    constexpr qsizetype MostSeparators = 3;
    digits = 0;
    qsizetype end = at;
    for (qsizetype i = at; i < text.size() && i - end <= MostSeparators; ++i) {
        if (text[i].isDigit()) {
            ++digits;
            end = i + 1;
        } else if (!isGroupSeparator(text[i])) {
            break;
        }
    }
    return end;
}

QString withoutNumbers(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isDigit()) {
            result += text[i++];
            continue;
        }
        int digits = 0;
        qsizetype end = i + dateLength(text, i);
        if (end == i)
            end = numberEnd(text, i, digits);
        result += digits >= ShortestNumber ? u"<number>"_s : text.sliced(i, end - i);
        i = end;
    }
    return result;
}

bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString escape(char32_t c)
{
    switch (c) {
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    default:
        return u"\\u{%1}"_s.arg(static_cast<uint>(c), 0, 16);
    }
}

} // namespace

QString redacted(const QString &text, const QString &home)
{
    QString result = text;
    result.replace(secretPairs(), u"\\1\\2\\4\\5<secret>"_s);
    result.replace(urlCredentials(), u"<secret>"_s);
    result.replace(mailAddresses(), u"<address>"_s);
    result = withoutHome(std::move(result), home);
    result.replace(homes(), u"<user>"_s);
    result.replace(ipAddresses(), u"<address>"_s);
    return withoutNumbers(result);
}

QString escapedLine(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (isInvisible(c))
            result += escape(c);
        else
            result += QStringView(text).sliced(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    return result;
}

} // namespace Pult::Store
