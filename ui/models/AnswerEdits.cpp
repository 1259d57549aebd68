// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/AnswerEdits.h"

#include "core/project/Store.h"
#include "ui/models/AnswerText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace shortlist::answer_edits {

namespace {

constexpr qint64 kLargestFile = 100LL * 1024 * 1024;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("AnswerEdits", text, nullptr, count);
}

QString codeOf(const Workspace &workspace, QuestionId id)
{
    const Question *question = workspace.snapshot().question(id);
    return question != nullptr ? question->code : QString();
}

QString nameOf(const Workspace &workspace, ProviderId id)
{
    const Provider *provider = workspace.snapshot().provider(id);
    return provider != nullptr ? words::brief(provider->name) : QString();
}

using Changed = std::vector<std::pair<ProviderId, Answer>>;

bool write(Workspace &workspace, const QString &label, const Changed &answers)
{
    if (answers.empty())
        return false;
    return workspace.edit(label, [&answers](Store &store) -> Result<> {
        for (const auto &[provider, answer] : answers) {
            if (Result<> done = store.setAnswer(provider, answer); !done)
                return done;
        }
        return {};
    });
}

Answer withText(Answer answer, const QString &text)
{
    if (answer.text == text)
        return answer;
    answer.text = text;
    answer.changedOn = QDate::currentDate();
    if (!text.isEmpty())
        answer.state = AnswerState::Answered;
    else if (answer_text::isAnswered(answer.state))
        answer.state = AnswerState::Sent;
    return answer;
}

bool changeOne(Workspace &workspace, const QString &label, const AnswerKey &key, const Answer &after)
{
    if (after == workspace.snapshot().answers().answer(key.provider, key.question))
        return false;
    return write(workspace, label, {{key.provider, after}});
}

bool canHave(const Answer &answer, AnswerState state)
{
    return answer.state != state && (!answer_text::isAnswered(state) || !answer.text.isEmpty()) &&
           (state != AnswerState::NotSent || answer.text.isEmpty());
}

QString stateLabel(const Workspace &workspace, const Changed &changed, AnswerState state)
{
    const QString word = answer_text::stateName(state);
    if (changed.size() != 1)
        return tr("Set %Ln answers to “%1”", static_cast<int>(changed.size())).arg(word);
    return tr("Set answer %1 of “%2” to “%3”")
        .arg(codeOf(workspace, changed.front().second.question), nameOf(workspace, changed.front().first), word);
}

// Files are the answer itself where one is asked for, and lie beside it elsewhere.
Answer withFiles(const Workspace &workspace, const AnswerKey &key, const QString &names)
{
    const Answer before = workspace.snapshot().answers().answer(key.provider, key.question);
    const Question *question = workspace.snapshot().question(key.question);
    return question != nullptr && question->type == AnswerType::File ? withText(before, names) : before;
}

// The names of the files that answer a question, a line each.
QString fileNames(const Provider &provider, QuestionId question)
{
    QStringList names;
    for (const Evidence &evidence : provider.evidence) {
        if (evidence.question == question)
            names.append(evidence.name);
    }
    return names.join(QLatin1Char('\n'));
}

} // namespace

bool setText(Workspace &workspace, const AnswerKey &key, const QString &text)
{
    const Answer before = workspace.snapshot().answers().answer(key.provider, key.question);
    return changeOne(workspace,
                     tr("Set answer %1 of “%2”").arg(codeOf(workspace, key.question), nameOf(workspace, key.provider)),
                     key, withText(before, text));
}

bool setTexts(Workspace &workspace, const QString &label, const std::vector<std::pair<AnswerKey, QString>> &texts)
{
    Changed changed;
    for (const auto &[key, text] : texts) {
        const Answer before = workspace.snapshot().answers().answer(key.provider, key.question);
        const Answer after = withText(before, text);
        if (after != before)
            changed.emplace_back(key.provider, after);
    }
    return write(workspace, label, changed);
}

