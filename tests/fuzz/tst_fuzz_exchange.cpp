// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/JsonNode.h"
#include "core/exchange/Csv.h"
#include "core/exchange/ExportTables.h"
#include "core/exchange/ProjectContent.h"
#include "core/exchange/ProjectJson.h"
#include "core/exchange/ProviderImport.h"
#include "tests/support/FullProject.h"
#include "tests/support/TestProject.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

int below(QRandomGenerator &random, qsizetype limit)
{
    return random.bounded(static_cast<int>(std::max<qsizetype>(1, limit)));
}

// One to eight small damages: bytes changed, put in, taken out, doubled, cut off.
QByteArray damaged(QByteArray bytes, const QList<QByteArray> &pieces, QRandomGenerator &random)
{
    for (int i = 1 + below(random, 8); i > 0 && !bytes.isEmpty(); --i) {
        const int at = below(random, bytes.size());
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.insert(at, pieces.at(below(random, pieces.size())));
            break;
        case 2:
            bytes.remove(at, 1 + below(random, 20));
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(random, bytes.size()), below(random, 40)));
            break;
        case 4:
            bytes.replace(at, 1, pieces.at(below(random, pieces.size())));
            break;
        default:
            if (random.bounded(10) == 0)
                bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

// Bytes that nobody would write: a table or a message comes out, never a crash, and never late.
class TestFuzzExchange : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void csvFromNoise()
    {
        QRandomGenerator random(20270129);
        static const char kLetters[] = "\",;\t|\r\n'=+-@ ()0123abc\xE9\xC3\xA9\xFF\xFE\xEF\xBB\xBF";
        const QByteArray letters(kLetters, sizeof(kLetters)); // the last is a NUL byte
        SmallProject small;
        for (int round = 0; round < 4000; ++round) {
            QByteArray bytes;
            for (int i = below(random, 300); i > 0; --i)
                bytes += random.bounded(4) == 0 ? static_cast<char>(random.bounded(256))
                                                : letters.at(below(random, letters.size()));
            tryCsv(bytes, small.project->snapshot());
        }
    }

    void csvFromDamage()
    {
        QRandomGenerator random(20260914);
        SmallProject small;
        const QByteArray table = csvBytes(providerTable(small.project->snapshot()));
        const QList<QByteArray> pieces{
            "\"",   "\"\"", ",",     ";",        "\r\n",          "\n",      QByteArray(1, '\0'),
            "sep=", "\t",   "=1+1",  "(((((",    ")))",           "1,2,3,4", "\xFF\xFE",
            "\xC3", "IE",   "9e999", "99999999", "2027-13-45",    "-",       "00000000000000000001",
            "%1%2", "\x1B", "<b>",   "\xE2\x80", "\xED\xA0\x80x", "'"};
        for (int round = 0; round < 4000; ++round)
            tryCsv(damaged(table, pieces, random), small.project->snapshot());
    }

    void jsonFromDamage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("small") << projectToJson(SmallProject().project->snapshot());
        QTest::newRow("everything") << *projectToJson(*test::FullProject(50).project);
    }
    void jsonFromDamage()
    {
        QRandomGenerator random(20270504);
        QFETCH(const QByteArray, json);
        const QList<QByteArray> pieces{"\"",
                                       "{",
                                       "}",
                                       "[",
                                       "]",
                                       ":",
                                       ",",
                                       "null",
                                       "true",
                                       "-1",
                                       "1e308",
                                       "1e999",
                                       "0.5",
                                       "\"\"",
                                       "[[[[[[[[",
                                       "{\"criteria\":",
                                       "\\u0000",
                                       "\\ud800",
                                       "\xFF",
                                       "\"name\":",
                                       "99999999999999999999"};
        int good = 0;
        for (int round = 0; round < 6000; ++round) {
            const QByteArray bytes = damaged(json, pieces, random);
            const Result<ProjectContent> content =
                parseJson(bytes, QStringLiteral("a.json")).and_then([](const QJsonValue &value) {
                    return contentFromJson(value, QStringLiteral("a.json"));
                });
            good += content ? 1 : 0;
            if (!content)
                QVERIFY(content.error().message.contains(QStringLiteral("a.json")));
            else
                QVERIFY(holdsTogether(*content));
        }
        QVERIFY2(good > 0 && good < 6000, "the damage is neither always nor never found");
    }

    void jsonThatIsDeep_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        QTest::newRow("lists") << QByteArray("[") << QByteArray("]");
        QTest::newRow("criteria") << QByteArray("{\"name\":\"x\",\"criteria\":[") << QByteArray("]}");
    }
    void jsonThatIsDeep()
    {
        QFETCH(QByteArray, open);
        QFETCH(QByteArray, close);
        for (const int depth : {10, 400, 2000, 100'000}) {
            const QByteArray json = "{\"format\":\"shortlist-project\",\"version\":1,\"criteria\":[" +
                                    open.repeated(depth) + close.repeated(depth) + "]}";
            const Result<ProjectContent> content =
                parseJson(json, QStringLiteral("a.json")).and_then([](const QJsonValue &value) {
                    return contentFromJson(value, QStringLiteral("a.json"));
                });
            QVERIFY(content || !content.error().message.isEmpty());
        }
    }

private:
    static bool holdsTogether(const ProjectContent &content)
    {
        Snapshot snapshot;
        for (const ProviderContent &one : content.providers)
            snapshot.putProvider(one.provider);
        for (const Criterion &criterion : content.criteria)
            snapshot.putCriterion(criterion);
        for (const Evaluator &evaluator : content.evaluators)
            snapshot.putEvaluator(evaluator);
        snapshot.setList(std::get<std::vector<Question>>(content.lists));
        snapshot.setList(std::get<std::vector<Requirement>>(content.lists));
        bool good = snapshot.rebuildTree();
        for (const ProviderContent &one : content.providers) {
            for (const Answer &answer : one.answers)
                good = good && snapshot.question(answer.question) != nullptr;
            for (const Finding &finding : one.provider.findings)
                good = good && snapshot.requirement(finding.requirement) != nullptr;
            for (const Evidence &evidence : one.evidence)
                good = good && content.files.contains(evidence.sha256);
        }
        for (const auto &[key, score] : content.scores)
            good = good && snapshot.putScore(key, score.value, score.comment);
        return good;
    }

    static void tryCsv(const QByteArray &bytes, const Snapshot &snapshot)
    {
        QElapsedTimer timer;
        timer.start();
        const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("a.csv"));
        if (!table) {
            QVERIFY(table.error().message.contains(QStringLiteral("a.csv")));
            QVERIFY(table.error().message.contains(QStringLiteral("Nothing was imported.")));
            return;
        }
        QVERIFY(!table->headers.isEmpty());
        int last = table->headerRow;
        std::vector<QStringList> again{table->headers};
        for (const CsvRow &row : table->rows) {
            QCOMPARE(row.cells.size(), table->headers.size());
            QVERIFY(row.number > last);
            last = row.number;
            again.push_back(row.cells);
        }
        // Mapped at random, so that every field meets every text.
        ColumnMapping mapping(static_cast<std::size_t>(table->headers.size()));
        for (std::size_t i = 0; i < mapping.size(); ++i)
            mapping[i].field =
                kAllImportFields[(i * 7 + static_cast<std::size_t>(bytes.size())) % (std::size(kAllImportFields) - 1)];
        const ImportPreview preview = previewImport(*table, mapping, snapshot);
        QCOMPARE(preview.rows.size(), table->rows.size());
        QVERIFY(previewImport(*table, guessMapping(table->headers, snapshot), snapshot).rows.size() ==
                table->rows.size());
        for (const ImportRow &row : preview.rows)
            QVERIFY(row.usable || row.decision == ImportDecision::Skip);
        // What is written again reads again.
        const Result<CsvTable> second = parseCsv(csvBytes(again), QStringLiteral("b.csv"), {{}, QLatin1Char(',')});
        QVERIFY2(second, second ? "" : qPrintable(second.error().message));
        QVERIFY2(timer.elapsed() < 5000, "a few hundred bytes took seconds");
    }
};

QTEST_GUILESS_MAIN(TestFuzzExchange)
#include "tst_fuzz_exchange.moc"
