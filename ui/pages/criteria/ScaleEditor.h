// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace shortlist {

class LevelTable;
class PointTable;
class ValueFunctionPlot;

// The editor of a scale. Works on a draft: a scale that cannot stand is not handed out, and the reason is shown.
class ScaleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleEditor(QWidget *parent = nullptr);

    void setScale(const Scale &scale, const QString &measure, bool onlyMeasure, bool readOnly);
    const Scale &draft() const { return m_draft; }
    bool hasProblem() const;

    // The scale in another kind, with what can be kept: the range of the levels becomes the range of the measure.
    static Scale converted(const Scale &scale, ScaleKind kind);

signals:
    void edited(const shortlist::Scale &scale);
    void refused(const QString &sentence);

private:
    QWidget *makeRating();
    QWidget *makeMeasure();
    QWidget *makeYesNo();
    QWidget *makePoints();
    QWidget *makeProblem();
    QLineEdit *makeNumberField(const QString &name, double Scale::*number);
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &text);
    void connectEditors();
    void takeNumber(QLineEdit &field, double Scale::*number);
    void chooseKind(ScaleKind kind);
    void chooseDirection(bool lessIsBetter);
    void setBroken(bool broken);
    void take(const Scale &scale);
    void show();
    void showPlot();

    Scale m_saved;
    Scale m_draft;
    QString m_measure;
    bool m_onlyMeasure = false;
    bool m_readOnly = false;
    bool m_filling = false;
    QComboBox *m_kind = nullptr;
    QStackedWidget *m_stack = nullptr;
    LevelTable *m_levels = nullptr;
    QList<QWidget *> m_buttons;
    QLineEdit *m_unit = nullptr;
    QComboBox *m_direction = nullptr;
    QLineEdit *m_worst = nullptr;
    QLineEdit *m_best = nullptr;
    QSpinBox *m_decimals = nullptr;
    QCheckBox *m_broken = nullptr;
    QWidget *m_pointsArea = nullptr;
    PointTable *m_points = nullptr;
    QComboBox *m_yesNo = nullptr;
    QWidget *m_problemArea = nullptr;
    QLabel *m_symbol = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_revert = nullptr;
    ValueFunctionPlot *m_plot = nullptr;
};

} // namespace shortlist
