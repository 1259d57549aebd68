// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/EvaluatorsPanel.h"

#include "core/project/Store.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

constexpr int kName = 0;
constexpr int kRole = 1;
constexpr int kWeight = 2;

} // namespace

EvaluatorsPanel::EvaluatorsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_table(new QTableWidget(0, 3, this))
    , m_combination(new QComboBox(this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("evaluatorsPanel"));
    prepareInputs();
    makeLayout();
    connect(m_table, &QTableWidget::cellChanged, this, &EvaluatorsPanel::take);
    connect(m_table, &QTableWidget::currentCellChanged, this, &EvaluatorsPanel::refreshButtons);
    connect(m_combination, &QComboBox::activated, this, &EvaluatorsPanel::chooseCombination);
    connect(m_add, &QToolButton::clicked, this, &EvaluatorsPanel::addEvaluator);
    connect(m_remove, &QToolButton::clicked, this, [this] { score_edits::removeEvaluator(m_workspace, currentId()); });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(&workspace, &Workspace::changed, this, &EvaluatorsPanel::update);
    connect(&workspace.project(), &Project::placeChanged, this, &EvaluatorsPanel::refresh);
    refresh();
}

void EvaluatorsPanel::prepareInputs()
{
    m_table->setObjectName(QStringLiteral("evaluatorsTable"));
    m_table->setAccessibleName(tr("Evaluators"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("Weight")});
    m_table->horizontalHeaderItem(kWeight)->setToolTip(
        tr("How much this evaluator’s scores count beside the others’. 0 keeps them for the record only."));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kWeight, QHeaderView::ResizeToContents);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_combination->setObjectName(QStringLiteral("combination"));
    m_combination->addItem(tr("Mean, by the evaluators’ weights"), static_cast<int>(Combination::Mean));
    m_combination->addItem(tr("Median, by the evaluators’ weights"), static_cast<int>(Combination::Median));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setText(
        tr("Evaluators score on their own, each in a grid of their own. Their scores become one value for each "
           "cell; the combined view shows how far they are apart."));
}

void EvaluatorsPanel::makeLayout()
{
    m_add = makeButton(QStringLiteral("addEvaluatorButton"), QStringLiteral("list-add"), tr("Add an evaluator"));
    m_remove = makeButton(QStringLiteral("removeEvaluator"), QStringLiteral("list-remove"),
                          tr("Remove the evaluator with all scores"));
    m_up = makeButton(QStringLiteral("evaluatorUp"), QStringLiteral("go-up"), tr("Move up"));
    m_down = makeButton(QStringLiteral("evaluatorDown"), QStringLiteral("go-down"), tr("Move down"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QToolButton *button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *combinationLabel = new QLabel(tr("Scores are &combined as"), this);
    combinationLabel->setBuddy(m_combination);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::spacing(), theme::spacing(), theme::spacing() * 2, theme::spacing() * 2);
    layout->setSpacing(theme::spacing() / 2);
    layout->addWidget(m_hint);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    layout->addWidget(combinationLabel);
    layout->addWidget(m_combination);
}

QToolButton *EvaluatorsPanel::makeButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

EvaluatorId EvaluatorsPanel::currentId() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)] : EvaluatorId{};
}

void EvaluatorsPanel::update(const Change &change)
{
    if (!change.evaluators.isEmpty() || change.method)
        refresh();
}

void EvaluatorsPanel::setCell(int row, int column, const QString &text)
{
    if (m_table->item(row, column) == nullptr)
        m_table->setItem(row, column, new QTableWidgetItem);
    m_table->item(row, column)->setText(text);
    if (column == kWeight)
        m_table->item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void EvaluatorsPanel::refresh()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const std::vector<Evaluator> &evaluators = m_workspace.snapshot().evaluators();
    const bool writable = !m_workspace.isReadOnly();
    m_table->setRowCount(static_cast<int>(evaluators.size()));
    m_rows.clear();
    for (std::size_t i = 0; i < evaluators.size(); ++i) {
        const int row = static_cast<int>(i);
        m_rows.push_back(evaluators[i].id);
        setCell(row, kName, evaluators[i].name);
        setCell(row, kRole, evaluators[i].role);
        setCell(row, kWeight, criteria_text::points(evaluators[i].weight));
    }
    m_table->setEditTriggers(writable ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                            QAbstractItemView::AnyKeyPressed
                                      : QAbstractItemView::NoEditTriggers);
    m_combination->setCurrentIndex(
        m_combination->findData(static_cast<int>(m_workspace.snapshot().method().combination)));
    m_combination->setEnabled(writable);
    refreshButtons();
}

