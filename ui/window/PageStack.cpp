// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/PageStack.h"

#include "ui/widgets/Page.h"
#include "ui/window/PageRegistry.h"

namespace shortlist {

PageStack::PageStack(Page *start, QWidget *parent)
    : QStackedWidget(parent)
    , m_start(start)
{
    addWidget(start);
}

void PageStack::setWorkspace(Workspace *workspace)
{
    if (m_workspace == workspace)
        return;
    setCurrentWidget(m_start);
    m_current = PageId::Start;
    for (const auto &[id, page] : m_pages)
        delete page;
    m_pages.clear();
    m_workspace = workspace;
}

PageId PageStack::showPage(PageId page)
{
    Page *wanted = page == PageId::Start ? m_start : ready(page);
    m_current = wanted == nullptr ? PageId::Start : page;
    setCurrentWidget(wanted == nullptr ? m_start : wanted);
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

Page *PageStack::ready(PageId id)
{
    if (m_workspace == nullptr)
        return nullptr;
    if (Page *there = page(id))
        return there;
    for (const PageEntry &entry : pageRegistry()) {
        if (entry.id != id)
            continue;
        Page *made = entry.make(*m_workspace, this);
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
