// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/robustness/RobustnessPage.h"
#include "ui/pages/robustness/RobustnessView.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>
#include <memory>

namespace shortlist {

// The small project in a robustness page of its own.
struct RobustnessDesk
{
    test::SmallProject small;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<RobustnessPage> page;

    explicit RobustnessDesk(const std::function<Result<>(Store &, const test::SmallProject &)> &change = {})
    {
        if (change &&
            !small.project->start(QStringLiteral("Prepare"), [&](Store &store) { return change(store, small); }))
            qFatal("the project could not be prepared");
        workspace = std::make_unique<Workspace>(std::move(small.project));
        page = std::make_unique<RobustnessPage>(*workspace);
        page->resize(1100, 620);
        page->show();
    }

    template <typename T>
    T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    RobustnessView *open(RobustnessPage::Tab tab) const
    {
        page->setTab(tab);
        return page->view(tab);
    }
    // Shows the tab and waits for what it says.
    QString sentence(RobustnessPage::Tab tab) const
    {
        const RobustnessView *view = open(tab);
        return QTest::qWaitFor([view] { return view->isCurrent() && !view->isComputing(); }, 20'000)
                   ? view->sentence()
                   : QStringLiteral("not computed");
    }
    bool edit(const std::function<Result<>(Store &)> &mutation) const
    {
        return workspace->edit(QStringLiteral("Edit"), mutation);
    }
    bool setSamples(int samples) const
    {
        Method method = workspace->snapshot().method();
        method.samples = samples;
        return edit([&](Store &store) { return store.setMethod(method); });
    }
    // Enough providers that a million samples of them take long on any machine.
    bool addManyProviders() const
    {
        return edit([&](Store &store) -> Result<> {
            for (int i = 0; i < 40; ++i) {
                Provider provider;
                provider.id = newId<ProviderId>();
                provider.name = QStringLiteral("Provider %1").arg(i);
                Result<> done = store.insertProvider(provider);
                if (done)
                    done = store.setScore({provider.id, small.price, kFacts}, 60000 + 500 * i, QString());
                if (!done)
                    return done;
            }
            return {};
        });
    }
    std::size_t journal() const { return workspace->project().history()->size(); }
};

} // namespace shortlist
