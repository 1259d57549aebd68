// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/NeedPage.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/BuyerTab.h"
#include "ui/pages/need/FunctionsTab.h"
#include "ui/pages/need/NeedWords.h"
#include "ui/pages/need/ServiceLevelsTab.h"
#include "ui/pages/need/WorksheetTab.h"
#include "ui/widgets/Theme.h"

#include <QHideEvent>
#include <QLocale>
#include <QShowEvent>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

NeedPage::NeedPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Need"), parent)
    , m_workspace(workspace)
    , m_tabs(new QTabWidget(this))
    , m_buyer(new BuyerTab(workspace, this))
    , m_functions(new FunctionsTab(workspace, this))
    , m_worksheet(new WorksheetTab(workspace, this))
    , m_levels(new ServiceLevelsTab(workspace, this))
{
    setObjectName(QStringLiteral("needPage"));
    m_tabs->setObjectName(QStringLiteral("needTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_buyer, tr("Buyer and contract"));
    m_tabs->addTab(m_functions, tr("Functions"));
    m_tabs->addTab(m_worksheet, tr("Outsource at all?"));
    m_tabs->addTab(m_levels, tr("Service levels"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::spacing() * 2, 0, theme::spacing() * 2, theme::spacing() * 2);
    layout->addWidget(m_tabs);
    setContent(content);
    connect(&workspace, &Workspace::changed, this, [this](const Change &change) {
        if (change.need)
            m_buyer->refresh();
        if (change.need || change.touches<NeedFunction>())
            m_functions->refresh();
        if (change.touches<WorksheetAnswer>())
            m_worksheet->refresh();
        if (change.touches<ServiceLevel>())
            m_levels->refresh();
        describe();
    });
    connect(&workspace, &Workspace::viewerChanged, this, &NeedPage::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &NeedPage::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_functions->commit();
        m_levels->commit();
    });
    describe();
}

void NeedPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!event->spontaneous() && m_tabs->currentWidget() == m_buyer)
        m_buyer->focusFirstEmpty();
}

void NeedPage::hideEvent(QHideEvent *event)
{
    m_functions->commit();
    m_levels->commit();
    Page::hideEvent(event);
}

void NeedPage::refresh()
{
    m_buyer->refresh();
    m_functions->refresh();
    m_worksheet->refresh();
    m_levels->refresh();
    describe();
}

void NeedPage::describe()
{
    const Need &need = m_workspace.snapshot().need();
    const std::vector<NeedFunction> &functions = m_workspace.snapshot().list<NeedFunction>();
    const auto outsourced = std::count_if(functions.begin(), functions.end(), [](const NeedFunction &one) {
        return one.decision == FunctionDecision::Outsource;
    });
    const QLocale locale;
    QString sentence;
    if (functions.empty())
        sentence = need.service.isEmpty()
                       ? tr("Say what is to be outsourced, for whom, and by when.")
                       : tr("%1; no functions are listed yet.").arg(catalogue::serviceLabel(need.service));
    else
        sentence = functions.size() == 1 && outsourced == 1
                       ? tr("One function is to be outsourced")
                       : tr("%1 of %2 functions are to be outsourced")
                             .arg(locale.toString(static_cast<qint64>(outsourced)),
                                  locale.toString(static_cast<qint64>(functions.size())));
    if (!functions.empty() && need.startDate.isValid())
        sentence =
            tr("%1, for %2 months from %3.")
                .arg(sentence, locale.toString(need.termMonths), locale.toString(need.startDate, QLocale::ShortFormat));
    else if (!functions.empty())
        sentence = tr("%1, for %2 months.").arg(sentence, locale.toString(need.termMonths));
    setSentence(sentence);
}

} // namespace shortlist
