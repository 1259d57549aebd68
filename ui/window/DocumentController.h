// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QWidget;

namespace shortlist {

class Project;
class RecentProjects;
class Workspace;
struct OpenedProject;
struct OpenOptions;
struct ProjectStart;

// Which project the window shows: opening, creating, closing and moving it, and telling the user when that fails.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    DocumentController(RecentProjects &recent, QWidget *window);
    ~DocumentController() override;

    // Null while no project is open.
    Workspace *workspace() const { return m_workspace.get(); }

    // Each puts the new project in the present one's place; false leaves the present one open.
    bool open(const QString &path);
    bool create(const ProjectStart &start);
    // Asks what the new project begins with, and creates it; a template's id, or an own one's path, is chosen
    // beforehand.
    void askAndCreate(const QString &templateId = {});
    bool openSample();
    // Shows what was opened without a window, or says why it was not.
    bool take(OpenedProject opened);
    void close();

    // Asks for a file.
    void chooseAndOpen();
    void saveCopy();
    // What can be used again of the project becomes one of the user's templates.
    void saveTemplate();
    // A draft gets a place; another project moves to a new one.
    void moveTo();
    // For a project that can only be read: a copy that can be edited, in this one's place.
    void openCopy();
    // For a lock that another machine left behind, after the user has confirmed that nobody works there.
    void takeOver();
    bool canTakeOver() const;

    // The sample as the build made it; empty if it is not found.
    static QString samplePath();
    static QString fileFilter();
    static QString titleOf(const Workspace &workspace);

signals:
    // Pages must let go of the workspace before it goes away.
    void aboutToClose();
    void opened(shortlist::Workspace *workspace);
    void closedProject();
    void placeChanged();

private:
    bool openWith(const QString &path, const OpenOptions &options);
    void adopt(std::unique_ptr<Project> project, bool untouchedDraft);
    void remember();
    bool isPresent(const QString &path) const; // tells the user if so
    void tell(const QString &title, const Error &error) const;
    QString suggestedName() const;

    RecentProjects &m_recent;
    QPointer<QWidget> m_window;
    std::unique_ptr<Workspace> m_workspace;
    QString m_rememberedTitle; // under which it stands among the recent projects
    // A draft that was begun here and not edited since leaves nothing behind; -1 = keep in any case.
    qint64 m_sequenceWhenMade = -1;
};

} // namespace shortlist
