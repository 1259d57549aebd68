// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/XlsxWriter.h"
#include "tests/support/TestProject.h"
#include "ui/dialogs/import/ScoreImportDialog.h"
#include "ui/dialogs/import/ScoreImportModel.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;

namespace {

struct Fixture
{
    test::SmallProject small;
    Workspace workspace;
    ScoreImportDialog dialog;
    QSignalSpy shown;

    explicit Fixture(bool facts = false)
        : workspace(std::move(small.project))
        , dialog(workspace, facts ? kFacts : small.brian)
        , shown(&dialog, &ScoreImportDialog::shown)
    {
        dialog.show();
    }

    template <typename T>
    T *child(const char *name) const
    {
        T *found = dialog.findChild<T *>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("There is no %s in the dialog", name);
        return found;
    }

    bool settled()
    {
        const bool came = !shown.isEmpty() || shown.wait(20'000);
        shown.clear();
        return came;
    }

    // A sheet "Votes" with two wrong cells, and a second one.
    bool openVotes()
    {
        const QString path = small.folder.filePath(QStringLiteral("votes.xlsx"));
        XlsxWriter writer(path);
        const int votes = writer.addSheet(QStringLiteral("Votes"));
        const QStringList header{QStringLiteral("Provider"), QStringLiteral("Quality"), QStringLiteral("Evening cover"),
                                 QStringLiteral("Price")};
        for (int i = 0; i < header.size(); ++i)
            writer.setText(votes, {1, i + 1}, header.at(i));
        writer.setText(votes, {2, 1}, QStringLiteral("Northwind"));
        writer.setNumber(votes, {2, 2}, 5);
        writer.setText(votes, {2, 3}, QStringLiteral("no"));
        writer.setNumber(votes, {2, 4}, 75'000);
        writer.setText(votes, {3, 1}, QStringLiteral("<b>Nobody</b>"));
        writer.setText(votes, {4, 1}, QStringLiteral("Harbour"));
        writer.setNumber(votes, {4, 2}, 9);
        const int other = writer.addSheet(QStringLiteral("Other"));
        writer.setText(other, {1, 1}, QStringLiteral("nothing of use"));
        if (!writer.save())
            return false;
        dialog.openFile(path);
        return settled();
    }

    ScoreImportModel *model() const { return dialog.findChild<ScoreImportModel *>(); }
    QPushButton *button() const { return child<QPushButton>("importScores"); }
    QString summary() const { return child<QLabel>("scoreImportSummary")->text(); }
};

} // namespace

class ScoreImportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void showsWhatChanges()
    {
        Fixture f;
        QVERIFY(!f.button()->isVisible());
        const QByteArray before = f.small.dump();
        QVERIFY(f.openVotes());
        const QAbstractItemModelTester tester(f.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(f.model()->rowCount(), 2);
        const auto cell = [&f](int row, int column) { return f.model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, ScoreImportModel::Cell), QStringLiteral("B2"));
        QCOMPARE(cell(0, ScoreImportModel::ProviderName), QStringLiteral("Northwind"));
        QCOMPARE(cell(0, ScoreImportModel::CriterionName), QStringLiteral("Service / Quality"));
        QCOMPARE(cell(0, ScoreImportModel::Before), QStringLiteral("3"));
        QCOMPARE(cell(0, ScoreImportModel::After), QStringLiteral("5"));
        QCOMPARE(cell(1, ScoreImportModel::Before), QString());
        QCOMPARE(cell(1, ScoreImportModel::After), QStringLiteral("No"));
        const auto *problems = f.child<QListWidget>("scoreImportProblems");
        QCOMPARE(problems->count(), 3);
        QVERIFY(problems->item(0)->text().startsWith(QStringLiteral("Votes!D1: ")));
        QVERIFY(problems->item(1)->text().contains(QStringLiteral("<b>Nobody</b>")));
        QVERIFY(problems->item(2)->text().startsWith(QStringLiteral("Votes!B4: 9 does not fit")));
        QCOMPARE(f.summary(), QStringLiteral("2 new or changed, 0 as they are, 3 problems"));
        QCOMPARE(f.button()->text(), QStringLiteral("Import 2 scores"));
        QCOMPARE(f.small.dump(), before);
    }

