// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pages/certificates/CertificatesDesk.h"
#include "ui/charts/ValidityTimeline.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/EvidenceFiles.h"
#include "ui/pages/certificates/CertificateMatrix.h"
#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/pages/certificates/CertificatesPage.h"
#include "ui/pages/certificates/ExpiryModel.h"
#include "ui/pages/certificates/OwnStandardsDialog.h"
#include "ui/widgets/DateField.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace shortlist;

class TestCertificatesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sentenceAndBadge();
    void dayAndHorizon();
    void cellShowsItsCertificate();
    void fieldsAreWrittenAndUndone();
    void datesFollowTheModel();
    void checking();
    void addAndRemove();
    void severalOfOneStandard();
    void evidence();
    void evidenceThatIsAProgram();
    void timelinePicks();
    void expiryListPicks();
    void ownStandards();
    void copyAndType();
    void selectionIsShared();
    void hostileText();
    void readOnly();
    void noProviders();

private:
    template <typename T>
    T *child(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT_X(found != nullptr, "child", name);
        return found;
    }
    void choose(ProviderId provider, const char *standard)
    {
        m_page->selectCell(provider, QString::fromLatin1(standard));
    }
    QString text(const char *label) const { return child<QLabel>(label)->text(); }
    const Certificate &iso() const { return *m_desk->certificate(m_desk->small.northwind, "ISO 9001"); }
    QString fileNamed(const QString &name, const QByteArray &content) const;

    std::unique_ptr<CertificatesDesk> m_desk;
    std::unique_ptr<CertificatesPage> m_page;
    CertificateMatrix *m_matrix = nullptr;
    QTemporaryDir m_folder;
    QString m_told;
};

void TestCertificatesPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_told.clear();
    ask::Answers answers;
    answers.tell = [this](const QString &title, const QString &message) { m_told = title + message; };
    ask::answerWith(answers);
    m_desk = std::make_unique<CertificatesDesk>();
    m_page = std::make_unique<CertificatesPage>(m_desk->workspace);
    m_page->resize(1280, 760);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_matrix = child<CertificateMatrix>("certificateMatrix");
}

void TestCertificatesPage::cleanup()
{
    m_page.reset();
    m_desk.reset();
    ask::answerWith({});
    evidence::openWith({});
}

QString TestCertificatesPage::fileNamed(const QString &name, const QByteArray &content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return path;
}

void TestCertificatesPage::sentenceAndBadge()
{
    QCOMPARE(m_page->sentence(), QStringLiteral("On Monday, 1 March 2027: 2 valid, 1 expiring, 1 expired, 1 stale, 4 "
                                                "only claimed."));
    QCOMPARE(m_page->badge(), QStringLiteral("2"));
}

void TestCertificatesPage::dayAndHorizon()
{
    auto *point = child<QComboBox>("certificateDay");
    QCOMPARE(point->currentText(), QStringLiteral("Award, 01/03/2027"));
    const int end = point->findData(static_cast<int>(DatePoint::EndOfTerm));
    QCOMPARE(point->itemText(end), QStringLiteral("End of the term, 31/05/2030"));
    point->setCurrentIndex(end);
    emit point->activated(end);
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("On Friday, 31 May 2030")));
    QVERIFY(!m_page->sentence().contains(QStringLiteral(" valid")));
    const int other = point->findData(static_cast<int>(DatePoint::Fixed));
    QVERIFY(!child<DateField>("certificateDate")->isVisible());
    point->setCurrentIndex(other);
    emit point->activated(other);
    auto *day = child<DateField>("certificateDate");
    QVERIFY(day->isVisible());
    day->setText(QStringLiteral("2026-12-31"));
    emit day->editingFinished();
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("On Thursday, 31 December 2026")));
    auto *horizon = child<QComboBox>("certificateHorizon");
    horizon->setCurrentIndex(3);
    emit horizon->activated(3);
    QVERIFY(!m_page->sentence().contains(QStringLiteral(" valid")));
}

