// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log window: shows, filters, follows, forgets; and its report holds nothing personal.

#include "app/windows/logreport.h"
#include "app/windows/logviewer.h"
#include "support/testcase.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace Pult;
using namespace Qt::StringLiterals;
using App::LogBook;
using App::LogLevel;
using App::LogModel;
using App::LogRecord;
using App::LogViewer;

namespace {

Q_LOGGING_CATEGORY(lcOne, "pult.one", QtInfoMsg)
Q_LOGGING_CATEGORY(lcTwo, "pult.two", QtInfoMsg)

std::vector<LogRecord> lines(std::initializer_list<std::pair<LogLevel, const char *>> texts)
{
    static std::uint64_t number = 0;
    std::vector<LogRecord> records;
    for (const auto &[level, text] : texts)
        records.push_back({++number, Domain::Timestamp {}, level, u"pult.test"_s, QString::fromUtf8(text)});
    return records;
}

QStringList shown(const LogModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, LogModel::TextColumn).data().toString();
    return texts;
}

Domain::Centre secretive()
{
    Domain::Centre centre;
    centre.name = "Klinika Ivanova";
    Domain::FeedSpec spec;
    spec.id = "ivanova-pbx";
    spec.kind = "asterisk-ami";
    spec.host = "pbx.ivanova.example";
    spec.account = "geheimkonto";
    spec.secretEnv = "IVANOVA_SECRET";
    centre.feeds.push_back(spec);
    Domain::Line line;
    line.id = "vip";
    line.name = "Ivanova VIP";
    centre.lines.push_back(line);
    return centre;
}

LogBook::Options quiet()
{
    LogBook::Options options;
    options.toStderr = false;
    options.home = u"/home/ivanova"_s;
    return options;
}

} // namespace

