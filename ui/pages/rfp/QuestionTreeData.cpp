// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the tree's cells say, and what becomes of what is typed into them.
#include "ui/models/AnswerText.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/QuestionTreeModel.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <QFont>

namespace shortlist {

namespace {

bool hasChoices(AnswerType type)
{
    return type == AnswerType::Choice || type == AnswerType::MultiChoice || type == AnswerType::Table;
}

QStringList listOf(const QString &typed)
{
    QStringList list;
    const QStringList parts = typed.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const QString plain = part.simplified(); !plain.isEmpty() && !list.contains(plain))
            list.append(plain);
    }
    return list;
}

} // namespace

QVariant QuestionTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Question *question = questionAt(index);
    if (question == nullptr)
        return sectionData(*sectionOf(index), index.column(), role);
    switch (role) {
    case Qt::DisplayRole:
        return text(*question, index.column());
    case Qt::EditRole:
        return editValue(*question, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == Weight ? Qt::AlignRight | Qt::AlignVCenter
                                                 : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return words::plainToolTip(index.column() == Text ? question->text
                                                          : text(*question, index.column()).toString());
    case Qt::ForegroundRole:
        return index.column() == Due && !question->due.isValid() ? QVariant(theme::mutedColour()) : QVariant();
    default:
        return {};
    }
}

QVariant QuestionTreeModel::sectionData(const Section &section, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::EditRole && column == Code)
        return section.name;
    if (role == Qt::DisplayRole && column == Code) {
        const QString name = section.name.isEmpty() ? tr("Without a section") : section.name;
        const int count = static_cast<int>(section.ids.size());
        return count == 1 ? tr("%1 (1 question)").arg(name) : tr("%1 (%Ln questions)", nullptr, count).arg(name);
    }
    return {};
}

QVariant QuestionTreeModel::text(const Question &question, int column) const
{
    switch (column) {
    case Code:
        return question.code;
    case Text:
        return question.text.simplified();
    case Type:
        return answer_text::typeName(question.type);
    case Unit:
        return question.unit;
    case Choices:
        return question.choices.join(QStringLiteral("; "));
    case Use:
        return QString(answer_text::useSymbol(question.use) + QLatin1Char(' ') + answer_text::useName(question.use));
    case Weight:
        return question.use == QuestionUse::Scored ? criteria_text::points(question.weight) : QString();
    case Due: {
        const QDate due = question.due.isValid() ? question.due : m_workspace.snapshot().need().answersDue;
        return DateField::toText(due);
    }
    case Owner:
        return question.owner;
    default:
        return {};
    }
}

QVariant QuestionTreeModel::editValue(const Question &question, int column) const
{
    switch (column) {
    case Text:
        return question.text;
    case Type:
        return static_cast<int>(question.type);
    case Use:
        return static_cast<int>(question.use);
    case Due:
        return question.due;
    default:
        return text(question, column);
    }
}

Qt::ItemFlags QuestionTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_workspace.isReadOnly())
        return flags;
    flags |= Qt::ItemIsDropEnabled;
    const Question *question = questionAt(index);
    if (question == nullptr)
        return index.column() == Code ? flags | Qt::ItemIsEditable : flags;
    flags |= Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    const bool unfit = (index.column() == Unit && question->type != AnswerType::Number) ||
                       (index.column() == Choices && !hasChoices(question->type)) ||
                       (index.column() == Weight && question->use != QuestionUse::Scored);
    return unfit ? flags : flags | Qt::ItemIsEditable;
}

bool QuestionTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const Question *question = questionAt(index);
    if (question == nullptr)
        return question_edits::renameSection(m_workspace, sectionAt(index), value.toString());
    return set(*question, index.column(), value);
}

bool QuestionTreeModel::set(const Question &question, int column, const QVariant &value)
{
    const QString typed = value.toString().simplified();
    const auto change = [&](const QString &label, const std::function<void(Question &)> &run) {
        return question_edits::change(m_workspace, label.arg(question.code), {question.id}, run);
    };
    switch (column) {
    case Code:
        if (const QString problem = question_edits::codeProblem(m_workspace.snapshot(), question.id, typed);
            !problem.isEmpty()) {
            emit refused(problem);
            return false;
        }
        return change(tr("Set code of question %1"), [&](Question &q) { q.code = typed; });
    case Text:
        if (typed.isEmpty()) {
            emit refused(tr("A question needs a text."));
            return false;
        }
        return change(tr("Set text of question %1"), [&](Question &q) { q.text = value.toString().trimmed(); });
    case Type:
        return change(tr("Set type of question %1"),
                      [&](Question &q) { q.type = static_cast<AnswerType>(value.toInt()); });
    case Unit:
        return change(tr("Set unit of question %1"), [&](Question &q) { q.unit = typed; });
    case Choices:
        return change(tr("Set choices of question %1"), [&](Question &q) { q.choices = listOf(typed); });
    case Use:
        return change(tr("Set use of question %1"), [&](Question &q) {
            q.use = static_cast<QuestionUse>(value.toInt());
            if (q.use != QuestionUse::Scored)
                q.weight = 0;
            else if (q.weight <= 0)
                q.weight = 3;
        });
    case Weight:
        return setWeight(question, typed);
    case Due:
        return setDue(question, value);
    case Owner:
        return change(tr("Set owner of question %1"), [&](Question &q) { q.owner = typed; });
    default:
        return false;
    }
}

bool QuestionTreeModel::setWeight(const Question &question, const QString &typed)
{
    const std::optional<double> weight = score_text::number(typed);
    if (!weight || *weight < 0) {
        emit refused(tr("“%1” is not a number of points.").arg(score_text::shortened(typed)));
        return false;
    }
    return question_edits::change(m_workspace, tr("Set weight of question %1").arg(question.code), {question.id},
                                  [&](Question &q) { q.weight = *weight; });
}

bool QuestionTreeModel::setDue(const Question &question, const QVariant &value)
{
    bool understood = true;
    const QDate day =
        value.typeId() == QMetaType::QDate ? value.toDate() : DateField::parse(value.toString(), &understood);
    if (!understood) {
        emit refused(tr("“%1” is not a date.").arg(score_text::shortened(value.toString())));
        return false;
    }
    return question_edits::change(m_workspace, tr("Set due day of question %1").arg(question.code), {question.id},
                                  [&](Question &q) { q.due = day; });
}

QVariant QuestionTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Weight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Due)
        return tr("Grey: the day by which all answers are due, as the need says.");
    if (role == Qt::ToolTipRole && section == Choices)
        return tr("Choices, or a table’s column headings, parted by semicolons.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Text:
        return tr("Question");
    case Type:
        return tr("Answer");
    case Unit:
        return tr("Unit");
    case Choices:
        return tr("Choices or columns");
    case Use:
        return tr("Use");
    case Weight:
        return tr("Points");
    case Due:
        return tr("Due");
    case Owner:
        return tr("Owner");
    default:
        return {};
    }
}

} // namespace shortlist
