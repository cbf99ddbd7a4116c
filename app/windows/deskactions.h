// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can do on the desk, one descriptor each: its text and its keys are here and nowhere else. Menus, context
// menus and the map of the keyboard are made of them. GUI thread.

#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QObject>

#include <array>
#include <span>

class QWidget;

namespace Pult::App {

enum class DeskAction : std::uint8_t {
    Preferences,
    Quit,
    Copy,
    CopyCsv,
    Export,
    Find,
    ShowAll,
    SaveView,
    RenameView,
    DeleteView,
    Explain,
    CloseDetails,
    Waiting,
    Compact,
    ZoomIn,
    ZoomOut,
    ZoomUsual,
    NextRegion,
    PreviousRegion,
    FullScreen,
    Keyboard,
    Log,
    About,
    Count
};

struct DeskActionDescriptor
{
    DeskAction id;
    const char *name; ///< stable: the QAction's object name
    const char *text; ///< English source text with its letter, context "DeskActions"
    const char *keys; ///< as QKeySequence::listFromString() reads them; empty: by its letter only
    bool checkable = false;
};

/// Keys that a view or a field understands by itself, so that no action stands for them.
struct DeskKey
{
    const char *text; ///< context "DeskActions"
    const char *keys;
};

class DeskActions final : public QObject
{
    Q_OBJECT

public:
    /// The actions work anywhere in `window`, which owns them.
    explicit DeskActions(QWidget &window);

    QAction &operator[](DeskAction action) const;
    /// In the present language.
    void retranslate();

    static std::span<const DeskActionDescriptor> catalogue();
    static std::span<const DeskKey> keysOfViews();

private:
    std::array<QAction *, static_cast<std::size_t>(DeskAction::Count)> m_actions {};
};

} // namespace Pult::App
