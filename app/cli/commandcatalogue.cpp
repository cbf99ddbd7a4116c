// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandcatalogue.h"

#include "app/cli/checkcentrecommand.h"
#include "app/cli/collectcommand.h"
#include "app/cli/listfeedscommand.h"
#include "app/cli/listmetricscommand.h"
#include "app/cli/recordcommand.h"
#include "app/cli/replaycommand.h"
#include "app/cli/simulatecommand.h"
#include "app/cli/snapshotcommand.h"
#include "app/cli/supervisorcommand.h"
#include "app/cli/wallboardcommand.h"

#include <algorithm>
#include <array>

namespace Pult::App {

namespace {

template<typename T>
std::unique_ptr<Command> make()
{
    return std::make_unique<T>();
}

constexpr std::array Catalogue {
    CommandDescriptor {"supervisor", &make<SupervisorCommand>},
    CommandDescriptor {"wallboard", &make<WallboardCommand>},
    CommandDescriptor {"snapshot", &make<SnapshotCommand>},
    CommandDescriptor {"collect", &make<CollectCommand>},
    CommandDescriptor {"record", &make<RecordCommand>},
    CommandDescriptor {"replay", &make<ReplayCommand>},
    CommandDescriptor {"simulate", &make<SimulateCommand>},
    CommandDescriptor {"check-centre", &make<CheckCentreCommand>},
    CommandDescriptor {"list-metrics", &make<ListMetricsCommand>},
    CommandDescriptor {"list-feeds", &make<ListFeedsCommand>},
};

} // namespace

std::span<const CommandDescriptor> commandCatalogue()
{
    return Catalogue;
}

std::unique_ptr<Command> makeCommand(const QString &name)
{
    const auto found = std::find_if(Catalogue.begin(), Catalogue.end(), [&name](const CommandDescriptor &command) {
        return name == QLatin1StringView(command.name.data(), static_cast<qsizetype>(command.name.size()));
    });
    return found == Catalogue.end() ? nullptr : found->make();
}

} // namespace Pult::App
