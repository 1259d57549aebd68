// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/CriterionInspector.h"

#include "core/evaluation/Panel.h"
#include "core/evaluation/SourceWords.h"
#include "core/model/Change.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/CriteriaTreeModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/criteria/ScaleEditor.h"
#include "ui/pages/criteria/SourceChoice.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace shortlist {

using source_choice::isProviderField;

CriterionInspector::CriterionInspector(Workspace &workspace, CriteriaTreeModel &model, QWidget *parent)
    : Inspector(QStringLiteral("criterion"), tr("Choose a criterion to see and change its scale."), parent, 0)
    , m_workspace(workspace)
    , m_model(model)
{
    auto *form = new QFormLayout(content());
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::spacing());
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    makeFields(*form);
    alignLabels();
    connectFields();
    connect(&workspace, &Workspace::changed, this, &CriterionInspector::update);
    connect(&model, &CriteriaTreeModel::weightsShown, this, &CriterionInspector::refreshWeight);
    refresh();
}

void CriterionInspector::makeFields(QFormLayout &form)
{
    m_path = makePlainLabel(content(), QStringLiteral("criterionPath"));
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_name = new QLineEdit(content());
    m_name->setObjectName(QStringLiteral("criterionName"));
    m_name->setMaxLength(200);
    m_description = new QPlainTextEdit(content());
    m_description->setObjectName(QStringLiteral("criterionDescription"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(fontMetrics().lineSpacing() * 4 + 12);
    m_description->installEventFilter(this);
    form.addRow(m_path);
    form.addRow(tr("&Name"), m_name);
    form.addRow(tr("&Description"), m_description);
    makeWeight(form);
    m_envelope = new QCheckBox(tr("In the &price envelope"), content());
    m_envelope->setObjectName(QStringLiteral("criterionEnvelope"));
    form.addRow(m_envelope);
    connect(m_envelope, &QCheckBox::clicked, this, &CriterionInspector::writeEnvelope);
    makeGroupArea();
    form.addRow(m_groupArea);
    makeLeafArea();
    form.addRow(m_leafArea);
}

void CriterionInspector::makeGroupArea()
{
    m_groupArea = new QWidget(content());
    m_groupSum = makePlainLabel(m_groupArea, QStringLiteral("groupSum"));
    m_normalise = new QPushButton(tr("Normalise to 100"), m_groupArea);
    m_normalise->setObjectName(QStringLiteral("groupNormalise"));
    auto *groupLayout = new QVBoxLayout(m_groupArea);
    groupLayout->setContentsMargins(0, 0, 0, 0);
    groupLayout->addWidget(m_groupSum);
    groupLayout->addWidget(m_normalise, 0, Qt::AlignLeft);
}

void CriterionInspector::makeLeafArea()
{
    m_leafArea = new QWidget(content());
    m_source = new QComboBox(m_leafArea);
    m_source->setObjectName(QStringLiteral("criterionSource"));
    for (const CriterionSource source : source_choice::kSources)
        m_source->addItem(sourceName(source), static_cast<int>(source));
    m_sourceHint = makePlainLabel(m_leafArea, QStringLiteral("criterionSourceHint"));
    m_misfits = makePlainLabel(m_leafArea, QStringLiteral("criterionMisfits"));
    m_scale = new ScaleEditor(m_leafArea);
    m_question = new QComboBox(m_leafArea);
    m_question->setObjectName(QStringLiteral("criterionQuestion"));
    m_formula = new QComboBox(m_leafArea);
    m_formula->setObjectName(QStringLiteral("criterionFormula"));
    source_choice::fillFormulas(*m_formula);
    m_formulaHint = makePlainLabel(m_leafArea, QStringLiteral("criterionFormulaHint"));
    // Long questions must not make the inspector wider.
    for (QComboBox *box : {m_question, m_formula}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_sourceForm = new QFormLayout;
    m_sourceForm->setSpacing(theme::spacing());
    m_sourceForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_sourceForm->addRow(tr("&Source of scores"), m_source);
    m_sourceForm->addRow(tr("&Question"), m_question);
    m_sourceForm->addRow(tr("&Points by"), m_formula);
    auto *leafLayout = new QVBoxLayout(m_leafArea);
    leafLayout->setContentsMargins(0, 0, 0, 0);
    leafLayout->setSpacing(theme::spacing());
    leafLayout->addLayout(m_sourceForm);
    leafLayout->addWidget(m_sourceHint);
    leafLayout->addWidget(m_formulaHint);
    leafLayout->addWidget(m_scale);
    leafLayout->addWidget(m_misfits);
}

void CriterionInspector::makeWeight(QFormLayout &form)
{
    auto *row = new QWidget(content());
    m_weight = new QSlider(Qt::Horizontal, row);
    m_weight->setObjectName(QStringLiteral("criterionWeight"));
    m_weight->setAccessibleName(tr("Weight in points"));
    m_weight->setPageStep(5);
    m_share = new QLabel(row);
    m_share->setObjectName(QStringLiteral("criterionShare"));
    m_share->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_weight, 1);
    layout->addWidget(m_share);
    auto *label = new QLabel(tr("&Weight"), content());
    label->setBuddy(m_weight);
    form.addRow(label, row);
}

// The forms stand one below the other and share one column of labels.
void CriterionInspector::alignLabels()
{
    QList<QWidget *> labels;
    const QList<QFormLayout *> forms = content()->findChildren<QFormLayout *>();
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            if (const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole); item != nullptr)
                labels.append(item->widget());
        }
    }
    int width = 0;
    for (const QWidget *label : std::as_const(labels))
        width = std::max(width, label->sizeHint().width());
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

