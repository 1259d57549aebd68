// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/AnswerGridModel.h"

#include "core/model/Change.h"
#include "core/questionnaire/RfpProgress.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/AnswerText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/ListSync.h"

#include <algorithm>

namespace shortlist {

namespace {

constexpr qsizetype kLongestText = 240; // of a cell; the inspector has all of it
constexpr std::size_t kFewCells = 200;  // up to so many are announced one by one

struct RowHash
{
    std::size_t operator()(const AnswerGridModel::Row &row) const
    {
        return std::hash<QString>()(row.section) ^ static_cast<std::size_t>(raw(row.question));
    }
};

} // namespace

AnswerGridModel::AnswerGridModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_askedOnly(workspace.snapshot().answers().count() > 0)
    , m_columns(wantedColumns())
    , m_rows(wantedRows())
    , m_cells(m_columns.size())
{
    connect(&workspace, &Workspace::changed, this, &AnswerGridModel::follow);
    connect(&workspace, &Workspace::viewerChanged, this, &AnswerGridModel::sync);
}

const Snapshot &AnswerGridModel::snapshot() const
{
    return m_workspace.snapshot();
}

void AnswerGridModel::setFilter(const QString &text)
{
    const QStringList wanted = words::folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    sync();
}

void AnswerGridModel::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    sync();
}

void AnswerGridModel::setAskedOnly(bool only)
{
    if (only == m_askedOnly)
        return;
    m_askedOnly = only;
    sync();
}

bool AnswerGridModel::wasAsked(ProviderId provider) const
{
    const std::vector<Answer> &answers = snapshot().answers().answers(provider);
    return std::any_of(answers.begin(), answers.end(),
                       [](const Answer &answer) { return answer.state != AnswerState::NotSent; });
}

std::vector<ProviderId> AnswerGridModel::wantedColumns() const
{
    std::vector<ProviderId> providers = rfpProviders(snapshot());
    if (m_askedOnly)
        std::erase_if(providers, [this](ProviderId id) { return !wasAsked(id); });
    return providers;
}

void AnswerGridModel::follow(const Change &change)
{
    if (change.touches<Question>() || change.need || !change.providers.isEmpty())
        return sync();
    if (change.answers.empty())
        return;
    // Who was sent something takes part from now on.
    if (m_show == Show::Unanswered || wantedColumns() != m_columns)
        return sync();
    followAnswers(change.answers);
}

