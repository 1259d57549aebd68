// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/RequirementEdits.h"

#include "core/catalogue/Fold.h"
#include "core/catalogue/Questions.h"
#include "core/project/Store.h"
#include "core/qualification/RequirementWords.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <functional>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequirementEdits)
};

std::vector<Requirement> inOrder(const Workspace &workspace)
{
    std::vector<Requirement> rows = workspace.snapshot().list<Requirement>();
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Requirement &a, const Requirement &b) { return a.position < b.position; });
    return rows;
}

int nextPosition(const Workspace &workspace)
{
    int last = -1;
    for (const Requirement &row : workspace.snapshot().list<Requirement>())
        last = std::max(last, row.position);
    return last + 1;
}

// What a rule usually asks.
Requirement usual(RequirementRule rule)
{
    Requirement requirement;
    requirement.rule = rule;
    requirement.name = ruleLabel(rule);
    switch (rule) {
    case RequirementRule::Certificate:
        requirement.text = QStringLiteral("ISO/IEC 27001");
        requirement.verified = true;
        break;
    case RequirementRule::References:
        requirement.number = 2;
        break;
    case RequirementRule::ZoneOverlap:
        requirement.number = 4;
        break;
    case RequirementRule::Insurance:
        requirement.number = 1'000'000;
        break;
    default:
        break;
    }
    return requirement;
}

QString freeName(const Workspace &workspace, const QString &wanted)
{
    const std::vector<Requirement> &rows = workspace.snapshot().list<Requirement>();
    const auto taken = [&rows](const QString &name) {
        return std::any_of(rows.begin(), rows.end(), [&name](const Requirement &row) { return row.name == name; });
    };
    QString name = wanted;
    for (int i = 2; taken(name); ++i)
        name = Words::tr("%1 %2").arg(wanted, QLocale().toString(i));
    return name;
}

// The project's question of that code, or the bank's to be added; null if neither has it.
QuestionId questionFor(const Workspace &workspace, const QString &code, std::vector<Question> &added)
{
    const auto ofCode = [&code](const Question &question) { return question.code == code; };
    const std::vector<Question> &present = workspace.snapshot().list<Question>();
    if (const auto found = std::find_if(present.begin(), present.end(), ofCode); found != present.end())
        return found->id;
    if (const auto found = std::find_if(added.begin(), added.end(), ofCode); found != added.end())
        return found->id;
    Question question = catalogue::bankQuestion(code);
    if (question.code.isEmpty())
        return {};
    question.id = newId<QuestionId>();
    question.use = QuestionUse::KnockOut;
    question.position = static_cast<int>(present.size() + added.size());
    added.push_back(question);
    return question.id;
}

// Changes what was found of a provider for one requirement; what says nothing any more goes.
bool changeFinding(Workspace &workspace, ProviderId id, RequirementId requirement, const QString &label,
                   const std::function<void(Finding &)> &change)
{
    return edits::changeProvider(workspace, id, label, [&](Provider &provider) {
        Finding finding;
        if (const Finding *old = provider.finding(requirement))
            finding = *old;
        finding.requirement = requirement;
        change(finding);
        std::erase_if(provider.findings, [requirement](const Finding &one) { return one.requirement == requirement; });
        if (!finding.isEmpty())
            provider.findings.push_back(finding);
        std::sort(provider.findings.begin(), provider.findings.end(),
                  [](const Finding &a, const Finding &b) { return a.requirement < b.requirement; });
    });
}

QString nameOf(const Workspace &workspace, ProviderId id)
{
    const Provider *provider = workspace.snapshot().provider(id);
    return provider == nullptr ? QString() : words::brief(provider->name);
}

QString nameOf(const Workspace &workspace, RequirementId id)
{
    const Requirement *requirement = workspace.snapshot().requirement(id);
    return requirement == nullptr ? QString() : words::brief(requirement->name);
}

} // namespace

RequirementId requirement_edits::add(Workspace &workspace, RequirementRule rule)
{
    Requirement requirement = usual(rule);
    requirement.id = newId<RequirementId>();
    requirement.name = freeName(workspace, requirement.name);
    requirement.position = nextPosition(workspace);
    const bool done = workspace.edit(Words::tr("Add the requirement “%1”").arg(words::brief(requirement.name)),
                                     [&requirement](Store &store) { return store.put(requirement); });
    return done ? requirement.id : RequirementId{};
}

bool requirement_edits::hasPreset(const Workspace &workspace, const RequirementPreset &preset)
{
    const std::vector<Requirement> &rows = workspace.snapshot().list<Requirement>();
    return std::any_of(rows.begin(), rows.end(), [&preset](const Requirement &row) {
        return folded(row.name) == folded(preset.requirement.name);
    });
}

