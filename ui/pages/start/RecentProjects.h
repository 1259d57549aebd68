// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <vector>

class QTimer;

namespace shortlist {

struct RecentProject
{
    QString path;
    QString title;
    QDateTime opened; // UTC
};

// The projects that were open last, newest first, remembered in the settings.
// Nothing here touches the files: one that lies on a sleeping network drive must not hold the window up.
class RecentProjects : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMost = 12;

    explicit RecentProjects(QObject *parent = nullptr);
    ~RecentProjects() override;

    const std::vector<RecentProject> &all() const { return m_projects; }
    // Puts it first; a path that is known already moves up.
    void add(const QString &path, const QString &title);
    void remove(const QString &path);
    void clear();

signals:
    void changed();

private:
    void load();
    void saveSoon();
    void save();

    QTimer *m_saving = nullptr; // writing settings waits for the disk, so it is done when the window stands
    std::vector<RecentProject> m_projects;
};

} // namespace shortlist