bool setComment(Workspace &workspace, const AnswerKey &key, const QString &comment)
{
    Answer after = workspace.snapshot().answers().answer(key.provider, key.question);
    after.comment = comment;
    return changeOne(
        workspace,
        tr("Set comment on answer %1 of “%2”").arg(codeOf(workspace, key.question), nameOf(workspace, key.provider)),
        key, after);
}

bool setClarification(Workspace &workspace, const AnswerKey &key, const QString &clarification)
{
    Answer after = workspace.snapshot().answers().answer(key.provider, key.question);
    after.clarification = clarification;
    return changeOne(workspace,
                     tr("Set clarification on answer %1 of “%2”")
                         .arg(codeOf(workspace, key.question), nameOf(workspace, key.provider)),
                     key, after);
}

int settable(const Workspace &workspace, const std::vector<AnswerKey> &keys, AnswerState state)
{
    return static_cast<int>(std::count_if(keys.begin(), keys.end(), [&](const AnswerKey &key) {
        return canHave(workspace.snapshot().answers().answer(key.provider, key.question), state);
    }));
}

bool setState(Workspace &workspace, const std::vector<AnswerKey> &keys, AnswerState state, const QString &clarification)
{
    Changed changed;
    for (const AnswerKey &key : keys) {
        Answer answer = workspace.snapshot().answers().answer(key.provider, key.question);
        const bool asksMore =
            state == AnswerState::Clarification && !clarification.isEmpty() && answer.clarification != clarification;
        if (!canHave(answer, state) && !asksMore)
            continue;
        answer.state = state;
        answer.changedOn = QDate::currentDate();
        if (asksMore)
            answer.clarification = clarification;
        changed.emplace_back(key.provider, answer);
    }
    return write(workspace, stateLabel(workspace, changed, state), changed);
}

bool addFile(Workspace &workspace, const AnswerKey &key, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        workspace.notify(tr("“%1” cannot be read: %2.").arg(QFileInfo(path).fileName(), file.errorString()));
        return false;
    }
    if (file.size() > kLargestFile) {
        workspace.notify(
            tr("“%1” is larger than 100 MB and cannot be kept in the project.").arg(QFileInfo(path).fileName()));
        return false;
    }
    const QByteArray content = file.readAll();
    const Provider *provider = workspace.snapshot().provider(key.provider);
    if (provider == nullptr)
        return false;
    Evidence about;
    about.question = key.question;
    about.name = QFileInfo(path).fileName();
    about.added = QDate::currentDate();
    const QString before = fileNames(*provider, key.question);
    const QString names = before.isEmpty() ? about.name : QString(before + QLatin1Char('\n') + about.name);
    const Answer after = withFiles(workspace, key, names);
    return workspace.edit(
        tr("Add file “%1” to answer %2 of “%3”")
            .arg(words::brief(about.name), codeOf(workspace, key.question), words::brief(provider->name)),
        [&](Store &store) -> Result<> {
            if (const Result<Evidence> added = store.addEvidence(key.provider, about, content); !added)
                return tl::unexpected<Error>(added.error());
            return store.setAnswer(key.provider, after);
        });
}

bool removeFile(Workspace &workspace, const AnswerKey &key, RowId evidence)
{
    const Provider *before = workspace.snapshot().provider(key.provider);
    if (before == nullptr)
        return false;
    Provider provider = *before;
    const auto gone = std::find_if(provider.evidence.begin(), provider.evidence.end(),
                                   [evidence](const Evidence &other) { return other.id == evidence; });
    if (gone == provider.evidence.end())
        return false;
    const QString name = gone->name;
    provider.evidence.erase(gone);
    const Answer after = withFiles(workspace, key, fileNames(provider, key.question));
    const bool done =
        workspace.edit(tr("Remove file “%1” from answer %2 of “%3”")
                           .arg(words::brief(name), codeOf(workspace, key.question), words::brief(provider.name)),
                       [&](Store &store) -> Result<> {
                           if (Result<> updated = store.updateProvider(provider); !updated)
                               return updated;
                           return store.setAnswer(key.provider, after);
                       });
    if (done)
        workspace.notify(tr("File “%1” removed.").arg(words::brief(name)), true);
    return done;
}

} // namespace shortlist::answer_edits
