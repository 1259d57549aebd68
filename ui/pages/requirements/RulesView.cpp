// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/RulesView.h"

#include "core/catalogue/Catalogue.h"
#include "core/qualification/RequirementWords.h"
#include "core/qualification/StandardBook.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RulesModel.h"
#include "ui/pages/requirements/RulesText.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

#include <algorithm>

namespace shortlist {

namespace {

RequirementRule ruleOf(const QModelIndex &index)
{
    return static_cast<RequirementRule>(index.data(RulesModel::RuleRole).toInt());
}

// A chosen number stands in the item; a typed or chosen text is the text.
bool holdsNumbers(const QModelIndex &index)
{
    return index.column() == RulesModel::Rule ||
           (index.column() == RulesModel::What && ruleOf(index) == RequirementRule::Answer);
}

} // namespace

RulesDelegate::RulesDelegate(Workspace &workspace, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_workspace(workspace)
{}

QWidget *RulesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QWidget *editor = nullptr;
    if (index.column() == RulesModel::Rule || index.column() == RulesModel::Day)
        editor = makeChoice(parent, index);
    else if (index.column() == RulesModel::What)
        editor = makeWhat(parent, index);
    else
        editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("rulesEditor"));
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAutoFillBackground(true);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setFrame(false);
        const QString hint = index.column() == RulesModel::Limit  ? rules_text::limitHint(ruleOf(index))
                             : index.column() == RulesModel::What ? rules_text::whatHint(ruleOf(index))
                                                                  : QString();
        line->setToolTip(hint);
        line->setAccessibleDescription(hint);
    }
    return editor;
}

QWidget *RulesDelegate::makeChoice(QWidget *parent, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    if (index.column() == RulesModel::Rule) {
        for (const auto &word : codeWords(RequirementRule{}))
            box->addItem(ruleLabel(word.value), static_cast<int>(word.value));
        return box;
    }
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setPlaceholderText(tr("or a date"));
    for (const auto &word : codeWords(DatePoint{})) {
        if (word.value != DatePoint::Fixed)
            box->addItem(datePointLabel(word.value));
    }
    return box;
}

QWidget *RulesDelegate::makeWhat(QWidget *parent, const QModelIndex &index) const
{
    const RequirementRule rule = ruleOf(index);
    if (rule != RequirementRule::Certificate && rule != RequirementRule::Answer && rule != RequirementRule::Insurance)
        return new QLineEdit(parent);
    auto *box = new QComboBox(parent);
    box->setToolTip(rules_text::whatHint(rule));
    box->setAccessibleDescription(box->toolTip());
    if (rule == RequirementRule::Answer) {
        std::vector<Question> questions = m_workspace.snapshot().list<Question>();
        std::stable_sort(questions.begin(), questions.end(),
                         [](const Question &a, const Question &b) { return a.position < b.position; });
        constexpr int kShown = 90;
        for (const Question &question : questions)
            box->addItem(QStringLiteral("%1 %2").arg(question.code, question.text.simplified().left(kShown)),
                         raw(question.id));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        return box;
    }
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    if (rule == RequirementRule::Certificate) {
        const StandardBook book(m_workspace.snapshot().list<OwnStandard>());
        const std::vector<const CertificateStandard *> standards = book.all();
        for (const CertificateStandard *standard : standards)
            box->addItem(standard->name);
    } else if (const Result<std::vector<Currency>> currencies = catalogue::currencies()) {
        for (const Currency &currency : *currencies)
            box->addItem(currency.code);
    }
    return box;
}

void RulesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (box == nullptr) {
        QStyledItemDelegate::setEditorData(editor, index);
    } else if (holdsNumbers(index)) {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    } else {
        box->setCurrentText(index.data(Qt::EditRole).toString());
        box->lineEdit()->selectAll();
    }
}

void RulesDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (box == nullptr)
        QStyledItemDelegate::setModelData(editor, model, index);
    else if (!holdsNumbers(index))
        model->setData(index, box->currentText());
    else if (box->currentIndex() >= 0)
        model->setData(index, box->currentData());
}

RulesView::RulesView(Workspace &workspace, RulesModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("rulesTable"));
    setAccessibleName(tr("Requirements"));
    setModel(&model);
    setItemDelegate(new RulesDelegate(workspace, this));
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    shareWidth();
}

RequirementId RulesView::currentId() const
{
    return m_model.idAt(currentIndex().row());
}

void RulesView::setCurrentId(RequirementId id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0 && row != currentIndex().row())
        setCurrentIndex(m_model.index(row, RulesModel::Name));
}

void RulesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

// What is short keeps its width; the name and what is asked share the rest.
void RulesView::shareWidth()
{
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    int rest = viewport()->width();
    const std::pair<int, int> fixed[] = {{RulesModel::Rule, em * 20},
                                         {RulesModel::Limit, em * 14},
                                         {RulesModel::Day, em * 13},
                                         {RulesModel::Checked, em * 8}};
    for (const auto &[column, width] : fixed) {
        setColumnWidth(column, width);
        rest -= width;
    }
    rest = std::max(rest, em * 38);
    setColumnWidth(RulesModel::Name, rest * 11 / 20);
    setColumnWidth(RulesModel::What, rest - rest * 11 / 20);
}

} // namespace shortlist
