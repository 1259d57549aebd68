// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"

#include <QTextStream>

#include <sqlite3.h>

#include <algorithm>

namespace shortlist::test {

namespace {

QByteArray tableRows(sqlite3 *handle, const QByteArray &table)
{
    QByteArray dump = "[" + table + "]\n";
    sqlite3_stmt *statement = nullptr;
    const QByteArray sql = "SELECT * FROM \"" + table + "\"";
    sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
            dump += (text != nullptr ? QByteArray(text, sqlite3_column_bytes(statement, column)) : QByteArray("NULL")) +
                    "|";
        }
        dump += "\n";
    }
    sqlite3_finalize(statement);
    return dump;
}

Criterion leaf(const QString &name, CriterionId parent, double weight, int position)
{
    Criterion criterion;
    criterion.id = newId<CriterionId>();
    criterion.parent = parent;
    criterion.name = name;
    criterion.weight = weight;
    criterion.position = position;
    criterion.scale = defaultRatingScale();
    return criterion;
}

Provider provider(const QString &name, const QString &country)
{
    Provider result;
    result.id = newId<ProviderId>();
    result.name = name;
    result.country = country;
    result.headcount = 400;
    result.founded = 2001;
    result.services = {QStringLiteral("customer_support")};
    result.sites = {{newId<RowId>(), QStringLiteral("Cork"), country, QStringLiteral("Europe/Dublin"), 120}};
    result.certificates = {
        {newId<RowId>(), QStringLiteral("ISO/IEC 27001"), QStringLiteral("A certification body"), QDate(2027, 6, 30)}};
    return result;
}

} // namespace

QByteArray tableDump(const QString &path)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    QByteArray dump;
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(handle,
                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', "
                       "'evidence_content') ORDER BY name",
                       -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW)
        dump += tableRows(handle, reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return dump;
}

namespace {

template <typename Value>
void dumpValue(QTextStream &out, const Value &value)
{
    if constexpr (std::is_same_v<Value, QDate> || std::is_same_v<Value, QDateTime>)
        out << value.toString(Qt::ISODate);
    else if constexpr (std::is_same_v<Value, Decimal>)
        out << value.toText();
    else if constexpr (std::is_same_v<Value, QStringList>)
        out << value.join(QLatin1Char(','));
    else if constexpr (std::is_same_v<Value, QByteArray>)
        out << value.toHex();
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        out << value.value_or(-1);
    else if constexpr (std::is_enum_v<Value>)
        out << static_cast<qint64>(value);
    else
        out << value;
    out << '|';
}

template <typename Row>
void dumpFields(QTextStream &out, const Row &row)
{
    visitFields(row, [&out](const char *, const auto &value) { dumpValue(out, value); });
}

template <typename Row>
void dumpRows(QTextStream &out, const std::vector<Row> &rows)
{
    for (const Row &row : rows) {
        out << Row::table() << raw(row.id) << '|';
        dumpFields(out, row);
    }
}

void dumpProvider(QTextStream &out, const Provider &p, const Snapshot &snapshot)
{
    out << raw(p.id) << '|';
    dumpFields(out, p);
    out << p.services.join(QLatin1Char(',')) << '|' << p.tags.join(QLatin1Char(','));
    dumpRows(out, p.sites);
    dumpRows(out, p.certificates);
    dumpRows(out, p.contacts);
    dumpRows(out, p.references);
    dumpRows(out, p.evidence);
    dumpRows(out, p.offers);
    for (const Offer &offer : p.offers)
        dumpRows(out, offer.lines);
    for (const Finding &finding : p.findings) {
        out << raw(finding.requirement) << '|';
        dumpFields(out, finding);
    }
    for (const Answer &answer : snapshot.answers().answers(p.id)) {
        out << raw(answer.question) << '|';
        dumpFields(out, answer);
    }
    out << '\n';
}

} // namespace

