// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/RfpProgress.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace shortlist {

namespace {

// Candidates are on the long list; the RFP goes to those that come after.
bool isInvited(ProviderStatus status)
{
    return takesPart(status) && status != ProviderStatus::Candidate;
}

} // namespace

int AnswerTally::total() const
{
    return std::accumulate(byState.begin(), byState.end(), 0);
}

double AnswerTally::share() const
{
    const int sent = total() - count(AnswerState::NotSent);
    return sent == 0 ? std::nan("") : double(arrived()) / sent;
}

void AnswerTally::add(const AnswerTally &other)
{
    for (std::size_t i = 0; i < byState.size(); ++i)
        byState[i] += other.byState[i];
    overdue += other.overdue;
}

std::vector<ProviderId> rfpProviders(const Snapshot &snapshot)
{
    std::vector<const Provider *> chosen;
    for (const Provider &provider : snapshot.providers()) {
        const bool wasAsked = takesPart(provider.status) && !snapshot.answers().answers(provider.id).empty();
        if (isInvited(provider.status) || wasAsked)
            chosen.push_back(&provider);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Provider *a, const Provider *b) {
        const int order = a->name.compare(b->name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    std::vector<ProviderId> ids;
    ids.reserve(chosen.size());
    for (const Provider *provider : chosen)
        ids.push_back(provider->id);
    return ids;
}

QStringList rfpSections(const Snapshot &snapshot)
{
    QStringList sections;
    for (const Question &question : snapshot.list<Question>()) {
        if (!sections.contains(question.section))
            sections.append(question.section);
    }
    return sections;
}

QDate dueDate(const Snapshot &snapshot, const Question &question)
{
    return question.due.isValid() ? question.due : snapshot.need().answersDue;
}

bool isOverdue(const Snapshot &snapshot, const Question &question, const Answer &answer, const QDate &today)
{
    const bool isOpen = answer.state == AnswerState::Sent || answer.state == AnswerState::Clarification;
    const QDate due = dueDate(snapshot, question);
    return isOpen && due.isValid() && due < today;
}

RfpProgress rfpProgress(const Snapshot &snapshot, const QDate &today)
{
    RfpProgress progress;
    progress.providers = rfpProviders(snapshot);
    progress.sections = rfpSections(snapshot);
    const std::size_t columns = progress.providers.size();
    const auto sections = static_cast<std::size_t>(progress.sections.size());
    progress.cells.assign(sections, std::vector<AnswerTally>(columns));
    progress.byProvider.resize(columns);
    progress.bySection.resize(sections);
    const std::vector<Question> &questions = snapshot.list<Question>();
    std::vector<std::size_t> sectionOf;
    sectionOf.reserve(questions.size());
    for (const Question &question : questions)
        sectionOf.push_back(static_cast<std::size_t>(progress.sections.indexOf(question.section)));
    for (std::size_t column = 0; column < columns; ++column) {
        std::unordered_map<QuestionId, const Answer *> answers;
        for (const Answer &answer : snapshot.answers().answers(progress.providers[column]))
            answers.emplace(answer.question, &answer);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const auto found = answers.find(questions[i].id);
            const Answer answer = found == answers.end() ? Answer() : *found->second;
            AnswerTally &tally = progress.cells[sectionOf[i]][column];
            ++tally.byState[static_cast<std::size_t>(answer.state)];
            tally.overdue += isOverdue(snapshot, questions[i], answer, today) ? 1 : 0;
        }
    }
    for (std::size_t row = 0; row < sections; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            progress.bySection[row].add(progress.cells[row][column]);
            progress.byProvider[column].add(progress.cells[row][column]);
        }
        progress.all.add(progress.bySection[row]);
    }
    return progress;
}

} // namespace shortlist
