// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/dialogs/HistoryModel.h"
#include "ui/dialogs/Preferences.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

using namespace shortlist;
using namespace shortlist::test;

class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void settingsHoldAtOnce();
    void preferencesAreRemembered();
    void everySettingHasALabel();
    void historyTellsWhoDidWhat();
    void historyIsSearched();
    void historyChecksTheFile();
    void historyModelIsSound();
    void shortcutsAreListedAndSearched();
    void questionsAreAnsweredByTests();
    void confirmIsSafeOnEscape();
    void messagesArePlainText();
    void suffixIsAdded();
    void aboutNamesTheVersion();

private:
    QTemporaryDir m_folder;
};

void TestDialogs::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
    QCoreApplication::setApplicationName(QStringLiteral("dialogs"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void TestDialogs::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
    ask::answerWith({});
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestDialogs::settingsHoldAtOnce()
{
    SettingsDialog dialog;
    dialog.show();
    auto *scheme = dialog.findChild<QComboBox *>(QStringLiteral("scheme"));
    scheme->setCurrentIndex(scheme->findData(static_cast<int>(theme::Scheme::Dark)));
    emit scheme->activated(scheme->currentIndex());
    QVERIFY(theme::isDark());
    QCOMPARE(theme::chosenScheme(), theme::Scheme::Dark);
    auto *author = dialog.findChild<QLineEdit *>(QStringLiteral("author"));
    QTest::keyClicks(author, QStringLiteral(" Niamh   Corrigan "));
    QTest::keyClick(author, Qt::Key_Return);
    QCOMPARE(preferences::author(), QStringLiteral("Niamh Corrigan"));
    auto *locale = dialog.findChild<QComboBox *>(QStringLiteral("reportLocale"));
    QVERIFY(locale->count() > 20);
    const int german = locale->findData(QStringLiteral("de_DE"));
    QVERIFY(german > 0);
    locale->setCurrentIndex(german);
    emit locale->activated(german);
    QCOMPARE(preferences::reportLocale(), QLocale(QLocale::German, QLocale::Germany));
    // The next dialog shows them.
    const SettingsDialog next;
    QCOMPARE(next.findChild<QComboBox *>(QStringLiteral("reportLocale"))->currentData().toString(),
             QStringLiteral("de_DE"));
    QCOMPARE(next.findChild<QLineEdit *>(QStringLiteral("author"))->text(), QStringLiteral("Niamh Corrigan"));
}

void TestDialogs::preferencesAreRemembered()
{
    QVERIFY(preferences::author().isEmpty());
    QVERIFY(preferences::reportLocaleName().isEmpty());
    preferences::setAuthor(QStringLiteral("Anna"));
    QCOMPARE(preferences::author(), QStringLiteral("Anna"));
    preferences::setAuthor(QString());
    QVERIFY(preferences::author().isEmpty());
    QCOMPARE(preferences::reportLocale(), QLocale::system());
}

void TestDialogs::everySettingHasALabel()
{
    const SettingsDialog dialog;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QString &name : {QStringLiteral("scheme"), QStringLiteral("author"), QStringLiteral("reportLocale")}) {
        const auto *field = dialog.findChild<QWidget *>(name);
        QVERIFY2(std::any_of(labels.begin(), labels.end(), [field](QLabel *label) { return label->buddy() == field; }),
                 qPrintable(name));
    }
}

void TestDialogs::historyTellsWhoDidWhat()
{
    SmallProject small;
    small.project->setAuthor(QStringLiteral("Anna <b>Ní</b> Bhriain"));
    Need need = small.project->snapshot().need();
    need.title = QStringLiteral("Another");
    QVERIFY(small.project->edit(QStringLiteral("Set the title of the need"),
                                [&](Store &store) { return store.setNeed(need); }));
    QVERIFY(small.project->undo());
    HistoryDialog dialog(*small.project);
    dialog.show();
    const auto *list = dialog.findChild<QTreeView *>(QStringLiteral("historyList"));
    const QAbstractItemModel *model = list->model();
    QCOMPARE(model->rowCount(), static_cast<int>(small.project->history()->size()));
    // Newest first.
    QCOMPARE(model->index(0, HistoryModel::What).data().toString(),
             QStringLiteral("Undone: Set the title of the need"));
    QCOMPARE(model->index(1, HistoryModel::What).data().toString(), QStringLiteral("Set the title of the need"));
    QCOMPARE(model->index(1, HistoryModel::Author).data().toString(), QStringLiteral("Anna <b>Ní</b> Bhriain"));
    QCOMPARE(model->index(model->rowCount() - 1, HistoryModel::What).data().toString(),
             QStringLiteral("The file was made"));
    const QString tip = model->index(1, HistoryModel::What).data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(QLatin1Char('<')));
}

void TestDialogs::historyIsSearched()
{
    SmallProject small;
    HistoryDialog dialog(*small.project);
    dialog.show();
    const auto *list = dialog.findChild<QTreeView *>(QStringLiteral("historyList"));
    const int all = list->model()->rowCount();
    QVERIFY(all >= 1);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(QStringLiteral("historySearch")),
                     QStringLiteral("(nothing like it"));
    QCOMPARE(list->model()->rowCount(), 0);
    dialog.findChild<QLineEdit *>(QStringLiteral("historySearch"))->clear();
    QCOMPARE(list->model()->rowCount(), all);
}

