// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of a centre file in several languages: the wanted one is read, and mistakes are found in all of them.

#include "store/centrefile.h"
#include "support/testcase.h"

#include <QLocale>

using namespace Pult;
using Store::CentreFileError;
using Kind = Store::CentreFileError::Kind;

Q_DECLARE_METATYPE(Pult::Store::CentreFileError::Kind)

namespace {

const QByteArray Feed = "[[feed]]\nid = \"f\"\nkind = \"queue-log\"\npath = \"/q\"\n";

Store::CentreFileResult read(const QByteArray &toml, const char *language)
{
    return Store::readCentreBytes(toml, QStringLiteral("/centre.toml"), QString::fromLatin1(language));
}

QString texts(const std::vector<CentreFileError> &errors)
{
    QStringList result;
    for (const CentreFileError &error : errors)
        result.append(Store::errorText(error));
    return result.join(u'\n');
}

} // namespace

class TestCentreLanguages : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void languages();
    void languageMistakes_data();
    void languageMistakes();
    void usualLanguage();
};

void TestCentreLanguages::languages_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("shown");
    const QByteArray both = "{ ru = \"Взрослая\", en = \"Adult\" }";
    QTest::newRow("Russian") << both << QByteArray("ru") << QStringLiteral("Взрослая");
    QTest::newRow("English") << both << QByteArray("en") << QStringLiteral("Adult");
    QTest::newRow("another") << both << QByteArray("de") << QStringLiteral("Adult");
    QTest::newRow("neither") << QByteArray("{ kk = \"Ересек\", de = \"Erwachsene\" }") << QByteArray("ru")
                             << QStringLiteral("Ересек"); // the first in the file, not in the alphabet
    QTest::newRow("plain") << QByteArray("\"Взрослая\"") << QByteArray("en") << QStringLiteral("Взрослая");
}

void TestCentreLanguages::languages()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, language);
    QFETCH(QString, shown);
    const auto result = read(Feed + "[centre]\nname = " + text + "\n[[site]]\nid = \"s\"\nname = " + text
            + "\n[[line]]\nid = \"l\"\nname = " + text + "\n[[group]]\nid = \"g\"\nname = " + text + "\nlead = " + text
            + "\n[[operator]]\nid = \"o\"\nname = " + text + '\n',
        language.constData());
    QVERIFY2(result.ok(), qPrintable(texts(result.errors)));
    const Domain::Centre &centre = result.centre;
    for (const std::string &name : {centre.name, centre.sites[0].name, centre.lines[0].name, centre.groups[0].name,
             centre.groups[0].lead, centre.persons[0].name})
        QCOMPARE(QString::fromStdString(name), shown);
}

void TestCentreLanguages::languageMistakes_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("key");
    const auto named = [](const QByteArray &text) -> QByteArray { return "[centre]\nname = " + text + '\n' + Feed; };
    QTest::newRow("number in a language") << named("{ ru = 5 }") << Kind::WrongType << QStringLiteral("centre.name.ru");
    QTest::newRow("empty in a language") << named("{ ru = \"Центр\", en = \"\" }") << Kind::BadText
                                         << QStringLiteral("centre.name.en");
    QTest::newRow("name of a language") << named("{ russian = \"Центр\" }") << Kind::UnknownKey
                                        << QStringLiteral("centre.name.russian");
    QTest::newRow("capital letters") << named("{ RU = \"Центр\", en = \"Centre\" }") << Kind::UnknownKey
                                     << QStringLiteral("centre.name.RU");
    QTest::newRow("no language") << named("{}") << Kind::MissingKey << QStringLiteral("centre.name.en");
    QTest::newRow("list of texts") << named("[\"Центр\"]") << Kind::WrongType << QStringLiteral("centre.name");
}

void TestCentreLanguages::languageMistakes()
{
    QFETCH(QByteArray, toml);
    QFETCH(Kind, kind);
    QFETCH(QString, key);
    for (const char *language : {"ru", "en"}) { // whichever is shown
        const auto result = read(toml, language);
        QVERIFY2(result.errors.size() == 1, qPrintable(texts(result.errors)));
        QCOMPARE(result.errors[0].kind, kind);
        QCOMPARE(result.errors[0].key, key);
        QCOMPARE(result.errors[0].line, 2);
    }
}

void TestCentreLanguages::usualLanguage()
{
    const QByteArray toml = Feed + "[centre]\nname = { en = \"Centre\", ru = \"Центр\" }\n";
    const auto shown = [&toml](const char *locale) {
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        return QString::fromStdString(Store::readCentreBytes(toml, QStringLiteral("/centre.toml")).centre.name);
    };
    QCOMPARE(shown("ru_RU"), QStringLiteral("Центр"));
    QCOMPARE(shown("en_GB"), QStringLiteral("Centre"));
    QCOMPARE(shown("de_DE"), QStringLiteral("Centre"));
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(TestCentreLanguages)
#include "tst_centrelanguages.moc"
