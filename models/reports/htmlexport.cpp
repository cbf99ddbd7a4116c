// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/htmlexport.h"

#include "reports/chartsvg.h"
#include "reports/csv.h"
#include "reports/machinetext.h"
#include "reports/reportlines.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace Pult::Reports {

namespace {

const auto Style = uR"CSS(
:root{color-scheme:light dark;--page:#fff;--text:#1b1f24;--muted:#57606a;--line:#d0d7de;--head:#f1f4f7}
@media screen and (prefers-color-scheme:dark){:root{--page:#14181d;--text:#e6eaee;--muted:#a3adb8;--line:#38414b;--head:#212831}}
body{margin:2rem;background:var(--page);color:var(--text);font:14px/1.45 Roboto,"Segoe UI","Noto Sans",sans-serif}
h1{font-size:1.5rem;margin:0 0 .3rem}
.about,footer{color:var(--muted)}.about p,footer p{margin:.15rem 0}
figure{margin:1.2rem 0}figcaption{font-weight:600;margin-bottom:.5rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:1.2rem 0;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
th{overflow-wrap:normal}
.n{text-align:right;white-space:nowrap}sup{position:absolute;line-height:1}
thead th{position:sticky;top:0;background:var(--head);vertical-align:bottom}
tfoot td{font-weight:700;border-top:2px solid var(--muted);border-bottom:0}
@media print{body{margin:0;font-size:9pt}thead{display:table-header-group}tfoot{display:table-row-group}
thead th{position:static}tr,figure{break-inside:avoid}.wide{overflow:visible}th,td{padding:.15rem .4rem}}
)CSS"_s;

QString escaped(const QString &text)
{
    return printable(text).toHtmlEscaped();
}

QString paragraphs(const QStringList &lines)
{
    QString html;
    for (const QString &line : lines)
        html += u"<p>"_s + escaped(line) + u"</p>\n"_s;
    return html;
}

class Page
{
public:
    Page(const Table &table, const ExportOptions &options)
        : m_table(table)
        , m_options(options)
    {
    }

    QString top() const
    {
        return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"_s
                   .arg(m_options.locale.bcp47Name())
            + u"<title>"_s + escaped(m_table.title) + u"</title>\n<style>"_s + Style + chartStyle()
            + u"</style>\n</head>\n<body>\n<h1>"_s + escaped(m_table.title) + u"</h1>\n<div class=\"about\">\n"_s
            + paragraphs(m_table.subtitle) + u"</div>\n"_s + figure() + headings();
    }

    QString row(const Row &row) const
    {
        QString html = u"<tr>"_s;
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            html += cell(m_table.columns[c].unit, row.cells[c]);
        return html + u"</tr>\n"_s;
    }

    QString bottom() const
    {
        const QString total
            = m_table.total ? QString(u"<tfoot>\n"_s + row(*m_table.total) + u"</tfoot>\n"_s) : QString();
        return u"</tbody>\n"_s + total + u"</table>\n</div>\n<footer>\n"_s + paragraphs(linesBelow(m_table))
            + u"</footer>\n</body>\n</html>\n"_s;
    }

private:
    QString figure() const
    {
        const auto drawing = drawChart(m_table, m_options, QSizeF(960, 300), 13);
        if (!drawing)
            return {};
        return u"<figure>\n<figcaption>"_s + escaped(m_table.chart->title) + u"</figcaption>\n"_s
            + chartSvg(*drawing, m_table.chart->title) + u"</figure>\n"_s;
    }

    QString headings() const
    {
        QString html = u"<div class=\"wide\">\n<table>\n<thead><tr>"_s;
        for (const Column &column : m_table.columns)
            html += (isNumeric(column.unit) ? u"<th scope=\"col\" class=\"n\">"_s : u"<th scope=\"col\">"_s)
                + escaped(column.heading) + u"</th>"_s;
        return html + u"</tr></thead>\n<tbody>\n"_s;
    }

    QString cell(Unit unit, const Cell &cell) const
    {
        const QString mark = cell.marks == 0 ? QString() : QString(u"<sup>"_s + markSigns(cell.marks) + u"</sup>"_s);
        const QString start = isNumeric(unit) ? u"<td class=\"n\">"_s : u"<td>"_s;
        if (const auto *text = std::get_if<QString>(&cell.value))
            return start + escaped(defused(*text)) + mark + u"</td>"_s;
        const QString shown = escaped(m_options.valueText(unit, cell.value, m_table.timeZone));
        if (isAbsent(cell.value))
            return start + shown + mark + u"</td>"_s;
        return start + u"<data value=\""_s + machineText(unit, cell.value) + u"\">"_s + shown + u"</data>"_s + mark
            + u"</td>"_s;
    }

    const Table &m_table;
    const ExportOptions &m_options;
};

} // namespace

std::optional<ExportProblem> writeHtml(const Table &table, QIODevice &device, const ExportOptions &options)
{
    const Page page(table, options);
    const auto write = [&device](const QString &html) {
        const QByteArray bytes = html.toUtf8();
        return device.write(bytes) == bytes.size();
    };
    bool isGood = write(page.top());
    for (const Row &row : table.rows) {
        if (!isGood)
            break;
        isGood = write(page.row(row));
    }
    isGood = isGood && write(page.bottom());
    return isGood ? std::nullopt : std::optional(writeProblem(device));
}

} // namespace Pult::Reports
