// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/appearance.h"

#include "widgets/theme/fonts.h"
#include "widgets/theme/pultstyle.h"
#include "widgets/theme/zoom.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto ThemeKey = u"appearance/theme"_s;
const auto LanguageKey = u"appearance/language"_s;
const auto ZoomKey = u"appearance/zoom"_s;
const auto CompactKey = u"appearance/compact"_s;

constexpr std::array ZoomSteps {80, 90, 100, 110, 125, 150, 175, 200};
constexpr int UsualZoom = 100;

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
    applyFont();
    applyTheme();
}

void Appearance::restore()
{
    const QSettings settings = windowSettings();
    setTheme(settings.value(ThemeKey).toString() == "light"_L1 ? Widgets::ThemeKind::Light : Widgets::ThemeKind::Dark);
    const QString usual = QLocale().language() == QLocale::Russian ? u"ru"_s : u"en"_s;
    const QString language = settings.value(LanguageKey, usual).toString();
    setLanguage(language == "ru"_L1 || language == "en"_L1 ? language : usual);
    bool isNumber = false;
    const int zoom = settings.value(ZoomKey).toInt(&isNumber);
    setZoom(isNumber ? zoom : UsualZoom);
    setCompact(settings.value(CompactKey).toBool());
}

std::span<const int> Appearance::zoomSteps()
{
    return ZoomSteps;
}

void Appearance::setZoom(int percent)
{
    const auto nearest = std::min_element(ZoomSteps.begin(), ZoomSteps.end(), [percent](int a, int b) {
        return std::abs(std::int64_t {a} - percent) < std::abs(std::int64_t {b} - percent);
    });
    if (m_zoom == *nearest)
        return;
    m_zoom = *nearest;
    applyFont();
    if (m_remembered)
        windowSettings().setValue(ZoomKey, m_zoom);
    Q_EMIT changed();
}

void Appearance::stepZoom(int direction)
{
    const auto at = std::find(ZoomSteps.begin(), ZoomSteps.end(), m_zoom) - ZoomSteps.begin();
    setZoom(
        ZoomSteps[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + direction, 0, std::ssize(ZoomSteps) - 1))]);
}

void Appearance::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    const bool before = isCompact();
    m_compact = compact;
    if (m_remembered)
        windowSettings().setValue(CompactKey, compact);
    applyDensity(before);
}

void Appearance::setCramped(bool cramped)
{
    const bool before = isCompact();
    m_cramped = cramped;
    applyDensity(before);
}

void Appearance::applyDensity(bool before)
{
    if (isCompact() == before)
        return;
    if (m_style)
        m_style->setCompact(isCompact());
    Q_EMIT changed();
}

void Appearance::applyFont()
{
    QFont font = Widgets::interfaceFont();
    font.setPixelSize(static_cast<int>(std::lround(Widgets::UsualTextSize * m_zoom / 100.0)));
    if (font != QApplication::font())
        QApplication::setFont(font);
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
