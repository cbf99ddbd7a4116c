// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boards/boardproblem.h"

#include <QCoreApplication>

namespace Pult::Boards {

QString boardProblemText(const BoardProblem &problem)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("BoardProblem", text); };
    switch (problem.kind) {
    case BoardProblem::Kind::NotJson:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "The board is not valid JSON (byte %1): %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::Missing:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1 is missing; allowed: %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::WrongValue:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1 has a wrong value; allowed: %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::UnknownKey:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1 is not known; allowed: %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::OutsideGrid:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1: the tile reaches beyond the grid of %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::Overlap:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1: the tile covers %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::Duplicate:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "%1: there is another page «%2»"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::UnknownFormat:
        return translated(
            QT_TRANSLATE_NOOP("BoardProblem", "%1: the board is made for another version of Pult; this one reads %2"))
            .arg(problem.where, problem.detail);
    case BoardProblem::Kind::FileUnreadable:
        return translated(QT_TRANSLATE_NOOP("BoardProblem", "There is no board «%1», and no such file can be read: %2"))
            .arg(problem.where, problem.detail);
    }
    return {};
}

} // namespace Pult::Boards
