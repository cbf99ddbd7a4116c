// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The place beside the tables: a number explained, an operator's day, and the way between them by mouse and by key.

#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/details/detailspane.h"
#include "widgets/details/explainpane.h"
#include "widgets/details/operatorpane.h"
#include "widgets/details/timelinebar.h"
#include "widgets/details/valuelabel.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>

using namespace Pult;
using namespace Pult::Widgets;
using namespace Qt::StringLiterals;
using Metrics::NumberRef;
using Metrics::Scope;
using Test::Scene;

class TestDetails : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numberIsExplained();
    void explanationFollowsTheEngine();
    void hiddenPaneCatchesUp();
    void hallSeesNoNames();
    void peopleBehindACount();
    void operatorAndHisDay();
    void figuresLeadToTheirExplanation();
    void stripIsWalkedByKeys();
    void backAndClose();
    void textsOfTheAcdAreNoMarkup();

private:
    static NumberRef ofPerson(const char *metric)
    {
        NumberRef number {metric, Scope::centre()};
        number.person = State::PersonIndex {0};
        return number;
    }

    Items::ValueFormatter m_formatter {QLocale(u"en_GB"_s)};
    Theme m_theme = Theme::dark();
};

void TestDetails::init()
{
    // As in the class above, which this hides; but the offscreen platform says a word about every window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)."_s));
}

void TestDetails::numberIsExplained()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(20).joins("adult", "c2").ends("adult", "c2", Domain::Outcome::Abandoned, 8);
    scene.fold(30);
    ExplainPane pane(scene.engine, m_formatter, m_theme, Audience::Desk);
    pane.show();
    pane.explain({"sl", Scope::ofLine(State::LineIndex {0})});
    const QString text = pane.toText();
    for (const QString &part : {u"Service level (SL)"_s, u"Adult"_s, u"50.0%"_s, u"Bad"_s, u"≥ 80.0%"_s,
             u"answered in time\t1"_s, u"decided\t2"_s, u"Thresholds"_s, u"Window\ttoday"_s, u"SL of answered"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" is not in\n"_s + text));
    QCOMPARE(pane.calls().rowCount(), 2);
    QCOMPARE(pane.accessibleName(), u"Service level (SL)"_s);
    QVERIFY(pane.accessibleDescription().startsWith(u"50.0%"_s));
}

void TestDetails::explanationFollowsTheEngine()
{
    Scene scene;
    scene.open(2);
    ExplainPane pane(scene.engine, m_formatter, m_theme, Audience::Desk);
    pane.show();
    pane.explain({"answered", Scope::centre()});
    QCOMPARE(pane.calls().rowCount(), 0);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(10, pane);
    pane.tick();
    QCOMPARE(pane.calls().rowCount(), 1);
    QVERIFY(pane.toText().contains(u"answered\t1"_s));
}

void TestDetails::hiddenPaneCatchesUp()
{
    Scene scene;
    scene.open(2);
    ExplainPane pane(scene.engine, m_formatter, m_theme, Audience::Desk);
    pane.explain({"answered", Scope::centre()});
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(10, pane); // nobody looks
    QCOMPARE(pane.calls().rowCount(), 0);
    pane.show();
    QCOMPARE(pane.calls().rowCount(), 1);
}

void TestDetails::hallSeesNoNames()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(10).joins("adult", "call-of-anna").answered("adult", "call-of-anna", "op0", 5);
    scene.fold(20);
    ExplainPane pane(scene.engine, m_formatter, m_theme, Audience::Hall);
    pane.show();
    pane.explain({"answered", Scope::centre()});
    for (const QTableView *table : pane.findChildren<QTableView *>()) {
        if (!table->isVisible())
            continue;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->isColumnHidden(column))
                continue;
            const QString text = table->model()->index(0, column).data().toString();
            QVERIFY2(!text.contains(u"op0"_s) && !text.contains(u"anna"_s), qPrintable(text));
        }
    }
    NumberRef people {std::string(Metrics::OperatorsMetric), Scope::centre()};
    people.states = 1u << static_cast<unsigned>(Domain::OperatorState::Ready);
    pane.explain(people);
    for (const QTableView *table : pane.findChildren<QTableView *>())
        QVERIFY(!table->isVisible()); // how many, not who
}

void TestDetails::peopleBehindACount()
{
    Scene scene;
    scene.open(3);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.fold(20);
    ExplainPane pane(scene.engine, m_formatter, m_theme, Audience::Desk);
    pane.show();
    NumberRef people {std::string(Metrics::OperatorsMetric), Scope::centre()};
    people.states = 1u << static_cast<unsigned>(Domain::OperatorState::Ready);
    pane.explain(people);
    QVERIFY(pane.toText().contains(u"each once"_s));
    const QTableView *table = nullptr;
    for (const QTableView *candidate : pane.findChildren<QTableView *>())
        table = candidate->isVisible() ? candidate : table;
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
}

