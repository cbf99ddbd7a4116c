// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the connect wizard gathers from page to page, and the centre file that it becomes. A value; GUI thread.

#pragma once

#include "domain/centre.h"
#include "feeds/asterisk/ami/amiprobe.h"
#include "store/centrewriter.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace Pult::App {

/// A queue that was found, and the line it shall belong to.
struct QueueChoice
{
    std::string queue;
    int members = 0;
    QString line; ///< its name; empty: the queue is left out and stays a line of its own
};

/// The centre file to which an Asterisk is added.
struct ExistingCentre
{
    QString path;
    QByteArray bytes;
    Domain::Centre centre;
};

struct ConnectDraft
{
    static constexpr int UsualThreshold = 20;

    // the server
    QString host;
    int port = 5039;
    bool tls = true;
    QString authority; ///< PEM file; empty: the system's
    bool plainAllowed = false;

    // the account
    QString account = QStringLiteral("pult");
    QByteArray secret;
    bool remember = true;

    Feeds::AmiFindings findings;

    // what it means
    QString siteName;
    std::vector<QueueChoice> queues;
    std::map<QString, int> thresholds; ///< seconds, by name of the line
    std::set<std::string> acwReasons;

    // where it goes
    QString centreName;
    QString timeZone;
    QString path;
    QByteArray overwritten; ///< what stands at `path` and may be replaced; null: nothing
    std::optional<ExistingCentre> existing;

    /// For the probe: without an id of its own yet.
    Domain::FeedSpec spec() const;
    /// Id of the feed: the ACD's own name where it has one, as recordings of it carry that.
    std::string feedId() const;
    /// The whole centre, or what is added to the existing one.
    Domain::Centre centre() const;
    /// The text of the file, checked by reading it back.
    Store::CentreText text() const;
    QString filePath() const { return existing ? existing->path : path; }
    /// «host:port», for texts.
    QString where() const;

    /// Takes over what was found: proposes a site and a line for every queue. Choices made before are kept.
    void propose(const Feeds::AmiFindings &found);
};

/// What a queue's name would be called by people: «adult-msk» is «Adult msk», «500» is «Line 500».
QString proposedLineName(const std::string &queue);
/// Whether a text can be a name or an id in a centre file.
bool isWritableName(const std::string &name);
/// Pause reasons that mean after-call work in most centres.
bool looksLikeAfterCallWork(const std::string &reason);

} // namespace Pult::App
