// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One mistake of a board file, as a code with its place; a sentence at the edge. Any thread.

#pragma once

#include <QString>

namespace Pult::Boards {

struct BoardProblem
{
    enum class Kind {
        FileUnreadable,
        NotJson,
        Missing,      ///< a member that must be there
        WrongValue,   ///< of a wrong type, out of range, or not one of those known
        UnknownKey,   ///< nobody reads it: a slip of the pen
        OutsideGrid,  ///< a tile reaches beyond its page
        Overlap,      ///< a tile covers another
        Duplicate,    ///< an id that another page has
        UnknownFormat ///< made for another version of Pult
    };
    Kind kind = Kind::NotJson;
    QString where {};  ///< e.g. "pages[0].tiles[3].metric"
    QString detail {}; ///< the value, or what is allowed
};

/// A translated sentence.
QString boardProblemText(const BoardProblem &problem);

} // namespace Pult::Boards
