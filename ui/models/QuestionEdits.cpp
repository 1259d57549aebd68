// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/QuestionEdits.h"

#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <unordered_set>

namespace shortlist::question_edits {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("QuestionEdits", text, nullptr, count);
}

// The questionnaire as it is read: whole sections one after the other.
std::vector<Question> bySection(const Snapshot &snapshot)
{
    const std::vector<Question> &all = snapshot.list<Question>();
    std::vector<Question> result;
    result.reserve(all.size());
    const QStringList names = sections(snapshot);
    for (const QString &name : names)
        std::copy_if(all.begin(), all.end(), std::back_inserter(result),
                     [&name](const Question &question) { return question.section == name; });
    return result;
}

// Writes the questions in this order; only those that are new or other than they were.
Result<> writeInOrder(const Snapshot &snapshot, Store &store, std::vector<Question> questions)
{
    int position = 0;
    for (Question &question : questions) {
        question.position = position++;
        const Question *before = snapshot.question(question.id);
        if (before != nullptr && *before == question)
            continue;
        if (Result<> done = store.put(question); !done)
            return done;
    }
    return {};
}

bool edit(Workspace &workspace, const QString &label, const std::vector<Question> &questions)
{
    return workspace.edit(label, [&](Store &store) { return writeInOrder(workspace.snapshot(), store, questions); });
}

auto placeOf(std::vector<Question> &questions, QuestionId id)
{
    return std::find_if(questions.begin(), questions.end(),
                        [id](const Question &question) { return question.id == id; });
}

// The place behind the last question of a section; the end if there is no such section.
std::size_t endOf(const std::vector<Question> &questions, const QString &section)
{
    for (std::size_t i = questions.size(); i-- > 0;) {
        if (questions[i].section == section)
            return i + 1;
    }
    return questions.size();
}

// Where a question of the bank goes: by its code in its section, and a new section before those that come later.
std::size_t placeInBankOrder(const std::vector<Question> &questions, const Question &fresh)
{
    const auto isThere = [&fresh](const Question &other) { return other.section == fresh.section; };
    const bool known = std::any_of(questions.begin(), questions.end(), isThere);
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if ((!known || isThere(questions[i])) && questions[i].code > fresh.code)
            return i;
    }
    return endOf(questions, fresh.section);
}

// "A12" after "A09" to "A11"; questions of our own count on in their section, or stand under "Q".
QString freeCode(const std::vector<Question> &questions, const QString &section)
{
    QString letters = QStringLiteral("Q");
    QSet<QString> taken;
    for (const Question &question : questions) {
        taken.insert(question.code);
        if (question.section == section && !question.code.isEmpty() && question.code.at(0).isLetter())
            letters = question.code.left(1);
    }
    int number = 1;
    const auto code = [&letters](int n) -> QString {
        return QString(letters + QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')));
    };
    for (const QString &other : std::as_const(taken)) {
        if (other.startsWith(letters))
            number = std::max(number, QStringView(other).mid(letters.size()).toInt() + 1);
    }
    while (taken.contains(code(number)))
        ++number;
    return code(number);
}

QString nameOf(const Question &question)
{
    return question.code.isEmpty() ? words::brief(question.text) : question.code;
}

} // namespace

QStringList sections(const Snapshot &snapshot)
{
    QStringList names;
    for (const Question &question : snapshot.list<Question>()) {
        if (!names.contains(question.section))
            names.append(question.section);
    }
    return names;
}

std::vector<QuestionId> inOrder(const Snapshot &snapshot)
{
    std::vector<QuestionId> ids;
    const std::vector<Question> questions = bySection(snapshot);
    ids.reserve(questions.size());
    for (const Question &question : questions)
        ids.push_back(question.id);
    return ids;
}

std::vector<QuestionId> addFromBank(Workspace &workspace, const std::vector<Question> &chosen)
{
    std::vector<Question> questions = bySection(workspace.snapshot());
    QSet<QString> codes;
    for (const Question &question : questions)
        codes.insert(question.code);
    std::vector<QuestionId> ids;
    for (Question fresh : chosen) {
        if (codes.contains(fresh.code))
            continue;
        codes.insert(fresh.code);
        fresh.id = newId<QuestionId>();
        ids.push_back(fresh.id);
        const auto at = static_cast<std::ptrdiff_t>(placeInBankOrder(questions, fresh));
        questions.insert(questions.begin() + at, fresh);
    }
    if (ids.empty())
        return {};
    const int count = static_cast<int>(ids.size());
    const QString label = count == 1 ? tr("Add a question of the bank") : tr("Add %Ln questions of the bank", count);
    return edit(workspace, label, questions) ? ids : std::vector<QuestionId>();
}

QuestionId addOwn(Workspace &workspace, QuestionId after, const QString &section)
{
    std::vector<Question> questions = bySection(workspace.snapshot());
    Question fresh;
    fresh.id = newId<QuestionId>();
    fresh.use = QuestionUse::Scored;
    fresh.weight = 3;
    fresh.text = tr("New question");
    auto place = placeOf(questions, after);
    if (place != questions.end()) {
        fresh.section = place->section;
        ++place;
    } else {
        fresh.section = section.isEmpty() ? tr("Own questions") : section;
        place = questions.begin() + static_cast<std::ptrdiff_t>(endOf(questions, fresh.section));
    }
    fresh.code = freeCode(questions, fresh.section);
    questions.insert(place, fresh);
    return edit(workspace, tr("Add question %1").arg(fresh.code), questions) ? fresh.id : QuestionId{};
}

