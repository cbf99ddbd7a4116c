// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every window in a language nobody speaks, two fifths longer than English and in brackets: what a person reads and is
// no data stands in brackets, so nothing is hard-coded, and every bracket closes, so nothing is cut.

#include "everywindow.h"
#include "looks.h"
#include "paintedtexts.h"
#include "support/pseudotranslator.h"
#include "support/testcase.h"
#include "widgets/boards/boardfile.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTableView>

#include <cstdio>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

/// Reads texts in their order and remembers which brackets are open.
class BracketReader
{
public:
    /// One line; a bracket may close on a later one.
    void read(const QString &line)
    {
        for (const QChar c : withoutTitles(line)) {
            if (c == u'[')
                ++m_depth;
            else if (c == u']')
                m_depth = std::max(0, m_depth - 1);
            else if (m_depth == 0)
                m_outside += c;
        }
        m_last = line;
        if (m_depth > 0 && line.trimmed().endsWith(u'…')) {
            elided << line.trimmed();
            m_depth = 0;
        }
        m_outside += u' ';
    }
    bool isOpen() const { return m_depth > 0; }
    QString lastLine() const { return m_last; }

    /// Latin words outside of brackets: data of the demo centre is Cyrillic.
    QStringList strangers() const
    {
        static const QRegularExpression Word(u"[A-Za-z][A-Za-z.:/_-]*"_s);
        // Months, weekdays and units of data are the locale's, languages have their own names, keys are letters, keys
        // of the centre file are no words, and the demo centre's feeds have ids alone.
        static const QRegularExpression Known(
            u"^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(Nov|November)$|^English$|^[kMG]?B$|^[A-Z]$|^F1?[0-9]$"
            u"|^(centre|line|site|queue|feed)\\.[a-z]+$|^ryazan$|^volgograd$"_s);
        static const QRegularExpression Path(u"(^|\\s)/\\S+"_s);
        QStringList words;
        const QString outside = QString(m_outside).remove(Path);
        for (auto it = Word.globalMatch(outside); it.hasNext();) {
            const QString word = it.next().captured();
            if (!word.contains(Known))
                words << word;
        }
        return words;
    }

    QStringList elided;

private:
    /// The titles of a board's pages stand in its file, in several languages; line ends of tool tips are markup.
    static QString withoutTitles(QString line)
    {
        static const Boards::BoardResult hall = Widgets::loadBoard(u"hall"_s);
        for (const Boards::PageDescription &page : hall.board->pages)
            line.remove(page.title.value(u"en"_s));
        return line.replace(u"<br>"_s, u" / "_s);
    }

    int m_depth = 0;
    QString m_outside;
    QString m_last;
};

/// What people wrote, or the machine: not the program's words.
bool showsData(const QWidget &widget)
{
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        return !field->text().isEmpty();
    // Configuration to copy, the log and reports of it are for machines and experts, in English.
    for (const QWidget *parent = &widget; parent; parent = parent->parentWidget()) {
        const QByteArrayView name(parent->metaObject()->className());
        if (name == "Pult::App::CopyBox" || name == "QPlainTextEdit" || name == "Pult::App::LogTable"
            || (name == "QTableView" && parent->window()->inherits("Pult::App::LogViewer")))
            return true;
    }
    return false;
}

/// Whose texts may end in an ellipsis, as long as they are to be had elsewhere.
bool mayElide(const QWidget &widget)
{
    // A feed's problem is a sentence beside the states of all feeds: the tool tip and the log have all of it. What a
    // field wants is only hinted at in it: its name, for screen readers, says the same.
    const QByteArrayView name(widget.metaObject()->className());
    return name == "Pult::Widgets::FeedChip" || name == "QLineEdit";
}