    void importsInOneEdit()
    {
        Fixture f;
        QVERIFY(f.openVotes());
        const QByteArray before = f.small.dump();
        f.button()->click();
        QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
        const Snapshot &snapshot = f.workspace.snapshot();
        QCOMPARE(snapshot.score({f.small.northwind, f.small.quality, f.small.brian}).value, 5.0);
        QCOMPARE(snapshot.score({f.small.northwind, f.small.reach, f.small.brian}).value, 0.0);
        QVERIFY(f.workspace.undo());
        QCOMPARE(f.small.dump(), before);
    }

    void factsInstead()
    {
        Fixture f(true);
        QVERIFY(f.openVotes());
        QCOMPARE(f.model()->rowCount(), 1);
        QCOMPARE(f.model()->index(0, ScoreImportModel::Cell).data().toString(), QStringLiteral("D2"));
        auto *whose = f.child<QComboBox>("scoreImportWhose");
        QCOMPARE(whose->count(), 3);
        whose->setCurrentIndex(whose->findText(QStringLiteral("Anna")));
        emit whose->activated(whose->currentIndex());
        QVERIFY(f.settled());
        QCOMPARE(f.model()->rowCount(), 2);
    }

    void anotherSheetSaysWhyNot()
    {
        Fixture f;
        QVERIFY(f.openVotes());
        auto *sheets = f.child<QComboBox>("scoreImportSheet");
        QCOMPARE(sheets->count(), 2);
        sheets->setCurrentIndex(1);
        emit sheets->activated(1);
        QVERIFY(f.settled());
        QVERIFY(f.child<Banner>("scoreImportBanner")->isVisible());
        QVERIFY(f.child<Banner>("scoreImportBanner")->text().contains(QStringLiteral("sheet “Other”")));
        QVERIFY(!f.button()->isEnabled());
        sheets->setCurrentIndex(0);
        emit sheets->activated(0);
        QVERIFY(f.settled());
        QVERIFY(!f.child<Banner>("scoreImportBanner")->isVisible());
        QVERIFY(f.button()->isEnabled());
    }

    // Who sits at the window brings own scores, and nobody else's.
    void anEvaluatorsOwn()
    {
        test::SmallProject small;
        Workspace workspace(std::move(small.project));
        workspace.setViewer(small.anna);
        ScoreImportDialog dialog(workspace, small.brian);
        const auto *whose = dialog.findChild<QComboBox *>(QStringLiteral("scoreImportWhose"));
        QCOMPARE(whose->count(), 1);
        QCOMPARE(whose->currentText(), QStringLiteral("Anna"));
        QSignalSpy shown(&dialog, &ScoreImportDialog::shown);
        QFile csv(small.folder.filePath(QStringLiteral("votes.csv")));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("Provider,Quality\nHarbour,1\n");
        csv.close();
        dialog.show();
        dialog.openFile(csv.fileName());
        QVERIFY(!shown.isEmpty() || shown.wait(20'000));
        dialog.findChild<QPushButton *>(QStringLiteral("importScores"))->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(workspace.snapshot().score({small.harbour, small.quality, small.anna}).value, 1.0);
    }

    void brokenFilesAreExplained()
    {
        Fixture f;
        QFile file(f.small.folder.filePath(QStringLiteral("broken.xlsx")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no archive at all");
        file.close();
        f.dialog.openFile(file.fileName());
        QVERIFY(f.settled());
        QVERIFY(f.child<Banner>("scoreImportBanner")->text().contains(QStringLiteral("broken.xlsx")));
        QVERIFY(!f.button()->isEnabled());
        QVERIFY(f.openVotes());
        QVERIFY(f.button()->isEnabled());
    }
};

QTEST_MAIN(ScoreImportDialogTest)
#include "tst_score_import_dialog.moc"
