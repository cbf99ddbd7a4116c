// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/centrefile.h"

#include "store/centrereader.h"
#include "store/tomlnesting.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace Pult::Store {

namespace {

/// No key of a centre file has more than three parts.
constexpr int MostKeyParts = 32;

CentreFileResult failed(ErrorKind kind, const QString &path, const QString &detail = {})
{
    CentreFileError error;
    error.file = path;
    error.kind = kind;
    error.detail = detail;
    if (kind == ErrorKind::FileTooLarge)
        error.allowed = QString::number(MaxCentreFileBytes);
    return {{}, {error}, {}};
}

void sort(std::vector<CentreFileError> &errors)
{
    std::ranges::stable_sort(errors, {}, [](const CentreFileError &e) { return std::tie(e.line, e.column); });
}

/// Throws toml::parse_error.
CentreFileResult parse(std::string_view text, const QString &path, const QString &language)
{
    const toml::table root = toml::parse(text);
    Mistakes mistakes(path);
    CentreReader reader(QFileInfo(path).absolutePath(), language.toStdString(), mistakes);
    CentreFileResult result;
    result.centre = reader.read(root);
    result.errors = std::move(mistakes.errors);
    result.warnings = std::move(mistakes.warnings);
    sort(result.errors);
    sort(result.warnings);
    return result;
}

} // namespace

QString usualLanguage()
{
    return QLocale().language() == QLocale::Russian ? QStringLiteral("ru") : QStringLiteral("en");
}

CentreFileResult readCentreBytes(const QByteArray &bytes, const QString &path, const QString &language)
{
    if (bytes.size() > MaxCentreFileBytes)
        return failed(ErrorKind::FileTooLarge, path);
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (const auto position = tooManyKeyParts(text, MostKeyParts)) {
        CentreFileResult result = failed(ErrorKind::TooDeep, path);
        result.errors.front().line = position->line;
        result.errors.front().column = position->column;
        return result;
    }
    try {
        return parse(text, path, language);
    } catch (const toml::parse_error &error) {
        CentreFileResult result = failed(ErrorKind::Syntax, path, toQString(error.description()));
        result.errors.front().line = placeOf(error.source()).line;
        result.errors.front().column = placeOf(error.source()).column;
        return result;
    }
}

CentreFileResult readCentreFile(const QString &path, const QString &language)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failed(ErrorKind::FileMissing, path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return failed(ErrorKind::FileUnreadable, path, info.isDir() ? QString() : file.errorString());
    const QByteArray bytes = file.read(MaxCentreFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failed(ErrorKind::FileUnreadable, path, file.errorString());
    return readCentreBytes(bytes, path, language);
}

} // namespace Pult::Store
