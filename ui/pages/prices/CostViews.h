// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/CostCurve.h"
#include "core/pricing/OfferCost.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace shortlist {

class Chart;
class CostBars;
class CostLines;
class PriceTableModel;
class Workspace;

// What the offers cost by kind of cost, the cheapest first.
class CostKindView : public QWidget
{
    Q_OBJECT

public:
    CostKindView(Workspace &workspace, const PriceTableModel &model, QWidget *parent = nullptr);

    void refresh();
    void showSelection();
    Chart *chart() const;

private:
    Workspace &m_workspace;
    const PriceTableModel &m_model;
    CostBars *m_chart = nullptr;
    std::vector<ProviderId> m_shown;
};

// What some of the offers cost against the volume, and where two of them change places.
class VolumeView : public QWidget
{
    Q_OBJECT

public:
    VolumeView(Workspace &workspace, const PriceTableModel &model, QWidget *parent = nullptr);

    void refresh();
    void showSelection();
    Chart *chart() const;
    QString words() const; // where offers change places

private:
    struct Line
    {
        ProviderId provider{};
        QString name;
        CostCurve curve;
    };
    std::vector<ProviderId> chosen() const;
    QString sentence(const Line &first, const Line &second, const std::vector<Crossing> &found,
                     const VolumeAxis &axis) const;

    Workspace &m_workspace;
    const PriceTableModel &m_model;
    CostLines *m_chart = nullptr;
    QLabel *m_words = nullptr;
    std::vector<ProviderId> m_shown;
};

} // namespace shortlist
