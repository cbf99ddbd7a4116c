// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/appearanceoption.h"

#include "app/cli/clitexts.h"
#include "app/cli/languages.h"
#include "app/cli/terminal.h"

#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto ThemeOption = u"theme"_s;

/// Texts of one language instead of another: a translator that stayed below would show through where the new one has no
/// text of its own.
void switchLanguage(const QString &language)
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : translators) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    installLanguage(language);
}

} // namespace

void addThemeOption(QCommandLineParser &parser)
{
    parser.addOption({ThemeOption, CommandLine::tr("Colours: dark or light."), CommandLine::tr("THEME")});
}

std::unique_ptr<Appearance> makeAppearance(const QCommandLineParser &parser, AppearanceMemory memory)
{
    const QString theme = parser.value(ThemeOption);
    if (parser.isSet(ThemeOption) && theme != u"dark" && theme != u"light") {
        usageError(CommandLine::tr("There is no theme «%1»; there are dark and light.").arg(theme));
        return nullptr;
    }
    auto appearance = std::make_unique<Appearance>(&switchLanguage);
    if (memory == AppearanceMemory::Kept)
        appearance->restore();
    if (parser.isSet(ThemeOption))
        appearance->setTheme(theme == u"light" ? Widgets::ThemeKind::Light : Widgets::ThemeKind::Dark);
    if (parser.isSet(u"lang"_s))
        appearance->setLanguage(parser.value(u"lang"_s));
    else if (appearance->language().isEmpty())
        appearance->setLanguage(QLocale().language() == QLocale::Russian ? u"ru"_s : u"en"_s);
    appearance->setRemembered(memory == AppearanceMemory::Kept);
    return appearance;
}

void applyAppearance(const QCommandLineParser &parser, Appearance &appearance)
{
    const QString theme = parser.value(ThemeOption);
    if (theme == u"dark" || theme == u"light")
        appearance.setTheme(theme == u"light" ? Widgets::ThemeKind::Light : Widgets::ThemeKind::Dark);
    if (const QString language = parser.value(u"lang"_s); isLanguage(language))
        appearance.setLanguage(language);
}

} // namespace Pult::App
