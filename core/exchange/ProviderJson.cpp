// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProviderJson.h"

#include "core/exchange/JsonChecks.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace shortlist {

namespace {

using namespace jsonchecks;

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

constexpr double kLargestNumber = 1e15;
constexpr int kLargestCount = 2'000'000'000;
constexpr double kLargestAttrition = 1e6;
constexpr int kLastYear = 100;
constexpr int kLastMonth = 240;
constexpr qsizetype kLongestFileName = 255;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

template <typename Row>
QJsonArray rows(const std::vector<Row> &list)
{
    QJsonArray array;
    for (const Row &row : list)
        array.append(rowjson::writeRow(row));
    return array;
}

void put(QJsonObject &object, const char *name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

void put(QJsonObject &object, const char *name, double number)
{
    if (number != 0)
        object.insert(QLatin1String(name), number);
}

void put(QJsonObject &object, const char *name, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(QLatin1String(name), array);
}

bool isWritten(const Certificate &certificate)
{
    return !certificate.standard.trimmed().isEmpty();
}

// Those of one certificate, or those of none (a null key); by name, since they have no order of their own.
QJsonArray evidenceOf(const Provider &provider, RowId certificate, const ProjectNames &names)
{
    std::vector<const Evidence *> sorted;
    for (const Evidence &evidence : provider.evidence) {
        const bool known = std::any_of(
            provider.certificates.begin(), provider.certificates.end(),
            [&evidence](const Certificate &one) { return one.id == evidence.certificate && isWritten(one); });
        if ((known ? evidence.certificate : RowId{}) == certificate)
            sorted.push_back(&evidence);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const Evidence *a, const Evidence *b) {
        return std::tie(a->name, a->sha256) < std::tie(b->name, b->sha256);
    });
    QJsonArray array;
    for (const Evidence *evidence : sorted) {
        QJsonObject one{{key("name"), evidence->name},
                        {key("sha256"), QString::fromLatin1(evidence->sha256.toHex())},
                        {key("size"), evidence->size}};
        if (evidence->added.isValid())
            one.insert(key("added"), evidence->added.toString(Qt::ISODate));
        put(one, "question", names.questions.name(evidence->question));
        array.append(one);
    }
    return array;
}

QJsonArray certificatesOf(const Provider &provider, const ProjectNames &names)
{
    QJsonArray array;
    for (const Certificate &certificate : provider.certificates) {
        if (!isWritten(certificate))
            continue;
        QJsonObject one = rowjson::writeRow(certificate);
        put(one, "evidence", evidenceOf(provider, certificate.id, names));
        array.append(one);
    }
    return array;
}

QJsonArray offersOf(const Provider &provider, const ProjectNames &names)
{
    QJsonArray array;
    for (const Offer &offer : provider.offers) {
        QJsonObject one = rowjson::writeRow(offer);
        QJsonArray lines;
        for (const OfferLine &line : offer.lines) {
            QJsonObject written = rowjson::writeRow(line);
            put(written, "function", names.functions.name(line.function));
            lines.append(written);
        }
        put(one, "lines", lines);
        array.append(one);
    }
    return array;
}

// In the order of the requirements and questions, so that a project gives the same file whatever its keys are.
QJsonArray findingsOf(const Provider &provider, const ProjectNames &names)
{
    QJsonArray array;
    for (const QString &name : names.requirements.names()) {
        const Finding *finding = provider.finding(names.requirements.find(name));
        if (finding == nullptr || finding->isEmpty())
            continue;
        QJsonObject one = rowjson::writeRow(*finding);
        one.insert(key("requirement"), name);
        array.append(one);
    }
    return array;
}

QJsonArray answersOf(const std::vector<Answer> &answers, const ProjectNames &names)
{
    QJsonArray array;
    for (const QString &code : names.questions.names()) {
        const QuestionId id = names.questions.find(code);
        const auto it =
            std::find_if(answers.begin(), answers.end(), [id](const Answer &a) { return a.question == id; });
        if (it == answers.end() || it->isEmpty())
            continue;
        QJsonObject one = rowjson::writeRow(*it);
        one.insert(key("question"), code);
        array.append(one);
    }
    return array;
}

class ProviderReader
{
public:
    ProviderReader(const ProjectNames &names, ProviderContent &content)
        : m_names(names)
        , m_content(content)
        , m_provider(content.provider)
    {}

