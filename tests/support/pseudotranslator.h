// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A language nobody speaks: every source text accented, two fifths longer and in brackets. What is shown without
// brackets is hard-coded; what is shown without its closing bracket is cut. Any thread.

#pragma once

#include <QTranslator>

namespace Pult::Test {

class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(
        const char *context, const char *source, const char *disambiguation = nullptr, int n = -1) const override;

    /// What becomes of a source text: «Show &all of %1» → «[Ŝĥóŵ &áļļ óƒ %1 õx õx]». Place markers, letters' marks,
    /// line breaks and tags stay.
    static QString pseudo(const QString &source);
};

} // namespace Pult::Test
