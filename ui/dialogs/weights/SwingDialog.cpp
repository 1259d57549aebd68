// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/SwingDialog.h"

#include "core/decision/Swing.h"
#include "core/project/Store.h"
#include "ui/dialogs/weights/PointsSpinBox.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>

namespace shortlist {

namespace {

constexpr double kMost = 100;

} // namespace

SwingDialog::SwingDialog(Workspace &workspace, CriterionId group, QWidget *parent)
    : WeightsDialog(workspace, group, WeightWay::Swing, parent)
    , m_most(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("swingDialog"));
    body()->addWidget(new ScrollColumn(makeRows(), this), 1);
    readStored();
    connect(m_most, &QButtonGroup::idClicked, this, &SwingDialog::chooseMost);
    for (PointsSpinBox *points : m_points)
        connect(points, &PointsSpinBox::valueChanged, this, &SwingDialog::refresh);
    finish(m_most->checkedButton() != nullptr ? m_most->checkedButton() : m_most->button(0));
}

QWidget *SwingDialog::makeRows()
{
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, theme::spacing(), 0);
    grid->setHorizontalSpacing(theme::spacing() * 2);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    const QStringList headings{tr("The step from worst to best that matters most"), tr("Points")};
    for (int column = 0; column < headings.size(); ++column) {
        auto *heading = new QLabel(headings[column], rows);
        heading->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(heading, 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
    for (std::size_t i = 0; i < level().size(); ++i)
        makeRow(*grid, rows, i);
    grid->setRowStretch(static_cast<int>(level().size()) + 1, 1);
    return rows;
}

void SwingDialog::makeRow(QGridLayout &grid, QWidget *rows, std::size_t index)
{
    const int row = static_cast<int>(index);
    const QString name = level().name(index);
    auto *most = new QRadioButton(words::brief(name).replace(QLatin1Char('&'), QStringLiteral("&&")), rows);
    most->setObjectName(QStringLiteral("most-%1").arg(row));
    most->setAccessibleName(tr("The step of “%1” matters most").arg(name));
    m_most->addButton(most, row);
    auto *points = new PointsSpinBox(kMost, true, rows);
    points->setObjectName(QStringLiteral("swing-%1").arg(row));
    points->setAccessibleName(tr("Points of the step of “%1”").arg(name));
    points->setSingleStep(5);
    points->makeEmpty();
    m_points.push_back(points);
    auto *swing = new ElidedLabel(weight_level::swingInWords(level().criteria[index]), rows);
    swing->setObjectName(QStringLiteral("swingWords-%1").arg(row));
    swing->setForegroundRole(QPalette::PlaceholderText);
    swing->setContentsMargins(theme::spacing() * 5 / 2, 0, 0, 0);
    auto *step = new QVBoxLayout;
    step->setSpacing(0);
    step->setContentsMargins(0, theme::spacing() / 2, 0, theme::spacing() / 2);
    step->addWidget(most);
    step->addWidget(swing);
    grid.addLayout(step, row + 1, 0);
    grid.addWidget(points, row + 1, 1, Qt::AlignVCenter);
}

void SwingDialog::readStored()
{
    int most = -1;
    for (std::size_t i = 0; i < level().size(); ++i) {
        const double swing = snapshot().judgements().input(level().criteria[i].id).swing;
        if (swing < 0)
            continue;
        m_points[i]->setValue(std::min(swing, kMost));
        if (most < 0 && swing >= kMost)
            most = static_cast<int>(i);
    }
    if (most >= 0) {
        m_most->button(most)->setChecked(true);
        chooseMost(most);
    }
}

void SwingDialog::chooseMost(int index)
{
    if (index == m_chosen)
        return;
    if (m_chosen >= 0) {
        // Passing by on the way to another one leaves nothing behind.
        PointsSpinBox &last = *m_points[static_cast<std::size_t>(m_chosen)];
        last.setEnabled(true);
        last.setValue(m_before);
    }
    PointsSpinBox &most = *m_points[static_cast<std::size_t>(index)];
    m_before = said(static_cast<std::size_t>(index));
    m_chosen = index;
    most.setEnabled(false);
    most.setValue(kMost);
    refresh();
}

double SwingDialog::said(std::size_t index) const
{
    return m_points[index]->isEmpty() ? -1 : m_points[index]->value();
}

WeightsDialog::Outcome SwingDialog::outcome() const
{
    const int most = m_most->checkedId();
    if (most < 0)
        return {{}, tr("Choose the step that matters most."), {}};
    std::vector<double> points;
    int silent = 0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        points.push_back(std::max(0.0, said(i)));
        silent += said(i) < 0 ? 1 : 0;
    }
    auto shares = decision::swingWeights(points, static_cast<std::size_t>(most));
    if (!shares)
        return {{}, QString::fromStdString(shares.error().message), {}};
    for (double &share : *shares)
        share *= 100;
    if (silent == 0)
        return {*shares, {}, tr("Each step has its points.")};
    return {*shares,
            silent == 1 ? tr("One step has no points yet.") : tr("%n steps have no points yet.", nullptr, silent),
            {}};
}

Result<> SwingDialog::writeSaid(Store &store) const
{
    for (std::size_t i = 0; i < level().size(); ++i) {
        WeightInput input = snapshot().judgements().input(level().criteria[i].id);
        input.swing = said(i);
        if (Result<> done = store.setInput(input); !done)
            return done;
    }
    return {};
}

} // namespace shortlist
