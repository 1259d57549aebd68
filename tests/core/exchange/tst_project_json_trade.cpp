// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectJson.h"
#include "tests/support/FullProject.h"
#include "tests/support/TestProject.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::dumpWithoutKeys;
using test::FullProject;

namespace {

struct EmptyProject
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("empty.shortlist"));
    std::unique_ptr<Project> project = std::move(*Project::create(path));
};

// The full project's JSON, made once: to break places in it.
const QByteArray &fullJson()
{
    static const QByteArray json = [] {
        const FullProject full;
        return *projectToJson(*full.project);
    }();
    return json;
}

} // namespace

// All of the trade as JSON: nothing is lost on the way, and what is wrong is named by its place.
class TestProjectJsonTrade : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void comesBackAsItWas()
    {
        const FullProject full;
        const Result<QByteArray> first = projectToJson(*full.project);
        QVERIFY(first);
        const EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, *first, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(dumpWithoutKeys(empty.project->snapshot()), dumpWithoutKeys(full.project->snapshot()));
        const Result<QByteArray> second = projectToJson(*empty.project);
        QVERIFY(second);
        QCOMPARE(*second, *first);
        QVERIFY(!empty.project->canUndo());
    }

    // The dump that the other tests rest on shows each field.
    void noticesEachField()
    {
        const QByteArray dump = dumpWithoutKeys(FullProject().project->snapshot());
        for (const char *text : {"question_id=code", "trigger_volume=12.345", "function_id=name", "waiver_reason=",
                                 "certificate_id=standard", "provider_id=Northwind", "low_margin=0.375", "A cousin",
                                 "2026-11-18T16:30:00", "After the call", "shift_to=3", "160000.5"})
            QVERIFY2(dump.contains(text), text);
    }

    void takesEvidenceAlong()
    {
        const FullProject full;
        const EmptyProject empty;
        QVERIFY(readProjectJson(*empty.project, fullJson(), QStringLiteral("a.json")));
        const std::vector<Evidence> evidence = empty.project->snapshot().providers()[0].evidence;
        QCOMPARE(evidence.size(), 2U);
        for (const Evidence &one : evidence) {
            const Result<QByteArray> content = empty.project->evidenceContent(one.sha256);
            QVERIFY(content);
            QCOMPARE(qint64(content->size()), one.size);
            QCOMPARE(*content, *full.project->evidenceContent(one.sha256));
        }
    }

    void putsLargeEvidenceBeside()
    {
        const FullProject full(kLargestInside + 1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("big.v2.json"));
        QVERIFY(!projectToJson(*full.project));
        const Result<> written = writeProjectJson(path, *full.project);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        QVERIFY(QFile(path).size() < kLargestInside);
        const QDir beside(evidenceFolder(path));
        QCOMPARE(beside.dirName(), QStringLiteral("big.v2.files"));
        QCOMPARE(beside.entryList(QDir::Files).size(), 1);

        const auto made = createFromJson(path, folder.filePath(QStringLiteral("made.shortlist")));
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(dumpWithoutKeys((*made)->snapshot()), dumpWithoutKeys(full.project->snapshot()));

        QFile file(beside.filePath(beside.entryList(QDir::Files).constFirst()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write("y");
        file.close();
        const auto damaged = createFromJson(path, folder.filePath(QStringLiteral("damaged.shortlist")));
        QVERIFY(!damaged);
        QVERIFY2(
            damaged.error().message.contains(QStringLiteral("providers[0].evidence[0]: the content of “report.txt” "
                                                            "is missing")),
            qPrintable(damaged.error().message));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("damaged.shortlist"))));
    }

    void namesThePlaceOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *from, const char *to, const char *said) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(said);
        };
        row("unknown member of a requirement", "\"rule\": \"certificate\"", "\"rool\": \"certificate\"",
            "requirements[0]: there is no member called “rool”");
        row("unknown rule", "\"rule\": \"certificate\"", "\"rule\": \"maybe\"",
            "requirements[0].rule: “maybe” is not one");
        row("yes as text", "\"verified\": true", "\"verified\": \"yes\"",
            "requirements[0].verified: here must stand true or false");
        row("money as number", "\"yearly_cost\": \"12.345\"", "\"yearly_cost\": 12.345",
            "functions[0].yearly_cost: here must stand a text");
        row("money with a comma", "\"yearly_cost\": \"12.345\"", "\"yearly_cost\": \"12,345\"",
            "functions[0].yearly_cost: “12,345” is not a number");
        row("minutes", "\"cover_to\": 3", "\"cover_to\": 1441", "functions[0].cover_to: 1441 does not lie between");
        row("half a minute", "\"cover_to\": 3", "\"cover_to\": 0.5", "functions[0].cover_to: here must stand a whole");
        row("term", "\"term_months\": 3", "\"term_months\": 0", "need.term_months: 0 does not lie between 1 and 240");
        row("a key", "\"term_months\": 3", "\"key\": 3", "need: there is no member called “key”");
        row("worksheet", "\"answer\": -2", "\"answer\": 3", "worksheet[0].answer: 3 does not lie between -2 and 2");
        row("points", "\"points\": 0.375", "\"points\": 101", "preferences[0].points: 101 does not lie between");
        row("rate", "\"currency\": \"GBP\",\n            \"date\"", "\"currency\": \"pound\",\n            \"date\"",
            "exchange_rates[0].currency: “pound” is not a currency's code");
        row("rate of zero", "\"rate\": \"12.345\",\n            \"source\"", "\"rate\": \"0\",\n            \"source\"",
            "exchange_rates[0].rate: a rate is above zero");
        row("cost of nobody", "\"provider\": \"Northwind\"", "\"provider\": \"Nobody\"",
            "buyer_costs[0].provider: there is no provider “Nobody”");
        row("moment", "2026-11-18T16:30:00Z", "18 November", "evaluators[0].handed_in: “18 November” is not a moment");
        row("local time", "2026-11-18T16:30:00Z", "2026-11-18T16:30:00", "evaluators[0].handed_in: “2026-11-18T16:30");
        row("section", "\"Price / Total\"\n            ]", "\"Price / X\"\n            ]",
            "evaluators[0].sections[0]: no criterion “Price / X”");
        row("consensus without reason", "\"comment\": \"After the call\\nAnna\",", "",
            "providers[0].scores[2]: a consensus has a score");
        row("consensus of one", "\"consensus\": true", "\"consensus\": true, \"evaluator\": \"Anna\"",
            "providers[0].scores[2].evaluator: a consensus is not one evaluator's");
        row("pilot", "\"pilot\": \"no\"", "\"pilot\": false", "providers[0].pilot: here must stand a text");
        row("attrition", "\"attrition\": 0,", "\"attrition\": -1,", "providers[0].attrition: -1 does not lie between");
        row("insurance", "\"insurance_currency\": \"GBP\"", "\"insurance_currency\": \"£\"",
            "providers[0].insurance_currency: “£” is not a currency's code");
        row("model", "\"model\": \"hourly\"", "\"model\": \"barter\"", "providers[0].offers[0].model: “barter” is not");
        row("indexed from", "\"indexed_from\": 3", "\"indexed_from\": 1",
            "providers[0].offers[0].indexed_from: 1 does not lie between 2 and 100");
        row("waiver", "\"waived_by\":", "\"note\": \"x\", \"nobody\":", "providers[0].findings[0]: there is no member");
        row("path as a file's name", "\"report.txt\"", "\"../report.txt\"",
            "providers[0].evidence[0].name: here must stand the name of a file");
        row("size", "\"size\": 2000", "\"size\": 1999", "providers[0].evidence[0]: the size does not fit");
        row("content", "\"eHh4", "\"eHg4", "providers[0].evidence[0]: the content of “report.txt” is missing");
        row("envelopes", "\"envelopes\": true", "\"envelopes\": 1", "method.envelopes: here must stand true or false");
        row("reasonless lists", "\"languages\": [", "\"languages\": \"en\", \"channels\": [",
            "functions[0].languages: here must stand a list");
    }

    void namesThePlaceOfAMistake()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QString, said);
        QByteArray json = fullJson();
        const qsizetype at = json.indexOf(from);
        QVERIFY2(at >= 0, from.constData());
        json.replace(at, from.size(), to);
        const EmptyProject empty;
        const QByteArray before = test::tableDump(empty.path);
        const Result<> read = readProjectJson(*empty.project, json, QStringLiteral("a.json"));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
        QVERIFY(read.error().message.contains(QStringLiteral("Nothing was read")));
        QCOMPARE(test::tableDump(empty.path), before);
    }

    void readsTheFirstVersion()
    {
        const QByteArray old = R"({"format": "shortlist-project", "version": 1,
            "need": {"title": "T", "currency": "EUR", "shortlist_size": 2},
            "providers": [{"name": "A", "certificates": [{"standard": "ISO 9001", "issuer": "X",
                "valid_until": "2027-05-31"}], "references": [{"client": "B", "industry": "energy"}]}]})";
        const EmptyProject empty;
        const Result<> read = readProjectJson(*empty.project, old, QStringLiteral("a.json"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        const Snapshot &snapshot = empty.project->snapshot();
        QCOMPARE(snapshot.need().termMonths, 36);
        QVERIFY(snapshot.providers()[0].references[0].current);
        QCOMPARE(snapshot.providers()[0].certificates[0].validUntil, QDate(2027, 5, 31));
    }

    void onlyFillsAProjectWithoutLists()
    {
        const EmptyProject empty;
        ServiceLevel level;
        level.name = QStringLiteral("Calls answered");
        QVERIFY(empty.project->edit(QStringLiteral("Add a service level"),
                                    [&level](Store &store) { return store.put(level); }));
        QVERIFY(!readProjectJson(*empty.project, fullJson(), QStringLiteral("a.json")));
        QCOMPARE(empty.project->snapshot().list<ServiceLevel>().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestProjectJsonTrade)
#include "tst_project_json_trade.moc"
