// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What CentreWriter writes is read back as the same centre, whatever its names; files are replaced safely.

#include "store/centrefile.h"
#include "store/centrewriter.h"
#include "support/testcase.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <chrono>

using namespace Pult;
using namespace Qt::StringLiterals;
using Domain::Centre;
using Store::CentreSaving;
using Store::CentreText;

namespace {

/// Every value of a centre, independent of the writer.
QStringList described(const Centre &centre)
{
    const auto text = [](const std::string &s) { return QString::fromStdString(s); };
    const auto targets = [](const Domain::Targets &all) {
        QString result;
        for (const auto &[name, value] : all)
            result += u"%1=%2 "_s.arg(QString::fromStdString(name), QString::number(value, 'g', 17));
        return result;
    };
    const auto line = [&](const Domain::Line &l) -> QString {
        return u"line %1|%2|%3 %4 %5 %6 "_s.arg(text(l.id), text(l.name))
                   .arg(l.answerThreshold.count())
                   .arg(l.shortAbandon.count())
                   .arg(text(l.slFormula))
                   .arg(l.wrapUp.count())
            + targets(l.targets);
    };
    QStringList result {u"centre %1|%2|%3|%4"_s.arg(text(centre.name), text(centre.timeZone))
                            .arg(centre.dayStart.count())
                            .arg(centre.repeatWindow.count())};
    for (const auto &shift : centre.shiftStarts)
        result << u"shift %1"_s.arg(shift.count());
    result << line(centre.defaults);
    for (const Domain::Site &s : centre.sites)
        result << u"site %1|%2|%3|%4"_s.arg(text(s.id), text(s.name), text(s.timeZone)).arg(s.seats);
    for (const Domain::Line &l : centre.lines)
        result << line(l);
    for (const Domain::FeedSpec &f : centre.feeds)
        result << u"feed %1|%2|%3|%4|%5|%6|%7|%8|%9"_s.arg(text(f.id), text(f.kind), text(f.site), text(f.host))
                      .arg(f.port)
                      .arg(int(f.tls))
                      .arg(text(f.tlsCa), text(f.account), text(f.secretEnv))
                + u"|%1|%2"_s.arg(f.allowPlainLogin).arg(text(f.path));
    for (const Domain::QueueMapping &q : centre.queues)
        result << u"queue %1|%2|%3|%4"_s.arg(text(q.feed), text(q.queue), text(q.line), text(q.site));
    for (const Domain::Group &g : centre.groups)
        result << u"group %1|%2|%3|%4"_s.arg(text(g.id), text(g.name), text(g.lead), text(g.site));
    for (const Domain::Person &p : centre.persons) {
        QString names;
        for (const auto &[feed, name] : p.names)
            names += text(feed) + u'=' + text(name) + u';';
        for (const std::string &skill : p.skills)
            names += u'+' + text(skill);
        result << u"person %1|%2|%3|%4|%5|%6"_s.arg(text(p.id), text(p.name), text(p.site), text(p.group))
                      .arg(p.remote)
                      .arg(names);
    }
    for (const std::string &reason : centre.acwReasons)
        result << u"acw "_s + text(reason);
    for (const auto &[state, limit] : centre.stateLimits)
        result << u"limit %1|%2"_s.arg(int(state)).arg(limit.count());
    return result;
}

/// Makes centres that a file can express, out of names that nobody would choose.
class CentreMaker
{
public:
    explicit CentreMaker(quint32 seed)
        : m_random(seed)
    {
    }

    Centre centre()
    {
        Centre c;
        if (flip())
            c.name = name();
        if (flip())
            c.timeZone = flip() ? "Europe/Moscow" : "America/Argentina/Buenos_Aires";
        c.dayStart = std::chrono::minutes {15 * below(96)};
        for (int i = below(4), at = 0; i > 0; --i)
            c.shiftStarts.emplace_back(at += 1 + below(300));
        c.repeatWindow = std::chrono::hours {24 * (1 + below(90))};
        values(c.defaults);
        for (int i = below(4); i > 0; --i)
            c.sites.push_back({unique(), name(), flip() ? "" : "Europe/Volgograd", below(300)});
        for (int i = below(6); i > 0; --i) {
            Domain::Line line = c.defaults;
            line.id = unique();
            line.name = name();
            values(line);
            c.lines.push_back(line);
        }
        for (int i = 1 + below(3); i > 0; --i)
            c.feeds.push_back(feed(c));
        for (int i = below(8); i > 0; --i)
            c.queues.push_back({pick(c.feeds), unique(), c.lines.empty() ? "" : pick(c.lines),
                c.sites.empty() || flip() ? "" : pick(c.sites)});
        for (int i = below(4); i > 0; --i)
            c.groups.push_back({unique(), name(), flip() ? "" : name(), c.sites.empty() ? "" : pick(c.sites)});
        for (int i = below(6); i > 0; --i)
            c.persons.push_back(person(c));
        for (int i = below(3); i > 0; --i)
            c.acwReasons.insert(name());
        for (int i = below(4); i > 0; --i)
            c.stateLimits[static_cast<Domain::OperatorState>(1 + below(8))] = std::chrono::seconds {1 + below(9000)};
        return c;
    }

