// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a criterion's values come from, as the inspector lets one choose it.

#include "core/project/Store.h"
#include "tests/support/TestProject.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/criteria/CriteriaPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace shortlist;

class TestCriterionSource : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sourceFromPrice();
    void sourceFromAnswer();
    void everySourceHasAScale();
    void priceEnvelope();

private:
    template <typename T>
    T *child(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("There is no %s on the page", name);
        return found;
    }
    const Criterion &criterion(CriterionId id) const { return *m_workspace->snapshot().criterion(id); }
    void choose(const char *combo, int index)
    {
        auto *box = child<QComboBox>(combo);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<CriteriaPage> m_page;
};

void TestCriterionSource::init()
{
    // The offscreen platform complains of this one on every window.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_small = std::make_unique<test::SmallProject>();
    m_workspace = std::make_unique<Workspace>(std::move(m_small->project));
    m_page = std::make_unique<CriteriaPage>(*m_workspace);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestCriterionSource::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_small.reset();
}

void TestCriterionSource::sourceFromPrice()
{
    m_page->selectCriterion(m_small->price);
    auto *source = child<QComboBox>("criterionSource");
    auto *formula = child<QComboBox>("criterionFormula");
    QVERIFY(!formula->isVisible());
    choose("criterionSource", source->findData(static_cast<int>(CriterionSource::Price)));
    QCOMPARE(criterion(m_small->price).source, CriterionSource::Price);
    QVERIFY(criterion(m_small->price).scale.lessIsBetter());
    QVERIFY(formula->isVisible());
    QVERIFY(child<QWidget>("scaleWorst")->isVisible());
    choose("criterionFormula", formula->findData(QStringLiteral("lowest_over_price")));
    QCOMPARE(criterion(m_small->price).formula, QStringLiteral("lowest_over_price"));
    QVERIFY(!child<QWidget>("scaleWorst")->isVisible()); // the formula stands in place of the scale
    QVERIFY(child<QLabel>("criterionFormulaHint")->text().contains(QStringLiteral("depend on who else bids")));
    choose("criterionFormula", 0);
    QVERIFY(criterion(m_small->price).formula.isEmpty());
    QVERIFY(child<QWidget>("scaleWorst")->isVisible());
    QVERIFY(m_workspace->undo());
    QCOMPARE(formula->currentData().toString(), QStringLiteral("lowest_over_price"));
}

void TestCriterionSource::sourceFromAnswer()
{
    const auto ask = [this](const QString &code, AnswerType type, const QStringList &choices) {
        Question question;
        question.id = newId<QuestionId>();
        question.code = code;
        question.text = QStringLiteral("Question %1").arg(code);
        question.type = type;
        question.choices = choices;
        if (!m_workspace->edit(code, [&question](Store &store) { return store.put(question); }))
            qFatal("the question was refused");
        return question.id;
    };
    const QuestionId tier = ask(QStringLiteral("Q1"), AnswerType::Choice,
                                {QStringLiteral("Tier 4"), QStringLiteral("Tier 3"), QStringLiteral("Tier 2")});
    const QuestionId staff = ask(QStringLiteral("Q2"), AnswerType::Number, {});
    ask(QStringLiteral("Q3"), AnswerType::Text, {});
    m_page->selectCriterion(m_small->quality);
    choose("criterionSource", child<QComboBox>("criterionSource")->findData(static_cast<int>(CriterionSource::Answer)));
    auto *question = child<QComboBox>("criterionQuestion");
    QVERIFY(question->isVisible());
    QCOMPARE(question->count(), 3); // the empty choice and two; a text has no value
    choose("criterionQuestion", question->findData(raw(tier)));
    QCOMPARE(criterion(m_small->quality).question, tier);
    QCOMPARE(criterion(m_small->quality).scale.levels.size(), std::size_t{3});
    QCOMPARE(criterion(m_small->quality).scale.levels.back().label, QStringLiteral("Tier 4"));
    QCOMPARE(criterion(m_small->quality).scale.levels.back().value, 1.0);
    choose("criterionQuestion", question->findData(raw(staff)));
    QCOMPARE(criterion(m_small->quality).scale.kind, ScaleKind::Measure);
}

void TestCriterionSource::everySourceHasAScale()
{
    auto *source = child<QComboBox>("criterionSource");
    QCOMPARE(source->count(), 11);
    for (int i = 0; i < source->count(); ++i) {
        m_page->selectCriterion(m_small->quality);
        choose("criterionSource", i);
        QCOMPARE(static_cast<int>(criterion(m_small->quality).source), source->itemData(i).toInt());
        QVERIFY(scaleProblem(criterion(m_small->quality).scale).isEmpty());
        QVERIFY(!source->itemText(i).isEmpty());
    }
}

void TestCriterionSource::priceEnvelope()
{
    m_page->selectCriterion(m_small->service);
    auto *envelope = child<QCheckBox>("criterionEnvelope");
    QVERIFY(!envelope->isVisible()); // of no interest with one envelope
    QVERIFY(panel_edits::setEnvelopes(*m_workspace, true));
    QVERIFY(envelope->isVisible());
    envelope->click();
    QVERIFY(criterion(m_small->service).priceEnvelope);
    m_page->selectCriterion(m_small->quality);
    QVERIFY(envelope->isChecked() && !envelope->isEnabled()); // as its group
    QVERIFY(m_workspace->undo());
    QVERIFY(!envelope->isChecked() && envelope->isEnabled());
    QVERIFY(m_workspace->redo());
    QVERIFY(envelope->isChecked());
    m_page->selectCriterion(m_small->price);
    QVERIFY(!envelope->isChecked());
    auto *source = child<QComboBox>("criterionSource");
    choose("criterionSource", source->findData(static_cast<int>(CriterionSource::Price)));
    QVERIFY(envelope->isChecked() && !envelope->isEnabled()); // a price always is
}

QTEST_MAIN(TestCriterionSource)
#include "tst_criterion_source.moc"
