// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/reports/pdfexport.h"

#include "reports/reportlines.h"
#include "widgets/reports/reportpaper.h"
#include "widgets/theme/fonts.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace Pult::Widgets {

namespace {

constexpr int DotsPerInch = 600;

} // namespace

std::optional<Reports::ExportProblem> writePdf(
    const Reports::Table &table, QIODevice &device, const Reports::ExportOptions &options)
{
    if (table.columns.size() > PaperLayout::MostColumns)
        return Reports::ExportProblem {
            Reports::ExportProblem::Kind::TooManyColumns, {}, {}, static_cast<qint64>(PaperLayout::MostColumns)};
    // QPdfWriter does not tell when its device takes no more.
    QByteArray document;
    QBuffer buffer(&document);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(DotsPerInch);
        writer.setTitle(Reports::printable(table.title));
        writer.setCreator(u"Pult"_s);
        ReportPaper(table, options, writer, interfaceFamily()).paint();
    }
    if (device.write(document) != document.size())
        return Reports::writeProblem(device);
    return {};
}

const Reports::ExportFormat &pdfFormat()
{
    static const Reports::ExportFormat Format {
        u"pdf"_s, u"pdf"_s, true, QT_TRANSLATE_NOOP("ReportTexts", "PDF document"), writePdf};
    return Format;
}

} // namespace Pult::Widgets
