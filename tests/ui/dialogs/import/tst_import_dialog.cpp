// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/dialogs/import/ImportDialog.h"
#include "ui/dialogs/import/ImportPreviewModel.h"
#include "ui/dialogs/import/ImportProblemModel.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Banner.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace shortlist;

namespace {

// Under the sanitizers everything takes its time.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kSlower = 10;
#else
constexpr qint64 kSlower = 1;
#endif

const char *const kList = "Company,Country,Employees,Founded,Certificates\n"
                          "Quayside Services,Malta,850,1999,ISO 27001\n"
                          "Northwind Ltd,Ireland,900,2001,\n"
                          "Baltic Voice,Latvia,many,2011,ISO 9001\n"
                          "QUAYSIDE SERVICES LIMITED,Malta,850,1999,\n";

struct Fixture
{
    test::SmallProject small;
    Workspace workspace;
    ImportDialog dialog;
    QSignalSpy shown;

    Fixture()
        : workspace(std::move(small.project))
        , dialog(workspace)
        , shown(&dialog, &ImportDialog::shown)
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

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("long list.csv")) const
    {
        QFile file(small.folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The file cannot be written");
        return file.fileName();
    }

    bool open(const QByteArray &bytes)
    {
        dialog.openFile(write(bytes));
        return settled();
    }

    // The dialog works in another thread; this waits until it shows what came of it.
    bool settled()
    {
        const bool came = !shown.isEmpty() || shown.wait(20'000);
        shown.clear();
        return came;
    }

    ImportPreviewModel *rows() const { return dialog.findChild<ImportPreviewModel *>(); }
    QPushButton *button() const { return child<QPushButton>("importButton"); }
    QString summary() const { return child<QLabel>("importSummary")->text(); }
    bool chooseMeaning(int column, const QString &text)
    {
        auto *list = child<QComboBox>(qPrintable(QStringLiteral("mapping%1").arg(column)));
        list->setCurrentIndex(list->findText(text));
        emit list->activated(list->currentIndex());
        return settled();
    }
    QStringList names() const
    {
        QStringList result;
        for (const Provider &provider : workspace.snapshot().providers())
            result << provider.name;
        result.sort();
        return result;
    }
};

QByteArray manyRows(int count)
{
    QByteArray bytes = "Name,Country,Headcount,Notes\n";
    for (int i = 0; i < count; ++i)
        bytes += "Provider " + QByteArray::number(i) + ",IE," + QByteArray::number(100 + i) + ",From the long list\n";
    return bytes;
}

} // namespace

// The import as a user meets it: with real files, seen before it is written, cancelled, and taken back in one step.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void showsWhatWillBecomeOfTheFile();
    void importsInOneEdit();
    void duplicatesAreDecidedRowByRow();
    void duplicatesAreDecidedAllAtOnce();
    void earlierDecisionsOutliveAnotherMapping();
    void columnsAreMapped();
    void withoutANameNothingIsImported();
    void encodingAndDelimiterCanBeChanged();
    void spreadsheetsHaveSheets();
    void problemLeadsToItsCell();
    void brokenFilesAreExplained_data();
    void brokenFilesAreExplained();
    void cancelLeavesEverythingAsItWas();
    void windowGoesOnWhileItImports();
    void fileIsDropped();
    void readOnlyProjectIsNotImportedInto();
    void hostileCellsAreText();
    void runAnswersWhetherItImported();
};

