// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/startwindow.h"

#include "app/windows/appearance.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Pult::App {

StartWindow::StartWindow(Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_start(new StartPage(appearance.theme(), this))
    , m_problem(new ProblemPage(this))
    , m_pages(new QStackedWidget(this))
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 14, 16, 0);
    bar->setSpacing(6);
    bar->addStretch();
    m_russian = addSwitch(*bar);
    m_english = addSwitch(*bar);
    bar->addSpacing(14);
    m_dark = addSwitch(*bar);
    m_light = addSwitch(*bar);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);

    // Each language by its own name: whoever looks for it can read it.
    m_russian->setText(u"Русский"_s);
    m_english->setText(u"English"_s);
    connect(m_russian, &QToolButton::clicked, this, [this] { m_appearance.setLanguage(u"ru"_s); });
    connect(m_english, &QToolButton::clicked, this, [this] { m_appearance.setLanguage(u"en"_s); });
    connect(m_dark, &QToolButton::clicked, this, [this] { m_appearance.setTheme(Widgets::ThemeKind::Dark); });
    connect(m_light, &QToolButton::clicked, this, [this] { m_appearance.setTheme(Widgets::ThemeKind::Light); });
    connect(&appearance, &Appearance::changed, this, &StartWindow::retranslate);

    auto *quit = new QAction(this);
    quit->setShortcut(Qt::CTRL | Qt::Key_Q); // QKeySequence::Quit is empty on a plain X11 desktop
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addAction(quit);
    retranslate();
    resize(1366, 768);
}

QToolButton *StartWindow::addSwitch(QLayout &bar)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMinimumHeight(button->fontMetrics().height() + 12);
    bar.addWidget(button);
    return button;
}

void StartWindow::showStart()
{
    m_pages->setCurrentWidget(m_start);
    retranslate();
}

void StartWindow::showProblem()
{
    m_pages->setCurrentWidget(m_problem);
    retranslate();
}

void StartWindow::retranslate()
{
    setWindowTitle(tr("Pult"));
    m_dark->setText(tr("Dark"));
    m_light->setText(tr("Light"));
    m_russian->setChecked(m_appearance.language() == "ru"_L1);
    m_english->setChecked(m_appearance.language() == "en"_L1);
    m_dark->setChecked(m_appearance.theme().kind == Widgets::ThemeKind::Dark);
    m_light->setChecked(m_appearance.theme().kind == Widgets::ThemeKind::Light);
    m_start->retranslate();
    m_problem->retranslate();
    update();
}

} // namespace Pult::App