void TestCertificatesPage::cellShowsItsCertificate()
{
    choose(m_desk->small.northwind, "ISO 9001");
    QCOMPARE(text("certificateProvider"), QStringLiteral("Northwind"));
    QVERIFY(text("certificateStandard").startsWith(QStringLiteral("ISO 9001")));
    QCOMPARE(text("certificateStatus"), QStringLiteral("Valid on Monday, 1 March 2027"));
    QCOMPARE(text("certificateReason"), QStringLiteral("It holds until Wednesday, 31 January 2029."));
    QCOMPARE(child<QLineEdit>("certificate_issuer")->text(), QStringLiteral("Calder Assurance"));
    QVERIFY(text("certificateAskFor").contains(QStringLiteral("Ask for")));
    QVERIFY(text("certificateTrap").contains(QStringLiteral("Usual trap")));
    choose(m_desk->small.harbour, "PCI DSS");
    QCOMPARE(text("certificateStatus"), QStringLiteral("Not held on Monday, 1 March 2027"));
    QVERIFY(!child<QLineEdit>("certificate_issuer")->isVisible());
}

void TestCertificatesPage::fieldsAreWrittenAndUndone()
{
    choose(m_desk->small.northwind, "ISO 9001");
    auto *number = child<QLineEdit>("certificate_number");
    number->setFocus();
    QTest::keyClicks(number, QStringLiteral("QM-17"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(iso().number, QStringLiteral("QM-17"));
    QCOMPARE(m_desk->workspace.project().undoLabel(), QStringLiteral("Set the number of ISO 9001 of “Northwind”"));
    auto *scope = child<QPlainTextEdit>("certificate_scope");
    scope->setFocus();
    QTest::keyClicks(scope, QStringLiteral("Contact centre in Cork"));
    choose(m_desk->small.meridian, "ISO 9001"); // leaving writes
    QCOMPARE(iso().scope, QStringLiteral("Contact centre in Cork"));
    choose(m_desk->small.northwind, "ISO 9001");
    auto *until = child<DateField>("certificate_validUntil");
    until->setText(QStringLiteral("2027-03-02"));
    emit until->editingFinished();
    QCOMPARE(iso().validUntil, QDate(2027, 3, 2));
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Expiring")));
    QVERIFY(m_desk->workspace.undo());
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Valid")));
    QVERIFY(m_desk->workspace.undo());
    QVERIFY(m_desk->workspace.undo());
    QCOMPARE(iso().number, QString());
    QCOMPARE(number->text(), QString());
}

void TestCertificatesPage::datesFollowTheModel()
{
    choose(m_desk->small.northwind, "ISO 9001");
    QVERIFY(child<DateField>("certificate_validUntil")->isVisible());
    QVERIFY(child<DateField>("certificate_surveillance")->isVisible());
    QVERIFY(!child<DateField>("certificate_periodEnd")->isVisible());
    choose(m_desk->small.northwind, "SOC 2 Type II");
    QVERIFY(child<DateField>("certificate_periodEnd")->isVisible());
    QVERIFY(!child<DateField>("certificate_surveillance")->isVisible());
    QVERIFY(text("certificateReason").contains(QStringLiteral("period ended on Wednesday, 30 September 2026")));
    auto *end = child<DateField>("certificate_periodEnd");
    end->setText(QStringLiteral("2025-09-01"));
    emit end->editingFinished();
    QVERIFY(text("certificateRemark").contains(QStringLiteral("before it begins")));
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Stale")));
}

void TestCertificatesPage::checking()
{
    choose(m_desk->small.meridian, "ISO 9001");
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Claimed only")));
    QTest::mouseClick(child<QToolButton>("verifyNow"), Qt::LeftButton);
    const Certificate &row = *m_desk->certificate(m_desk->small.meridian, "ISO 9001");
    QVERIFY(row.isVerified());
    QCOMPARE(row.verifiedOn, QDate::currentDate());
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Valid")));
    QVERIFY(!child<QToolButton>("verifyNow")->isVisible());
    // A day without a name is no check.
    auto *by = child<QComboBox>("certificate_verifiedBy")->lineEdit();
    by->clear();
    emit by->editingFinished();
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Claimed only")));
    QVERIFY(text("certificateRemark").contains(QStringLiteral("both the name and the day")));
}

void TestCertificatesPage::addAndRemove()
{
    choose(m_desk->small.harbour, "PCI DSS");
    m_matrix->setFocus();
    QTest::keyClick(m_matrix, Qt::Key_Return);
    QVERIFY(m_desk->certificate(m_desk->small.harbour, "PCI DSS") != nullptr);
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Claimed only")));
    QVERIFY(child<QLineEdit>("certificate_issuer")->isVisible());
    m_matrix->setFocus();
    QSignalSpy notice(&m_desk->workspace, &Workspace::notice);
    QTest::keyClick(m_matrix, Qt::Key_Delete);
    QVERIFY(m_desk->certificate(m_desk->small.harbour, "PCI DSS") == nullptr);
    QCOMPARE(notice.size(), 1);
    QVERIFY(notice.at(0).at(1).toBool());
    QVERIFY(m_desk->workspace.undo());
    QVERIFY(m_desk->certificate(m_desk->small.harbour, "PCI DSS") != nullptr);
}

void TestCertificatesPage::severalOfOneStandard()
{
    choose(m_desk->small.northwind, "ISO 9001");
    auto *choice = child<QComboBox>("certificateChoice");
    QVERIFY(!choice->isVisible());
    QTest::mouseClick(child<QPushButton>("addCertificateHere"), Qt::LeftButton);
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->count(), 2);
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Claimed only")));
    // The matrix still shows the better one.
    QCOMPARE(m_matrix->currentIndex().data().toString(), QStringLiteral("Valid"));
    choice->setCurrentIndex(0);
    emit choice->activated(0);
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Valid")));
}

void TestCertificatesPage::evidence()
{
    const QByteArray content("%PDF-1.7 a certificate");
    choose(m_desk->small.meridian, "ISO 9001");
    ask::Answers answers;
    answers.fileToOpen = [&](const QString &) { return fileNamed(QStringLiteral("iso scan.pdf"), content); };
    answers.fileToSave = [&](const QString &) { return m_folder.filePath(QStringLiteral("copy.pdf")); };
    ask::answerWith(answers);
    QTest::mouseClick(child<QToolButton>("addEvidence"), Qt::LeftButton);
    const Provider &meridian = m_desk->provider(m_desk->small.meridian);
    QCOMPARE(meridian.evidence.size(), std::size_t(1));
    QCOMPARE(meridian.evidence.front().name, QStringLiteral("iso scan.pdf"));
    QCOMPARE(meridian.evidence.front().size, content.size());
    // What is shown by a file is more than a claim.
    QVERIFY(text("certificateStatus").startsWith(QStringLiteral("Valid")));
    QCOMPARE(child<QListWidget>("evidenceList")->count(), 1);
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    QCOMPARE(text("evidenceHash").remove(QLatin1Char(' ')), QString(QStringLiteral("SHA-256") + hash));
    QString opened;
    evidence::openWith([&opened](const QString &path) {
        opened = path;
        return true;
    });
    QTest::mouseClick(child<QToolButton>("openEvidence"), Qt::LeftButton);
    QCOMPARE(QFileInfo(opened).fileName(), QStringLiteral("iso scan.pdf"));
    QVERIFY(!QFileInfo(opened).permissions().testFlag(QFile::WriteOwner));
    QVERIFY(
        !(QFileInfo(QFileInfo(QFileInfo(opened).path()).path()).permissions() & (QFile::ReadOther | QFile::ReadGroup)));
    QFile copy(opened);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), content);
    QTest::mouseClick(child<QToolButton>("saveEvidence"), Qt::LeftButton);
    QFile saved(m_folder.filePath(QStringLiteral("copy.pdf")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), content);
    QTest::mouseClick(child<QToolButton>("removeEvidence"), Qt::LeftButton);
    QVERIFY(m_desk->provider(m_desk->small.meridian).evidence.empty());
    QVERIFY(m_desk->workspace.undo());
    QCOMPARE(m_desk->provider(m_desk->small.meridian).evidence.size(), std::size_t(1));
}

