// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/ProjectOpener.h"

#include "core/project/Drafts.h"
#include "ui/dialogs/Preferences.h"
#include "ui/window/DocumentController.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace shortlist {

OpenOptions projectopener::optionsOfUser()
{
    OpenOptions options;
    options.author = preferences::author();
    return options;
}

OpenedProject projectopener::open(const QString &path, const OpenOptions &options)
{
    const QString place = QFileInfo(path).absoluteFilePath();
    return {Project::open(place, options), place, false};
}

OpenedProject projectopener::openSample()
{
    const QString sample = DocumentController::samplePath();
    if (sample.isEmpty())
        return {
            fail(ErrorCode::NotFound, DocumentController::tr("The sample project is not where Shortlist was installed. "
                                                             "Installing it again brings it back.")),
            QString(), true};
    const QString copy = drafts::newPath();
    if (!QFile::copy(sample, copy))
        return {fail(ErrorCode::Failed,
                     DocumentController::tr("It could not be copied to %1.").arg(QDir::toNativeSeparators(copy))),
                copy, true};
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    OpenedProject opened{Project::open(copy, optionsOfUser()), copy, true};
    if (!opened.project)
        QFile::remove(copy);
    return opened;
}

} // namespace shortlist
