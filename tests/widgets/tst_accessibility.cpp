// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every window as a screen reader, a keyboard and a weak eye find it: the whole accessibility tree is walked, every
// widget that paints itself must say what it shows, Tab must reach what can have the focus, and every painted text must
// stand out from what it stands on. What is painted is read from the painting itself, so new widgets need no list here.

#include "everywindow.h"
#include "looks.h"
#include "paintedtexts.h"
#include "support/testcase.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTranslator>

#include <cstdio>
#include <set>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

QString described(const QWidget &widget)
{
    return u"%1 «%2»"_s.arg(QLatin1String(widget.metaObject()->className()), widget.accessibleName());
}

QString described(QAccessibleInterface &item)
{
    const QObject *object = item.object();
    return u"%1 role %2 «%3»"_s.arg(object ? QLatin1String(object->metaObject()->className()) : "no object"_L1)
        .arg(static_cast<int>(item.role()))
        .arg(item.text(QAccessible::Name));
}

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::Indicator:
    case QAccessible::Link:
    case QAccessible::List:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::ProgressBar:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
        return true;
    default:
        return false;
    }
}

bool isViewport(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area && area->viewport() == &widget;
}

/// Widgets of our own making that paint: of a class that is not Qt's, or directly of a class that Qt leaves abstract.
bool isOurs(const QWidget &widget)
{
    const QByteArrayView name(widget.metaObject()->className());
    return !name.startsWith("Q") || name == "QAbstractButton" || (name == "QWidget" && !isViewport(widget));
}

QString spoken(QAccessibleInterface &item)
{
    return item.text(QAccessible::Name) + u' ' + item.text(QAccessible::Value) + u' '
        + item.text(QAccessible::Description);
}

/// Numbers as they are painted: digits with whatever groups and divides them.
QStringList numbersIn(const QString &text)
{
    static const QRegularExpression Number(u"\\d[\\d.,:\u202F\u00A0]*\\d|\\d"_s);
    QStringList numbers;
    for (auto it = Number.globalMatch(text); it.hasNext();)
        numbers << it.next().captured();
    return numbers;
}

/// Everything that is wrong with a window.
class Walk
{
public:
    explicit Walk(QWidget &window)
        : m_window(window)
    {
    }

    QStringList faults;
    int items = 0;
    int painted = 0;
    int cells = 0;

    void run()
    {
        if (QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&m_window))
            walk(*root, 0);
        else
            fault(u"no interface: "_s + described(m_window));
        QList<QWidget *> widgets {&m_window};
        for (QWidget *child : m_window.findChildren<QWidget *>()) {
            if (child->isVisible() && child->window() == &m_window && !child->visibleRegion().isEmpty())
                widgets << child;
        }
        for (QWidget *widget : std::as_const(widgets))
            checkPainted(*widget);
    }

