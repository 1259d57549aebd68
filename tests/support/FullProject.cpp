// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/FullProject.h"

#include <QTextStream>

#include <algorithm>
#include <map>

namespace shortlist::test {

namespace {

// A value that is not the field's default and fits every limit that a field of the type has.
void fill(const char *name, QString &value)
{
    value = QString(QLatin1String(name)) + QStringLiteral(" “text”\nline 2");
}
void fill(const char *, QStringList &value)
{
    value = {QStringLiteral("IE"), QStringLiteral("PL")};
}
void fill(const char *, int &value)
{
    value = 3;
}
void fill(const char *, qint64 &) {}
void fill(const char *, double &value)
{
    value = 0.375;
}
void fill(const char *, bool &value)
{
    value = !value;
}
void fill(const char *, QDate &value)
{
    value = QDate(2027, 2, 3);
}
void fill(const char *, Decimal &value)
{
    value = *Decimal::fromText(QStringLiteral("12.345"));
}
template <WordedEnum Enum>
void fill(const char *, Enum &value)
{
    value = value == codeWords(Enum{}).back().value ? codeWords(Enum{}).front().value : codeWords(Enum{}).back().value;
}
template <typename Id>
void fill(const char *, Id &)
{}

template <typename Row>
Row filled()
{
    Row row;
    visitFields(row, [](const char *name, auto &value) { fill(name, value); });
    if constexpr (requires { row.id; })
        row.id = newId<decltype(row.id)>();
    return row;
}

void print(QTextStream &out, const QString &value)
{
    out << value;
}
void print(QTextStream &out, const QStringList &value)
{
    out << value.join(QLatin1Char('+'));
}
void print(QTextStream &out, int value)
{
    out << value;
}
void print(QTextStream &out, qint64 value)
{
    out << value;
}
void print(QTextStream &out, double value)
{
    out << value;
}
void print(QTextStream &out, bool value)
{
    out << value;
}
void print(QTextStream &out, const QDate &value)
{
    out << value.toString(Qt::ISODate);
}
void print(QTextStream &out, const Decimal &value)
{
    out << value.toText();
}
void print(QTextStream &out, const QByteArray &value)
{
    out << QString::fromLatin1(value.toHex());
}
template <WordedEnum Enum>
void print(QTextStream &out, Enum value)
{
    out << codeOf(value);
}

// Keys are named by what they stand for.
class Dump
{
public:
    explicit Dump(const Snapshot &snapshot)
        : m_snapshot(snapshot)
    {
        for (const Question &question : snapshot.list<Question>())
            m_names[raw(question.id)] = question.code;
        m_out.setRealNumberPrecision(17);
        for (const Requirement &requirement : snapshot.list<Requirement>())
            m_names[raw(requirement.id)] = requirement.name;
        for (const NeedFunction &function : snapshot.list<NeedFunction>())
            m_names[raw(function.id)] = function.name;
        for (const CriterionId id : snapshot.criteriaInOrder())
            m_names[raw(id)] = snapshot.criterionPath(id);
        for (const Evaluator &evaluator : snapshot.evaluators())
            m_names[raw(evaluator.id)] = evaluator.name;
        for (const Provider &provider : snapshot.providers()) {
            m_names[raw(provider.id)] = provider.name;
            for (const Certificate &certificate : provider.certificates)
                m_names[raw(certificate.id)] = certificate.standard;
        }
        m_names[raw(kConsensus)] = QStringLiteral("consensus");
    }

