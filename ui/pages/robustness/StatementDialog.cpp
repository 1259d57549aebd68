// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/StatementDialog.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

constexpr double kMostTimes = 1000;

QDoubleSpinBox *makeNumber(const QString &name, double most, const QString &suffix, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setRange(0, most);
    box->setDecimals(1);
    box->setSuffix(suffix);
    return box;
}

} // namespace

StatementDialog::StatementDialog(Workspace &workspace, const WeightStatement &statement, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_id(statement.id)
    , m_kind(new QComboBox(this))
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_words(new QLabel(this))
{
    const bool isNew = isNull(m_id);
    setObjectName(QStringLiteral("statementDialog"));
    setWindowTitle(isNew ? tr("Add a statement about the weights") : tr("Edit a statement about the weights"));
    m_criteria = workspace.snapshot().criteriaInOrder();
    m_kind->setObjectName(QStringLiteral("statementKind"));
    m_kind->addItem(tr("matters at least as much as"), static_cast<int>(WeightStatement::Kind::AtLeast));
    m_kind->addItem(tr("has a share between"), static_cast<int>(WeightStatement::Kind::Between));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(statement.kind)));
    m_first->setObjectName(QStringLiteral("statementFirst"));
    m_second->setObjectName(QStringLiteral("statementSecond"));
    fill(*m_first, statement.first);
    fill(*m_second, isNull(statement.second) && m_criteria.size() > 1 ? m_criteria[1] : statement.second);
    m_times = makeNumber(QStringLiteral("statementTimes"), kMostTimes, QString(), this);
    m_lower = makeNumber(QStringLiteral("statementLower"), 100, QStringLiteral(" %"), this);
    m_upper = makeNumber(QStringLiteral("statementUpper"), 100, QStringLiteral(" %"), this);
    const bool between = statement.kind == WeightStatement::Kind::Between;
    m_times->setValue(between ? 1 : statement.lower);
    m_lower->setValue(between ? statement.lower * 100 : 20);
    m_upper->setValue(between ? statement.upper * 100 : 30);

    m_form = new QFormLayout;
    m_form->addRow(tr("&Criterion:"), m_first);
    m_form->addRow(tr("&What is known:"), m_kind);
    m_form->addRow(tr("&Other criterion:"), m_second);
    m_form->addRow(tr("&How many times as much:"), m_times);
    m_form->addRow(tr("&Least share of the whole:"), m_lower);
    m_form->addRow(tr("&Greatest share of the whole:"), m_upper);
    m_words->setObjectName(QStringLiteral("statementWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(fontMetrics().height() * 26);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(isNew ? tr("Add") : tr("Set"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("takeStatement"));
    m_take->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_words);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox *choice : {m_kind, m_first, m_second})
        connect(choice, &QComboBox::currentIndexChanged, this, &StatementDialog::follow);
    for (QDoubleSpinBox *box : {m_times, m_lower, m_upper})
        connect(box, &QDoubleSpinBox::valueChanged, this, &StatementDialog::follow);
    follow();
}

void StatementDialog::fill(QComboBox &choice, CriterionId current)
{
    choice.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.setMinimumContentsLength(34);
    for (CriterionId id : m_criteria)
        choice.addItem(words::brief(m_workspace.snapshot().criterionPath(id), 70));
    const auto at = std::find(m_criteria.begin(), m_criteria.end(), current);
    if (at != m_criteria.end())
        choice.setCurrentIndex(static_cast<int>(at - m_criteria.begin()));
}

CriterionId StatementDialog::chosen(const QComboBox &choice) const
{
    const int index = choice.currentIndex();
    return index >= 0 && index < static_cast<int>(m_criteria.size()) ? m_criteria[static_cast<std::size_t>(index)]
                                                                     : CriterionId{};
}

WeightStatement StatementDialog::statement() const
{
    WeightStatement statement;
    statement.id = m_id;
    statement.kind = static_cast<WeightStatement::Kind>(m_kind->currentData().toInt());
    statement.first = chosen(*m_first);
    if (statement.kind == WeightStatement::Kind::AtLeast) {
        statement.second = chosen(*m_second);
        statement.lower = m_times->value();
    } else {
        statement.lower = m_lower->value() / 100;
        statement.upper = m_upper->value() / 100;
    }
    return statement;
}

QString StatementDialog::problem() const
{
    const WeightStatement said = statement();
    const Snapshot &snapshot = m_workspace.snapshot();
    if (snapshot.criterion(said.first) == nullptr)
        return tr("There is no criterion to speak of.");
    if (said.kind == WeightStatement::Kind::Between)
        return said.lower > said.upper ? tr("The least share is above the greatest.") : QString();
    if (snapshot.criterion(said.second) == nullptr || said.first == said.second)
        return tr("A criterion is compared with another one.");
    if (snapshot.isInside(said.first, said.second) || snapshot.isInside(said.second, said.first))
        return tr("One of the two is part of the other.");
    return said.lower > 0 ? QString() : tr("Say how many times as much: a number above 0.");
}

void StatementDialog::follow()
{
    const bool compares = m_kind->currentData().toInt() == static_cast<int>(WeightStatement::Kind::AtLeast);
    m_form->setRowVisible(m_second, compares);
    m_form->setRowVisible(m_times, compares);
    m_form->setRowVisible(m_lower, !compares);
    m_form->setRowVisible(m_upper, !compares);
    const QString wrong = problem();
    m_take->setEnabled(wrong.isEmpty());
    m_words->setText(wrong.isEmpty() ? RobustnessWords(m_workspace.snapshot(), QLocale()).statement(statement())
                                     : wrong);
}

} // namespace shortlist
