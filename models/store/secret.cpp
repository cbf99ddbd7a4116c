// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/secret.h"

#include <utility>

namespace Pult::Store {

Secret::Secret(QByteArray value)
    : m_value(std::move(value))
{
}

Secret::Secret(Secret &&other) noexcept
    : m_value(std::exchange(other.m_value, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = std::exchange(other.m_value, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    // volatile: a plain fill before the memory is freed would be optimised away
    if (!m_value.isDetached())
        return; // somebody else still uses the bytes
    for (volatile char *byte = m_value.data(), *end = byte + m_value.size(); byte != end; ++byte)
        *byte = 0;
}

} // namespace Pult::Store
