// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"
#include "core/model/Id.h"
#include "core/model/Provider.h"
#include "core/qualification/CertificateStatus.h"
#include "ui/widgets/Inspector.h"

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shortlist {

class CertificateForm;
class CertificateMatrixModel;
class EvidencePanel;
class Workspace;

// The chosen cell: how the provider stands with the standard and why, the certificate's fields and files, and what to
// ask for.
class CertificateInspector : public Inspector
{
    Q_OBJECT

public:
    CertificateInspector(Workspace &workspace, const CertificateMatrixModel &model, QWidget *parent = nullptr);

    // A null certificate means the one that counts.
    void show(ProviderId provider, const QString &standard, RowId certificate = {});
    ProviderId provider() const { return m_provider; }
    QString standard() const { return m_standard; }
    void refresh();
    void commit();

    // Adds a certificate to the chosen cell, and goes to its first field.
    void addCertificate();
    void removeCertificate();
    void focusForm();

private:
    void makeFields();
    void makeLayout();
    QLabel *makeAdvice(const char *name);
    void refreshState(const Provider &provider, const CertificateStandard &standard);
    void refreshChoice(const std::vector<const Certificate *> &held);
    void refreshAdvice(const CertificateStandard &standard);
    void take(const QString &field, const std::function<void(Certificate &)> &change);
    std::vector<const Certificate *> held(const Provider &provider) const;
    QString providerName() const;

    Workspace &m_workspace;
    const CertificateMatrixModel &m_model;
    ProviderId m_provider{};
    QString m_standard;
    RowId m_certificate{}; // the one in the form
    QLabel *m_name = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_sign = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_reason = nullptr;
    QComboBox *m_choice = nullptr;
    QWidget *m_fields = nullptr;
    CertificateForm *m_form = nullptr;
    EvidencePanel *m_evidence = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_issuer = nullptr;
    QLabel *m_ask = nullptr;
    QLabel *m_trap = nullptr;
};

} // namespace shortlist
