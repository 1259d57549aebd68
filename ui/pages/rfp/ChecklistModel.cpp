// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/ChecklistModel.h"

#include "core/model/Change.h"
#include "core/questionnaire/RfpProgress.h"
#include "ui/models/AnswerText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/ListSync.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

namespace shortlist {

namespace {

struct KeyHash
{
    std::size_t operator()(const AnswerKey &key) const
    {
        // Both keys are random already.
        return static_cast<std::size_t>(raw(key.provider)) ^ (static_cast<std::size_t>(raw(key.question)) << 1);
    }
};

} // namespace

ChecklistModel::ChecklistModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_rows(wanted())
    , m_takingPart(rfpProviders(workspace.snapshot()))
{
    connect(&workspace, &Workspace::changed, this, &ChecklistModel::follow);
    connect(&workspace, &Workspace::viewerChanged, this, &ChecklistModel::sync);
}

void ChecklistModel::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    // Another list altogether, not an edit of this one.
    beginResetModel();
    m_scope = scope;
    m_rows = wanted();
    endResetModel();
}

void ChecklistModel::follow(const Change &change)
{
    const bool questions = change.touches<Question>() || !change.providers.isEmpty() || change.need;
    if (questions || (!change.answers.empty() && (m_scope.show != Show::All || m_sortColumn >= 0)))
        return sync();
    if (change.answers.empty())
        return;
    // Rows come and go only with who takes part, and that is who was sent something for the first time.
    const std::vector<ProviderId> all = rfpProviders(m_workspace.snapshot());
    if (all != m_takingPart)
        return sync();
    announceAll();
}

void ChecklistModel::sync()
{
    syncList<AnswerKey, KeyHash>(
        m_rows, wanted(),
        {[this](int first, int last) { beginRemoveRows({}, first, last); }, [this] { endRemoveRows(); },
         [this](int first, int last) { beginInsertRows({}, first, last); }, [this] { endInsertRows(); },
         [this](int from, int to) { beginMoveRows({}, from, from, {}, to); }, [this] { endMoveRows(); }});
    m_takingPart = rfpProviders(m_workspace.snapshot());
    announceAll();
}

void ChecklistModel::announceAll()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool ChecklistModel::shows(const Question &question, const Answer &answer) const
{
    switch (m_scope.show) {
    case Show::All:
        return true;
    case Show::NotSent:
        return answer.state == AnswerState::NotSent;
    case Show::Open:
        return answer.state == AnswerState::Sent || answer.state == AnswerState::Clarification;
    case Show::Overdue:
        return isOverdue(m_workspace.snapshot(), question, answer, QDate::currentDate());
    case Show::Clarification:
        return answer.state == AnswerState::Clarification;
    case Show::ToAccept:
        return answer.state == AnswerState::Answered;
    case Show::Accepted:
        return answer.state == AnswerState::Accepted;
    }
    return true;
}

std::vector<AnswerKey> ChecklistModel::wanted() const
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const std::vector<ProviderId> all = rfpProviders(snapshot);
    const auto isChosen = [this](ProviderId id) {
        return m_scope.providers.empty() ||
               std::find(m_scope.providers.begin(), m_scope.providers.end(), id) != m_scope.providers.end();
    };
    std::vector<const Question *> questions;
    const QStringList sections = rfpSections(snapshot);
    for (const QString &section : sections) {
        if (!m_scope.sections.isEmpty() && !m_scope.sections.contains(section))
            continue;
        for (const Question &question : snapshot.list<Question>()) {
            if (question.section == section)
                questions.push_back(&question);
        }
    }
    std::vector<AnswerKey> rows;
    for (const ProviderId provider : all) {
        if (!isChosen(provider))
            continue;
        for (const Question *question : questions) {
            if (m_scope.show == Show::All || shows(*question, snapshot.answers().answer(provider, question->id)))
                rows.push_back({provider, question->id});
        }
    }
    sortRows(rows);
    return rows;
}

