// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/appearance.h"

#include "widgets/theme/fonts.h"
#include "widgets/theme/pultstyle.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto ThemeKey = u"appearance/theme"_s;
const auto LanguageKey = u"appearance/language"_s;

} // namespace

QSettings windowSettings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"pult"_s, u"pult"_s);
}

Appearance::Appearance(std::function<void(const QString &)> installLanguage, QObject *parent)
    : QObject(parent)
    , m_installLanguage(std::move(installLanguage))
{
    m_style = new Widgets::PultStyle(m_theme);
    QApplication::setStyle(m_style); // which owns it
    QApplication::setFont(Widgets::interfaceFont());
    applyTheme();
}

void Appearance::restore()
{
    const QSettings settings = windowSettings();
    setTheme(settings.value(ThemeKey).toString() == "light"_L1 ? Widgets::ThemeKind::Light : Widgets::ThemeKind::Dark);
    const QString usual = QLocale().language() == QLocale::Russian ? u"ru"_s : u"en"_s;
    setLanguage(settings.value(LanguageKey, usual).toString());
}

void Appearance::setTheme(Widgets::ThemeKind kind)
{
    if (m_theme.kind == kind)
        return;
    m_theme = Widgets::Theme::of(kind);
    applyTheme();
    if (m_remembered)
        windowSettings().setValue(ThemeKey, kind == Widgets::ThemeKind::Light ? u"light"_s : u"dark"_s);
    Q_EMIT changed();
}

void Appearance::applyTheme()
{
    if (m_style)
        m_style->setTheme(m_theme);
    QApplication::setPalette(m_theme.palette());
}

void Appearance::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_installLanguage(language);
    m_formatter.setLocale(QLocale(language == "ru"_L1 ? u"ru_RU"_s : u"en_GB"_s));
    if (m_remembered)
        windowSettings().setValue(LanguageKey, language);
    Q_EMIT changed();
}

} // namespace Pult::App
