// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/RecentProjects.h"

#include <QFileInfo>
#include <QSettings>
#include <QTimer>

namespace shortlist {

namespace {

constexpr int kSaveDelay = 500; // ms

QString arrayKey()
{
    return QStringLiteral("recentProjects");
}

QString cleaned(const QString &path)
{
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

RecentProjects::RecentProjects(QObject *parent)
    : QObject(parent)
    , m_saving(new QTimer(this))
{
    m_saving->setSingleShot(true);
    m_saving->setInterval(kSaveDelay);
    connect(m_saving, &QTimer::timeout, this, &RecentProjects::save);
    load();
}

RecentProjects::~RecentProjects()
{
    if (m_saving->isActive())
        save();
}

void RecentProjects::add(const QString &path, const QString &title)
{
    const QString place = cleaned(path);
    std::erase_if(m_projects, [&place](const RecentProject &one) { return one.path == place; });
    m_projects.insert(m_projects.begin(), {place, title, QDateTime::currentDateTimeUtc()});
    if (m_projects.size() > kMost)
        m_projects.resize(kMost);
    saveSoon();
    emit changed();
}

void RecentProjects::remove(const QString &path)
{
    const QString place = cleaned(path);
    if (std::erase_if(m_projects, [&place](const RecentProject &one) { return one.path == place; }) == 0)
        return;
    saveSoon();
    emit changed();
}

void RecentProjects::clear()
{
    m_projects.clear();
    saveSoon();
    emit changed();
}

void RecentProjects::load()
{
    QSettings settings;
    const int count = settings.beginReadArray(arrayKey());
    for (int i = 0; i < count && i < kMost; ++i) {
        settings.setArrayIndex(i);
        const QString path = settings.value(QStringLiteral("path")).toString();
        if (!path.isEmpty())
            m_projects.push_back({path, settings.value(QStringLiteral("title")).toString(),
                                  settings.value(QStringLiteral("opened")).toDateTime()});
    }
    settings.endArray();
}

void RecentProjects::saveSoon()
{
    m_saving->start();
}

void RecentProjects::save()
{
    m_saving->stop();
    QSettings settings;
    settings.remove(arrayKey());
    settings.beginWriteArray(arrayKey(), static_cast<int>(m_projects.size()));
    int index = 0;
    for (const RecentProject &one : m_projects) {
        settings.setArrayIndex(index++);
        settings.setValue(QStringLiteral("path"), one.path);
        settings.setValue(QStringLiteral("title"), one.title);
        settings.setValue(QStringLiteral("opened"), one.opened);
    }
    settings.endArray();
}

} // namespace shortlist
