// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words that every exported report has beside its own: context of their translation. Reentrant while no translator
// is installed or removed.

#pragma once

#include <QCoreApplication>

namespace Pult::Reports {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

} // namespace Pult::Reports