QByteArray snapshotDump(const Snapshot &snapshot)
{
    QByteArray dump;
    QTextStream out(&dump);
    dumpFields(out, snapshot.need());
    dumpFields(out, snapshot.priceTerms());
    const Method &method = snapshot.method();
    out << int(method.combination) << '|' << rankingMethodCode(method.ranking) << '|'
        << weightModelCode(method.weightModel) << '|' << method.samples << '|' << method.blind << method.envelopes
        << method.qualityClosed.toString(Qt::ISODate) << '\n';
    forEachList([&]<typename Row>() { dumpRows(out, snapshot.list<Row>()); });
    std::vector<Provider> providers = snapshot.providers();
    std::sort(providers.begin(), providers.end(), [](const Provider &a, const Provider &b) { return a.id < b.id; });
    for (const Provider &p : providers)
        dumpProvider(out, p, snapshot);
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        const Criterion &c = *snapshot.criterion(id);
        out << raw(id) << '|' << raw(c.parent) << '|' << c.position << '|' << c.name << '|' << c.description << '|'
            << c.weight << '|' << sourceCode(c.source) << '|' << scaleKindCode(c.scale.kind) << '|' << c.scale.unit
            << '|' << c.scale.worst << '|' << c.scale.best << '|' << c.scale.decimals << '|' << raw(c.question)
            << c.formula << c.priceEnvelope;
        for (const ScaleLevel &level : c.scale.levels)
            out << "|l" << raw(level.id) << ' ' << level.score << level.label << level.anchor << level.value;
        for (const ValuePoint &point : c.scale.points)
            out << "|p" << raw(point.id) << ' ' << point.x << ' ' << point.value;
        out << '\n';
    }
    const Judgements &judgements = snapshot.judgements();
    for (const LevelBasis &basis : judgements.bases)
        out << 'b' << raw(basis.group) << weightWayCode(basis.way) << basis.variant << '\n';
    for (const WeightInput &input : judgements.inputs)
        out << 'i' << raw(input.criterion) << ' ' << input.swing << ' ' << input.place << '\n';
    for (const Comparison &c : judgements.comparisons)
        out << 'c' << raw(c.first) << ' ' << raw(c.second) << ' ' << raw(c.evaluator) << ' ' << c.ratio << '\n';
    for (const WeightStatement &s : judgements.statements)
        out << 's' << raw(s.id) << int(s.kind) << ' ' << raw(s.first) << ' ' << raw(s.second) << s.lower << ' '
            << s.upper << '\n';
    for (const Evaluator &e : snapshot.evaluators()) {
        out << raw(e.id) << '|' << e.position << '|' << e.name << '|' << e.role << '|' << e.weight << '|' << e.interests
            << e.declaredOn.toString(Qt::ISODate) << e.handedIn.toString(Qt::ISODate);
        for (const CriterionId section : e.sections)
            out << '|' << raw(section);
        out << '\n';
    }
    std::vector<EvaluatorId> evaluators{kFacts, kConsensus};
    for (const Evaluator &e : snapshot.evaluators())
        evaluators.push_back(e.id);
    for (const Provider &p : providers) {
        for (const CriterionId criterion : snapshot.criteriaInOrder()) {
            for (const EvaluatorId evaluator : evaluators) {
                const Score score = snapshot.score({p.id, criterion, evaluator});
                out << score.value << score.comment << ';';
            }
        }
        out << '\n';
    }
    out << snapshot.scores().valueCount() << ' ' << snapshot.scores().comments().size() << '\n';
    out.flush();
    return dump;
}

SmallProject::SmallProject()
    : path(folder.filePath(QStringLiteral("small.shortlist")))
{
    project = std::move(*Project::create(path));
    const Provider a = provider(QStringLiteral("Northwind"), QStringLiteral("IE"));
    const Provider b = provider(QStringLiteral("Meridian"), QStringLiteral("PL"));
    const Provider c = provider(QStringLiteral("Harbour"), QStringLiteral("PH"));
    northwind = a.id;
    meridian = b.id;
    harbour = c.id;
    Criterion group = leaf(QStringLiteral("Service"), CriterionId{}, 60, 0);
    group.scale = Scale{ScaleKind::Group, {}, 0, 1, 0, {}, {}};
    service = group.id;
    const Criterion first = leaf(QStringLiteral("Quality"), service, 70, 0);
    Criterion second = leaf(QStringLiteral("Evening cover"), service, 30, 1);
    second.scale = Scale{ScaleKind::YesNo, {}, 0, 1, 0, {}, {}};
    Criterion third = leaf(QStringLiteral("Price"), CriterionId{}, 40, 1);
    third.source = CriterionSource::Fact;
    third.scale = Scale{ScaleKind::Measure, QStringLiteral("EUR"), 100000, 50000, 0, {}, {}};
    quality = first.id;
    reach = second.id;
    price = third.id;
    const Evaluator one{newId<EvaluatorId>(), QStringLiteral("Anna"), QStringLiteral("Operations"), 1, 0};
    const Evaluator two{newId<EvaluatorId>(), QStringLiteral("Brian"), QStringLiteral("Finance"), 1, 1};
    anna = one.id;
    brian = two.id;
    const Result<> made = project->start(QStringLiteral("Small project"), [&](Store &store) -> Result<> {
        Need need;
        need.title = QStringLiteral("Small project");
        need.currency = QStringLiteral("EUR");
        need.awardDate = QDate(2027, 3, 1);
        Result<> done = store.setNeed(need);
        for (const Provider &p : {a, b, c})
            done = done ? store.insertProvider(p) : done;
        for (const Criterion &k : {group, first, second, third})
            done = done ? store.insertCriterion(k) : done;
        for (const Evaluator &e : {one, two})
            done = done ? store.insertEvaluator(e) : done;
        const struct
        {
            ScoreKey key;
            double value;
            const char *comment;
        } scores[] = {{{northwind, quality, anna}, 4, "Calm on the pilot calls"},
                      {{northwind, quality, brian}, 3, ""},
                      {{northwind, reach, anna}, 1, ""},
                      {{meridian, quality, anna}, 2, ""},
                      {{meridian, quality, brian}, 5, "Best reporting of all"},
                      {{northwind, price, kFacts}, 80000, ""},
                      {{meridian, price, kFacts}, 60000, "Offer of March"}};
        for (const auto &score : scores)
            done = done ? store.setScore(score.key, score.value, QString::fromUtf8(score.comment)) : done;
        return done;
    });
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
}

void SmallProject::reopen()
{
    project.reset();
    Result<std::unique_ptr<Project>> opened = Project::open(path);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().message));
    project = std::move(*opened);
}

} // namespace shortlist::test
