// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A feed's secret, kept so that it does not get into a log or a core file by accident. A value, any thread.

#pragma once

#include <QByteArray>

namespace Pult::Store {

/// Cannot be printed or compared; overwritten when it goes.
class Secret
{
public:
    explicit Secret(QByteArray value);
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    /// For the login, nowhere else.
    const QByteArray &reveal() const { return m_value; }

private:
    void wipe();

    QByteArray m_value;
};

} // namespace Pult::Store
