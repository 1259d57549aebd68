// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/BankModel.h"

#include "ui/models/AnswerText.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QFont>

#include <algorithm>

namespace shortlist {

BankModel::BankModel(const std::vector<BankQuestion> &bank, const QSet<QString> &present, QObject *parent)
    : QAbstractItemModel(parent)
{
    for (const BankQuestion &entry : bank) {
        if (m_sections.empty() || m_sections.back().title != entry.question.section)
            m_sections.push_back({entry.question.section, {}});
        m_sections.back().entries.push_back({entry.question, present.contains(entry.question.code), false});
    }
}

std::vector<Question> BankModel::ticked() const
{
    std::vector<Question> questions;
    for (const Section &section : m_sections) {
        for (const Entry &entry : section.entries) {
            if (entry.ticked)
                questions.push_back(entry.question);
        }
    }
    return questions;
}

int BankModel::tickedCount() const
{
    return static_cast<int>(ticked().size());
}

bool BankModel::isPresent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 &&
           m_sections[index.internalId() - 1].entries[static_cast<std::size_t>(index.row())].present;
}

void BankModel::tick(const QModelIndex &section, bool on)
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (section.isValid() && static_cast<int>(i) != section.row())
            continue;
        for (Entry &entry : m_sections[i].entries)
            entry.ticked = on && !entry.present;
        announce(static_cast<int>(i));
    }
    emit tickedChanged();
}

void BankModel::announce(int section)
{
    const QModelIndex above = index(section, 0);
    emit dataChanged(above, above, {Qt::CheckStateRole, Qt::DisplayRole});
    emit dataChanged(index(0, 0, above), index(rowCount(above) - 1, 0, above), {Qt::CheckStateRole});
}

QModelIndex BankModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex BankModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int BankModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].entries.size());
}

int BankModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::CheckState BankModel::stateOf(const Section &section) const
{
    const auto isIn = [](const Entry &entry) { return entry.ticked || entry.present; };
    const auto count = std::count_if(section.entries.begin(), section.entries.end(), isIn);
    return count == 0                                                     ? Qt::Unchecked
           : count == static_cast<std::ptrdiff_t>(section.entries.size()) ? Qt::Checked
                                                                          : Qt::PartiallyChecked;
}

QVariant BankModel::sectionData(const Section &section, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Text)
        return stateOf(section);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole || column != Text)
        return {};
    const auto in = std::count_if(section.entries.begin(), section.entries.end(),
                                  [](const Entry &entry) { return entry.ticked || entry.present; });
    return tr("%1 (%2 of %3)")
        .arg(section.title, QLocale().toString(static_cast<qlonglong>(in)),
             QLocale().toString(static_cast<qlonglong>(section.entries.size())));
}

QVariant BankModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return sectionData(m_sections[static_cast<std::size_t>(index.row())], index.column(), role);
    const Entry &entry = m_sections[index.internalId() - 1].entries[static_cast<std::size_t>(index.row())];
    const Question &question = entry.question;
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == Text ? QVariant(entry.ticked || entry.present ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::ToolTipRole:
        return words::plainToolTip(question.text);
    case Qt::ForegroundRole:
        return entry.present ? QVariant(theme::mutedColour()) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Text:
        return entry.present ? tr("%1  %2 (in already)").arg(question.code, question.text)
                             : tr("%1  %2").arg(question.code, question.text);
    case Type:
        return answer_text::typeName(question.type);
    case Use:
        return QString(answer_text::useSymbol(question.use) + QLatin1Char(' ') + answer_text::useName(question.use));
    default:
        return {};
    }
}

bool BankModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Text)
        return false;
    const bool on = value.toInt() != Qt::Unchecked;
    if (index.internalId() == 0) {
        tick(index, on);
        return true;
    }
    Entry &entry = m_sections[index.internalId() - 1].entries[static_cast<std::size_t>(index.row())];
    if (entry.present)
        return false;
    entry.ticked = on;
    announce(static_cast<int>(index.internalId()) - 1);
    emit tickedChanged();
    return true;
}

QVariant BankModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Text ? tr("Question") : section == Type ? tr("Answer") : tr("Use");
}

Qt::ItemFlags BankModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isPresent(index))
        return Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Text ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace shortlist
