// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/SharesPreview.h"

#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace shortlist {

namespace {

// Two bars, one above the other: what is, quiet and thin; what would be, in the accent.
class BarsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const double most = index.data(SharesPreview::MostRole).toDouble();
        if (most <= 0)
            return;
        const QRectF area = QRectF(option.rect).adjusted(2, 0, -6, 0);
        const double unit = option.rect.height() / 8.0;
        const auto bar = [&](int role, double top, double height, const QColor &colour) {
            const double width = area.width() * std::clamp(index.data(role).toDouble() / most, 0.0, 1.0);
            if (index.data(role).isValid())
                painter->fillRect(QRectF(area.left(), area.top() + top, std::max(width, 1.0), height), colour);
        };
        bar(SharesPreview::ThenRole, unit * 1.5, unit * 3, theme::accent());
        bar(SharesPreview::TodayRole, unit * 5, unit * 1.5, theme::mutedColour());
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() + theme::spacing()));
        return size;
    }
};

} // namespace

SharesPreview::SharesPreview(const WeightLevel &level, QWidget *parent)
    : QTreeWidget(parent)
    , m_today(level.shares)
{
    setObjectName(QStringLiteral("sharesPreview"));
    setAccessibleName(tr("Shares today and with these weights"));
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Criterion"), QString(), tr("Today"), tr("New")});
    headerItem()->setTextAlignment(Today, Qt::AlignRight | Qt::AlignVCenter);
    headerItem()->setTextAlignment(Then, Qt::AlignRight | Qt::AlignVCenter);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::ClickFocus); // for reading; the way by Tab leads through what is asked
    setItemDelegateForColumn(Bars, new BarsDelegate(this));
    for (std::size_t i = 0; i < level.size(); ++i) {
        auto *row = new QTreeWidgetItem(this, {level.name(i), QString(), criteria_text::share(m_today[i]), QString()});
        row->setToolTip(Name, words::plainToolTip(level.name(i)));
        row->setTextAlignment(Today, Qt::AlignRight | Qt::AlignVCenter);
        row->setTextAlignment(Then, Qt::AlignRight | Qt::AlignVCenter);
        row->setForeground(Today, theme::mutedColour());
    }
    const int letter = fontMetrics().averageCharWidth();
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    setColumnWidth(Bars, letter * 14);
    setColumnWidth(Today, letter * 10);
    setColumnWidth(Then, letter * 10);
    showShares({});
}

void SharesPreview::showShares(const std::vector<double> &shares)
{
    double most = 0;
    for (const double share : m_today)
        most = std::max(most, share);
    for (const double share : shares)
        most = std::max(most, share);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = topLevelItem(row);
        const auto i = static_cast<std::size_t>(row);
        item->setText(Then, shares.empty() ? QString() : criteria_text::share(shares[i]));
        item->setData(Bars, TodayRole, m_today[i]);
        item->setData(Bars, ThenRole, shares.empty() ? QVariant() : QVariant(shares[i]));
        item->setData(Bars, MostRole, most);
    }
}

} // namespace shortlist
