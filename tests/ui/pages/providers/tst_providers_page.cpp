// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/LargeProject.h"
#include "tests/ui/pages/providers/PageFixture.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderTableModel.h"
#include "ui/widgets/EmptyState.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace shortlist;
using Fixture = test::PageFixture;

// The page as a whole: the table's keys, the shared selection, the filter, several at once, and what is remembered.
class ProvidersPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void saysHowThingsStand();
    void selectionIsShared();
    void deleteKeyDeletesAndUndoBringsBack();
    void deleteKeyInACellDeletesNoProvider();
    void f2EditsTheCell();
    void tabGoesToTheNextCellThatCanBeEdited();
    void statusIsChosenInTheTable();
    void ctrlFGoesToTheFilter();
    void typingGoesToTheFilter();
    void filterSaysHowManyAndIsCleared();
    void insertAddsAndTheNameIsTypedOver();
    void ctrlDDuplicates();
    void severalAtOnceAreOneEntry();
    void rowsAreCopiedForASpreadsheet();
    void emptyProjectOffersTheFirstStep();
    void readOnlyProjectShowsIt();
    void columnsAreRemembered();
    void nameStaysInSight();
    void everyInputHasAName();
    void fiveThousandOnThePage();

private:
    QTemporaryDir m_settings;
};

void ProvidersPageTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("ShortlistTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_providers_page"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
}

void ProvidersPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    QSettings().clear();
}

void ProvidersPageTest::saysHowThingsStand()
{
    Fixture f;
    QCOMPARE(f.page->sentence(), QStringLiteral("3 providers; 3 take part."));
    QCOMPARE(f.page->badge(), QStringLiteral("3"));
    QVERIFY(edits::setStatus(*f.workspace, {f.small.harbour}, ProviderStatus::Excluded));
    QVERIFY(edits::changeProvider(*f.workspace, f.small.northwind, QStringLiteral("Expire"), [](Provider &provider) {
        provider.certificates.front().validUntil = QDate(2020, 1, 1);
    }));
    QCOMPARE(f.page->sentence(), QStringLiteral("3 providers; 2 take part; 1 has expired certificates."));
}

void ProvidersPageTest::selectionIsShared()
{
    Fixture f;
    f.choose({QStringLiteral("Meridian")});
    QCOMPARE(f.workspace->selectedProvider(), f.small.meridian);
    QCOMPARE(f.field("profileName")->text(), QStringLiteral("Meridian"));
    f.workspace->selectProvider(f.small.harbour);
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Harbour")});
    QCOMPARE(f.field("profileName")->text(), QStringLiteral("Harbour"));
    // One that is chosen before the page is made is chosen on it.
    f.page.reset();
    f.page = std::make_unique<ProvidersPage>(*f.workspace);
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Harbour")});
}

void ProvidersPageTest::deleteKeyDeletesAndUndoBringsBack()
{
    Fixture f;
    const QByteArray before = f.small.dump();
    const qint64 sequence = f.sequence();
    QSignalSpy notice(f.workspace.get(), &Workspace::notice);
    f.choose({QStringLiteral("Harbour"), QStringLiteral("Northwind")});
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Delete);
    QCOMPARE(f.workspace->snapshot().providers().size(), std::size_t(1));
    QCOMPARE(f.sequence(), sequence + 1);
    QCOMPARE(notice.count(), 1);
    QCOMPARE(notice.first().at(0).toString(), QStringLiteral("Deleted 2 providers."));
    QCOMPARE(notice.first().at(1).toBool(), true);
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Meridian")});
    const QByteArray after = f.small.dump();
    QVERIFY(f.workspace->undo());
    QCOMPARE(f.small.dump(), before);
    QCOMPARE(f.table()->model()->rowCount(), 3);
    QVERIFY(f.workspace->redo());
    QCOMPARE(f.small.dump(), after);
}

