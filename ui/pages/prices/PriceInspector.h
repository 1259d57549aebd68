// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/OfferCost.h"
#include "ui/widgets/Inspector.h"

class QLabel;

namespace shortlist {

class PriceTableModel;
class Workspace;

// How the selected provider's price comes about: what is wrong with it, how it stands beside today's cost, and each
// step of the way to the total.
class PriceInspector : public Inspector
{
    Q_OBJECT

public:
    PriceInspector(Workspace &workspace, const PriceTableModel &model, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString warnings(const Provider &provider) const;
    QString comparison(const Amount &total) const;

    Workspace &m_workspace;
    const PriceTableModel &m_model;
    ProviderId m_shown{};
    QLabel *m_name = nullptr;
    QLabel *m_offer = nullptr;
    QLabel *m_warnings = nullptr;
    QLabel *m_comparison = nullptr;
    QLabel *m_steps = nullptr;
    QLabel *m_rounding = nullptr;
};

} // namespace shortlist