void CriterionInspector::connectFields()
{
    connect(m_name, &QLineEdit::editingFinished, this, &CriterionInspector::writeName);
    connect(m_source, &QComboBox::activated, this, &CriterionInspector::writeSource);
    connect(m_question, &QComboBox::activated, this, &CriterionInspector::writeQuestion);
    connect(m_formula, &QComboBox::activated, this, &CriterionInspector::writeFormula);
    connect(m_scale, &ScaleEditor::edited, this, &CriterionInspector::writeScale);
    connect(m_scale, &ScaleEditor::refused, &m_workspace, [this](const QString &text) { m_workspace.notify(text); });
    connect(m_normalise, &QPushButton::clicked, this, [this] { emit normaliseRequested(m_id); });
    connect(m_weight, &QSlider::valueChanged, this, [this](int points) {
        if (m_filling)
            return;
        m_model.tryWeight(m_id, points);
        // A step by key or click is an edit of its own; a drag is one when it is let go.
        if (!m_weight->isSliderDown())
            m_model.commitTrial();
    });
    connect(m_weight, &QSlider::sliderReleased, this, [this] { m_model.commitTrial(); });
}

bool CriterionInspector::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_description && event->type() == QEvent::FocusOut)
        writeDescription();
    return Inspector::eventFilter(watched, event);
}

const Criterion *CriterionInspector::current() const
{
    return m_workspace.snapshot().criterion(m_id);
}

void CriterionInspector::showCriterion(CriterionId id)
{
    if (id == m_id)
        return;
    if (m_description->document()->isModified())
        writeDescription();
    if (const Criterion *left = current(); left != nullptr && !left->isGroup() && m_scale->hasProblem())
        m_workspace.notify(tr("The scale of “%1” was not complete and stays as it was.").arg(words::brief(left->name)));
    m_id = id;
    refresh();
    scrollToTop();
}

void CriterionInspector::update(const Change &change)
{
    if (!change.criteria.isEmpty() || change.method || change.touches<Question>())
        refresh();
    else if (!change.scores.empty() || !change.evaluators.isEmpty())
        if (const Criterion *criterion = current())
            refreshScale(*criterion);
}

void CriterionInspector::refresh()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    const Criterion *criterion = current();
    showContent(criterion != nullptr);
    if (criterion == nullptr)
        return;
    const bool readOnly = m_workspace.isReadOnly();
    const Criterion *parent = m_workspace.snapshot().criterion(criterion->parent);
    m_path->setText(parent != nullptr ? m_workspace.snapshot().criterionPath(parent->id) : tr("Top level"));
    m_name->setText(criterion->name);
    m_name->setReadOnly(readOnly);
    if (m_description->toPlainText() != criterion->description)
        m_description->setPlainText(criterion->description);
    m_description->document()->setModified(false);
    m_description->setReadOnly(readOnly);
    m_description->setPlaceholderText(readOnly ? QString() : tr("What this means, and what counts for it"));
    m_weight->setEnabled(!readOnly);
    m_leafArea->setVisible(!criterion->isGroup());
    m_groupArea->setVisible(criterion->isGroup());
    refreshWeight();
    refreshEnvelope(*criterion);
    if (!criterion->isGroup()) {
        refreshSource(*criterion);
        m_scale->setScale(criterion->scale, criterion->name, isProviderField(criterion->source), readOnly);
        refreshScale(*criterion);
    }
}

