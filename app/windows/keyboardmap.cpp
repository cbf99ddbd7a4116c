// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/keyboardmap.h"

#include "app/windows/deskactions.h"
#include "widgets/theme/zoom.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

/// Without its letter's sign.
QString plain(QString text)
{
    static const QString Ampersand(u'\uE000'); // of private use: in no text
    text.replace(u"&&"_s, Ampersand);
    text.remove(u'&');
    return text.replace(Ampersand, u"&"_s);
}

/// «Alt+V», and «D» behind it.
QString letterOf(const QString &text, bool first)
{
    const QKeySequence mnemonic = QKeySequence::mnemonic(text);
    if (mnemonic.isEmpty())
        return {};
    const QString keys = mnemonic.toString(QKeySequence::NativeText);
    return first ? keys : keys.mid(keys.lastIndexOf(u'+') + 1);
}

QString joined(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(u", "_s);
}

void collect(const QMenu &menu, const QString &group, const QString &prefix, const QString &path,
    std::vector<KeyboardMap::Entry> &entries)
{
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        const QString letter = letterOf(action->text(), false);
        // An entry without a letter is reached by the arrow keys of its menu.
        const QString way = letter.isEmpty() ? path : path + u", "_s + letter;
        if (action->menu()) {
            collect(*action->menu(), group, prefix + plain(action->text()) + u": "_s, way, entries);
            continue;
        }
        const QString keys = joined(action->shortcuts());
        entries.push_back({group, prefix + plain(action->text()), keys.isEmpty() ? way : keys});
    }
}

} // namespace

std::vector<KeyboardMap::Entry> KeyboardMap::entriesOf(const QMenuBar &menus)
{
    std::vector<Entry> entries;
    for (const QAction *action : menus.actions()) {
        if (action->menu())
            collect(*action->menu(), plain(action->text()), {}, letterOf(action->text(), true), entries);
    }
    const QString group = tr("Tables and fields");
    for (const DeskKey &key : DeskActions::keysOfViews()) {
        entries.push_back({group, QCoreApplication::translate("DeskActions", key.text),
            joined(QKeySequence::listFromString(QLatin1String(key.keys)))});
    }
    return entries;
}

KeyboardMap::KeyboardMap(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    setWindowTitle(tr("Keyboard"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Widgets::scaled(12), Widgets::scaled(12), Widgets::scaled(12), Widgets::scaled(12));
    m_search->setPlaceholderText(tr("What you want to do, or a key"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setAccessibleName(windowTitle());
    column->addWidget(m_tree);
    QTreeWidgetItem *group = nullptr;
    for (const Entry &entry : entriesOf(menus)) {
        if (!group || group->text(0) != entry.group) {
            group = new QTreeWidgetItem(m_tree, {entry.group});
            QFont bold;
            bold.setWeight(QFont::DemiBold);
            group->setFont(0, bold);
            group->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(group, {entry.text, entry.keys});
    }
    m_tree->expandAll();
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_search, &QLineEdit::textChanged, this, &KeyboardMap::search);
    resize(Widgets::scaled(560), Widgets::scaled(620));
}

void KeyboardMap::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const QString all = group->text(0) + u' ' + item->text(0) + u' ' + item->text(1);
            const bool found = std::all_of(words.begin(), words.end(),
                [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
            item->setHidden(!found);
            any = any || found;
        }
        group->setHidden(!any);
    }
}

} // namespace Pult::App
