// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tries the connection step by step and tells what came of each, and what to do. GUI thread.

#pragma once

#include "app/windows/connect/wizardpage.h"
#include "feeds/asterisk/ami/amiprobe.h"

#include <array>
#include <memory>

class QPushButton;
class QVBoxLayout;

namespace Pult::Widgets {
struct Theme;
}

namespace Pult::App {

class CopyBox;
class ProbeRow;

class TestPage final : public WizardPage
{
    Q_OBJECT

public:
    /// Clock and theme must outlive the page.
    TestPage(ConnectDraft &draft, const Domain::Clock &clock, const Widgets::Theme &theme, QWidget *parent = nullptr);
    ~TestPage() override;

    QString name() const override;
    QString title() const override;
    QString explanation() const override;
    /// Begins the test.
    void enter() override;
    void leave() override;
    void abandon() override;
    bool isComplete() const override;
    void retranslate() override;

    /// Null before the first test.
    const Feeds::AmiProbe *probe() const { return m_probe.get(); }
    /// For tests, which are in a hurry.
    void setTimings(const Feeds::AmiProbeTimings &timings) { m_timings = timings; }

private:
    void begin();
    void show(Feeds::AmiProbe::Step step);
    void showAdvice();

    const Domain::Clock &m_clock;
    Feeds::AmiProbeTimings m_timings;
    std::unique_ptr<Feeds::AmiProbe> m_probe;
    std::array<ProbeRow *, Feeds::AmiProbe::Steps> m_rows {};
    QWidget *m_advice;
    QVBoxLayout *m_adviceColumn;
    QPushButton *m_again;
};

} // namespace Pult::App
