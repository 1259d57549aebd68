// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/TemplateStart.h"

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/OwnTemplates.h"
#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TemplateStart)
};

NeedFunction functionFor(const QString &service)
{
    NeedFunction function;
    function.id = newId<FunctionId>();
    function.service = service;
    function.unit = catalogue::serviceUnit(service);
    function.decision = FunctionDecision::Outsource;
    return function;
}

} // namespace

Result<> insertContent(Store &store, const TemplateContent &content)
{
    for (const TemplateQuestion &one : content.questions) {
        if (Result<> done = store.put(one.question); !done)
            return done;
    }
    for (const Criterion &criterion : content.criteria) {
        if (Result<> done = store.insertCriterion(criterion); !done)
            return done;
    }
    for (const TemplateRequirement &one : content.requirements) {
        if (Result<> done = store.put(one.requirement); !done)
            return done;
    }
    for (const ServiceLevel &level : content.serviceLevels) {
        if (Result<> done = store.put(level); !done)
            return done;
    }
    return {};
}

Result<> startFromTemplate(Project &project, const ProjectStart &start)
{
    Need need = project.snapshot().need();
    if (!start.projectTitle.isEmpty())
        need.title = start.projectTitle;
    need.service = start.service;
    need.relationship = start.relationship;
    const bool known = !start.service.isEmpty() && !catalogue::serviceUnit(start.service).isEmpty();
    return project.start(Words::tr("Begin with the template “%1”").arg(start.title), [&](Store &store) -> Result<> {
        if (Result<> done = store.setNeed(need); !done)
            return done;
        if (known) {
            if (Result<> done = store.put(functionFor(start.service)); !done)
                return done;
        }
        return insertContent(store, start.content);
    });
}

Result<ProjectStart> wholeTemplate(const TemplateInfo &info)
{
    Result<TemplateContent> content =
        info.isOwn() ? owntemplates::read(info.path).map([](const TemplateFile &file) { return file.content; })
                     : catalogue::templateContent(info.id);
    if (!content)
        return tl::unexpected<Error>(content.error());
    const QStringList sectors = content->sectors;
    return catalogue::fitted(std::move(*content), Relationship::Undecided, sectors).map([&info](TemplateContent fit) {
        return ProjectStart{info.title, QString(), info.service, Relationship::Undecided, std::move(fit)};
    });
}

} // namespace shortlist