    void read(const JsonNode &node)
    {
        readHead(node);
        readProfile(node);
        readRows(node, "sites", m_provider.sites, {}, [](const JsonNode &one, const Site &site) {
            country(one, "country", site.country);
            zone(one, "zone", site.zone);
            within(one, "seats", site.seats, 0, kLargestCount);
            hours(one, QStringLiteral("shift"), site.shiftDays, site.shiftFrom, site.shiftTo);
        });
        readRows(node, "certificates", m_provider.certificates, {key("evidence")},
                 [this](const JsonNode &one, const Certificate &certificate) {
                     notEmpty(one, "standard", certificate.standard);
                     readEvidence(one, certificate.id);
                 });
        readRows(node, "contacts", m_provider.contacts, {}, [](const JsonNode &, const Contact &) {});
        readRows(node, "references", m_provider.references, {}, [](const JsonNode &, const Reference &) {});
        readEvidence(node, RowId{});
        readRows(node, "offers", m_provider.offers, {key("lines")},
                 [this](const JsonNode &one, Offer &offer) { readOffer(one, offer); });
        readFindings(node);
        readAnswers(node);
    }

private:
    void readHead(const JsonNode &node)
    {
        m_provider.id = newId<ProviderId>();
        m_provider.name = node.requiredText(key("name"));
        m_provider.legalName = node.text(key("legal_name"));
        m_provider.website = node.text(key("website"));
        m_provider.country = node.text(key("country"));
        country(node, "country", m_provider.country);
        m_provider.founded = node.integer(key("founded"), 0, 0, 9999);
        m_provider.headcount = node.integer(key("headcount"), 0, 0, kLargestCount);
        m_provider.notes = node.text(key("notes"));
        m_provider.services = node.texts(key("services"));
        m_provider.tags = node.texts(key("tags"));
        const QString status = node.text(key("status"));
        if (!status.isEmpty() && !statusFromCode(status))
            node.member(key("status")).report(Json::tr("“%1” is not a status").arg(status.left(80)));
        m_provider.status = statusFromCode(status).value_or(ProviderStatus::Candidate);
    }

    void readProfile(const JsonNode &node)
    {
        m_provider.ndaSigned = node.date(key("nda_signed"));
        if (node.has(key("pilot")))
            rowjson::read(node.member(key("pilot")), m_provider.pilot);
        if (node.has(key("insurance")))
            rowjson::read(node.member(key("insurance")), m_provider.insurance);
        m_provider.insuranceCurrency = node.text(key("insurance_currency"));
        currency(node, "insurance_currency", m_provider.insuranceCurrency);
        if (node.has(key("attrition"))) {
            m_provider.attrition = node.number(key("attrition"), 0);
            within(node, "attrition", *m_provider.attrition, 0, kLargestAttrition);
        }
        m_provider.attritionFormula = node.text(key("attrition_formula"));
        if (node.has(key("capacity"))) {
            m_provider.capacity = node.number(key("capacity"), 0);
            within(node, "capacity", *m_provider.capacity, 0, kLargestNumber);
        }
        m_provider.smallestTeam = node.integer(key("smallest_team"), 0, 0, kLargestCount);
    }

    template <typename Row, typename Check>
    static void readRows(const JsonNode &node, const char *name, std::vector<Row> &rows, const QStringList &others,
                         const Check &check)
    {
        const std::vector<JsonNode> nodes = node.list(key(name));
        for (const JsonNode &one : nodes) {
            if (!one.ok())
                return;
            Row row;
            row.id = newId<decltype(row.id)>();
            readRow(one, row, others);
            check(one, row);
            rows.push_back(std::move(row));
        }
    }

    void readOffer(const JsonNode &node, Offer &offer) const
    {
        notEmpty(node, "name", offer.name);
        currency(node, "currency", offer.currency);
        within(node, "indexed_from", offer.indexedFrom, 2, kLastYear);
        readRows(node, "lines", offer.lines, {key("function")}, [this](const JsonNode &one, OfferLine &line) {
            within(one, "month", line.month, 0, kLastMonth);
            if (one.has(key("function")))
                line.function = found(one, "function", m_names.functions, Json::tr("there is no function “%1”"));
        });
    }

    void readEvidence(const JsonNode &node, RowId certificate)
    {
        const std::vector<JsonNode> nodes = node.list(key("evidence"));
        for (const JsonNode &one : nodes) {
            if (!one.ok())
                return;
            one.allow({"name", "sha256", "size", "added", "question"});
            Evidence evidence;
            evidence.certificate = certificate;
            evidence.name = one.requiredText(key("name"));
            const bool path = evidence.name.contains(QLatin1Char('/')) || evidence.name.contains(QLatin1Char('\\'));
            if (path || evidence.name.size() > kLongestFileName)
                one.member(key("name")).report(Json::tr("here must stand the name of a file, without a folder"));
            evidence.size = static_cast<qint64>(one.number(key("size"), -1));
            const QString digest = one.requiredText(key("sha256"));
            evidence.sha256 = QByteArray::fromHex(digest.toLatin1());
            if (QString::fromLatin1(evidence.sha256.toHex()) != digest || evidence.sha256.size() != 32)
                one.member(key("sha256")).report(Json::tr("here must stand 64 hexadecimal digits in small letters"));
            evidence.added = one.date(key("added"));
            if (one.has(key("question")))
                evidence.question = found(one, "question", m_names.questions, Json::tr("there is no question “%1”"));
            m_content.evidence.push_back(evidence);
            m_content.evidencePlaces.append(one.path());
        }
    }