// Of interest only where there are two envelopes. What is in a group of prices, or is a price itself, has no choice.
void CriterionInspector::refreshEnvelope(const Criterion &criterion)
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const bool above = panel::isPrice(snapshot, criterion.parent);
    const bool byItself = criterion.source == CriterionSource::Price && !criterion.isGroup();
    m_envelope->setVisible(snapshot.method().envelopes || criterion.priceEnvelope);
    m_envelope->setChecked(panel::isPrice(snapshot, criterion.id));
    m_envelope->setEnabled(!m_workspace.isReadOnly() && !above && !byItself);
    m_envelope->setToolTip(above      ? tr("Its group is in the price envelope.")
                           : byItself ? tr("A price always is.")
                                      : tr("Closed to evaluators until the coordinator closes quality, on the "
                                           "Evaluators page."));
}

void CriterionInspector::writeEnvelope(bool inside)
{
    const Criterion *criterion = current();
    if (criterion == nullptr || m_workspace.isReadOnly())
        return;
    Criterion changed = *criterion;
    changed.priceEnvelope = inside;
    const QString name = words::brief(criterion->name);
    write(inside ? tr("Put “%1” into the price envelope").arg(name)
                 : tr("Take “%1” out of the price envelope").arg(name),
          changed);
}

void CriterionInspector::refreshSource(const Criterion &criterion)
{
    const bool readOnly = m_workspace.isReadOnly();
    const bool isPrice = criterion.source == CriterionSource::Price;
    m_source->setCurrentIndex(m_source->findData(static_cast<int>(criterion.source)));
    m_source->setEnabled(!readOnly);
    m_sourceHint->setText(sourceHint(criterion.source));
    m_sourceForm->setRowVisible(m_question, criterion.source == CriterionSource::Answer);
    m_sourceForm->setRowVisible(m_formula, isPrice);
    m_formulaHint->setVisible(isPrice);
    if (criterion.source == CriterionSource::Answer)
        source_choice::fillQuestions(*m_question, m_workspace.snapshot(), criterion.question);
    m_formula->setCurrentIndex(std::max(0, m_formula->findData(criterion.formula)));
    m_formulaHint->setText(source_choice::formulaHint(criterion.formula));
    m_question->setEnabled(!readOnly);
    m_formula->setEnabled(!readOnly);
    // A formula stands in place of the scale, which waits for the day when it is wanted again.
    m_scale->setVisible(!isPrice || criterion.formula.isEmpty());
}

void CriterionInspector::refreshWeight()
{
    const Criterion *criterion = current();
    if (criterion == nullptr)
        return;
    const QScopedValueRollback<bool> guard(m_filling, true);
    const double points = m_model.points(m_id);
    if (!m_weight->isSliderDown()) {
        const double most =
            m_model.indexOf(m_id, CriteriaTreeModel::Weight).data(CriteriaTreeModel::FullWeightRole).toDouble();
        m_weight->setRange(0, static_cast<int>(std::ceil(std::clamp(most, 100.0, 1e6))));
        m_weight->setValue(static_cast<int>(std::lround(std::clamp(points, 0.0, 1e6))));
    }
    m_share->setText(tr("%1 of %2, %3 overall")
                         .arg(criteria_text::points(points), criteria_text::points(m_model.levelSum(criterion->parent)),
                              criteria_text::share(m_workspace.evaluation().overallWeight(m_id))));
    if (criterion->isGroup()) {
        const bool empty = m_workspace.snapshot().children(m_id).empty();
        m_groupSum->setText(empty ? tr("This group is empty; it does not count until it holds a criterion.")
                                  : tr("Weights in this group: %1").arg(m_model.levelSumText(m_id)));
        m_normalise->setEnabled(!m_workspace.isReadOnly() && criteria_edits::isUneven(m_workspace.snapshot(), m_id));
    }
}

