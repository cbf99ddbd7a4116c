// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/storeoption.h"

#include "app/cli/clitexts.h"
#include "app/cli/terminal.h"
#include "history/storeproblem.h"
#include "store/folders.h"
#include "store/secretsource.h"

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto StoreOption = u"store"_s;
/// A key that can be guessed protects nobody.
constexpr qsizetype LeastKeyBytes = 16;

/// Looked for as a feed's secret is. Empty: there is none; nothing after a message.
std::optional<QByteArray> secretOf(const char *variable, const char *credential)
{
    Domain::FeedSpec place;
    place.secretEnv = variable;
    place.secretCredential = credential;
    const Store::SecretFinding found = Store::findSecret(place);
    if (found.fault != Store::SecretFinding::Fault::None) {
        printError(CommandLine::tr("%1 cannot be used as a secret: it must be a readable file with one line.")
                       .arg(found.place));
        return std::nullopt;
    }
    return found.secret ? found.secret->reveal() : QByteArray();
}

} // namespace

void addStoreOption(QCommandLineParser &parser)
{
    parser.addOption({StoreOption,
        CommandLine::tr("Where the history is kept: sqlite:///absolute/path.db or postgresql://user@host/database; "
                        "otherwise %1.")
            .arg(Store::Folders::data() + u"/history.db"_s),
        CommandLine::tr("URL")});
}

std::optional<History::StoreUrl> storeOf(const QCommandLineParser &parser)
{
    const QString text = parser.isSet(StoreOption) ? parser.value(StoreOption)
                                                   : u"sqlite://"_s + Store::Folders::data() + u"/history.db"_s;
    const auto [url, fault] = History::StoreUrl::parse(text);
    if (fault == History::StoreUrl::Fault::None)
        return url;
    usageError(History::faultText(fault, text));
    return std::nullopt;
}

std::optional<QString> storePassword()
{
    const auto secret = secretOf("PULT_STORE_PASSWORD", "pult.store");
    return secret ? std::optional(QString::fromUtf8(*secret)) : std::nullopt;
}

std::optional<QByteArray> historyKey()
{
    auto key = secretOf("PULT_HISTORY_KEY", "pult.history");
    if (key && !key->isEmpty() && key->size() < LeastKeyBytes) {
        printError(CommandLine::tr("The key of the history is too short: it needs at least %1 bytes. A new one: "
                                   "openssl rand -hex 32")
                       .arg(LeastKeyBytes));
        return std::nullopt;
    }
    return key;
}

} // namespace Pult::App