void ChecklistModel::sortRows(std::vector<AnswerKey> &rows) const
{
    if (m_sortColumn < 0)
        return;
    const Snapshot &snapshot = m_workspace.snapshot();
    std::vector<std::pair<QString, AnswerKey>> keyed;
    keyed.reserve(rows.size());
    for (const AnswerKey &key : rows) {
        QString by = text(key, m_sortColumn);
        if (m_sortColumn == Due)
            by = dueDate(snapshot, *snapshot.question(key.question)).toString(Qt::ISODate);
        else if (m_sortColumn == State)
            by = QString::number(static_cast<int>(snapshot.answers().answer(key.provider, key.question).state));
        keyed.emplace_back(words::folded(by), key);
    }
    const bool down = m_sortOrder == Qt::DescendingOrder;
    // Without a value it comes last, whichever way it is sorted.
    std::stable_sort(keyed.begin(), keyed.end(), [down](const auto &a, const auto &b) {
        if (a.first.isEmpty() || b.first.isEmpty())
            return !a.first.isEmpty() && b.first.isEmpty();
        return down ? b.first < a.first : a.first < b.first;
    });
    std::transform(keyed.begin(), keyed.end(), rows.begin(), [](const auto &pair) { return pair.second; });
}

void ChecklistModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    const std::vector<AnswerKey> before = m_rows;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    m_rows = wanted();
    const QModelIndexList persistent = persistentIndexList();
    for (const QModelIndex &old : persistent) {
        const int row = rowOf(before[static_cast<std::size_t>(old.row())]);
        changePersistentIndex(old, row < 0 ? QModelIndex() : index(row, old.column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

AnswerKey ChecklistModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : AnswerKey{};
}

int ChecklistModel::rowOf(const AnswerKey &key) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChecklistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChecklistModel::text(const AnswerKey &key, int column) const
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Question *question = snapshot.question(key.question);
    const Provider *provider = snapshot.provider(key.provider);
    if (question == nullptr || provider == nullptr)
        return {};
    switch (column) {
    case ProviderName:
        return provider->name;
    case State: {
        const Answer answer = snapshot.answers().answer(key.provider, key.question);
        const QString words =
            QString(answer_text::stateSymbol(answer.state) + QLatin1Char(' ') + answer_text::stateName(answer.state));
        return isOverdue(snapshot, *question, answer, QDate::currentDate()) ? tr("⚠ %1, overdue").arg(words) : words;
    }
    case Code:
        return question->code;
    case Text:
        return question->text.simplified();
    case Due:
        return DateField::toText(dueDate(snapshot, *question));
    case Owner:
        return question->owner;
    case AnswerText:
        return answer_text::brief(*question, snapshot.answers().answer(key.provider, key.question).text);
    default:
        return {};
    }
}

QVariant ChecklistModel::colour(const AnswerKey &key, int column) const
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Question *question = snapshot.question(key.question);
    if (question == nullptr || (column != State && column != Due))
        return {};
    const Answer answer = snapshot.answers().answer(key.provider, key.question);
    if (isOverdue(snapshot, *question, answer, QDate::currentDate()))
        return theme::stateColour(theme::State::Bad);
    const theme::State state = answer_text::stateColour(answer.state);
    return column == State && state != theme::State::Neutral ? QVariant(theme::stateColour(state)) : QVariant();
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AnswerKey key = keyAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(key, index.column());
    case Qt::ForegroundRole:
        return colour(key, index.column());
    case Qt::ToolTipRole: {
        const Answer answer = m_workspace.snapshot().answers().answer(key.provider, key.question);
        if (index.column() == State && !answer.clarification.isEmpty())
            return words::plainToolTip(tr("We asked: %1").arg(answer.clarification));
        if (index.column() == AnswerText)
            return words::plainToolTip(answer.text.left(2000));
        return words::plainToolTip(text(key, index.column()));
    }
    default:
        return {};
    }
}

QVariant ChecklistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ProviderName:
        return tr("Provider");
    case State:
        return tr("State");
    case Code:
        return tr("Code");
    case Text:
        return tr("Question");
    case Due:
        return tr("Due");
    case Owner:
        return tr("Owner");
    case AnswerText:
        return tr("Answer");
    default:
        return {};
    }
}

} // namespace shortlist
