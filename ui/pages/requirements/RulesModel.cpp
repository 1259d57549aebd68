// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/RulesModel.h"

#include "core/catalogue/Catalogue.h"
#include "core/qualification/RequirementWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RequirementEdits.h"
#include "ui/pages/requirements/RulesText.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace shortlist {

RulesModel::RulesModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    m_rows = workspace.snapshot().list<Requirement>();
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Requirement &a, const Requirement &b) { return a.position < b.position; });
    connect(&workspace, &Workspace::changed, this, &RulesModel::follow);
}

RequirementId RulesModel::idAt(int row) const
{
    const Requirement *requirement = at(row);
    return requirement == nullptr ? RequirementId{} : requirement->id;
}

const Requirement *RulesModel::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int RulesModel::rowOf(RequirementId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Requirement &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool RulesModel::isUsed(RequirementRule rule, int column)
{
    switch (column) {
    case What:
        return !rules_text::whatHint(rule).isEmpty();
    case Limit:
        return !rules_text::limitHint(rule).isEmpty();
    case Day:
    case Checked:
        return rule == RequirementRule::Certificate;
    default:
        return true;
    }
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RulesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return QVariant();
    const Requirement &row = m_rows[static_cast<std::size_t>(index.row())];
    const Snapshot &snapshot = m_workspace.snapshot();
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, index.column());
    case Qt::EditRole:
        return edited(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == Name)
            return row.active ? Qt::Checked : Qt::Unchecked;
        if (index.column() == Checked && isUsed(row.rule, Checked))
            return row.verified ? Qt::Checked : Qt::Unchecked;
        return QVariant();
    case Qt::ForegroundRole:
        return !row.active || isUsual(row, index.column()) ? QVariant(theme::mutedColour()) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == What && row.active && !requirementProblem(row, snapshot).isEmpty())
            return icon(QStringLiteral("data-warning"), theme::stateColour(theme::State::Warning));
        return QVariant();
    case Qt::ToolTipRole: {
        const QString problem = requirementProblem(row, snapshot);
        const QString asked = requirementInWords(row, snapshot);
        return words::plainToolTip(problem.isEmpty() ? asked : QStringLiteral("%1\n⚠ %2").arg(asked, problem));
    }
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return row.active ? tr("%1, asked").arg(row.name) : tr("%1, not asked").arg(row.name);
        return QVariant();
    case RequirementRole:
        return raw(row.id);
    case RuleRole:
        return static_cast<int>(row.rule);
    case QuestionRole:
        return raw(row.question);
    case UsualRole:
        return isUsual(row, index.column());
    default:
        return QVariant();
    }
}

QVariant RulesModel::shown(const Requirement &requirement, int column) const
{
    switch (column) {
    case Name:
        return requirement.name;
    case Rule:
        return ruleLabel(requirement.rule);
    case What: {
        const QString text = rules_text::what(requirement, m_workspace.snapshot());
        const QString problem =
            text.isEmpty() && requirement.active ? requirementProblem(requirement, m_workspace.snapshot()) : QString();
        return text.isEmpty() ? problem : text;
    }
    case Limit:
        return rules_text::limit(requirement, m_workspace.snapshot());
    case Day:
        return isUsed(requirement.rule, Day) ? rules_text::day(requirement) : QString();
    case Checked:
        return QString();
    default:
        return QVariant();
    }
}

QVariant RulesModel::edited(const Requirement &requirement, int column) const
{
    switch (column) {
    case Rule:
        return static_cast<int>(requirement.rule);
    case What:
        if (requirement.rule == RequirementRule::Answer)
            return raw(requirement.question);
        if (requirement.rule == RequirementRule::Capacity || requirement.rule == RequirementRule::Insurance)
            return requirement.unit;
        return requirement.rule == RequirementRule::Location ? rules_text::what(requirement, m_workspace.snapshot())
                                                             : requirement.text;
    case Limit:
        return requirement.rule == RequirementRule::Answer && !requirement.text.isEmpty()
                   ? requirement.text
                   : rules_text::plainNumber(requirement.number);
    default:
        return shown(requirement, column);
    }
}

bool RulesModel::isUsual(const Requirement &requirement, int column) const
{
    if (column == What)
        return (requirement.rule == RequirementRule::References && requirement.text.isEmpty()) ||
               (requirement.rule == RequirementRule::Insurance && requirement.unit.isEmpty()) ||
               rules_text::what(requirement, m_workspace.snapshot()).isEmpty();
    if (column == Limit)
        return requirement.number == 0.0 && requirement.rule != RequirementRule::Insurance &&
               (requirement.rule != RequirementRule::Answer || requirement.text.isEmpty());
    return false;
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(section + 1)) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Checked)
        return tr("Only what one of us has verified counts.");
    if (role == Qt::ToolTipRole && section == Name)
        return tr("What is asked; the tick says whether it is asked at present.");
    if (role != Qt::DisplayRole)
        return QVariant();
    switch (section) {
    case Name:
        return tr("Requirement");
    case Rule:
        return tr("Rule");
    case What:
        return tr("Of what");
    case Limit:
        return tr("How much");
    case Day:
        return tr("Valid on");
    case Checked:
        return tr("Verified");
    default:
        return QVariant();
    }
}

Qt::ItemFlags RulesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const Requirement *row = index.isValid() ? at(index.row()) : nullptr;
    if (row == nullptr || m_workspace.isReadOnly() || !isUsed(row->rule, index.column()))
        return flags;
    if (index.column() == Name || index.column() == Checked)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() != Checked)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RulesModel::refuse(const QString &sentence)
{
    emit refused(sentence);
    return false;
}

