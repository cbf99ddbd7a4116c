// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "looks.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Pult::Test {

namespace {

using Mnemonics = QMap<QString, QSet<QString>>; ///< texts by their letter

void addTo(Mnemonics &found, const QString &text)
{
    const QString letter = QKeySequence::mnemonic(text).toString();
    if (!letter.isEmpty())
        found[letter] << text;
}

QStringList shared(const Mnemonics &found)
{
    QStringList result;
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        if (it.value().size() > 1)
            result << it.key() + u": "_s + QStringList(it.value().values()).join(u" | "_s);
    }
    return result;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        texts << action->text();
        if (action->menu())
            texts << textsOf(*action->menu());
    }
    return texts;
}

/// Of a visible child: its own text, or those of its headings.
QStringList textsOf(const QWidget &child)
{
    if (const auto *table = qobject_cast<const QTableView *>(&child); table && table->model()) {
        QStringList texts;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            texts << table->model()->headerData(column, Qt::Horizontal).toString();
        return texts;
    }
    if (const auto *bar = qobject_cast<const QMenuBar *>(&child)) {
        QStringList texts;
        for (const QAction *action : bar->actions())
            texts << action->text() << textsOf(*action->menu());
        return texts;
    }
    if (const auto *group = qobject_cast<const QGroupBox *>(&child))
        return {group->title()};
    if (qobject_cast<const QAbstractButton *>(&child) || qobject_cast<const QLabel *>(&child))
        return {child.property("text").toString()};
    return {};
}

} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *child : window.findChildren<QWidget *>()) {
        if (!child->isVisibleTo(&window)
            || !(qobject_cast<const QAbstractButton *>(child) || qobject_cast<const QLabel *>(child)))
            continue;
        const auto *label = qobject_cast<const QLabel *>(child);
        const bool wraps = label && label->wordWrap();
        if (wraps ? child->height() < label->heightForWidth(child->width())
                  : child->width() < child->minimumSizeHint().width())
            cut << child->property("text").toString();
    }
    return cut;
}

QStringList sharedMnemonics(const QWidget &window)
{
    Mnemonics found;
    for (const QWidget *child : window.findChildren<QWidget *>()) {
        if (!child->isVisibleTo(&window))
            continue;
        if (const auto *bar = qobject_cast<const QMenuBar *>(child)) {
            for (const QAction *action : bar->actions())
                addTo(found, action->text());
        } else if (const auto *label = qobject_cast<const QLabel *>(child); !label || label->buddy()) {
            for (const QString &text : textsOf(*child))
                addTo(found, text);
        }
    }
    return shared(found);
}

QStringList sharedMnemonics(const QMenu &menu)
{
    Mnemonics found;
    QStringList result;
    const bool isOfNames = menu.actions().value(0) && menu.actions().value(0)->isCheckable();
    for (const QAction *action : menu.actions()) {
        addTo(found, action->text());
        if (!action->isSeparator() && !isOfNames && !action->text().contains(u'&'))
            result << u"no letter: "_s + action->text();
        if (action->menu())
            result << sharedMnemonics(*action->menu());
    }
    return result + shared(found);
}

QStringList latinTexts(const QWidget &window)
{
    static const QRegularExpression Words(u"[A-Za-z]{2,}&?[a-z]* [A-Za-z]{2,}"_s);
    static const QRegularExpression Russian(u"[А-Яа-яЁё]"_s);
    QStringList result;
    for (const QWidget *child : window.findChildren<QWidget *>()) {
        if (!child->isVisibleTo(&window))
            continue;
        for (const QString &text : textsOf(*child)) {
            if (text.contains(Words) && !text.contains(Russian))
                result << text;
        }
    }
    return result;
}

void keepPicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("PULT_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(folder + u'/' + name + u".png"_s);
}

} // namespace Pult::Test
