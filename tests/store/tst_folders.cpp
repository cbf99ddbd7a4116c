// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folders follow the XDG base directory specification.

#include "store/folders.h"
#include "support/testcase.h"

#include <QDir>
#include <QTemporaryDir>

namespace Folders = Pult::Store::Folders;

class TestFolders : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    void followTheVariables()
    {
        qputenv("XDG_CONFIG_HOME", "/x/config");
        qputenv("XDG_STATE_HOME", "/x/state");
        qputenv("XDG_DATA_HOME", "/x/data");
        qputenv("XDG_CACHE_HOME", "/x/cache");
        QCOMPARE(Folders::config(), QStringLiteral("/x/config/pult"));
        QCOMPARE(Folders::state(), QStringLiteral("/x/state/pult"));
        QCOMPARE(Folders::data(), QStringLiteral("/x/data/pult"));
        QCOMPARE(Folders::cache(), QStringLiteral("/x/cache/pult"));
        QCOMPARE(Folders::centreFile(), QStringLiteral("/x/config/pult/centre.toml"));
        QCOMPARE(Folders::settingsFile(), QStringLiteral("/x/config/pult/pult.ini"));
        QCOMPARE(Folders::logFile(), QStringLiteral("/x/state/pult/pult.log"));
    }

    void withoutVariables_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not absolute") << QByteArray("here/there");
    }

    void withoutVariables()
    {
        QFETCH(const QByteArray, value);
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            qputenv(name, value);
        qputenv("HOME", "/x/home");
        QCOMPARE(Folders::config(), QStringLiteral("/x/home/.config/pult"));
        QCOMPARE(Folders::state(), QStringLiteral("/x/home/.local/state/pult"));
        QCOMPARE(Folders::data(), QStringLiteral("/x/home/.local/share/pult"));
        QCOMPARE(Folders::cache(), QStringLiteral("/x/home/.cache/pult"));
    }
#endif

    void areMadeForTheUserAlone()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("a/b/c"));
        QVERIFY(Folders::make(folder));
        QVERIFY(Folders::make(folder));
        QVERIFY(QDir(folder).exists());
        const auto others = QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFile::permissions(dir.filePath(QStringLiteral("a"))) & others));
        QFile file(dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!Folders::make(file.fileName() + QStringLiteral("/x")));
    }
};

QTEST_APPLESS_MAIN(TestFolders)
#include "tst_folders.moc"
