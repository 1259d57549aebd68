// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/NewVerb.h"

#include "app/cli/Output.h"
#include "core/catalogue/OwnTemplates.h"
#include "core/exchange/LargeProject.h"
#include "core/exchange/ProjectJson.h"
#include "core/exchange/TemplateStart.h"
#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QCommandLineParser>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace shortlist {

namespace {

// A built-in template, one of the user's own, or a template's file.
tl::expected<TemplateInfo, Failure> templateNamed(const QString &name)
{
    if (name.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        const auto file = owntemplates::read(name);
        return file ? tl::expected<TemplateInfo, Failure>(file->info) : failed(file.error());
    }
    const auto builtIn = catalogue::templates();
    if (!builtIn) {
        return failed(builtIn.error());
    }
    std::vector<TemplateInfo> all = *builtIn;
    const std::vector<TemplateInfo> own = owntemplates::all().templates;
    all.insert(all.end(), own.begin(), own.end());
    QStringList names;
    for (const TemplateInfo &info : all) {
        if (info.id == name) {
            return info;
        }
        names << info.id;
    }
    return wrongUse(
        NewVerb::tr("there is no template “%1”; there are: %2.").arg(name, names.join(QStringLiteral(", "))));
}

tl::expected<LargeProjectSize, Failure> sizeFrom(const QCommandLineParser &given)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6})x(\\d{1,4})x(\\d{1,3})$"));
    const QString text = given.value(QStringLiteral("large"));
    const auto match = form.match(text);
    LargeProjectSize size;
    size.providers = match.captured(1).toInt();
    size.criteria = match.captured(2).toInt();
    size.evaluators = match.captured(3).toInt();
    const bool fits = size.providers >= 1 && size.providers <= 100'000 && size.criteria >= 1 &&
                      size.criteria <= 1'000 && size.evaluators >= 1 && size.evaluators <= 100;
    if (!match.hasMatch() || !fits) {
        return wrongUse(
            NewVerb::tr("--large takes PROVIDERSxCRITERIAxEVALUATORS, such as 5000x40x5 (at most 100000x1000x100), "
                        "not “%1”.")
                .arg(text));
    }
    if (given.isSet(QStringLiteral("seed"))) {
        bool isNumber = false;
        size.seed = given.value(QStringLiteral("seed")).toUInt(&isNumber);
        if (!isNumber) {
            return wrongUse(NewVerb::tr("--seed takes a whole number from 0 to 4294967295, not “%1”.")
                                .arg(given.value(QStringLiteral("seed"))));
        }
    }
    return size;
}

Result<> setTitle(Project &project, const QString &title)
{
    if (title.isEmpty()) {
        return {};
    }
    Need need = project.snapshot().need();
    need.title = title;
    return project.start(NewVerb::tr("Begin with the title “%1”").arg(title),
                         [&need](Store &store) { return store.setNeed(need); });
}

Result<> fillFromTemplate(Project &project, const TemplateInfo &info)
{
    const auto start = wholeTemplate(info);
    return start ? startFromTemplate(project, *start) : Result<>(tl::unexpected(start.error()));
}

// Creates the file and fills it; a file that could not be filled is removed again.
template <typename Fill>
Result<> createAndFill(const QString &path, const OpenOptions &options, const Fill &fill)
{
    auto project = Project::create(path, options);
    if (!project) {
        return tl::unexpected(project.error());
    }
    const Result<> filled = fill(**project);
    if (!filled) {
        project->reset();
        QFile::remove(path);
    }
    return filled;
}

} // namespace

QString NewVerb::summary() const
{
    return tr("Makes a project: blank, from a template, from JSON, or a large one for measuring.");
}

Syntax NewVerb::syntax() const
{
    return {
        {{QStringLiteral("FILE"), tr("The project to make, NAME.shortlist; must not exist yet.")}},
        {{QStringLiteral("title"), QStringLiteral("TEXT"), tr("The project's title.")},
         {QStringLiteral("template"), QStringLiteral("NAME"),
          tr("Begin with a template: its name, or a template's file.")},
         {QStringLiteral("from"), QStringLiteral("SOURCE.json"), tr("Begin with a project that was exported as JSON.")},
         {QStringLiteral("large"), QStringLiteral("PxCxE"),
          tr("Begin with P fictional providers, C criteria and E evaluators, such as 5000x40x5.")},
         {QStringLiteral("seed"), QStringLiteral("N"), tr("For --large: the same number gives the same project.")},
         {QStringLiteral("author"), QStringLiteral("NAME"), tr("Who the journal names; else the login name.")}}};
}

Outcome NewVerb::run(const QCommandLineParser &given) const
{
    const bool hasTemplate = given.isSet(QStringLiteral("template"));
    const bool hasSource = given.isSet(QStringLiteral("from"));
    const bool isLarge = given.isSet(QStringLiteral("large"));
    if (int(hasTemplate) + int(hasSource) + int(isLarge) > 1) {
        return wrongUse(tr("only one of --template, --from and --large can be given."));
    }
    if (given.isSet(QStringLiteral("seed")) && !isLarge) {
        return wrongUse(tr("--seed goes with --large."));
    }
    const QString path = given.positionalArguments().constFirst();
    const QString title = given.value(QStringLiteral("title"));
    OpenOptions options;
    options.author = given.value(QStringLiteral("author"));

    Result<> made;
    if (hasSource) {
        const auto project = createFromJson(given.value(QStringLiteral("from")), path, options);
        made = project ? setTitle(**project, title) : Result<>(tl::unexpected(project.error()));
    } else {
        const auto size = isLarge ? sizeFrom(given) : LargeProjectSize{};
        if (!size) {
            return tl::unexpected(size.error());
        }
        const auto info = hasTemplate ? templateNamed(given.value(QStringLiteral("template"))) : TemplateInfo{};
        if (!info) {
            return tl::unexpected(info.error());
        }
        made = createAndFill(path, options, [&](Project &project) -> Result<> {
            Result<> filled;
            if (isLarge) {
                filled = generateLargeProject(project, *size);
            } else if (hasTemplate) {
                filled = fillFromTemplate(project, *info);
            }
            return filled ? setTitle(project, title) : filled;
        });
    }
    if (!made) {
        return failed(made.error());
    }
    output::print(tr("Wrote %1\n").arg(output::plain(path)));
    return kDone;
}

} // namespace shortlist
