// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small telephone exchange that makes random events for property tests, and spoils them as networks do: doubled,
// swapped, lost, with gaps, resyncs and restarts.

#pragma once

#include "support/eventscript.h"

#include <random>
#include <string>
#include <vector>

namespace Pult::Test {

class RandomCentre
{
public:
    enum class Manner : std::uint8_t {
        Clean,
        Spoilt, ///< doubled, swapped and lost events
        Plain,  ///< only what a snapshot can tell: members take one call at a time; no hold, wrap-up, ring or transfer
    };

    RandomCentre(unsigned seed, Domain::Timestamp start, Domain::FeedId feed, Manner manner);

    /// The next few events; time goes on by up to `seconds`.
    Domain::Events next(int steps, double seconds);
    /// The present as an ACD lists it to somebody who has just connected, with the names.
    Domain::Events present();
    Domain::Timestamp now() const { return m_script.now(); }

private:
    struct Call
    {
        std::string id;
        std::string queue;
        std::string number;
        double joined = 0;
        std::vector<std::string> ringing;
        std::string op; ///< talks with
        bool onHold = false;
    };
    struct Member
    {
        std::string queue;
        std::string op;
        std::string pause;
        Domain::DeviceStatus device = Domain::DeviceStatus::NotInUse;
        double wrapUp = 0;
    };

    void step();
    void join();
    void callBack(const std::string &call);
    void changeMember();
    void moveCall();
    void moveWaiting(Call &call);
    void endWaiting(Call &call, Domain::Outcome outcome);
    void cutAndResync();
    void snapshot();
    void tell(const Member &member, bool inCall = false);
    bool talks(const std::string &op) const;
    bool talks(const std::string &op, const std::string &queue) const;
    bool mayAnswer(const std::string &op, const std::string &queue) const;
    Domain::Events spoil(Domain::Events events);

    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    bool chance(double p) { return std::bernoulli_distribution(p)(m_random); }

    std::mt19937 m_random;
    EventScript m_script;
    const Domain::FeedId m_feed;
    const Manner m_manner;
    Domain::Events m_names; ///< all that were announced
    double m_second = 0;
    int m_nextCall = 0;
    std::vector<Call> m_calls;
    std::vector<Member> m_members;
    std::vector<std::string> m_ended; ///< ids of answered calls, for outcomes
};

} // namespace Pult::Test
