// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Store.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace shortlist::question_edits {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("QuestionEdits", text);
}

// A round number at or below (above) a value, one digit that counts and a half: 1, 1.5, 2 ... times a power of ten.
double rounded(double value, bool up)
{
    if (value == 0)
        return 0;
    const double step = std::pow(10.0, std::floor(std::log10(std::abs(value)))) / 2;
    return (up ? std::ceil(value / step) : std::floor(value / step)) * step;
}

// The question's first sentence, cut between words where it is long.
QString nameFrom(const QString &text)
{
    constexpr qsizetype kLongest = 60;
    static const QRegularExpression end(QStringLiteral("[.?!:](\\s|$)"));
    QString name = text.simplified();
    if (const auto stop = name.indexOf(end); stop > 0)
        name.truncate(stop);
    if (name.size() > kLongest) {
        const auto space = name.lastIndexOf(QLatin1Char(' '), kLongest);
        name.truncate(space > 0 ? space : kLongest);
    }
    while (name.endsWith(QLatin1Char(',')))
        name.chop(1);
    return name;
}

// The choices as levels, the first of them the best.
Scale choiceScale(const QStringList &choices)
{
    Scale scale;
    scale.kind = ScaleKind::Rating;
    const auto count = choices.size();
    for (qsizetype i = count; i-- > 0;) {
        ScaleLevel level;
        level.id = newId<RowId>();
        level.score = static_cast<double>(count - 1 - i);
        level.label = choices.at(i);
        level.value = count > 1 ? level.score / static_cast<double>(count - 1) : 1;
        scale.levels.push_back(level);
    }
    return scale;
}

// Fixed once and for all when the criterion is made; the answers only propose where it begins and ends.
Scale measureScale(const Snapshot &snapshot, const Question &question)
{
    Scale scale;
    scale.kind = ScaleKind::Measure;
    scale.unit = question.type == AnswerType::Percent ? QStringLiteral("%")
                 : question.type == AnswerType::Money ? snapshot.need().currency
                                                      : question.unit;
    double lowest = 0;
    double highest = 0;
    bool any = false;
    for (const Provider &provider : snapshot.providers()) {
        const std::optional<double> number =
            answerNumber(question, snapshot.answers().answer(provider.id, question.id).text);
        if (!number)
            continue;
        lowest = any ? std::min(lowest, *number) : *number;
        highest = any ? std::max(highest, *number) : *number;
        any = true;
    }
    const bool percent = question.type == AnswerType::Percent;
    scale.worst = any && !percent ? rounded(lowest, false) : 0;
    scale.best = any && !percent ? rounded(highest, true) : 100;
    if (scale.best <= scale.worst)
        scale.best = scale.worst + 1;
    if (question.type == AnswerType::Money)
        std::swap(scale.worst, scale.best);
    return scale;
}

Scale dateScale(const Snapshot &snapshot)
{
    const QDate start = snapshot.need().startDate.isValid() ? snapshot.need().startDate : QDate::currentDate();
    const double day = static_cast<double>(QDate(2000, 1, 1).daysTo(start));
    Scale scale;
    scale.kind = ScaleKind::Measure;
    scale.unit = tr("days since 1 January 2000");
    scale.worst = day - 365;
    scale.best = day;
    return scale;
}

} // namespace

Criterion proposedCriterion(const Snapshot &snapshot, const Question &question)
{
    Criterion criterion;
    criterion.id = newId<CriterionId>();
    criterion.name = nameFrom(question.text);
    criterion.description =
        question.code.isEmpty() ? question.text : QString(question.code + QStringLiteral(": ") + question.text);
    criterion.weight = question.weight > 0 ? question.weight : 3;
    criterion.source = CriterionSource::Answer;
    criterion.question = question.id;
    switch (question.type) {
    case AnswerType::Number:
    case AnswerType::Percent:
    case AnswerType::Money:
        criterion.scale = measureScale(snapshot, question);
        break;
    case AnswerType::Date:
        criterion.scale = dateScale(snapshot);
        break;
    case AnswerType::YesNo:
        criterion.scale.kind = ScaleKind::YesNo;
        break;
    case AnswerType::Choice:
        if (question.choices.size() > 1) {
            criterion.scale = choiceScale(question.choices);
            break;
        }
        [[fallthrough]];
    case AnswerType::Text:
    case AnswerType::MultiChoice:
    case AnswerType::Table:
    case AnswerType::File:
        criterion.source = CriterionSource::Evaluators;
        criterion.scale = defaultRatingScale();
        break;
    }
    return criterion;
}

const Criterion *criterionOf(const Snapshot &snapshot, QuestionId id)
{
    for (const CriterionId criterion : snapshot.criteriaInOrder()) {
        if (!isNull(id) && snapshot.criterion(criterion)->question == id)
            return snapshot.criterion(criterion);
    }
    return nullptr;
}

bool makeCriterion(Workspace &workspace, const Criterion &criterion)
{
    Criterion fresh = criterion;
    fresh.position = static_cast<int>(workspace.snapshot().children(criterion.parent).size());
    const QString name = words::brief(criterion.name);
    if (!workspace.edit(tr("Add criterion “%1”").arg(name),
                        [&fresh](Store &store) { return store.insertCriterion(fresh); }))
        return false;
    workspace.notify(tr("Criterion “%1” added.").arg(name), true);
    return true;
}

} // namespace shortlist::question_edits
