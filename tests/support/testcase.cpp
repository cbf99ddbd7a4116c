// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testcase.h"

#include <QRegularExpression>

namespace Pult::Test {

void TestCase::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

} // namespace Pult::Test
