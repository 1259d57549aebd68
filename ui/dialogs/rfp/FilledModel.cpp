// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/FilledModel.h"

#include "ui/models/AnswerText.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Theme.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace shortlist {

FilledModel::FilledModel(const Snapshot &snapshot, QObject *parent)
    : QAbstractItemModel(parent)
    , m_snapshot(snapshot)
{}

void FilledModel::setPreview(const FilledPreview &preview)
{
    beginResetModel();
    m_preview = preview;
    endResetModel();
}

const FilledFile &FilledModel::fileOf(const QModelIndex &child) const
{
    return m_preview.files[child.internalId() - 1];
}

bool FilledModel::isProblem(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 && index.row() < static_cast<int>(fileOf(index).problems.size());
}

// Null for a file and for a problem.
const AnswerChange *FilledModel::changeAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0 || isProblem(index))
        return nullptr;
    const FilledFile &file = fileOf(index);
    return &file.changes[static_cast<std::size_t>(index.row()) - file.problems.size()];
}

QModelIndex FilledModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex FilledModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int FilledModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_preview.files.size());
    if (parent.internalId() != 0 || parent.column() > 0)
        return 0;
    const FilledFile &file = m_preview.files[static_cast<std::size_t>(parent.row())];
    return static_cast<int>(file.problems.size() + file.changes.size());
}

int FilledModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::CheckState FilledModel::stateOf(const FilledFile &file) const
{
    const auto taken =
        std::count_if(file.changes.begin(), file.changes.end(), [](const AnswerChange &change) { return change.take; });
    return taken == 0                                                  ? Qt::Unchecked
           : taken == static_cast<std::ptrdiff_t>(file.changes.size()) ? Qt::Checked
                                                                       : Qt::PartiallyChecked;
}

QString FilledModel::questionText(QuestionId id) const
{
    const Question *question = m_snapshot.question(id);
    return question != nullptr ? tr("%1  %2").arg(question->code, question->text.simplified()) : QString();
}

// One line goes across all columns: whose file it is, and what is in it.
QVariant FilledModel::fileData(const FilledFile &file, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::CheckStateRole && column == Where && !file.changes.empty())
        return stateOf(file);
    if (role == Qt::ForegroundRole && !file.refused.isEmpty())
        return theme::stateColour(theme::State::Bad);
    if (role == Qt::ToolTipRole)
        return words::plainToolTip(file.refused.isEmpty() ? file.path : file.refused);
    if (role != Qt::DisplayRole || column != Where)
        return {};
    if (!file.refused.isEmpty())
        return QString(QStringLiteral("✕ ") + file.refused);
    const QLocale locale;
    const QString counts = tr("%1: %2 new or changed, %3 as they are, %4 left empty (%5)")
                               .arg(file.providerName, locale.toString(static_cast<qlonglong>(file.changes.size())),
                                    locale.toString(file.unchanged), locale.toString(file.unanswered), file.fileName);
    return file.isCurrent ? counts : tr("%1; ⚠ made of an earlier version of the questions").arg(counts);
}

// "D38, A. Company and stability": the cell first, so that it is never cut off.
QString FilledModel::cellText(const QString &cell)
{
    const auto mark = cell.lastIndexOf(QLatin1Char('!'));
    if (mark < 0)
        return cell;
    QString sheet = cell.left(mark);
    if (sheet.size() > 1 && sheet.startsWith(QLatin1Char('\'')) && sheet.endsWith(QLatin1Char('\'')))
        sheet = sheet.mid(1, sheet.size() - 2).replace(QStringLiteral("''"), QStringLiteral("'"));
    return tr("%1, %2").arg(cell.mid(mark + 1), sheet);
}

// A whole sentence across all columns.
QVariant FilledModel::problemData(const FilledProblem &problem, int column, int role) const
{
    if (role == Qt::ForegroundRole)
        return theme::stateColour(problem.left ? theme::State::Bad : theme::State::Warning);
    if (role == Qt::ToolTipRole)
        return words::plainToolTip(problem.text);
    if (role != Qt::DisplayRole || column != Where)
        return {};
    const Question *question = m_snapshot.question(problem.question);
    QStringList parts;
    if (!problem.cell.isEmpty())
        parts.append(cellText(problem.cell));
    if (question != nullptr)
        parts.append(question->code);
    parts.append(problem.text);
    const QString words = parts.join(QStringLiteral(": "));
    return problem.left ? tr("⚠ Left out. %1").arg(words) : tr("⚠ %1").arg(words);
}

QVariant FilledModel::changeData(const AnswerChange &change, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == Where)
        return change.take ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ForegroundRole && !change.take)
        return theme::mutedColour();
    const Question *question = m_snapshot.question(change.question);
    if (question == nullptr)
        return {};
    const Answer &answer = column == Before ? change.before : change.after;
    if (role == Qt::ToolTipRole) {
        return words::plainToolTip(column == QuestionText ? question->text
                                                          : answer_text::whole(*question, answer.text).left(2000));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Where:
        return cellText(change.cell);
    case QuestionText:
        return questionText(change.question);
    default: {
        QString text = answer_text::brief(*question, answer.text).left(300);
        if (column == Before && change.before.state == AnswerState::Accepted)
            text = tr("✓ accepted: %1").arg(text);
        if (!answer.comment.isEmpty())
            text = text.isEmpty() ? tr("(comment: %1)").arg(answer.comment.simplified())
                                  : tr("%1 (comment: %2)").arg(text, answer.comment.simplified());
        return text;
    }
    }
}

QVariant FilledModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return fileData(m_preview.files[static_cast<std::size_t>(index.row())], index.column(), role);
    if (const AnswerChange *change = changeAt(index); change != nullptr)
        return changeData(*change, index.column(), role);
    return problemData(fileOf(index).problems[static_cast<std::size_t>(index.row())], index.column(), role);
}

bool FilledModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Where)
        return false;
    const bool on = value.toInt() != Qt::Unchecked;
    const bool whole = index.internalId() == 0;
    FilledFile &file = m_preview.files[whole ? static_cast<std::size_t>(index.row()) : index.internalId() - 1];
    if (whole) {
        for (AnswerChange &change : file.changes)
            change.take = on;
    } else if (changeAt(index) != nullptr) {
        file.changes[static_cast<std::size_t>(index.row()) - file.problems.size()].take = on;
    } else {
        return false;
    }
    const QModelIndex above = whole ? index : index.parent();
    emit dataChanged(above, above);
    emit dataChanged(this->index(0, 0, above), this->index(rowCount(above) - 1, ColumnCount - 1, above));
    emit takenChanged();
    return true;
}

QVariant FilledModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where:
        return tr("Provider and cell");
    case QuestionText:
        return tr("Question");
    case Before:
        return tr("Is now");
    case After:
        return tr("Becomes");
    default:
        return {};
    }
}

Qt::ItemFlags FilledModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool ticks =
        index.column() == Where &&
        (changeAt(index) != nullptr ||
         (index.internalId() == 0 && !m_preview.files[static_cast<std::size_t>(index.row())].changes.empty()));
    return ticks ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace shortlist
