// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ProviderImport.h"
#include "core/exchange/TableFile.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace shortlist {

// Reads a table file and works out what it would become, away from the window's thread. It looks at a copy of the
// project's providers and criteria, so that nothing is shared with an edit.
class ImportLoader : public QObject
{
    Q_OBJECT

public:
    struct Loaded
    {
        Result<TableFile> file;
        ColumnMapping mapping; // as guessed
    };

    explicit ImportLoader(QObject *parent = nullptr);
    ~ImportLoader() override;

    void setProject(const Snapshot &snapshot);
    const Snapshot &project() const { return *m_project; }

    // Answered by read(); a call before the answer makes the earlier one void.
    void readFile(const QString &path, const CsvOptions &options, const QString &sheet);
    // Answered by previewed().
    void preview(const std::shared_ptr<const CsvTable> &table, const ColumnMapping &mapping);
    bool isBusy() const { return m_reading.isRunning() || m_previewing.isRunning(); }

signals:
    void read(const std::shared_ptr<const shortlist::ImportLoader::Loaded> &loaded);
    void previewed(const std::shared_ptr<const shortlist::ImportPreview> &preview);

private:
    std::shared_ptr<const Snapshot> m_project;
    QFutureWatcher<std::shared_ptr<const Loaded>> m_reading;
    QFutureWatcher<std::shared_ptr<const ImportPreview>> m_previewing;
};

} // namespace shortlist
