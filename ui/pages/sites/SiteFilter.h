// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QCollator>
#include <QSortFilterProxyModel>

namespace shortlist {

// Which sites are shown, and in what order.
class SiteFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Show { All, TakingPart, OneProvider, Unknown }; // Unknown: no overlap can be told

    explicit SiteFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setShow(Show show);
    Show shown() const { return m_show; }
    void setProvider(ProviderId provider);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    Show m_show = Show::All;
    ProviderId m_provider{};
    QCollator m_collator;
};

} // namespace shortlist
