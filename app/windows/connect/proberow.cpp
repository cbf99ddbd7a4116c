// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/proberow.h"

#include "app/windows/connect/wizardpage.h"
#include "widgets/theme/statusshape.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Pult::App {

using State = Feeds::AmiProbe::State;

namespace {

constexpr int ShapeRoom = 26;
constexpr int ShapeSize = 13;
constexpr int Air = 6;

Metrics::Verdict verdictOf(State state)
{
    switch (state) {
    case State::Good:
        return Metrics::Verdict::Good;
    case State::Warning:
        return Metrics::Verdict::Warning;
    case State::Failed:
        return Metrics::Verdict::Bad;
    case State::Waiting:
    case State::Running:
        break;
    }
    return Metrics::Verdict::None;
}

} // namespace

ProbeRow::ProbeRow(const Widgets::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_word(new QLabel(this))
    , m_text(makeTextLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(ShapeRoom, Air, 0, Air);
    row->setSpacing(12);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_word->setForegroundRole(QPalette::PlaceholderText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_title, 3, Qt::AlignTop);
    row->addWidget(m_word, 1, Qt::AlignTop);
    row->addWidget(m_text, 10, Qt::AlignTop);
    m_title->setMinimumWidth(0);
    m_word->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
}

void ProbeRow::setTitle(const QString &title)
{
    m_title->setText(title);
}

void ProbeRow::setState(State state, const QString &word, const QString &text)
{
    m_state = state;
    m_word->setText(word);
    m_text->setText(text);
    setAccessibleName(m_title->text() + u": " + word);
    setAccessibleDescription(text);
    update();
}

void ProbeRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room(4, Air + (m_title->fontMetrics().height() - ShapeSize) / 2.0, ShapeSize, ShapeSize);
    if (const Metrics::Verdict verdict = verdictOf(m_state); verdict != Metrics::Verdict::None) {
        Widgets::drawStatus(painter, room, verdict, m_theme);
        return;
    }
    // Not tried yet: a ring; being tried: a ring with a point in it.
    painter.setPen(QPen(m_state == State::Running ? m_theme.accent : m_theme.border, 1.5));
    painter.drawEllipse(room.adjusted(1, 1, -1, -1));
    if (m_state == State::Running) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.accent);
        painter.drawEllipse(room.center(), 2.5, 2.5);
    }
}

} // namespace Pult::App
