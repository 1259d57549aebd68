// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/BankDialog.h"

#include "ui/dialogs/Ask.h"
#include "ui/dialogs/rfp/BankModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

QSet<QString> codesOf(const Snapshot &snapshot)
{
    QSet<QString> codes;
    for (const Question &question : snapshot.list<Question>())
        codes.insert(question.code);
    return codes;
}

} // namespace

BankDialog::BankDialog(Workspace &workspace, const std::vector<BankQuestion> &bank, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new BankModel(bank, codesOf(workspace.snapshot()), this))
{
    setObjectName(QStringLiteral("bankDialog"));
    setWindowTitle(tr("Add questions of the bank"));
    makeLayout();
    connect(m_search, &QLineEdit::textChanged, this, &BankDialog::applyFilter);
    connect(m_model, &BankModel::tickedChanged, this, &BankDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, &BankDialog::addTicked);
    refresh();
}

void BankDialog::makeLayout()
{
    const int space = theme::spacing();
    m_search =
        new SearchField(QStringLiteral("bankSearch"), tr("Search in the question bank"), tr("Search questions"), this);
    auto *all = new QPushButton(tr("&Tick all shown"), this);
    all->setObjectName(QStringLiteral("tickAll"));
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, &BankDialog::tickShown);
    auto *none = new QPushButton(tr("Tick &none"), this);
    none->setObjectName(QStringLiteral("tickNone"));
    none->setAutoDefault(false);
    connect(none, &QPushButton::clicked, this, [this] { m_model->tick({}, false); });
    auto *top = new QHBoxLayout;
    top->setSpacing(space);
    top->addWidget(m_search, 1);
    top->addWidget(all);
    top->addWidget(none);
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("bankTree"));
    m_tree->setAccessibleName(tr("Question bank"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(space * 2);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(BankModel::Text, QHeaderView::Stretch);
    m_tree->header()->resizeSection(BankModel::Type, fontMetrics().averageCharWidth() * 18);
    m_tree->header()->resizeSection(BankModel::Use, fontMetrics().averageCharWidth() * 18);
    m_tree->expandAll();
    m_summary = makePlainLabel(this, QStringLiteral("bankSummary"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_add = new PrimaryButton(nullptr, true, this);
    m_add->setObjectName(QStringLiteral("addTicked"));
    m_add->setDefault(true);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space);
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(cancel);
    bottom->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addLayout(bottom);
    resize(fontMetrics().averageCharWidth() * 140, fontMetrics().height() * 38);
    m_search->setFocus();
}

void BankDialog::applyFilter(const QString &text)
{
    const QStringList wanted = words::folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex section = m_model->index(row, 0);
        const QString title = section.data().toString();
        bool any = false;
        for (int i = 0; i < m_model->rowCount(section); ++i) {
            const QModelIndex question = m_model->index(i, 0, section);
            QString all = QString(title + QLatin1Char('\n') + question.data().toString());
            all += question.siblingAtColumn(BankModel::Use).data().toString();
            const QString folded = words::folded(all);
            const bool shown = std::all_of(wanted.begin(), wanted.end(),
                                           [&folded](const QString &word) { return folded.contains(word); });
            m_tree->setRowHidden(i, section, !shown);
            any = any || shown;
        }
        m_tree->setRowHidden(row, {}, !any);
    }
}

void BankDialog::tickShown()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex section = m_model->index(row, 0);
        for (int i = 0; i < m_model->rowCount(section); ++i) {
            if (!m_tree->isRowHidden(i, section))
                m_model->setData(m_model->index(i, 0, section), Qt::Checked, Qt::CheckStateRole);
        }
    }
}

void BankDialog::refresh()
{
    const int count = m_model->tickedCount();
    m_add->setEnabled(count > 0);
    m_add->setText(count == 0   ? tr("Add questions")
                   : count == 1 ? tr("Add 1 question")
                                : tr("Add %Ln questions", nullptr, count));
    m_summary->setText(tr("Questions are copied and can be changed afterwards."));
}

void BankDialog::addTicked()
{
    if (!question_edits::addFromBank(m_workspace, m_model->ticked()).empty())
        accept();
}

bool BankDialog::run(Workspace &workspace, QWidget *parent)
{
    const Result<std::vector<BankQuestion>> bank = catalogue::questionBank();
    if (!bank) {
        ask::tell(parent, tr("The question bank cannot be read"), bank.error().message);
        return false;
    }
    BankDialog dialog(workspace, *bank, parent);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace shortlist