/// Texts that are never painted, or not now: of tool tips, screen readers, title bars and menus.
QStringList silentTexts(const QWidget &window)
{
    QStringList texts {window.windowTitle()};
    QList<const QWidget *> widgets {&window};
    for (const QWidget *child : window.findChildren<QWidget *>())
        widgets << child;
    for (const QWidget *widget : std::as_const(widgets)) {
        if (widget != &window && (!widget->isVisibleTo(&window) || showsData(*widget)))
            continue;
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        for (const QAction *action : widget->actions())
            texts << action->text();
        if (const auto *table = qobject_cast<const QTableView *>(widget); table && table->model()) {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                texts << table->model()->headerData(column, Qt::Horizontal).toString()
                      << table->model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        }
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace

class TestPseudoLocale : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void translatorKeepsWhatItMust_data();
    void translatorKeepsWhatItMust();
    void everythingIsTranslatedAndWhole_data();
    void everythingIsTranslatedAndWhole();
    void cleanupTestCase();

private:
    Test::PseudoTranslator m_translator;
    std::unique_ptr<Test::EveryWindow> m_windows;
    std::unique_ptr<App::Appearance> m_appearance;
};

void TestPseudoLocale::initTestCase()
{
    QCoreApplication::installTranslator(&m_translator);
    m_windows = std::make_unique<Test::EveryWindow>();
    QVERIFY(m_windows->open());
    m_appearance = std::make_unique<App::Appearance>([](const QString &) {});
    m_appearance->setLanguage(u"en"_s);
}

void TestPseudoLocale::init()
{
    QTest::failOnWarning(QRegularExpression(Test::EveryWindow::allowedWarnings()));
}

void TestPseudoLocale::cleanupTestCase()
{
    m_windows.reset();
    m_appearance.reset();
}

void TestPseudoLocale::translatorKeepsWhatItMust_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("letter") << u"&File"_s << u"[&Fíļé]"_s;
    QTest::newRow("places") << u"%1 of %L2, %n call(s)"_s << u"[%1 óf %L2, %n çáļļ(š) õx õx ]"_s;
    QTest::newRow("lines") << u"One\nTwo"_s << u"[Óñé\nŤŵó ]"_s;
    QTest::newRow("tags") << u"<b>No</b> &amp; yes"_s << u"[<b>Ñó</b> &amp; ýéš õx õx]"_s;
    QTest::newRow("unit") << u"s"_s << u"[š]"_s;
}

void TestPseudoLocale::translatorKeepsWhatItMust()
{
    QFETCH(QString, source);
    QTEST(Test::PseudoTranslator::pseudo(source), "expected");
}

void TestPseudoLocale::everythingIsTranslatedAndWhole_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QSize>("size");
    for (const QString &part : Test::EveryWindow::parts()) {
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(part).arg(size.width()))) << part << size;
    }
}

void TestPseudoLocale::everythingIsTranslatedAndWhole()
{
    QFETCH(QString, part);
    QFETCH(QSize, size);
    int seen = 0;
    int texts = 0;
    QStringList faults;
    const bool all = m_windows->visit(part, *m_appearance, size, [&](QWidget &window, const QString &name) {
        Test::keepPicture(window, u"pseudo-%1-%2"_s.arg(name).arg(size.width()));
        ++seen;
        const auto report = [&](const QString &what, const QStringList &found) {
            for (const QString &text : found)
                faults << u"%1: %2: %3"_s.arg(name, what, text);
        };
        const QList<Test::PaintedText> painted = Test::paintedTextsIn(window);
        texts += static_cast<int>(painted.size());
        for (qsizetype i = 0; i < painted.size();) {
            BracketReader reader;
            const QWidget *widget = painted[i].widget;
            for (; i < painted.size() && painted[i].widget == widget; ++i)
                reader.read(painted[i].text);
            if (showsData(*widget))
                continue;
            const QString where = QLatin1String(widget->metaObject()->className());
            report(u"not translated, painted by "_s + where, reader.strangers());
            if (!mayElide(*widget))
                report(u"elided by "_s + where, reader.elided);
            if (reader.isOpen())
                report(u"cut by "_s + where, {reader.lastLine()});
        }
        report(u"cut"_s, Test::cutPaintedTexts(painted));
        for (const QString &text : silentTexts(window)) {
            BracketReader reader;
            reader.read(text);
            report(u"not translated in «%1»"_s.arg(text), reader.strangers());
        }
    });
    QVERIFY(all);
    QVERIFY(seen > 0);
    QVERIFY(texts > 5); // else nothing has been read at all
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault)); // a log has taken qInfo()
    QCOMPARE(faults.size(), 0);
}

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"
