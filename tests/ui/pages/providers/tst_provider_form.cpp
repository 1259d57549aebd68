// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pages/providers/PageFixture.h"
#include "ui/models/ProviderEdits.h"
#include "ui/pages/providers/PartsModel.h"
#include "ui/pages/providers/Website.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace shortlist;
using Fixture = test::PageFixture;

// The form: each field is one edit, nothing that was typed is lost, and the small tables are edited in place.
class ProviderFormTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fieldsAreOneEditEach_data();
    void fieldsAreOneEditEach();
    void typingSurvives_data();
    void typingSurvives();
    void whatCannotBeTakenStaysInTheField();
    void escapeTakesBack();
    void changesFromElsewhereDoNotDisturbTyping();
    void undoShowsInTheForm();
    void undoKeyReachesTheWindow();
    void partsFollowRandomEdits();
    void siteIsAddedInPlace();
    void certificateShowsItsState();
    void partsRefuseWhatCannotBe();
    void deleteRemovesTheRow();
    void scoresSayWhy();
    void websiteIsOpenedOnlyWhenItIsOne_data();
    void websiteIsOpenedOnlyWhenItIsOne();

private:
    QTemporaryDir m_settings;
};

void ProviderFormTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ShortlistTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_provider_form"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void ProviderFormTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    QSettings().clear();
}

void ProviderFormTest::fieldsAreOneEditEach_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("label");
    QTest::newRow("name") << QByteArray("profileName") << QStringLiteral("Northwind & Sons")
                          << QStringLiteral("Northwind & Sons")
                          << QStringLiteral("Rename “Northwind” to “Northwind & Sons”");
    QTest::newRow("legal name") << QByteArray("profileLegalName") << QStringLiteral("Northwind DAC")
                                << QStringLiteral("Northwind DAC") << QStringLiteral("Set legal name of “Northwind”");
    QTest::newRow("country") << QByteArray("profileCountry") << QStringLiteral("pl") << QStringLiteral("Poland")
                             << QStringLiteral("Set country of “Northwind”");
    QTest::newRow("website") << QByteArray("profileWebsite") << QStringLiteral("https://example.com")
                             << QStringLiteral("https://example.com") << QStringLiteral("Set website of “Northwind”");
    QTest::newRow("founded") << QByteArray("profileFounded") << QStringLiteral("1987") << QStringLiteral("1987")
                             << QStringLiteral("Set founding year of “Northwind”");
    QTest::newRow("headcount") << QByteArray("profileHeadcount") << QStringLiteral("12000") << QStringLiteral("12,000")
                               << QStringLiteral("Set headcount of “Northwind”");
    QTest::newRow("no headcount") << QByteArray("profileHeadcount") << QString() << QString()
                                  << QStringLiteral("Set headcount of “Northwind”");
    QTest::newRow("services") << QByteArray("profileServices") << QStringLiteral("payroll, Knitting")
                              << QStringLiteral("Knitting, Payroll") << QStringLiteral("Set services of “Northwind”");
    QTest::newRow("tags") << QByteArray("profileTags") << QStringLiteral("b, a") << QStringLiteral("a, b")
                          << QStringLiteral("Set tags of “Northwind”");
}

void ProviderFormTest::fieldsAreOneEditEach()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QFETCH(QString, label);
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    QLineEdit *edit = f.field(field.constData());
    const QString before = edit->text();
    const QByteArray fileBefore = f.small.dump();
    const qint64 sequence = f.sequence();
    f.type(edit, typed);
    QCOMPARE(f.sequence(), sequence + 1);
    QCOMPARE(f.workspace->project().undoLabel(), label);
    QCOMPARE(edit->text(), shown);
    const QByteArray fileAfter = f.small.dump();
    QVERIFY(f.workspace->undo());
    QCOMPARE(f.small.dump(), fileBefore);
    QCOMPARE(edit->text(), before);
    QVERIFY(f.workspace->redo());
    QCOMPARE(f.small.dump(), fileAfter);
    QCOMPARE(edit->text(), shown);
}

void ProviderFormTest::typingSurvives_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("another provider is chosen elsewhere") << 0;
    QTest::newRow("another row is chosen") << 1;
    QTest::newRow("the page is left") << 2;
    QTest::newRow("the window closes") << 3;
    QTest::newRow("the page is thrown away") << 4;
    QTest::newRow("several are chosen") << 5;
}

