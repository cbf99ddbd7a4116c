// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/valueformatter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Pult::Items {

namespace {

constexpr QChar NarrowSpace {0x202F};
constexpr QChar Minus {0x2212};
constexpr QChar EmDash {0x2014};
constexpr QChar EnDash {0x2013};
constexpr QChar Bullet {0x2022};

/// Digits in groups of three from the right.
QString grouped(QString digits, QStringView separator)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, separator);
    return digits;
}

/// Beyond that a double has no single units; nothing that is counted in a centre comes near.
constexpr double Largest = 1e15;

bool isSayable(double number)
{
    return std::isfinite(number) && std::abs(number) < Largest;
}

/// Half away from zero. A ratio of two whole numbers that lies on a half is a hair off it as a double.
qint64 rounded(double number)
{
    constexpr double Hair = 1e-9;
    const auto magnitude = static_cast<qint64>(std::floor(std::abs(number) + 0.5 + Hair));
    return number < 0 ? -magnitude : magnitude;
}

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

} // namespace

ValueFormatter::ValueFormatter(const QLocale &locale, const QTimeZone &zone)
    : m_locale(locale)
    , m_zone(zone)
{
}

QString ValueFormatter::none()
{
    return EmDash;
}

QString ValueFormatter::count(qint64 number) const
{
    QString digits = QString::number(number < 0 ? -number : number);
    if (!isRussian())
        digits = grouped(digits, u",");
    else if (digits.size() > 4) // 1805 stays whole, 15 000 does not (Milchin)
        digits = grouped(digits, QStringView(&NarrowSpace, 1));
    return number < 0 ? QString(Minus + digits) : digits;
}

QString ValueFormatter::decimals(double number, int places) const
{
    if (!isSayable(number * 1000))
        return none();
    qint64 scale = 1;
    for (int i = 0; i < places; ++i)
        scale *= 10;
    return fixed(rounded(number * static_cast<double>(scale)), places, scale);
}

QString ValueFormatter::fixed(qint64 scaled, int places, qint64 scale) const
{
    const qint64 magnitude = scaled < 0 ? -scaled : scaled;
    QString text = count(magnitude / scale);
    if (places > 0)
        text += (isRussian() ? u',' : u'.') + QString::number(magnitude % scale).rightJustified(places, u'0');
    return scaled < 0 ? QString(Minus + text) : text; // never «−0,0»: a sign without a number
}

QString ValueFormatter::dataSize(std::uint64_t bytes) const
{
    if (bytes < 1000) // QLocale does not inflect: «106 байты»
        return tr("%n byte(s)", nullptr, static_cast<int>(bytes));
    // «1,0 MB» rather than «1000,0 kB»: what rounds up to the next unit is told in it.
    std::uint64_t shown = std::min<std::uint64_t>(bytes, std::numeric_limits<qint64>::max());
    for (std::uint64_t unit = 1'000'000; unit <= 1'000'000'000'000'000; unit *= 1000) {
        if (shown < unit && unit - shown <= unit / 20'000)
            shown = unit;
    }
    return m_locale.formattedDataSize(static_cast<qint64>(shown), 1, QLocale::DataSizeSIFormat);
}

FormattedValue ValueFormatter::percentParts(double ratio) const
{
    if (!isSayable(ratio * 1000))
        return {none(), {}, {}};
    const qint64 tenths = rounded(ratio * 1000);
    // «100 %» says as much as «100,0 %» and leaves the digits their size on a board.
    const QString number = tenths >= 1000 ? count(rounded(ratio * 100)) : fixed(tenths, 1, 10);
    return {number, QStringLiteral("%"), isRussian() ? QString(NarrowSpace) : QString()};
}

QString ValueFormatter::percent(double ratio) const
{
    return percentParts(ratio).text();
}

QString ValueFormatter::hours(std::chrono::seconds seconds) const
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(seconds).count();
    //: Hours and minutes, as in «2 h 05 min»
    return tr("%1 h %2 min").arg(count(minutes / 60), twoDigits(minutes % 60)).replace(u' ', NarrowSpace);
}

