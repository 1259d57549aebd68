// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ProviderForm.h"

#include "core/qualification/Qualification.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/providers/NotesTab.h"
#include "ui/pages/providers/PartsTab.h"
#include "ui/pages/providers/ProfileTab.h"
#include "ui/pages/providers/QualificationTab.h"
#include "ui/pages/providers/ScoresTab.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QLocale>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

ProviderForm::ProviderForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_heading(new ElidedLabel(this))
    , m_standing(new ElidedLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_profile(new ProfileTab(workspace, this))
    , m_qualification(new QualificationTab(workspace, this))
    , m_notes(new NotesTab(workspace, this))
    , m_scores(new ScoresTab(workspace, this))
{
    setObjectName(QStringLiteral("providerForm"));
    m_heading->setObjectName(QStringLiteral("providerHeading"));
    m_heading->setFont(theme::heading(font(), 1.25));
    m_standing->setObjectName(QStringLiteral("providerStanding"));
    m_standing->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setObjectName(QStringLiteral("providerTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_profile, tr("Profile"));
    m_tabs->addTab(new ScrollColumn(m_qualification), tr("Requirements"));
    const auto addParts = [this](const PartKind &kind, const QString &title) {
        m_parts.push_back(new PartsTab(m_workspace, kind, this));
        m_tabs->addTab(m_parts.back(), title);
    };
    addParts(siteKind(), tr("Sites"));
    addParts(certificateKind([this] { return m_workspace.snapshot().need().awardDate; }), tr("Certificates"));
    addParts(contactKind(), tr("Contacts"));
    addParts(referenceKind(), tr("References"));
    m_tabs->addTab(m_notes, tr("Notes"));
    m_tabs->addTab(m_scores, tr("Scores"));
    auto *layout = new QVBoxLayout(this);
    const int space = theme::spacing();
    layout->setContentsMargins(space, 0, 0, 0);
    layout->setSpacing(space / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_standing);
    layout->addSpacing(space / 2);
    layout->addWidget(m_tabs, 1);
}

void ProviderForm::setProvider(ProviderId id)
{
    if (id == m_id)
        return;
    commit();
    m_id = id;
    m_profile->setProvider(id);
    for (PartsTab *tab : m_parts)
        tab->setProvider(id);
    m_qualification->setProvider(id);
    m_notes->setProvider(id);
    m_scores->setProvider(id);
    refreshHeading();
}

void ProviderForm::follow(const Change &change)
{
    const auto concerns = [this](const std::vector<ProviderId> &ids) {
        return std::find(ids.begin(), ids.end(), m_id) != ids.end();
    };
    const bool mine = concerns(change.providers.changed) || concerns(change.providers.added);
    if (mine) {
        m_profile->refresh();
        m_qualification->refresh();
        m_notes->refresh();
        refreshHeading();
    }
    // The award date decides how certificates stand.
    if (mine || change.need) {
        for (PartsTab *tab : m_parts)
            tab->refresh();
    }
}

void ProviderForm::followRanking()
{
    m_scores->refresh();
    m_qualification->refreshVerdicts();
    refreshHeading();
}

void ProviderForm::commit()
{
    m_profile->commit();
    m_qualification->commit();
    for (PartsTab *tab : m_parts)
        tab->commit();
    m_notes->commit();
}

void ProviderForm::setReadOnly(bool readOnly)
{
    m_profile->setReadOnly(readOnly);
    m_qualification->setReadOnly(readOnly);
    for (PartsTab *tab : m_parts)
        tab->setReadOnly(readOnly);
    m_notes->setReadOnly(readOnly);
}

void ProviderForm::editName()
{
    m_tabs->setCurrentWidget(m_profile);
    m_profile->focusName();
}

QSize ProviderForm::sizeHint() const
{
    QSize size = QWidget::sizeHint();
    const int tabs = m_tabs->tabBar()->sizeHint().width() + theme::spacing() * 2;
    return {qMax(size.width(), tabs), size.height()};
}

void ProviderForm::refreshHeading()
{
    const Provider *provider = m_workspace.snapshot().provider(m_id);
    m_heading->setText(provider != nullptr ? provider->name : QString());
    if (provider == nullptr) {
        m_standing->setText(QString());
        return;
    }
    const Standing standing = m_workspace.evaluation().standing(m_id);
    if (standing.belowLine) {
        m_standing->setText(
            tr("%1; below the line: %2")
                .arg(words::status(provider->status), m_workspace.evaluation().qualification().reason(m_id)));
        return;
    }
    const QLocale locale;
    m_standing->setText(standing.rank > 0 && takesPart(provider->status)
                            ? tr("%1; rank %2, total %3")
                                  .arg(words::status(provider->status), locale.toString(standing.rank),
                                       locale.toString(standing.total * 100, 'f', 1))
                            : tr("%1; not ranked").arg(words::status(provider->status)));
}

} // namespace shortlist
