// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/dialogs/Ask.h"
#include "ui/dialogs/newproject/NewProjectWizard.h"
#include "ui/dialogs/newproject/SaveTemplateDialog.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace shortlist;
using namespace shortlist::test;

namespace {

QPushButton *button(const QWidget &parent, const char *name)
{
    return parent.findChild<QPushButton *>(QString::fromLatin1(name));
}

QString textOf(const QWidget &parent, const char *name)
{
    return parent.findChild<QLabel *>(QString::fromLatin1(name))->text();
}

QTreeWidgetItem *rowOf(const QTreeWidget &tree, const QString &text)
{
    const QList<QTreeWidgetItem *> found = tree.findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
}

bool hasRequirement(const ProjectStart &start, const QString &name)
{
    return std::any_of(start.content.requirements.begin(), start.content.requirements.end(),
                       [&name](const TemplateRequirement &one) { return one.requirement.name == name; });
}

bool asks(const ProjectStart &start, const QString &code)
{
    return std::any_of(start.content.questions.begin(), start.content.questions.end(),
                       [&code](const TemplateQuestion &one) { return one.question.code == code; });
}

double weightOf(const ProjectStart &start, const QString &name)
{
    const auto it = std::find_if(start.content.criteria.begin(), start.content.criteria.end(),
                                 [&name](const Criterion &one) { return one.name == name; });
    return it == start.content.criteria.end() ? -1 : it->weight;
}

} // namespace

