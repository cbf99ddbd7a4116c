// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hallscene.h"

namespace Pult::Test {

namespace {

constexpr const char *Lines[] {"adult", "paediatric", "expert", "telemarketing", "regional"};

Domain::Centre hallCentre(const QString &language)
{
    const bool russian = language == QLatin1String("ru");
    Domain::Centre centre = sceneCentre();
    centre.name = russian ? "Демонстрационный центр" : "Demo centre";
    centre.sites
        = {{"ryazan", russian ? "Рязань" : "Ryazan", {}, 0}, {"volgograd", russian ? "Волгоград" : "Volgograd", {}, 0}};
    const char *names[2][5] {{"Взрослая", "Детская", "Экспертная", "Телемаркетинг", "Региональная"},
        {"Adult", "Paediatric", "Expert", "Telemarketing", "Regional"}};
    Domain::Line line = centre.lines.front();
    centre.lines.clear();
    centre.queues.clear();
    for (std::size_t i = 0; i < std::size(Lines); ++i) {
        line.id = Lines[i];
        line.name = names[russian ? 0 : 1][i];
        centre.lines.push_back(line);
        for (const char *site : {"ryazan", "volgograd"})
            centre.queues.push_back({site, line.id, line.id, {}});
    }
    return centre;
}

} // namespace

HallScene::HallScene(const QString &language)
    : Scene(hallCentre(language))
{
}

void HallScene::calls(EventScript &site, const std::string &prefix)
{
    using Domain::DeviceStatus;
    const DeviceStatus devices[] {DeviceStatus::NotInUse, DeviceStatus::InUse, DeviceStatus::Ringing,
        DeviceStatus::Unavailable, DeviceStatus::OnHold};
    site.connected().snapshotBegan();
    for (int i = 0; i < 60; ++i)
        site.member(Lines[i % 5], prefix + "op" + std::to_string(i), devices[i % 5], i % 7 == 3 ? "lunch" : "");
    site.snapshotEnded();
    for (std::size_t line = 0; line < std::size(Lines); ++line) {
        // Of 18 calls: most in time on the first lines, most lost on the last.
        for (int i = 0; i < 18; ++i) {
            const std::string call = prefix + Lines[line] + std::to_string(i);
            const double at = 10 + i * 20.0;
            const bool isLost = i < static_cast<int>(line) * 2;
            const double wait = i % 4 == 0 ? 25 : 5;
            site.at(at).joins(Lines[line], call);
            if (isLost) {
                site.at(at + 9).ends(Lines[line], call, Domain::Outcome::Abandoned, 9);
            } else {
                const std::string op = prefix + "op" + std::to_string(line);
                site.at(at + wait).answered(Lines[line], call, op, wait);
                site.at(at + wait + 200).handled(Lines[line], call, op, 180 + 20.0 * static_cast<double>(line));
            }
        }
    }
}

void HallScene::play()
{
    calls(ryazan, "r");
    calls(volgograd, "v");
    fold(900);
    // The longest wait is ten minutes and more on one line; another has only fresh callers, another none.
    for (int i = 0; i < 12; ++i)
        ryazan.at(900 + i).joins("telemarketing", "w" + std::to_string(i));
    volgograd.at(1300).joins("expert", "e");
    fold(1300);
    ryazan.at(1675).joins("adult", "a");
    fold(1680);
    pass(1685);
}

QStringList HallScene::moods()
{
    return {QStringLiteral("live"), QStringLiteral("lost"), QStringLiteral("stale"), QStringLiteral("missing"),
        QStringLiteral("dead"), QStringLiteral("all lost")};
}

void HallScene::enter(const QString &mood)
{
    if (mood == QLatin1String("lost")) { // its numbers are still live
        volgograd.at(1686).lost();
        fold(1686);
    } else if (mood == QLatin1String("stale")) {
        pass(1697, false);
    } else if (mood == QLatin1String("missing")) {
        volgograd.at(1686).lost();
        fold(1686);
        ryazan.at(1703).heartbeat();
        fold(1703);
    } else if (mood == QLatin1String("dead")) {
        pass(1800, false);
    } else if (mood == QLatin1String("all lost")) {
        ryazan.at(1686).lost();
        volgograd.at(1686).lost();
        fold(1690);
    }
}

} // namespace Pult::Test
