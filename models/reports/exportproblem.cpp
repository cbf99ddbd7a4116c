// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/exportproblem.h"

#include "reports/reporttexts.h"

#include <QDir>

namespace Pult::Reports {

namespace {

/// «…: No space left on device.» or, without the system's words, «… .»
QString withReason(const QString &sentence, const QString &reason)
{
    return reason.isEmpty() ? QString(sentence + u'.') : QString(sentence + QStringLiteral(": ") + reason + u'.');
}

} // namespace

QString sentenceOf(const ExportProblem &problem)
{
    const QString path = QDir::toNativeSeparators(problem.subject);
    switch (problem.kind) {
    case ExportProblem::Kind::FolderMissing:
        return ReportTexts::tr("The folder %1 does not exist.").arg(path);
    case ExportProblem::Kind::CannotWrite:
        return withReason(ReportTexts::tr("%1 cannot be written").arg(path), problem.reason);
    case ExportProblem::Kind::CannotBuffer:
        return withReason(ReportTexts::tr("No temporary file can be written in %1").arg(path), problem.reason);
    case ExportProblem::Kind::TooManyRows:
        return ReportTexts::tr("The report has more rows than a sheet can hold (%1). Choose a shorter period or CSV.")
            .arg(problem.limit);
    case ExportProblem::Kind::TooManyColumns:
        return ReportTexts::tr("The report has more columns than fit (%1). Choose fewer columns or CSV.")
            .arg(problem.limit);
    case ExportProblem::Kind::UnknownFormat:
        return ReportTexts::tr("There is no export format “%1”.").arg(problem.subject);
    }
    Q_UNREACHABLE();
}

} // namespace Pult::Reports
