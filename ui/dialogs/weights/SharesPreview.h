// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/weights/WeightLevel.h"

#include <QTreeWidget>

namespace shortlist {

// What the shares of a level would become, as small bars beside those of today.
class SharesPreview : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { Name, Bars, Today, Then, ColumnCount };
    enum Role { TodayRole = Qt::UserRole + 1, ThenRole, MostRole };

    explicit SharesPreview(const WeightLevel &level, QWidget *parent = nullptr);

    // Shares, sum 1; empty while there is no answer.
    void showShares(const std::vector<double> &shares);

private:
    std::vector<double> m_today;
};

} // namespace shortlist
