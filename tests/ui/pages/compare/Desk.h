// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"
#include "ui/pages/compare/ComparePage.h"
#include "ui/pages/compare/WeightPanel.h"
#include "ui/pages/compare/WeightSlider.h"

#include <memory>

namespace shortlist {

// The small project in a page of its own.
struct Desk
{
    test::SmallProject small;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ComparePage> page;

    explicit Desk(const std::function<Result<>(Store &, const test::SmallProject &)> &change = {})
    {
        if (change &&
            !small.project->edit(QStringLiteral("Prepare"), [&](Store &store) { return change(store, small); }))
            qFatal("the project could not be prepared");
        workspace = std::make_unique<Workspace>(std::move(small.project));
        page = std::make_unique<ComparePage>(*workspace);
        page->resize(1100, 680);
        page->show();
    }

    template <typename T>
    T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    StackedBars *bars() const { return find<StackedBars>(QStringLiteral("ranking")); }
    WeightSlider *slider(CriterionId id) const { return page->findChild<WeightPanel *>()->slider(id); }
    std::size_t journal() const { return workspace->project().history()->size(); }
    QString leader() const { return compare_data::providerName(*workspace, workspace->evaluation().ranked().front()); }
    QString firstBar() const { return bars()->hitAt(bars()->itemRect(0).center()).lines.value(0); }
};

inline QPoint handle(const WeightSlider &slider, double share)
{
    return {static_cast<int>(slider.width() * share), slider.height() / 2};
}

} // namespace shortlist
