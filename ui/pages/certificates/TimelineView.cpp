// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/TimelineView.h"

#include "ui/charts/ValidityTimeline.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/pages/certificates/StatusSign.h"
#include "ui/widgets/Theme.h"

#include <QCollator>
#include <QComboBox>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

enum Of { OneProvider, OneStandard };

ValidityRow rowFor(const Certificate &certificate, const CertificateStandard &standard,
                   const CertificateStanding &standing, const StatusAsk &ask)
{
    ValidityRow row;
    row.word = certificateStatusLabel(standing.status);
    row.state = sign::pattern(standing.status);
    row.from = certificate.periodStart.isValid() ? certificate.periodStart : standing.from;
    row.to = standing.until;
    row.periodEnd = certificate.periodEnd;
    row.open = standing.open;
    row.detail = stateReason(certificate, standard, standing, ask);
    return row;
}

} // namespace

TimelineView::TimelineView(Workspace &workspace, const CertificateMatrixModel &model, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(model)
{
    setObjectName(QStringLiteral("timelineView"));
    m_of = new QComboBox(this);
    m_of->setObjectName(QStringLiteral("timelineOf"));
    m_of->setAccessibleName(tr("Timeline of"));
    m_of->addItems({tr("All certificates of the chosen provider"), tr("The chosen standard, all providers")});
    m_chart = new ValidityTimeline(this);
    m_chart->setObjectName(QStringLiteral("validityTimeline"));
    m_chart->setFileChooser(&ask::fileToSave);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_of, 0, Qt::AlignLeft);
    layout->addWidget(m_chart, 1);
    connect(m_of, &QComboBox::activated, this, &TimelineView::refresh);
    connect(m_chart, &Chart::picked, this, [this](int item) {
        const Row row = m_rows.at(static_cast<std::size_t>(item));
        emit chosen(row.provider, row.standard, row.certificate);
    });
    connect(m_chart, &Chart::failed, this,
            [this](const Error &error) { ask::tell(this, tr("The chart was not saved"), error.message); });
    connect(m_chart, &Chart::saved, this, [this](const QString &path) {
        m_workspace.notify(tr("Chart saved as “%1”.").arg(QFileInfo(path).fileName()));
    });
}

void TimelineView::show(ProviderId provider, const QString &standard)
{
    const bool other = m_of->currentIndex() == OneProvider ? provider != m_provider : standard != m_standard;
    m_provider = provider;
    m_standard = standard;
    if (other)
        return refresh();
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.provider == provider && row.standard == standard;
    });
    m_chart->setCurrent(found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin()));
}

void TimelineView::refresh()
{
    m_stale = true;
    if (isVisible())
        compose();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        compose();
}

void TimelineView::addRowsOf(ProviderId id, bool byStandard)
{
    const Provider *provider = m_workspace.snapshot().provider(id);
    if (provider == nullptr)
        return;
    for (const Certificate &certificate : provider->certificates) {
        const QString name = m_model.book().find(certificate.standard).name;
        if (!byStandard || name == m_standard)
            m_rows.push_back({id, name, certificate.id});
    }
}

void TimelineView::compose()
{
    m_stale = false;
    const bool byStandard = m_of->currentIndex() == OneStandard;
    const Snapshot &snapshot = m_workspace.snapshot();
    m_rows.clear();
    if (byStandard) {
        for (int row = 0; row < m_model.rowCount(); ++row)
            addRowsOf(m_model.providerAt(row), true);
    } else {
        addRowsOf(m_provider, false);
        QCollator collator;
        collator.setNumericMode(true);
        std::stable_sort(m_rows.begin(), m_rows.end(), [&collator](const Row &a, const Row &b) {
            return collator.compare(a.standard, b.standard) < 0;
        });
    }
    ValidityData data;
    data.rowTitle = byStandard ? tr("Provider") : tr("Standard");
    int current = -1;
    for (const Row &row : m_rows) {
        const Provider &provider = *snapshot.provider(row.provider);
        const auto found = std::find_if(provider.certificates.begin(), provider.certificates.end(),
                                        [&row](const Certificate &one) { return one.id == row.certificate; });
        const CertificateStandard &standard = m_model.book().find(found->standard);
        const CertificateStanding standing =
            stateOf(*found, standard, hasEvidence(provider, row.certificate), m_model.ask());
        data.rows.push_back(rowFor(*found, standard, standing, m_model.ask()));
        data.rows.back().name = byStandard ? provider.name : standard.name;
        if (row.provider == m_provider && row.standard == m_standard && current < 0)
            current = static_cast<int>(data.rows.size()) - 1;
    }
    const Need &need = snapshot.need();
    data.lines = {
        {tr("Today"), QDate::currentDate()}, {tr("Award"), need.awardDate}, {tr("End of term"), need.endOfTerm()}};
    if (m_model.ask().on != QDate::currentDate() && m_model.ask().on != need.awardDate &&
        m_model.ask().on != need.endOfTerm())
        data.lines.push_back({tr("Day asked for"), m_model.ask().on});
    data.termFrom = need.startDate;
    data.termTo = need.endOfTerm();
    const Provider *provider = snapshot.provider(m_provider);
    m_chart->setData(data);
    m_chart->setCurrent(current);
    if (byStandard)
        m_chart->setTitle(m_standard.isEmpty() ? tr("Choose a standard in the matrix")
                                               : tr("%1 of all providers over the contract’s term").arg(m_standard));
    else
        m_chart->setTitle(provider == nullptr
                              ? tr("Choose a provider in the matrix")
                              : tr("Certificates of %1 over the contract’s term").arg(words::brief(provider->name)));
}

} // namespace shortlist
