// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Need.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace shortlist {

class Workspace;

// How robustness is asked about: what is taken as known of the weights, and how much is sampled. Part of the project.
class SamplingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SamplingPanel(Workspace &workspace, QWidget *parent = nullptr);

    // The tornado needs the margin alone.
    void showMarginOnly(bool only);
    void refresh();

private:
    void change(const QString &label, const std::function<void(Method &)> &edit);
    void showRows();

    Workspace &m_workspace;
    QFormLayout *m_form = nullptr;
    QComboBox *m_model = nullptr;
    QSpinBox *m_margin = nullptr;
    QSpinBox *m_samples = nullptr;
    QDoubleSpinBox *m_seed = nullptr;
    bool m_marginOnly = false;
};

} // namespace shortlist