// The wizard from the first step to what a project begins with, and templates of one's own.
class TestNewProject : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<NewProjectWizard> m_wizard;
    QStringList m_told;

    void next() { button(*m_wizard, "wizardNext")->click(); }
    QTreeWidget &tree() { return *m_wizard->findChild<QTreeWidget *>(QStringLiteral("previewTree")); }
    QListWidget &list() { return *m_wizard->findChild<QListWidget *>(QStringLiteral("templateList")); }
    TemplateFile own(const QString &title) const
    {
        const SmallProject small;
        return owntemplates::fromProject(small.project->snapshot(), title, QStringLiteral("A <b>note</b>"));
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
        QCoreApplication::setApplicationName(QStringLiteral("new-project"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
        theme::apply(*qApp, theme::Scheme::Light);
    }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_wizard = std::make_unique<NewProjectWizard>(nullptr, m_folder->path());
        m_wizard->show();
        m_told.clear();
        ask::answerWith({[this](const QString &, const QString &message) { m_told << message; },
                         [](const QString &, const QString &) { return true; },
                         {},
                         {}});
    }
    void cleanup()
    {
        m_wizard.reset();
        ask::answerWith({});
    }

    void goesThroughToAProject()
    {
        m_wizard->chooseTemplate(QStringLiteral("customer_support"));
        QCOMPARE(textOf(*m_wizard, "templateTitle"), QStringLiteral("Customer support"));
        QVERIFY(textOf(*m_wizard, "templateCounts").contains(QStringLiteral("25 criteria")));
        QVERIFY(!button(*m_wizard, "wizardBack")->isEnabled());
        next();
        // What the template takes for given is ticked.
        auto *card = m_wizard->findChild<QCheckBox *>(QStringLiteral("sector-card_data"));
        auto *health = m_wizard->findChild<QCheckBox *>(QStringLiteral("sector-health_data"));
        QVERIFY(card->isChecked() && !health->isChecked());
        card->setChecked(false);
        health->setChecked(true);
        m_wizard->findChild<QRadioButton *>(QStringLiteral("relationshipStrategic"))->click();
        m_wizard->findChild<QLineEdit *>(QStringLiteral("wizardTitle"))->setText(QStringLiteral(" Contact centre "));
        next();
        QCOMPARE(button(*m_wizard, "wizardNext")->text(), QStringLiteral("&Create project"));
        QSignalSpy accepted(m_wizard.get(), &QDialog::accepted);
        next();
        QCOMPARE(accepted.count(), 1);
        const ProjectStart start = m_wizard->start();
        QCOMPARE(start.projectTitle, QStringLiteral("Contact centre"));
        QCOMPARE(start.service, QStringLiteral("customer_support"));
        QCOMPARE(start.relationship, Relationship::Strategic);
        QVERIFY(hasRequirement(start, QStringLiteral("Business associate agreement (HIPAA)")));
        QVERIFY(!hasRequirement(start, QStringLiteral("PCI DSS attestation")));
        QVERIFY(asks(start, QStringLiteral("G06")) && !asks(start, QStringLiteral("G05")));
        QCOMPARE(weightOf(start, QStringLiteral("Transition and partnership")), 17.0);
    }

    void whatIsTickedOffIsNotPutIn()
    {
        m_wizard->chooseTemplate(QStringLiteral("payroll_hr"));
        next();
        next();
        rowOf(tree(), QStringLiteral("Systems"))->setCheckState(0, Qt::Unchecked); // a group, with all below it
        rowOf(tree(), QStringLiteral("Two references in our industry"))->setCheckState(0, Qt::Unchecked);
        rowOf(tree(), QStringLiteral("Service levels"))->setCheckState(0, Qt::Unchecked);
        const ProjectStart start = m_wizard->start();
        QCOMPARE(weightOf(start, QStringLiteral("Systems")), -1.0);
        QCOMPARE(weightOf(start, QStringLiteral("Interfaces to HR and finance systems")), -1.0);
        QVERIFY(weightOf(start, QStringLiteral("Payroll accuracy")) > 0);
        QVERIFY(!hasRequirement(start, QStringLiteral("Two references in our industry")));
        QVERIFY(start.content.serviceLevels.empty());
        QVERIFY(textOf(*m_wizard, "previewCounts").contains(QStringLiteral("0 service levels")));
        // Back and forth without a change keeps what was taken out.
        button(*m_wizard, "wizardBack")->click();
        next();
        QCOMPARE(rowOf(tree(), QStringLiteral("Service levels"))->checkState(0), Qt::Unchecked);
        // With another relationship it is filled anew.
        button(*m_wizard, "wizardBack")->click();
        m_wizard->findChild<QRadioButton *>(QStringLiteral("relationshipHandsOff"))->click();
        next();
        QCOMPARE(rowOf(tree(), QStringLiteral("Service levels"))->checkState(0), Qt::Checked);
    }

    void aRequirementGoesWithItsQuestion()
    {
        m_wizard->chooseTemplate(QStringLiteral("customer_support"));
        next();
        next();
        QTreeWidgetItem *question = rowOf(tree(), QStringLiteral("A05"));
        QTreeWidgetItem *requirement = rowOf(tree(), QStringLiteral("No insolvency"));
        QVERIFY(question != nullptr && requirement != nullptr);
        question->setCheckState(0, Qt::Unchecked);
        QCOMPARE(requirement->checkState(0), Qt::Unchecked);
        requirement->setCheckState(0, Qt::Checked);
        QCOMPARE(question->checkState(0), Qt::Checked);
        requirement->setCheckState(0, Qt::Unchecked);
        QVERIFY(asks(m_wizard->start(), QStringLiteral("A05")));
        // With the whole section too.
        requirement->setCheckState(0, Qt::Checked);
        question->parent()->setCheckState(0, Qt::Unchecked);
        const ProjectStart start = m_wizard->start();
        QVERIFY(!asks(start, QStringLiteral("A05")));
        QVERIFY(!hasRequirement(start, requirement->text(0)));
    }

    void blankIsBlank()
    {
        m_wizard->chooseTemplate(QStringLiteral("blank"));
        QCOMPARE(textOf(*m_wizard, "templateCounts"), QStringLiteral("Nothing is put in."));
        next();
        next();
        next();
        const ProjectStart start = m_wizard->start();
        QVERIFY(start.content.criteria.empty() && start.content.questions.empty());
        QVERIFY(start.service.isEmpty());
    }

    void ownTemplatesAreListedAndTravel()
    {
        const QString given = m_folder->filePath(QStringLiteral("given.txt"));
        QVERIFY(owntemplates::write(own(QStringLiteral("House <i>rules</i>")), given));
        const int before = list().count();
        const QTemporaryDir out;
        ask::answerWith({[this](const QString &, const QString &message) { m_told << message; },
                         [](const QString &, const QString &) { return true; },
                         [&given](const QString &) { return given; },
                         [&out](const QString &) { return out.filePath(QStringLiteral("out.json")); }});
        button(*m_wizard, "importTemplate")->click();
        QVERIFY2(m_told.isEmpty(), qPrintable(m_told.join(QLatin1Char(' '))));
        QCOMPARE(list().count(), before + 2); // with a heading
        QCOMPARE(textOf(*m_wizard, "templateTitle"), QStringLiteral("House <i>rules</i>"));
        QCOMPARE(textOf(*m_wizard, "templateSummary"), QStringLiteral("A <b>note</b>"));
        QCOMPARE(m_wizard->findChild<QLabel *>(QStringLiteral("templateTitle"))->textFormat(), Qt::PlainText);
        button(*m_wizard, "exportTemplate")->click();
        QVERIFY(owntemplates::read(out.filePath(QStringLiteral("out.json"))));
        next();
        next();
        QVERIFY(weightOf(m_wizard->start(), QStringLiteral("Quality")) > 0);
        button(*m_wizard, "wizardBack")->click();
        button(*m_wizard, "wizardBack")->click();
        button(*m_wizard, "removeTemplate")->click();
        QCOMPARE(list().count(), before);
        QVERIFY(!button(*m_wizard, "removeTemplate")->isVisible());
    }

    void aFileThatIsNoTemplateIsRefused()
    {
        const QString path = m_folder->filePath(QStringLiteral("bad.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": \"other\"}");
        file.close();
        const int before = list().count();
        ask::answerWith({[this](const QString &, const QString &message) { m_told << message; },
                         {},
                         [&path](const QString &) { return path; },
                         {}});
        button(*m_wizard, "importTemplate")->click();
        QCOMPARE(m_told.size(), 1);
        QVERIFY(m_told.first().contains(QStringLiteral("bad.txt")));
        QCOMPARE(list().count(), before);
    }

    void aProjectIsKeptAsTemplate()
    {
        SmallProject small;
        const QString path = small.path;
        small.project.reset();
        Workspace workspace(std::move(*Project::open(path)));
        QSignalSpy notice(&workspace, &Workspace::notice);
        SaveTemplateDialog dialog(workspace, nullptr, m_folder->path());
        dialog.show();
        auto *title = dialog.findChild<QLineEdit *>(QStringLiteral("templateName"));
        title->clear();
        QVERIFY(!button(dialog, "saveTemplate")->isEnabled());
        title->setText(QStringLiteral("Ours"));
        QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("templateWarning"))->isVisible());
        dialog.findChild<QPlainTextEdit *>(QStringLiteral("templateNote"))->setPlainText(QStringLiteral("For us"));
        button(dialog, "saveTemplate")->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(notice.count(), 1);
        const auto kept = owntemplates::all(m_folder->path());
        QCOMPARE(kept.templates.size(), 1U);
        QCOMPARE(kept.templates[0].title, QStringLiteral("Ours"));
        QCOMPARE(kept.templates[0].summary, QStringLiteral("For us"));
        QCOMPARE(static_cast<std::size_t>(kept.templates[0].criteria + kept.templates[0].groups),
                 workspace.snapshot().criterionCount());
        title->setText(QStringLiteral("Ours "));
        dialog.show();
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("templateWarning"))->isVisible());
    }
};

QTEST_MAIN(TestNewProject)
#include "tst_new_project.moc"