void ProvidersPageTest::deleteKeyInACellDeletesNoProvider()
{
    Fixture f;
    f.choose({QStringLiteral("Harbour")});
    f.table()->setFocus();
    f.table()->setCurrentIndex(f.cellOf(QStringLiteral("Harbour"), ProviderTableModel::Tags));
    QTest::keyClick(f.table(), Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("ab"));
    QTest::keyClick(editor, Qt::Key_Home);
    QTest::keyClick(editor, Qt::Key_Delete);
    QCOMPARE(editor->text(), QStringLiteral("b"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(f.provider(f.small.harbour).tags, QStringList{QStringLiteral("b")});
    QCOMPARE(f.workspace->snapshot().providers().size(), std::size_t(3));
}

void ProvidersPageTest::f2EditsTheCell()
{
    Fixture f;
    const QByteArray before = f.small.dump();
    f.choose({QStringLiteral("Meridian")});
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F2);
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("Meridian"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Zenith"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(f.provider(f.small.meridian).name, QStringLiteral("Zenith"));
    QCOMPARE(f.workspace->project().undoLabel(), QStringLiteral("Rename “Meridian” to “Zenith”"));
    // It has moved to the end of the list, and is still the one that is chosen.
    QCOMPARE(f.cellOf(QStringLiteral("Zenith")).row(), 2);
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Zenith")});
    QVERIFY(f.workspace->undo());
    QCOMPARE(f.small.dump(), before);
}

void ProvidersPageTest::tabGoesToTheNextCellThatCanBeEdited()
{
    Fixture f;
    f.choose({QStringLiteral("Meridian")});
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    // Rank and total cannot be edited: the next one is the status.
    QTRY_VERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()) != nullptr);
    QCOMPARE(f.table()->currentIndex().column(), int(ProviderTableModel::Status));
}

void ProvidersPageTest::statusIsChosenInTheTable()
{
    Fixture f;
    f.choose({QStringLiteral("Meridian")});
    f.table()->setFocus();
    f.table()->setCurrentIndex(f.cellOf(QStringLiteral("Meridian"), ProviderTableModel::Status));
    QTest::keyClick(f.table(), Qt::Key_F2);
    auto *list = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(list != nullptr);
    list->setCurrentIndex(list->findData(QStringLiteral("responded")));
    emit list->activated(list->currentIndex());
    QCOMPARE(f.provider(f.small.meridian).status, ProviderStatus::Responded);
}

void ProvidersPageTest::ctrlFGoesToTheFilter()
{
    Fixture f;
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), f.field("providerFilter"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("harb"));
    QCOMPARE(f.table()->model()->rowCount(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), f.table());
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Harbour")});
}

