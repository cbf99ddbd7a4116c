// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether the sheets of a workbook are whole: libxlsxwriter does not notice when the disk of its temporary files is
// full, and packs what got there. Any thread.

#pragma once

class QFile;

namespace Pult::Reports {

/// Unpacks each sheet and looks for the end of its document; false as well for what is no zip archive.
bool isWholeWorkbook(QFile &file);

} // namespace Pult::Reports
