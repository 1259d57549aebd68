// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/RfpScene.h"
#include "ui/models/Workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace shortlist {

// A project with the whole question bank and some providers' answers.
struct RfpDesk
{
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;

    explicit RfpDesk(int providers, bool questions = true)
    {
        auto project = Project::create(folder.filePath(QStringLiteral("rfp.shortlist")));
        if (!project || (questions && !test::fillRfp(**project, providers)))
            qFatal("the project could not be made");
        workspace = std::make_unique<Workspace>(std::move(*project));
    }

    const Snapshot &snapshot() const { return workspace->snapshot(); }
    const Question &question(const char *code) const
    {
        for (const Question &question : snapshot().list<Question>()) {
            if (question.code == QLatin1String(code))
                return question;
        }
        qFatal("no such question");
    }
    ProviderId provider(const char *beginning) const
    {
        for (const Provider &provider : snapshot().providers()) {
            if (provider.name.startsWith(QLatin1String(beginning)))
                return provider.id;
        }
        qFatal("no such provider");
    }
    Answer answer(const AnswerKey &key) const { return snapshot().answers().answer(key.provider, key.question); }
    void edit(const Project::Mutation &mutation) const
    {
        if (!workspace->edit(QStringLiteral("Test"), mutation))
            qFatal("the edit failed");
    }
};

} // namespace shortlist