bool RulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Requirement *row = index.isValid() ? at(index.row()) : nullptr;
    if (row == nullptr || m_workspace.isReadOnly())
        return false;
    if (role == Qt::CheckStateRole)
        return setTick(*row, index.column(), value.toInt() == Qt::Checked);
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    switch (index.column()) {
    case Name: {
        Requirement next = *row;
        next.name = value.toString().simplified();
        if (next.name.isEmpty())
            return refuse(tr("A requirement needs a name; it keeps its old one."));
        return requirement_edits::update(m_workspace, tr("Rename “%1”").arg(words::brief(row->name)), next);
    }
    case Rule:
        return requirement_edits::setRule(m_workspace, row->id, static_cast<RequirementRule>(value.toInt()));
    case What:
        return setWhat(*row, value);
    case Limit:
        return setLimit(*row, value.toString().simplified());
    case Day:
        return setDay(*row, value.toString().simplified());
    default:
        return false;
    }
}

bool RulesModel::setTick(const Requirement &requirement, int column, bool on)
{
    Requirement next = requirement;
    const QString name = words::brief(requirement.name);
    if (column == Name) {
        next.active = on;
        return requirement_edits::update(
            m_workspace, on ? tr("Ask the requirement “%1”").arg(name) : tr("Do not ask “%1”").arg(name), next);
    }
    if (column != Checked || !isUsed(requirement.rule, Checked))
        return false;
    next.verified = on;
    return requirement_edits::update(m_workspace, tr("Set verification of “%1”").arg(name), next);
}

bool RulesModel::setWhat(Requirement next, const QVariant &value)
{
    const QString typed = value.toString().simplified();
    switch (next.rule) {
    case RequirementRule::Certificate:
        next.text = typed.isEmpty() ? QString() : catalogue::standardName(typed);
        break;
    case RequirementRule::Location: {
        const QStringList codes = placeCodes(typed);
        for (const QString &code : codes) {
            if (countriesOf(code).isEmpty())
                return refuse(tr("“%1” is neither a country nor a region that Shortlist knows. Type names or "
                                 "two-letter codes, parted by commas.")
                                  .arg(words::brief(code)));
        }
        next.text = codes.join(QLatin1Char(','));
        break;
    }
    case RequirementRule::Insurance:
        next.unit = typed.left(3).toUpper();
        if (!next.unit.isEmpty() && catalogue::currencyName(next.unit) == next.unit)
            return refuse(tr("“%1” is not a currency that Shortlist knows. Type its three letters, such as EUR.")
                              .arg(words::brief(typed)));
        break;
    case RequirementRule::Capacity:
        next.unit = typed;
        break;
    case RequirementRule::Answer:
        next.question = QuestionId{value.toLongLong()};
        break;
    default:
        next.text = typed;
        break;
    }
    return requirement_edits::update(m_workspace, tr("Set what “%1” asks").arg(words::brief(next.name)), next);
}

bool RulesModel::setLimit(Requirement next, const QString &typed)
{
    bool good = typed.isEmpty();
    double number = 0;
    if (!good)
        number = QLocale().toDouble(typed, &good);
    if (next.rule == RequirementRule::Answer) {
        const Question *question = m_workspace.snapshot().question(next.question);
        const bool numeric =
            question != nullptr && (question->type == AnswerType::Number || question->type == AnswerType::Percent ||
                                    question->type == AnswerType::Money);
        next.text = numeric && good ? QString() : typed;
        next.number = numeric && good ? number : 0;
    } else {
        if (!good || number < 0 || !std::isfinite(number))
            return refuse(tr("“%1” is not a number. Type one, or leave the cell empty.").arg(words::brief(typed)));
        next.number = number;
    }
    return requirement_edits::update(m_workspace, tr("Set how much “%1” asks").arg(words::brief(next.name)), next);
}

bool RulesModel::setDay(Requirement next, const QString &typed)
{
    bool known = false;
    for (const auto &word : codeWords(DatePoint{})) {
        if (word.value != DatePoint::Fixed && datePointLabel(word.value).compare(typed, Qt::CaseInsensitive) == 0) {
            next.at = word.value;
            next.date = QDate();
            known = true;
        }
    }
    if (!known) {
        bool understood = false;
        next.date = DateField::parse(typed, &understood);
        if (!understood || !next.date.isValid())
            return refuse(tr("“%1” is neither one of the days in the list nor a date.").arg(words::brief(typed)));
        next.at = DatePoint::Fixed;
    }
    return requirement_edits::update(m_workspace, tr("Set the day of “%1”").arg(words::brief(next.name)), next);
}

void RulesModel::follow(const Change &change)
{
    if (!change.touches<Requirement>()) {
        // What is shown for the need's own values, and questions' texts.
        if ((change.need || change.touches<Question>() || change.touches<NeedFunction>()) && rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    std::vector<Requirement> rows = m_workspace.snapshot().list<Requirement>();
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Requirement &a, const Requirement &b) { return a.position < b.position; });
    reload(rows);
}

// Row by row from what stands there to what should: goes, comes or moves, and is another.
void RulesModel::reload(const std::vector<Requirement> &rows)
{
    const auto has = [&rows](RequirementId id) {
        return std::any_of(rows.begin(), rows.end(), [id](const Requirement &row) { return row.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (has(idAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const Requirement &wanted = rows[static_cast<std::size_t>(row)];
        const int from = rowOf(wanted.id);
        if (from < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, wanted);
            endInsertRows();
        } else if (from != row) {
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        if (!(m_rows[static_cast<std::size_t>(row)] == wanted)) {
            m_rows[static_cast<std::size_t>(row)] = wanted;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

} // namespace shortlist