void ProvidersPageTest::typingGoesToTheFilter()
{
    Fixture f;
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_M);
    QCOMPARE(QApplication::focusWidget(), f.field("providerFilter"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("er"));
    QCOMPARE(f.field("providerFilter")->text(), QStringLiteral("mer"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(f.field("providerFilter")->text(), QString());
}

void ProvidersPageTest::filterSaysHowManyAndIsCleared()
{
    Fixture f;
    auto *count = f.child<QLabel>("shownCount");
    auto *clear = f.child<QToolButton>("clearFilter");
    QVERIFY(!clear->isVisible());
    auto *countries = f.child<QComboBox>("countryFilter");
    QTRY_COMPARE(countries->count(), 4); // any, and the three that there are
    countries->setCurrentIndex(countries->findData(QStringLiteral("PL")));
    QCOMPARE(count->text(), QStringLiteral("1 of 3 shown"));
    QVERIFY(clear->isVisible());
    // The choice stays when nobody is left who fits it.
    QVERIFY(edits::setCountry(*f.workspace, f.small.meridian, QStringLiteral("DE")));
    QTRY_COMPARE(countries->findData(QStringLiteral("DE")) > 0, true);
    QCOMPARE(count->text(), QStringLiteral("0 of 3 shown"));
    QCOMPARE(countries->currentData().toString(), QStringLiteral("PL"));
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(f.table()->model()->rowCount(), 3);
    QVERIFY(!clear->isVisible());
}

void ProvidersPageTest::insertAddsAndTheNameIsTypedOver()
{
    Fixture f;
    f.field("providerFilter")->setText(QStringLiteral("harb"));
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Insert);
    QCOMPARE(f.workspace->snapshot().providers().size(), std::size_t(4));
    // The filter would have hidden it.
    QCOMPARE(f.table()->model()->rowCount(), 4);
    QCOMPARE(QApplication::focusWidget(), f.field("profileName"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Quayside"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(f.chosen(), QStringList{QStringLiteral("Quayside")});
    QCOMPARE(f.provider(f.workspace->selectedProvider()).name, QStringLiteral("Quayside"));
}

void ProvidersPageTest::ctrlDDuplicates()
{
    Fixture f;
    f.choose({QStringLiteral("Harbour"), QStringLiteral("Meridian")});
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(f.chosen(), (QStringList{QStringLiteral("Copy of Harbour"), QStringLiteral("Copy of Meridian")}));
    QCOMPARE(f.workspace->project().undoLabel(), QStringLiteral("Duplicate 2 providers"));
    QVERIFY(f.workspace->undo());
    QCOMPARE(f.table()->model()->rowCount(), 3);
}

void ProvidersPageTest::severalAtOnceAreOneEntry()
{
    Fixture f;
    const QByteArray before = f.small.dump();
    const qint64 sequence = f.sequence();
    f.choose({QStringLiteral("Harbour"), QStringLiteral("Meridian"), QStringLiteral("Northwind")});
    QCOMPARE(f.child<QLabel>("selectionHeading")->text(), QStringLiteral("3 providers selected"));
    auto *status = f.child<QComboBox>("selectionStatus");
    status->setCurrentIndex(status->findData(QStringLiteral("invited")));
    emit status->activated(status->currentIndex());
    QCOMPARE(f.sequence(), sequence + 1);
    f.type(f.field("selectionTags"), QStringLiteral("wave 1, eu"), false);
    QTest::mouseClick(f.child<QPushButton>("selectionAddTags"), Qt::LeftButton);
    QCOMPARE(f.sequence(), sequence + 2);
    for (const Provider &provider : f.workspace->snapshot().providers()) {
        QCOMPARE(provider.status, ProviderStatus::Invited);
        QCOMPARE(provider.tags, (QStringList{QStringLiteral("eu"), QStringLiteral("wave 1")}));
    }
    f.type(f.field("selectionTags"), QStringLiteral("eu"), false);
    QTest::mouseClick(f.child<QPushButton>("selectionRemoveTags"), Qt::LeftButton);
    QCOMPARE(f.provider(f.small.harbour).tags, QStringList{QStringLiteral("wave 1")});
    for (int i = 0; i < 3; ++i)
        QVERIFY(f.workspace->undo());
    QCOMPARE(f.small.dump(), before);
}

void ProvidersPageTest::rowsAreCopiedForASpreadsheet()
{
    Fixture f;
    QVERIFY(edits::setName(*f.workspace, f.small.harbour, QStringLiteral("=HYPERLINK(1)")));
    f.choose({QStringLiteral("=HYPERLINK(1)"), QStringLiteral("Meridian")});
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0).startsWith(QStringLiteral("'=HYPERLINK(1)\t")), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(QStringLiteral("Meridian\t1\t")), qPrintable(lines.at(1)));
    QVERIFY(lines.at(1).contains(QStringLiteral("\tPoland\t400\t")));
}

void ProvidersPageTest::emptyProjectOffersTheFirstStep()
{
    QTemporaryDir folder;
    Fixture f(std::move(*Project::create(folder.filePath(QStringLiteral("empty.shortlist")))));
    auto *empty = f.child<EmptyState>("noProviders");
    QVERIFY(empty->isVisible());
    QCOMPARE(f.page->sentence(), QStringLiteral("No providers yet."));
    f.child<QAction>("addProvider")->trigger();
    QVERIFY(!empty->isVisible());
    QVERIFY(f.table()->isVisible());
    QVERIFY(f.workspace->undo());
    QVERIFY(empty->isVisible());
}

void ProvidersPageTest::readOnlyProjectShowsIt()
{
    test::SmallProject small;
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Fixture f(std::move(*Project::open(small.path, options)));
    QVERIFY(f.child<QWidget>("providersReadOnly")->isVisible());
    f.choose({QStringLiteral("Harbour")});
    for (const char *action : {"addProvider", "importProviders", "duplicateProviders", "removeProviders"})
        QVERIFY2(!f.child<QAction>(action)->isEnabled(), action);
    for (const char *field : {"profileName", "profileCountry", "profileWebsite", "profileTags", "profileServices"})
        QVERIFY2(f.field(field)->isReadOnly(), field);
    QVERIFY(!f.child<QComboBox>("profileStatus")->isEnabled());
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F2);
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) == nullptr);
    QTest::keyClick(f.table(), Qt::Key_Delete);
    QCOMPARE(f.workspace->snapshot().providers().size(), std::size_t(3));
}

