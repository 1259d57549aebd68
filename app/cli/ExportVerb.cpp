// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ExportVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "app/cli/TradeTables.h"
#include "core/catalogue/OwnTemplates.h"
#include "core/catalogue/TemplateJson.h"
#include "core/evaluation/Evaluation.h"
#include "core/exchange/Csv.h"
#include "core/exchange/ExportTables.h"
#include "core/exchange/ProjectJson.h"
#include "core/exchange/XlsxTables.h"
#include "core/qualification/Qualification.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace shortlist {

namespace {

RankingRow rankingRow(const Snapshot &snapshot, const Evaluation &evaluation, ProviderId id)
{
    const Provider &provider = *snapshot.provider(id);
    const Standing standing = evaluation.standing(id);
    RankingRow row{standing.rank,
                   provider.name,
                   provider.country,
                   statusCode(provider.status),
                   standing.total,
                   standing.low,
                   standing.high,
                   standing.missing,
                   {}};
    for (const CriterionId group : snapshot.children(CriterionId{})) {
        row.contributions.emplace_back(snapshot.criterion(group)->name, evaluation.contribution(id, group));
    }
    row.verdict = codeOf(standing.gate);
    row.preference = standing.preference;
    row.reason = evaluation.qualification().reason(id, QLocale::c());
    return row;
}

std::vector<QStringList> rankingOf(const Snapshot &snapshot)
{
    const Evaluation evaluation(snapshot);
    std::vector<RankingRow> rows;
    rows.reserve(snapshot.providers().size());
    for (const ProviderId id : evaluation.ranked()) {
        rows.push_back(rankingRow(snapshot, evaluation, id));
    }
    for (const ProviderId id : evaluation.belowLine()) {
        rows.push_back(rankingRow(snapshot, evaluation, id));
    }
    for (const ProviderId id : evaluation.notRanked()) {
        rows.push_back(rankingRow(snapshot, evaluation, id));
    }
    return rankingTable(rows);
}

struct ExportTable
{
    const char *name;
    std::vector<QStringList> (*make)(const Snapshot &);
};

constexpr std::array<ExportTable, 8> kTables{{{"ranking", rankingOf},
                                              {"providers", providerTable},
                                              {"scores", scoreTable},
                                              {"certificates", certificateTable},
                                              {"requirements", requirementTable},
                                              {"answers", answerTable},
                                              {"prices", priceTable},
                                              {"evaluators", evaluatorTable}}};

const ExportTable *tableNamed(const QString &name)
{
    const auto *found = std::find_if(kTables.begin(), kTables.end(),
                                     [&name](const ExportTable &one) { return name == QLatin1String(one.name); });
    return found == kTables.end() ? nullptr : found;
}

QString tableNames()
{
    QStringList names;
    for (const ExportTable &table : kTables) {
        names << QString(QLatin1String(table.name));
    }
    return names.join(QStringLiteral(", "));
}

// "csv", "xlsx", "json" or "template": as said, else as the file's name ends.
tl::expected<QString, Failure> formatOf(const QCommandLineParser &given, const QString &path)
{
    const QString format = given.isSet(QStringLiteral("format")) ? given.value(QStringLiteral("format"))
                                                                 : path.section(QLatin1Char('.'), -1).toLower();
    if (format == QLatin1String("csv") || format == QLatin1String("xlsx") || format == QLatin1String("json") ||
        (format == QLatin1String("template") && given.isSet(QStringLiteral("format")))) {
        return format;
    }
    return given.isSet(QStringLiteral("format"))
               ? wrongUse(ExportVerb::tr("--format takes csv, xlsx, json or template, not “%1”.").arg(format))
               : wrongUse(
                     ExportVerb::tr("--format csv, xlsx or json is missing, and “%1” ends in none of them.").arg(path));
}

Result<> writeJson(const Project &project, const QString &path)
{
    if (path != QLatin1String("-")) {
        return writeProjectJson(path, project);
    }
    return projectToJson(project).map([](const QByteArray &json) { output::printBytes(json); });
}

// What can be used again for the next project.
Result<> writeTemplate(const Project &project, const QString &path)
{
    const Snapshot &snapshot = project.snapshot();
    const QString title = snapshot.need().title.simplified();
    const TemplateFile file = owntemplates::fromProject(
        snapshot, title.isEmpty() ? QFileInfo(project.path()).completeBaseName() : title, QString());
    if (path != QLatin1String("-")) {
        return owntemplates::write(file, path);
    }
    output::printBytes(QJsonDocument(templateToJson(file)).toJson());
    return {};
}

Result<> write(const Project &project, const QString &format, const ExportTable &table, const QString &path)
{
    if (format == QLatin1String("json")) {
        return writeJson(project, path);
    }
    if (format == QLatin1String("template")) {
        return writeTemplate(project, path);
    }
    const bool toOutput = path == QLatin1String("-");
    const Snapshot &snapshot = project.snapshot();
    if (format == QLatin1String("xlsx")) {
        return writeXlsxTables(path, snapshot.need().title, {{QLatin1String(table.name), table.make(snapshot)}});
    }
    if (!toOutput) {
        return writeCsv(path, table.make(snapshot));
    }
    CsvWriteOptions options;
    options.byteOrderMark = false;
    output::printBytes(csvBytes(table.make(snapshot), options));
    return {};
}

} // namespace

QString ExportVerb::summary() const
{
    return tr("Writes a table of a project as CSV or XLSX, the whole project as JSON, or a template of it.");
}

Syntax ExportVerb::syntax() const
{
    return {{projectArgument(),
             {QStringLiteral("OUT"),
              tr("Where to; a file of that name is replaced when all is written. - is standard output.")}},
            {{QStringLiteral("format"), QStringLiteral("FORMAT"), tr("csv, xlsx, json or template; else as OUT ends.")},
             {QStringLiteral("table"), QStringLiteral("TABLE"),
              tr("For csv and xlsx, one of: %1; else ranking.\n"
                 "In csv, text that a spreadsheet would run as a formula gets an apostrophe in front.")
                  .arg(tableNames())}}};
}

Outcome ExportVerb::run(const QCommandLineParser &given) const
{
    const QString path = given.positionalArguments().at(1);
    const auto format = formatOf(given, path);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const bool hasTable = given.isSet(QStringLiteral("table"));
    const QString name = hasTable ? given.value(QStringLiteral("table")) : QStringLiteral("ranking");
    const ExportTable *table = tableNamed(name);
    if (table == nullptr) {
        return wrongUse(tr("--table takes one of %1, not “%2”.").arg(tableNames(), name));
    }
    if (hasTable && (*format == QLatin1String("json") || *format == QLatin1String("template"))) {
        return wrongUse(tr("--table goes with csv and xlsx; json has the whole project."));
    }
    if (*format == QLatin1String("xlsx") && path == QLatin1String("-")) {
        return wrongUse(tr("xlsx goes into a file, not to standard output."));
    }
    const auto project = openToRead(given.positionalArguments().at(0));
    if (!project) {
        return failed(project.error());
    }
    if (const auto written = write(**project, *format, *table, path); !written) {
        return failed(written.error());
    }
    if (path != QLatin1String("-")) {
        output::print(tr("Wrote %1\n").arg(output::plain(path)));
    }
    return kDone;
}

} // namespace shortlist
