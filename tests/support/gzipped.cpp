// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/gzipped.h"

#include <QFile>

#include <zlib.h>

#include <array>

namespace Pult::Test {

std::string gunzipped(const QString &path)
{
    std::string text;
    gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!file)
        return text;
    std::array<char, 65536> block {};
    for (int size = 0; (size = gzread(file, block.data(), block.size())) > 0;)
        text.append(block.data(), static_cast<std::size_t>(size));
    gzclose(file);
    return text;
}

} // namespace Pult::Test
