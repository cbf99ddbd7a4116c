// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// «Did you mean …»: the nearest of some words. Pure, any thread.

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace Pult::Store {

/// Letters to insert, delete, replace or swap with their neighbour to turn `a` into `b`, without case; UTF-8.
/// More than `limit` is given as limit + 1.
int editDistance(std::string_view a, std::string_view b, int limit);

/// The candidate nearest to `word`, empty when none is near enough to be meant (a third of the word's letters).
std::string_view nearest(std::string_view word, std::span<const std::string> candidates);

} // namespace Pult::Store
