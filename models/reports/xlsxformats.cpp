// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxformats.h"

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

constexpr double TitleSize = 14;
constexpr lxw_color_t HeadingFill = 0xE8EDF2;
constexpr lxw_color_t NoteInk = 0x57606A;

} // namespace

XlsxFormats::XlsxFormats(lxw_workbook &workbook, bool russian)
    : m_workbook(workbook)
    , m_russian(russian)
{
}

lxw_format *XlsxFormats::title()
{
    if (!m_title) {
        m_title = workbook_add_format(&m_workbook);
        format_set_bold(m_title);
        format_set_font_size(m_title, TitleSize);
    }
    return m_title;
}

lxw_format *XlsxFormats::note()
{
    if (!m_note) {
        m_note = workbook_add_format(&m_workbook);
        format_set_font_color(m_note, NoteInk);
    }
    return m_note;
}

lxw_format *XlsxFormats::heading(bool toTheRight)
{
    lxw_format *&format = m_headings[toTheRight];
    if (!format) {
        format = workbook_add_format(&m_workbook);
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_bg_color(format, HeadingFill);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_align(format, toTheRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    }
    return format;
}

lxw_format *XlsxFormats::cell(Unit unit, std::uint8_t marks, bool total)
{
    lxw_format *&format = m_cells[{unit, marks, total}];
    if (format)
        return format;
    format = workbook_add_format(&m_workbook);
    QString number = numberFormat(unit);
    if (marks != 0 && number != u"@"_s)
        number += u'"' + markSigns(marks) + u'"';
    format_set_num_format(format, number.toUtf8().constData());
    format_set_align(format, isNumeric(unit) ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    if (total) {
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
    }
    return format;
}

QString XlsxFormats::numberFormat(Unit unit) const
{
    switch (unit) {
    case Unit::Count:
        return u"#,##0"_s;
    case Unit::Number:
        return u"0.00"_s;
    case Unit::Mark:
        return u"0.0"_s;
    case Unit::Ratio:
        return u"0.00%"_s;
    case Unit::Seconds:
        return u"[mm]:ss"_s;
    case Unit::Date:
        return m_russian ? u"dd.mm.yyyy"_s : u"yyyy-mm-dd"_s;
    case Unit::DateTime:
        return m_russian ? u"dd.mm.yyyy hh:mm:ss"_s : u"yyyy-mm-dd hh:mm:ss"_s;
    case Unit::Text:
    case Unit::Interval:
        break;
    }
    return u"@"_s; // stays a text when somebody edits it
}

} // namespace Pult::Reports
