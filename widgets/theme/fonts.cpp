// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

namespace Pult::Widgets {

bool hasTabularDigits(const QFont &font)
{
    QFont large = font;
    large.setPixelSize(100);
    const QFontMetricsF metrics(large);
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(digit) - zero) > 0.01)
            return false;
    }
    return true;
}

QString interfaceFamily()
{
    const QStringList installed = QFontDatabase::families(QFontDatabase::Cyrillic);
    for (const auto &family : {QStringLiteral("Roboto"), QStringLiteral("Segoe UI"), QStringLiteral("Noto Sans"),
             QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")}) {
        if (installed.contains(family) && hasTabularDigits(QFont(family)))
            return family;
    }
    return QGuiApplication::font().family();
}

QString narrowFamily(const QString &family)
{
    const QString narrow = family + QStringLiteral(" Condensed");
    return QFontDatabase::families(QFontDatabase::Cyrillic).contains(narrow) && hasTabularDigits(QFont(narrow))
        ? narrow
        : family;
}

QFont interfaceFont()
{
    QFont font(interfaceFamily());
    font.setPixelSize(13);
    return font;
}

} // namespace Pult::Widgets
