// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong at one place of a centre file: a code with its context. The sentence is made where it is shown. A
// value, any thread.

#pragma once

#include <QString>

#include <cstdint>

namespace Pult::Store {

/// What a key of the centre file holds.
enum class ValueType : std::uint8_t {
    None,
    Text,
    Integer,
    Number,
    Boolean,
    Time,
    List,
    TextList,
    NumberList,
    LanguageText, ///< a text or texts by language
    Table,
    TableList,
    Other
};

struct CentreFileError
{
    enum class Kind : std::uint8_t {
        FileMissing,
        FileUnreadable, ///< detail: the system's words
        FileTooLarge,   ///< allowed: bytes
        Syntax,         ///< not TOML; detail: the library's words. Only the first one is found
        TooDeep,        ///< a key or value nested deeper than any description needs
        UnknownKey,     ///< allowed: the keys there are; suggestion: the one meant, perhaps
        WrongType,      ///< expected, found
        OutOfRange,     ///< detail: the value; allowed: "from – to"
        BadText,        ///< empty, too long or with control characters
        BadTime,        ///< detail: the value; a time of day is "HH:MM"
        MissingKey,
        Duplicate,         ///< detail: the value that is there twice
        Undefined,         ///< detail: a reference to nothing; allowed: what is defined; suggestion
        UnknownChoice,     ///< detail: the value; allowed: the choices; suggestion
        UnknownTimeZone,   ///< detail: the value; suggestion
        BadVariableName,   ///< not the name of an environment variable; the value is not repeated, it may be a secret
        BadCredentialName, ///< not the name of a systemd credential; the value is not repeated, it may be a secret
        SecretInFile,      ///< a secret is written into the file
        NotForThisKind,    ///< detail: kind of the feed; allowed: keys it has
        NoFeed,
        WrongCount,        ///< detail: how many values a list has; allowed: how many it must have
        NoShare,           ///< all shares or weights of the list are 0
        NoSimulatorFeed,   ///< a simulation without a feed that shows it; detail: the kind needed
        NoSimulation,      ///< the reverse; detail: the kind
        NotSimulated,      ///< detail: a feed that is not a simulator; allowed: those that are
        OtherLine,         ///< detail: the line that the [[queue]] of a simulated queue tells; allowed: the flow's
        NotQueued,         ///< detail: a line that no flow of the simulation queues; allowed: those that are queued
        NoSimulatorAtSite, ///< detail: a group that is at no site with a simulator
        NobodyServes,      ///< warning: callers wait in vain; detail: the site of the queue; allowed: its line
        NothingToServe,    ///< detail: a group; no queue of its team's lines is at its site
        NotAfterCallWork,  ///< detail: a reason that is not listed under [pauses] acw
        WithoutEffect,     ///< warning: the key does nothing here; detail: which key it needs
        PlainLink,         ///< warning: the feed will refuse an unencrypted link to another machine; detail: the host
        SameSource,        ///< warning: two feeds read one ACD or file, everything counts twice; detail: the other feed
    };

    QString file;
    int line = 0; ///< from 1; 0: the file as a whole
    int column = 0;
    QString key; ///< dotted path, e.g. "line.targets.sl"; empty: none
    Kind kind = Kind::Syntax;
    QString detail;
    QString allowed;
    QString suggestion;
    ValueType expected = ValueType::None;
    ValueType found = ValueType::None;
};

/// «file:line: key: what is wrong; allowed: …» in one line. Translated (context "CentreFile").
QString errorText(const CentreFileError &error);

} // namespace Pult::Store
