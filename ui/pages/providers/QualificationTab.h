// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/providers/FieldsTab.h"

class QComboBox;
class QLabel;

namespace shortlist {

class DateField;

// What the requirements ask of a provider itself, and below it what they say of it.
class QualificationTab : public FieldsTab
{
    Q_OBJECT

public:
    explicit QualificationTab(Workspace &workspace, QWidget *parent = nullptr);

    // What the requirements say now.
    void refreshVerdicts();

protected:
    void refreshRest(const Provider *provider) override;
    void lockRest(bool readOnly) override;

private:
    void addNda();
    void addPilot();
    void addInsurance();
    void addAttrition();
    void addSizes();
    Result<> change(ProviderId id, const QString &label, const std::function<void(Provider &)> &change);

    DateField *m_nda = nullptr;
    QComboBox *m_pilot = nullptr;
    QLabel *m_verdicts = nullptr;
};

} // namespace shortlist