void TestDetails::operatorAndHisDay()
{
    Scene scene;
    scene.open(2);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(70).handled("adult", "c1", "op0", 60);
    scene.fold(100);
    OperatorPane pane(scene.engine, m_formatter, m_theme);
    pane.show();
    pane.showPerson(State::PersonIndex {0});
    QCOMPARE(pane.accessibleName(), u"op0"_s);
    QStringList figures;
    for (const ValueLabel *label : pane.findChildren<ValueLabel *>())
        figures << label->accessibleName() + u'=' + label->text();
    QCOMPARE(figures, (QStringList {u"In state=30\u202Fs"_s, u"Answered=1"_s, u"AHT=1:00"_s, u"Occupancy=60.0%"_s}));
    const auto *bar = pane.findChild<TimelineBar *>();
    QCOMPARE(bar->spanText(-1), u"09:01:10 – now, Ready, 0:30"_s);
    QCOMPARE(bar->spanText(1), u"09:00:10 – 09:01:10, On call, 1:00"_s);
}

void TestDetails::figuresLeadToTheirExplanation()
{
    Scene scene;
    scene.open(1);
    OperatorPane pane(scene.engine, m_formatter, m_theme);
    pane.resize(500, 600);
    pane.show();
    pane.showPerson(State::PersonIndex {0});
    QSignalSpy asked(&pane, &OperatorPane::explainAsked);
    const QList<ValueLabel *> labels = pane.findChildren<ValueLabel *>();
    QTest::mouseClick(labels.at(1), Qt::LeftButton);
    QTest::keyClick(labels.at(3), Qt::Key_Space);
    QCOMPARE(asked.count(), 2);
    QVERIFY(asked.at(0).at(0).value<NumberRef>() == ofPerson("answered"));
    QVERIFY(asked.at(1).at(0).value<NumberRef>() == ofPerson("occupancy"));
}

void TestDetails::stripIsWalkedByKeys()
{
    Scene scene;
    scene.open(1);
    scene.ryazan.at(10).joins("adult", "c1").answered("adult", "c1", "op0", 5);
    scene.ryazan.at(70).handled("adult", "c1", "op0", 60);
    scene.fold(100);
    OperatorPane pane(scene.engine, m_formatter, m_theme);
    pane.resize(500, 700);
    pane.show();
    pane.showPerson(State::PersonIndex {0});
    auto *bar = pane.findChild<TimelineBar *>();
    QTest::keyClick(bar, Qt::Key_Left);
    QCOMPARE(bar->currentSpan(), 2);
    QTest::keyClick(bar, Qt::Key_Left);
    QVERIFY(bar->accessibleDescription().startsWith(bar->spanText(1)));
    QTest::keyClick(bar, Qt::Key_Home);
    QTest::keyClick(bar, Qt::Key_Left);
    QCOMPARE(bar->currentSpan(), 0);
    QTest::keyClick(bar, Qt::Key_End);
    QCOMPARE(bar->currentSpan(), 2);
    // A click chooses the span under it; ready, then talking, fill the first minutes of the hour.
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(5 + (bar->width() - 8) * 40 / 3600, 20));
    QCOMPARE(bar->currentSpan(), 1);
}

void TestDetails::backAndClose()
{
    Scene scene;
    scene.open(1);
    DetailsPane pane(scene.engine, m_formatter, m_theme);
    pane.resize(480, 700);
    pane.show();
    QSignalSpy closed(&pane, &DetailsPane::closed);
    pane.showPerson(State::PersonIndex {0});
    QVERIFY(!pane.showsExplanation() && !pane.canGoBack());
    QTest::mouseClick(pane.findChildren<ValueLabel *>().last(), Qt::LeftButton);
    QVERIFY(pane.showsExplanation());
    pane.explain({"sl", Scope::centre()});
    pane.explain({"sl", Scope::centre()}); // the same again is no step
    pane.goBack();
    QVERIFY(pane.explanation().number() == ofPerson("occupancy"));
    pane.goBack();
    QVERIFY(!pane.showsExplanation() && !pane.canGoBack());
    pane.goBack();
    QVERIFY(!pane.showsExplanation());
    QTest::keyClick(&pane, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TestDetails::textsOfTheAcdAreNoMarkup()
{
    Scene scene;
    scene.ryazan.at(0).connected().member("adult", "<b>bold</b>");
    scene.fold(0);
    DetailsPane pane(scene.engine, m_formatter, m_theme);
    pane.show();
    pane.showPerson(State::PersonIndex {0});
    bool seen = false;
    for (const QLabel *label : pane.findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
        seen |= label->text() == u"<b>bold</b>"_s;
    }
    QVERIFY(seen);
}

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