private:
    void fault(const QString &text) { faults << text; }

    void walk(QAccessibleInterface &item, int depth)
    {
        if (item.state().invisible || depth > 40)
            return;
        ++items;
        const auto *widget = qobject_cast<const QWidget *>(item.object());
        if (isInteractive(item.role()) && item.text(QAccessible::Name).trimmed().isEmpty()
            && !(widget && isPart(*widget)))
            fault(u"no name: "_s + described(item));
        if (auto *table = qobject_cast<QTableView *>(item.object())) {
            checkCells(*table, item);
            return;
        }
        std::set<std::pair<int, QString>> names;
        for (int i = 0; i < item.childCount(); ++i) {
            QAccessibleInterface *child = item.child(i);
            if (!child || child->state().invisible)
                continue;
            if (child->state().focusable && isInteractive(child->role())
                && !names.emplace(child->role(), child->text(QAccessible::Name) + child->text(QAccessible::Value))
                        .second)
                fault(u"twice: "_s + described(*child));
            walk(*child, depth + 1);
        }
    }

    /// Of a composed widget that has the name: the field of a spin box, the list of a combo box.
    static bool isPart(const QWidget &widget)
    {
        const QWidget *parent = widget.parentWidget();
        return parent
            && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QLineEdit")
                || parent->inherits("QComboBoxPrivateContainer"));
    }

    void checkCells(QTableView &view, QAccessibleInterface &item)
    {
        QAccessibleTableInterface *table = item.tableInterface();
        if (!table || !view.model()) {
            fault(u"no table: "_s + described(item));
            return;
        }
        if (table->rowCount() != view.model()->rowCount() || table->columnCount() != view.model()->columnCount())
            fault(u"other size: "_s + described(item));
        std::set<std::pair<int, int>> seen;
        for (const Test::PaintedText &text : Test::paintedTexts(*view.viewport())) {
            const QModelIndex index = view.indexAt(text.rect.center().toPoint());
            if (!index.isValid() || text.text.trimmed().isEmpty())
                continue;
            QAccessibleInterface *cell = table->cellAt(index.row(), index.column());
            ++cells;
            const QString said = cell ? spoken(*cell) : QString();
            if (said.trimmed().isEmpty() && seen.emplace(-1, index.column()).second)
                fault(u"a cell of column «%1» of %2 paints «%3» and says nothing"_s.arg(
                    view.model()->headerData(index.column(), Qt::Horizontal).toString(), described(view), text.text));
            for (const QString &number : numbersIn(text.text)) {
                if (!said.contains(number) && !text.text.endsWith(u'…') && seen.emplace(-2, index.column()).second)
                    fault(u"a cell of column «%1» of %2 paints «%3» and says «%4»"_s.arg(
                        view.model()->headerData(index.column(), Qt::Horizontal).toString(), described(view), text.text,
                        said.trimmed()));
            }
        }
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            if (!view.isColumnHidden(column) && view.model()->headerData(column, Qt::Horizontal).toString().isEmpty()
                && view.model()->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString().isEmpty()
                && view.horizontalHeader()->isVisible())
                fault(u"column %1 of %2 has no heading"_s.arg(column).arg(described(view)));
        }
    }

    void checkPainted(QWidget &widget)
    {
        if (!isOurs(widget) || widget.isWindow())
            return;
        const QList<Test::PaintedText> texts = Test::paintedTexts(widget);
        const bool isContainer = !widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly).isEmpty();
        if (texts.isEmpty() && (isContainer || !Test::paintsItself(widget)))
            return;
        ++painted;
        QAccessibleInterface *item = QAccessible::queryAccessibleInterface(&widget);
        if (!item) {
            fault(u"no interface: "_s + described(widget));
            return;
        }
        if (item->text(QAccessible::Name).trimmed().isEmpty())
            fault(u"painted without a name: "_s + described(widget));
        if (item->role() == QAccessible::Client || item->role() == QAccessible::NoRole)
            fault(u"painted without a role: "_s + described(widget));
        const QString said = spoken(*item);
        for (const Test::PaintedText &text : texts) {
            for (const QString &number : numbersIn(text.text)) {
                if (!said.contains(number))
                    fault(u"%1 paints «%2» and says «%3»"_s.arg(described(widget), text.text, said.trimmed()));
            }
        }
    }

    QWidget &m_window;
};

/// Visible, enabled widgets that can have the focus and that Tab does not reach.
QStringList unreachable(QWidget &window)
{
    std::set<QWidget *> expected;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesFocus = widget->isVisible() && widget->window() == &window && widget->isEnabled()
            && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isOtherChoice = button && button->autoExclusive() && !button->isChecked(); // by the arrow keys
        const bool isPlainArea = qobject_cast<QScrollArea *>(widget) || qobject_cast<QMenuBar *>(widget)
            || qobject_cast<QSplitterHandle *>(widget) || widget->inherits("QHeaderView");
        // A label whose text can be selected takes the focus by the mouse alone, as everywhere.
        const auto *label = qobject_cast<QLabel *>(widget);
        if (takesFocus && !isOtherChoice && !isPlainArea && !(label && !(label->focusPolicy() & Qt::TabFocus)))
            expected.insert(widget);
    }
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return {u"never active"_s};
    std::set<QWidget *> reached;
    for (std::size_t i = 0; i <= 2 * expected.size() + 4; ++i) {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
        if (QWidget *widget = window.focusWidget())
            reached.insert(widget->focusProxy() ? widget->focusProxy() : widget);
    }
    QStringList missing;
    for (QWidget *widget : expected) {
        if (!reached.contains(widget) && widget->isVisible() && widget->isEnabled())
            missing << u"not reached by Tab: "_s + described(*widget);
    }
    return missing;
}

} // namespace

class TestAccessibility : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void treeSaysEverything_data() { everyPart(); }
    void treeSaysEverything();
    void tabReachesEverything_data() { everyPart(); }
    void tabReachesEverything();
    void paintedTextsHaveContrast_data();
    void paintedTextsHaveContrast();
    void cleanupTestCase();

