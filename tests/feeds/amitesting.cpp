// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/amitesting.h"

#include <QByteArray>

#include <utility>

namespace Pult::Test {

using namespace Domain;

namespace {

constexpr auto Start = std::chrono::sys_days {std::chrono::year {2026} / 11 / 2};

} // namespace

AmiBench::AmiBench()
    : m_now(Start)
{
}

AmiBench &AmiBench::say(const QString &message)
{
    const QStringList parts = message.split(u'|');
    QByteArray bytes;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isName = i == 0 && !parts[i].contains(u':');
        bytes += (isName ? QByteArray("Event: ") : QByteArray()) + parts[i].toLatin1() + "\r\n";
        if (isName && m_timestamps) {
            const auto stamp = (m_now + m_ahead).time_since_epoch().count();
            bytes += "Timestamp: " + QByteArray::number(static_cast<qlonglong>(stamp / 1000)) + '.'
                + QByteArray::number(static_cast<qlonglong>(stamp % 1000)).rightJustified(3, '0') + "000\r\n";
        }
        if (parts[i].contains(QStringLiteral("niqueid: ")))
            m_text.know(parts[i].section(QStringLiteral(": "), 1).toStdString());
    }
    bytes += "\r\n";
    return raw({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

AmiBench &AmiBench::raw(std::string_view bytes)
{
    translator.feed(bytes, m_now, events);
    return *this;
}

AmiBench &AmiBench::wait(double seconds)
{
    m_now += Duration {static_cast<Duration::rep>(seconds * 1000)};
    return *this;
}

AmiBench &AmiBench::tick()
{
    translator.advance(m_now, events);
    return *this;
}

AmiBench &AmiBench::finish()
{
    translator.finish(events);
    return *this;
}

AmiBench &AmiBench::withoutTimestamps()
{
    m_timestamps = false;
    return *this;
}

AmiBench &AmiBench::clockAhead(Duration by)
{
    m_ahead = by;
    return *this;
}

QStringList AmiBench::takeEvents()
{
    const Events taken = std::exchange(events, {});
    QStringList texts = m_text.lines(taken);
    for (QString &text : texts)
        text = text.section(u' ', 1);
    return texts;
}

} // namespace Pult::Test
