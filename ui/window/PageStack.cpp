// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/PageStack.h"

#include "ui/widgets/Page.h"
#include "ui/window/ClosedPage.h"
#include "ui/window/PageRegistry.h"

namespace shortlist {

PageStack::PageStack(std::function<Page *()> makeStart, QWidget *parent)
    : QStackedWidget(parent)
    , m_makeStart(std::move(makeStart))
{}

void PageStack::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    forgetPages();
    m_workspace = workspace;
}

void PageStack::forgetPages()
{
    m_current = PageId::Start;
    for (const auto &[id, page] : m_pages)
        delete page;
    m_pages.clear();
}

void PageStack::renew()
{
    forgetPages();
    for (const PageEntry &entry : pageRegistry())
        emit badgeChanged(entry.id, QString());
}

// What is made of everybody's scores and of prices is closed as long as any of them is.
panel::Closed PageStack::closed(PageId page) const
{
    switch (page) {
    case PageId::Overview:
    case PageId::Compare:
    case PageId::Robustness:
    case PageId::Report:
        return m_workspace->closedResult();
    case PageId::Prices:
        return !isNull(m_workspace->viewer()) && panel::envelopeClosed(m_workspace->snapshot())
                   ? panel::Closed::Envelope
                   : panel::Closed::No;
    default:
        return panel::Closed::No;
    }
}

PageId PageStack::showPage(PageId page)
{
    Page *wanted = page == PageId::Start ? nullptr : ready(page);
    m_current = wanted == nullptr ? PageId::Start : page;
    setCurrentWidget(wanted == nullptr ? readyStart() : wanted);
    return m_current;
}

Page *PageStack::currentPage() const
{
    return m_current == PageId::Start ? m_start : page(m_current);
}

Page *PageStack::page(PageId page) const
{
    if (page == PageId::Start)
        return m_start;
    const auto found = m_pages.find(page);
    return found == m_pages.end() ? nullptr : found->second;
}

Page *PageStack::readyStart()
{
    if (m_start == nullptr) {
        m_start = m_makeStart();
        addWidget(m_start);
    }
    return m_start;
}

Page *PageStack::ready(PageId id)
{
    if (m_workspace == nullptr)
        return nullptr;
    if (Page *there = page(id))
        return there;
    for (const PageEntry &entry : pageRegistry()) {
        if (entry.id != id)
            continue;
        const panel::Closed why = closed(id);
        Page *made = why == panel::Closed::No ? entry.make(*m_workspace, this)
                                              : new ClosedPage(entry.name, why, *m_workspace, this);
        if (made->objectName().isEmpty())
            made->setObjectName(entry.code + QStringLiteral("Page"));
        m_pages[id] = made;
        addWidget(made);
        connect(made, &Page::badgeChanged, this, [this, id](const QString &badge) { emit badgeChanged(id, badge); });
        if (!made->badge().isEmpty())
            emit badgeChanged(id, made->badge());
        return made;
    }
    return nullptr;
}

} // namespace shortlist
