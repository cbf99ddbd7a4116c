// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// «Explain this number» over a wallboard: what the hall may know of it, without names and without single calls' ids.
// Esc closes it; it closes itself when nobody has touched it for a while. GUI thread.

#pragma once

#include "app/session/session.h"
#include "app/windows/appearance.h"
#include "metrics/numberref.h"

#include <QDialog>
#include <QTimer>

namespace Pult::Widgets {
class ExplainPane;
}

namespace Pult::App {

class ExplainDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Session and appearance must outlive the dialog.
    ExplainDialog(Session &session, Appearance &appearance, QWidget *parent);

    void explain(const Metrics::NumberRef &number);
    const Widgets::ExplainPane &pane() const { return *m_pane; }

protected:
    bool event(QEvent *event) override;

private:
    void retranslate();

    Widgets::ExplainPane *m_pane;
    QTimer m_idle; ///< a board must not stay covered
};

} // namespace Pult::App
