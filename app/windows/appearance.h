// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Language, theme, zoom and density of the program's windows: one object they share, which remembers the choice. GUI
// thread.

#pragma once

#include "items/valueformatter.h"
#include "widgets/theme/theme.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <functional>
#include <span>

namespace Pult::Widgets {
class PultStyle;
}

namespace Pult::App {

/// Where windows keep their layout: the user's pult.ini.
QSettings windowSettings();

class Appearance final : public QObject
{
    Q_OBJECT

public:
    /// `installLanguage` loads the texts of "ru" or "en" into the application.
    explicit Appearance(std::function<void(const QString &)> installLanguage, QObject *parent = nullptr);

    /// What the user chose last; the dark theme and the default locale's language the first time.
    void restore();
    /// From here on choices are kept for the next start.
    void setRemembered(bool remembered) { m_remembered = remembered; }

    const Widgets::Theme &theme() const { return m_theme; }
    const Items::ValueFormatter &formatter() const { return m_formatter; }
    Items::ValueFormatter &formatter() { return m_formatter; }
    const QString &language() const { return m_language; }

    /// Percent, from 80 to 200.
    int zoom() const { return m_zoom; }
    static std::span<const int> zoomSteps();
    /// The nearest step.
    void setZoom(int percent);
    /// One step larger (1) or smaller (-1).
    void stepZoom(int direction);
    /// Less air, more rows.
    /// By the user's choice, or because there is no room for anything else.
    bool isCompact() const { return m_compact || m_cramped; }
    void setCompact(bool compact);
    /// The window is too low for its text: what is large goes, until there is room again. Not remembered.
    void setCramped(bool cramped);

    void setTheme(Widgets::ThemeKind kind);
    void setLanguage(const QString &language);

Q_SIGNALS:
    /// Theme, language, zoom or density became another; application font, palette, style and texts are already those.
    void changed();

private:
    void applyTheme();
    void applyFont();
    void applyDensity(bool before);

    std::function<void(const QString &)> m_installLanguage;
    QPointer<Widgets::PultStyle> m_style; ///< the application's
    Widgets::Theme m_theme = Widgets::Theme::dark();
    Items::ValueFormatter m_formatter;
    QString m_language;
    int m_zoom = 100;
    bool m_compact = false;
    bool m_cramped = false;
    bool m_remembered = false;
};

} // namespace Pult::App
