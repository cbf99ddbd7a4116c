// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one formatter: every number, duration and date that people read in Pult is made here, so that a table, a tile and
// a picture say the same. Russian typography by GOST and Milchin, English by its own custom. GUI thread (it
// translates).

#pragma once

#include "domain/time.h"
#include "metrics/value.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace Pult::Items {

/// A number and its unit apart, for tiles that draw the unit smaller. `glue` stands between them.
struct FormattedValue
{
    QString number;
    QString unit;
    QString glue;

    QString text() const { return number + glue + unit; }
    bool operator==(const FormattedValue &) const = default;
};

class ValueFormatter
{
    Q_DECLARE_TR_FUNCTIONS(ValueFormatter)

public:
    explicit ValueFormatter(
        const QLocale &locale = QLocale(QLocale::Russian), const QTimeZone &zone = QTimeZone::utc());

    void setLocale(const QLocale &locale) { m_locale = locale; }
    const QLocale &locale() const { return m_locale; }
    /// Time zone of clocks and dates: the centre's.
    void setTimeZone(const QTimeZone &zone) { m_zone = zone; }
    const QTimeZone &timeZone() const { return m_zone; }

    /// What stands for «no value»: an em dash.
    static QString none();

    /// «15 000»: groups of three from five digits on in Russian, «15,000» in English; a true minus.
    QString count(qint64 number) const;
    /// «0,4»: that many places, halves away from zero; «—» for what is no number.
    QString decimals(double number, int places) const;
    /// «80,5 %» from 0.805: one decimal, none for a whole 100 %.
    QString percent(double ratio) const;
    /// «28 с» below a minute, «3:38» below an hour, «2 ч 05 мин» from there on. Rounded to whole seconds.
    QString duration(Domain::Duration duration) const;
    /// For texts that tick: «0:07», «12:34», «2 ч 05 мин». Cut to whole seconds, so that it never runs ahead.
    QString running(Domain::Duration duration) const;
    /// A difference with its sign: «+0,4 с», «−1,2 с».
    QString offset(Domain::Duration duration) const;

    /// Tenths of a second, for short times that matter: «0,4 с».
    QString tenths(Domain::Duration duration) const;

    /// «2,3 МБ», «106 байт»: powers of ten.
    QString dataSize(std::uint64_t bytes) const;

    /// «14:05» or «14:05:09» in the centre's time zone.
    QString timeOfDay(Domain::Timestamp at, bool withSeconds = false) const;
    /// «22 ноября, воскресенье» or «Sunday, 22 November».
    QString longDate(Domain::Timestamp at) const;
    /// «22.11.2026» or «22 Nov 2026».
    QString date(Domain::Timestamp at) const;
    QString date(const QDate &day) const;

    /// By the unit: a ratio, seconds or a count. «—» when the number is absent.
    QString text(Metrics::Unit unit, std::optional<double> number) const { return parts(unit, number).text(); }
    /// What is no number (0 / 0) or beyond counting is «—» too.
    FormattedValue parts(Metrics::Unit unit, std::optional<double> number) const;
    /// «8–10», «70,1–88,9 %», «28 с – 1:05»; ends that read alike are said once.
    QString range(Metrics::Unit unit, double low, double high) const;

    /// «+7 9•• •••-••-34»: enough to tell two callers apart, too little to call one. Empty stays empty.
    static QString maskedNumber(std::string_view number);

private:
    bool isRussian() const { return m_locale.language() == QLocale::Russian; }
    /// `scaled` / `scale`, with so many places.
    QString fixed(qint64 scaled, int places, qint64 scale) const;
    FormattedValue percentParts(double ratio) const;
    FormattedValue durationParts(std::chrono::seconds seconds) const;
    QString hours(std::chrono::seconds seconds) const;
    QDateTime local(Domain::Timestamp at) const;

    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace Pult::Items