void ImportDialogTest::showsWhatWillBecomeOfTheFile()
{
    Fixture f;
    QVERIFY(!f.button()->isEnabled());
    const QByteArray before = f.small.dump();
    QVERIFY(f.open(kList));
    const QAbstractItemModelTester tester(f.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(f.rows()->rowCount(), 4);
    QCOMPARE(f.summary(), QStringLiteral("2 new, 0 update, 2 skipped, 1 problem"));
    QCOMPARE(f.button()->text(), QStringLiteral("Import 2 providers"));
    QVERIFY(f.button()->isEnabled());
    const auto cell = [&f](int row, int column) { return f.rows()->index(row, column).data().toString(); };
    QCOMPARE(cell(1, ImportPreviewModel::LooksLike), QStringLiteral("Northwind, in the project"));
    QCOMPARE(cell(1, ImportPreviewModel::Decision), QStringLiteral("Skip"));
    QCOMPARE(cell(3, ImportPreviewModel::LooksLike), QStringLiteral("row 2 of this file"));
    QCOMPARE(cell(0, ImportPreviewModel::Decision), QStringLiteral("Add"));
    QCOMPARE(f.child<QComboBox>("mapping0")->currentText(), importFieldLabel(ImportField::Name));
    QCOMPARE(f.child<QComboBox>("mapping2")->currentText(), importFieldLabel(ImportField::Headcount));
    QCOMPARE(f.child<QLabel>("importDuplicates")->text(),
             QStringLiteral("2 rows look like providers of the project or earlier rows:"));
    // Nothing is written by looking.
    QCOMPARE(f.small.dump(), before);
}

void ImportDialogTest::importsInOneEdit()
{
    Fixture f;
    const QByteArray before = f.small.dump();
    const qint64 sequence = f.workspace.project().lastSequence();
    QSignalSpy notice(&f.workspace, &Workspace::notice);
    QVERIFY(f.open(kList));
    QTest::mouseClick(f.button(), Qt::LeftButton);
    QCOMPARE(f.dialog.result(), int(QDialog::Accepted));
    QCOMPARE(f.names(),
             (QStringList{QStringLiteral("Baltic Voice"), QStringLiteral("Harbour"), QStringLiteral("Meridian"),
                          QStringLiteral("Northwind"), QStringLiteral("Quayside Services")}));
    QCOMPARE(f.workspace.project().lastSequence(), sequence + 1);
    QCOMPARE(f.workspace.project().undoLabel(), QStringLiteral("Import 2 providers from “long list.csv”"));
    QCOMPARE(notice.count(), 1);
    QCOMPARE(notice.first().at(0).toString(), QStringLiteral("Imported 2 providers."));
    QCOMPARE(notice.first().at(1).toBool(), true);
    const QByteArray after = f.small.dump();
    QVERIFY(f.workspace.undo());
    QCOMPARE(f.small.dump(), before);
    QVERIFY(f.workspace.redo());
    QCOMPARE(f.small.dump(), after);
}

void ImportDialogTest::duplicatesAreDecidedRowByRow()
{
    Fixture f;
    QVERIFY(f.open(kList));
    const QModelIndex northwind = f.rows()->index(1, ImportPreviewModel::Decision);
    QCOMPARE(f.rows()->choices(1).size(), std::size_t(3));
    QVERIFY(f.rows()->setData(northwind, static_cast<int>(ImportDecision::Update)));
    QCOMPARE(f.summary(), QStringLiteral("2 new, 1 update, 1 skipped, 1 problem"));
    // There is nobody in the project whom the last row could update.
    QCOMPARE(f.rows()->choices(3).size(), std::size_t(2));
    QVERIFY(
        !f.rows()->setData(f.rows()->index(3, ImportPreviewModel::Decision), static_cast<int>(ImportDecision::Update)));
    QTest::mouseClick(f.button(), Qt::LeftButton);
    QCOMPARE(f.workspace.snapshot().provider(f.small.northwind)->headcount, 900);
    QCOMPARE(f.workspace.snapshot().providers().size(), std::size_t(5));
}

void ImportDialogTest::duplicatesAreDecidedAllAtOnce()
{
    Fixture f;
    QVERIFY(f.open(kList));
    QTest::mouseClick(f.child<QPushButton>("updateDuplicates"), Qt::LeftButton);
    QCOMPARE(f.summary(), QStringLiteral("2 new, 1 update, 1 skipped, 1 problem"));
    QTest::mouseClick(f.child<QPushButton>("addDuplicates"), Qt::LeftButton);
    QCOMPARE(f.summary(), QStringLiteral("4 new, 0 update, 0 skipped, 1 problem"));
    QCOMPARE(f.rows()->index(1, ImportPreviewModel::Decision).data().toString(), QStringLiteral("Add anyway"));
    QTest::mouseClick(f.child<QPushButton>("skipDuplicates"), Qt::LeftButton);
    QCOMPARE(f.summary(), QStringLiteral("2 new, 0 update, 2 skipped, 1 problem"));
    auto *show = f.child<QComboBox>("importShown");
    show->setCurrentIndex(1);
    emit show->activated(1);
    QCOMPARE(f.rows()->rowCount(), 2);
    show->setCurrentIndex(2);
    emit show->activated(2);
    QCOMPARE(f.rows()->rowCount(), 1);
}

void ImportDialogTest::earlierDecisionsOutliveAnotherMapping()
{
    Fixture f;
    QVERIFY(f.open(kList));
    QVERIFY(
        f.rows()->setData(f.rows()->index(0, ImportPreviewModel::Decision), static_cast<int>(ImportDecision::Skip)));
    QVERIFY(f.chooseMeaning(3, importFieldLabel(ImportField::Ignore)));
    QCOMPARE(f.rows()->index(0, ImportPreviewModel::Decision).data().toString(), QStringLiteral("Skip"));
}

void ImportDialogTest::columnsAreMapped()
{
    Fixture f;
    QVERIFY(f.open("Company,Who,Hourly\nQuayside,Ann Smith,75000\n"));
    QVERIFY(f.chooseMeaning(1, importFieldLabel(ImportField::ContactName)));
    QVERIFY(f.chooseMeaning(2, QStringLiteral("Fact: Price")));
    QTest::mouseClick(f.button(), Qt::LeftButton);
    const std::vector<Provider> &providers = f.workspace.snapshot().providers();
    QCOMPARE(providers.size(), std::size_t(4));
    const Provider &added = providers.back();
    QCOMPARE(added.contacts.front().name, QStringLiteral("Ann Smith"));
    QCOMPARE(f.workspace.snapshot().score({added.id, f.small.price, kFacts}).value, 75000.0);
}

void ImportDialogTest::withoutANameNothingIsImported()
{
    Fixture f;
    QVERIFY(f.open(kList));
    QVERIFY(f.chooseMeaning(0, importFieldLabel(ImportField::Ignore)));
    QVERIFY(!f.button()->isEnabled());
    QVERIFY(f.child<Banner>("importBanner")->isVisible());
    // The meaning that is chosen for another column leaves the first one.
    QVERIFY(f.chooseMeaning(1, importFieldLabel(ImportField::Name)));
    QVERIFY(f.chooseMeaning(0, importFieldLabel(ImportField::Name)));
    QCOMPARE(f.child<QComboBox>("mapping1")->currentText(), importFieldLabel(ImportField::Ignore));
    QVERIFY(f.button()->isEnabled());
    QVERIFY(!f.child<Banner>("importBanner")->isVisible());
}

void ImportDialogTest::encodingAndDelimiterCanBeChanged()
{
    Fixture f;
    QVERIFY(f.open("Firma;Land\nM\xfcller & S\xf6hne;Deutschland\n"));
    QVERIFY(f.child<QComboBox>("importEncoding")->itemText(0).contains(encodingName(CsvEncoding::Windows1252)));
    QVERIFY(f.child<QComboBox>("importDelimiter")->itemText(0).contains(QStringLiteral("Semicolon")));
    QCOMPARE(f.rows()->index(0, ImportPreviewModel::FirstCell).data().toString(), QStringLiteral("Müller & Söhne"));
    auto *delimiter = f.child<QComboBox>("importDelimiter");
    delimiter->setCurrentIndex(1);
    emit delimiter->activated(1);
    QVERIFY(f.settled());
    QCOMPARE(f.rows()->columnCount(), int(ImportPreviewModel::FirstCell) + 1);
    delimiter->setCurrentIndex(0);
    emit delimiter->activated(0);
    QVERIFY(f.settled());
    QCOMPARE(f.rows()->columnCount(), int(ImportPreviewModel::FirstCell) + 2);
}

// A list of sheets in place of encoding and separator; a cell is named as the spreadsheet names it.
void ImportDialogTest::spreadsheetsHaveSheets()
{
    Fixture f;
    f.dialog.openFile(QStringLiteral(SHORTLIST_TEST_DATA "/sheet/providers.ods"));
    QVERIFY(f.settled());
    QCOMPARE(f.rows()->rowCount(), 3);
    auto *sheets = f.child<QComboBox>("importSheet");
    QVERIFY(sheets->isVisible());
    QVERIFY(!f.child<QComboBox>("importEncoding")->isVisible());
    QVERIFY(!f.child<QComboBox>("importDelimiter")->isVisible());
    QCOMPARE(sheets->count(), 2);
    const auto *problems = f.dialog.findChild<ImportProblemModel *>();
    QVERIFY(problems->index(0, 0).data().toString().startsWith(QStringLiteral("Providers!C4 holds an error")));
    sheets->setCurrentIndex(1);
    emit sheets->activated(1);
    QVERIFY(f.settled());
    QVERIFY(!f.button()->isEnabled()); // notes are no providers
    QCOMPARE(sheets->currentText(), QStringLiteral("Notes"));
    // A text file again: its own lists.
    QVERIFY(f.open(kList));
    QVERIFY(!sheets->isVisible());
    QVERIFY(f.child<QComboBox>("importEncoding")->isVisible());
}

void ImportDialogTest::problemLeadsToItsCell()
{
    Fixture f;
    QVERIFY(f.open(kList));
    auto *list = f.child<QListView>("importProblems");
    const QModelIndex problem = list->model()->index(0, 0);
    const QString text = problem.data().toString();
    QVERIFY2(text.startsWith(QStringLiteral("Row 4, column 3 (C, “Employees”):")), qPrintable(text));
    emit list->clicked(problem);
    const QModelIndex cell = f.child<QTableView>("importRows")->currentIndex();
    QCOMPARE(cell.row(), 2);
    QCOMPARE(cell.column(), ImportPreviewModel::FirstCell + 2);
    // Also when the row is left out of the view at the moment.
    auto *show = f.child<QComboBox>("importShown");
    show->setCurrentIndex(1);
    emit show->activated(1);
    emit list->clicked(problem);
    QCOMPARE(f.child<QTableView>("importRows")->currentIndex().row(), 2);
}

void ImportDialogTest::brokenFilesAreExplained_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("unclosed quotes") << QByteArray("Name,Country\n\"Quayside,Malta\nNorthwind,IE\n");
    QTest::newRow("binary") << QByteArray("Name\0,Country\n\0\0\0\0", 18);
    QTest::newRow("an endless cell") << QByteArray("Name\n") + QByteArray(10 * 1024 * 1024, 'x');
}

