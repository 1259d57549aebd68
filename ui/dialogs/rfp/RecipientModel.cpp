// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/RecipientModel.h"

#include "ui/models/AnswerText.h"
#include "ui/models/ProviderWords.h"

#include <QLocale>

#include <algorithm>
#include <unordered_set>

namespace shortlist {

RecipientModel::RecipientModel(const Snapshot &snapshot, QObject *parent)
    : QAbstractTableModel(parent)
{
    const QLocale locale;
    for (const Provider &provider : snapshot.providers()) {
        if (!takesPart(provider.status))
            continue;
        const std::vector<Answer> &answers = snapshot.answers().answers(provider.id);
        const auto sent = std::count_if(answers.begin(), answers.end(),
                                        [](const Answer &answer) { return answer.state != AnswerState::NotSent; });
        const auto answered = std::count_if(answers.begin(), answers.end(),
                                            [](const Answer &answer) { return answer_text::isAnswered(answer.state); });
        const QString state = sent == 0 ? tr("not sent")
                                        : tr("%1 of %2 answered")
                                              .arg(locale.toString(static_cast<qlonglong>(answered)),
                                                   locale.toString(static_cast<qlonglong>(sent)));
        // Who was asked to take part, and was not sent anything yet, is the likely one.
        const bool likely = sent == 0 && provider.status != ProviderStatus::Candidate;
        m_rows.push_back({provider.id, provider.name, words::status(provider.status), state, likely});
    }
    std::sort(m_rows.begin(), m_rows.end(),
              [](const Row &a, const Row &b) { return a.name.localeAwareCompare(b.name) < 0; });
}

std::vector<ProviderId> RecipientModel::ticked() const
{
    std::vector<ProviderId> ids;
    for (const Row &row : m_rows) {
        if (row.ticked)
            ids.push_back(row.id);
    }
    return ids;
}

void RecipientModel::tick(const std::vector<ProviderId> &ids, bool on)
{
    const std::unordered_set<ProviderId> wanted(ids.begin(), ids.end());
    for (Row &row : m_rows) {
        if (wanted.contains(row.id))
            row.ticked = on;
    }
    if (!m_rows.empty())
        emit dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    emit tickedChanged();
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Name)
        return row.ticked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return words::plainToolTip(row.name);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Name ? row.name : index.column() == Status ? row.status : row.state;
}

bool RecipientModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Name)
        return false;
    m_rows[static_cast<std::size_t>(index.row())].ticked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

QVariant RecipientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Provider") : section == Status ? tr("Status") : tr("Questionnaire");
}

Qt::ItemFlags RecipientModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace shortlist
