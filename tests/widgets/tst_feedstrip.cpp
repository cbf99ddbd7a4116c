// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/feedmodel.h"
#include "items/scene.h"
#include "support/testcase.h"
#include "widgets/views/feedstrip.h"

#include <QAccessible>
#include <QLocale>

using namespace Pult;
using namespace Qt::StringLiterals;

namespace {

Domain::Centre centreOf(const std::vector<std::string> &feeds)
{
    Domain::Centre centre;
    centre.timeZone = "UTC";
    for (const std::string &id : feeds) {
        Domain::FeedSpec feed;
        feed.id = id;
        feed.kind = "asterisk-ami";
        centre.feeds.push_back(feed);
    }
    return centre;
}

} // namespace

class TestFeedStrip : public Test::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyFeedHasAChipWithNameAndValue();
    void whatHasNoRoomIsCounted();
    void theWorstAreSeenFirst();

private:
    static std::vector<Widgets::FeedChip *> visibleChips(const Widgets::FeedStrip &strip);

    Items::ValueFormatter m_formatter {QLocale(u"en_GB"_s)};
    Widgets::Theme m_theme = Widgets::Theme::dark();
    const std::vector<std::string> m_many {"ryazan", "volgograd", "moscow", "kazan", "tula", "tver", "samara", "perm"};
};

std::vector<Widgets::FeedChip *> TestFeedStrip::visibleChips(const Widgets::FeedStrip &strip)
{
    std::vector<Widgets::FeedChip *> chips;
    for (Widgets::FeedChip *chip : strip.findChildren<Widgets::FeedChip *>()) {
        if (!chip->isHidden())
            chips.push_back(chip);
    }
    return chips;
}

void TestFeedStrip::everyFeedHasAChipWithNameAndValue()
{
    Test::Scene scene;
    scene.open(1);
    Items::FeedModel model(scene.engine, m_formatter);
    model.setProblem(Domain::FeedId {1}, u"<b>The account may not read agents.</b>"_s);
    Widgets::FeedStrip strip(m_theme);
    strip.setModel(&model);
    strip.resize(1000, 30);
    strip.show();
    const auto chips = visibleChips(strip);
    QCOMPARE(chips.size(), std::size_t {2});
    for (const Widgets::FeedChip *chip : chips) {
        QVERIFY(chip->focusPolicy() & Qt::TabFocus);
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<Widgets::FeedChip *>(chip));
        QVERIFY(interface);
        QCOMPARE(interface->text(QAccessible::Name), chip->shown().name);
        QVERIFY(interface->text(QAccessible::Value).contains(u"live"));
    }
    QVERIFY(chips[1]->spokenValue().contains(u"may not read"));
    QVERIFY(chips[1]->toolTip().contains(u"&lt;b&gt;"));     // what an ACD says is no markup
    QVERIFY(chips[1]->width() > chips[1]->widthWith(false)); // the problem is seen
}

void TestFeedStrip::whatHasNoRoomIsCounted()
{
    Test::Scene scene(centreOf(m_many), m_many);
    Items::FeedModel model(scene.engine, m_formatter);
    Widgets::FeedStrip strip(m_theme);
    strip.setModel(&model);
    strip.resize(2000, 30);
    strip.show();
    QCOMPARE(visibleChips(strip).size(), m_many.size());
    for (int width = 1400; width > 240; width -= 37) { // narrower no window is
        strip.resize(width, 30);
        const auto chips = visibleChips(strip);
        int right = 0;
        std::size_t feeds = 0;
        int counted = 0;
        for (const Widgets::FeedChip *chip : chips) {
            right = std::max(right, chip->geometry().right());
            const bool isRest = chip->shown().state.isEmpty();
            feeds += isRest ? 0 : 1;
            counted += isRest ? chip->shown().name.split(u' ').first().toInt() : 0;
            QVERIFY(chip->width() >= chip->widthWith(false));
        }
        QVERIFY2(right <= strip.width(), qPrintable(QString::number(width)));
        QCOMPARE(feeds + static_cast<std::size_t>(counted), m_many.size());
    }
    // Who asks is told of them all.
    const auto chips = visibleChips(strip);
    QVERIFY(chips.size() < m_many.size());
    QString told;
    for (const Widgets::FeedChip *chip : chips)
        told += chip->toolTip();
    for (const std::string &name : m_many)
        QVERIFY(told.contains(QString::fromStdString(name)));
}

void TestFeedStrip::theWorstAreSeenFirst()
{
    Test::Scene scene(centreOf(m_many), m_many);
    // Only the last feed is not connected.
    for (std::uint32_t i = 0; i + 1 < m_many.size(); ++i) {
        Test::EventScript script(Test::SceneStart, static_cast<Domain::FeedId>(i));
        script.connected().snapshotBegan().snapshotEnded();
        scene.engine.apply(script.take());
    }
    Items::FeedModel model(scene.engine, m_formatter);
    Widgets::FeedStrip strip(m_theme);
    strip.setModel(&model);
    strip.resize(400, 30);
    strip.show();
    const auto chips = visibleChips(strip);
    const auto first
        = std::min_element(chips.begin(), chips.end(), [](const auto *a, const auto *b) { return a->x() < b->x(); });
    QCOMPARE((*first)->shown().name, u"perm"_s);
}

QTEST_MAIN(TestFeedStrip)
#include "tst_feedstrip.moc"
