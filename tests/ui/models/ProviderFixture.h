// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "ui/models/ProviderFilter.h"
#include "ui/models/ProviderTableModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

namespace shortlist::test {

// Under the sanitizers everything takes its time.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kSlower = 10;
#else
constexpr qint64 kSlower = 1;
#endif

// The small project with the table of its providers, sorted and filtered.
struct ProviderFixture
{
    SmallProject small;
    Workspace workspace;
    ProviderTableModel model;
    ProviderFilter filter;

    ProviderFixture()
        : workspace(std::move(small.project))
        , model(workspace)
        , filter(model)
    {}

    QModelIndex cell(ProviderId id, int column) const { return model.index(model.rowOf(id), column); }
    const Provider &provider(ProviderId id) const { return *workspace.snapshot().provider(id); }
    qint64 sequence() const { return workspace.project().lastSequence(); }
    QStringList names() const
    {
        QStringList result;
        for (int row = 0; row < filter.rowCount(); ++row)
            result << filter.index(row, ProviderTableModel::Name).data().toString();
        return result;
    }
};

// What the table shows otherwise than the project has it; empty if nothing.
QString difference(const Workspace &workspace, const ProviderTableModel &model);
// A provider of which only the name is known.
Provider named(const QString &name);

} // namespace shortlist::test