void ProviderFormTest::typingSurvives()
{
    QFETCH(int, ending);
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    f.showTab("profileNotes");
    auto *notes = f.child<QPlainTextEdit>("profileNotes");
    notes->setFocus();
    QTest::keyClicks(notes, QStringLiteral("They answered within a day"));
    f.showTab("profileLegalName");
    f.type(f.field("profileLegalName"), QStringLiteral("Northwind Holdings"), false);
    switch (ending) {
    case 0:
        f.workspace->selectProvider(f.small.harbour);
        break;
    case 1:
        f.table()->selectRow(f.cellOf(QStringLiteral("Harbour")).row());
        break;
    case 2:
        f.page->hide();
        break;
    case 3:
        f.page->close();
        break;
    case 4:
        f.page.reset();
        break;
    default:
        f.choose({QStringLiteral("Harbour"), QStringLiteral("Meridian")});
    }
    QCOMPARE(f.provider(f.small.northwind).legalName, QStringLiteral("Northwind Holdings"));
    QCOMPARE(f.provider(f.small.northwind).notes, QStringLiteral("They answered within a day"));
    QCOMPARE(f.provider(f.small.harbour).legalName, QString());
}

void ProviderFormTest::whatCannotBeTakenStaysInTheField()
{
    Fixture f;
    QSignalSpy notice(f.workspace.get(), &Workspace::notice);
    const qint64 sequence = f.sequence();
    f.choose({QStringLiteral("Northwind")});
    f.type(f.field("profileCountry"), QStringLiteral("Atlantis"));
    QCOMPARE(f.field("profileCountry")->text(), QStringLiteral("Atlantis"));
    QVERIFY(f.child<QLabel>("profileProblem")->isVisible());
    QVERIFY(f.child<QLabel>("profileProblem")->text().contains(QStringLiteral("“Atlantis”")));
    QCOMPARE(f.sequence(), sequence);
    f.type(f.field("profileCountry"), QStringLiteral("Malta"));
    QVERIFY(!f.child<QLabel>("profileProblem")->isVisible());
    QCOMPARE(f.provider(f.small.northwind).country, QStringLiteral("MT"));
    // Where the form goes on to somebody else, it is said that it was not taken.
    f.type(f.field("profileFounded"), QStringLiteral("long ago"));
    f.choose({QStringLiteral("Harbour")});
    QCOMPARE(notice.count(), 1);
    QVERIFY(!f.child<QLabel>("profileProblem")->isVisible());
    QCOMPARE(f.field("profileFounded")->text(), QStringLiteral("2001"));
}

void ProviderFormTest::escapeTakesBack()
{
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    const qint64 sequence = f.sequence();
    f.type(f.field("profileName"), QStringLiteral("Nor"), false);
    QTest::keyClick(f.field("profileName"), Qt::Key_Escape);
    QCOMPARE(f.field("profileName")->text(), QStringLiteral("Northwind"));
    QTest::keyClick(f.field("profileName"), Qt::Key_Tab);
    QCOMPARE(f.sequence(), sequence);
}

void ProviderFormTest::changesFromElsewhereDoNotDisturbTyping()
{
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    f.type(f.field("profileLegalName"), QStringLiteral("Half a na"), false);
    QVERIFY(edits::setHeadcount(*f.workspace, f.small.northwind, 4242));
    QCOMPARE(f.field("profileLegalName")->text(), QStringLiteral("Half a na"));
    QCOMPARE(f.field("profileHeadcount")->text(), QStringLiteral("4,242"));
}

void ProviderFormTest::undoShowsInTheForm()
{
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    f.showTab("profileNotes");
    auto *notes = f.child<QPlainTextEdit>("profileNotes");
    notes->setFocus();
    QTest::keyClicks(notes, QStringLiteral("A note"));
    f.page->commitEditing();
    QCOMPARE(f.workspace->project().undoLabel(), QStringLiteral("Edit notes on “Northwind”"));
    QVERIFY(f.workspace->undo());
    QCOMPARE(notes->toPlainText(), QString());
    QVERIFY(f.workspace->redo());
    QCOMPARE(notes->toPlainText(), QStringLiteral("A note"));
}