    std::string name()
    {
        static const QStringList Parts {u"взрослая"_s, u"adult"_s, u"\""_s, u"\\"_s, u"\\u0041"_s, u"'''"_s,
            u"\"\"\""_s, u"#"_s, u"="_s, u"[[feed]]"_s, u"]"_s, u"😀"_s, u"中文"_s, u" "_s, u"é"_s, u"{ a = 1 }"_s,
            u"\u2028"_s, u"%1"_s, u"<b>"_s, u"&"_s};
        QString text = QString(u'n');
        for (int i = below(6); i > 0; --i)
            text += Parts[below(int(Parts.size()))];
        if (below(20) == 0)
            text = QString(200, u'ж');
        return text.toStdString();
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    bool flip() { return below(2) == 0; }
    std::string unique() { return name().substr(0, 60).append(std::to_string(++m_ids)); }

    template<typename T>
    std::string pick(const std::vector<T> &things)
    {
        return things[std::size_t(below(int(things.size())))].id;
    }

    void values(Domain::Line &line)
    {
        line.answerThreshold = std::chrono::milliseconds {below(3'600'000)};
        line.shortAbandon = std::chrono::milliseconds {below(60'000)};
        if (flip())
            line.wrapUp = std::chrono::seconds {below(600)};
        if (flip())
            line.slFormula = "sl.positive";
        if (flip())
            line.targets["sl"] = m_random.generateDouble();
        if (flip())
            line.targets["aht"] = m_random.generateDouble() * 3600;
    }

    Domain::FeedSpec feed(const Centre &c)
    {
        Domain::FeedSpec spec;
        spec.id = unique();
        if (!c.sites.empty() && flip())
            spec.site = pick(c.sites);
        if (below(4) == 0) {
            spec.kind = Store::QueueLogKind;
            spec.path = "/var/log/" + std::to_string(++m_ids) + " \" \\ журнал";
            return spec;
        }
        spec.kind = Store::AmiKind;
        spec.host = unique();
        spec.tls = flip() ? Domain::TlsMode::On : Domain::TlsMode::Off;
        spec.port = flip() ? std::uint16_t(1 + below(65535)) : spec.tls == Domain::TlsMode::On ? 5039 : 5038;
        if (spec.tls == Domain::TlsMode::On && flip())
            spec.tlsCa = "/etc/ssl/\"own\" ca.pem";
        spec.account = name();
        if (flip())
            spec.secretEnv = "PULT_SECRET_" + std::to_string(m_ids);
        spec.allowPlainLogin = flip();
        return spec;
    }

    Domain::Person person(const Centre &c)
    {
        Domain::Person p;
        p.id = unique();
        if (flip())
            p.name = name();
        if (!c.sites.empty() && flip())
            p.site = pick(c.sites);
        if (!c.groups.empty() && flip())
            p.group = pick(c.groups);
        for (int i = below(3); i > 0; --i)
            p.skills.insert(name());
        for (int i = below(3); i > 0; --i)
            p.names.emplace_back(pick(c.feeds), unique());
        p.remote = flip();
        return p;
    }

    QRandomGenerator m_random;
    int m_ids = 0;
};

Centre smallCentre(const std::string &queue = "adult")
{
    Centre centre;
    centre.name = "Centre";
    centre.lines.push_back({.id = "adult", .name = "Взрослая", .slFormula = "sl.offered", .targets = {}});
    Domain::FeedSpec feed;
    feed.id = "ryazan";
    feed.kind = Store::AmiKind;
    feed.host = "127.0.0.1";
    feed.port = 5038;
    feed.account = "pult";
    centre.feeds.push_back(feed);
    centre.queues.push_back({"ryazan", queue, "adult", ""});
    return centre;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCentreWriter : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            CentreMaker maker(seed);
            const Centre centre = maker.centre();
            const CentreText text = Store::writeCentre(centre, u"/centres/centre.toml"_s);
            if (!text.errors.empty())
                QFAIL(qPrintable(Store::errorText(text.errors.front()) + u" with seed %1"_s.arg(seed)));
            QVERIFY2(text.ok(), text.bytes.constData());
            const Store::CentreFileResult read = Store::readCentreBytes(text.bytes, u"/centres/centre.toml"_s);
            QCOMPARE(described(read.centre), described(centre));
        }
    }

    void whatIsAppendedIsReadBackAndNothingElseChanges()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            CentreMaker maker(seed);
            const Centre before = maker.centre();
            const QByteArray existing = Store::writeCentre(before, u"centre.toml"_s).bytes + "# my own note";
            Centre more = maker.centre();
            more.defaults = before.defaults;
            for (Domain::Line &line : more.lines) // what a line of that file cannot help having
                line.targets.insert(before.defaults.targets.begin(), before.defaults.targets.end());
            const CentreText text = Store::appendToCentre(existing, more, u"centre.toml"_s);
            QVERIFY2(text.ok(), text.bytes.constData());
            QVERIFY(text.bytes.startsWith(existing));
            Centre expected = before;
            const auto add = [](auto &to, const auto &from) { to.insert(to.end(), from.begin(), from.end()); };
            add(expected.sites, more.sites);
            add(expected.lines, more.lines);
            add(expected.feeds, more.feeds);
            add(expected.queues, more.queues);
            QCOMPARE(described(Store::readCentreBytes(text.bytes, u"centre.toml"_s).centre), described(expected));
        }
    }

    void namesThatNoFileCanHoldAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("line end") << QByteArray("a\nb");
        QTest::newRow("tab") << QByteArray("a\tb");
        QTest::newRow("nul") << QByteArray("a\0b", 3);
        QTest::newRow("delete") << QByteArray("a\x7f");
        QTest::newRow("bell and quote") << QByteArray("\a\" = 1");
        QTest::newRow("blanks") << QByteArray("   ");
        QTest::newRow("201 letters") << QByteArray(201, 'x');
        QTest::newRow("not UTF-8") << QByteArray("\xe4\xf6");
    }

    void namesThatNoFileCanHoldAreRefused()
    {
        QFETCH(QByteArray, name);
        const CentreText text = Store::writeCentre(smallCentre(name.toStdString()), u"centre.toml"_s);
        QCOMPARE(text.fault, CentreText::Fault::Refused);
        QCOMPARE(text.errors.size(), 1);
    }

    void whatTheFileCannotExpressIsRefused()
    {
        Centre centre = smallCentre();
        centre.defaults.targets["sl"] = 0.8; // which every line inherits, but this one shall not have
        QCOMPARE(Store::writeCentre(centre, u"centre.toml"_s).fault, CentreText::Fault::Inexpressible);
    }

    void anIdThatIsThereAlreadyIsRefused()
    {
        const QByteArray existing = Store::writeCentre(smallCentre(), u"centre.toml"_s).bytes;
        const CentreText text = Store::appendToCentre(existing, smallCentre(), u"centre.toml"_s);
        QCOMPARE(text.fault, CentreText::Fault::Refused);
        QVERIFY(!text.errors.empty());
    }

    void feedsThatAreAListInBracketsAreRefused()
    {
        const QByteArray existing = "feed = [{ id = \"a\", kind = \"queue-log\", path = \"/log\" }]\n";
        const CentreText text = Store::appendToCentre(existing, smallCentre(), u"centre.toml"_s);
        QCOMPARE(text.fault, CentreText::Fault::Refused);
    }

    void lineEndsOfTheFileAreKept()
    {
        QByteArray existing = Store::writeCentre(smallCentre(), u"centre.toml"_s).bytes;
        existing.replace("\n", "\r\n");
        Centre more = smallCentre();
        more.feeds[0].id = more.queues[0].feed = "volgograd";
        more.feeds[0].host = "192.0.2.1";
        more.lines.clear();
        const CentreText text = Store::appendToCentre(existing, more, u"centre.toml"_s);
        QVERIFY(text.ok());
        QCOMPARE(text.bytes.count('\n'), text.bytes.count("\r\n"));
    }

    void savesIntoANewFolder()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a/b/centre.toml"_s);
        const CentreSaving saved = Store::saveCentre(path, "text");
        QVERIFY(saved.ok());
        QVERIFY(saved.backup.isEmpty());
        QCOMPARE(contentOf(path), QByteArray("text"));
    }

    void keepsWhatStoodThere()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"centre.toml"_s);
        QVERIFY(Store::saveCentre(path, "one").ok());
        const CentreSaving second = Store::saveCentre(path, "two", "one");
        QCOMPARE(second.backup, QString(path + u".bak"_s));
        const CentreSaving third = Store::saveCentre(path, "three", "two");
        QCOMPARE(third.backup, QString(path + u".bak2"_s));
        QCOMPARE(contentOf(second.backup), QByteArray("one"));
        QCOMPARE(contentOf(third.backup), QByteArray("two"));
        QCOMPARE(contentOf(path), QByteArray("three"));
    }

    void doesNotOverwriteWhatItHasNotSeen()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"centre.toml"_s);
        QVERIFY(Store::saveCentre(path, "one").ok());
        QCOMPARE(Store::saveCentre(path, "two").fault, CentreSaving::Fault::ChangedMeanwhile);
        QCOMPARE(Store::saveCentre(path, "two", "zero").fault, CentreSaving::Fault::ChangedMeanwhile);
        QVERIFY(QFile::remove(path));
        QCOMPARE(Store::saveCentre(path, "two", "one").fault, CentreSaving::Fault::ChangedMeanwhile);
    }

    void saysWhatCannotBeWritten()
    {
        QTemporaryDir dir;
        QVERIFY(Store::saveCentre(dir.filePath(u"file"_s), "x").ok());
        const CentreSaving below = Store::saveCentre(dir.filePath(u"file/centre.toml"_s), "text");
        QCOMPARE(below.fault, CentreSaving::Fault::NoFolder);
        const CentreSaving folder = Store::saveCentre(dir.path(), "text", "text");
        QVERIFY(!folder.ok());
    }
};

QTEST_GUILESS_MAIN(TestCentreWriter)
#include "tst_centrewriter.moc"
