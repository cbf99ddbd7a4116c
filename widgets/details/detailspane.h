// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The place beside the tables where a number is explained or an operator's day is shown, with a way back to what was
// shown before. GUI thread.

#pragma once

#include "metrics/numberref.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace Pult::Items {
class ValueFormatter;
}
namespace Pult::Metrics {
class Engine;
}
namespace Pult::State {
struct ChangeSet;
}

namespace Pult::Widgets {

class ExplainPane;
class OperatorPane;

class DetailsPane final : public QWidget
{
    Q_OBJECT

public:
    /// Engine, formatter and theme must outlive the pane.
    DetailsPane(
        Metrics::Engine &engine, const Items::ValueFormatter &formatter, const Theme &theme, QWidget *parent = nullptr);

    void explain(const Metrics::NumberRef &number);
    void showPerson(State::PersonIndex person);
    bool canGoBack() const { return m_history.size() > 1; }
    const ExplainPane &explanation() const { return *m_explain; }
    const OperatorPane &person() const { return *m_operator; }
    bool showsExplanation() const;

public Q_SLOTS:
    void goBack();
    void apply(const Pult::State::ChangeSet &changes);
    void tick();
    void retranslate();

Q_SIGNALS:
    /// The user is done with it.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A number, or with an invalid one a person.
    struct Entry
    {
        Metrics::NumberRef number;
        State::PersonIndex person = State::PersonIndex::None;

        bool operator==(const Entry &) const = default;
    };

    void open(const Entry &entry);
    void present(const Entry &entry);

    std::vector<Entry> m_history; ///< the last is shown
    QLabel *m_heading;
    QToolButton *m_back;
    QToolButton *m_close;
    QStackedWidget *m_pages;
    ExplainPane *m_explain;
    OperatorPane *m_operator;
};

} // namespace Pult::Widgets
