// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace shortlist;
using test::SmallProject;
using test::snapshotDump;

namespace {

Decimal decimal(const char *text)
{
    return Decimal::fromText(QLatin1String(text)).value();
}

// Does an edit, takes it back and makes it again, each time with the file and the snapshot compared, and once more
// after the file was closed and opened.
bool doUndoRedo(SmallProject &small, const Project::Mutation &mutation)
{
    const QByteArray fileBefore = small.dump();
    const QByteArray before = snapshotDump(small.project->snapshot());
    const Result<> done = small.project->edit(QStringLiteral("Edit"), mutation);
    if (!done) {
        qWarning("%s", qUtf8Printable(done.error().message));
        return false;
    }
    const QByteArray fileAfter = small.dump();
    const QByteArray after = snapshotDump(small.project->snapshot());
    const bool changed = fileAfter != fileBefore && after != before;
    const bool undone =
        small.project->undo() && small.dump() == fileBefore && snapshotDump(small.project->snapshot()) == before;
    const bool redone =
        small.project->redo() && small.dump() == fileAfter && snapshotDump(small.project->snapshot()) == after;
    small.reopen();
    const bool reopened = snapshotDump(small.project->snapshot()) == after;
    const auto findings = small.project->verify();
    const bool whole = findings && findings->isEmpty();
    if (!changed || !undone || !redone || !reopened || !whole)
        qWarning("changed %d undone %d redone %d reopened %d whole %d", changed, undone, redone, reopened, whole);
    return changed && undone && redone && reopened && whole;
}

template <typename Row>
bool putAndRemove(SmallProject &small, Row row)
{
    if (!doUndoRedo(small, [&](Store &store) { return store.put(row); }))
        return false;
    const std::vector<Row> list = small.project->snapshot().list<Row>();
    return !list.empty() && doUndoRedo(small, [&](Store &store) { return store.remove(list.front()); });
}

Offer someOffer(FunctionId function)
{
    Offer offer;
    offer.name = QStringLiteral("First offer");
    offer.model = PriceModel::PerTransaction;
    offer.currency = QStringLiteral("PHP");
    offer.indexation = decimal("2.5");
    offer.minimum = decimal("1000");
    OfferLine line;
    line.kind = LineKind::Transaction;
    line.function = function;
    line.rate = decimal("1.375");
    OfferLine band = line;
    band.from = decimal("10000");
    band.rate = decimal("1.2");
    offer.lines = {line, band};
    return offer;
}

} // namespace

