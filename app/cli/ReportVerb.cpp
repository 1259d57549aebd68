// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ReportVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/evaluation/Evaluation.h"
#include "ui/report/Report.h"

#include <QCommandLineParser>

namespace shortlist {

namespace {

QString sectionCodes()
{
    QStringList codes;
    for (const ReportSection section : kAllReportSections) {
        codes << reportSectionCode(section);
    }
    return codes.join(QLatin1Char(','));
}

tl::expected<std::vector<ReportSection>, Failure> sectionsFrom(const QString &text)
{
    std::vector<ReportSection> chosen;
    for (const QString &code : text.split(QLatin1Char(','))) {
        const auto section = reportSectionFromCode(code.trimmed());
        if (!section) {
            return wrongUse(
                ReportVerb::tr("there is no section “%1”; there are: %2.").arg(code.trimmed(), sectionCodes()));
        }
        chosen.push_back(*section);
    }
    return chosen;
}

// QLocale takes anything and falls back to C, so the name is compared with what came of it.
tl::expected<QLocale, Failure> localeFrom(const QString &name)
{
    const QLocale locale(name);
    const QString language = name.section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0);
    if (locale.language() == QLocale::C || locale.name().section(QLatin1Char('_'), 0, 0) != language) {
        return wrongUse(ReportVerb::tr("“%1” is no locale; en_IE or de_DE are.").arg(name));
    }
    return locale;
}

QLocale systemLocale()
{
    const QLocale system = QLocale::system();
    return system.language() == QLocale::C ? QLocale(QLocale::English, QLocale::Ireland) : system;
}

tl::expected<ReportOptions, Failure> optionsFrom(const QCommandLineParser &given)
{
    ReportOptions options;
    const auto top = numberOf(given, QStringLiteral("top"), 1, 50, 0);
    if (!top) {
        return tl::unexpected(top.error());
    }
    options.providers = *top;
    options.locale = systemLocale();
    if (given.isSet(QStringLiteral("locale"))) {
        const auto locale = localeFrom(given.value(QStringLiteral("locale")));
        if (!locale) {
            return tl::unexpected(locale.error());
        }
        options.locale = *locale;
    }
    if (given.isSet(QStringLiteral("sections"))) {
        auto sections = sectionsFrom(given.value(QStringLiteral("sections")));
        if (!sections) {
            return tl::unexpected(sections.error());
        }
        options.sections = std::move(*sections);
    }
    const QString paper =
        given.isSet(QStringLiteral("paper")) ? given.value(QStringLiteral("paper")).toLower() : QStringLiteral("a4");
    if (paper != QLatin1String("a4") && paper != QLatin1String("letter")) {
        return wrongUse(ReportVerb::tr("--paper takes a4 or letter, not “%1”.").arg(paper));
    }
    options.paper = paper == QLatin1String("letter") ? ReportPaper::Letter : ReportPaper::A4;
    options.author = given.isSet(QStringLiteral("author")) ? given.value(QStringLiteral("author")) : defaultAuthor();
    options.title = given.value(QStringLiteral("title"));
    return options;
}

} // namespace

QString ReportVerb::summary() const
{
    return tr("Writes the report as a PDF; needs no display.");
}

Syntax ReportVerb::syntax() const
{
    return {{projectArgument(),
             {QStringLiteral("OUT.pdf"), tr("Where to; a file of that name is replaced when all is written.")}},
            {{QStringLiteral("top"), QStringLiteral("N"),
              tr("A page each for the best N, 1 to 50; else for the size of the project's shortlist.")},
             {QStringLiteral("sections"), QStringLiteral("A,B"), tr("Only these parts of %1.").arg(sectionCodes())},
             {QStringLiteral("locale"), QStringLiteral("en_IE"),
              tr("How numbers and dates are written; else as on this system.")},
             {QStringLiteral("paper"), QStringLiteral("a4"), tr("a4 (the default) or letter.")},
             {QStringLiteral("title"), QStringLiteral("TEXT"), tr("The title; else the project's.")},
             {QStringLiteral("author"), QStringLiteral("NAME"), tr("Who signs it; else the login name.")}}};
}

Outcome ReportVerb::run(const QCommandLineParser &given) const
{
    const auto options = optionsFrom(given);
    if (!options) {
        return tl::unexpected(options.error());
    }
    const auto project = openToRead(given.positionalArguments().at(0));
    if (!project) {
        return failed(project.error());
    }
    const QString path = given.positionalArguments().at(1);
    const Evaluation evaluation((*project)->snapshot());
    if (const auto written = writeReport((*project)->snapshot(), evaluation, *options, path); !written) {
        return failed(written.error());
    }
    output::print(tr("Wrote %1\n").arg(output::plain(path)));
    return kDone;
}

} // namespace shortlist
