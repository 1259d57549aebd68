// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/ImportLoader.h"

#include "core/catalogue/Catalogue.h"

#include <QtConcurrentRun>

namespace shortlist {

namespace {

// Scores are no business of an import of providers, and are what makes a project large.
std::shared_ptr<const Snapshot> withoutScores(const Snapshot &snapshot)
{
    auto copy = std::make_shared<Snapshot>();
    copy->setNeed(snapshot.need());
    for (const Provider &provider : snapshot.providers())
        copy->putProvider(provider);
    for (const CriterionId id : snapshot.criteriaInOrder())
        copy->putCriterion(*snapshot.criterion(id));
    copy->rebuildTree();
    return copy;
}

// The catalogue is read when it is first asked; asking here keeps that in one thread.
void warmCatalogue()
{
    static_cast<void>(catalogue::services());
    static_cast<void>(catalogue::certificateStandards());
    static_cast<void>(catalogue::countryCode(QStringLiteral("IE")));
    static_cast<void>(catalogue::serviceCode(QStringLiteral("payroll")));
    static_cast<void>(catalogue::standardName(QStringLiteral("ISO 9001")));
    static_cast<void>(catalogue::timeZonesOf(QStringLiteral("IE")));
}

} // namespace

ImportLoader::ImportLoader(QObject *parent)
    : QObject(parent)
    , m_project(std::make_shared<Snapshot>())
{
    warmCatalogue();
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { emit read(m_reading.result()); });
    connect(&m_previewing, &QFutureWatcherBase::finished, this, [this] { emit previewed(m_previewing.result()); });
}

ImportLoader::~ImportLoader()
{
    m_reading.waitForFinished();
    m_previewing.waitForFinished();
}

void ImportLoader::setProject(const Snapshot &snapshot)
{
    m_project = withoutScores(snapshot);
}

void ImportLoader::readFile(const QString &path, const CsvOptions &options, const QString &sheet)
{
    m_reading.setFuture(
        QtConcurrent::run([path, options, sheet, project = m_project]() -> std::shared_ptr<const Loaded> {
            auto loaded = std::make_shared<Loaded>(Loaded{readTable(path, options, sheet), {}});
            if (loaded->file)
                loaded->mapping = guessMapping(loaded->file->table.headers, *project);
            return loaded;
        }));
}

void ImportLoader::preview(const std::shared_ptr<const CsvTable> &table, const ColumnMapping &mapping)
{
    m_previewing.setFuture(
        QtConcurrent::run([table, mapping, project = m_project]() -> std::shared_ptr<const ImportPreview> {
            return std::make_shared<ImportPreview>(previewImport(*table, mapping, *project));
        }));
}

} // namespace shortlist
