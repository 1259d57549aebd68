// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QTableView>

class QComboBox;
class QLabel;

namespace shortlist {

class SearchField;
class VerdictModel;
class Workspace;

// The table of verdicts with what filters it. The providers' names stay at the left, since they are the rows' headings.
class VerdictView : public QWidget
{
    Q_OBJECT

public:
    VerdictView(Workspace &workspace, QWidget *parent = nullptr);

    VerdictModel &model() const { return *m_model; }
    QTableView &table() const { return *m_table; }
    void setCurrent(ProviderId provider, RequirementId requirement);
    // Only those of a verdict; the row of a requirement is what the filter looks at.
    void showOnly(int verdict, RequirementId of);

signals:
    void cellChosen(shortlist::ProviderId provider, shortlist::RequirementId requirement);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeTable();
    QLayout *makeFilters();
    void fillFilters();
    void filter();
    void tellCurrent();
    void sizeColumns();

    Workspace &m_workspace;
    VerdictModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QComboBox *m_verdict = nullptr;
    QComboBox *m_of = nullptr;
    SearchField *m_search = nullptr;
    QLabel *m_count = nullptr;
    ProviderId m_provider{};
    RequirementId m_requirement{};
    bool m_filling = false;
};

} // namespace shortlist
