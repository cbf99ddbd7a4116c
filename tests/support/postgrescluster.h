// SPDX-FileCopyrightText: The Pult contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A PostgreSQL server of a test's own: a cluster in a temporary folder, reached by its socket alone, gone with the
// object. Started and stopped as an administrator would do it. The test's thread.

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace Pult::Test {

class PostgresCluster
{
public:
    /// Makes the cluster; obstacle() says what is missing.
    PostgresCluster();
    ~PostgresCluster();

    /// Why there can be none here; empty when there is one.
    const QString &obstacle() const { return m_obstacle; }
    bool start();
    /// `immediately`: as a crash.
    bool stop(bool immediately = false);
    /// An empty database, made anew; the address of a store there.
    QString freshDatabase();

private:
    QString errors() const;
    bool run(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_bin;
    QString m_obstacle;
    bool m_running = false;
    int m_databases = 0;
};

} // namespace Pult::Test