void CriterionInspector::refreshScale(const Criterion &criterion)
{
    const int unfit = criteria_text::misfits(m_workspace.snapshot(), criterion.id, criterion.scale);
    m_misfits->setVisible(unfit > 0);
    m_misfits->setText(unfit == 1
                           ? tr("⚠ One score does not fit this scale. It is kept, is marked on the Scoring page, "
                                "and counts as the nearest end of the scale.")
                           : tr("⚠ %n scores do not fit this scale. They are kept, are marked on the Scoring page, "
                                "and count as the nearest end of the scale.",
                                nullptr, unfit));
}

bool CriterionInspector::write(const QString &label, const Criterion &changed)
{
    const bool done = criteria_edits::update(m_workspace, label, changed);
    if (!done)
        refresh();
    return done;
}

void CriterionInspector::writeName()
{
    const Criterion *criterion = current();
    if (criterion == nullptr || m_filling || m_workspace.isReadOnly())
        return;
    const QModelIndex index = m_model.indexOf(m_id);
    if (m_name->text().simplified() != criterion->name && !m_model.setData(index, m_name->text()))
        refresh();
}

void CriterionInspector::writeDescription()
{
    const Criterion *criterion = current();
    if (criterion == nullptr || m_filling || m_workspace.isReadOnly())
        return;
    Criterion changed = *criterion;
    changed.description = m_description->toPlainText().trimmed();
    if (!(changed == *criterion))
        write(tr("Describe “%1”").arg(words::brief(criterion->name)), changed);
}

void CriterionInspector::writeSource()
{
    const Criterion *criterion = current();
    const auto source = static_cast<CriterionSource>(m_source->currentData().toInt());
    if (criterion == nullptr || source == criterion->source)
        return;
    Criterion changed = *criterion;
    changed.source = source;
    changed.scale = source_choice::scaleFor(m_workspace.snapshot(), source, criterion->scale);
    const int idle = criterion->source == CriterionSource::Evaluators
                         ? criteria_text::scoresByEvaluators(m_workspace.snapshot(), m_id)
                     : criterion->source == CriterionSource::Fact ? criteria_text::facts(m_workspace.snapshot(), m_id)
                                                                  : 0;
    const QString name = words::brief(criterion->name);
    if (!write(tr("Set source of “%1”").arg(name), changed) || idle == 0)
        return;
    m_workspace.notify(
        idle == 1 ? tr("One score of “%1” is kept, but does not count with this source.").arg(name)
                  : tr("%n scores of “%1” are kept, but do not count with this source.", nullptr, idle).arg(name),
        true);
}

void CriterionInspector::writeQuestion()
{
    const Criterion *criterion = current();
    const QuestionId chosen{m_question->currentData().toLongLong()};
    if (criterion == nullptr || chosen == criterion->question)
        return;
    Criterion changed = *criterion;
    changed.question = chosen;
    if (const Question *question = m_workspace.snapshot().question(chosen))
        changed.scale = source_choice::scaleFor(*question, criterion->scale);
    write(tr("Set the question behind “%1”").arg(words::brief(criterion->name)), changed);
}

void CriterionInspector::writeFormula()
{
    const Criterion *criterion = current();
    const QString formula = m_formula->currentData().toString();
    if (criterion == nullptr || formula == criterion->formula)
        return;
    Criterion changed = *criterion;
    changed.formula = formula;
    write(tr("Set how “%1” gets its points").arg(words::brief(criterion->name)), changed);
}

void CriterionInspector::writeScale(const Scale &scale)
{
    const Criterion *criterion = current();
    if (criterion == nullptr || m_workspace.isReadOnly())
        return;
    const int before = criteria_text::misfits(m_workspace.snapshot(), m_id, criterion->scale);
    const int after = criteria_text::misfits(m_workspace.snapshot(), m_id, scale);
    const QString name = words::brief(criterion->name);
    const bool otherKind = scale.kind != criterion->scale.kind;
    Criterion changed = *criterion;
    changed.scale = scale;
    const QString label = otherKind ? tr("Make the scale of “%1” %2").arg(name, criteria_text::kindName(scale.kind))
                                    : tr("Change the scale of “%1”").arg(name);
    if (!write(label, changed) || after <= before)
        return;
    m_workspace.notify(after == 1 ? tr("One score of “%1” does not fit the new scale. It is kept, and counts as the "
                                       "nearest end of the scale.")
                                        .arg(name)
                                  : tr("%n scores of “%1” do not fit the new scale. They are kept, and count as the "
                                       "nearest end of the scale.",
                                       nullptr, after)
                                        .arg(name),
                       true);
}

} // namespace shortlist