void ProviderFormTest::undoKeyReachesTheWindow()
{
    Fixture f;
    QAction undo(f.page.get());
    undo.setShortcut(QKeySequence(QKeySequence::Undo));
    f.page->addAction(&undo);
    QSignalSpy asked(&undo, &QAction::triggered);
    f.choose({QStringLiteral("Northwind")});
    f.type(f.field("profileName"), QStringLiteral("Nordwind"));
    QCOMPARE(QApplication::focusWidget(), f.field("profileLegalName"));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Undo));
    QCOMPARE(asked.count(), 1);
    // What is being typed is taken back in the field.
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("abc"));
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(QKeySequence::Undo));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(f.field("profileLegalName")->text(), QString());
}

void ProviderFormTest::partsFollowRandomEdits()
{
    test::SmallProject small;
    const ProviderId id = small.northwind;
    Workspace workspace(std::move(small.project));
    PartsModel model(workspace, siteKind());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProvider(id);
    connect(&workspace, &Workspace::changed, &model, &PartsModel::refresh);
    QRandomGenerator random(7);
    for (int step = 0; step < 200; ++step) {
        const int parts = model.rowCount() - 1;
        switch (random.bounded(5)) {
        case 0:
            model.setData(model.index(parts, 0), QStringLiteral("City %1").arg(step));
            break;
        case 1:
            if (parts > 0)
                model.setData(model.index(random.bounded(parts), 3), QString::number(random.bounded(1, 900)));
            break;
        case 2:
            if (parts > 0)
                model.removeParts({random.bounded(parts)});
            break;
        case 3:
            if (workspace.project().canUndo())
                QVERIFY(workspace.undo());
            break;
        default:
            if (workspace.project().canRedo())
                QVERIFY(workspace.redo());
        }
        const std::vector<Site> &sites = workspace.snapshot().provider(id)->sites;
        QCOMPARE(model.rowCount(), static_cast<int>(sites.size()) + 1);
        for (std::size_t i = 0; i < sites.size(); ++i)
            QCOMPARE(model.index(static_cast<int>(i), 0).data().toString(), sites[i].city);
    }
}