    void readFindings(const JsonNode &node)
    {
        std::set<RequirementId> seen;
        const std::vector<JsonNode> nodes = node.list(key("findings"));
        for (const JsonNode &one : nodes) {
            if (!one.ok())
                return;
            Finding finding;
            readRow(one, finding, {key("requirement")});
            finding.requirement =
                found(one, "requirement", m_names.requirements, Json::tr("there is no requirement “%1”"));
            if (!seen.insert(finding.requirement).second)
                one.report(Json::tr("there is a second finding on this requirement"));
            if (finding.waiverReason.isEmpty() != finding.waivedBy.isEmpty())
                one.report(Json::tr("a waiver has a reason and the name of who waives"));
            m_provider.findings.push_back(finding);
        }
        std::sort(m_provider.findings.begin(), m_provider.findings.end(),
                  [](const Finding &a, const Finding &b) { return a.requirement < b.requirement; });
    }

    void readAnswers(const JsonNode &node)
    {
        std::set<QuestionId> seen;
        const std::vector<JsonNode> nodes = node.list(key("answers"));
        for (const JsonNode &one : nodes) {
            if (!one.ok())
                return;
            Answer answer;
            readRow(one, answer, {key("question")});
            answer.question = found(one, "question", m_names.questions, Json::tr("there is no question “%1”"));
            if (!seen.insert(answer.question).second)
                one.report(Json::tr("there is a second answer to this question"));
            m_content.answers.push_back(answer);
        }
    }

    // What a member names; reports in the given words if there is no such thing.
    template <typename Id>
    static Id found(const JsonNode &node, const char *name, const NameBook<Id> &book, const QString &words)
    {
        const QString text = node.requiredText(key(name));
        const Id id = book.find(text);
        if (isNull(id))
            node.member(key(name)).report(words.arg(text.left(200)));
        return id;
    }

    const ProjectNames &m_names;
    ProviderContent &m_content;
    Provider &m_provider;
};

} // namespace

QStringList providerMembers()
{
    return QStringLiteral(
               "name legal_name website country founded headcount status notes services tags nda_signed pilot "
               "insurance insurance_currency attrition attrition_formula capacity smallest_team sites "
               "certificates contacts references evidence offers findings answers")
        .split(QLatin1Char(' '));
}

QJsonObject providerToJson(const Provider &provider, const std::vector<Answer> &answers, const ProjectNames &names)
{
    QJsonObject object;
    put(object, "name", provider.name);
    put(object, "legal_name", provider.legalName);
    put(object, "website", provider.website);
    put(object, "country", provider.country);
    put(object, "founded", provider.founded);
    put(object, "headcount", provider.headcount);
    put(object, "status", statusCode(provider.status));
    put(object, "notes", provider.notes);
    put(object, "services", QJsonArray::fromStringList(provider.services));
    put(object, "tags", QJsonArray::fromStringList(provider.tags));
    put(object, "nda_signed", provider.ndaSigned.toString(Qt::ISODate));
    put(object, "pilot", codeOf(provider.pilot));
    if (!provider.insurance.isZero())
        put(object, "insurance", provider.insurance.toText());
    put(object, "insurance_currency", provider.insuranceCurrency);
    if (provider.attrition)
        object.insert(key("attrition"), *provider.attrition);
    put(object, "attrition_formula", provider.attritionFormula);
    if (provider.capacity)
        object.insert(key("capacity"), *provider.capacity);
    put(object, "smallest_team", provider.smallestTeam);
    put(object, "sites", rows(provider.sites));
    put(object, "certificates", certificatesOf(provider, names));
    put(object, "contacts", rows(provider.contacts));
    put(object, "references", rows(provider.references));
    put(object, "evidence", evidenceOf(provider, RowId{}, names));
    put(object, "offers", offersOf(provider, names));
    put(object, "findings", findingsOf(provider, names));
    put(object, "answers", answersOf(answers, names));
    return object;
}

ProviderContent providerFromJson(const JsonNode &node, const ProjectNames &names)
{
    ProviderContent content;
    ProviderReader(names, content).read(node);
    return content;
}

} // namespace shortlist
