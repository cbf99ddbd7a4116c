// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windows/connect/centrepage.h"

#include "store/centrefile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Pult::App {

namespace {

/// More than a screen of pauses nobody reads through.
constexpr std::size_t MostReasons = 12;

const char *const ReasonProperty = "reason";

} // namespace

CentrePage::CentrePage(ConnectDraft &draft, QWidget *parent)
    : WizardPage(draft, parent)
    , m_nameLabel(new QLabel(this))
    , m_name(makeLineEdit(this))
    , m_zoneLabel(new QLabel(this))
    , m_zone(new QComboBox(this))
    , m_zoneHint(makeTextLabel(this, QPalette::PlaceholderText))
    , m_pathLabel(new QLabel(this))
    , m_path(makeLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_pathHint(makeTextLabel(this, QPalette::PlaceholderText))
    , m_overwrite(new QCheckBox(this))
    , m_reasonsLabel(makeTextLabel(this))
    , m_reasonsColumn(new QVBoxLayout)
{
    m_name->setMaxLength(200);
    m_nameLabel->setBuddy(m_name);
    m_zoneLabel->setBuddy(m_zone);
    m_pathLabel->setBuddy(m_path);
    m_browse->setAutoDefault(false);
    m_zone->setEditable(true);
    m_zone->setMinimumHeight(m_name->minimumHeight());
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);

    auto *path = new QHBoxLayout;
    path->setSpacing(8);
    path->addWidget(m_path, 1);
    path->addWidget(m_browse);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_nameLabel, m_name);
    form->addRow(m_zoneLabel, m_zone);
    form->addRow(nullptr, m_zoneHint);
    form->addRow(m_pathLabel, path);
    form->addRow(nullptr, m_pathHint);
    form->addRow(nullptr, m_overwrite);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(form);
    column->addSpacing(8);
    column->addWidget(m_reasonsLabel);
    column->addLayout(m_reasonsColumn);
    column->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, &WizardPage::completeChanged);
    connect(m_zone, &QComboBox::editTextChanged, this, &WizardPage::completeChanged);
    connect(m_path, &QLineEdit::textChanged, this, &CentrePage::followPath);
    connect(m_overwrite, &QCheckBox::toggled, this, &WizardPage::completeChanged);
    connect(m_browse, &QPushButton::clicked, this, &CentrePage::choosePath);
}

QString CentrePage::name() const
{
    return tr("Centre");
}

QString CentrePage::title() const
{
    return tr("What is the centre called?");
}

QString CentrePage::explanation() const
{
    return tr("All this stands in a text file that you can change at any time.");
}

void CentrePage::enter()
{
    m_name->setText(draft().centreName);
    const QString zone
        = draft().timeZone.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId()) : draft().timeZone;
    m_zone->setCurrentIndex(m_zone->findText(zone));
    m_zone->setEditText(zone);
    m_path->setText(draft().path);
    fillReasons();
    followPath();
    m_name->setFocus();
}

void CentrePage::leave()
{
    draft().centreName = m_name->text().simplified();
    draft().timeZone = m_zone->currentText().trimmed();
    draft().path = QFileInfo(m_path->text().trimmed()).absoluteFilePath();
    draft().overwritten = {};
    if (QFile file(draft().path); m_overwrite->isChecked() && file.open(QIODevice::ReadOnly)) {
        const QByteArray bytes = file.read(Store::MaxCentreFileBytes + 1);
        draft().overwritten = bytes.isNull() ? QByteArray("") : bytes;
    }
    draft().acwReasons.clear();
    for (const QCheckBox *reason : std::as_const(m_reasons)) {
        if (reason->isChecked())
            draft().acwReasons.insert(reason->property(ReasonProperty).toString().toStdString());
    }
}

bool CentrePage::isZoneKnown() const
{
    return QTimeZone::isTimeZoneIdAvailable(m_zone->currentText().trimmed().toLatin1());
}

bool CentrePage::isComplete() const
{
    const QString path = m_path->text().trimmed();
    const QFileInfo file(path);
    const bool isPlace = !path.isEmpty() && !file.isDir() && (!file.exists() || m_overwrite->isChecked());
    return isWritableName(m_name->text().simplified().toStdString()) && isZoneKnown() && isPlace;
}

void CentrePage::fillReasons()
{
    qDeleteAll(std::exchange(m_reasons, {}));
    for (const std::string &reason : draft().findings.pauseReasons) {
        if (!isWritableName(reason) || std::size_t(m_reasons.size()) >= MostReasons)
            continue;
        const QString text = QString::fromStdString(reason);
        auto *box = new QCheckBox(QString(text).replace(u'&', u"&&"_s), this);
        box->setProperty(ReasonProperty, text);
        box->setChecked(draft().acwReasons.contains(reason));
        m_reasonsColumn->addWidget(box);
        m_reasons << box;
    }
    m_reasonsLabel->setVisible(!m_reasons.isEmpty());
}

void CentrePage::followPath()
{
    const QFileInfo file(m_path->text().trimmed());
    m_overwrite->setVisible(file.exists() && !file.isDir());
    if (!file.exists())
        m_overwrite->setChecked(false);
    Q_EMIT completeChanged();
}

void CentrePage::choosePath()
{
    auto *dialog
        = new QFileDialog(this, tr("Where the centre file is written"), QFileInfo(m_path->text()).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"toml"_s);
    dialog->setNameFilters({tr("Centre files (*.toml)"), tr("All files (*)")});
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // the page asks
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void CentrePage::retranslate()
{
    m_nameLabel->setText(tr("Na&me of the centre"));
    m_name->setPlaceholderText(tr("Contact centre"));
    m_zoneLabel->setText(tr("&Time zone"));
    m_zoneHint->setText(tr("Days begin at midnight of this zone."));
    m_pathLabel->setText(tr("Centre &file"));
    m_browse->setText(tr("Ch&oose …"));
    m_pathHint->setText(tr("At the usual place Pult finds it by itself at the next start."));
    m_overwrite->setText(tr("&Replace the file that is there (it is kept beside the new one, as .bak)"));
    m_reasonsLabel->setText(
        tr("Asterisk has no after-call work; operators pause for it. Which of the pauses seen are that?"));
}

} // namespace Pult::App
