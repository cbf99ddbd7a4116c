// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/wallboardwindow.h"

#include "app/windows/catchupbar.h"
#include "app/windows/screenawake.h"
#include "widgets/boards/boardview.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace Pult::App {

namespace {

/// A stray key in the hall must not end the board.
constexpr std::chrono::seconds LeavingTime {3};
/// The cursor is shown for that long after the mouse has moved.
constexpr std::chrono::seconds PointingTime {3};

} // namespace

WallboardWindow::WallboardWindow(
    Session &session, Appearance &appearance, const Boards::BoardDescription &board, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_description(board)
    , m_board(new Widgets::BoardView(session.engine(), appearance.formatter(), appearance.theme(), this))
    , m_hint(new QLabel(this))
    , m_message(new QLabel(this))
    , m_awake(new ScreenAwake(this))
{
    m_appearance.formatter().setTimeZone(session.engine().ledger().calendar().timeZone());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new CatchUpBar(session, this));
    layout->addWidget(m_board, 1);
    setCursor(Qt::BlankCursor);
    setMouseTracking(true);
    // Keys are the window's until Tab leads to a tile: a hall has no focus to show.
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
    m_pointing.setSingleShot(true);
    m_pointing.setInterval(PointingTime);
    connect(&m_pointing, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    m_hint->setAutoFillBackground(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->hide();
    m_message->setAutoFillBackground(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->hide();
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(LeavingTime);
    connect(&m_leaving, &QTimer::timeout, m_hint, &QWidget::hide);
    connect(&session, &Session::updated, m_board, &Widgets::BoardView::apply);
    connect(&session, &Session::ticked, m_board, &Widgets::BoardView::tick);
    connect(m_board, &Widgets::BoardView::explainAsked, this, &WallboardWindow::explainAsked);
    connect(&appearance, &Appearance::changed, this, &WallboardWindow::retranslate);
    retranslate();
}

void WallboardWindow::retranslate()
{
    const QString name = QString::fromStdString(m_session.centre().name);
    const QString title = name.isEmpty() ? tr("Contact centre") : name;
    setWindowTitle(tr("%1 – wallboard").arg(title));
    m_hint->setText(tr("Press Esc once more to leave the board"));
    if (m_board->board() == m_description && m_title == title)
        m_board->restyle();
    else
        m_board->setBoard(m_description, title);
    m_title = title;
}

void WallboardWindow::showOn(QScreen *screen)
{
    m_awake->setActive(true);
    if (screen) {
        setScreen(screen);
        setGeometry(screen->geometry());
    }
    showFullScreen();
}

void WallboardWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && !event->isAutoRepeat()) {
        Q_EMIT secretsAsked();
        return;
    }
    if (m_board->turnByKey(event->key()))
        return;
    if (event->key() != Qt::Key_Escape || event->isAutoRepeat()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_leaving.isActive()) {
        close();
        return;
    }
    m_leaving.start();
    placeHint();
    m_hint->show();
    m_hint->raise();
}

void WallboardWindow::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(Qt::ArrowCursor);
    m_pointing.start();
    QWidget::mouseMoveEvent(event);
}

void WallboardWindow::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    placeMessage();
}

void WallboardWindow::placeMessage()
{
    QFont font = m_message->font();
    font.setPixelSize(std::max(12, height() / 50));
    m_message->setFont(font);
    m_message->setContentsMargins(height() / 50, height() / 100, height() / 50, height() / 100);
    const int high = m_message->heightForWidth(width());
    m_message->setGeometry(0, height() - high, width(), high);
}

void WallboardWindow::resizeEvent(QResizeEvent *)
{
    placeHint();
    placeMessage();
}

void WallboardWindow::placeHint()
{
    QFont font = m_hint->font();
    font.setPixelSize(std::max(12, height() / 36));
    m_hint->setFont(font);
    const QSize size = m_hint->sizeHint() + QSize(height() / 18, height() / 36);
    m_hint->setGeometry((width() - size.width()) / 2, height() - size.height() * 2, size.width(), size.height());
}

} // namespace Pult::App
