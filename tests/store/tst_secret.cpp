// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A secret cannot be printed or copied, and moves once.

#include "store/secret.h"
#include "support/testcase.h"

#include <sstream>

using namespace Pult;

class TestSecret : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void movesOnce();
};

template<typename T>
concept Printable = requires(std::ostream &stream, QDebug debug, const T &value)
{
    requires requires
    {
        stream << value;
    } || requires
    {
        debug << value;
    };
};
static_assert(!Printable<Store::Secret>, "a secret must not be printable");
static_assert(!std::is_copy_constructible_v<Store::Secret>);

void TestSecret::movesOnce()
{
    Store::Secret first(QByteArray("abc"));
    const Store::Secret second(std::move(first));
    QCOMPARE(second.reveal(), QByteArray("abc"));
    Store::Secret third(QByteArray("xyz"));
    third = Store::Secret(QByteArray("new"));
    QCOMPARE(third.reveal(), QByteArray("new"));
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
