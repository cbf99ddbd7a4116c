// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's clock: another one, that can be held at an instant while events are folded, so that a journal can say at
// which. Engine's thread.

#pragma once

#include "domain/clock.h"

#include <optional>

namespace Pult::App {

class FoldClock final : public Domain::Clock
{
public:
    /// `base` must outlive the clock.
    explicit FoldClock(const Domain::Clock &base)
        : m_base(base)
    {
    }

    Domain::Timestamp now() const override { return m_held ? *m_held : m_base.now(); }
    double speed() const override { return m_base.speed(); }

    void hold(Domain::Timestamp at) { m_held = at; }
    void release() { m_held.reset(); }

private:
    const Domain::Clock &m_base;
    std::optional<Domain::Timestamp> m_held;
};

} // namespace Pult::App