void TestDialogs::historyChecksTheFile()
{
    SmallProject small;
    HistoryDialog dialog(*small.project);
    dialog.show();
    dialog.findChild<QPushButton *>(QStringLiteral("verify"))->click();
    const QString result = dialog.findChild<QLabel *>(QStringLiteral("verifyResult"))->text();
    QVERIFY2(result.contains(QStringLiteral("sound")), qPrintable(result));
}

void TestDialogs::historyModelIsSound()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    JournalEntry entry;
    entry.sequence = 1;
    entry.label = QStringLiteral("One");
    model.setEntries({entry});
    QCOMPARE(model.rowCount(), 1);
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDialogs::shortcutsAreListedAndSearched()
{
    QWidget place;
    QAction save(QStringLiteral("&Save && go on…"));
    save.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    QAction mute(QStringLiteral("No keys"));
    auto *inner = new QWidget(&place);
    place.addActions({&save, &mute});
    inner->addAction(&save);
    const ShortcutGroup group = shortcutsOf(QStringLiteral("Here"), place);
    QCOMPARE(group.keys.size(), 1U);
    QCOMPARE(group.keys.front().first, QStringLiteral("Save & go on"));
    QCOMPARE(group.keys.front().second, QStringLiteral("Ctrl+S"));
    ShortcutsDialog dialog({group, {QStringLiteral("Nowhere"), {}}});
    const auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
    QCOMPARE(list->topLevelItemCount(), 1);
    auto *search = dialog.findChild<QLineEdit *>(QStringLiteral("shortcutSearch"));
    search->setText(QStringLiteral("ctrl+s"));
    QVERIFY(!list->topLevelItem(0)->isHidden());
    search->setText(QStringLiteral("print"));
    QVERIFY(list->topLevelItem(0)->isHidden());
}

void TestDialogs::questionsAreAnsweredByTests()
{
    QStringList asked;
    ask::Answers answers;
    answers.tell = [&](const QString &title, const QString &) { asked.append(title); };
    answers.confirm = [&](const QString &title, const QString &) {
        asked.append(title);
        return true;
    };
    answers.fileToOpen = [](const QString &) { return QStringLiteral("/x/in.shortlist"); };
    answers.fileToSave = [](const QString &) { return QStringLiteral("/x/out"); };
    ask::answerWith(answers);
    ask::tell(nullptr, QStringLiteral("A"), QStringLiteral("a"));
    QVERIFY(
        ask::confirm(nullptr, QStringLiteral("B"), QStringLiteral("b"), QStringLiteral("Do"), QStringLiteral("Leave")));
    QCOMPARE(asked, QStringList({QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(ask::fileToOpen(nullptr, {}, {}), QStringLiteral("/x/in.shortlist"));
    QCOMPARE(ask::fileToSave(nullptr, {}, {}, {}, QStringLiteral("shortlist")), QStringLiteral("/x/out.shortlist"));
}

void TestDialogs::confirmIsSafeOnEscape()
{
    for (const auto &[key, expected] : {std::pair(Qt::Key_Escape, false), std::pair(Qt::Key_Return, false)}) {
        QTimer::singleShot(0, this, [key = key] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            QTest::keyClick(box, key);
        });
        // The safe answer is the default one too: nothing is lost by a hasty Return.
        QCOMPARE(ask::confirm(nullptr, QStringLiteral("Discard?"), QStringLiteral("Gone for good."),
                              QStringLiteral("Discard"), QStringLiteral("Keep")),
                 expected);
    }
    QTimer::singleShot(0, this, [] {
        const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        box->buttons().constFirst()->click();
    });
    QVERIFY(ask::confirm(nullptr, QStringLiteral("Discard?"), QStringLiteral("Gone for good."),
                         QStringLiteral("Discard"), QStringLiteral("Keep")));
}

void TestDialogs::messagesArePlainText()
{
    QTimer::singleShot(0, this, [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(box->text(), QStringLiteral("<img src='/etc/hostname'>"));
        box->close();
    });
    ask::tell(nullptr, QStringLiteral("Title"), QStringLiteral("<img src='/etc/hostname'>"));
}

void TestDialogs::suffixIsAdded()
{
    ask::Answers answers;
    answers.fileToSave = [](const QString &title) { return title; };
    ask::answerWith(answers);
    const auto saved = [](const QString &path, const QString &suffix) {
        return ask::fileToSave(nullptr, path, {}, {}, suffix);
    };
    QCOMPARE(saved(QStringLiteral("/x/a.PDF"), QStringLiteral("pdf")), QStringLiteral("/x/a.PDF"));
    QCOMPARE(saved(QStringLiteral("/x/a.v2"), QStringLiteral(".pdf")), QStringLiteral("/x/a.v2.pdf"));
    QCOMPARE(saved(QString(), QStringLiteral("pdf")), QString());
}

void TestDialogs::aboutNamesTheVersion()
{
    const AboutDialog dialog;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(QStringLiteral(SHORTLIST_VERSION)); }));
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
