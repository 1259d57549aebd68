// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a criterion has a question of the RFP, what the provider answered stands beside the cell.

#include "tests/support/TestProject.h"
#include "ui/models/Workspace.h"
#include "ui/pages/scoring/ScoringPage.h"

#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

class TestCellAnswer : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    }
    void standsBesideTheCell();
};

void TestCellAnswer::standsBesideTheCell()
{
    test::SmallProject small;
    Workspace workspace(std::move(small.project));
    ScoringPage page(workspace);
    page.resize(1000, 700);
    page.show();
    const auto *answer = page.findChild<QLabel *>(QStringLiteral("cellAnswer"));
    QVERIFY(answer != nullptr);
    page.selectCell(small.meridian, small.quality);
    QVERIFY(!answer->isVisible());
    Question question;
    question.id = newId<QuestionId>();
    question.code = QStringLiteral("C06");
    question.section = QStringLiteral("Experience");
    question.text = QStringLiteral("What went wrong?");
    Criterion quality = *workspace.snapshot().criterion(small.quality);
    quality.question = question.id;
    Answer given;
    given.question = question.id;
    given.state = AnswerState::Answered;
    given.text = QStringLiteral("<b>Little</b>");
    QVERIFY(workspace.edit(QStringLiteral("Ask"), [&](Store &store) -> Result<> {
        if (const Result<> put = store.put(question); !put)
            return put;
        if (const Result<> set = store.setAnswer(small.meridian, given); !set)
            return set;
        return store.updateCriterion(quality);
    }));
    QVERIFY(answer->isVisible());
    QVERIFY(answer->text().contains(QStringLiteral("What went wrong?")));
    QVERIFY(answer->text().contains(QStringLiteral("&lt;b&gt;Little&lt;/b&gt;")));
    page.selectCell(small.harbour, small.quality);
    QVERIFY(answer->text().contains(QStringLiteral("nothing yet")));
}

QTEST_MAIN(TestCellAnswer)
#include "tst_cell_answer.moc"
