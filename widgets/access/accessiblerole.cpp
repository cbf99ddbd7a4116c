// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/access/accessiblerole.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace Pult::Widgets {

namespace {

constexpr const char *RoleProperty = "pultAccessibleRole";

/// A widget with a role, whose description is its value, too.
class RoleOfWidget final : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    QString text(QAccessible::Text kind) const override
    {
        return QAccessibleWidget::text(kind == QAccessible::Value ? QAccessible::Description : kind);
    }
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(RoleProperty) : QVariant();
    return role.isValid() ? new RoleOfWidget(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(RoleProperty, static_cast<int>(role));
    QAccessible::installFactory(makeAccessible); // Qt keeps each factory once
}

} // namespace Pult::Widgets
