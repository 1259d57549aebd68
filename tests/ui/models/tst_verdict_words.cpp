// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below the ranking of those who are not in it, and the column of the table of providers.

#include "core/project/Store.h"
#include "tests/ui/models/ProviderFixture.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/VerdictWords.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

class TestVerdictWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void belowTheLine()
    {
        test::ProviderFixture f;
        QVERIFY(lineInWords(f.workspace).isEmpty());
        QCOMPARE(f.cell(f.small.northwind, ProviderTableModel::Gate).data().toString(), QString());
        Requirement pilot;
        pilot.name = QStringLiteral("Pilot");
        pilot.rule = RequirementRule::Pilot;
        QVERIFY(f.workspace.edit(QStringLiteral("Ask"), [&pilot](Store &store) { return store.put(pilot); }));
        QVERIFY(belowLineInWords(f.workspace).isEmpty());
        QVERIFY(notKnownInWords(f.workspace).startsWith(QStringLiteral("Of 2 ranked providers something")));
        const auto answer = [&f](ProviderId id, Known known) {
            QVERIFY(edits::changeProvider(f.workspace, id, QStringLiteral("Pilot"),
                                          [known](Provider &provider) { provider.pilot = known; }));
        };
        answer(f.small.meridian, Known::No);
        QCOMPARE(lineInWords(f.workspace),
                 QStringLiteral("1 provider fails a requirement and is not ranked: Meridian. Of 1 ranked provider "
                                "something that is required is not known yet: Northwind."));
        QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Gate).data().toString(), QStringLiteral("✗ Fail"));
        QCOMPARE(f.cell(f.small.meridian, ProviderTableModel::Rank).data().toString(), QString());
        QCOMPARE(f.cell(f.small.northwind, ProviderTableModel::Gate).data().toString(), QStringLiteral("? Unknown"));
        QCOMPARE(f.cell(f.small.northwind, ProviderTableModel::Rank).data().toString(), QStringLiteral("1"));
        QCOMPARE(test::difference(f.workspace, f.model), QString());
        answer(f.small.northwind, Known::Yes);
        QVERIFY(notKnownInWords(f.workspace).isEmpty());
        QVERIFY(f.workspace.undo());
        QVERIFY(f.workspace.undo());
        QVERIFY(belowLineInWords(f.workspace).isEmpty());
        QCOMPARE(test::difference(f.workspace, f.model), QString());
    }

    void everyVerdictHasSymbolAndWord()
    {
        QStringList seen;
        for (const Verdict verdict : kAllVerdicts) {
            seen << verdictInWords(verdict);
            QVERIFY(seen.back().contains(QLatin1Char(' ')));
        }
        QCOMPARE(seen.removeDuplicates(), 0);
    }
};

QTEST_MAIN(TestVerdictWords)
#include "tst_verdict_words.moc"
