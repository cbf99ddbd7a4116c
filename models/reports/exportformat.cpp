// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/exportformat.h"

#include <QFileDevice>
#include <QFileInfo>
#include <QSaveFile>

namespace Pult::Reports {

ExportProblem writeProblem(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return {ExportProblem::Kind::CannotWrite, file ? file->fileName() : QString(), device.errorString()};
}

std::optional<ExportProblem> exportToFile(
    const Table &table, const ExportFormat &format, const QString &path, const ExportOptions &options)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return ExportProblem {ExportProblem::Kind::FolderMissing, folder.filePath(), {}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeProblem(file);
    if (auto problem = format.write(table, file, options)) {
        file.cancelWriting();
        return problem;
    }
    if (!file.commit())
        return writeProblem(file);
    return {};
}

} // namespace Pult::Reports
