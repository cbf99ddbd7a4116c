// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A centre of two sites and five lines with the long names of a real one, in the moods that a board has to show. One
// thread.

#pragma once

#include "items/scene.h"

#include <QStringList>

namespace Pult::Test {

class HallScene : public Scene
{
public:
    /// `language` is that of the names: "ru" or "en".
    explicit HallScene(const QString &language);

    /// A day with numbers on and off their targets; callers wait, some of them too long.
    void play();
    /// What a board has to show beside that.
    static QStringList moods();
    void enter(const QString &mood);

private:
    void calls(EventScript &site, const std::string &prefix);
};

} // namespace Pult::Test
