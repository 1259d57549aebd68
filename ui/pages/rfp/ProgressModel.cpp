// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/ProgressModel.h"

#include "core/model/Change.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/ListSync.h"
#include "ui/widgets/Theme.h"

#include <QFont>
#include <QLocale>

namespace shortlist {

ProgressModel::ProgressModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_progress(rfpProgress(workspace.snapshot(), QDate::currentDate()))
    , m_rows(m_progress.providers)
    , m_sections(m_progress.sections.begin(), m_progress.sections.end())
{
    connect(&workspace, &Workspace::changed, this, &ProgressModel::follow);
    connect(&workspace, &Workspace::viewerChanged, this, &ProgressModel::recount);
}

void ProgressModel::follow(const Change &change)
{
    if (!change.answers.empty() || change.touches<Question>() || !change.providers.isEmpty() || change.need)
        recount();
}

void ProgressModel::recount()
{
    RfpProgress after = rfpProgress(m_workspace.snapshot(), QDate::currentDate());
    // Rows and columns that go have to find what they were until they are gone.
    const std::vector<QString> sections(after.sections.begin(), after.sections.end());
    const std::vector<ProviderId> rows = after.providers;
    m_progress = std::move(after);
    syncList(m_rows, rows,
             {[this](int first, int last) { beginRemoveRows({}, first + 1, last + 1); }, [this] { endRemoveRows(); },
              [this](int first, int last) { beginInsertRows({}, first + 1, last + 1); }, [this] { endInsertRows(); },
              [this](int from, int to) { beginMoveRows({}, from + 1, from + 1, {}, to + 1); },
              [this] { endMoveRows(); }});
    constexpr int first = FirstSection;
    syncList(m_sections, sections,
             {[this](int a, int b) { beginRemoveColumns({}, first + a, first + b); }, [this] { endRemoveColumns(); },
              [this](int a, int b) { beginInsertColumns({}, first + a, first + b); }, [this] { endInsertColumns(); },
              [this](int from, int to) { beginMoveColumns({}, first + from, first + from, {}, first + to); },
              [this] { endMoveColumns(); }});
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit counted();
}

ProviderId ProgressModel::providerAt(int row) const
{
    return row > 0 && row <= static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row) - 1] : ProviderId{};
}

int ProgressModel::rowOf(ProviderId id) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin()) + 1;
}

QString ProgressModel::sectionAt(int column) const
{
    return column >= FirstSection && column < columnCount()
               ? m_sections[static_cast<std::size_t>(column - FirstSection)]
               : QString();
}

AnswerTally ProgressModel::tallyAt(const QModelIndex &index) const
{
    // While rows and columns come and go, the numbers are those of the lists that are wanted.
    if (m_rows.size() != m_progress.providers.size() ||
        static_cast<qsizetype>(m_sections.size()) != m_progress.sections.size())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() < FirstSection)
        return row == 0 ? m_progress.all : m_progress.byProvider[row - 1];
    const auto section = static_cast<std::size_t>(index.column() - FirstSection);
    return row == 0 ? m_progress.bySection[section] : m_progress.cells[section][row - 1];
}

int ProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int ProgressModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstSection + static_cast<int>(m_sections.size());
}

QString ProgressModel::text(const QModelIndex &index) const
{
    const QLocale locale;
    if (index.column() == Name) {
        const Provider *provider = m_workspace.snapshot().provider(providerAt(index.row()));
        return provider != nullptr ? provider->name : tr("All providers");
    }
    const AnswerTally tally = tallyAt(index);
    if (index.column() == Clarifications) {
        const int asked = tally.count(AnswerState::Clarification);
        return asked > 0 ? tr("? %1").arg(locale.toString(asked)) : QString();
    }
    if (index.column() == Overdue)
        return tally.overdue > 0 ? tr("⚠ %1").arg(locale.toString(tally.overdue)) : QString();
    const int sent = tally.total() - tally.count(AnswerState::NotSent);
    if (sent == 0)
        return tr("not sent");
    return tr("%1 of %2").arg(locale.toString(tally.arrived()), locale.toString(sent));
}

QString ProgressModel::toolTip(const QModelIndex &index) const
{
    const AnswerTally tally = tallyAt(index);
    const QLocale locale;
    const QString where = index.column() >= FirstSection ? sectionAt(index.column()) : tr("All sections");
    const QString who = index.siblingAtColumn(Name).data().toString();
    const QString counts = tr("%1 accepted, %2 answered, %3 being clarified, %4 sent and open, %5 not sent, %6 overdue")
                               .arg(locale.toString(tally.count(AnswerState::Accepted)),
                                    locale.toString(tally.count(AnswerState::Answered)),
                                    locale.toString(tally.count(AnswerState::Clarification)),
                                    locale.toString(tally.count(AnswerState::Sent)),
                                    locale.toString(tally.count(AnswerState::NotSent)), locale.toString(tally.overdue));
    return words::plainToolTip(tr("%1, %2: %3.").arg(who, where, counts));
}

QVariant ProgressModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (index.row() == 0) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (index.column() == Overdue)
            return theme::stateColour(theme::State::Bad);
        if (index.column() == Clarifications)
            return theme::stateColour(theme::State::Warning);
        return {};
    default:
        return {};
    }
}

QVariant ProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::FontRole
                   ? index(section, Name).data(role)
                   : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Clarifications || section == Overdue ? Qt::AlignRight | Qt::AlignVCenter
                                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= FirstSection)
        return words::plainToolTip(sectionAt(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Provider");
    case All:
        return tr("Answered");
    case Clarifications:
        return tr("Clarify");
    case Overdue:
        return tr("Overdue");
    default: {
        const QString name = sectionAt(section);
        return name.isEmpty() ? tr("Without a section") : name;
    }
    }
}

} // namespace shortlist
