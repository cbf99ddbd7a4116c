// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details/partsview.h"

#include "widgets/theme/zoom.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace Pult::Widgets {

PartsView::PartsView(QWidget *parent)
    : QWidget(parent)
{
}

bool PartsView::hasSameShape(const std::vector<Items::ExplanationPart> &parts) const
{
    const auto sameLine = [](const Items::ExplanationLine &a, const Items::ExplanationLine &b) {
        return a.value.isEmpty() == b.value.isEmpty() && a.note.isEmpty() == b.note.isEmpty();
    };
    return std::ranges::equal(
        m_parts, parts, [&](const auto &a, const auto &b) { return std::ranges::equal(a.lines, b.lines, sameLine); });
}

QLabel *PartsView::addLabel(int row, int column, int columns)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText); // names are the ACD's
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // wraps to whatever width there is
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(label, row, column, 1, columns);
    return label;
}

void PartsView::build(const std::vector<Items::ExplanationPart> &parts)
{
    qDeleteAll(findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_headings.clear();
    m_lines.clear();
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(0, 0, scaled(22), 0); // beside it stands a scroll bar, now and then
    m_grid->setHorizontalSpacing(fontMetrics().height());
    m_grid->setVerticalSpacing(fontMetrics().height() / 6);
    m_grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Items::ExplanationPart &part : parts) {
        if (row > 0)
            m_grid->setRowMinimumHeight(row++, fontMetrics().height() / 3);
        QLabel *heading = addLabel(row++, 0, 2);
        heading->setFont(headingFont());
        m_headings.push_back(heading);
        for (const Items::ExplanationLine &line : part.lines) {
            Labels labels;
            labels.name = addLabel(row, 0, line.value.isEmpty() ? 2 : 1);
            if (!line.value.isEmpty()) {
                labels.value = addLabel(row, 1, 1);
                labels.value->setWordWrap(false);
                labels.value->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
            }
            ++row;
            if (!line.note.isEmpty()) {
                labels.note = addLabel(row++, 0, 2);
                labels.note->setForegroundRole(QPalette::PlaceholderText);
            }
            m_lines.push_back(labels);
        }
    }
    m_grid->setRowStretch(row, 1);
}

void PartsView::setParts(const std::vector<Items::ExplanationPart> &parts)
{
    if (parts == m_parts)
        return;
    if (!m_grid || !hasSameShape(parts))
        build(parts);
    m_parts = parts;
    std::size_t at = 0;
    for (std::size_t p = 0; p < parts.size(); ++p) {
        m_headings[p]->setText(parts[p].heading);
        for (const Items::ExplanationLine &line : parts[p].lines) {
            const Labels &labels = m_lines[at++];
            labels.name->setText(line.name);
            if (labels.value) {
                labels.value->setText(line.value);
                labels.value->setAccessibleName(line.name);
            }
            if (labels.note)
                labels.note->setText(line.note);
        }
    }
}

void PartsView::restyle()
{
    const std::vector<Items::ExplanationPart> parts = std::exchange(m_parts, {});
    if (m_grid)
        setParts(parts);
}

QString PartsView::toText() const
{
    QStringList lines;
    for (const Items::ExplanationPart &part : m_parts) {
        lines << part.heading;
        for (const Items::ExplanationLine &line : part.lines) {
            QStringList words {line.name};
            for (const QString &more : {line.value, line.note}) {
                if (!more.isEmpty())
                    words << more;
            }
            lines << words.join(u'\t');
        }
    }
    return lines.join(u'\n');
}

} // namespace Pult::Widgets