class TestLogViewer : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void modelGrowsFiltersAndForgets()
    {
        LogModel model(4);
        const QAbstractItemModelTester tester(&model);
        model.append(lines({{LogLevel::Info, "a"}, {LogLevel::Warning, "b"}, {LogLevel::Debug, "c"}}));
        QCOMPARE(shown(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        model.append(lines({{LogLevel::Info, "d"}, {LogLevel::Critical, "E"}}));
        QCOMPARE(shown(model), QStringList({u"b"_s, u"c"_s, u"d"_s, u"E"_s}));
        model.setFilter({LogLevel::Warning, {}, {}});
        QCOMPARE(shown(model), QStringList({u"b"_s, u"E"_s}));
        model.append(lines({{LogLevel::Warning, "f"}, {LogLevel::Info, "g"}}));
        QCOMPARE(shown(model), QStringList({u"E"_s, u"f"_s}));
        model.setFilter({LogLevel::Debug, {}, u"e"_s});
        QCOMPARE(shown(model), QStringList({u"E"_s}));
        model.setFilter({LogLevel::Debug, u"pult.other"_s, {}});
        QCOMPARE(model.rowCount(), 0);
        model.append(lines({{LogLevel::Info, "1"}, {LogLevel::Info, "2"}, {LogLevel::Info, "3"}, {LogLevel::Info, "4"},
            {LogLevel::Info, "5"}, {LogLevel::Info, "6"}}));
        model.setFilter({});
        QCOMPARE(shown(model), QStringList({u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
        QCOMPARE(model.categories(), QStringList(u"pult.test"_s));
    }

    void levelHasAWordAndAShape()
    {
        LogModel model(10);
        model.setTheme(Widgets::Theme::dark());
        model.append(lines({{LogLevel::Info, "a"}, {LogLevel::Warning, "b"}, {LogLevel::Critical, "c"}}));
        QStringList words;
        QList<QImage> shapes;
        for (int row = 0; row < 3; ++row) {
            const QModelIndex index = model.index(row, LogModel::LevelColumn);
            words << index.data().toString();
            shapes << index.data(Qt::DecorationRole).value<QIcon>().pixmap(16, 16).toImage();
        }
        QCOMPARE(words, QStringList({u"Information"_s, u"Warning"_s, u"Error"_s}));
        QVERIFY(shapes[0] != shapes[1] && shapes[1] != shapes[2] && shapes[0] != shapes[2]);
    }

    void windowShowsFiltersAndFollows()
    {
        LogBook log(m_clock, quiet());
        App::Appearance appearance([](const QString &) {});
        const App::Session session(secretive(), m_clock, [](const App::FeedParts &) { return nullptr; });
        LogViewer viewer(log, session, appearance);
        viewer.show();
        auto *table = viewer.findChild<QTableView *>();
        for (int i = 0; i < 200; ++i)
            qCInfo(lcOne, "line %d", i);
        qCWarning(lcTwo, "a warning");
        // Qt's platform may have a word of its own between ours.
        const auto ours = [&viewer] { return shown(viewer.model()).filter(u"line "_s).size(); };
        QTRY_VERIFY(shown(viewer.model()).contains(u"a warning"_s));
        QCOMPARE(ours(), 200);
        QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
        QVERIFY(table->verticalScrollBar()->maximum() > 0);

        table->verticalScrollBar()->setValue(0);
        qCInfo(lcOne, "one more");
        QTRY_VERIFY(shown(viewer.model()).contains(u"one more"_s));
        QCOMPARE(table->verticalScrollBar()->value(), 0);

        const auto boxes = viewer.findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        boxes[0]->setCurrentIndex(2);
        QCOMPARE(ours(), 0);
        QVERIFY(shown(viewer.model()).contains(u"a warning"_s));
        boxes[0]->setCurrentIndex(0);
        boxes[1]->setCurrentIndex(boxes[1]->findText(u"pult.two"_s));
        QCOMPARE(shown(viewer.model()), QStringList(u"a warning"_s));
        boxes[1]->setCurrentIndex(0);
        QTest::keyClicks(viewer.findChild<QLineEdit *>(), u"LINE 19"_s);
        QCOMPARE(viewer.model().rowCount(), 11);

        // Enter in the filter shows the table; it neither copies nor closes.
        QApplication::clipboard()->setText(u"before"_s);
        viewer.findChild<QLineEdit *>()->setFocus();
        viewer.activateWindow();
        QTRY_VERIFY(viewer.findChild<QLineEdit *>()->hasFocus());
        QTest::keyClick(viewer.findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(viewer.isVisible());
        QVERIFY(table->hasFocus());
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);

        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QApplication::clipboard()->text().endsWith(u"info     pult.one line 19\n"),
            qPrintable(QApplication::clipboard()->text()));
        for (const auto *button : viewer.findChildren<QPushButton *>())
            QVERIFY2(button->text().contains(u'&'), qPrintable(button->text()));
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!viewer.isVisible());
    }

    void reportTellsEnoughAndNothingPersonal()
    {
        LogBook log(m_clock, quiet());
        App::Appearance appearance([](const QString &) {});
        const App::Session session(secretive(), m_clock, [](const App::FeedParts &) { return nullptr; });
        for (int i = 0; i < 300; ++i)
            qCInfo(lcOne, "line %d", i);
        qCWarning(lcOne, "79161234567 anna@ivanova.example Secret: geheim");
        qCWarning(lcOne, "/home/ivanova/centre.toml");
        log.flush();
        const LogViewer viewer(log, session, appearance);
        const QString report = viewer.report();
        for (const char *part : {"Pult " PULT_VERSION, "Qt ", "offscreen", "scale 1", "language", "theme dark",
                 "1: asterisk-ami, never connected, problem None", "lines 1", "line 299", "line 102\n"})
            QVERIFY2(report.contains(QString::fromLatin1(part)), part);
        QVERIFY(!report.contains(u"line 101\n"));
        for (const char *part : {"vanova", "geheim", "7916123", "anna@", "pbx", "/home"})
            QVERIFY2(!report.contains(QString::fromLatin1(part)), qPrintable(report));
    }

private:
    Domain::SystemClock m_clock;
};

QTEST_MAIN(TestLogViewer)
#include "tst_logviewer.moc"
