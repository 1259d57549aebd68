// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/ScaleEditor.h"

#include "ui/charts/ValueFunctionPlot.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ScoreText.h"
#include "ui/pages/criteria/ScaleTables.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace shortlist {

bool ScaleEditor::hasProblem() const
{
    return !scaleProblem(m_draft).isEmpty();
}

void ScaleEditor::setScale(const Scale &scale, const QString &measure, bool onlyMeasure, bool readOnly)
{
    m_saved = scale;
    m_draft = scale;
    m_measure = measure;
    m_onlyMeasure = onlyMeasure;
    m_readOnly = readOnly;
    show();
}

Scale ScaleEditor::converted(const Scale &scale, ScaleKind kind)
{
    Scale result = scale;
    result.kind = kind;
    switch (kind) {
    case ScaleKind::Rating:
        if (result.levels.size() < 2)
            result.levels = defaultRatingScale().levels;
        break;
    case ScaleKind::Measure:
        if (scale.kind == ScaleKind::Rating && !scale.levels.empty()) {
            result.worst = scale.levels.front().score;
            result.best = scale.levels.back().score;
        }
        if (result.worst == result.best) {
            result.worst = 0;
            result.best = 100;
        }
        break;
    case ScaleKind::YesNo:
        result.worst = 0;
        result.best = 1;
        break;
    case ScaleKind::Group:
        break;
    }
    return result;
}

void ScaleEditor::connectEditors()
{
    connect(m_kind, &QComboBox::activated, this,
            [this](int index) { chooseKind(static_cast<ScaleKind>(m_kind->itemData(index).toInt())); });
    connect(m_levels, &ScaleTable::edited, this, [this] {
        Scale scale = m_draft;
        scale.levels = m_levels->levels();
        take(scale);
    });
    connect(m_points, &ScaleTable::edited, this, [this] {
        Scale scale = m_draft;
        scale.points = m_points->points();
        take(scale);
    });
    connect(m_levels, &ScaleTable::refused, this, &ScaleEditor::refused);
    connect(m_points, &ScaleTable::refused, this, &ScaleEditor::refused);
    connect(m_unit, &QLineEdit::editingFinished, this, [this] {
        Scale scale = m_draft;
        scale.unit = m_unit->text().simplified();
        take(scale);
    });
    connect(m_direction, &QComboBox::activated, this, [this](int index) { chooseDirection(index == 1); });
    connect(m_decimals, &QSpinBox::valueChanged, this, [this](int decimals) {
        Scale scale = m_draft;
        scale.decimals = decimals;
        take(scale);
    });
    connect(m_broken, &QCheckBox::clicked, this, &ScaleEditor::setBroken);
    connect(m_yesNo, &QComboBox::activated, this, [this](int index) {
        Scale scale = m_draft;
        scale.worst = index == 1 ? 1 : 0;
        scale.best = index == 1 ? 0 : 1;
        take(scale);
    });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_draft = m_saved;
        show();
    });
}

void ScaleEditor::takeNumber(QLineEdit &field, double Scale::*number)
{
    const std::optional<double> value = score_text::number(field.text());
    if (!value) {
        emit refused(tr("“%1” is not a number; the old one was kept.").arg(score_text::shortened(field.text())));
        show();
        return;
    }
    Scale scale = m_draft;
    scale.*number = *value;
    take(scale);
}

void ScaleEditor::chooseKind(ScaleKind kind)
{
    if (kind != m_draft.kind)
        take(converted(m_draft, kind));
}

void ScaleEditor::chooseDirection(bool lessIsBetter)
{
    if (lessIsBetter == m_draft.lessIsBetter())
        return;
    Scale scale = m_draft;
    std::swap(scale.worst, scale.best);
    // The corners turn over with the ends.
    for (ValuePoint &point : scale.points)
        point.value = 1 - point.value;
    take(scale);
}

void ScaleEditor::setBroken(bool broken)
{
    Scale scale = m_draft;
    scale.points.clear();
    if (broken) {
        const double left = std::min(scale.worst, scale.best);
        const double right = std::max(scale.worst, scale.best);
        const double valueLeft = scale.lessIsBetter() ? 1 : 0;
        scale.points = {{newId<RowId>(), left, valueLeft},
                        {newId<RowId>(), (left + right) / 2, 0.5},
                        {newId<RowId>(), right, 1 - valueLeft}};
    }
    take(scale);
}

