// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A large button that says what it leads to: a picture, a title and a few sentences. GUI thread.

#pragma once

#include <QAbstractButton>

namespace Pult::Widgets {
struct Theme;
}

namespace Pult::App {

class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Picture { Bars, Star };

    /// `theme` must outlive the card.
    ChoiceCard(const Widgets::Theme &theme, Picture picture, QWidget *parent = nullptr);

    /// The title is the button's text, with its mnemonic.
    void setTexts(const QString &title, const QString &explanation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont titleFont() const;
    QRect textRect() const;
    void paintPicture(QPainter &painter) const;

    const Widgets::Theme &m_theme;
    const Picture m_picture;
    QString m_explanation;
};

} // namespace Pult::App
