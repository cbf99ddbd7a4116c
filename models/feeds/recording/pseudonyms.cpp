// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/recording/pseudonyms.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <variant>

namespace Pult::Feeds {

using namespace Domain;

namespace {

constexpr qsizetype KeySize = 32;
constexpr int Rounds = 10;
/// Two halves of it fit into 64 bits each.
constexpr std::size_t LongestNumber = 36;
constexpr std::size_t MaxKnown = 50'000;
constexpr std::size_t WordLength = 12;
/// Between the parts of one number, e.g. «8 (916) 000-03-25».
constexpr std::string_view Dividers = " -.()";
constexpr std::size_t MostDividers = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasLetter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    });
}

bool isNobody(std::string_view text)
{
    constexpr std::array<std::string_view, 6> Words {"", "anonymous", "unknown", "<unknown>", "Anonymous", "Unknown"};
    return std::find(Words.begin(), Words.end(), text) != Words.end();
}

std::uint64_t powerOfTen(std::size_t exponent)
{
    std::uint64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

std::uint64_t valueOf(std::string_view digits)
{
    std::uint64_t value = 0;
    for (const char digit : digits)
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

std::string digitsOf(std::uint64_t value, std::size_t count)
{
    std::string digits(count, '0');
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, value /= 10)
        *at = static_cast<char>('0' + value % 10);
    return digits;
}

std::uint64_t firstBytes(const QByteArray &bytes)
{
    std::uint64_t value = 0;
    for (qsizetype i = 0; i < 8; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    return value;
}

QByteArray drawnKey()
{
    std::array<quint32, KeySize / sizeof(quint32)> words {};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), KeySize);
}

} // namespace

Pseudonyms::Pseudonyms()
    : Pseudonyms(drawnKey())
{
}

Pseudonyms::Pseudonyms(QByteArray key)
    : m_key(std::move(key))
{
}

Pseudonyms::~Pseudonyms()
{
    m_key.fill('\0');
}

QByteArray Pseudonyms::mac(const QByteArray &message) const
{
    return QMessageAuthenticationCode::hash(message, m_key, QCryptographicHash::Sha256);
}

/// At least ShortestNumber digits, at most LongestNumber.
std::string Pseudonyms::permuted(std::string_view digits)
{
    const std::size_t size = digits.size();
    std::array<std::size_t, 2> sizes {size / 2, size - size / 2};
    std::array<std::uint64_t, 2> halves {valueOf(digits.substr(0, sizes[0])), valueOf(digits.substr(sizes[0]))};
    for (int round = 0; round < Rounds; ++round) {
        const QByteArray message = QByteArray("number ") + QByteArray::number(round) + ' '
            + QByteArray::number(static_cast<qulonglong>(size)) + ' '
            + QByteArray::number(static_cast<qulonglong>(halves[1]));
        const std::uint64_t modulus = powerOfTen(sizes[0]);
        const std::uint64_t mixed = (halves[0] + firstBytes(mac(message)) % modulus) % modulus;
        halves = {halves[1], mixed};
        std::swap(sizes[0], sizes[1]);
    }
    return digitsOf(halves[0], sizes[0]) + digitsOf(halves[1], sizes[1]);
}

/// `kind` is '#' for a number, 'n' for a name.
const std::string &Pseudonyms::remembered(char kind, std::string_view text)
{
    std::string key(1, kind);
    key += text;
    if (const auto found = m_known.find(key); found != m_known.end())
        return found->second;
    if (m_known.size() >= MaxKnown)
        m_known.clear();

    std::string pseudonym;
    if (kind == '#') {
        while (!text.empty()) {
            std::size_t size = std::min(text.size(), LongestNumber);
            if (const std::size_t left = text.size() - size; left > 0 && left < ShortestNumber)
                size -= ShortestNumber;
            pseudonym += permuted(text.substr(0, size));
            text.remove_prefix(size);
        }
    } else {
        // Letters only: a digit might be taken for a part of a number beside it.
        constexpr std::string_view Letters = "bcdfghjkmnpqrstv";
        const QByteArray sum = mac(QByteArray("name ") + QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        pseudonym = "anon-";
        for (qsizetype i = 0; i < static_cast<qsizetype>(WordLength); ++i)
            pseudonym += Letters[static_cast<unsigned char>(sum[i]) % Letters.size()];
    }
    return m_known.emplace(std::move(key), std::move(pseudonym)).first->second;
}

void Pseudonyms::numbers(std::string_view text, std::string &out)
{
    std::string digits;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            out += text[at++];
            continue;
        }
        digits.clear();
        std::size_t end = at;
        while (end < text.size()) {
            std::size_t next = end;
            while (next < text.size() && next - end < MostDividers && Dividers.find(text[next]) != Dividers.npos)
                ++next;
            if (next == text.size() || !isDigit(text[next]))
                break;
            digits += text[next];
            end = next + 1;
        }
        replaceDigits(text.substr(at, end - at), digits, out);
        at = end;
    }
}

/// `digits` are those of `text`.
void Pseudonyms::replaceDigits(std::string_view text, std::string_view digits, std::string &out)
{
    if (digits.size() < ShortestNumber) {
        out += text;
        return;
    }
    const std::string &pseudonym = remembered('#', digits);
    std::size_t used = 0;
    for (const char c : text)
        out += isDigit(c) ? pseudonym[used++] : c;
}

void Pseudonyms::callerId(std::string_view text, std::string &out)
{
    if (isNobody(text)) {
        out += text;
        return;
    }
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isDigit);
    if (!hasLetter(text)) {
        replaceDigits(text, digits, out);
        return;
    }
    out += remembered('n', text);
    if (!digits.empty())
        out += '-';
    replaceDigits(digits, digits, out);
}

void Pseudonyms::name(std::string_view text, std::string &out)
{
    if (isNobody(text))
        out += text;
    else if (hasLetter(text))
        out += remembered('n', text);
    else
        numbers(text, out);
}

CallerKey Pseudonyms::caller(CallerKey caller)
{
    if (caller == CallerKey {})
        return caller;
    const QByteArray sum = mac(QByteArray("caller ") + QByteArray::number(static_cast<qulonglong>(raw(caller))));
    return CallerKey {std::max<std::uint64_t>(firstBytes(sum), 1)};
}

void Pseudonyms::disguise(Events &events)
{
    const auto inPlace = [this](std::string &text, auto how) {
        std::string other;
        (this->*how)(text, other);
        text = std::move(other);
    };
    for (Event &event : events) {
        if (auto *join = std::get_if<CallerJoined>(&event.body)) {
            join->caller = caller(join->caller);
            inPlace(join->callerNumber, &Pseudonyms::callerId);
        } else if (auto *named = std::get_if<OperatorNamed>(&event.body)) {
            inPlace(named->interface, &Pseudonyms::numbers);
        } else if (auto *reason = std::get_if<ReasonNamed>(&event.body)) {
            inPlace(reason->text, &Pseudonyms::numbers);
        }
    }
}

} // namespace Pult::Feeds