    QByteArray write()
    {
        Need need = m_snapshot.need();
        need.key = 0;
        row(need);
        row(m_snapshot.priceTerms());
        const Method &method = m_snapshot.method();
        m_out << method.blind << method.envelopes << method.qualityClosed.toString(Qt::ISODateWithMs) << '\n';
        forEachList([this]<typename Row>() {
            QStringList lines;
            for (const Row &one : m_snapshot.list<Row>())
                lines.append(line(one));
            lines.sort();
            m_out << Row::table() << '\n' << lines.join(QString()) << '\n';
        });
        for (const CriterionId id : m_snapshot.criteriaInOrder()) {
            const Criterion &one = *m_snapshot.criterion(id);
            m_out << m_snapshot.criterionPath(id) << '|' << sourceCode(one.source) << '|' << name(one.question) << '|'
                  << one.formula << '|' << one.priceEnvelope << '\n';
        }
        for (const Evaluator &one : m_snapshot.evaluators()) {
            QStringList sections;
            for (const CriterionId section : one.sections)
                sections.append(name(section));
            sections.sort();
            m_out << one.name << '|' << one.role << '|' << one.weight << '|' << one.position << '|'
                  << sections.join(QLatin1Char('+')) << '|' << one.interests << '|'
                  << one.declaredOn.toString(Qt::ISODate) << '|' << one.handedIn.toString(Qt::ISODateWithMs) << '\n';
        }
        std::map<QString, const Provider *> sorted;
        for (const Provider &provider : m_snapshot.providers())
            sorted.emplace(provider.name, &provider);
        for (const auto &[text, provider] : sorted)
            providerLines(*provider);
        m_out.flush();
        return m_bytes;
    }

private:
    template <typename Id>
    QString name(Id id) const
    {
        const auto it = m_names.find(raw(id));
        return it != m_names.end() ? it->second : QStringLiteral("-");
    }

    template <typename Row>
    QString line(const Row &one) const
    {
        QString text;
        QTextStream out(&text);
        visitFields(one, [&](const char *field, const auto &value) {
            out << field << '=';
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_enum_v<Value> && !WordedEnum<Value>)
                out << name(value);
            else
                print(out, value);
            out << '|';
        });
        out << '\n';
        return text;
    }

    template <typename Row>
    void row(const Row &one)
    {
        m_out << line(one);
    }

    template <typename Row>
    void rows(const std::vector<Row> &list, bool ordered = true)
    {
        QStringList lines;
        for (const Row &one : list)
            lines.append(line(one));
        if (!ordered)
            lines.sort();
        m_out << lines.join(QString());
    }

    void providerLines(const Provider &p)
    {
        m_out << p.name << '|' << p.legalName << '|' << p.website << '|' << p.country << '|' << p.founded << '|'
              << p.headcount << '|' << statusCode(p.status) << '|' << p.notes << '|'
              << p.services.join(QLatin1Char('+')) << '|' << p.tags.join(QLatin1Char('+')) << '|'
              << p.ndaSigned.toString(Qt::ISODate) << '|' << codeOf(p.pilot) << '|' << p.insurance.toText() << '|'
              << p.insuranceCurrency << '|' << p.attrition.value_or(-1) << '|' << p.attritionFormula << '|'
              << p.capacity.value_or(-1) << '|' << p.smallestTeam << '\n';
        rows(p.sites);
        rows(p.certificates);
        rows(p.contacts);
        rows(p.references);
        rows(p.evidence, false);
        for (const Offer &offer : p.offers) {
            row(offer);
            rows(offer.lines);
        }
        for (const Finding &finding : p.findings)
            m_out << name(finding.requirement) << ' ' << line(finding);
        QStringList answers;
        for (const Answer &answer : m_snapshot.answers().answers(p.id))
            answers.append(name(answer.question) + QLatin1Char(' ') + line(answer));
        answers.sort();
        m_out << answers.join(QString());
        std::vector<EvaluatorId> evaluators{kFacts, kConsensus};
        for (const Evaluator &one : m_snapshot.evaluators())
            evaluators.push_back(one.id);
        for (const CriterionId criterion : m_snapshot.criteriaInOrder()) {
            for (const EvaluatorId evaluator : evaluators) {
                const Score score = m_snapshot.score({p.id, criterion, evaluator});
                m_out << score.value << score.comment << ';';
            }
        }
        m_out << '\n';
    }

