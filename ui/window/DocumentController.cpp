// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/DocumentController.h"

#include "core/exchange/TemplateStart.h"
#include "core/project/Drafts.h"
#include "core/project/LockFile.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/newproject/NewProjectWizard.h"
#include "ui/dialogs/newproject/SaveTemplateDialog.h"
#include "ui/models/Workspace.h"
#include "ui/pages/start/RecentProjects.h"
#include "ui/window/ProjectOpener.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QWidget>

namespace shortlist {

DocumentController::DocumentController(RecentProjects &recent, QWidget *window)
    : QObject(window)
    , m_recent(recent)
    , m_window(window)
{}

DocumentController::~DocumentController() = default;

QString DocumentController::fileFilter()
{
    return tr("Shortlist projects (*.shortlist);;All files (*)");
}

QString DocumentController::titleOf(const Workspace &workspace)
{
    const QString title = workspace.snapshot().need().title.simplified();
    if (!title.isEmpty())
        return title;
    return workspace.project().isDraft() ? tr("New project") : QFileInfo(workspace.project().path()).completeBaseName();
}

QString DocumentController::samplePath()
{
    const QString name = QStringLiteral("contact_centre_2027.shortlist");
    const QDir program(QCoreApplication::applicationDirPath());
    // Installed: bin beside share. In a build tree the programs lie some folders below the samples.
    for (const char *place : {"../share/shortlist/samples", "samples", "../samples", "../../samples",
                              "../../../samples", "../../../../samples"}) {
        const QString path = program.filePath(QLatin1String(place) + QLatin1Char('/') + name);
        if (QFileInfo::exists(path))
            return QFileInfo(path).canonicalFilePath();
    }
    return {};
}

bool DocumentController::open(const QString &path)
{
    const QString place = QFileInfo(path).absoluteFilePath();
    if (m_workspace != nullptr && QFileInfo(m_workspace->project().path()) == QFileInfo(place))
        return true;
    return openWith(place, projectopener::optionsOfUser());
}

bool DocumentController::openWith(const QString &path, const OpenOptions &options)
{
    return take(projectopener::open(path, options));
}

bool DocumentController::openSample()
{
    return take(projectopener::openSample());
}

bool DocumentController::take(OpenedProject opened)
{
    if (!opened.project) {
        tell(opened.sample ? tr("The sample could not be opened") : tr("The project could not be opened"),
             opened.project.error());
        if (opened.project.error().code == ErrorCode::NotFound && !opened.sample)
            m_recent.remove(opened.path);
        return false;
    }
    adopt(std::move(*opened.project), opened.sample);
    return true;
}

bool DocumentController::create(const ProjectStart &start)
{
    Result<std::unique_ptr<Project>> project = Project::create(drafts::newPath(), projectopener::optionsOfUser());
    if (!project) {
        tell(tr("A new project could not be made"), project.error());
        return false;
    }
    if (!start.title.isEmpty()) {
        if (const Result<> filled = startFromTemplate(**project, start); !filled) {
            const QString path = (*project)->path();
            project->reset();
            QFile::remove(path);
            tell(tr("A new project could not be made"), filled.error());
            return false;
        }
    }
    adopt(std::move(*project), true);
    return true;
}

void DocumentController::askAndCreate(const QString &templateId)
{
    auto *wizard = new NewProjectWizard(m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    if (!templateId.isEmpty())
        wizard->chooseTemplate(templateId);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { create(wizard->start()); });
    wizard->open();
}

void DocumentController::saveTemplate()
{
    if (m_workspace == nullptr)
        return;
    auto *dialog = new SaveTemplateDialog(*m_workspace, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &DocumentController::aboutToClose, dialog, &QDialog::reject);
    dialog->open();
}

void DocumentController::adopt(std::unique_ptr<Project> project, bool untouchedDraft)
{
    close();
    m_sequenceWhenMade = untouchedDraft ? project->lastSequence() : -1;
    m_workspace = std::make_unique<Workspace>(std::move(project));
    connect(&m_workspace->project(), &Project::placeChanged, this, [this] {
        remember();
        emit placeChanged();
    });
    remember();
    emit opened(m_workspace.get());
}

void DocumentController::close()
{
    if (m_workspace == nullptr)
        return;
    emit aboutToClose();
    // It may be called something else by now.
    if (!m_workspace->project().isDraft() && titleOf(*m_workspace) != m_rememberedTitle)
        remember();
    const Project &project = m_workspace->project();
    const bool untouched = project.isDraft() && !project.isReadOnly() && m_sequenceWhenMade >= 0 &&
                           project.lastSequence() == m_sequenceWhenMade;
    const QString path = project.path();
    m_workspace.reset();
    // A draft that cannot be removed is offered again at the next start; nothing to trouble anyone with.
    if (untouched)
        static_cast<void>(drafts::discard(path));
    emit closedProject();
}

void DocumentController::remember()
{
    if (m_workspace != nullptr && !m_workspace->project().isDraft()) {
        m_rememberedTitle = titleOf(*m_workspace);
        m_recent.add(m_workspace->project().path(), m_rememberedTitle);
    }
}

void DocumentController::chooseAndOpen()
{
    const QString path = ask::fileToOpen(m_window, tr("Open a project"), fileFilter());
    if (!path.isEmpty())
        open(path);
}

QString DocumentController::suggestedName() const
{
    QString name = titleOf(*m_workspace);
    // What some file system does not take, and what would hide the file.
    static const QRegularExpression unsafe(QStringLiteral("[\\x00-\\x1f<>:\"/\\\\|?*]"));
    name.replace(unsafe, QStringLiteral(" "));
    name = name.simplified().left(80);
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return (name.isEmpty() ? tr("Project") : name) + QStringLiteral(".shortlist");
}

bool DocumentController::isPresent(const QString &path) const
{
    if (QFileInfo(path) != QFileInfo(m_workspace->project().path()))
        return false;
    tell(tr("The same file"), {ErrorCode::BadInput, tr("That is the project itself. Choose another name or folder.")});
    return true;
}

void DocumentController::saveCopy()
{
    if (m_workspace == nullptr)
        return;
    const QString path =
        ask::fileToSave(m_window, tr("Save a copy"), suggestedName(), fileFilter(), QStringLiteral("shortlist"));
    if (path.isEmpty() || isPresent(path))
        return;
    if (const Result<> done = m_workspace->project().saveCopy(path); !done)
        tell(tr("The copy could not be saved"), done.error());
    else
        m_workspace->notify(tr("A copy was saved as %1.").arg(QDir::toNativeSeparators(path)));
}

void DocumentController::moveTo()
{
    if (m_workspace == nullptr)
        return;
    const bool draft = m_workspace->project().isDraft();
    const QString path = ask::fileToSave(m_window, draft ? tr("Save the project as") : tr("Move the project to"),
                                         suggestedName(), fileFilter(), QStringLiteral("shortlist"));
    if (path.isEmpty() || isPresent(path))
        return;
    if (const Result<> done = m_workspace->project().moveTo(path); !done)
        tell(tr("The project could not be moved"), done.error());
    else
        m_workspace->notify(tr("The project is now at %1.").arg(QDir::toNativeSeparators(path)));
}

void DocumentController::openCopy()
{
    if (m_workspace == nullptr)
        return;
    const QString path = ask::fileToSave(m_window, tr("Save a copy to edit"), suggestedName(), fileFilter(),
                                         QStringLiteral("shortlist"));
    if (path.isEmpty() || isPresent(path))
        return;
    if (const Result<> done = m_workspace->project().saveCopy(path); !done)
        tell(tr("The copy could not be saved"), done.error());
    else
        open(path);
}

bool DocumentController::canTakeOver() const
{
    return m_workspace != nullptr && m_workspace->project().isReadOnly() &&
           LockFile(m_workspace->project().path()).isForeign();
}

void DocumentController::takeOver()
{
    if (!canTakeOver())
        return;
    const LockOwner owner = LockFile(m_workspace->project().path()).owner();
    const bool sure = ask::confirm(
        m_window, tr("Edit this project here?"),
        tr("The file says that %1 has it open on the computer %2. If that is still so, the work of one of you may be "
           "lost. Edit it here only if you know that nobody has it open there.")
            .arg(owner.user, owner.host),
        tr("Edit here"), tr("Keep it read-only"));
    if (!sure)
        return;
    OpenOptions options = projectopener::optionsOfUser();
    options.breakLock = true;
    openWith(m_workspace->project().path(), options);
}

void DocumentController::tell(const QString &title, const Error &error) const
{
    ask::tell(m_window, title, error.message);
}

} // namespace shortlist