int requirement_edits::addPresets(Workspace &workspace, const QString &label,
                                  const std::vector<RequirementPreset> &presets)
{
    std::vector<Requirement> rows;
    std::vector<Question> questions;
    int position = nextPosition(workspace);
    for (const RequirementPreset &preset : presets) {
        if (hasPreset(workspace, preset))
            continue;
        Requirement row = preset.requirement;
        row.id = newId<RequirementId>();
        row.position = position++;
        if (row.rule == RequirementRule::Answer)
            row.question = questionFor(workspace, preset.question, questions);
        rows.push_back(row);
    }
    if (rows.empty())
        return 0;
    const bool done = workspace.edit(label, [&](Store &store) -> Result<> {
        for (const Question &question : questions) {
            if (Result<> written = store.put(question); !written)
                return written;
        }
        for (const Requirement &row : rows) {
            if (Result<> written = store.put(row); !written)
                return written;
        }
        return {};
    });
    return done ? static_cast<int>(rows.size()) : 0;
}

bool requirement_edits::remove(Workspace &workspace, RequirementId id)
{
    const Requirement *found = workspace.snapshot().requirement(id);
    if (found == nullptr)
        return false;
    const QString name = nameOf(workspace, id);
    const Requirement gone = *found;
    if (!workspace.edit(Words::tr("Delete the requirement “%1”").arg(name),
                        [&gone](Store &store) { return store.remove(gone); }))
        return false;
    workspace.notify(Words::tr("The requirement “%1” was deleted.").arg(name), true);
    return true;
}

bool requirement_edits::update(Workspace &workspace, const QString &label, const Requirement &requirement)
{
    const Requirement *before = workspace.snapshot().requirement(requirement.id);
    if (before == nullptr || *before == requirement)
        return before != nullptr;
    return workspace.edit(label, [&requirement](Store &store) { return store.put(requirement); });
}

bool requirement_edits::canShift(const Workspace &workspace, RequirementId id, int by)
{
    const std::vector<Requirement> rows = inOrder(workspace);
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        if (rows[static_cast<std::size_t>(i)].id == id)
            return i + by >= 0 && i + by < static_cast<int>(rows.size());
    }
    return false;
}

bool requirement_edits::shift(Workspace &workspace, RequirementId id, int by)
{
    if (!canShift(workspace, id, by))
        return false;
    std::vector<Requirement> rows = inOrder(workspace);
    const auto at = std::find_if(rows.begin(), rows.end(), [id](const Requirement &row) { return row.id == id; });
    std::iter_swap(at, at + by);
    std::vector<Requirement> changed;
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        Requirement &row = rows[static_cast<std::size_t>(i)];
        if (row.position != i) {
            row.position = i;
            changed.push_back(row);
        }
    }
    return workspace.edit(Words::tr("Move the requirement “%1”").arg(nameOf(workspace, id)),
                          [&changed](Store &store) -> Result<> {
                              for (const Requirement &row : changed) {
                                  if (Result<> written = store.put(row); !written)
                                      return written;
                              }
                              return {};
                          });
}

bool requirement_edits::setRule(Workspace &workspace, RequirementId id, RequirementRule rule)
{
    const Requirement *before = workspace.snapshot().requirement(id);
    if (before == nullptr || before->rule == rule)
        return before != nullptr;
    Requirement next = usual(rule);
    next.id = before->id;
    next.position = before->position;
    next.explanation = before->explanation;
    next.active = before->active;
    next.name = before->name.startsWith(ruleLabel(before->rule)) ? freeName(workspace, next.name) : before->name;
    return update(workspace, Words::tr("Set the rule of “%1”").arg(words::brief(before->name)), next);
}

bool requirement_edits::setAnswer(Workspace &workspace, ProviderId provider, RequirementId requirement, Known answer)
{
    return changeFinding(
        workspace, provider, requirement,
        Words::tr("Answer “%1” for “%2”").arg(nameOf(workspace, requirement), nameOf(workspace, provider)),
        [answer](Finding &finding) { finding.answer = answer; });
}

bool requirement_edits::setNote(Workspace &workspace, ProviderId provider, RequirementId requirement,
                                const QString &note)
{
    return changeFinding(
        workspace, provider, requirement,
        Words::tr("Note on “%1” for “%2”").arg(nameOf(workspace, requirement), nameOf(workspace, provider)),
        [&note](Finding &finding) { finding.note = note.trimmed(); });
}

bool requirement_edits::waive(Workspace &workspace, ProviderId provider, RequirementId requirement,
                              const QString &reason, const QString &by)
{
    if (reason.trimmed().isEmpty() || by.simplified().isEmpty()) {
        workspace.notify(Words::tr("A requirement is only waived with a reason and a name; nothing was changed."));
        return false;
    }
    return changeFinding(
        workspace, provider, requirement,
        Words::tr("Waive “%1” for “%2”").arg(nameOf(workspace, requirement), nameOf(workspace, provider)),
        [&](Finding &finding) {
            finding.waiverReason = reason.trimmed();
            finding.waivedBy = by.simplified();
            finding.waivedOn = QDate::currentDate();
        });
}

bool requirement_edits::takeWaiverBack(Workspace &workspace, ProviderId provider, RequirementId requirement)
{
    return changeFinding(workspace, provider, requirement,
                         Words::tr("Take back the waiver of “%1” for “%2”")
                             .arg(nameOf(workspace, requirement), nameOf(workspace, provider)),
                         [](Finding &finding) {
                             finding.waiverReason.clear();
                             finding.waivedBy.clear();
                             finding.waivedOn = QDate();
                         });
}

} // namespace shortlist
