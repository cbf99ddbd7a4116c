// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/summarypage.h"

#include "app/windows/connect/copybox.h"

#include <QDir>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

SummaryPage::SummaryPage(ConnectDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_summary(makeTextLabel(this))
    , m_fault(makeTextLabel(this, QPalette::BrightText))
    , m_lines(new CopyBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_fault);
    column->addWidget(m_lines);
    column->addStretch();
    m_fault->hide();
    m_lines->setMostLines(14);
}

QString SummaryPage::name() const
{
    return tr("Summary");
}

QString SummaryPage::title() const
{
    return draft().existing ? tr("Add this Asterisk?") : tr("Write this centre file?");
}

QString SummaryPage::explanation() const
{
    return draft().existing
        ? tr("The file's own text stays as it is, with your comments; these lines are put behind it.")
        : tr("Nothing has been written yet. Afterwards Pult opens the centre.");
}

void SummaryPage::enter()
{
    m_text = draft().text();
    m_fault->setVisible(!m_text.ok());
    if (!m_text.ok())
        m_fault->setText(refusal());
    const qsizetype known = draft().existing ? draft().existing->bytes.size() : 0;
    m_lines->setLines(QString::fromUtf8(m_text.bytes.sliced(std::min(known, m_text.bytes.size()))).trimmed());
    retranslate();
    Q_EMIT completeChanged();
}

bool SummaryPage::isComplete() const
{
    return m_text.ok() && !m_text.bytes.isEmpty();
}

QString SummaryPage::summary() const
{
    QSet<QString> lines;
    int left = 0;
    for (const QueueChoice &choice : draft().queues) {
        if (choice.line.isEmpty())
            ++left;
        else
            lines.insert(choice.line.toLower());
    }
    QStringList parts;
    parts << tr("File: %1").arg(QDir::toNativeSeparators(draft().filePath()));
    if (draft().existing || !draft().overwritten.isNull())
        parts << tr("What stands there now is kept beside it, as .bak.");
    parts << tr("Asterisk: %1, account «%2», %3")
                 .arg(draft().where(), draft().account, draft().tls ? tr("encrypted") : tr("not encrypted"));
    QString counts = tr("%n line(s)", nullptr, static_cast<int>(lines.size()));
    if (left > 0)
        counts += u", " + tr("%n queue(s) left out", nullptr, left);
    parts << counts;
    parts << (draft().remember
            ? tr("The secret goes into this computer's keychain, if there is one; else Pult asks for it "
                 "at each start.")
            : tr("Pult asks for the secret at each start."));
    return parts.join(u'\n');
}

QString SummaryPage::refusal() const
{
    QStringList reasons;
    for (const Store::CentreFileError &error : m_text.errors)
        reasons << Store::errorText(error);
    if (draft().existing)
        return tr("Pult cannot add to this file: with these lines behind it, it would not be in order. Add them by "
                  "hand where "
                  "they belong.")
            + u'\n' + reasons.join(u'\n');
    return tr("Such a file cannot be written:") + u'\n' + reasons.join(u'\n');
}

void SummaryPage::showFault(const Store::CentreSaving &saving)
{
    using Fault = Store::CentreSaving::Fault;
    QString text;
    switch (saving.fault) {
    case Fault::None:
        break;
    case Fault::NoFolder:
        text = tr("The folder %1 cannot be made; choose another place.").arg(saving.detail);
        break;
    case Fault::NoBackup:
        text = tr("What stands there cannot be kept (%1), so nothing was changed.").arg(saving.detail);
        break;
    case Fault::Unwritable:
        text = tr("The file cannot be written (%1). Nothing was changed.").arg(saving.detail);
        break;
    case Fault::ChangedMeanwhile:
        text = tr("The file has been changed meanwhile by somebody else. Nothing was written; go back and look again.");
        break;
    }
    m_fault->setText(text);
    m_fault->setVisible(!text.isEmpty());
}

void SummaryPage::retranslate()
{
    m_summary->setText(summary());
    m_lines->setPurpose(tr("Text of the centre file"));
    m_lines->retranslate();
}

} // namespace Pult::App
