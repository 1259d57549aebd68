// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/import/MappingHeader.h"

#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace shortlist {

namespace {

bool sameMeaning(const ColumnTarget &a, const ColumnTarget &b)
{
    return a.field == b.field && (a.field != ImportField::Fact || a.criterion == b.criterion);
}

} // namespace

MappingHeader::MappingHeader(int firstColumn, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_firstColumn(firstColumn)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, [this] { place(); });
}

void MappingHeader::setMapping(const ColumnMapping &mapping, const QStringList &headings, const Snapshot &snapshot)
{
    m_mapping = mapping;
    m_headings = headings;
    m_meanings.clear();
    for (const ImportField field : kAllImportFields) {
        if (field != ImportField::Fact)
            m_meanings.push_back({{field, {}}, importFieldLabel(field)});
    }
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        const Criterion *criterion = snapshot.criterion(id);
        if (!criterion->isGroup() && criterion->source == CriterionSource::Fact)
            m_meanings.push_back({{ImportField::Fact, id}, tr("Fact: %1").arg(words::brief(criterion->name))});
    }
    for (const auto &[column, list] : m_lists)
        list->deleteLater();
    m_lists.clear();
    place();
}

QString MappingHeader::meaningOf(int column) const
{
    const auto found = std::find_if(m_meanings.begin(), m_meanings.end(), [this, column](const Meaning &meaning) {
        return sameMeaning(meaning.target, m_mapping[static_cast<std::size_t>(column)]);
    });
    return found != m_meanings.end() ? found->text : QString();
}

QSize MappingHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.rheight() += listHeight() + theme::spacing() / 2;
    return size;
}

int MappingHeader::listHeight() const
{
    return fontMetrics().height() + theme::spacing() + 2;
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QRect heading = rect;
    heading.setHeight(QHeaderView::sizeHint().height());
    painter->fillRect(rect, palette().button());
    QHeaderView::paintSection(painter, heading, logicalIndex);
}

void MappingHeader::place()
{
    const int top = QHeaderView::sizeHint().height();
    for (int section = m_firstColumn; section < count(); ++section) {
        const int column = section - m_firstColumn;
        const int left = sectionViewportPosition(section);
        const bool inSight = left + sectionSize(section) > 0 && left < viewport()->width();
        if (!inSight && !m_lists.contains(column))
            continue;
        QComboBox *list = listFor(column);
        if (list == nullptr)
            return;
        list->setGeometry(left + 1, top, sectionSize(section) - 2, listHeight());
        list->setVisible(inSight);
    }
}

QComboBox *MappingHeader::listFor(int column)
{
    if (column >= static_cast<int>(m_mapping.size()))
        return nullptr;
    QComboBox *&list = m_lists[column];
    if (list != nullptr)
        return list;
    list = new QComboBox(viewport());
    list->setObjectName(QStringLiteral("mapping%1").arg(column));
    list->setAccessibleName(tr("Meaning of column “%1”").arg(words::brief(m_headings.value(column))));
    list->setMaxVisibleItems(24);
    for (const Meaning &meaning : m_meanings) {
        list->addItem(meaning.text);
        if (sameMeaning(meaning.target, m_mapping[static_cast<std::size_t>(column)]))
            list->setCurrentIndex(list->count() - 1);
    }
    connect(list, &QComboBox::activated, this,
            [this, column](int chosen) { choose(column, m_meanings[static_cast<std::size_t>(chosen)].target); });
    return list;
}

void MappingHeader::choose(int column, const ColumnTarget &target)
{
    for (std::size_t i = 0; i < m_mapping.size(); ++i) {
        // No two columns can mean the same: the one that is chosen now has it.
        if (static_cast<int>(i) == column || target.field == ImportField::Ignore || !sameMeaning(m_mapping[i], target))
            continue;
        m_mapping[i] = ColumnTarget();
        const auto other = m_lists.find(static_cast<int>(i));
        if (other != m_lists.end())
            other->second->setCurrentIndex(0);
    }
    m_mapping[static_cast<std::size_t>(column)] = target;
    emit mappingChanged();
}

} // namespace shortlist
