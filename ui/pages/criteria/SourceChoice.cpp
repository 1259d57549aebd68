// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/SourceChoice.h"

#include "core/decision/PriceFormula.h"
#include "core/evaluation/PriceWarnings.h"
#include "core/pricing/Baseline.h"
#include "ui/models/ProviderWords.h"
#include "ui/pages/criteria/ScaleEditor.h"

#include <QComboBox>
#include <QCoreApplication>

#include <cmath>

namespace shortlist::source_choice {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceChoice", text);
}

// Two leading figures are enough for a scale to begin with.
double rounded(double amount)
{
    const double step = std::pow(10.0, std::floor(std::log10(std::max(1.0, amount))) - 1);
    return std::round(amount / step) * step;
}

void setRange(Scale &scale, double worst, double best, const QString &unit, int decimals = 0)
{
    scale.worst = worst;
    scale.best = best;
    scale.unit = unit;
    scale.decimals = decimals;
}

// Around our own estimate, else around what the work costs today.
void setPriceRange(Scale &scale, const Snapshot &snapshot)
{
    const Baseline baseline = baselineOf(snapshot);
    const double estimate = snapshot.priceTerms().estimate.toDouble();
    const double middle = estimate > 0 ? estimate : (baseline.isKnown() ? baseline.total.toDouble() : 1'000'000);
    setRange(scale, rounded(middle * 1.2), rounded(middle * 0.6), snapshot.need().currency);
}

bool hasValue(AnswerType type)
{
    return type == AnswerType::Number || type == AnswerType::Percent || type == AnswerType::Money ||
           type == AnswerType::YesNo || type == AnswerType::Choice || type == AnswerType::Date;
}

// The first choice is the best.
std::vector<ScaleLevel> levelsOf(const QStringList &choices)
{
    std::vector<ScaleLevel> levels;
    const auto count = static_cast<int>(choices.size());
    for (int i = 0; i < count; ++i) {
        ScaleLevel level;
        level.id = newId<RowId>();
        level.score = i;
        level.label = choices.at(count - 1 - i);
        level.value = count > 1 ? static_cast<double>(i) / (count - 1) : 1.0;
        levels.push_back(level);
    }
    return levels;
}

} // namespace

bool isProviderField(CriterionSource source)
{
    return source != CriterionSource::Evaluators && source != CriterionSource::Fact &&
           source != CriterionSource::Answer;
}

Scale scaleFor(const Snapshot &snapshot, CriterionSource source, const Scale &old)
{
    const bool fits = old.kind == ScaleKind::Measure && source != CriterionSource::Price;
    if (!isProviderField(source) || fits)
        return old;
    Scale scale = old;
    scale.kind = ScaleKind::Measure;
    scale.points.clear();
    switch (source) {
    case CriterionSource::Headcount:
        setRange(scale, 0, 5000, tr("people"));
        break;
    case CriterionSource::YearsTrading:
        setRange(scale, 0, 20, tr("years"));
        break;
    case CriterionSource::SiteCount:
        setRange(scale, 0, 10, tr("sites"));
        break;
    case CriterionSource::ReferenceCount:
        setRange(scale, 0, 5, tr("references"));
        break;
    case CriterionSource::ZoneOverlap:
        setRange(scale, 0, 8, tr("hours a day"), 1);
        break;
    case CriterionSource::Price:
        setPriceRange(scale, snapshot);
        break;
    default:
        setRange(scale, 0, 5, tr("certificates"));
        break;
    }
    return scale;
}

Scale scaleFor(const Question &question, const Scale &old)
{
    Scale scale = old;
    switch (question.type) {
    case AnswerType::Choice:
        if (question.choices.size() > 1) {
            scale = ScaleEditor::converted(old, ScaleKind::Rating);
            scale.levels = levelsOf(question.choices);
        }
        break;
    case AnswerType::YesNo:
        if (old.kind != ScaleKind::YesNo)
            scale = ScaleEditor::converted(old, ScaleKind::YesNo);
        break;
    default:
        if (old.kind != ScaleKind::Measure)
            scale = ScaleEditor::converted(old, ScaleKind::Measure);
        scale.unit = question.type == AnswerType::Percent ? QStringLiteral("%") : question.unit;
        break;
    }
    return scale;
}

void fillQuestions(QComboBox &box, const Snapshot &snapshot, QuestionId chosen)
{
    box.clear();
    box.addItem(tr("Choose a question"), qint64{0});
    for (const Question &question : snapshot.list<Question>()) {
        if (!hasValue(question.type) && question.id != chosen)
            continue;
        const QString text = words::brief(question.text, 80);
        box.addItem(question.code.isEmpty() ? text : tr("%1  %2").arg(question.code, text), raw(question.id));
    }
    box.setCurrentIndex(std::max(0, box.findData(raw(chosen))));
}

void fillFormulas(QComboBox &box)
{
    box.addItem(tr("The declared scale below"), QString());
    for (const std::string_view name : decision::priceFormulaNames()) {
        const QString code = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        box.addItem(priceFormulaLabel(code), code);
    }
}

QString formulaHint(const QString &formula)
{
    if (formula.isEmpty())
        return tr("Worst and best are declared beforehand, so that nobody's points hang on who else bids.");
    return tr("%1 ⚠ Points depend on who else bids: ranks can change when a bidder leaves or joins. Prices of 0 take "
              "all "
              "points.")
        .arg(priceFormulaSentence(formula));
}

} // namespace shortlist::source_choice
