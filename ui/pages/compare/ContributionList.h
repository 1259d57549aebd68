// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace shortlist {

// What one group brings a provider. Points of 100.
struct Contribution
{
    QString name;
    int colour = 0;
    double points = 0;     // NaN = nothing is known
    double possible = 0;   // the group's weight
    double difference = 0; // against the rival; NaN = not known
};

// Where a provider's points come from: a line a group, with what was reached of what was possible, and the difference.
class ContributionList : public QWidget
{
    Q_OBJECT

public:
    explicit ContributionList(QWidget *parent = nullptr);

    // An empty rival hides the differences.
    void setContributions(const std::vector<Contribution> &contributions, const QString &rival);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Columns;
    Columns columns() const;
    int lineHeight() const;
    QString difference(double points) const;
    QString describe(const Contribution &line) const;

    std::vector<Contribution> m_lines;
    QString m_rival;
};

} // namespace shortlist
