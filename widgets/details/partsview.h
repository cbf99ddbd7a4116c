// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Headings with lines of name and value under them: an explanation as people read it. Texts change in place, so that
// nothing jumps while numbers run. GUI thread.

#pragma once

#include "items/explanationtexts.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace Pult::Widgets {

class PartsView final : public QWidget
{
    Q_OBJECT

public:
    explicit PartsView(QWidget *parent = nullptr);

    void setParts(const std::vector<Items::ExplanationPart> &parts);
    /// The font or the language has changed.
    void restyle();
    /// All of it as text, a line a line: for the clipboard and for tests.
    QString toText() const;

private:
    struct Labels
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QLabel *note = nullptr;
    };

    bool hasSameShape(const std::vector<Items::ExplanationPart> &parts) const;
    void build(const std::vector<Items::ExplanationPart> &parts);
    QLabel *addLabel(int row, int column, int columns);

    QGridLayout *m_grid = nullptr;
    std::vector<Items::ExplanationPart> m_parts;
    std::vector<QLabel *> m_headings;
    std::vector<Labels> m_lines;
};

} // namespace Pult::Widgets
