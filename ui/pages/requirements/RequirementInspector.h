// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "core/model/Known.h"
#include "ui/widgets/Inspector.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace shortlist {

class Workspace;

// What is chosen on the page of requirements: a requirement, with what it asks and what came of it; or also a provider,
// with the verdict, why, the user's own finding and the waiver.
class RequirementInspector : public Inspector
{
    Q_OBJECT

public:
    explicit RequirementInspector(Workspace &workspace, QWidget *parent = nullptr);
    ~RequirementInspector() override;

    // Both null: nothing. Without a requirement: all requirements together of the provider.
    void show(RequirementId requirement, ProviderId provider);
    RequirementId requirement() const { return m_requirement; }
    ProviderId provider() const { return m_provider; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHead(QVBoxLayout *layout);
    void makeFinding(QVBoxLayout *layout);
    void makeWaiver(QVBoxLayout *layout);
    void refresh();
    void refreshRequirement();
    void refreshProvider();
    void refreshWaiver();
    void refreshTogether();
    void commit();
    void waive();

    Workspace &m_workspace;
    RequirementId m_requirement{};
    ProviderId m_provider{};
    QLabel *m_heading = nullptr;
    QLabel *m_asked = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_explanationLabel = nullptr;
    QPlainTextEdit *m_explanation = nullptr;
    QWidget *m_finding = nullptr;
    QComboBox *m_answer = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QWidget *m_waiver = nullptr;
    QLabel *m_waived = nullptr;
    QWidget *m_waiverForm = nullptr;
    QLineEdit *m_waiverReason = nullptr;
    QLineEdit *m_waivedBy = nullptr;
    QPushButton *m_waive = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_toProvider = nullptr;
};

} // namespace shortlist
