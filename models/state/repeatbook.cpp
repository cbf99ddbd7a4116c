// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/repeatbook.h"

namespace Pult::State {

VisitNo RepeatBook::arrived(Domain::CallerKey caller, std::uint64_t contact, Domain::Timestamp at)
{
    if (caller == Domain::CallerKey {})
        return VisitNo::None;
    const auto [entry, isNew] = m_contacts.try_emplace(contact, Contact {caller, at, VisitNo::None, false});
    if (!isNew)
        return VisitNo::None;
    m_order.push_back(contact);

    const auto [latest, first] = m_latest.try_emplace(caller, contact);
    if (first)
        return VisitNo::None;
    Contact &before = m_contacts.at(latest->second);
    if (at < before.at) {
        // Two ACDs, or a snapshot after a gap: this contact is the earlier one.
        entry->second.returned = within(at, before.at);
        return VisitNo::None;
    }
    latest->second = contact;
    if (before.returned || !within(before.at, at))
        return VisitNo::None;
    before.returned = true;
    return before.answered;
}

RepeatBook::Answer RepeatBook::answered(Domain::CallerKey caller, std::uint64_t contact, VisitNo visit)
{
    const auto entry = m_contacts.find(contact);
    if (caller == Domain::CallerKey {} || entry == m_contacts.end() || entry->second.answered != VisitNo::None)
        return {};
    entry->second.answered = visit;
    return {true, entry->second.returned};
}

void RepeatBook::dropBefore(Domain::Timestamp now)
{
    while (!m_order.empty()) {
        const std::uint64_t contact = m_order.front();
        const auto entry = m_contacts.find(contact);
        if (within(entry->second.at, now))
            return;
        if (const auto latest = m_latest.find(entry->second.caller);
            latest != m_latest.end() && latest->second == contact)
            m_latest.erase(latest);
        m_contacts.erase(entry);
        m_order.pop_front();
    }
}

} // namespace Pult::State
