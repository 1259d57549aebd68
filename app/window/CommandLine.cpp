// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/CommandLine.h"

#include "ui/window/PageRegistry.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::CommandLine)
};

QStringList pageCodes()
{
    QStringList codes{QStringLiteral("start")};
    for (const PageEntry &page : pageRegistry())
        codes.append(page.code);
    return codes;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Words::tr("Choose a business-process-outsourcing provider, and be able to defend the choice."));
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Words::tr("Shows this help.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, Words::tr("Shows the version.")});
    parser.addOption({QStringLiteral("sample"), Words::tr("Opens a copy of the sample project.")});
    parser.addOption({QStringLiteral("page"),
                      Words::tr("Shows this page first: %1.").arg(pageCodes().join(QStringLiteral(", "))),
                      QStringLiteral("NAME")});
    parser.addOption(
        {QStringLiteral("colours"), Words::tr("Colours of this run: system, light or dark."), QStringLiteral("NAME")});
    QCommandLineOption measure(QStringLiteral("exit-after-paint"));
    measure.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(measure);
    parser.addPositionalArgument(QStringLiteral("file"), Words::tr("The .shortlist file to open."),
                                 QStringLiteral("[FILE]"));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    CommandLine result;
    if (!parser.parse(arguments)) {
        result.problem = parser.errorText();
        return result;
    }
    result.help = parser.isSet(QStringLiteral("help"));
    result.version = parser.isSet(QStringLiteral("version"));
    result.sample = parser.isSet(QStringLiteral("sample"));
    result.exitAfterPaint = parser.isSet(QStringLiteral("exit-after-paint"));
    result.page = parser.value(QStringLiteral("page")).toLower();
    result.scheme = parser.value(QStringLiteral("colours")).toLower();
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        result.problem = Words::tr("Only one file can be opened at a time.");
    else if (!files.isEmpty() && result.sample)
        result.problem = Words::tr("Give a file or --sample, not both.");
    else if (!result.page.isEmpty() && !pageCodes().contains(result.page))
        result.problem = Words::tr("There is no page “%1”. The pages are: %2.")
                             .arg(result.page, pageCodes().join(QStringLiteral(", ")));
    else if (!result.scheme.isEmpty() &&
             !QStringList{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}.contains(
                 result.scheme))
        result.problem = Words::tr("“%1” is none of system, light and dark.").arg(result.scheme);
    if (!files.isEmpty())
        result.file = files.constFirst();
    return result;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace shortlist
