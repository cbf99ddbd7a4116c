// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number in large digits with its status in shape, colour and word, and its target. As a button it asks to be
// explained. GUI thread.

#pragma once

#include "items/valueformatter.h"
#include "metrics/numberref.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>

namespace Pult::Widgets {

class ValueLabel final : public QAbstractButton
{
    Q_OBJECT

public:
    /// `theme` must outlive the label.
    explicit ValueLabel(const Theme &theme, QWidget *parent = nullptr);

    /// Stands above the number; empty: nothing does.
    void setCaption(const QString &caption);
    /// `missing` is said in words beside the status, e.g. «without Volgograd».
    void setValue(const Metrics::Value &value, const QString &missing, const Items::ValueFormatter &formatter);
    /// The number that a click or a key asks to explain; an invalid one: it is no button.
    void setNumber(const Metrics::NumberRef &number);
    /// Factor of the digits to the font's size.
    void setDigitScale(double scale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void explainAsked(const Pult::Metrics::NumberRef &number);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont digits() const;
    QString statusText() const;

    const Theme &m_theme;
    Metrics::NumberRef m_number;
    QString m_caption;
    QString m_text = Items::ValueFormatter::none();
    QString m_target;
    QString m_missing;
    Metrics::Verdict m_verdict = Metrics::Verdict::None;
    Metrics::Freshness m_freshness = Metrics::Freshness::NoData;
    double m_scale = 2;
};

} // namespace Pult::Widgets
