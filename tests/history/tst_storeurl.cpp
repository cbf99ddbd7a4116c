// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/storeproblem.h"
#include "history/storeurl.h"
#include "support/testcase.h"

using namespace Pult;
using History::StoreUrl;
using namespace Qt::StringLiterals;
using Fault = History::StoreUrl::Fault;

class TestStoreUrl : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void parsed_data();
    void parsed();
    void faultsAreSentences_data();
    void faultsAreSentences();
};

void TestStoreUrl::parsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts"); // path, host, port, user, database
    const auto row = [](const char *name, const QString &text, const QString &parts) {
        QTest::newRow(name) << text << parts.split(u'|');
    };
    row("file", u"sqlite:///var/lib/pult/a.db"_s, u"/var/lib/pult/a.db||0||"_s);
    row("odd file", u"sqlite:///tmp/100%/#1 ж.db"_s, u"/tmp/100%/#1 ж.db||0||"_s);
    row("server", u"postgresql://pult@db.example:5433/history"_s, u"|db.example|5433|pult|history"_s);
    row("no user", u"postgresql://db/history"_s, u"|db|0||history"_s);
    row("odd user", u"postgresql://a%40b@db/h%20x"_s, u"|db|0|a@b|h x"_s);
    row("socket", u"postgresql:///history?host=/run/pg&user=pult"_s, u"|/run/pg|0|pult|history"_s);
    row("own socket", u"postgresql:///history"_s, u"||0||history"_s);
    row("IPv6", u"postgresql://u@[::1]:5432/h"_s, u"|::1|5432|u|h"_s);
}

void TestStoreUrl::parsed()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, parts);
    const auto [url, fault] = StoreUrl::parse(text);
    QCOMPARE(fault, Fault::None);
    QCOMPARE(QStringList({url.path, url.host, QString::number(url.port), url.user, url.database}), parts);
    // What is shown names the same store again.
    const auto again = StoreUrl::parse(url.text());
    QCOMPARE(again.fault, Fault::None);
    QCOMPARE(again.url.text(), url.text());
    QCOMPARE(again.url.host, url.host);
    QCOMPARE(again.url.user, url.user);
    QCOMPARE(again.url.database, url.database);
}

void TestStoreUrl::faultsAreSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *text, Fault fault) {
        QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(fault);
    };
    row("", Fault::UnknownScheme);
    row("/var/lib/a.db", Fault::UnknownScheme);
    row("mysql://a/b", Fault::UnknownScheme);
    row("sqlite://", Fault::NoPath);
    row("sqlite:///var/lib/", Fault::NoPath);
    row("sqlite://a.db", Fault::RelativePath);
    row("postgresql://u@h", Fault::NoDatabase);
    row("postgresql://u:secret@h/d", Fault::HasPassword);
    row("postgresql://u@h:99999999/d", Fault::BadPort);
}

void TestStoreUrl::faultsAreSentences()
{
    QFETCH(const QString, text);
    QFETCH(const int, fault);
    QCOMPARE(static_cast<int>(StoreUrl::parse(text).fault), fault);
    const QString sentence = History::faultText(static_cast<Fault>(fault), text);
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(!sentence.contains(u"secret"_s));
}

QTEST_GUILESS_MAIN(TestStoreUrl)
#include "tst_storeurl.moc"