FormattedValue ValueFormatter::durationParts(std::chrono::seconds seconds) const
{
    const bool negative = seconds.count() < 0;
    const auto length = negative ? -seconds : seconds;
    const QString sign = negative ? QString(Minus) : QString();
    if (length < std::chrono::minutes(1)) {
        //: Unit: seconds
        return {sign + QString::number(length.count()), tr("s"), QString(QChar(NarrowSpace))};
    }
    if (length < std::chrono::hours(1))
        return {sign + QString::number(length.count() / 60) + u':' + twoDigits(length.count() % 60), {}, {}};
    return {sign + hours(length), {}, {}};
}

QString ValueFormatter::duration(Domain::Duration duration) const
{
    return durationParts(std::chrono::round<std::chrono::seconds>(duration)).text();
}

QString ValueFormatter::running(Domain::Duration duration) const
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::max(duration, Domain::Duration::zero()));
    if (seconds >= std::chrono::hours(1))
        return hours(seconds);
    return QString::number(seconds.count() / 60) + u':' + twoDigits(seconds.count() % 60);
}

QString ValueFormatter::offset(Domain::Duration duration) const
{
    const double seconds = static_cast<double>(duration.count()) / 1000.0;
    const QString number = decimals(seconds, 1);
    return (seconds >= 0.05 ? QString(u'+' + number) : number) + NarrowSpace + tr("s");
}

QString ValueFormatter::tenths(Domain::Duration duration) const
{
    return decimals(static_cast<double>(duration.count()) / 1000.0, 1) + NarrowSpace + tr("s");
}

QDateTime ValueFormatter::local(Domain::Timestamp at) const
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_zone);
}

QString ValueFormatter::timeOfDay(Domain::Timestamp at, bool withSeconds) const
{
    return local(at).toString(withSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

QString ValueFormatter::longDate(Domain::Timestamp at) const
{
    return m_locale.toString(
        local(at).date(), isRussian() ? QStringLiteral("d MMMM, dddd") : QStringLiteral("dddd, d MMMM"));
}

QString ValueFormatter::date(Domain::Timestamp at) const
{
    return date(local(at).date());
}

QString ValueFormatter::date(const QDate &day) const
{
    return m_locale.toString(day, isRussian() ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("d MMM yyyy"));
}

FormattedValue ValueFormatter::parts(Metrics::Unit unit, std::optional<double> number) const
{
    if (!number || !isSayable(*number))
        return {none(), {}, {}};
    switch (unit) {
    case Metrics::Unit::Ratio:
        return percentParts(*number);
    case Metrics::Unit::Seconds:
        return durationParts(std::chrono::seconds(rounded(*number)));
    case Metrics::Unit::Mark:
        return {decimals(*number, 1), {}, {}};
    case Metrics::Unit::Count:
        break;
    }
    return {count(rounded(*number)), {}, {}};
}

QString ValueFormatter::range(Metrics::Unit unit, double low, double high) const
{
    const FormattedValue from = parts(unit, low);
    const FormattedValue to = parts(unit, high);
    if (from == to || from.number == none() || to.number == none())
        return to.number == none() ? to.text() : from.text();
    // The unit is said once where both have it; a minus beside a dash could not be read.
    const bool isPlain = low >= 0 && from.unit == to.unit && from.glue == to.glue;
    if (isPlain)
        return from.number + EnDash + to.text();
    return from.text() + u' ' + EnDash + u' ' + to.text();
}

QString ValueFormatter::maskedNumber(std::string_view number)
{
    QString digits;
    for (const char c : number) {
        if (c >= '0' && c <= '9')
            digits += QLatin1Char(c);
    }
    if (digits.isEmpty())
        return {};
    const QString tail = digits.right(2);
    const bool russian = digits.size() == 11 && (digits[0] == u'7' || digits[0] == u'8');
    if (russian) {
        return QStringLiteral("+7 %1•• •••-••-%2").arg(digits[1]).arg(tail);
    }
    if (digits.size() <= 2)
        return QString(digits.size(), Bullet);
    return QString(std::min<qsizetype>(digits.size() - 2, 8), Bullet) + tail;
}

} // namespace Pult::Items