void TestCertificatesPage::evidenceThatIsAProgram()
{
    QVERIFY(!evidence::canBeOpened(QStringLiteral("report.pdf.exe")));
    QVERIFY(!evidence::canBeOpened(QStringLiteral("page.html")));
    QVERIFY(!evidence::canBeOpened(QStringLiteral("sheet.xlsm")));
    QVERIFY(!evidence::canBeOpened(QStringLiteral("noending")));
    QVERIFY(evidence::canBeOpened(QStringLiteral("Report.PDF")));
    QCOMPARE(evidence::safeName(QStringLiteral("../../etc/passwd")), QStringLiteral("passwd"));
    QCOMPARE(evidence::safeName(QStringLiteral("C:\\temp\\a.pdf")), QStringLiteral("a.pdf"));
    QCOMPARE(evidence::safeName(QStringLiteral("..hidden")), QStringLiteral("hidden"));
    QCOMPARE(evidence::safeName(QString()), QStringLiteral("file"));
    QVERIFY(!evidence::safeName(QString(QStringLiteral("a") + QChar(0x202E) + QStringLiteral("fdp.exe")))
                 .contains(QChar(0x202E)));
    bool opened = false;
    evidence::openWith([&opened](const QString &) { return opened = true; });
    const ProviderId meridian = m_desk->small.meridian;
    QVERIFY(evidence::addFile(m_desk->workspace, m_page.get(), meridian, {},
                              fileNamed(QStringLiteral("setup.exe"), QByteArray("MZ"))));
    QVERIFY(!evidence::open(m_desk->workspace, m_page.get(), m_desk->provider(meridian).evidence.front()));
    QVERIFY(!opened);
    QVERIFY(m_told.contains(QStringLiteral("setup.exe")));
    QVERIFY(
        !evidence::addFile(m_desk->workspace, m_page.get(), meridian, {}, m_folder.filePath(QStringLiteral("none"))));
    QVERIFY(m_told.startsWith(QStringLiteral("The file was not added")));
}

