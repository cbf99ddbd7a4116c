// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/xlsxcheck.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace Pult::Reports {

namespace {

// APPNOTE.TXT of PKWARE: end of central directory, its entries and the local headers. Sizes in bytes.
constexpr qint64 EndSize = 22;
constexpr qint64 EntrySize = 46;
constexpr qint64 LocalSize = 30;
constexpr quint16 Deflated = 8;
constexpr qsizetype TailSize = 64;

struct Entry
{
    QByteArray name;
    quint16 method = 0;
    quint32 packed = 0;
    quint32 offset = 0;
};

template<typename Number>
Number at(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

QByteArray part(QFile &file, qint64 from, qint64 size)
{
    if (from < 0 || !file.seek(from))
        return {};
    const QByteArray bytes = file.read(size);
    return bytes.size() == size ? bytes : QByteArray();
}

std::optional<std::vector<Entry>> entriesOf(QFile &file)
{
    const QByteArray end = part(file, file.size() - EndSize, EndSize);
    if (!end.startsWith("PK\5\6"))
        return {};
    const QByteArray directory = part(file, at<quint32>(end, 16), at<quint32>(end, 12));
    std::vector<Entry> entries;
    for (qsizetype i = 0; i + EntrySize <= directory.size();) {
        const quint16 name = at<quint16>(directory, i + 28);
        entries.push_back({directory.mid(i + EntrySize, name), at<quint16>(directory, i + 10),
            at<quint32>(directory, i + 20), at<quint32>(directory, i + 42)});
        i += EntrySize + name + at<quint16>(directory, i + 30) + at<quint16>(directory, i + 32);
    }
    return entries;
}

/// The last bytes of what is packed; empty when it cannot be unpacked to its end.
QByteArray tailOf(QFile &file, const Entry &entry)
{
    const QByteArray local = part(file, entry.offset, LocalSize);
    if (!local.startsWith("PK\3\4") || entry.method != Deflated)
        return {};
    const qint64 start = entry.offset + LocalSize + at<quint16>(local, 26) + at<quint16>(local, 28);
    if (!file.seek(start))
        return {};
    z_stream stream {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    QByteArray tail;
    QByteArray out(1 << 16, Qt::Uninitialized);
    QByteArray in;
    qint64 left = entry.packed;
    int state = Z_OK;
    while (state == Z_OK) {
        if (stream.avail_in == 0) {
            in = file.read(std::min<qint64>(left, 1 << 16));
            if (in.isEmpty())
                break;
            left -= in.size();
            stream.next_in = reinterpret_cast<Bytef *>(in.data());
            stream.avail_in = static_cast<uInt>(in.size());
        }
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const qsizetype got = out.size() - static_cast<qsizetype>(stream.avail_out);
        tail.append(out.constData(), got);
        tail = tail.right(TailSize);
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? tail : QByteArray();
}

} // namespace

bool isWholeWorkbook(QFile &file)
{
    const auto entries = entriesOf(file);
    if (!entries)
        return false;
    const auto isSheet = [](const Entry &entry) { return entry.name.startsWith("xl/worksheets/sheet"); };
    return std::ranges::any_of(*entries, isSheet) && std::ranges::all_of(*entries, [&](const Entry &entry) {
        return !isSheet(entry) || tailOf(file, entry).endsWith("</worksheet>");
    });
}

} // namespace Pult::Reports
