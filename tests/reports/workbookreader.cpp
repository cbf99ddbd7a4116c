// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/workbookreader.h"

#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace Pult::Test {

namespace {

struct Style
{
    QString format;
    bool isBold = false;
};

template<typename Number>
Number at(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

QByteArray inflated(const QByteArray &packed, qsizetype size)
{
    QByteArray out(size, '\0');
    z_stream stream {};
    inflateInit2(&stream, -MAX_WBITS);
    QByteArray in = packed;
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int state = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return state == Z_STREAM_END ? out : QByteArray();
}

QMap<QString, QByteArray> unpacked(const QByteArray &zip)
{
    QMap<QString, QByteArray> parts;
    const qsizetype end = zip.lastIndexOf("PK\5\6");
    if (end < 0)
        return parts;
    qsizetype entry = at<quint32>(zip, end + 16);
    for (int left = at<quint16>(zip, end + 10); left > 0; --left) {
        const qsizetype local = at<quint32>(zip, entry + 42);
        const qsizetype data = local + 30 + at<quint16>(zip, local + 26) + at<quint16>(zip, local + 28);
        const QByteArray packed = zip.mid(data, at<quint32>(zip, entry + 20));
        const auto size = static_cast<qsizetype>(at<quint32>(zip, entry + 24));
        const QByteArray name = zip.mid(entry + 46, at<quint16>(zip, entry + 28));
        parts[QString::fromUtf8(name)] = at<quint16>(zip, entry + 10) == 0 ? packed : inflated(packed, size);
        entry += 46 + at<quint16>(zip, entry + 28) + at<quint16>(zip, entry + 30) + at<quint16>(zip, entry + 32);
    }
    return parts;
}

std::vector<Style> readStyles(const QByteArray &xml)
{
    static const QMap<int, QString> BuiltIn {{1, u"0"_s}, {2, u"0.00"_s}, {3, u"#,##0"_s}, {9, u"0%"_s},
        {10, u"0.00%"_s}, {46, u"[h]:mm:ss"_s}, {49, u"@"_s}};
    QMap<int, QString> formats = BuiltIn;
    std::vector<bool> bold;
    std::vector<Style> styles;
    QXmlStreamReader reader(xml);
    QString section;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        const QString name = reader.name().toString();
        if (name == u"fonts" || name == u"cellXfs" || name == u"cellStyleXfs" || name == u"dxfs")
            section = name;
        else if (name == u"numFmt")
            formats[reader.attributes().value(u"numFmtId"_s).toInt()]
                = reader.attributes().value(u"formatCode"_s).toString();
        else if (name == u"font" && section == u"fonts")
            bold.push_back(false);
        else if (name == u"b" && section == u"fonts")
            bold.back() = true;
        else if (name == u"xf" && section == u"cellXfs")
            styles.push_back({formats.value(reader.attributes().value(u"numFmtId"_s).toInt()),
                bold.at(reader.attributes().value(u"fontId"_s).toUInt())});
    }
    return styles;
}

WorkbookCell readCell(QXmlStreamReader &reader, const std::vector<Style> &styles)
{
    WorkbookCell cell;
    const auto attributes = reader.attributes();
    const Style &style = styles.at(attributes.value(u"s"_s).toUInt());
    cell.format = style.format;
    cell.isBold = style.isBold;
    const bool isText = attributes.value(u"t"_s) == u"inlineStr";
    while (reader.readNext() != QXmlStreamReader::Invalid) {
        if (reader.isEndElement() && reader.name() == u"c")
            break;
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"f")
            cell.isFormula = true;
        else if (reader.name() == u"v" && !isText)
            cell.number = reader.readElementText().toDouble();
        else if (reader.name() == u"t")
            cell.text = reader.readElementText();
    }
    return cell;
}

} // namespace

WorkbookCell Workbook::at(std::size_t row, std::size_t column) const
{
    return cells.value(QChar(static_cast<char16_t>(u'A' + column)) + QString::number(row + 1));
}

std::optional<Workbook> readWorkbook(const QByteArray &bytes)
{
    Workbook workbook;
    workbook.parts = unpacked(bytes);
    const QByteArray sheet = workbook.parts.value(u"xl/worksheets/sheet1.xml"_s);
    if (sheet.isEmpty())
        return {};
    workbook.sheetXml = QString::fromUtf8(sheet);
    const std::vector<Style> styles = readStyles(workbook.parts.value(u"xl/styles.xml"_s));
    QXmlStreamReader reader(sheet);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"c") {
            const QString place = reader.attributes().value(u"r"_s).toString();
            workbook.cells[place] = readCell(reader, styles);
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(workbook);
}

} // namespace Pult::Test
