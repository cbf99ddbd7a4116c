// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

/// The first of the system's interface languages that Pult speaks.
QString systemLanguage()
{
    const QStringList languages = QLocale::system().uiLanguages();
    for (const QString &language : languages) {
        const QString code = language.section(u'-', 0, 0);
        if (isLanguage(code))
            return code;
    }
    return u"en"_s;
}

void install(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator.release());
}

} // namespace

bool isLanguage(const QString &language)
{
    return language == u"ru" || language == u"en";
}

void installLanguage(const QString &language)
{
    const QString code = isLanguage(language) ? language : systemLanguage();
    // A Russian at an English desk keeps the system's own conventions; a language asked for brings its usual ones.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(code) ? system : QLocale(code == u"ru" ? u"ru_RU"_s : u"en_GB"_s));
    install(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"pult_"_s + code, u":/i18n"_s);
}

} // namespace Pult::App
