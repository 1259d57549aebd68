// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/PageRegistry.h"

#include "ui/pages/certificates/CertificatesPage.h"
#include "ui/pages/compare/ComparePage.h"
#include "ui/pages/criteria/CriteriaPage.h"
#include "ui/pages/evaluators/EvaluatorsPage.h"
#include "ui/pages/need/NeedPage.h"
#include "ui/pages/overview/OverviewPage.h"
#include "ui/pages/prices/PricesPage.h"
#include "ui/pages/providers/ProvidersPage.h"
#include "ui/pages/report/ReportPage.h"
#include "ui/pages/requirements/RequirementsPage.h"
#include "ui/pages/rfp/RfpPage.h"
#include "ui/pages/robustness/RobustnessPage.h"
#include "ui/pages/scoring/ScoringPage.h"
#include "ui/pages/sites/SitesPage.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

template <typename PageClass>
Page *make(Workspace &workspace, QWidget *parent)
{
    return new PageClass(workspace, parent);
}

QString name(const char *text)
{
    return QCoreApplication::translate("shortlist::PageRegistry", text);
}

} // namespace

const std::vector<PageEntry> &pageRegistry()
{
    static const std::vector<PageEntry> pages = {
        {PageId::Overview, QStringLiteral("overview"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Overview")),
         QStringLiteral("view-pim-tasks"), make<OverviewPage>},
        {PageId::Need, QStringLiteral("need"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Need")),
         QStringLiteral("flag"), make<NeedPage>},
        {PageId::Providers, QStringLiteral("providers"),
         name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Providers")), QStringLiteral("group"), make<ProvidersPage>},
        {PageId::Certificates, QStringLiteral("certificates"),
         name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Certificates")), QStringLiteral("license"),
         make<CertificatesPage>},
        {PageId::Sites, QStringLiteral("sites"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Sites")),
         QStringLiteral("map-globe"), make<SitesPage>},
        {PageId::Requirements, QStringLiteral("requirements"),
         name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Requirements")), QStringLiteral("view-filter"),
         make<RequirementsPage>},
        {PageId::Rfp, QStringLiteral("rfp"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "RFP")),
         QStringLiteral("view-task"), make<RfpPage>},
        {PageId::Criteria, QStringLiteral("criteria"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Criteria")),
         QStringLiteral("view-list-tree"), make<CriteriaPage>},
        {PageId::Evaluators, QStringLiteral("evaluators"),
         name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Evaluators")), QStringLiteral("system-users"),
         make<EvaluatorsPage>},
        {PageId::Scoring, QStringLiteral("scoring"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Scoring")),
         QStringLiteral("table"), make<ScoringPage>},
        {PageId::Prices, QStringLiteral("prices"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Prices")),
         QStringLiteral("office-chart-bar"), make<PricesPage>},
        {PageId::Compare, QStringLiteral("compare"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Compare")),
         QStringLiteral("office-chart-bar-stacked"), make<ComparePage>},
        {PageId::Robustness, QStringLiteral("robustness"),
         name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Robustness")), QStringLiteral("crosshairs"),
         make<RobustnessPage>},
        {PageId::Report, QStringLiteral("report"), name(QT_TRANSLATE_NOOP("shortlist::PageRegistry", "Report")),
         QStringLiteral("office-report"), make<ReportPage>},
    };
    return pages;
}

QKeySequence pageShortcut(int number)
{
    const int digit = Qt::Key_0 + number % 10;
    return number <= 10 ? QKeySequence(static_cast<int>(Qt::CTRL) | digit)
                        : QKeySequence(static_cast<int>(Qt::CTRL | Qt::SHIFT) | digit);
}

const PageEntry *pageByCode(const QString &code)
{
    const auto &pages = pageRegistry();
    const auto found = std::find_if(pages.begin(), pages.end(), [&code](const PageEntry &page) {
        return page.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return found == pages.end() ? nullptr : &*found;
}

PageId pageBeside(PageId page, int step)
{
    const auto &pages = pageRegistry();
    const int count = static_cast<int>(pages.size()) + 1;
    int place = 0; // Start, then the registry's
    for (int i = 1; i < count; ++i) {
        if (pages[static_cast<std::size_t>(i - 1)].id == page)
            place = i;
    }
    const int next = ((place + step) % count + count) % count;
    return next == 0 ? PageId::Start : pages[static_cast<std::size_t>(next - 1)].id;
}

} // namespace shortlist
