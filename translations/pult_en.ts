<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n site</numerusform>
            <numerusform>%n sites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
            <numerusform>%n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n mistake in %1</numerusform>
            <numerusform>%n mistakes in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is no screen «%1»; there are %n.</source>
        <translation>
            <numerusform>There is no screen «%1»; there is %n.</numerusform>
            <numerusform>There is no screen «%1»; there are %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n message(s), %3</source>
        <translation>
            <numerusform>%1: %2, %n message, %3</numerusform>
            <numerusform>%1: %2, %n messages, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk was too slow: %n piece(s) of the input are missing in the recording.</source>
        <translation>
            <numerusform>The disk was too slow: %n piece of the input is missing in the recording.</numerusform>
            <numerusform>The disk was too slow: %n pieces of the input are missing in the recording.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new caller(s) a day</source>
        <translation>
            <numerusform>%n new caller a day</numerusform>
            <numerusform>%n new callers a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n team</numerusform>
            <numerusform>%n teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of pauses</source>
        <translation>
            <numerusform>%n kind of pauses</numerusform>
            <numerusform>%n kinds of pauses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the journal could not be read and are left out.</source>
        <translation>
            <numerusform>%n row of the journal could not be read and is left out.</numerusform>
            <numerusform>%n rows of the journal could not be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>and %n earlier one</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineColumn</name>
    <message numerus="yes">
        <source>People who serve several lines are counted once: the rows together have %n more</source>
        <translation>
            <numerusform>People who serve several lines are counted once: the rows together have %n more</numerusform>
            <numerusform>People who serve several lines are counted once: the rows together have %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperatorColumn</name>
    <message numerus="yes">
        <source>serves %n lines, counts once in every total</source>
        <comment>of a person</comment>
        <translation>
            <numerusform>serves %n line, counts once in every total</numerusform>
            <numerusform>serves %n lines, counts once in every total</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProbeTexts</name>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n queue</numerusform>
            <numerusform>%n queues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n operator</numerusform>
            <numerusform>%n operators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting call(s)</source>
        <translation>
            <numerusform>%n waiting call</numerusform>
            <numerusform>%n waiting calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in the whole telephone system</source>
        <translation>
            <numerusform>%n call in the whole telephone system</numerusform>
            <numerusform>%n calls in the whole telephone system</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::App::PreferencesDialog</name>
    <message numerus="yes">
        <source>%n mistake(s) in %1.</source>
        <translation>
            <numerusform>%n mistake in %1.</numerusform>
            <numerusform>%n mistakes in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::App::ProblemPage</name>
    <message numerus="yes">
        <source>The centre file has %n mistake(s)</source>
        <translation>
            <numerusform>The centre file has %n mistake</numerusform>
            <numerusform>The centre file has %n mistakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::App::SummaryPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s) left out</source>
        <translation>
            <numerusform>%n queue left out</numerusform>
            <numerusform>%n queues left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::FeedStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::OperatorsTile</name>
    <message numerus="yes">
        <source>%n on duty</source>
        <translation>
            <numerusform>%n on duty</numerusform>
            <numerusform>%n on duty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::TrendTile</name>
    <message numerus="yes">
        <source>%n quarter hour(s) incomplete</source>
        <translation>
            <numerusform>%n quarter hour incomplete</numerusform>
            <numerusform>%n quarter hours incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::WaitingTile</name>
    <message numerus="yes">
        <source>%n wait(s) longer than the threshold</source>
        <translation>
            <numerusform>%n waits longer than the threshold</numerusform>
            <numerusform>%n wait longer than the threshold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueFormatter</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>last %n min</source>
        <comment>%n is a number of minutes</comment>
        <translation>
            <numerusform>last minute</numerusform>
            <numerusform>last %n min</numerusform>
        </translation>
    </message>
</context>
</TS>
