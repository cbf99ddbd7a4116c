// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules of --log as people write them, held against what QLoggingCategory makes of them.

#include "store/logrules.h"
#include "support/testcase.h"

#include <QLoggingCategory>

#include <array>

using namespace Pult::Store;
using Kind = LogRulesError::Kind;

Q_DECLARE_METATYPE(Pult::Store::LogRulesError::Kind)

namespace {

constexpr std::array<std::string_view, 3> Categories {"pult.feed.ami", "pult.feed.queuelog", "pult.session"};

/// What a category tells, as letters: Debug Info Warning Critical.
QString told(const char *name)
{
    const QLoggingCategory category(name, QtInfoMsg);
    QString letters;
    letters += category.isDebugEnabled() ? QStringLiteral("D") : QString();
    letters += category.isInfoEnabled() ? QStringLiteral("I") : QString();
    letters += category.isWarningEnabled() ? QStringLiteral("W") : QString();
    letters += category.isCriticalEnabled() ? QStringLiteral("C") : QString();
    return letters;
}

} // namespace

class TestLogRules : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLoggingCategory::setFilterRules(QString()); }

    void rules_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("ami");
        QTest::addColumn<QString>("session");
        const auto row = [](const char *text, const char *ami, const char *session) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(ami)
                                << QString::fromLatin1(session);
        };
        row("", "IWC", "IWC");
        row(" ; ", "IWC", "IWC");
        row("debug", "DIWC", "DIWC");
        row("off", "", "");
        row("pult.feed.*=debug", "DIWC", "IWC");
        row("pult.feed.ami = warning", "WC", "IWC");
        row("*.ami=off", "", "IWC");
        row("*feed*=critical", "C", "IWC");
        row("*=debug", "DIWC", "DIWC");
        row("pult.*.debug=true", "DIWC", "DIWC");
        row("pult.*.info=false", "WC", "WC");
        row("pult.session=false", "IWC", "");
        row("debug;pult.session=warning", "DIWC", "WC");
        row("pult.session=warning;debug", "DIWC", "DIWC");
        row("pult.feed.*=off; pult.feed.ami=debug", "DIWC", "IWC");
        row("qt.network.ssl=debug", "IWC", "IWC");
    }

    void rules()
    {
        QFETCH(const QString, text);
        const LogRules rules = readLogRules(text, Categories);
        QVERIFY(!rules.error);
        QLoggingCategory::setFilterRules(rules.filter);
        QTEST(told("pult.feed.ami"), "ami");
        QTEST(told("pult.session"), "session");
    }

    void mistakes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *text, Kind kind, const char *detail) {
            QTest::newRow(text) << QString::fromUtf8(text) << kind << QString::fromUtf8(detail);
        };
        row("pult.feed.*", Kind::NoLevel, "pult.feed.*");
        row("verbose", Kind::NoLevel, "verbose");
        row("pult.feed.*=loud", Kind::UnknownLevel, "loud");
        row("pult.session=", Kind::UnknownLevel, "");
        row("pult.session=debug=true", Kind::UnknownLevel, "debug=true");
        row("=debug", Kind::BadPattern, "");
        row("pult.*.ami=debug", Kind::BadPattern, "pult.*.ami");
        row("pult..ami=debug", Kind::BadPattern, "pult..ami");
        row("пульт=debug", Kind::BadPattern, "пульт");
        row("pult.fed.*=debug", Kind::NoSuchCategory, "pult.fed.*");
        row("debug;pult.sesion=debug", Kind::NoSuchCategory, "pult.sesion");
    }

    void mistakes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, detail);
        const LogRules rules = readLogRules(text, Categories);
        QVERIFY(rules.error);
        QTEST(rules.error->kind, "kind");
        QCOMPARE(rules.error->detail, detail);
        QCOMPARE(rules.filter, QString());
        QVERIFY(errorText(*rules.error).contains(detail));
    }
};

QTEST_APPLESS_MAIN(TestLogRules)
#include "tst_logrules.moc"