void TestCertificatesPage::timelinePicks()
{
    choose(m_desk->small.northwind, "ISO 9001");
    child<QTabWidget>("certificatesTabs")->setCurrentIndex(1);
    auto *chart = child<ValidityTimeline>("validityTimeline");
    QVERIFY(chart->title().contains(QStringLiteral("Northwind")));
    QCOMPARE(chart->numbersAsText().split(QLatin1Char('\n')).size(), 6);
    emit chart->picked(0);
    QCOMPARE(text("certificateProvider"), QStringLiteral("Northwind"));
    auto *of = child<QComboBox>("timelineOf");
    of->setCurrentIndex(1);
    emit of->activated(1);
    QVERIFY(chart->title().contains(QStringLiteral("of all providers")));
}

void TestCertificatesPage::expiryListPicks()
{
    child<QTabWidget>("certificatesTabs")->setCurrentIndex(2);
    auto *list = child<QTableView>("expiryList");
    QVERIFY(list->model()->rowCount() > 0);
    list->setCurrentIndex(list->model()->index(0, 0));
    QCOMPARE(text("certificateProvider"), QStringLiteral("Northwind"));
    QVERIFY(text("certificateStandard").startsWith(QStringLiteral("ISO 22301")));
}

void TestCertificatesPage::ownStandards()
{
    child<QAction>("ownStandardsAction")->trigger();
    auto *dialog = child<OwnStandardsDialog>("ownStandardsDialog");
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("addOwnStandard")), Qt::LeftButton);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("ownName"));
    QCOMPARE(name->text(), QStringLiteral("New standard"));
    // What the catalogue has is not added twice.
    name->setText(QStringLiteral("iso 27001"));
    emit name->editingFinished();
    QVERIFY(
        dialog->findChild<QLabel *>(QStringLiteral("ownProblem"))->text().contains(QStringLiteral("ISO/IEC 27001")));
    name->setText(QStringLiteral("Blue Seal"));
    emit name->editingFinished();
    auto *months = dialog->findChild<QSpinBox *>(QStringLiteral("ownMonths"));
    months->setValue(12);
    emit months->editingFinished();
    const auto &own = m_desk->workspace.snapshot().list<OwnStandard>();
    QCOMPARE(own.size(), std::size_t(1));
    QCOMPARE(own.front().name, QStringLiteral("Blue Seal"));
    QCOMPARE(own.front().months, 12);
    QCOMPARE(m_matrix->model()->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Blue Seal"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("removeOwnStandard")), Qt::LeftButton);
    QVERIFY(m_desk->workspace.snapshot().list<OwnStandard>().empty());
    dialog->close();
}

