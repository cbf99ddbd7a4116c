// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/recordingcontrol.h"

#include "widgets/access/accessiblerole.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QStandardPaths>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

const auto FolderKey = u"recording/folder"_s;
const auto Suffix = u"pultrec"_s;
constexpr int Margin = 14;
constexpr int Gap = 7;

QString lastFolder()
{
    const QString folder = windowSettings().value(FolderKey).toString();
    return QFileInfo(folder).isDir() ? folder : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

RecordingControl::RecordingControl(Session &session, Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_recording(session)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    Widgets::setAccessibleRole(*this, QAccessible::Indicator);
    hide();
    connect(&m_recording, &Recording::changed, this, &RecordingControl::refresh);
    connect(&m_recording, &Recording::ended, this,
        [this](const Feeds::RecorderProblem &problem) { say(Feeds::problemText(problem)); });
    connect(&appearance, &Appearance::changed, this, &RecordingControl::refresh);
}

void RecordingControl::addTo(QMenu &menu)
{
    // What is played has been recorded already.
    const bool possible = !m_session.isPlayback();
    QAction *begin = menu.addAction(tr("Record the &feeds …"), this, &RecordingControl::choose);
    QAction *end = menu.addAction(tr("&Stop recording"), this, &RecordingControl::stop);
    const auto follow = [this, begin, end, possible] {
        begin->setEnabled(possible && !m_recording.isRunning());
        end->setEnabled(m_recording.isRunning());
    };
    follow();
    connect(&m_recording, &Recording::changed, begin, follow);
}

void RecordingControl::choose()
{
    auto *dialog = new QFileDialog(this, tr("Record the feeds"), lastFolder(),
        tr("Recordings (*.%1)").arg(Suffix) + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(Suffix);
    dialog->selectFile(suggestedName());
    // A recording never writes over a file: the question whether it may would promise what is not done.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        windowSettings().setValue(FolderKey, QFileInfo(path).absolutePath());
        start(path);
    });
    dialog->open();
}

QString RecordingControl::suggestedName() const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_session.clock().now().time_since_epoch().count());
    return u"pult-"_s + now.toString(u"yyyy-MM-dd-HHmm"_s) + u'.' + Suffix;
}

void RecordingControl::start(const QString &path)
{
    Feeds::RecorderOptions options;
    options.path = path;
    const Feeds::RecorderProblem problem = m_recording.start(options);
    if (problem.kind != Feeds::RecorderProblem::Kind::None)
        say(Feeds::problemText(problem));
}

void RecordingControl::stop()
{
    m_recording.stop();
}

void RecordingControl::say(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Recording"), {}, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // paths are no markup
    box->setText(sentence);
    box->open();
}

QString RecordingControl::text() const
{
    const Feeds::RecorderStatus status = m_recording.status();
    const Items::ValueFormatter &formatter = m_appearance.formatter();
    const QString size = formatter.dataSize(status.bytes);
    const QString age = formatter.running(m_session.clock().now() - status.started);
    //: %1 is the size of the file, %2 for how long it is being recorded
    const QString text = tr("Recording · %1 · %2").arg(size, age);
    return status.lost() > 0 ? text + u" · "_s + tr("with gaps: the disk is too slow") : text;
}

void RecordingControl::refresh()
{
    setVisible(m_recording.isRunning());
    if (!m_recording.isRunning())
        return;
    setAccessibleName(tr("Recording"));
    setAccessibleDescription(text());
    setToolTip(QDir::toNativeSeparators(m_recording.path()).toHtmlEscaped());
    updateGeometry();
    update();
}

QSize RecordingControl::sizeHint() const
{
    const int side = static_cast<int>(std::round(QFontMetricsF(font()).capHeight())) + 4;
    return {2 * Margin + side + Gap + fontMetrics().horizontalAdvance(text()), fontMetrics().height() + 14};
}

/// The sign of every recorder: a dot in a ring, unlike the shapes that stand for a status.
void RecordingControl::paintEvent(QPaintEvent *)
{
    const Widgets::Theme &theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
    const qreal side = std::round(QFontMetricsF(font()).capHeight()) + 4;
    const QRectF ring(Margin + 1, std::round((height() - side) / 2) + 1, side - 2, side - 2);
    const QColor colour = theme.ink(Metrics::Verdict::Bad);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(ring.adjusted(3, 3, -3, -3));
    painter.setPen(theme.text);
    const QRectF rest(Margin + side + Gap, 0, width() - Margin - side - Gap, height());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace Pult::App
