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
const auto ZoomOption = u"zoom"_s;
const auto CompactOption = u"compact"_s;

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

void addDeskLookOptions(QCommandLineParser &parser)
{
    const QString least = QString::number(Appearance::zoomSteps().front());
    const QString most = QString::number(Appearance::zoomSteps().back());
    parser.addOption(
        {ZoomOption, CommandLine::tr("Size of the window's text in percent, from %1 to %2.").arg(least, most),
            CommandLine::tr("PERCENT")});
    parser.addOption({CompactOption, CommandLine::tr("More rows and less air, for small screens.")});
}

std::unique_ptr<Appearance> makeAppearance(const QCommandLineParser &parser, AppearanceMemory memory)
{
    const QString theme = parser.value(ThemeOption);
    if (parser.isSet(ThemeOption) && theme != u"dark" && theme != u"light") {
        usageError(CommandLine::tr("There is no theme «%1»; there are dark and light.").arg(theme));
        return nullptr;
    }
    const QStringList given = parser.optionNames(); // not every command has the options of the desk
    bool isNumber = true;
    const int zoom = given.contains(ZoomOption) ? parser.value(ZoomOption).toInt(&isNumber) : 0;
    const auto steps = Appearance::zoomSteps();
    if (!isNumber || (zoom != 0 && (zoom < steps.front() || zoom > steps.back()))) {
        usageError(CommandLine::tr("The zoom «%1» is none; it is a number from %2 to %3.")
                       .arg(parser.value(ZoomOption))
                       .arg(steps.front())
                       .arg(steps.back()));
        return nullptr;
    }
    auto appearance = std::make_unique<Appearance>(&switchLanguage);
    if (memory == AppearanceMemory::Kept)
        appearance->restore();
    if (parser.isSet(ThemeOption))
        appearance->setTheme(theme == u"light" ? Widgets::ThemeKind::Light : Widgets::ThemeKind::Dark);
    if (zoom != 0)
        appearance->setZoom(zoom);
    if (given.contains(CompactOption))
        appearance->setCompact(true);
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
