// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/CertificateInspector.h"

#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/certificates/CertificateForm.h"
#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/pages/certificates/EvidencePanel.h"
#include "ui/pages/certificates/StatusSign.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

CertificateInspector::CertificateInspector(Workspace &workspace, const CertificateMatrixModel &model, QWidget *parent)
    : Inspector(QStringLiteral("certificate"),
                tr("Choose a cell to see what the provider shows for a standard, and what to ask for."), parent)
    , m_workspace(workspace)
    , m_model(model)
{
    makeFields();
    makeLayout();
    connect(m_form, &CertificateForm::edited, this, &CertificateInspector::take);
    connect(m_add, &QPushButton::clicked, this, &CertificateInspector::addCertificate);
    connect(m_remove, &QPushButton::clicked, this, &CertificateInspector::removeCertificate);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_form->commit();
        m_certificate = RowId{m_choice->currentData().toLongLong()};
        refresh();
    });
}

void CertificateInspector::makeFields()
{
    m_name = makePlainLabel(content(), QStringLiteral("certificateProvider"));
    m_name->setFont(theme::heading(font(), 1.25));
    m_what = makePlainLabel(content(), QStringLiteral("certificateStandard"));
    m_what->setForegroundRole(QPalette::PlaceholderText);
    m_sign = new QLabel(content());
    m_status = makePlainLabel(content(), QStringLiteral("certificateStatus"));
    m_status->setFont(theme::heading(font(), 1));
    m_reason = makePlainLabel(content(), QStringLiteral("certificateReason"));
    m_choice = new QComboBox(content());
    m_choice->setObjectName(QStringLiteral("certificateChoice"));
    m_choice->setAccessibleName(tr("Which certificate"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fields = new QWidget(content());
    m_form = new CertificateForm(m_fields);
    m_evidence = new EvidencePanel(m_workspace, m_fields);
    m_add = new QPushButton(icon(QStringLiteral("list-add")), tr("Add certificate"), content());
    m_add->setObjectName(QStringLiteral("addCertificateHere"));
    m_remove = new QPushButton(icon(QStringLiteral("list-remove")), tr("Remove certificate"), content());
    m_remove->setObjectName(QStringLiteral("removeCertificate"));
    m_issuer = makeAdvice("certificateIssuedBy");
    m_ask = makeAdvice("certificateAskFor");
    m_trap = makeAdvice("certificateTrap");
}

QLabel *CertificateInspector::makeAdvice(const char *name)
{
    QLabel *label = makePlainLabel(content(), QLatin1String(name));
    label->setTextFormat(Qt::RichText); // what comes from the project is escaped
    return label;
}

void CertificateInspector::makeLayout()
{
    const int space = theme::spacing();
    auto *state = new QHBoxLayout;
    state->setSpacing(space / 2);
    state->addWidget(m_sign, 0, Qt::AlignTop);
    state->addWidget(m_status, 1);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, space, 0, 0);
    fields->setSpacing(space / 2);
    fields->addWidget(m_form);
    auto *heading = makePlainLabel(m_fields, QStringLiteral("evidenceHeading"), tr("Evidence"));
    heading->setFont(theme::heading(font(), 1));
    fields->addSpacing(space / 2);
    fields->addWidget(heading);
    fields->addWidget(m_evidence);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(m_name);
    layout->addWidget(m_what);
    layout->addLayout(state);
    layout->addWidget(m_reason);
    layout->addSpacing(space / 2);
    for (QLabel *label : {m_ask, m_trap, m_issuer})
        layout->addWidget(label);
    layout->addSpacing(space / 2);
    layout->addWidget(m_choice);
    layout->addWidget(m_fields);
    layout->addSpacing(space / 2);
    layout->addLayout(buttons);
}

QString CertificateInspector::providerName() const
{
    const Provider *provider = m_workspace.snapshot().provider(m_provider);
    return provider != nullptr ? words::brief(provider->name) : QString();
}

std::vector<const Certificate *> CertificateInspector::held(const Provider &provider) const
{
    std::vector<const Certificate *> rows;
    for (const Certificate &certificate : provider.certificates) {
        if (m_model.book().find(certificate.standard).name == m_standard)
            rows.push_back(&certificate);
    }
    return rows;
}

void CertificateInspector::show(ProviderId provider, const QString &standard, RowId certificate)
{
    const bool other = provider != m_provider || standard != m_standard;
    if (other)
        m_form->commit();
    m_provider = provider;
    m_standard = standard;
    if (other || !isNull(certificate))
        m_certificate = certificate;
    refresh();
    if (other)
        scrollToTop();
}

void CertificateInspector::refresh()
{
    const Provider *provider = m_workspace.snapshot().provider(m_provider);
    const bool shown = provider != nullptr && !m_standard.isEmpty();
    showContent(shown);
    if (!shown)
        return;
    const CertificateStandard &standard = m_model.book().find(m_standard);
    const std::vector<const Certificate *> rows = held(*provider);
    const auto isChosen = [this](const Certificate *row) { return row->id == m_certificate; };
    if (std::none_of(rows.begin(), rows.end(), isChosen))
        m_certificate = bestState(*provider, m_model.book(), {m_standard, m_model.ask()}).certificate;
    m_name->setText(provider->name.simplified());
    m_what->setText(standard.covers.isEmpty() ? standard.name : tr("%1: %2").arg(standard.name, standard.covers));
    refreshState(*provider, standard);
    refreshChoice(rows);
    refreshAdvice(standard);
    const bool writable = !m_workspace.isReadOnly();
    m_fields->setVisible(!rows.empty());
    m_add->setVisible(writable);
    m_add->setText(rows.empty() ? tr("Add certificate") : tr("Add another"));
    m_remove->setVisible(writable && !rows.empty());
    const auto chosen = std::find_if(rows.begin(), rows.end(), isChosen);
    if (chosen == rows.end())
        return;
    QStringList people{defaultAuthor()};
    for (const Evaluator &evaluator : m_workspace.snapshot().evaluators())
        people << evaluator.name;
    people.removeDuplicates();
    m_form->setReadOnly(!writable);
    m_form->setPeople(people);
    m_form->show(**chosen, standard);
    m_evidence->show(m_provider, m_certificate);
}

void CertificateInspector::refreshState(const Provider &provider, const CertificateStandard &standard)
{
    const auto row = std::find_if(provider.certificates.begin(), provider.certificates.end(),
                                  [this](const Certificate &found) { return found.id == m_certificate; });
    CertificateStanding standing;
    Certificate certificate;
    if (row != provider.certificates.end()) {
        certificate = *row;
        standing = stateOf(*row, standard, hasEvidence(provider, row->id), m_model.ask());
    }
    const int size = fontMetrics().height();
    m_sign->setPixmap(sign::icon(standing).pixmap(size, size));
    m_status->setText(
        tr("%1 on %2")
            .arg(certificateStatusLabel(standing.status), QLocale().toString(m_model.ask().on, QLocale::LongFormat)));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, sign::colour(standing.status));
    m_status->setPalette(own);
    m_reason->setText(stateReason(certificate, standard, standing, m_model.ask()));
}