class TestTrade : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void decimalsAreExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written"); // empty = not a decimal
        const char *const rows[][2] = {{"0", "0"},
                                       {"1234.50", "1234.5"},
                                       {"-0.005", "-0.005"},
                                       {"+7", "7"},
                                       {"1.", ""},
                                       {".5", "0.5"},
                                       {"", ""},
                                       {"-", ""},
                                       {"1e3", ""},
                                       {"1,5", ""},
                                       {"0.123456789", "0.123456789"},
                                       {"0.1234567891", ""},
                                       {"1.2.3", ""},
                                       {"999999999999999999", "999999999999999999"},
                                       {"1000000000000000000", ""},
                                       {"-0", "0"},
                                       {"0.000000000", "0"},
                                       {" 1", ""}};
        for (const auto &row : rows)
            QTest::newRow(row[0]) << QString::fromLatin1(row[0]) << QString::fromLatin1(row[1]);
    }

    void decimalsAreExact()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        const std::optional<Decimal> number = Decimal::fromText(text);
        QCOMPARE(number.has_value(), !written.isEmpty());
        if (number) {
            QCOMPARE(number->toText(), written);
            QCOMPARE(Decimal::fromText(number->toText()), number);
            QCOMPARE(number->toDouble(), text.toDouble());
        }
    }

    void decimalsAreOrdered()
    {
        QVERIFY(decimal("0.1") < decimal("0.11"));
        QVERIFY(decimal("-2") < decimal("-1.999999999"));
        QVERIFY(decimal("999999999999999999") > decimal("999999999.999999999"));
        QCOMPARE(decimal("1.50"), decimal("1.5"));
        QCOMPARE(Decimal::fromDouble(0.125, 2)->toText(), QStringLiteral("0.13"));
        QVERIFY(!Decimal::fromDouble(1e18, 0));
        QVERIFY(!Decimal::fromDouble(kMissing, 2));
    }

    void everyListIsDoneUndoneAndRedone()
    {
        SmallProject small;
        NeedFunction function;
        function.service = QStringLiteral("payroll");
        function.base = decimal("1200.5");
        function.languages = {QStringLiteral("en"), QStringLiteral("fr")};
        QVERIFY(putAndRemove(small, function));
        QVERIFY(putAndRemove(small, WorksheetAnswer{RowId{}, QStringLiteral("volume"), -2, QStringLiteral("why")}));
        ServiceLevel level;
        level.name = QStringLiteral("Speed of answer");
        QVERIFY(putAndRemove(small, level));
        OwnStandard standard;
        standard.name = QStringLiteral("House standard");
        standard.dates = DateModel::Period;
        QVERIFY(putAndRemove(small, standard));
        Requirement requirement;
        requirement.name = QStringLiteral("Pilot");
        requirement.rule = RequirementRule::Pilot;
        QVERIFY(putAndRemove(small, requirement));
        Question question;
        question.text = QStringLiteral("How many?");
        question.choices = {QStringLiteral("One"), QStringLiteral("Two")};
        QVERIFY(putAndRemove(small, question));
        QVERIFY(putAndRemove(small, ExchangeRate{RowId{}, QStringLiteral("PHP"), decimal("0.0158"), QDate(2026, 11, 2),
                                                 QStringLiteral("ECB")}));
        BuyerCost cost;
        cost.label = QStringLiteral("Vendor manager");
        cost.amount = decimal("85000");
        QVERIFY(putAndRemove(small, cost));
        Preference preference;
        preference.name = QStringLiteral("Local bidders");
        preference.points = 10;
        preference.countries = {QStringLiteral("IE")};
        QVERIFY(putAndRemove(small, preference));
        PriceTerms terms;
        terms.volume = Volume::High;
        terms.estimate = decimal("1000000.01");
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.setPriceTerms(terms); }));
        QVERIFY(small.project->snapshot().priceTerms() == terms);
    }

    void aChangeNamesItsList()
    {
        SmallProject small;
        QSignalSpy spy(small.project.get(), &Project::changed);
        Requirement requirement;
        requirement.name = QStringLiteral("NDA");
        QVERIFY(small.project->edit(QStringLiteral("Edit"), [&](Store &store) { return store.put(requirement); }));
        QCOMPARE(spy.size(), 1);
        const auto change = spy.first().first().value<Change>();
        QVERIFY(change.touches<Requirement>());
        QVERIFY(!change.touches<Question>());
        QVERIFY(change.providers.isEmpty());
        QCOMPARE(small.project->snapshot().list<Requirement>().size(), std::size_t(1));
    }

    void aProvidersPartsAreDoneUndoneAndRedone()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("Function"), [](Store &store) {
            NeedFunction function;
            function.service = QStringLiteral("payroll");
            return store.put(function);
        }));
        QVERIFY(small.project->edit(QStringLiteral("Requirement"), [](Store &store) {
            Requirement requirement;
            requirement.name = QStringLiteral("NDA");
            return store.put(requirement);
        }));
        const FunctionId function = small.project->snapshot().list<NeedFunction>().front().id;
        const Requirement requirement = small.project->snapshot().list<Requirement>().front();
        Provider provider = *small.project->snapshot().provider(small.northwind);
        provider.ndaSigned = QDate(2026, 10, 1);
        provider.pilot = Known::Yes;
        provider.insurance = decimal("5000000");
        provider.attrition = 31.5;
        provider.capacity = 40000;
        provider.offers = {someOffer(function), someOffer(FunctionId{})};
        provider.findings = {{requirement.id,
                              Known::No,
                              {},
                              QStringLiteral("Group cover"),
                              QStringLiteral("Legal"),
                              QDate(2026, 11, 1)}};
        Certificate certificate;
        certificate.standard = QStringLiteral("SOC 2");
        certificate.variant = QStringLiteral("Type II");
        certificate.periodEnd = QDate(2026, 6, 30);
        provider.certificates.push_back(certificate);
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateProvider(provider); }));
        provider = *small.project->snapshot().provider(small.northwind);
        QCOMPARE(provider.offers.size(), std::size_t(2));
        QCOMPARE(provider.offers[0].lines.size(), std::size_t(2));
        QCOMPARE(provider.offers[0].lines[1].rate.toText(), QStringLiteral("1.2"));
        QVERIFY(provider.finding(requirement.id)->isWaived());

        // Lines and offers in another order, one fewer of each.
        std::swap(provider.offers[0], provider.offers[1]);
        provider.offers[0].lines.erase(provider.offers[0].lines.begin());
        provider.offers.pop_back();
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateProvider(provider); }));
        QCOMPARE(small.project->snapshot().provider(small.northwind)->offers.size(), std::size_t(1));

        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.remove(requirement); }));
        QVERIFY(small.project->snapshot().provider(small.northwind)->findings.empty());
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.removeProvider(small.northwind); }));
    }

    void answersAreDoneUndoneAndRedone()
    {
        SmallProject small;
        QVERIFY(small.project->edit(QStringLiteral("Question"), [](Store &store) {
            Question question;
            question.text = QStringLiteral("How many?");
            question.type = AnswerType::Number;
            return store.put(question);
        }));
        const Question question = small.project->snapshot().list<Question>().front();
        const Answer answer{question.id, AnswerState::Answered, QStringLiteral("12.5"), {}, {}, QDate(2026, 11, 3)};
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.setAnswer(small.meridian, answer); }));
        QVERIFY(small.project->snapshot().answers().answer(small.meridian, question.id) == answer);
        Criterion criterion = *small.project->snapshot().criterion(small.price);
        criterion.source = CriterionSource::Answer;
        criterion.question = question.id;
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateCriterion(criterion); }));
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.remove(question); }));
        QCOMPARE(small.project->snapshot().answers().count(), std::size_t(0));
        QVERIFY(isNull(small.project->snapshot().criterion(small.price)->question));
    }

    void evidenceIsKeptUnderItsHash()
    {
        SmallProject small;
        const QByteArray content("%PDF-1.4 a fictional certificate");
        QVERIFY(doUndoRedo(small, [&](Store &store) -> Result<> {
            const auto added = store.addEvidence(
                small.northwind, {RowId{}, RowId{}, QuestionId{}, QStringLiteral("a/b.pdf"), 0, {}, QDate(2026, 11, 1)},
                content);
            return added ? Result<>() : tl::unexpected<Error>(added.error());
        }));
        Provider provider = *small.project->snapshot().provider(small.northwind);
        QCOMPARE(provider.evidence.size(), std::size_t(1));
        const Evidence evidence = provider.evidence.front();
        QCOMPARE(evidence.name, QStringLiteral("b.pdf"));
        QCOMPARE(evidence.size, content.size());
        QCOMPARE(evidence.sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
        QCOMPARE(small.project->evidenceContent(evidence.sha256).value(), content);
        QCOMPARE(small.project->evidenceContent(QByteArray(32, 'x')).error().code, ErrorCode::NotFound);
        // The history names the file and does not hold it a second time.
        QVERIFY(small.project->history().value().back().changesetBytes < content.size() + 400);
        provider.evidence.clear();
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateProvider(provider); }));
        QVERIFY(small.project->undo());
        QCOMPARE(small.project->evidenceContent(evidence.sha256).value(), content);
        const QString copy = small.folder.filePath(QStringLiteral("copy.shortlist"));
        QVERIFY(small.project->saveCopy(copy));
        const auto opened = Project::open(copy);
        QVERIFY(opened);
        QCOMPARE((*opened)->evidenceContent(evidence.sha256).value(), content);
    }

    void anAlteredFileIsNotGivenOut()
    {
        SmallProject small;
        QByteArray sha256;
        QVERIFY(small.project->edit(QStringLiteral("File"), [&](Store &store) -> Result<> {
            const auto added = store.addEvidence(
                small.northwind, {RowId{}, RowId{}, QuestionId{}, QStringLiteral("b.txt"), 0, {}, {}}, QByteArray());
            sha256 = added ? added->sha256 : QByteArray();
            return added ? Result<>() : tl::unexpected<Error>(added.error());
        }));
        QCOMPARE(small.project->evidenceContent(sha256).value(), QByteArray());
        small.project.reset();
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(small.path.toUtf8().constData(), &raw), SQLITE_OK);
        QCOMPARE(sqlite3_exec(raw, "UPDATE evidence_content SET content = x'00'", nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(raw);
        small.reopen();
        QCOMPARE(small.project->evidenceContent(sha256).error().code, ErrorCode::Damaged);
        QCOMPARE(small.project->verify().value().size(), 1);
    }

    void whatWasAgreedOnStandsBesideTheScores()
    {
        SmallProject small;
        const ScoreKey key{small.northwind, small.quality, kConsensus};
        QVERIFY(!small.project->edit(QStringLiteral("E"), [&](Store &store) { return store.setScore(key, 4, {}); }));
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.setScore(key, 4, QStringLiteral("Site visit")); }));
        QCOMPARE(small.project->snapshot().score(key).value, 4.0);
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.setScore(key, kMissing, {}); }));
    }

    void handedInScoresAreClosed()
    {
        SmallProject small;
        Evaluator anna = *small.project->snapshot().evaluator(small.anna);
        anna.handedIn = QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);
        anna.sections = {small.service};
        anna.interests = QStringLiteral("None");
        anna.declaredOn = QDate(2026, 11, 1);
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateEvaluator(anna); }));
        QVERIFY(*small.project->snapshot().evaluator(small.anna) == anna);
        const QByteArray before = small.dump();
        const ScoreKey key{small.northwind, small.quality, small.anna};
        const auto refused =
            small.project->edit(QStringLiteral("E"), [&](Store &store) { return store.setScore(key, 1, {}); });
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(anna.name));
        QCOMPARE(small.dump(), before);
        anna.handedIn = QDateTime();
        QVERIFY(small.project->edit(QStringLiteral("Reopen"), [&](Store &store) -> Result<> {
            const Result<> reopened = store.updateEvaluator(anna);
            return reopened ? store.setScore(key, 1, {}) : reopened;
        }));
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.removeCriterion(small.service); }));
        QVERIFY(small.project->snapshot().evaluator(small.anna)->sections.empty());
    }

    void whatIsNotPossibleIsRefused()
    {
        SmallProject small;
        const QByteArray before = small.dump();
        const auto refused = [&](const Project::Mutation &mutation) {
            return !small.project->edit(QStringLiteral("E"), mutation) && small.dump() == before;
        };
        QVERIFY(refused([](Store &store) {
            return store.put(ExchangeRate{RowId{}, QStringLiteral("PHP"), 0, {}, {}});
        }));
        QVERIFY(refused([](Store &store) -> Result<> {
            const ExchangeRate rate{RowId{}, QStringLiteral("PHP"), 1, {}, {}};
            const Result<> first = store.put(rate);
            return first ? store.put(rate) : Result<>();
        }));
        QVERIFY(refused([](Store &store) { return store.put(Requirement()); }));
        QVERIFY(refused([](Store &store) { return store.put(WorksheetAnswer{RowId{}, QStringLiteral("q"), 3, {}}); }));
        Provider provider = *small.project->snapshot().provider(small.northwind);
        provider.findings = {{RequirementId{1}, Known::Unknown, {}, QStringLiteral("Reason"), {}, {}}};
        QVERIFY(refused([&](Store &store) { return store.updateProvider(provider); }));
        Need need = small.project->snapshot().need();
        need.termMonths = 0;
        QVERIFY(refused([&](Store &store) { return store.setNeed(need); }));
    }

    // A file as version 2 wrote it: everything that was in it can be changed and the change undone.
    void aFileOfVersion2IsBroughtUpToDate()
    {
        SmallProject small;
        small.project.reset();
        QVERIFY(QFile::remove(small.path));
        QVERIFY(QFile::copy(QStringLiteral(SHORTLIST_TEST_DATA "/project/version_2.shortlist"), small.path));
        QVERIFY(QFile::setPermissions(small.path, QFile::ReadOwner | QFile::WriteOwner));
        small.reopen();
        const Snapshot &snapshot = small.project->snapshot();
        QCOMPARE(snapshot.providers().size(), std::size_t(12));
        QCOMPARE(snapshot.need().termMonths, 36);
        QVERIFY(QFile::exists(small.path + QStringLiteral(".version-2.backup")));
        Provider provider = snapshot.providers().front();
        provider.pilot = Known::Yes;
        for (Site &site : provider.sites)
            site.shiftDays = 31;
        for (Certificate &certificate : provider.certificates)
            certificate.number = QStringLiteral("1");
        for (Reference &reference : provider.references)
            reference.current = false;
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateProvider(provider); }));
        Need need = small.project->snapshot().need();
        need.industry = QStringLiteral("Retail");
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.setNeed(need); }));
        Method method = small.project->snapshot().method();
        method.blind = true;
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.setMethod(method); }));
        Evaluator evaluator = small.project->snapshot().evaluators().front();
        evaluator.interests = QStringLiteral("None");
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateEvaluator(evaluator); }));
        Criterion criterion = *small.project->snapshot().criterion(small.project->snapshot().leaves().front());
        criterion.priceEnvelope = true;
        QVERIFY(doUndoRedo(small, [&](Store &store) { return store.updateCriterion(criterion); }));
    }
};

QTEST_GUILESS_MAIN(TestTrade)
#include "tst_trade.moc"
