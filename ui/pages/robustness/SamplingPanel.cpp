// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/SamplingPanel.h"

#include "core/project/Store.h"
#include "ui/models/Workspace.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>
#include <limits>

namespace shortlist {

namespace {

constexpr int kLeastSamples = 100;
constexpr int kMostSamples = 10'000'000;

} // namespace

SamplingPanel::SamplingPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_form(new QFormLayout(this))
    , m_model(new QComboBox(this))
    , m_margin(new QSpinBox(this))
    , m_samples(new QSpinBox(this))
    , m_seed(new QDoubleSpinBox(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_model->setObjectName(QStringLiteral("weightModel"));
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setMinimumContentsLength(14);
    m_model->addItem(tr("Nothing"), static_cast<int>(WeightModel::Uniform));
    m_model->addItem(tr("As set, within a margin"), static_cast<int>(WeightModel::Around));
    m_model->addItem(tr("Their order only"), static_cast<int>(WeightModel::Order));
    m_model->addItem(tr("The statements below"), static_cast<int>(WeightModel::Statements));
    m_margin->setObjectName(QStringLiteral("weightMargin"));
    m_margin->setRange(0, 100);
    m_margin->setSingleStep(5);
    m_margin->setSuffix(QStringLiteral(" %"));
    m_samples->setObjectName(QStringLiteral("samples"));
    m_samples->setRange(kLeastSamples, kMostSamples);
    m_samples->setSingleStep(1000);
    m_samples->setGroupSeparatorShown(true);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setDecimals(0);
    m_seed->setRange(0, std::numeric_limits<quint32>::max());
    m_seed->setToolTip(tr("The same seed gives the same answer."));
    for (QAbstractSpinBox *box : {static_cast<QAbstractSpinBox *>(m_margin), static_cast<QAbstractSpinBox *>(m_samples),
                                  static_cast<QAbstractSpinBox *>(m_seed)})
        box->setKeyboardTracking(false);
    m_form->addRow(tr("&Known of the weights:"), m_model);
    m_form->addRow(tr("Mar&gin of each weight:"), m_margin);
    m_form->addRow(tr("&Samples:"), m_samples);
    m_form->addRow(tr("See&d:"), m_seed);

    connect(m_model, &QComboBox::activated, this, [this] {
        const auto model = static_cast<WeightModel>(m_model->currentData().toInt());
        change(tr("Set what is known of the weights"), [model](Method &method) { method.weightModel = model; });
    });
    connect(m_margin, &QSpinBox::valueChanged, this, [this](int percent) {
        change(tr("Set the margin of the weights to %1 %").arg(QLocale().toString(percent)),
               [percent](Method &method) { method.weightMargin = percent / 100.0; });
    });
    connect(m_samples, &QSpinBox::valueChanged, this, [this](int samples) {
        change(tr("Set the number of samples to %1").arg(QLocale().toString(samples)),
               [samples](Method &method) { method.samples = samples; });
    });
    connect(m_seed, &QDoubleSpinBox::valueChanged, this, [this](double seed) {
        change(tr("Set the seed of the samples"), [seed](Method &method) { method.seed = static_cast<quint32>(seed); });
    });
    refresh();
}

void SamplingPanel::change(const QString &label, const std::function<void(Method &)> &edit)
{
    Method method = m_workspace.snapshot().method();
    edit(method);
    if (!m_workspace.edit(label, [&method](Store &store) { return store.setMethod(method); }))
        refresh();
}

void SamplingPanel::refresh()
{
    const Method &method = m_workspace.snapshot().method();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_model), QSignalBlocker(m_margin), QSignalBlocker(m_samples),
                                    QSignalBlocker(m_seed)};
    m_model->setCurrentIndex(m_model->findData(static_cast<int>(method.weightModel)));
    m_margin->setValue(static_cast<int>(std::lround(method.weightMargin * 100)));
    m_samples->setValue(method.samples);
    m_seed->setValue(method.seed);
    setEnabled(!m_workspace.isReadOnly());
    showRows();
}

void SamplingPanel::showMarginOnly(bool only)
{
    m_marginOnly = only;
    showRows();
}

void SamplingPanel::showRows()
{
    const bool around = m_workspace.snapshot().method().weightModel == WeightModel::Around;
    m_form->setRowVisible(m_model, !m_marginOnly);
    m_form->setRowVisible(m_margin, m_marginOnly || around);
    m_form->setRowVisible(m_samples, !m_marginOnly);
    m_form->setRowVisible(m_seed, !m_marginOnly);
}

} // namespace shortlist
