// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/WindowFixture.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTest>

namespace shortlist::test {

WindowFixture::WindowFixture()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
    QCoreApplication::setApplicationName(QStringLiteral("window"));
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toLocal8Bit());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.filePath(QStringLiteral("config")));
    QSettings().clear();
    ask::Answers answers;
    answers.tell = [this](const QString &title, const QString &message) {
        told.append(QStringLiteral("%1: %2").arg(title, message));
    };
    answers.confirm = [this](const QString &, const QString &) { return confirmed; };
    answers.fileToOpen = [this](const QString &) { return toOpen; };
    answers.fileToSave = [this](const QString &) { return toSave; };
    ask::answerWith(answers);
}

WindowFixture::~WindowFixture()
{
    ask::answerWith({});
}

QString WindowFixture::makeProject()
{
    SmallProject small;
    small.project.reset();
    const QString path = m_home.filePath(QStringLiteral("project-%1.shortlist").arg(++m_projects));
    return QFile::copy(small.path, path) ? path : QString();
}

std::unique_ptr<MainWindow> WindowFixture::showWindow() const
{
    auto window = std::make_unique<MainWindow>();
    window->show();
    return QTest::qWaitForWindowActive(window.get()) ? std::move(window) : nullptr;
}

QAction *actionOf(const MainWindow &window, const char *name)
{
    return window.findChild<QAction *>(QLatin1String(name));
}

bool setTitle(MainWindow &window, const QString &title, const QString &label)
{
    return window.workspace()->edit(label, [&](Store &store) {
        Need need = window.workspace()->snapshot().need();
        need.title = title;
        return store.setNeed(need);
    });
}

} // namespace shortlist::test
