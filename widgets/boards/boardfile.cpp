// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/boards/boardfile.h"

#include "items/linemodel.h"
#include "widgets/tiles/linestile.h"
#include "widgets/tiles/tilecatalogue.h"

namespace Pult::Widgets {

Boards::Vocabulary boardVocabulary()
{
    Boards::Vocabulary vocabulary;
    for (const TileKind &kind : tileCatalogue())
        vocabulary.kinds << QString::fromLatin1(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
    for (const Items::LineColumn &column : Items::lineColumns())
        vocabulary.columns << QString::fromLatin1(column.id);
    vocabulary.columns << LinesTile::worstColumn();
    return vocabulary;
}

Boards::BoardResult readBoard(const QByteArray &json)
{
    return Boards::readBoard(json, boardVocabulary());
}

Boards::BoardResult loadBoard(const QString &idOrFile)
{
    return Boards::loadBoard(idOrFile, boardVocabulary());
}

} // namespace Pult::Widgets