void AnswerGridModel::followAnswers(const std::vector<AnswerKey> &keys)
{
    const bool few = keys.size() <= kFewCells;
    for (const AnswerKey &key : keys) {
        const int column = columnOf(key.provider);
        const int row = rowOf(key.question);
        if (column < 0 || row < 0)
            continue;
        std::vector<AnswerCell> &cells = m_cells[static_cast<std::size_t>(column)];
        if (!cells.empty())
            cells[static_cast<std::size_t>(row)].known = false;
        if (few)
            emit dataChanged(index(row, column), index(row, column));
    }
    if (!few && rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void AnswerGridModel::sync()
{
    const auto forget = [this] { m_cells.assign(m_columns.size(), {}); };
    syncList(m_columns, wantedColumns(),
             {[this](int first, int last) { beginRemoveColumns({}, first, last); },
              [this, forget] {
                  forget();
                  endRemoveColumns();
              },
              [this](int first, int last) { beginInsertColumns({}, first, last); },
              [this, forget] {
                  forget();
                  endInsertColumns();
              },
              [this](int from, int to) { beginMoveColumns({}, from, from, {}, to); },
              [this, forget] {
                  forget();
                  endMoveColumns();
              }});
    syncList<Row, RowHash>(m_rows, wantedRows(),
                           {[this](int first, int last) { beginRemoveRows({}, first, last); },
                            [this, forget] {
                                forget();
                                endRemoveRows();
                            },
                            [this](int first, int last) { beginInsertRows({}, first, last); },
                            [this, forget] {
                                forget();
                                endInsertRows();
                            },
                            [this](int from, int to) { beginMoveRows({}, from, from, {}, to); },
                            [this, forget] {
                                forget();
                                endMoveRows();
                            }});
    forget();
    if (rowCount() == 0 || columnCount() == 0)
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

bool AnswerGridModel::shows(const Question &question) const
{
    if ((m_show == Show::KnockOut && question.use != QuestionUse::KnockOut) ||
        (m_show == Show::Scored && question.use != QuestionUse::Scored))
        return false;
    if (!m_words.isEmpty()) {
        const QString all =
            words::folded(QStringList{question.code, question.section, question.text}.join(QLatin1Char('\n')));
        if (!std::all_of(m_words.begin(), m_words.end(), [&all](const QString &word) { return all.contains(word); }))
            return false;
    }
    return m_show != Show::Unanswered || std::any_of(m_columns.begin(), m_columns.end(), [&](ProviderId provider) {
               return !answer_text::isAnswered(snapshot().answers().answer(provider, question.id).state);
           });
}

std::vector<AnswerGridModel::Row> AnswerGridModel::wantedRows() const
{
    std::vector<Row> rows;
    const QStringList sections = rfpSections(snapshot());
    for (const QString &section : sections) {
        const std::size_t before = rows.size();
        rows.push_back({section, QuestionId{}});
        for (const Question &question : snapshot().list<Question>()) {
            if (question.section == section && shows(question))
                rows.push_back({section, question.id});
        }
        if (rows.size() == before + 1)
            rows.pop_back();
    }
    return rows;
}

const Question *AnswerGridModel::questionAt(int row) const
{
    return row >= 0 && row < rowCount() ? snapshot().question(rowAt(row).question) : nullptr;
}

ProviderId AnswerGridModel::providerAt(int column) const
{
    return column >= 0 && column < columnCount() ? m_columns[static_cast<std::size_t>(column)] : ProviderId{};
}

int AnswerGridModel::rowOf(QuestionId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) { return row.question == id; });
    return isNull(id) || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int AnswerGridModel::columnOf(ProviderId id) const
{
    const auto found = std::find(m_columns.begin(), m_columns.end(), id);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

AnswerKey AnswerGridModel::keyAt(const QModelIndex &index) const
{
    return index.isValid() ? AnswerKey{providerAt(index.column()), rowAt(index.row()).question} : AnswerKey{};
}

AnswerCell AnswerGridModel::read(const Question &question, ProviderId provider) const
{
    const Answer answer = snapshot().answers().answer(provider, question.id);
    AnswerCell cell;
    cell.state = answer.state;
    cell.answered = !answer.text.isEmpty();
    cell.problem = answerProblem(question, answer.text);
    cell.overdue = isOverdue(snapshot(), question, answer, QDate::currentDate());
    cell.comment = !answer.comment.isEmpty();
    cell.known = true;
    cell.text = cell.answered ? answer_text::brief(question, answer.text).left(kLongestText)
                              : answer_text::stateName(answer.state);
    if (cell.overdue && !cell.answered)
        cell.text = tr("Overdue");
    return cell;
}

const AnswerCell &AnswerGridModel::cellAt(const QModelIndex &index) const
{
    static const AnswerCell none;
    const Question *question = index.isValid() ? questionAt(index.row()) : nullptr;
    if (question == nullptr)
        return none;
    std::vector<AnswerCell> &cells = m_cells[static_cast<std::size_t>(index.column())];
    if (cells.size() != m_rows.size())
        cells.assign(m_rows.size(), AnswerCell());
    AnswerCell &cell = cells[static_cast<std::size_t>(index.row())];
    if (!cell.known)
        cell = read(*question, providerAt(index.column()));
    return cell;
}

std::pair<int, int> AnswerGridModel::countOf(int column) const
{
    int answered = 0;
    int sent = 0;
    const std::vector<Answer> &answers = snapshot().answers().answers(providerAt(column));
    for (const Answer &answer : answers) {
        answered += answer_text::isAnswered(answer.state) ? 1 : 0;
        sent += answer.state != AnswerState::NotSent ? 1 : 0;
    }
    return {answered, sent};
}

int AnswerGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnswerGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant AnswerGridModel::data(const QModelIndex &index, int role) const
{
    const Question *question = index.isValid() ? questionAt(index.row()) : nullptr;
    if (question == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellAt(index).text;
    case Qt::EditRole: {
        const AnswerKey key = keyAt(index);
        return answer_text::editText(*question, snapshot().answers().answer(key.provider, key.question).text);
    }
    case Qt::ToolTipRole:
        return words::plainToolTip(toolTip(index));
    case Qt::AccessibleTextRole:
        return QString(answer_text::stateName(cellAt(index).state) + QStringLiteral(": ") + cellAt(index).text);
    default:
        return {};
    }
}

QString AnswerGridModel::toolTip(const QModelIndex &index) const
{
    const Question &question = *questionAt(index.row());
    const AnswerKey key = keyAt(index);
    const Answer answer = snapshot().answers().answer(key.provider, key.question);
    const AnswerCell &cell = cellAt(index);
    QStringList lines{
        QString(answer_text::stateSymbol(answer.state) + QLatin1Char(' ') + answer_text::stateName(answer.state))};
    if (cell.overdue)
        lines.append(tr("⚠ Overdue"));
    if (!cell.problem.isEmpty())
        lines.append(QString(QStringLiteral("⚠ ") + cell.problem));
    if (cell.answered)
        lines.append(answer_text::whole(question, answer.text).left(1000));
    if (cell.comment)
        lines.append(tr("Comment: %1").arg(answer.comment.left(1000)));
    if (!answer.clarification.isEmpty())
        lines.append(tr("We asked: %1").arg(answer.clarification.left(1000)));
    return lines.join(QLatin1Char('\n'));
}

Result<QString> AnswerGridModel::check(const QModelIndex &index, const QString &typed) const
{
    const Question *question = index.isValid() ? questionAt(index.row()) : nullptr;
    if (question == nullptr)
        return fail(ErrorCode::BadInput, tr("There is no answer to be given here."));
    return answer_text::parse(*question, typed, snapshot().need().currency);
}

bool AnswerGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Result<QString> text = check(index, value.toString());
    if (!text) {
        emit refused(text.error().message);
        return false;
    }
    return answer_edits::setText(m_workspace, keyAt(index), *text);
}

QVariant AnswerGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        const Provider *provider = snapshot().provider(providerAt(section));
        if (provider == nullptr)
            return {};
        return role == Qt::DisplayRole   ? QVariant(provider->name)
               : role == Qt::ToolTipRole ? QVariant(words::plainToolTip(provider->name))
                                         : QVariant();
    }
    if (section < 0 || section >= rowCount())
        return {};
    const Question *question = questionAt(section);
    if (role == Qt::DisplayRole) {
        const QString &name = rowAt(section).section;
        return question != nullptr ? question->text.simplified() : name.isEmpty() ? tr("Without a section") : name;
    }
    if (role == Qt::ToolTipRole && question != nullptr)
        return words::plainToolTip(tr("%1 %2, to be answered with %3\n%4: %5")
                                       .arg(answer_text::useSymbol(question->use), answer_text::useName(question->use),
                                            answer_text::expected(*question), question->code, question->text));
    return {};
}

Qt::ItemFlags AnswerGridModel::flags(const QModelIndex &index) const
{
    const Question *question = index.isValid() ? questionAt(index.row()) : nullptr;
    if (question == nullptr)
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_workspace.isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

} // namespace shortlist
