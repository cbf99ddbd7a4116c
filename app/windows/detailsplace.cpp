// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/detailsplace.h"

#include <QApplication>

namespace Pult::App {

DetailsPlace::DetailsPlace(QWidget *parent)
    : QStackedWidget(parent)
{
    hide();
}

void DetailsPlace::open(QWidget *page)
{
    if (indexOf(page) < 0)
        addWidget(page);
    setCurrentWidget(page);
    if (QWidget *focus = QApplication::focusWidget(); focus && !isAncestorOf(focus))
        m_cameFrom = focus;
    if (isOpen())
        return;
    show();
    Q_EMIT opened();
}

void DetailsPlace::close()
{
    if (!isOpen())
        return;
    hide();
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

} // namespace Pult::App
