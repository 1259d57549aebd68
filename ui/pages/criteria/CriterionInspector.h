// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "ui/widgets/Inspector.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSlider;

namespace shortlist {

class CriteriaTreeModel;
class ScaleEditor;
class Workspace;
struct Change;

// The chosen criterion or group: name, description, weight, where its scores come from, and its scale.
class CriterionInspector : public Inspector
{
    Q_OBJECT

public:
    CriterionInspector(Workspace &workspace, CriteriaTreeModel &model, QWidget *parent = nullptr);

    void showCriterion(CriterionId id);
    CriterionId criterion() const { return m_id; }

signals:
    void normaliseRequested(shortlist::CriterionId level);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields(QFormLayout &form);
    void makeGroupArea();
    void makeLeafArea();
    void makeWeight(QFormLayout &form);
    void alignLabels();
    void connectFields();
    void update(const Change &change);
    void refresh();
    void refreshWeight();
    void refreshScale(const Criterion &criterion);
    void refreshSource(const Criterion &criterion);
    void writeName();
    void writeDescription();
    void refreshEnvelope(const Criterion &criterion);
    void writeEnvelope(bool inside);
    void writeSource();
    void writeQuestion();
    void writeFormula();
    void writeScale(const Scale &scale);
    bool write(const QString &label, const Criterion &changed);
    const Criterion *current() const;

    Workspace &m_workspace;
    CriteriaTreeModel &m_model;
    CriterionId m_id{};
    bool m_filling = false;
    QLabel *m_path = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_envelope = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QSlider *m_weight = nullptr;
    QLabel *m_share = nullptr;
    QComboBox *m_source = nullptr;
    QFormLayout *m_sourceForm = nullptr;
    QComboBox *m_question = nullptr;
    QComboBox *m_formula = nullptr;
    QLabel *m_formulaHint = nullptr;
    QLabel *m_sourceHint = nullptr;
    QLabel *m_misfits = nullptr;
    QWidget *m_leafArea = nullptr;
    QWidget *m_groupArea = nullptr;
    QLabel *m_groupSum = nullptr;
    QPushButton *m_normalise = nullptr;
    ScaleEditor *m_scale = nullptr;
};

} // namespace shortlist
