// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an AmiProbe has found, in the words of an administrator: steps, what each class of rights is for, and the lines
// that manager.conf lacks. No state; GUI thread.

#pragma once

#include "feeds/asterisk/ami/amiprobe.h"

#include <QString>

#include <vector>

namespace Pult::App {

QString probeStepTitle(Feeds::AmiProbe::Step step);
/// What has come of a step; empty while it waits. May be several lines.
QString probeStepText(const Feeds::AmiProbe &probe, Feeds::AmiProbe::Step step);
/// The word beside the shape: «done», «failed» …
QString probeStateText(Feeds::AmiProbe::State state);

/// What to do, and the lines to write into manager.conf for it.
struct ProbeAdvice
{
    QString text;
    QString lines; ///< may be empty
};
std::vector<ProbeAdvice> probeAdvice(const Feeds::AmiProbe &probe);

/// An account for Pult, complete, with a placeholder for its secret.
QString managerAccountLines(const Domain::FeedSpec &spec);

} // namespace Pult::App