bool change(Workspace &workspace, const QString &label, const std::vector<QuestionId> &ids,
            const std::function<void(Question &)> &change)
{
    std::vector<Question> changed;
    for (const QuestionId id : ids) {
        const Question *before = workspace.snapshot().question(id);
        if (before == nullptr)
            continue;
        Question after = *before;
        change(after);
        if (after != *before)
            changed.push_back(after);
    }
    if (changed.empty())
        return false;
    return workspace.edit(label, [&](Store &store) -> Result<> {
        for (const Question &question : changed) {
            if (Result<> done = store.put(question); !done)
                return done;
        }
        return {};
    });
}

bool remove(Workspace &workspace, const std::vector<QuestionId> &ids)
{
    const Snapshot &snapshot = workspace.snapshot();
    std::vector<Question> gone;
    int answers = 0;
    for (const QuestionId id : ids) {
        const Question *question = snapshot.question(id);
        if (question == nullptr)
            continue;
        gone.push_back(*question);
        for (const Provider &provider : snapshot.providers())
            answers += snapshot.answers().answer(provider.id, id).text.isEmpty() ? 0 : 1;
    }
    if (gone.empty())
        return false;
    const int count = static_cast<int>(gone.size());
    const QString label =
        count == 1 ? tr("Delete question %1").arg(nameOf(gone.front())) : tr("Delete %Ln questions", count);
    const bool done = workspace.edit(label, [&](Store &store) -> Result<> {
        for (const Question &question : gone) {
            if (Result<> removed = store.remove(question); !removed)
                return removed;
        }
        return {};
    });
    if (!done)
        return false;
    QString told =
        count == 1 ? tr("Question %1 deleted.").arg(nameOf(gone.front())) : tr("%Ln questions deleted.", count);
    if (answers > 0)
        told = QString(told + QLatin1Char(' ') +
                       (answers == 1 ? tr("One answer went with it.") : tr("%Ln answers went with it.", answers)));
    workspace.notify(told, true);
    return true;
}

bool canShift(const Snapshot &snapshot, QuestionId id, int by)
{
    const std::vector<QuestionId> order = inOrder(snapshot);
    const auto place = std::find(order.begin(), order.end(), id);
    if (place == order.end())
        return false;
    const auto target = place - order.begin() + by;
    return target >= 0 && target < static_cast<std::ptrdiff_t>(order.size());
}

bool shift(Workspace &workspace, QuestionId id, int by)
{
    if (!canShift(workspace.snapshot(), id, by))
        return false;
    std::vector<Question> questions = bySection(workspace.snapshot());
    const auto place = placeOf(questions, id);
    const auto other = place + by;
    // At the section's edge it goes over to the neighbouring section and keeps its place in the row.
    if (place->section != other->section)
        place->section = other->section;
    else
        std::iter_swap(place, other);
    const Question *moved = workspace.snapshot().question(id);
    return edit(workspace,
                by < 0 ? tr("Move question %1 up").arg(nameOf(*moved))
                       : tr("Move question %1 down").arg(nameOf(*moved)),
                questions);
}

bool canShiftSection(const Snapshot &snapshot, const QString &section, int by)
{
    const QStringList names = sections(snapshot);
    const auto place = names.indexOf(section);
    return place >= 0 && place + by >= 0 && place + by < names.size();
}

bool shiftSection(Workspace &workspace, const QString &section, int by)
{
    if (!canShiftSection(workspace.snapshot(), section, by))
        return false;
    QStringList names = sections(workspace.snapshot());
    const auto place = names.indexOf(section);
    names.move(place, place + by);
    std::vector<Question> questions = bySection(workspace.snapshot());
    std::stable_sort(questions.begin(), questions.end(), [&names](const Question &a, const Question &b) {
        return names.indexOf(a.section) < names.indexOf(b.section);
    });
    return edit(workspace,
                by < 0 ? tr("Move section “%1” up").arg(words::brief(section))
                       : tr("Move section “%1” down").arg(words::brief(section)),
                questions);
}

bool moveTo(Workspace &workspace, const std::vector<QuestionId> &ids, const QString &section, int row)
{
    const std::vector<Question> before = bySection(workspace.snapshot());
    const std::unordered_set<QuestionId> moving(ids.begin(), ids.end());
    std::vector<Question> moved;
    std::vector<Question> others;
    std::size_t target = 0;
    bool found = false;
    int at = 0;
    for (const Question &question : before) {
        const bool inside = question.section == section;
        if (inside && at++ == row) {
            target = others.size();
            found = true;
        }
        if (moving.contains(question.id))
            moved.push_back(question);
        else
            others.push_back(question);
    }
    if (moved.empty())
        return false;
    if (!found)
        target = endOf(others, section);
    for (Question &question : moved)
        question.section = section;
    others.insert(others.begin() + static_cast<std::ptrdiff_t>(target), moved.begin(), moved.end());
    const int count = static_cast<int>(moved.size());
    return edit(workspace,
                count == 1 ? tr("Move question %1").arg(nameOf(moved.front())) : tr("Move %Ln questions", count),
                others);
}

bool renameSection(Workspace &workspace, const QString &section, const QString &name)
{
    const QString plain = name.simplified();
    if (plain.isEmpty() || plain == section)
        return false;
    std::vector<QuestionId> ids;
    for (const Question &question : workspace.snapshot().list<Question>()) {
        if (question.section == section)
            ids.push_back(question.id);
    }
    return change(workspace, tr("Rename section “%1”").arg(words::brief(section)), ids,
                  [&plain](Question &question) { question.section = plain; });
}

QString codeProblem(const Snapshot &snapshot, QuestionId id, const QString &code)
{
    if (code.isEmpty())
        return tr("A question needs a code, such as “A01”.");
    for (const Question &question : snapshot.list<Question>()) {
        if (question.id != id && question.code.compare(code, Qt::CaseInsensitive) == 0)
            return tr("There is a question %1 already.").arg(question.code);
    }
    return {};
}

} // namespace shortlist::question_edits
