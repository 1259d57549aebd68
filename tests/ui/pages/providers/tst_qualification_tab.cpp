// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the requirements ask of a provider, in its form, and what they say of it there.

#include "tests/ui/pages/providers/PageFixture.h"
#include "ui/widgets/DateField.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

using namespace shortlist;

namespace {

struct Fixture : test::PageFixture
{
    Fixture()
    {
        choose({QStringLiteral("Northwind")});
        showTab("profileNda");
    }
    const Provider &northwind() const { return provider(small.northwind); }
    void require(RequirementRule rule, double number = 0) const
    {
        Requirement requirement;
        requirement.id = newId<RequirementId>();
        requirement.name = QStringLiteral("Asked");
        requirement.rule = rule;
        requirement.number = number;
        QVERIFY(workspace->edit(QStringLiteral("Ask"), [&](Store &store) { return store.put(requirement); }));
    }
};

} // namespace

class TestQualificationTab : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("ShortlistTest"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_qualification_tab"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    }

    void fieldsAreOneEditEach()
    {
        Fixture f;
        qint64 entries = f.sequence();
        f.type(f.field("profileInsurance"), QStringLiteral("2,500,000.50"));
        QCOMPARE(f.northwind().insurance.toText(), QStringLiteral("2500000.5"));
        f.type(f.field("profileInsuranceCurrency"), QStringLiteral("usd"));
        QCOMPARE(f.northwind().insuranceCurrency, QStringLiteral("USD"));
        f.type(f.field("profileAttrition"), QStringLiteral("34.5 %"));
        QCOMPARE(f.northwind().attrition, std::optional<double>(34.5));
        f.type(f.field("profileAttritionFormula"), QStringLiteral("leavers / headcount"));
        QCOMPARE(f.northwind().attritionFormula, QStringLiteral("leavers / headcount"));
        f.type(f.field("profileCapacity"), QStringLiteral("12,000"));
        QCOMPARE(f.northwind().capacity, std::optional<double>(12000));
        f.type(f.field("profileSmallestTeam"), QStringLiteral("25"));
        QCOMPARE(f.northwind().smallestTeam, 25);
        QCOMPARE(f.sequence(), entries + 6);
        QCOMPARE(f.workspace->project().undoLabel(), QStringLiteral("Set the smallest team of “Northwind”"));
        auto *pilot = f.child<QComboBox>("profilePilot");
        pilot->setCurrentIndex(pilot->findData(static_cast<int>(Known::No)));
        emit pilot->activated(pilot->currentIndex());
        QCOMPARE(f.northwind().pilot, Known::No);
        auto *nda = f.child<DateField>("profileNda");
        f.type(nda, QStringLiteral("2026-05-04"));
        QCOMPARE(f.northwind().ndaSigned, QDate(2026, 5, 4));
        QCOMPARE(f.sequence(), entries + 8);
        QVERIFY(f.workspace->undo());
        QVERIFY(!f.northwind().ndaSigned.isValid());
        QVERIFY(nda->text().isEmpty());
        // Emptied again means not known.
        f.type(f.field("profileAttrition"), QString());
        QVERIFY(!f.northwind().attrition);
        f.type(f.field("profileInsurance"), QString());
        QVERIFY(f.northwind().insurance.isZero());
    }

    void whatCannotBeTakenStaysInTheField()
    {
        Fixture f;
        const qint64 entries = f.sequence();
        auto *problem = f.child<QLabel>("qualificationProblem");
        for (const char *name : {"profileInsurance", "profileAttrition", "profileCapacity", "profileSmallestTeam",
                                 "profileInsuranceCurrency"}) {
            f.type(f.field(name), QStringLiteral("rather much"));
            QVERIFY2(problem->isVisible(), name);
            QCOMPARE(f.field(name)->text(), QStringLiteral("rather much"));
            QTest::keyClick(f.field(name), Qt::Key_Escape);
            QVERIFY(!problem->isVisible());
        }
        f.type(f.field("profileCapacity"), QStringLiteral("-5"));
        QVERIFY(problem->isVisible());
        QCOMPARE(f.sequence(), entries);
        QTest::keyClick(f.field("profileCapacity"), Qt::Key_Escape);
    }

    void referencesSayWhetherTheyArePresent()
    {
        Fixture f;
        f.showTab("referencesTable");
        QAbstractItemModel *model = f.child<QTableView>("referencesTable")->model();
        const int row = model->rowCount() - 1;
        QVERIFY(model->setData(model->index(row, 0), QStringLiteral("Acme")));
        QCOMPARE(model->index(row, 4).data().toString(), QStringLiteral("yes"));
        QVERIFY(model->setData(model->index(row, 4), QStringLiteral("No")));
        QVERIFY(!f.northwind().references.back().current);
        QVERIFY(model->setData(model->index(row, 5), QStringLiteral("120 seats")));
        QCOMPARE(f.northwind().references.back().volume, QStringLiteral("120 seats"));
        QVERIFY(!model->setData(model->index(row, 4), QStringLiteral("perhaps")));
    }

    void saysWhatTheRequirementsSay()
    {
        Fixture f;
        auto *verdicts = f.child<QLabel>("qualificationVerdicts");
        QCOMPARE(verdicts->text(), QStringLiteral("Nothing is required at present."));
        f.require(RequirementRule::SmallestTeam, 50);
        QCOMPARE(verdicts->text(), QStringLiteral("? Asked: The smallest client team is not known."));
        f.type(f.field("profileSmallestTeam"), QStringLiteral("80"));
        QCOMPARE(verdicts->text(),
                 QStringLiteral("✗ Asked: Its smallest client team has 80 seats; at most 50 are asked."));
        QVERIFY(f.child<QLabel>("providerStanding")->text().contains(QStringLiteral("below the line: Its smallest")));
        f.type(f.field("profileSmallestTeam"), QStringLiteral("20"));
        QVERIFY(verdicts->text().startsWith(QStringLiteral("✓ Asked")));
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestQualificationTab)
#include "tst_qualification_tab.moc"
