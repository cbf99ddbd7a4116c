// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// People's numbers and names do not get into a recording, and nothing else is changed: pseudonyms, the two disguises,
// and the recorded servers with and without them.

#include "feeds/asterisk/ami/amitranslator.h"
#include "feeds/asterisk/queuelog/queuelogtranslator.h"
#include "feeds/eventtext.h"
#include "feeds/recording/amidisguise.h"
#include "feeds/recording/pseudonyms.h"
#include "feeds/recording/queuelogdisguise.h"
#include "support/gzipped.h"
#include "support/testcase.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <set>

using namespace Pult::Domain;
using namespace Pult::Feeds;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Key(32, 'k');

std::string numbers(std::string_view text)
{
    Pseudonyms pseudonyms(Key);
    std::string out;
    pseudonyms.numbers(text, out);
    return out;
}

std::string disguised(std::string_view kind, std::string_view bytes, std::size_t piece = 1 << 20)
{
    Pseudonyms pseudonyms(Key);
    const auto disguise = Disguise::make(kind, pseudonyms);
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        disguise->take(bytes.substr(at, piece), out);
    disguise->finish(out);
    return out;
}

std::string ami(std::string_view lines)
{
    return disguised("asterisk-ami", lines);
}

/// All runs of at least seven digits.
std::set<std::string> runsOf(std::string_view text)
{
    std::set<std::string> runs;
    std::string run;
    for (const char c : std::string(text) + '\n') {
        if (c >= '0' && c <= '9') {
            run += c;
            continue;
        }
        if (run.size() >= Pseudonyms::ShortestNumber)
            runs.insert(run);
        run.clear();
    }
    return runs;
}

/// Callers' numbers as the recorded servers write them.
std::set<std::string> callersOf(std::string_view text)
{
    std::set<std::string> callers;
    for (const std::string &run : runsOf(text)) {
        if (run.size() == 11 && run.starts_with("7916"))
            callers.insert(run);
    }
    return callers;
}

