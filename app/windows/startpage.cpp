// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/startpage.h"

#include "app/windows/choicecard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pult::App {

namespace {

constexpr int ButtonAir = 24;

QLabel *makeLabel(QWidget *parent, int pixels, QPalette::ColorRole role)
{
    auto *label = new QLabel(parent);
    QFont font = label->font();
    font.setPixelSize(pixels);
    label->setFont(font);
    label->setForegroundRole(role);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(this, 34, QPalette::WindowText))
    , m_explanation(makeLabel(this, 16, QPalette::PlaceholderText))
    , m_notice(makeLabel(this, 14, QPalette::BrightText))
    , m_demo(new ChoiceCard(theme, ChoiceCard::Picture::Bars, this))
    , m_connect(new ChoiceCard(theme, ChoiceCard::Picture::Star, this))
    , m_file(new QPushButton(this))
    , m_recording(new QPushButton(this))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(24);
    cards->addStretch(1);
    cards->addWidget(m_demo);
    cards->addWidget(m_connect);
    cards->addStretch(1);
    auto *smaller = new QHBoxLayout;
    smaller->setSpacing(12);
    smaller->addStretch(1);
    smaller->addWidget(m_file);
    smaller->addWidget(m_recording);
    smaller->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 0, 32, 32);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(m_explanation);
    column->addSpacing(34);
    column->addLayout(cards);
    column->addSpacing(16);
    column->addWidget(m_notice);
    column->addSpacing(12);
    column->addLayout(smaller);
    column->addStretch(3);
    for (QPushButton *button : {m_file, m_recording})
        button->setMinimumHeight(button->fontMetrics().height() + 16);
    m_notice->hide();
    connect(m_demo, &ChoiceCard::clicked, this, &StartPage::demoChosen);
    connect(m_connect, &ChoiceCard::clicked, this, &StartPage::connectChosen);
    connect(m_file, &QPushButton::clicked, this, &StartPage::fileChosen);
    connect(m_recording, &QPushButton::clicked, this, &StartPage::recordingChosen);
    setTabOrder(m_demo, m_connect);
    setTabOrder(m_connect, m_file);
    setTabOrder(m_file, m_recording);
    retranslate();
}

void StartPage::setNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_demo->setFocus();
}

void StartPage::retranslate()
{
    m_title->setText(tr("Welcome to Pult"));
    m_explanation->setText(
        tr("The desk and the wall of a contact centre: who is waiting, who is talking, how well it goes."));
    m_demo->setTexts(tr("&Demo centre"),
        tr("Try it now, no telephone system needed: a living centre of two sites, five lines and 500 operators, with a "
           "whole "
           "day behind it."));
    m_connect->setTexts(tr("Connect an &Asterisk"),
        tr("Host, account, test: in five minutes your own queues are here. Pult only looks on and changes nothing."));
    m_file->setText(tr("&Open a centre file …"));
    m_recording->setText(tr("Play a &recording …"));
    for (QPushButton *button : {m_file, m_recording}) {
        button->setMinimumWidth(0);
        button->setMinimumWidth(button->sizeHint().width() + ButtonAir);
    }
}

} // namespace Pult::App
