// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pseudotranslator.h"

#include <QHash>

namespace Pult::Test {

namespace {

QChar accented(QChar c)
{
    static const QHash<QChar, QChar> Accents {{u'a', u'á'}, {u'c', u'ç'}, {u'd', u'ď'}, {u'e', u'é'}, {u'g', u'ĝ'},
        {u'h', u'ĥ'}, {u'i', u'í'}, {u'j', u'ĵ'}, {u'k', u'ķ'}, {u'l', u'ļ'}, {u'n', u'ñ'}, {u'o', u'ó'}, {u'r', u'ŕ'},
        {u's', u'š'}, {u't', u'ť'}, {u'u', u'ú'}, {u'w', u'ŵ'}, {u'y', u'ý'}, {u'z', u'ž'}, {u'A', u'Á'}, {u'C', u'Ç'},
        {u'D', u'Ď'}, {u'E', u'É'}, {u'G', u'Ĝ'}, {u'H', u'Ĥ'}, {u'I', u'Í'}, {u'J', u'Ĵ'}, {u'K', u'Ķ'}, {u'L', u'Ļ'},
        {u'N', u'Ñ'}, {u'O', u'Ó'}, {u'R', u'Ŕ'}, {u'S', u'Š'}, {u'T', u'Ť'}, {u'U', u'Ú'}, {u'W', u'Ŵ'}, {u'Y', u'Ý'},
        {u'Z', u'Ž'}};
    return Accents.value(c, c);
}

/// How many characters from `at` on belong together and stay: a tag, an entity, a place marker.
qsizetype keptAt(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'<' && at + 1 < text.size() && (text[at + 1].isLetter() || text[at + 1] == u'/')) {
        const qsizetype end = text.indexOf(u'>', at);
        return end < 0 ? 1 : end - at + 1;
    }
    if (c == u'&') {
        const qsizetype end = text.indexOf(u';', at);
        const bool isEntity = end > at + 1 && end - at < 8 && !text.mid(at, end - at).contains(u' ');
        return isEntity ? end - at + 1 : 1;
    }
    if (c != u'%')
        return 0;
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'L')
        ++end;
    if (end < text.size() && (text[end] == u'n' || text[end] == u'p' || text[end] == u'v' || text[end] == u'm'))
        return end + 1 - at;
    while (end < text.size() && end - at < 4 && text[end].isDigit())
        ++end;
    return end - at;
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    return text.isEmpty() || text == QLatin1String("QT_LAYOUT_DIRECTION") ? QString() : pseudo(text);
}

QString PseudoTranslator::pseudo(const QString &source)
{
    QString result(u'[');
    for (qsizetype at = 0; at < source.size();) {
        if (const qsizetype kept = keptAt(source, at); kept > 0) {
            result += source.mid(at, kept);
            at += kept;
        } else {
            result += accented(source[at++]);
        }
    }
    // Words, so that lines may break between them.
    static const QString Filling(QStringLiteral(" õx õx õxõ"));
    const qsizetype wanted = (source.size() * 14 + 9) / 10 - 1;
    for (qsizetype i = 0; result.size() < wanted; ++i)
        result += Filling[i % Filling.size()];
    return result + u']';
}

} // namespace Pult::Test
