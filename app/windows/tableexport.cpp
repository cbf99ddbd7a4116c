// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/tableexport.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto FolderKey = u"export/folder"_s;
const auto Suffix = u"csv"_s;

QString lastFolder()
{
    const QString folder = windowSettings().value(FolderKey).toString();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

TableExport::TableExport(const Appearance &appearance, QWidget &window)
    : QObject(&window)
    , m_appearance(appearance)
    , m_window(window)
{
    connect(this, &TableExport::failed, this, &TableExport::say);
}

void TableExport::ask(const Items::TablePart &part, const QString &name)
{
    const QByteArray document
        = Reports::csvDocument(Items::tableCsv(part), Reports::CsvDialect::of(m_appearance.formatter().locale()));
    auto *dialog = new QFileDialog(
        &m_window, tr("Export as CSV"), lastFolder(), tr("Tables (*.%1)").arg(Suffix) + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(Suffix);
    dialog->selectFile(name + u'.' + Suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, document](const QString &path) {
        windowSettings().setValue(FolderKey, QFileInfo(path).absolutePath());
        if (const QString problem = write(path, document); problem.isEmpty())
            Q_EMIT written(path);
        else
            Q_EMIT failed(problem);
    });
    dialog->open();
}

QString TableExport::write(const QString &path, const QByteArray &document)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit();
    if (done)
        return {};
    //: %1 is the path of a file, %2 the system's words for the reason
    return tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString());
}

void TableExport::say(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export as CSV"), {}, QMessageBox::Ok, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // paths are no markup
    box->setText(sentence);
    box->open();
}

} // namespace Pult::App