void ProvidersPageTest::columnsAreRemembered()
{
    Fixture f;
    QVERIFY(f.table()->isColumnHidden(ProviderTableModel::Founded));
    f.table()->setColumnHidden(ProviderTableModel::Founded, false);
    f.table()->setColumnHidden(ProviderTableModel::Sites, true);
    f.table()->setColumnWidth(ProviderTableModel::Name, 333);
    f.page.reset();
    f.page = std::make_unique<ProvidersPage>(*f.workspace);
    QVERIFY(!f.table()->isColumnHidden(ProviderTableModel::Founded));
    QVERIFY(f.table()->isColumnHidden(ProviderTableModel::Sites));
    QCOMPARE(f.table()->columnWidth(ProviderTableModel::Name), 333);
    QVERIFY(!f.table()->horizontalHeader()->isFirstSectionMovable());
}

void ProvidersPageTest::nameStaysInSight()
{
    Fixture f;
    f.page->resize(900, 600);
    const auto *frozen = f.child<QTableView>("frozenColumn");
    const QModelIndex last = f.cellOf(QStringLiteral("Harbour"), ProviderTableModel::Tags);
    f.table()->setCurrentIndex(last);
    f.table()->scrollTo(last);
    QVERIFY(f.table()->visualRect(f.cellOf(QStringLiteral("Harbour"))).left() < 0);
    QVERIFY(frozen->isVisible());
    QCOMPARE(frozen->visualRect(frozen->model()->index(0, 0)).left(), 0);
    QCOMPARE(frozen->width(), f.table()->columnWidth(0));
    // A cell that the frozen column would hide is scrolled into sight.
    const QModelIndex status = f.cellOf(QStringLiteral("Harbour"), ProviderTableModel::Rank);
    f.table()->setCurrentIndex(status);
    f.table()->scrollTo(status);
    QVERIFY(f.table()->visualRect(status).left() >= frozen->width());
}

void ProvidersPageTest::everyInputHasAName()
{
    Fixture f;
    f.choose({QStringLiteral("Harbour")});
    QSet<const QWidget *> named;
    const QList<QLabel *> labels = f.page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        named.insert(label->buddy());
    const QList<QWidget *> widgets = f.page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool input = qobject_cast<const QLineEdit *>(widget) != nullptr ||
                           qobject_cast<const QComboBox *>(widget) != nullptr || widget->inherits("QPlainTextEdit");
        if (input)
            QVERIFY2(named.contains(widget) || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void ProvidersPageTest::fiveThousandOnThePage()
{
    QTemporaryDir folder;
    std::unique_ptr<Project> project = std::move(*Project::create(folder.filePath(QStringLiteral("large.shortlist"))));
    QVERIFY(generateLargeProject(*project, {5'000, 20, 2, 2027}));
    QElapsedTimer clock;
    clock.start();
    Fixture f(std::move(project));
    qInfo("page of 5,000 providers: %lld ms", clock.restart());
    QTest::keyClicks(f.field("providerFilter"), QStringLiteral("cust"));
    qInfo("four letters in the filter: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 500 * test::kSlower);
    f.child<QToolButton>("clearFilter")->click();
    clock.restart();
    for (int row = 0; row < 10; ++row)
        f.table()->selectRow(row * 400);
    qInfo("ten providers chosen one after the other: %lld ms", clock.restart());
    f.table()->selectAll();
    qInfo("all chosen: %lld ms", clock.restart());
    f.child<QComboBox>("selectionStatus")->setCurrentIndex(1);
    emit f.child<QComboBox>("selectionStatus")->activated(1);
    qInfo("status of all set: %lld ms", clock.elapsed());
    QVERIFY(clock.elapsed() < 3000 * test::kSlower);
}

QTEST_MAIN(ProvidersPageTest)

#include "tst_providers_page.moc"