    const Snapshot &m_snapshot;
    std::map<qint64, QString> m_names;
    QByteArray m_bytes;
    QTextStream m_out{&m_bytes};
};

struct Parts
{
    Need need;
    std::vector<NeedFunction> functions{filled<NeedFunction>(), filled<NeedFunction>()};
    Question question = filled<Question>();
    Requirement requirement = filled<Requirement>();
    Criterion group;
    Criterion leaf;
    Evaluator evaluator;
    Evaluator second;
    Provider provider;
    Evidence evidence;
    BuyerCost cost = filled<BuyerCost>();

    Parts()
    {
        need = filled<Need>();
        need.country = QStringLiteral("IE");
        need.zone = QStringLiteral("Europe/Dublin");
        need.currency = QStringLiteral("EUR");
        functions[0].position = 0;
        functions[1].position = 1;
        functions[1].name.clear();
        question.position = 0;
        requirement.position = 0;
        requirement.question = question.id;
        cost.position = 0;
        makeCriteria();
        makePeople();
        makeProvider();
        cost.provider = provider.id;
    }

    void makeCriteria()
    {
        group.id = newId<CriterionId>();
        group.name = QStringLiteral("Price");
        group.weight = 1;
        group.scale.kind = ScaleKind::Group;
        group.priceEnvelope = true;
        leaf.id = newId<CriterionId>();
        leaf.parent = group.id;
        leaf.name = QStringLiteral("Total");
        leaf.weight = 1;
        leaf.scale = defaultRatingScale();
        leaf.question = question.id;
        leaf.formula = QStringLiteral("low_to_high");
    }

    void makePeople()
    {
        evaluator.id = newId<EvaluatorId>();
        evaluator.name = QStringLiteral("Anna");
        evaluator.role = QStringLiteral("Finance");
        evaluator.weight = 0;
        evaluator.sections = {leaf.id};
        evaluator.interests = QStringLiteral("A cousin works for Northwind.");
        evaluator.declaredOn = QDate(2026, 11, 3);
        evaluator.handedIn = QDateTime(QDate(2026, 11, 18), QTime(16, 30), Qt::UTC);
        second = evaluator;
        second.id = newId<EvaluatorId>();
        second.name = QStringLiteral("Brian");
        second.position = 1;
        second.sections = {};
        second.handedIn = QDateTime();
    }

