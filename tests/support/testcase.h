// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The base of every test class: an unexpected warning fails the test.

#pragma once

#include <QObject>
#include <QTest>

namespace Pult::Test {

class TestCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
};

/// Path of a file below tests/data.
#define PULT_DATA(file) QStringLiteral(PULT_TEST_DATA "/" file)

} // namespace Pult::Test
