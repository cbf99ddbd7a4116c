// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/catchupbar.h"

#include "app/session/session.h"

namespace Pult::App {

CatchUpBar::CatchUpBar(const Session &session, QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 100);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The day so far is being simulated"));
    connect(&session, &Session::progressed, this, &CatchUpBar::show);
    setVisible(session.isCatchingUp());
}

void CatchUpBar::show(int percent)
{
    //: %p is replaced by the number of per cent
    setFormat(tr("The day so far is being simulated: %p %"));
    setValue(percent);
    setVisible(percent < 100);
}

} // namespace Pult::App