    void makeProvider()
    {
        provider.id = newId<ProviderId>();
        provider.name = QStringLiteral("Northwind");
        provider.country = QStringLiteral("IE");
        provider.ndaSigned = QDate(2026, 9, 20);
        provider.pilot = Known::No;
        provider.insurance = *Decimal::fromText(QStringLiteral("5000000.50"));
        provider.insuranceCurrency = QStringLiteral("GBP");
        provider.attrition = 0;
        provider.attritionFormula = QStringLiteral("leavers ÷ average headcount");
        provider.capacity = 160000.5;
        provider.smallestTeam = 12;
        provider.sites = {filled<Site>()};
        provider.sites[0].country = QStringLiteral("PL");
        provider.sites[0].zone = QStringLiteral("Europe/Warsaw");
        provider.certificates = {filled<Certificate>(), filled<Certificate>()};
        provider.contacts = {filled<Contact>()};
        provider.references = {filled<Reference>()};
        Offer offer = filled<Offer>();
        offer.currency = QStringLiteral("GBP");
        offer.lines = {filled<OfferLine>(), filled<OfferLine>()};
        offer.lines[0].function = functions[0].id;
        offer.lines[1].function = functions[1].id;
        Offer other;
        other.id = newId<OfferId>();
        other.name = QStringLiteral("First offer");
        provider.offers = {offer, other};
        Finding finding = filled<Finding>();
        finding.requirement = requirement.id;
        provider.findings = {finding};
        evidence.name = QStringLiteral("Zertifikat ä.pdf");
        evidence.added = QDate(2026, 10, 1);
        evidence.certificate = provider.certificates[1].id;
        evidence.question = question.id;
    }
};

Result<> writeLists(Store &store, const Parts &parts)
{
    ExchangeRate rate = filled<ExchangeRate>();
    rate.currency = QStringLiteral("GBP");
    WorksheetAnswer answer = filled<WorksheetAnswer>();
    answer.answer = -2;
    OwnStandard standard = filled<OwnStandard>();
    standard.name = QStringLiteral("Our own seal");
    ServiceLevel level = filled<ServiceLevel>();
    level.position = 0;
    Preference preference = filled<Preference>();
    preference.position = 0;
    return store.put(parts.functions[0])
        .and_then([&] { return store.put(parts.functions[1]); })
        .and_then([&] { return store.put(answer); })
        .and_then([&] { return store.put(level); })
        .and_then([&] { return store.put(standard); })
        .and_then([&] { return store.put(parts.question); })
        .and_then([&] { return store.put(parts.requirement); })
        .and_then([&] { return store.put(rate); })
        .and_then([&] { return store.put(preference); })
        .and_then([&] { return store.setPriceTerms(filled<PriceTerms>()); });
}

Result<> writeAll(Store &store, Parts &parts, qsizetype largeFile)
{
    Answer answer = filled<Answer>();
    answer.question = parts.question.id;
    Method method;
    method.blind = true;
    method.envelopes = true;
    method.qualityClosed = QDateTime(QDate(2026, 11, 19), QTime(9, 0, 0, 250), Qt::UTC);
    Evidence large = parts.evidence;
    large.name = QStringLiteral("report.txt");
    large.certificate = RowId{};
    large.question = QuestionId{};
    Evaluator open = parts.evaluator;
    open.handedIn = QDateTime();
    const ProviderId provider = parts.provider.id;
    return store.setNeed(parts.need)
        .and_then([&] { return writeLists(store, parts); })
        .and_then([&] { return store.insertCriterion(parts.group); })
        .and_then([&] { return store.insertCriterion(parts.leaf); })
        .and_then([&] { return store.insertEvaluator(open); })
        .and_then([&] { return store.insertEvaluator(parts.second); })
        .and_then([&] { return store.insertProvider(parts.provider); })
        .and_then([&] { return store.put(parts.cost); })
        .and_then([&] { return store.setAnswer(provider, answer); })
        .and_then([&]() -> Result<> {
            const auto added = store.addEvidence(provider, parts.evidence, QByteArray("%PDF-1.4\0 text", 14));
            return added ? Result<>() : Result<>(tl::unexpected<Error>(added.error()));
        })
        .and_then([&]() -> Result<> {
            const auto added = store.addEvidence(provider, large, QByteArray(largeFile, 'x'));
            return added ? Result<>() : Result<>(tl::unexpected<Error>(added.error()));
        })
        .and_then([&] {
            return store.setScore({provider, parts.leaf.id, parts.evaluator.id}, 2, QString());
        })
        .and_then([&] {
            return store.setScore({provider, parts.leaf.id, parts.second.id}, 4, QStringLiteral("Good"));
        })
        .and_then([&] {
            return store.setScore({provider, parts.leaf.id, kConsensus}, 3, QStringLiteral("After the call\nAnna"));
        })
        .and_then([&] { return store.updateEvaluator(parts.evaluator); })
        .and_then([&] { return store.setMethod(method); });
}

} // namespace

FullProject::FullProject(qsizetype largeFile)
{
    project = std::move(*Project::create(folder.filePath(QStringLiteral("full.shortlist"))));
    Parts parts;
    const Result<> made =
        project->start(QStringLiteral("Everything"), [&](Store &store) { return writeAll(store, parts, largeFile); });
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().message));
}

QByteArray dumpWithoutKeys(const Snapshot &snapshot)
{
    return Dump(snapshot).write();
}

} // namespace shortlist::test
