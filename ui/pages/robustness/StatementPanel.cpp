// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/StatementPanel.h"

#include "core/evaluation/RobustnessWords.h"
#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/robustness/StatementDialog.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

StatementPanel::StatementPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
    , m_add(new QPushButton(tr("Add…"), this))
    , m_edit(new QPushButton(tr("Edit…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_list->setObjectName(QStringLiteral("statements"));
    m_list->setAccessibleName(tr("Statements about the weights"));
    m_list->setWordWrap(true);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(fontMetrics().height() * 4);
    m_hint->setObjectName(QStringLiteral("statementHint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_add->setObjectName(QStringLiteral("addStatement"));
    m_edit->setObjectName(QStringLiteral("editStatement"));
    m_remove->setObjectName(QStringLiteral("removeStatement"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_edit, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        WeightStatement fresh;
        const std::vector<CriterionId> &criteria = m_workspace.snapshot().criteriaInOrder();
        if (!criteria.empty())
            fresh.first = criteria.front();
        // A second one beside the first, not inside it.
        const auto beside = std::find_if(criteria.begin(), criteria.end(), [&](CriterionId id) {
            return !m_workspace.snapshot().isInside(id, fresh.first);
        });
        if (beside != criteria.end())
            fresh.second = *beside;
        ask(fresh);
    });
    const auto editCurrent = [this] {
        if (const WeightStatement *statement = current(); statement != nullptr && m_edit->isEnabled())
            ask(*statement);
    };
    connect(m_edit, &QPushButton::clicked, this, editCurrent);
    connect(m_list, &QListWidget::itemActivated, this, editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &StatementPanel::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &StatementPanel::enable);
    refresh();
}

void StatementPanel::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    const RobustnessWords words(m_workspace.snapshot(), QLocale());
    int number = 0;
    for (const WeightStatement &statement : m_workspace.snapshot().judgements().statements) {
        const QString said = words.statement(statement);
        auto *item = new QListWidgetItem(tr("%1. %2").arg(QLocale().toString(++number), said), m_list);
        item->setToolTip(words::plainToolTip(said));
        const bool wrong =
            std::find(m_contradicting.begin(), m_contradicting.end(), statement.id) != m_contradicting.end();
        if (wrong) {
            item->setIcon(icon(QStringLiteral("data-warning"), theme::stateColour(theme::State::Warning)));
            item->setToolTip(words::plainToolTip(tr("Contradicts other statements: %1").arg(said)));
        }
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const bool counts = m_workspace.snapshot().method().weightModel == WeightModel::Statements;
    m_hint->setText(m_list->count() == 0 ? tr("For example “Security matters at least as much as Price”.")
                    : counts             ? tr("The weights are sampled from all that fit these.")
                                         : tr("They count when “The statements below” is chosen above."));
    enable();
}

void StatementPanel::setContradicting(const std::vector<RowId> &statements)
{
    if (m_contradicting == statements)
        return;
    m_contradicting = statements;
    refresh();
}

const WeightStatement *StatementPanel::current() const
{
    const auto &statements = m_workspace.snapshot().judgements().statements;
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(statements.size()) ? &statements[static_cast<std::size_t>(row)] : nullptr;
}

void StatementPanel::enable()
{
    const bool writable = !m_workspace.isReadOnly();
    m_add->setEnabled(writable && !m_workspace.snapshot().criteriaInOrder().empty());
    m_edit->setEnabled(writable && current() != nullptr);
    m_remove->setEnabled(writable && current() != nullptr);
}

void StatementPanel::ask(const WeightStatement &statement)
{
    auto *dialog = new StatementDialog(m_workspace, statement, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { put(dialog->statement()); });
    dialog->open();
}

void StatementPanel::put(const WeightStatement &statement)
{
    const bool isNew = isNull(statement.id);
    const QString said = words::brief(RobustnessWords(m_workspace.snapshot(), QLocale()).statement(statement), 70);
    const QString label =
        isNew ? tr("Say of the weights: %1").arg(said) : tr("Change what is said of the weights: %1").arg(said);
    if (m_workspace.edit(label, [&statement](Store &store) { return store.putStatement(statement); }) && isNew)
        m_list->setCurrentRow(m_list->count() - 1);
}

void StatementPanel::remove()
{
    const WeightStatement *statement = current();
    if (statement == nullptr)
        return;
    const QString said = words::brief(RobustnessWords(m_workspace.snapshot(), QLocale()).statement(*statement), 70);
    const RowId id = statement->id;
    if (m_workspace.edit(tr("No longer say of the weights: %1").arg(said),
                         [id](Store &store) { return store.removeStatement(id); }))
        m_workspace.notify(tr("The statement was removed."), true);
}

} // namespace shortlist
