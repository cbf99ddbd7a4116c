// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace Pult::Widgets {

using Domain::OperatorState;
using Metrics::Verdict;

namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Theme Theme::dark()
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.window = QColor(0x10, 0x14, 0x18);
    theme.card = QColor(0x18, 0x1E, 0x25);
    theme.raised = QColor(0x20, 0x28, 0x31);
    theme.border = QColor(0x2C, 0x36, 0x41);
    theme.text = QColor(0xE8, 0xEA, 0xED);
    theme.muted = QColor(0xAE, 0xB8, 0xC2);
    theme.stale = QColor(0xA4, 0xAB, 0xB3);
    theme.accent = QColor(0x56, 0xB4, 0xE9);
    theme.selection = QColor(0x1A, 0x3A, 0x4F);
    theme.hover = QColor(0x21, 0x2A, 0x34);
    return theme;
}

Theme Theme::light()
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.window = QColor(0xEE, 0xF1, 0xF4);
    theme.card = QColor(0xFF, 0xFF, 0xFF);
    theme.raised = QColor(0xF5, 0xF7, 0xF9);
    theme.border = QColor(0xD5, 0xDC, 0xE3);
    theme.text = QColor(0x14, 0x1C, 0x24);
    theme.muted = QColor(0x43, 0x4F, 0x5B);
    theme.stale = QColor(0x4C, 0x54, 0x5D);
    theme.accent = QColor(0x00, 0x66, 0xA1);
    theme.selection = QColor(0xD8, 0xEB, 0xF8);
    theme.hover = QColor(0xF0, 0xF4, 0xF8);
    return theme;
}

QColor Theme::fill(Verdict verdict) const
{
    const bool isDark = kind == ThemeKind::Dark;
    switch (verdict) {
    case Verdict::Good:
        return isDark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case Verdict::Warning:
        // Yellow has no contrast on white; the shape is drawn with an outline of the ink.
        return isDark ? QColor(0xF0, 0xE4, 0x42) : QColor(0xE6, 0xC8, 0x00);
    case Verdict::Bad:
        return isDark ? QColor(0xD5, 0x5E, 0x00) : QColor(0xCC, 0x5A, 0x00);
    case Verdict::None:
        break;
    }
    return muted;
}

QColor Theme::ink(Verdict verdict) const
{
    const bool isDark = kind == ThemeKind::Dark;
    switch (verdict) {
    case Verdict::Good:
        return isDark ? QColor(0x6F, 0xC3, 0xF2) : QColor(0x00, 0x53, 0x84);
    case Verdict::Warning:
        return isDark ? QColor(0xF0, 0xE4, 0x42) : QColor(0x5E, 0x50, 0x00);
    case Verdict::Bad:
        // Vermillion itself is weak as text on dark (4.8:1): the same hue, lighter. On light its dark shade is, to the
        // red-blind, that of «attention»: crimson is not.
        return isDark ? QColor(0xFF, 0x9A, 0x5C) : QColor(0x7F, 0x0D, 0x24);
    case Verdict::None:
        break;
    }
    return text;
}

QColor Theme::wash(Verdict verdict) const
{
    if (verdict == Verdict::None || verdict == Verdict::Good)
        return card;
    // So much that secondary text on it still has 7:1; the light yellow takes more of the dark than vermillion does.
    const double dark = verdict == Verdict::Warning ? 0.06 : 0.10;
    return mixed(card, fill(verdict), kind == ThemeKind::Dark ? dark : 0.08);
}

QColor Theme::state(OperatorState state) const
{
    const bool isDark = kind == ThemeKind::Dark;
    switch (state) {
    case OperatorState::Ready:
        return isDark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x18, 0x7D, 0xBA);
    case OperatorState::Ringing:
        return isDark ? QColor(0xF0, 0xE4, 0x42) : QColor(0x95, 0x7F, 0x00);
    case OperatorState::Talking:
        return isDark ? QColor(0x1F, 0xB8, 0x8C) : QColor(0x00, 0x72, 0x4F);
    case OperatorState::Hold:
        return isDark ? QColor(0x1B, 0x96, 0x73) : QColor(0x3F, 0x8F, 0x7B);
    case OperatorState::WrapUp:
        return isDark ? QColor(0xCC, 0x79, 0xA7) : QColor(0xA9, 0x4D, 0x82);
    case OperatorState::Paused:
        return isDark ? QColor(0xE6, 0x9F, 0x00) : QColor(0xB0, 0x6C, 0x00);
    case OperatorState::OtherCall:
        return isDark ? QColor(0x5B, 0x94, 0xD2) : QColor(0x2F, 0x5F, 0xA5);
    case OperatorState::Unreachable:
        return isDark ? QColor(0xD5, 0x5E, 0x00) : QColor(0xCC, 0x5A, 0x00);
    case OperatorState::Offline:
        break;
    }
    return isDark ? QColor(0x80, 0x8B, 0x97) : QColor(0x7A, 0x85, 0x90);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, card);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, raised);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, ink(Verdict::Bad));
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::Light, kind == ThemeKind::Dark ? border : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, border);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, border);
    palette.setColor(QPalette::Shadow, kind == ThemeKind::Dark ? QColor(Qt::black) : border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, stale);
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace Pult::Widgets
