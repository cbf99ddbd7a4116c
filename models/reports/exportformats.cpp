// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/exportformats.h"

#include "reports/csvexport.h"
#include "reports/htmlexport.h"
#include "reports/jsonexport.h"
#include "reports/xlsxexport.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

const std::vector<ExportFormat> &exportFormats()
{
    static const std::vector<ExportFormat> Formats {
        {u"xlsx"_s, u"xlsx"_s, true, QT_TRANSLATE_NOOP("ReportTexts", "Excel workbook"), writeXlsx},
        {u"csv"_s, u"csv"_s, false, QT_TRANSLATE_NOOP("ReportTexts", "CSV for programs"), writeMachineCsv},
        {u"csv-ru"_s, u"csv"_s, false, QT_TRANSLATE_NOOP("ReportTexts", "CSV for Russian Excel"), writeRussianCsv},
        {u"html"_s, u"html"_s, false, QT_TRANSLATE_NOOP("ReportTexts", "Web page"), writeHtml},
        {u"json"_s, u"json"_s, false, QT_TRANSLATE_NOOP("ReportTexts", "JSON"), writeJson},
    };
    return Formats;
}

const ExportFormat *findExportFormat(const QString &id)
{
    const auto found = std::ranges::find(exportFormats(), id, &ExportFormat::id);
    return found == exportFormats().end() ? nullptr : &*found;
}

} // namespace Pult::Reports
