// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screens/Projects.h"

#include "core/exchange/LargeProject.h"
#include "core/project/Project.h"
#include "ui/window/DocumentController.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace shortlist::screens {

namespace {

Result<QString> copyOf(const QString &source, const QString &target)
{
    if (source.isEmpty() || !QFile::copy(source, target))
        return fail(ErrorCode::Failed, QStringLiteral("%1 could not be copied to %2").arg(source, target));
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    return target;
}

} // namespace

Result<QString> sampleCopy(const QString &folder)
{
    QString sample = DocumentController::samplePath();
    if (sample.isEmpty())
        sample = QStringLiteral(SHORTLIST_BINARY_DIR "/samples/contact_centre_2027.shortlist");
    return copyOf(sample, QDir(folder).filePath(QStringLiteral("contact_centre_2027.shortlist")));
}

Result<QString> emptyProject(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("empty.shortlist"));
    const auto project = Project::create(path);
    if (!project)
        return tl::unexpected<Error>(project.error());
    return path;
}

Result<QString> largeProject(const QString &folder)
{
    const QString kept = QStringLiteral(SHORTLIST_BINARY_DIR "/large-5000x40x5-trade.shortlist");
    if (!QFileInfo::exists(kept)) {
        const QString part = QDir(folder).filePath(QStringLiteral("part.shortlist"));
        auto project = Project::create(part);
        if (!project)
            return tl::unexpected<Error>(project.error());
        if (const Result<> filled = generateLargeProject(**project); !filled)
            return tl::unexpected<Error>(filled.error());
        project->reset();
        if (const Result<QString> copied = copyOf(part, kept); !copied)
            return copied;
    }
    return copyOf(kept, QDir(folder).filePath(QStringLiteral("large.shortlist")));
}

Result<QString> providerList(const QString &folder)
{
    const QString path = QDir(folder).filePath(QStringLiteral("long list.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Failed, file.errorString());
    file.write("Company;Head office;Employees;Founded;Web;Services;ISO certificates;Remarks\n"
               "Atlas Customer Care GmbH;Germany;1.200;1998;https://atlas.example;Customer support;ISO 27001;\n"
               "Vistulo Contact Sp. z o.o.;Poland;900;2007;;Customer support;ISO 9001;Second entry\n"
               "Blue Harbour BPO;Atlantis;350;2015;;;;Met at the fair\n"
               ";Portugal;120;;;;;no name\n"
               "Sierra Voice;Spain;2.400;1989;https://sierra.example;Customer support, Technical support;ISO 18295;\n"
               "SIERRA VOICE S.L.;Spain;2.400;1989;;;;same again\n");
    return path;
}

} // namespace shortlist::screens
