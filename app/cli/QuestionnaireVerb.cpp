// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/QuestionnaireVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/questionnaire/QuestionnaireFile.h"
#include "core/questionnaire/RfpProgress.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>

namespace shortlist {

namespace {

// Those that are named, else all that take part in the RFP.
tl::expected<std::vector<ProviderId>, Failure> providersOf(const QCommandLineParser &given, const Snapshot &snapshot)
{
    const QStringList names = given.values(QStringLiteral("provider"));
    if (names.isEmpty()) {
        std::vector<ProviderId> all = rfpProviders(snapshot);
        if (all.empty()) {
            return failed({ErrorCode::BadInput, QuestionnaireVerb::tr("No provider takes part in the RFP yet: none is "
                                                                      "invited. Name one with --provider.")});
        }
        return all;
    }
    std::vector<ProviderId> chosen;
    for (const QString &name : names) {
        const auto found =
            std::find_if(snapshot.providers().begin(), snapshot.providers().end(), [&name](const Provider &provider) {
                return provider.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        if (found == snapshot.providers().end()) {
            return wrongUse(
                QuestionnaireVerb::tr("--provider: the project has no provider “%1”.").arg(output::plain(name)));
        }
        chosen.push_back(found->id);
    }
    return chosen;
}

tl::expected<QuestionnaireFormat, Failure> formatOf(const QCommandLineParser &given)
{
    const QString format = given.value(QStringLiteral("format"));
    if (format.isEmpty() || format == QLatin1String("xlsx")) {
        return QuestionnaireFormat::Xlsx;
    }
    if (format == QLatin1String("odt")) {
        return QuestionnaireFormat::Odt;
    }
    return wrongUse(QuestionnaireVerb::tr("--format takes xlsx or odt, not “%1”.").arg(format));
}

} // namespace

QString QuestionnaireVerb::summary() const
{
    return tr("Writes the RFP's questionnaire for each provider into a folder.");
}

Syntax QuestionnaireVerb::syntax() const
{
    return {{projectArgument(),
             {QStringLiteral("FOLDER"), tr("Where the files go: PROVIDER - questionnaire.xlsx.\n"
                                           "Filled ones come back with: import FILE FOLDER --answers")}},
            {{QStringLiteral("provider"), QStringLiteral("NAME"),
              tr("Only for this provider; may be given several times. Else for all that take part in the RFP.")},
             {QStringLiteral("format"), QStringLiteral("FORMAT"),
              tr("xlsx (the default), which is filled in and comes back, or odt for reading and signing.")},
             {QStringLiteral("mark-sent"), QString(), tr("Note in the project that the questions were sent.")},
             {QStringLiteral("author"), QStringLiteral("NAME"), tr("Who the journal names; else the login name.")},
             jsonOption()}};
}

Outcome QuestionnaireVerb::run(const QCommandLineParser &given) const
{
    const auto format = formatOf(given);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const bool marks = given.isSet(QStringLiteral("mark-sent"));
    const QString path = given.positionalArguments().at(0);
    auto project = marks ? openToWrite(path, given.value(QStringLiteral("author"))) : openToRead(path);
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const auto providers = providersOf(given, snapshot);
    if (!providers) {
        return tl::unexpected(providers.error());
    }
    const auto names = writeQuestionnaires(snapshot, *providers, given.positionalArguments().at(1), *format);
    if (!names) {
        return failed(names.error());
    }
    if (marks) {
        const auto sent =
            (*project)->edit(sentLabel(snapshot, *providers), sentMutation(snapshot, *providers, QDate::currentDate()));
        if (!sent) {
            return failed(sent.error());
        }
    }
    if (given.isSet(QStringLiteral("json"))) {
        output::print(QJsonObject{{QStringLiteral("files"), QJsonArray::fromStringList(*names)},
                                  {QStringLiteral("marked_sent"), marks}});
        return kDone;
    }
    for (const QString &name : *names) {
        output::print(tr("Wrote %1\n").arg(output::plain(name)));
    }
    return kDone;
}

} // namespace shortlist
