// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scene.h"

namespace Pult::Test {

Domain::Centre sceneCentre()
{
    Domain::Centre centre;
    centre.name = "Test centre";
    centre.timeZone = "UTC";
    centre.sites = {{"ryazan", "Ryazan", {}, 0}, {"volgograd", "Volgograd", {}, 0}};
    Domain::Line adult;
    adult.id = "adult";
    adult.name = "Adult";
    adult.targets = {{"sl", 0.8}, {"lcr", 0.05}, {"aht", 200}, {"asa", 20}, {"fcr", 0.8}};
    Domain::Line child = adult;
    child.id = "child";
    child.name = "Child";
    centre.lines = {adult, child};
    centre.defaults.targets = adult.targets;
    for (const char *site : {"ryazan", "volgograd"}) {
        Domain::FeedSpec feed;
        feed.id = site;
        feed.kind = "asterisk-ami";
        feed.site = site;
        centre.feeds.push_back(feed);
        for (const char *line : {"adult", "child"})
            centre.queues.push_back({site, line, line, {}});
    }
    return centre;
}

Scene::Scene(Domain::Centre centre, std::vector<std::string> feeds)
    : engine(std::move(centre), std::move(feeds), clock)
{
}

const State::ChangeSet &Scene::fold(double now)
{
    clock.set(SceneStart + seconds(now));
    Domain::Events events = ryazan.take();
    const Domain::Events more = volgograd.take();
    events.insert(events.end(), more.begin(), more.end());
    return engine.apply(events);
}

const State::ChangeSet &Scene::pass(double now, bool alive)
{
    if (alive) {
        ryazan.at(now).heartbeat();
        volgograd.at(now).heartbeat();
    }
    clock.set(SceneStart + seconds(now));
    return alive ? fold(now) : engine.tick();
}

const State::ChangeSet &Scene::open(int operators)
{
    ryazan.connected().snapshotBegan();
    for (int i = 0; i < operators; ++i)
        ryazan.member("adult", "op" + std::to_string(i));
    ryazan.snapshotEnded();
    volgograd.connected().snapshotBegan().snapshotEnded();
    return fold(0);
}

} // namespace Pult::Test