void EvaluatorsPanel::refreshButtons()
{
    const bool writable = !m_workspace.isReadOnly();
    const int row = m_table->currentRow();
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && row >= 0);
    m_up->setEnabled(writable && row > 0);
    m_down->setEnabled(writable && row >= 0 && row < m_table->rowCount() - 1);
}

void EvaluatorsPanel::take(int row, int column)
{
    if (m_filling || row >= static_cast<int>(m_rows.size()))
        return;
    const Evaluator *before = m_workspace.snapshot().evaluator(m_rows[static_cast<std::size_t>(row)]);
    if (before == nullptr)
        return;
    const QString text = m_table->item(row, column)->text().simplified();
    if (column == kWeight) {
        takeWeight(row, text);
        return refresh();
    }
    Evaluator changed = *before;
    if (column == kRole) {
        changed.role = text;
        score_edits::updateEvaluator(m_workspace, tr("Set role of “%1”").arg(words::brief(before->name)), changed);
    } else if (text.isEmpty()) {
        m_workspace.notify(tr("An evaluator needs a name; “%1” was kept.").arg(words::brief(before->name)));
    } else {
        changed.name = text;
        score_edits::updateEvaluator(
            m_workspace, tr("Rename evaluator “%1” to “%2”").arg(words::brief(before->name), words::brief(text)),
            changed);
    }
    refresh();
}

void EvaluatorsPanel::takeWeight(int row, const QString &text)
{
    Evaluator changed = *m_workspace.snapshot().evaluator(m_rows[static_cast<std::size_t>(row)]);
    const std::optional<double> weight = score_text::number(text);
    if (!weight || *weight < 0 || *weight > 1e6) {
        m_workspace.notify(
            tr("An evaluator’s weight is a number from 0 up; that of “%1” was kept.").arg(words::brief(changed.name)));
        return;
    }
    changed.weight = *weight;
    score_edits::updateEvaluator(m_workspace, tr("Set weight of evaluator “%1”").arg(words::brief(changed.name)),
                                 changed);
}

void EvaluatorsPanel::chooseCombination(int index)
{
    Method method = m_workspace.snapshot().method();
    const auto chosen = static_cast<Combination>(m_combination->itemData(index).toInt());
    if (method.combination == chosen)
        return;
    method.combination = chosen;
    m_workspace.edit(chosen == Combination::Mean ? tr("Combine evaluators by their mean")
                                                 : tr("Combine evaluators by their median"),
                     [&method](Store &store) { return store.setMethod(method); });
    refresh();
}

void EvaluatorsPanel::move(int by)
{
    const EvaluatorId id = currentId();
    const int column = m_table->currentColumn();
    if (!score_edits::moveEvaluator(m_workspace, id, by))
        return;
    const auto it = std::find(m_rows.begin(), m_rows.end(), id);
    m_table->setCurrentCell(static_cast<int>(it - m_rows.begin()), column);
}

void EvaluatorsPanel::addEvaluator()
{
    const auto taken = [this](const QString &name) {
        const std::vector<Evaluator> &all = m_workspace.snapshot().evaluators();
        return std::any_of(all.begin(), all.end(), [&name](const Evaluator &e) { return e.name == name; });
    };
    QString name;
    int number = static_cast<int>(m_workspace.snapshot().evaluators().size());
    do {
        name = tr("Evaluator %1").arg(locale().toString(++number));
    } while (taken(name));
    if (!score_edits::addEvaluator(m_workspace, name))
        return;
    const int row = m_table->rowCount() - 1;
    m_table->setCurrentCell(row, kName);
    if (m_table->isVisible()) {
        m_table->setFocus();
        m_table->editItem(m_table->item(row, kName));
    }
}

} // namespace shortlist