void TestCertificatesPage::copyAndType()
{
    m_matrix->setFocus();
    m_matrix->selectAll();
    QTest::keyClick(m_matrix, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("Provider\tISO 9001\tISO 22301\tISO/IEC 27001\tPCI DSS\tSOC 2 Type II"));
    QVERIFY(lines.at(3).startsWith(QStringLiteral("Northwind\tValid\tExpiring")));
    QTest::keyClicks(m_matrix, QStringLiteral("m"));
    QCOMPARE(child<QLineEdit>("certificatesFilter")->text(), QStringLiteral("m"));
    QCOMPARE(m_matrix->model()->rowCount(), 1);
}

void TestCertificatesPage::selectionIsShared()
{
    m_desk->workspace.selectProvider(m_desk->small.meridian);
    QCOMPARE(text("certificateProvider"), QStringLiteral("Meridian"));
    choose(m_desk->small.harbour, "PCI DSS");
    QCOMPARE(m_desk->workspace.selectedProvider(), m_desk->small.harbour);
    m_desk->workspace.selectProvider(m_desk->small.northwind);
    QVERIFY(text("certificateStandard").startsWith(QStringLiteral("PCI DSS"))); // the column stays
}

void TestCertificatesPage::hostileText()
{
    const QString evil = QStringLiteral("<img src=\"file:///etc/passwd\"><b>x</b>");
    edits::setName(m_desk->workspace, m_desk->small.northwind, evil);
    OwnStandard own;
    own.id = newId<RowId>();
    own.name = evil;
    own.trap = evil;
    own.evidence = evil;
    QVERIFY(m_desk->workspace.edit(QStringLiteral("Add"), [&own](Store &store) { return store.put(own); }));
    m_page->selectCell(m_desk->small.northwind, evil);
    QCOMPARE(child<QLabel>("certificateProvider")->textFormat(), Qt::PlainText);
    QVERIFY(!text("certificateTrap").contains(QStringLiteral("<img")));
    QVERIFY(!text("certificateAskFor").contains(QStringLiteral("<img")));
    for (QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(QStringLiteral("<img")),
                 qPrintable(label->objectName()));
}

void TestCertificatesPage::readOnly()
{
    const ProviderId northwind = m_desk->small.northwind;
    const QString path = m_desk->workspace.project().path();
    m_page.reset();
    OpenOptions options;
    options.readOnly = true;
    auto project = Project::open(path, options);
    QVERIFY(project.has_value());
    Workspace workspace(std::move(*project));
    CertificatesPage page(workspace);
    page.show();
    page.selectCell(northwind, QStringLiteral("ISO 9001"));
    QVERIFY(page.findChild<QLineEdit *>(QStringLiteral("certificate_issuer"))->isReadOnly());
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("addCertificateHere"))->isVisible());
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("removeCertificate"))->isVisible());
    QVERIFY(!page.findChild<QToolButton *>(QStringLiteral("addEvidence"))->isVisible());
    QSignalSpy failed(&workspace, &Workspace::failed);
    QTest::keyClick(page.findChild<CertificateMatrix *>(), Qt::Key_Delete);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(workspace.snapshot().provider(northwind)->certificates.size(), std::size_t(5));
}

void TestCertificatesPage::noProviders()
{
    edits::removeProviders(m_desk->workspace, {m_desk->small.northwind, m_desk->small.meridian, m_desk->small.harbour});
    QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("certificatesNoProviders"))->isVisible());
    QCOMPARE(m_page->badge(), QString());
    QSignalSpy asked(&m_desk->workspace, &Workspace::pageRequested);
    child<QAction>("certificatesGoToProviders")->trigger();
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestCertificatesPage)
#include "tst_certificates_page.moc"