private:
    static void everyPart();

    QTranslator m_translator;
    std::unique_ptr<Test::EveryWindow> m_windows;
    std::unique_ptr<App::Appearance> m_appearance;
};

void TestAccessibility::initTestCase()
{
    QVERIFY(m_translator.load(u":/i18n/pult_ru"_s));
    QCoreApplication::installTranslator(&m_translator);
    m_windows = std::make_unique<Test::EveryWindow>();
    QVERIFY(m_windows->open());
    m_appearance = std::make_unique<App::Appearance>([](const QString &) {});
    m_appearance->setLanguage(u"ru"_s);
    QAccessible::setActive(true);
}

void TestAccessibility::init()
{
    QTest::failOnWarning(QRegularExpression(Test::EveryWindow::allowedWarnings()));
}

void TestAccessibility::cleanupTestCase()
{
    m_windows.reset();
    m_appearance.reset();
}

void TestAccessibility::everyPart()
{
    QTest::addColumn<QString>("part");
    for (const QString &part : Test::EveryWindow::parts())
        QTest::newRow(qPrintable(part)) << part;
}

void TestAccessibility::treeSaysEverything()
{
    QFETCH(QString, part);
    QStringList faults;
    int items = 0;
    int painted = 0;
    int cells = 0;
    QVERIFY(m_windows->visit(part, *m_appearance, {1366, 768}, [&](QWidget &window, const QString &name) {
        Walk walk(window);
        walk.run();
        items += walk.items;
        painted += walk.painted;
        cells += walk.cells;
        for (const QString &fault : std::as_const(walk.faults))
            faults << u"%1: %2"_s.arg(name, fault);
    }));
    QVERIFY(items > 3); // something has been walked at all
    if (part == "supervisor"_L1) {
        QVERIFY(painted > 5);
        QVERIFY(cells > 100);
    }
    if (part == "wallboard"_L1)
        QVERIFY(painted > 5);
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault)); // a log has taken qInfo()
    QCOMPARE(faults.size(), 0);
}

void TestAccessibility::tabReachesEverything()
{
    QFETCH(QString, part);
    QStringList faults;
    QVERIFY(m_windows->visit(part, *m_appearance, {1366, 768}, [&](QWidget &window, const QString &name) {
        // Menus are walked by arrows; the page after the wizard's test would be left by what Tab and a field's text do.
        if (qobject_cast<QMenu *>(&window))
            return;
        QWidget *before = QApplication::focusWidget();
        for (const QString &fault : unreachable(window))
            faults << u"%1: %2"_s.arg(name, fault);
        if (before)
            before->setFocus();
    }));
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault)); // a log has taken qInfo()
    QCOMPARE(faults.size(), 0);
}

void TestAccessibility::paintedTextsHaveContrast_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("dark");
    for (const QString &part : Test::EveryWindow::parts()) {
        for (const bool dark : {true, false})
            QTest::newRow(qPrintable(part + (dark ? u" dark"_s : u" light"_s))) << part << dark;
    }
}

/// Each text against the colour that it stands on in the picture: 4.5:1 at a desk, 7:1 in a hall (domain.md, 4.3).
void TestAccessibility::paintedTextsHaveContrast()
{
    QFETCH(QString, part);
    QFETCH(bool, dark);
    m_appearance->setTheme(dark ? Widgets::ThemeKind::Dark : Widgets::ThemeKind::Light);
    const double least = part == "wallboard"_L1 ? 7 : 4.5;
    QStringList faults;
    int texts = 0;
    QVERIFY(m_windows->visit(part, *m_appearance, {1366, 768}, [&](QWidget &window, const QString &name) {
        const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (const Test::PaintedText &text : Test::paintedTextsIn(window)) {
            const QColor surface = Test::surfaceOf(text, window, picture);
            if (text.text.trimmed().isEmpty() || !surface.isValid())
                continue;
            ++texts;
            const double contrast = Widgets::contrast(text.colour, surface);
            if (contrast < least)
                faults << u"%1: %2 on %3 is %4:1 in %5: %6"_s.arg(name, text.colour.name(), surface.name())
                              .arg(contrast, 0, 'f', 1)
                              .arg(described(*text.widget), text.text.left(40));
        }
    }));
    m_appearance->setTheme(Widgets::ThemeKind::Dark);
    QVERIFY(texts > 5);
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault)); // a log has taken qInfo()
    QCOMPARE(faults.size(), 0);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
