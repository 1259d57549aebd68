// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/PointsDialog.h"

#include "ui/dialogs/weights/PointsSpinBox.h"
#include "ui/models/CriteriaText.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include <numeric>

namespace shortlist {

PointsDialog::PointsDialog(Workspace &workspace, CriterionId group, QWidget *parent)
    : WeightsDialog(workspace, group, WeightWay::Points, parent)
{
    setObjectName(QStringLiteral("pointsDialog"));
    body()->addWidget(new ScrollColumn(makeRows(), this), 1);
    m_even = new QPushButton(tr("&Bring to 100"), this);
    m_even->setObjectName(QStringLiteral("bringToHundred"));
    m_even->setToolTip(tr("Keeps the proportions and makes the sum 100."));
    m_even->setAutoDefault(false);
    connect(m_even, &QPushButton::clicked, this, &PointsDialog::bringToHundred);
    addFooterWidget(m_even);
    for (PointsSpinBox *points : m_points)
        connect(points, &PointsSpinBox::valueChanged, this, &PointsDialog::update);
    finish(m_points.front());
    m_points.front()->selectAll();
    update();
}

QWidget *PointsDialog::makeRows()
{
    auto *rows = new QWidget(this);
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, theme::spacing(), 0);
    grid->setVerticalSpacing(theme::spacing());
    grid->setHorizontalSpacing(theme::spacing() * 2);
    grid->setColumnStretch(0, 1);
    const std::vector<double> start = weight_level::roundedPoints(level().shares);
    for (std::size_t i = 0; i < level().size(); ++i) {
        const int row = static_cast<int>(i);
        auto *points = new PointsSpinBox(1000, false, rows);
        points->setObjectName(QStringLiteral("points-%1").arg(row));
        points->setAccessibleName(tr("Points of “%1”").arg(level().name(i)));
        points->setValue(start[i]);
        m_points.push_back(points);
        grid->addWidget(new ElidedLabel(level().name(i), rows), row, 0);
        grid->addWidget(points, row, 1);
    }
    grid->setRowStretch(static_cast<int>(level().size()), 1);
    return rows;
}

std::vector<double> PointsDialog::points() const
{
    std::vector<double> result;
    for (const PointsSpinBox *box : m_points)
        result.push_back(box->value());
    return result;
}

void PointsDialog::bringToHundred()
{
    const std::vector<double> even = weight_level::roundedPoints(points());
    for (std::size_t i = 0; i < even.size(); ++i) {
        const QSignalBlocker blocker(m_points[i]);
        m_points[i]->setValue(even[i]);
    }
    m_points.front()->setFocus();
    update();
}

void PointsDialog::update()
{
    const std::vector<double> all = points();
    const double sum = std::accumulate(all.begin(), all.end(), 0.0);
    m_even->setEnabled(sum > 0 && !criteria_text::isHundred(sum));
    refresh();
}

WeightsDialog::Outcome PointsDialog::outcome() const
{
    const std::vector<double> all = points();
    const double sum = std::accumulate(all.begin(), all.end(), 0.0);
    if (!(sum > 0))
        return {{}, tr("Remaining: 100 of 100 points."), {}};
    Outcome result{all, {}, tr("All 100 points are spread.")};
    if (criteria_text::isHundred(sum))
        return result;
    // The preview shows what the proportions would give.
    for (double &points : result.weights)
        points *= 100 / sum;
    result.problem = sum < 100 ? tr("Remaining: %1 of 100 points.").arg(criteria_text::points(100 - sum))
                               : tr("%1 points too many.").arg(criteria_text::points(sum - 100));
    return result;
}

Result<> PointsDialog::writeSaid(Store &) const
{
    return {}; // the points are the weights
}

} // namespace shortlist
