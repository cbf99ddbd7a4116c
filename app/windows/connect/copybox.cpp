// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/copybox.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

namespace Pult::App {

CopyBox::CopyBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(this->font().pixelSize());
    m_text->setFont(font);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &CopyBox::copy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    retranslate();
}

void CopyBox::setLines(const QString &lines)
{
    m_text->setPlainText(lines);
    retranslate();
    fit();
}

QString CopyBox::lines() const
{
    return m_text->toPlainText();
}

void CopyBox::setPurpose(const QString &purpose)
{
    m_text->setAccessibleName(purpose);
}

void CopyBox::setMostLines(int count)
{
    m_mostLines = count;
    fit();
}

void CopyBox::fit()
{
    const int lines = std::min(m_text->document()->blockCount(), m_mostLines);
    const int frame = 2 * (m_text->frameWidth() + static_cast<int>(m_text->document()->documentMargin()));
    m_text->setFixedHeight(
        lines * m_text->fontMetrics().lineSpacing() + frame + m_text->horizontalScrollBar()->sizeHint().height());
}

void CopyBox::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_copy->setText(tr("Copied"));
}

void CopyBox::retranslate()
{
    m_copy->setText(tr("Cop&y"));
}

} // namespace Pult::App