void CertificateInspector::refreshChoice(const std::vector<const Certificate *> &rows)
{
    const QSignalBlocker blocker(m_choice);
    m_choice->clear();
    int number = 0;
    for (const Certificate *row : rows) {
        ++number;
        QStringList parts{
            tr("%1 of %2").arg(QLocale().toString(number), QLocale().toString(static_cast<int>(rows.size())))};
        if (!row->number.isEmpty())
            parts << row->number.simplified();
        else if (!row->issuer.isEmpty())
            parts << row->issuer.simplified();
        if (row->validUntil.isValid())
            parts << tr("until %1").arg(DateField::toText(row->validUntil));
        m_choice->addItem(parts.join(QStringLiteral(" · ")), static_cast<qlonglong>(raw(row->id)));
        if (row->id == m_certificate)
            m_choice->setCurrentIndex(number - 1);
    }
    m_choice->setVisible(rows.size() > 1);
}

void CertificateInspector::refreshAdvice(const CertificateStandard &standard)
{
    const auto fill = [](QLabel *label, const QString &heading, const QString &text) {
        label->setVisible(!text.isEmpty());
        label->setText(QStringLiteral("<b>%1</b> %2").arg(heading.toHtmlEscaped(), text.toHtmlEscaped()));
    };
    fill(m_ask, tr("Ask for:"), standard.evidence);
    fill(m_trap, tr("Usual trap:"), standard.trap);
    fill(m_issuer, tr("Issued by:"), standard.issuer);
}

void CertificateInspector::take(const QString &field, const std::function<void(Certificate &)> &change)
{
    const RowId id = m_certificate;
    edits::changeProvider(m_workspace, m_provider,
                          tr("Set the %1 of %2 of “%3”").arg(field, words::brief(m_standard), providerName()),
                          [&](Provider &provider) {
                              for (Certificate &certificate : provider.certificates) {
                                  if (certificate.id == id)
                                      change(certificate);
                              }
                          });
}

void CertificateInspector::addCertificate()
{
    if (m_workspace.isReadOnly() || m_workspace.snapshot().provider(m_provider) == nullptr || m_standard.isEmpty())
        return;
    m_form->commit();
    Certificate certificate;
    certificate.id = newId<RowId>();
    certificate.standard = m_standard;
    const bool added = edits::changeProvider(
        m_workspace, m_provider, tr("Add %1 to “%2”").arg(words::brief(m_standard), providerName()),
        [&certificate](Provider &provider) { provider.certificates.push_back(certificate); });
    if (!added)
        return;
    m_certificate = certificate.id;
    refresh();
    focusForm();
}

void CertificateInspector::removeCertificate()
{
    const RowId id = m_certificate;
    if (m_workspace.isReadOnly() || isNull(id))
        return;
    const bool removed = edits::changeProvider(
        m_workspace, m_provider, tr("Remove %1 from “%2”").arg(words::brief(m_standard), providerName()),
        [id](Provider &provider) {
            std::erase_if(provider.certificates, [id](const Certificate &row) { return row.id == id; });
            std::erase_if(provider.evidence, [id](const Evidence &row) { return row.certificate == id; });
        });
    if (removed)
        m_workspace.notify(tr("%1 of “%2” was removed.").arg(words::brief(m_standard), providerName()), true);
}

void CertificateInspector::commit()
{
    m_form->commit();
}

void CertificateInspector::focusForm()
{
    if (m_fields->isVisibleTo(this))
        m_form->focusFirst();
}

} // namespace shortlist