void ProviderFormTest::siteIsAddedInPlace()
{
    Fixture f;
    const QByteArray before = f.small.dump();
    f.choose({QStringLiteral("Northwind")});
    f.showTab("sitesTable");
    auto *sites = f.child<QTableView>("sitesTable");
    QTest::mouseClick(f.child<QPushButton>("sitesAdd"), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Valletta"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(f.workspace->project().undoLabel(), QStringLiteral("Add a site of “Northwind”"));
    // Tab has gone on to the country of the same row.
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QCOMPARE(sites->currentIndex().column(), 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Malta"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(f.provider(f.small.northwind).sites.back().country, QStringLiteral("MT"));
    const std::vector<Site> &list = f.provider(f.small.northwind).sites;
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list.back().city, QStringLiteral("Valletta"));
    QCOMPARE(list.back().zone, QStringLiteral("Europe/Malta"));
    QCOMPARE(list.back().seats, 0);
    // A number that is not known is blank.
    QCOMPARE(sites->model()->index(1, 3).data().toString(), QString());
    QVERIFY(f.workspace->undo());
    QVERIFY(f.workspace->undo());
    QCOMPARE(f.small.dump(), before);
}

void ProviderFormTest::certificateShowsItsState()
{
    Fixture f; // the award is on 2027-03-01
    f.choose({QStringLiteral("Northwind")});
    f.showTab("certificatesTable");
    QAbstractItemModel *model = f.child<QTableView>("certificatesTable")->model();
    const auto state = [model](int row) { return model->index(row, 3).data().toString(); };
    QCOMPARE(state(0), QStringLiteral("✓ Valid"));
    QVERIFY(model->setData(model->index(0, 2), QStringLiteral("2027-03-31")));
    QCOMPARE(state(0), QStringLiteral("⚠ Expiring"));
    QVERIFY(model->setData(model->index(0, 2), QStringLiteral("2020-03-31")));
    QCOMPARE(state(0), QStringLiteral("✗ Expired"));
    QVERIFY(model->setData(model->index(0, 2), QString()));
    QCOMPARE(state(0), QStringLiteral("? No date"));
    QVERIFY(model->setData(model->index(1, 0), QStringLiteral("iso 9001")));
    QCOMPARE(model->index(1, 0).data().toString(), QStringLiteral("ISO 9001"));
    QVERIFY(!model->flags(model->index(0, 3)).testFlag(Qt::ItemIsEditable));
}

void ProviderFormTest::partsRefuseWhatCannotBe()
{
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    f.showTab("sitesTable");
    const qint64 sequence = f.sequence();
    QAbstractItemModel *model = f.child<QTableView>("sitesTable")->model();
    auto *problem = f.child<QLabel>("sitesProblem");
    QVERIFY(!model->setData(model->index(0, 2), QStringLiteral("Europe/Nowhere")));
    QVERIFY(problem->isVisible());
    QVERIFY(!model->setData(model->index(0, 3), QStringLiteral("some")));
    QVERIFY(!model->setData(model->index(1, 1), QStringLiteral("Atlantis")));
    QCOMPARE(f.sequence(), sequence);
    QVERIFY(model->setData(model->index(0, 2), QStringLiteral("europe/warsaw")));
    QVERIFY(!problem->isVisible());
    QCOMPARE(f.provider(f.small.northwind).sites.front().zone, QStringLiteral("Europe/Warsaw"));
}

void ProviderFormTest::deleteRemovesTheRow()
{
    Fixture f;
    QSignalSpy notice(f.workspace.get(), &Workspace::notice);
    f.choose({QStringLiteral("Northwind")});
    f.showTab("sitesTable");
    auto *sites = f.child<QTableView>("sitesTable");
    sites->setFocus();
    sites->setCurrentIndex(sites->model()->index(0, 0));
    QTest::keyClick(sites, Qt::Key_Delete);
    QVERIFY(f.provider(f.small.northwind).sites.empty());
    QCOMPARE(f.workspace->snapshot().providers().size(), std::size_t(3));
    QCOMPARE(notice.count(), 1);
    QVERIFY(f.workspace->undo());
    QCOMPARE(f.provider(f.small.northwind).sites.size(), std::size_t(1));
}

void ProviderFormTest::scoresSayWhy()
{
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    f.showTab("scoresTree");
    QVERIFY(f.child<QLabel>("scoresRank")->text().startsWith(QStringLiteral("2 of 2")));
    auto *tree = f.child<QTreeWidget>("scoresTree");
    QCOMPARE(tree->topLevelItemCount(), 2);
    QCOMPARE(tree->topLevelItem(0)->text(0), QStringLiteral("Service"));
    QCOMPARE(tree->topLevelItem(0)->childCount(), 2);
    // What the parts add is the total.
    const Standing standing = f.workspace->evaluation().standing(f.small.northwind);
    const double parts = tree->topLevelItem(0)->text(3).toDouble() + tree->topLevelItem(1)->text(3).toDouble();
    QVERIFY(std::abs(parts - standing.total * 100) < 0.11);
    f.workspace->selectProvider(f.small.harbour);
    QVERIFY(f.child<QLabel>("scoresRank")->text().startsWith(QStringLiteral("Not ranked")));
    QCOMPARE(tree->topLevelItem(1)->text(2), QStringLiteral("missing"));
}

void ProviderFormTest::websiteIsOpenedOnlyWhenItIsOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::newRow("https") << QStringLiteral("https://example.com/a?b=c")
                           << QStringLiteral("https://example.com/a?b=c");
    QTest::newRow("http") << QStringLiteral(" http://example.com ") << QStringLiteral("http://example.com");
    QTest::newRow("bare") << QStringLiteral("www.example.com/path") << QStringLiteral("https://www.example.com/path");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << QString();
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << QString();
    QTest::newRow("path") << QStringLiteral("/etc/passwd") << QString();
    QTest::newRow("share") << QStringLiteral("\\\\server\\share") << QString();
    QTest::newRow("user name") << QStringLiteral("https://bank.example@evil.example/") << QString();
    QTest::newRow("words") << QStringLiteral("see our brochure") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void ProviderFormTest::websiteIsOpenedOnlyWhenItIsOne()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QCOMPARE(website::address(text).toString(), address);
    Fixture f;
    f.choose({QStringLiteral("Northwind")});
    f.type(f.field("profileWebsite"), text);
    QCOMPARE(f.child<QWidget>("openWebsite")->isEnabled(), !address.isEmpty());
}

QTEST_MAIN(ProviderFormTest)

#include "tst_provider_form.moc"