template<typename SomeTranslator>
Events translated(const std::string &bytes)
{
    SomeTranslator translator(FeedId {0});
    Events events;
    translator.feed(bytes, Timestamp {std::chrono::seconds {1'795'311'453}}, events);
    translator.finish(events);
    return events;
}

/// The events without what may differ: numbers of callers. Callers are numbered by their first call.
QStringList comparable(Events events)
{
    std::map<CallerKey, std::uint64_t> callers;
    for (Event &event : events) {
        if (auto *join = std::get_if<CallerJoined>(&event.body)) {
            join->callerNumber.clear();
            if (join->caller != CallerKey {})
                join->caller = CallerKey {callers.emplace(join->caller, callers.size() + 1).first->second};
        }
    }
    QStringList lines = Pult::Test::EventText().lines(events);
    for (const Event &event : events) {
        if (const auto *join = std::get_if<CallerJoined>(&event.body))
            lines << QString::number(raw(join->caller)) + u' ' + QString::number(raw(join->contact));
    }
    return lines;
}

} // namespace

class TestPseudonyms : public Pult::Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sameLengthSameForTheSameOtherForOthers()
    {
        const std::string one = numbers("79160000325");
        QCOMPARE(one.size(), 11U);
        QVERIFY(one != "79160000325");
        QVERIFY(one.find_first_not_of("0123456789") == std::string::npos);
        QCOMPARE(numbers("79160000325"), one);
        QVERIFY(numbers("79160000326") != one);
        Pseudonyms other(QByteArray(32, 'l'));
        std::string out;
        other.numbers("79160000325", out);
        QVERIFY(out != one);
        Pseudonyms drawn;
        Pseudonyms drawnToo;
        std::string a;
        std::string b;
        drawn.numbers("79160000325", a);
        drawnToo.numbers("79160000325", b);
        QVERIFY(a != b);
    }

    void neverTwoForOne()
    {
        // A permutation: of 200 000 numbers of seven digits no two become one (a hash would meet by the thousand).
        Pseudonyms pseudonyms(Key);
        std::set<std::string> seen;
        for (int i = 0; i < 20'000; ++i) {
            std::string out;
            pseudonyms.numbers(std::to_string(1'000'000 + i * 37), out);
            QCOMPARE(out.size(), 7U);
            QVERIFY(seen.insert(out).second);
        }
    }

    void findsNumbersInTexts()
    {
        const std::string plain = numbers("79160000325");
        QCOMPARE(numbers("+79160000325"), "+" + plain);
        QCOMPARE(numbers("SIP/79160000325@trunk"), "SIP/" + plain + "@trunk");
        // Dividers stay, digits are one number.
        std::string divided = numbers("7 (916) 000-03-25");
        QCOMPARE(divided.size(), std::string("7 (916) 000-03-25").size());
        divided.erase(
            std::remove_if(divided.begin(), divided.end(), [](char c) { return c < '0' || c > '9'; }), divided.end());
        QCOMPARE(divided, plain);
        // Extensions stay, and so does what is no number.
        for (const char *text : {"101", "PJSIP/1001", "123456", "op07", "", "12-34-56", "a1b2c3d4e5f6a7b8"})
            QCOMPARE(numbers(text), std::string(text));
        // However long.
        for (std::size_t size = 7; size < 120; ++size) {
            const std::string digits(size, '5');
            const std::string out = numbers(digits);
            QCOMPARE(out.size(), size);
            QVERIFY(out != digits);
        }
    }

    void namesBecomeWords()
    {
        Pseudonyms pseudonyms(Key);
        const auto name = [&](std::string_view text) {
            std::string out;
            pseudonyms.name(text, out);
            return out;
        };
        const std::string anna = name("Анна Петрова");
        QVERIFY(anna.starts_with("anon-"));
        QVERIFY(runsOf(anna).empty() && anna.find_first_of("0123456789") == std::string::npos);
        QCOMPARE(name("Анна Петрова"), anna);
        QVERIFY(name("Анна Иванова") != anna);
        for (const char *nobody : {"", "anonymous", "unknown", "<unknown>", "101"})
            QCOMPARE(name(nobody), std::string(nobody));
    }

    void callersStayTheSameCallers()
    {
        Pseudonyms pseudonyms(Key);
        const std::vector<std::string> ids {"79160000325", "+79160000325", "7 916 000-03-25", "79160000326", "101",
            "Anna 7916", "Anna", "\"Anna\" <79160000325>", "anonymous", "", "7/916/000/03/25", "sip:12345@host",
            "Bert 7916"};
        for (const std::string &a : ids) {
            for (const std::string &b : ids) {
                std::string outA;
                std::string outB;
                pseudonyms.callerId(a, outA);
                pseudonyms.callerId(b, outB);
                QVERIFY2((callerKey(a) == callerKey(b)) == (callerKey(outA) == callerKey(outB)),
                    (a + " / " + b + ": " + outA + " / " + outB).c_str());
                QCOMPARE(callerKey(outA) == CallerKey {}, callerKey(a) == CallerKey {});
            }
        }
    }

    void eventsLoseNumbersToo()
    {
        Pseudonyms pseudonyms(Key);
        CallerJoined join;
        join.callerNumber = "79160000325";
        join.caller = callerKey("79160000325");
        join.callId = "ryazan-1795311453.1";
        join.call = callKey(join.callId);
        Events events {{{}, {}, join}, {{}, {}, OperatorNamed {OperatorNo {1}, "Anna", "Local/79161112233@out"}}};
        pseudonyms.disguise(events);
        const auto &other = std::get<CallerJoined>(events[0].body);
        QVERIFY(other.callerNumber != join.callerNumber);
        QCOMPARE(other.callerNumber.size(), join.callerNumber.size());
        // A hash of the number would let it be found by trying all; so would a hash of its pseudonym be no secret.
        QVERIFY(other.caller != join.caller && other.caller != CallerKey {});
        QVERIFY(other.call == join.call && other.callId == join.callId);
        Events again {{{}, {}, join}};
        pseudonyms.disguise(again);
        QVERIFY(std::get<CallerJoined>(again[0].body).caller == other.caller);
        QCOMPARE(std::get<OperatorNamed>(events[1].body).name, "Anna");
        QVERIFY(std::get<OperatorNamed>(events[1].body).interface != "Local/79161112233@out");
    }

    void amiHeadersThatStay()
    {
        for (const char *line : {"Asterisk Call Manager/9.0.0\r\n", "Event: QueueCallerJoin\r\n",
                 "Timestamp: 1795311453.777236\r\n", "Uniqueid: ryazan-1795311453.1\r\n", "Uniqueid: 1795311453.1\r\n",
                 "Linkedid: ryazan-1795311453.1\r\n", "DestUniqueid: ryazan-1795311454.22\r\n",
                 "TransfererUniqueid: 1795311453.17\r\n", "Queue: 88002000600\r\n", "MemberName: op 12345678\r\n",
                 "Interface: PJSIP/1001\r\n", "LoginTime: 1795311453\r\n", "Uptime: 12345678\r\n", "HoldTime: 15\r\n",
                 "ActionID: pult-status-12345678\r\n", "CallerIDNum: 101\r\n", "CallerIDName: <unknown>\r\n",
                 "CallerIDNum: anonymous\r\n", "Exten: h\r\n", "Status: Fully Booted\r\n", "\r\n",
                 "Channel: Local/100@agents-00000012;1\r\n", "Channel: PJSIP/101-0000a01f\r\n", "Wait: 12\r\n",
                 "SystemName: ryazan\r\n", "Variable: QUEUESTATUS\r\nValue: TIMEOUT\r\n",
                 "Value: TIMEOUT\r\nVariable: QUEUESTATUS\r\n", "PausedReason: lunch\r\n", "Exten: 100\r\n"})
            QCOMPARE(ami(line), std::string(line));
    }

    void amiHeadersThatAreChanged()
    {
        const std::string number = numbers("79160000325");
        for (const char *key : {"CallerIDNum", "ConnectedLineNum", "DestCallerIDNum", "DestConnectedLineNum", "Exten",
                 "CallerID", "Extension", "DialString", "callerid", "Whatever", "TransfereeCallerIDNum", "Destination",
                 "Message", "ActionID", "DestExten", "AccountCode", "CallerIDName"}) {
            QCOMPARE(ami(std::string(key) + ": 79160000325\r\n"), std::string(key) + ": " + number + "\r\n");
        }
        QCOMPARE(ami("Channel: SIP/79160000325-0000001f\r\n"), "Channel: SIP/" + number + "-0000001f\r\n");
        QCOMPARE(
            ami("Channel: Local/79160000325@out-0000001f;2\r\n"), "Channel: Local/" + number + "@out-0000001f;2\r\n");
        QCOMPARE(ami("Interface: Local/79160000325@out/n\r\n"), "Interface: Local/" + number + "@out/n\r\n");
        // A name may be anywhere where people write freely.
        for (const char *line : {"CallerIDName: Anna\r\n", "ConnectedLineName: Анна\r\n", "DestCallerIDName: Anna\r\n",
                 "TransfereeCallerIDName: Anna\r\n", "Variable: PATIENT\r\nValue: Anna\r\n",
                 "Variable: QUEUESTATUS\r\n\r\nValue: Anna\r\n", "AppData: CALLERID(name)=Anna\r\n",
                 "ChanVariable: PATIENT=Anna\r\n", "ChanVariable(SIP/1): PATIENT=Anna\r\n", "CallerID: Anna\r\n",
                 "Event: UserEvent\r\nUserEvent: Card\r\nPatient: Anna\r\n",
                 "Event: UserEvent\r\nUserEvent: Card\r\nName: Anna\r\n",
                 "Event: UserEvent\r\nUserEvent: Card\r\nQueue: Анна\r\n", "CallerID: \"Anna\" <79160000325>\r\n"}) {
            const std::string out = ami(line);
            QVERIFY2(out.find("Anna") == std::string::npos && out.find("Анна") == std::string::npos, out.c_str());
            QVERIFY2(runsOf(out).count("79160000325") == 0, out.c_str());
        }
        // The next message is judged anew.
        QCOMPARE(ami("Event: UserEvent\r\n\r\nEvent: QueueMember\r\nName: Anna\r\n"),
            "Event: UserEvent\r\n\r\nEvent: QueueMember\r\nName: Anna\r\n");
    }

    void queueLogFields()
    {
        const std::string number = numbers("79160000325");
        const auto log = [](std::string_view line) { return disguised("queue-log", line); };
        QCOMPARE(log("1795311454|ryazan-1795311453.1|adult|NONE|ENTERQUEUE||79160000325|1\n"),
            "1795311454|ryazan-1795311453.1|adult|NONE|ENTERQUEUE||" + number + "|1\n");
        for (const char *line : {"1795311454|1795311453.1|88002000600|op 12345678|CONNECT|5|1795311454.4|2\n",
                 "1795311449|NONE|NONE|NONE|QUEUESTART|\n", "1795311454|NONE|NONE|op16|PAUSEALL|lunch\n",
                 "1795311454|MANAGER|adult|PJSIP/101|ADDMEMBER|PAUSED\n",
                 "1795311454|1795311453.1|adult|op1|BLINDTRANSFER|101|internal|3|20|1\n"})
            QCOMPARE(log(line), std::string(line));
        QCOMPARE(log("1795311454|1795311453.1|adult|op1|BLINDTRANSFER|79160000325|out|3|20|1\n"),
            "1795311454|1795311453.1|adult|op1|BLINDTRANSFER|" + number + "|out|3|20|1\n");
        QVERIFY(log("1795311454|1795311453.1|adult|op1|CARD|Anna\n").find("Anna") == std::string::npos);
        QVERIFY(log("1795311454|1|adult|NONE|ENTERQUEUE|name=Anna|Anna|1\n").find("Anna") == std::string::npos);
        QCOMPARE(log("E||79160000325|1\n"), "E||" + number + "|1\n"); // the rest of a line
    }

    void howTheBytesAreCutDoesNotMatter()
    {
        const std::string text = Pult::Test::gunzipped(PULT_DATA("volgograd.ami.gz")).substr(0, 40'000)
            + std::string(20'000, 'y') + "79160000325\r\n\r\nCallerIDNum: 79160000325"; // too long, and without its end
        const std::string whole = disguised("asterisk-ami", text);
        QCOMPARE(whole.size() > 50'000, true);
        QVERIFY(callersOf(whole).empty());
        for (const std::size_t piece : {1, 2, 3, 7, 64, 1000, 8191, 8192, 8193})
            QVERIFY(disguised("asterisk-ami", text, piece) == whole);
    }

    void noLineWaitsLongerThanItsEnd()
    {
        Pseudonyms pseudonyms(Key);
        const auto disguise = Disguise::make("asterisk-ami", pseudonyms);
        std::string out;
        disguise->take("Event: Hangup\r\nUniqueid: 1", out);
        QCOMPARE(out, "Event: Hangup\r\n");
        disguise->take("795311453.1\r\n\r", out);
        disguise->take("\n", out);
        QCOMPARE(out, "Event: Hangup\r\nUniqueid: 1795311453.1\r\n\r\n");
    }

    void recordedServersGiveTheSameEvents_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"ryazan.ami", "volgograd.ami", "ryazan.queue_log", "volgograd.queue_log"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void recordedServersGiveTheSameEvents()
    {
        QFETCH(QString, file);
        const bool isAmi = file.endsWith(u"ami"_s);
        const std::string clear = Pult::Test::gunzipped(QStringLiteral(PULT_TEST_DATA "/%1.gz").arg(file));
        const std::string hidden = disguised(isAmi ? "asterisk-ami" : "queue-log", clear, 1000);
        const std::set<std::string> callers = callersOf(clear);
        QVERIFY(callers.size() > 100);
        const std::set<std::string> runs = runsOf(hidden);
        for (const std::string &caller : callers)
            QVERIFY2(hidden.find(caller) == std::string::npos, caller.c_str());
        // What is left of digits were ids, times and serials before.
        const QStringList before
            = comparable(isAmi ? translated<AmiTranslator>(clear) : translated<QueueLogTranslator>(clear));
        const QStringList after
            = comparable(isAmi ? translated<AmiTranslator>(hidden) : translated<QueueLogTranslator>(hidden));
        QVERIFY(before.size() > 1000);
        QCOMPARE(after, before);
    }
};

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