void ImportDialogTest::brokenFilesAreExplained()
{
    QFETCH(QByteArray, bytes);
    Fixture f;
    const QByteArray before = f.small.dump();
    QVERIFY(f.open(bytes));
    auto *banner = f.child<Banner>("importBanner");
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(QStringLiteral("long list.csv")), qPrintable(banner->text()));
    QVERIFY(!f.button()->isEnabled());
    QVERIFY(!f.dialog.isReady());
    QCOMPARE(f.small.dump(), before);
    // The next file is read as if nothing had been.
    QVERIFY(f.open(kList));
    QVERIFY(!banner->isVisible());
    QVERIFY(f.button()->isEnabled());
}

void ImportDialogTest::cancelLeavesEverythingAsItWas()
{
    Fixture f;
    const QByteArray before = f.small.dump();
    const qint64 sequence = f.workspace.project().lastSequence();
    QVERIFY(f.open(manyRows(5'000)));
    auto *cancel = f.child<QPushButton>("cancelImport");
    bool sawProgress = false;
    QTimer::singleShot(0, &f.dialog, [&] {
        sawProgress = f.child<QProgressBar>("importProgress")->isVisible();
        cancel->click();
    });
    f.button()->click();
    QVERIFY(sawProgress);
    QVERIFY(f.dialog.isVisible());
    QCOMPARE(f.child<Banner>("importBanner")->text(),
             QStringLiteral("The import was cancelled. Nothing was imported."));
    QCOMPARE(f.workspace.project().lastSequence(), sequence);
    QCOMPARE(f.small.dump(), before);
    // Escape does the same, and a second attempt can go through.
    QTimer::singleShot(0, &f.dialog, [&f] { QTest::keyClick(&f.dialog, Qt::Key_Escape); });
    f.button()->click();
    QCOMPARE(f.workspace.project().lastSequence(), sequence);
    f.button()->click();
    QCOMPARE(f.workspace.project().lastSequence(), sequence + 1);
    QCOMPARE(f.workspace.snapshot().providers().size(), std::size_t(5'003));
}

void ImportDialogTest::windowGoesOnWhileItImports()
{
    Fixture f;
    QVERIFY(f.open(manyRows(20'000)));
    QTimer pulse;
    QElapsedTimer sinceBeat;
    qint64 longest = 0;
    int beats = 0;
    connect(&pulse, &QTimer::timeout, this, [&] {
        longest = qMax(longest, sinceBeat.restart());
        ++beats;
    });
    pulse.start(0);
    sinceBeat.start();
    f.button()->click();
    const qint64 last = sinceBeat.elapsed(); // from the last row to the end: commit, and everybody who follows
    qInfo("20,000 rows: %d beats, longest pause %lld ms, last step %lld ms", beats, longest, last);
    QVERIFY(beats > 2);
    QVERIFY(longest < 500 * kSlower);
    QVERIFY(last < 1500 * kSlower);
}

void ImportDialogTest::fileIsDropped()
{
    Fixture f;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(f.write(kList))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.dialog, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&f.dialog, &drop);
    QVERIFY(f.settled());
    QCOMPARE(f.rows()->rowCount(), 4);
}

void ImportDialogTest::readOnlyProjectIsNotImportedInto()
{
    test::SmallProject small;
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Workspace workspace(std::move(*Project::open(small.path, options)));
    ImportDialog dialog(workspace);
    QSignalSpy shown(&dialog, &ImportDialog::shown);
    QFile file(small.folder.filePath(QStringLiteral("a.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kList);
    file.close();
    dialog.openFile(file.fileName());
    QVERIFY(shown.wait(20'000));
    QVERIFY(!dialog.isReady());
    QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("importButton"))->isEnabled());
}

void ImportDialogTest::hostileCellsAreText()
{
    Fixture f;
    QVERIFY(f.open("Name,Notes\n<img src=x>,<b>bold</b>\n"));
    const QModelIndex cell = f.rows()->index(0, ImportPreviewModel::FirstCell);
    QCOMPARE(cell.data().toString(), QStringLiteral("<img src=x>"));
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

void ImportDialogTest::runAnswersWhetherItImported()
{
    Fixture f;
    f.dialog.hide();
    const QString path = f.write(kList);
    const auto act = [](bool import) {
        auto *dialog = qobject_cast<ImportDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        connect(dialog, &ImportDialog::shown, dialog, [dialog, import] {
            const QString name = import ? QStringLiteral("importButton") : QStringLiteral("cancelImport");
            dialog->findChild<QPushButton *>(name)->click();
        });
    };
    QTimer::singleShot(0, this, [&act] { act(false); });
    QVERIFY(!ImportDialog::run(f.workspace, nullptr, path));
    QTimer::singleShot(0, this, [&act] { act(true); });
    QVERIFY(ImportDialog::run(f.workspace, nullptr, path));
    QCOMPARE(f.workspace.snapshot().providers().size(), std::size_t(5));
}

QTEST_MAIN(ImportDialogTest)

#include "tst_import_dialog.moc"
