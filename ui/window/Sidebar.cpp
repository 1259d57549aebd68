// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/Sidebar.h"

#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"
#include "ui/window/SidebarDelegate.h"

#include <QEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shortlist {

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_organisation(new ElidedLabel(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setAutoFillBackground(true);
    const int space = theme::spacing();
    m_title->setObjectName(QStringLiteral("sidebarTitle"));
    m_title->setFont(theme::heading(font(), 1.0));
    m_organisation->setObjectName(QStringLiteral("sidebarOrganisation"));
    m_organisation->setForegroundRole(QPalette::PlaceholderText);
    m_list->setObjectName(QStringLiteral("pageList"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new SidebarDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(space * 2, space * 2, space, space);
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_organisation);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(words);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *now) {
        if (now != nullptr)
            emit pageChosen(current());
    });
    updateColours();
    setNoProject();
}

void Sidebar::addPage(PageId page, const QString &name, const QString &iconName, const QString &keys)
{
    auto *line = new QListWidgetItem(icon(iconName), name);
    line->setData(Qt::UserRole, static_cast<int>(page));
    line->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
    const QSignalBlocker blocker(m_list);
    m_list->addItem(line);
    updateWidth();
}

void Sidebar::setCurrent(PageId page)
{
    // The window asks for this page already; it need not be told.
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentItem(item(page));
    m_list->viewport()->update();
}

PageId Sidebar::current() const
{
    const QListWidgetItem *now = m_list->currentItem();
    return now == nullptr ? PageId::Start : static_cast<PageId>(now->data(Qt::UserRole).toInt());
}

void Sidebar::setBadge(PageId page, const QString &badge)
{
    QListWidgetItem *line = item(page);
    if (line == nullptr || line->data(SidebarDelegate::kBadgeRole).toString() == badge)
        return;
    line->setData(SidebarDelegate::kBadgeRole, badge);
    line->setData(Qt::AccessibleTextRole,
                  badge.isEmpty() ? line->text() : QStringLiteral("%1, %2").arg(line->text(), badge));
}

QString Sidebar::badge(PageId page) const
{
    const QListWidgetItem *line = item(page);
    return line == nullptr ? QString() : line->data(SidebarDelegate::kBadgeRole).toString();
}

void Sidebar::setProject(const QString &title, const QString &organisation)
{
    m_title->setText(title);
    m_organisation->setText(organisation);
    m_organisation->setVisible(!organisation.isEmpty());
    setPagesEnabled(true);
}

void Sidebar::setNoProject()
{
    m_title->setText(tr("Shortlist"));
    m_organisation->setText(tr("No project open"));
    m_organisation->setVisible(true);
    setPagesEnabled(false);
}

void Sidebar::setPagesEnabled(bool enabled)
{
    const QSignalBlocker blocker(m_list);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *line = m_list->item(row);
        if (static_cast<PageId>(line->data(Qt::UserRole).toInt()) == PageId::Start)
            continue;
        line->setFlags(enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        if (!enabled)
            line->setData(SidebarDelegate::kBadgeRole, QString());
    }
}

QListWidgetItem *Sidebar::item(PageId page) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toInt() == static_cast<int>(page))
            return m_list->item(row);
    }
    return nullptr;
}

void Sidebar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange) {
        updateColours();
        updateWidth();
    }
}

void Sidebar::updateColours()
{
    QPalette ground;
    ground.setColor(QPalette::Window, theme::sidebarColour());
    setPalette(ground);
}

void Sidebar::updateWidth()
{
    const int wanted = std::max(m_list->sizeHintForColumn(0), fontMetrics().averageCharWidth() * 24);
    setFixedWidth(wanted + theme::spacing() * 2);
}

} // namespace shortlist