void ScaleEditor::take(const Scale &scale)
{
    if (m_filling || m_readOnly || scale == m_draft)
        return;
    m_draft = scale;
    show();
    // What cannot stand stays here as a draft, so that a scale can be rebuilt in several steps.
    if (!hasProblem() && !(m_draft == m_saved)) {
        const Scale written = m_draft;
        emit edited(written);
    }
}

void ScaleEditor::show()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_draft.kind)));
    m_kind->setEnabled(!m_readOnly && !m_onlyMeasure);
    m_kind->setToolTip(m_onlyMeasure ? tr("A number from the provider’s data is always a measure.") : QString());
    m_stack->setCurrentIndex(m_draft.kind == ScaleKind::Measure ? 1 : m_draft.kind == ScaleKind::YesNo ? 2 : 0);
    m_levels->setLevels(m_draft.levels);
    m_levels->setEditTriggers(m_readOnly ? QAbstractItemView::NoEditTriggers
                                         : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                               QAbstractItemView::AnyKeyPressed);
    m_points->setEditTriggers(m_levels->editTriggers());
    m_unit->setText(m_draft.unit);
    const Scale plain;
    m_worst->setText(score_text::editText(m_draft.worst, plain));
    m_best->setText(score_text::editText(m_draft.best, plain));
    m_direction->setCurrentIndex(m_draft.lessIsBetter() ? 1 : 0);
    m_decimals->setValue(m_draft.decimals);
    m_broken->setChecked(!m_draft.points.empty());
    m_points->setPoints(m_draft.points);
    m_pointsArea->setVisible(!m_draft.points.empty());
    m_yesNo->setCurrentIndex(m_draft.best == 0 ? 1 : 0);
    for (QWidget *input : {static_cast<QWidget *>(m_direction), static_cast<QWidget *>(m_decimals),
                           static_cast<QWidget *>(m_broken), static_cast<QWidget *>(m_yesNo)})
        input->setEnabled(!m_readOnly);
    for (QLineEdit *field : {m_unit, m_worst, m_best})
        field->setReadOnly(m_readOnly);
    for (QWidget *button : std::as_const(m_buttons))
        button->setEnabled(!m_readOnly);
    const QString problem = scaleProblem(m_draft);
    m_problem->setText(problem.isEmpty() ? QString() : tr("%1 The change is not saved yet.").arg(problem));
    m_problemArea->setVisible(!problem.isEmpty());
    const int size = fontMetrics().height();
    m_symbol->setPixmap(
        icon(QStringLiteral("data-warning"), theme::stateColour(theme::State::Warning)).pixmap(size, size));
    showPlot();
}

void ScaleEditor::showPlot()
{
    ValueFunctionData data;
    data.measure = m_measure;
    data.decimals = m_draft.decimals;
    switch (m_draft.kind) {
    case ScaleKind::Rating:
        for (const ScaleLevel &level : m_draft.levels) {
            data.curve.emplace_back(level.score, level.value);
            data.marks.push_back({level.score, level.value, level.label});
        }
        break;
    case ScaleKind::Measure: {
        data.unit = m_draft.unit;
        std::vector<ValuePoint> points = m_draft.points;
        if (points.empty()) {
            points = {{RowId{}, m_draft.worst, 0}, {RowId{}, m_draft.best, 1}};
            if (m_draft.lessIsBetter())
                std::swap(points[0], points[1]);
        }
        for (const ValuePoint &point : points) {
            data.curve.emplace_back(point.x, point.value);
            data.marks.push_back({point.x, point.value, QString()});
        }
        break;
    }
    case ScaleKind::YesNo:
        data.marks = {{0, m_draft.best == 0 ? 1.0 : 0.0, tr("No")}, {1, m_draft.best == 0 ? 0.0 : 1.0, tr("Yes")}};
        break;
    case ScaleKind::Group:
        break;
    }
    const bool drawn = m_draft.kind != ScaleKind::YesNo && !hasProblem();
    m_plot->setVisible(drawn);
    if (drawn)
        m_plot->setData(data);
}

} // namespace shortlist
