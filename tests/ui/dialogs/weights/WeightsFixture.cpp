// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/dialogs/weights/WeightsFixture.h"

#include "ui/dialogs/weights/SharesPreview.h"

#include <QPushButton>
#include <QRegularExpression>

#include <cmath>
#include <numeric>

namespace shortlist::test {

void WeightsFixture::start()
{
    // The offscreen platform complains of this one on every window.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_small = std::make_unique<SmallProject>();
    m_workspace = std::make_unique<Workspace>(std::move(m_small->project));
    // "Service" has Quality (70) and Evening cover (30) already.
    addCriterion(QStringLiteral("Cost"), {ScaleKind::Measure, QStringLiteral("EUR million"), 14, 6, 0, {}, {}}, 50);
    addCriterion(QStringLiteral("Languages"), defaultRatingScale(), 50);
}

void WeightsFixture::finish()
{
    m_dialog.reset();
    m_workspace.reset();
    m_small.reset();
}

void WeightsFixture::addCriterion(const QString &name, const Scale &scale, double weight)
{
    Criterion criterion;
    criterion.id = newId<CriterionId>();
    criterion.parent = m_small->service;
    criterion.position = static_cast<int>(m_workspace->snapshot().children(m_small->service).size());
    criterion.name = name;
    criterion.weight = weight;
    criterion.scale = scale;
    QVERIFY(m_workspace->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertCriterion(criterion); }));
}

void WeightsFixture::open(CriterionId group, WeightWay way)
{
    m_group = group;
    m_dialog = WeightsDialog::make(*m_workspace, group, way);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void WeightsFixture::type(const QString &text)
{
    QVERIFY(m_dialog->focusWidget() != nullptr);
    QTest::keyClicks(m_dialog->focusWidget(), text);
}

void WeightsFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(m_dialog->focusWidget() != nullptr);
    QTest::keyClick(m_dialog->focusWidget(), key, modifiers);
}

void WeightsFixture::compare(std::size_t first, std::size_t second, double ratio, EvaluatorId who)
{
    const std::vector<CriterionId> ids = m_workspace->snapshot().children(m_small->service);
    QVERIFY(m_workspace->edit(QStringLiteral("Compare"), [&](Store &store) {
        return store.setComparison({ids[first], ids[second], who, ratio});
    }));
}

std::vector<double> WeightsFixture::matrix(const std::vector<double> &aboveTheDiagonal) const
{
    std::vector<double> result(kCriteria * kCriteria, 1);
    std::size_t next = 0;
    for (std::size_t row = 0; row < kCriteria; ++row) {
        for (std::size_t column = row + 1; column < kCriteria; ++column, ++next) {
            result[row * kCriteria + column] = aboveTheDiagonal[next];
            result[column * kCriteria + row] = 1 / aboveTheDiagonal[next];
        }
    }
    return result;
}

std::vector<double> WeightsFixture::weights(CriterionId group) const
{
    std::vector<double> result;
    for (const CriterionId id : m_workspace->snapshot().children(group))
        result.push_back(m_workspace->snapshot().criterion(id)->weight);
    return result;
}

void WeightsFixture::acceptAndCheck(const QString &label, const std::vector<double> &expectedShares)
{
    const QByteArray before = m_small->dump();
    const qint64 entry = m_workspace->project().lastSequence();
    auto *preview = child<SharesPreview>("sharesPreview");
    for (std::size_t i = 0; i < expectedShares.size(); ++i) {
        const QTreeWidgetItem *row = preview->topLevelItem(static_cast<int>(i));
        QVERIFY(std::abs(row->data(SharesPreview::Bars, SharesPreview::ThenRole).toDouble() - expectedShares[i]) <
                1e-9);
    }
    auto *set = child<QPushButton>("setWeights");
    QVERIFY(set->isEnabled());
    set->setFocus();
    press(Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
    QCOMPARE(m_workspace->project().lastSequence(), entry + 1);
    QCOMPARE(m_workspace->project().undoLabel(), label);
    const std::vector<double> written = weights(m_group);
    QCOMPARE(written.size(), expectedShares.size());
    for (std::size_t i = 0; i < written.size(); ++i)
        QVERIFY2(std::abs(written[i] - 100 * expectedShares[i]) < 1e-9, qPrintable(QString::number(written[i])));
    QVERIFY(std::abs(std::accumulate(written.begin(), written.end(), 0.0) - 100) < 1e-9);
    const QByteArray after = m_small->dump();
    QVERIFY(after != before);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_small->dump(), before);
    QVERIFY(m_workspace->redo());
    QCOMPARE(m_small->dump(), after);
}

} // namespace shortlist::test
