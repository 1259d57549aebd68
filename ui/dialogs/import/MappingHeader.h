// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ProviderImport.h"

#include <QHeaderView>

#include <map>
#include <vector>

class QComboBox;

namespace shortlist {

// A header with, under each of the file's headings, the list of what the column may mean.
class MappingHeader : public QHeaderView
{
    Q_OBJECT

public:
    // The sections before firstColumn are not the file's.
    MappingHeader(int firstColumn, QWidget *parent);

    void setMapping(const ColumnMapping &mapping, const QStringList &headings, const Snapshot &snapshot);
    const ColumnMapping &mapping() const { return m_mapping; }

    // What is chosen for a column of the file.
    QString meaningOf(int column) const;

    QSize sizeHint() const override;

signals:
    void mappingChanged();

protected:
    void updateGeometries() override;
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    struct Meaning
    {
        ColumnTarget target;
        QString text;
    };

    void place();
    QComboBox *listFor(int column);
    void choose(int column, const ColumnTarget &target);
    int listHeight() const;

    int m_firstColumn = 0;
    ColumnMapping m_mapping;
    QStringList m_headings;
    std::vector<Meaning> m_meanings;
    // Made when they first come into sight: a file may have a thousand columns.
    std::map<int, QComboBox *> m_lists;
};

} // namespace shortlist
