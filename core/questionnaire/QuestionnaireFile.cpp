// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/QuestionnaireFile.h"

#include "core/project/Store.h"
#include "core/questionnaire/QuestionnaireXlsx.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <unordered_set>

namespace shortlist {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

// A provider's name as part of a file's name, on every system.
QString fileNamePart(const QString &name)
{
    QString part;
    const QString composed = name.normalized(QString::NormalizationForm_C);
    for (const QChar c : composed) {
        const bool fits = c.isLetterOrNumber() || QStringLiteral(" -_.,&()'").contains(c);
        part += fits ? c : QLatin1Char(' ');
    }
    // A name that begins with a point is hidden on some systems, one that ends with it is refused on others.
    static const QRegularExpression ends(QStringLiteral("^[ .]+|[ .]+$"));
    part = part.simplified().left(80).remove(ends);
    return part.isEmpty() ? Texts::tr("Provider") : part;
}

// Which one it is of those whose names make the same file name, counted from 1 in the order of their keys.
int twinNumber(const Snapshot &snapshot, ProviderId id, const QString &part)
{
    int number = 1;
    for (const Provider &provider : snapshot.providers()) {
        if (raw(provider.id) < raw(id) && fileNamePart(provider.name).compare(part, Qt::CaseInsensitive) == 0)
            ++number;
    }
    return number;
}

} // namespace

QString questionnaireFileName(const Snapshot &snapshot, ProviderId id, QuestionnaireFormat format)
{
    const Provider *provider = snapshot.provider(id);
    const QString part = fileNamePart(provider == nullptr ? QString() : provider->name);
    const int number = twinNumber(snapshot, id, part);
    const QString name = number == 1 ? part : QStringLiteral("%1 (%2)").arg(part).arg(number);
    return Texts::tr("%1 - questionnaire.%2")
        .arg(name, format == QuestionnaireFormat::Odt ? QStringLiteral("odt") : QStringLiteral("xlsx"));
}

Result<> writeQuestionnaire(const Snapshot &snapshot, ProviderId provider, const QString &path,
                            QuestionnaireFormat format)
{
    if (snapshot.list<Question>().empty())
        return fail(ErrorCode::BadInput, Texts::tr("The project has no questions, so there is no questionnaire yet."));
    if (snapshot.provider(provider) == nullptr)
        return fail(ErrorCode::BadInput, Texts::tr("The provider is not in the project (any more)."));
    return format == QuestionnaireFormat::Odt ? writeQuestionnaireOdt(snapshot, provider, path)
                                              : writeQuestionnaireXlsx(snapshot, provider, path);
}

Result<QStringList> writeQuestionnaires(const Snapshot &snapshot, const std::vector<ProviderId> &providers,
                                        const QString &folder, QuestionnaireFormat format,
                                        const QuestionnaireProgress &progress)
{
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::NotFound, Texts::tr("There is no folder “%1”.").arg(folder));
    QStringList names;
    const int total = static_cast<int>(providers.size());
    for (const ProviderId provider : providers) {
        if (progress && !progress(static_cast<int>(names.size()), total))
            return fail(ErrorCode::Cancelled,
                        Texts::tr("Cancelled. %1 questionnaires have been written.").arg(names.size()));
        const QString name = questionnaireFileName(snapshot, provider, format);
        const Result<> written = writeQuestionnaire(snapshot, provider, QDir(folder).filePath(name), format);
        if (!written)
            return tl::unexpected<Error>(written.error());
        names.append(name);
    }
    return names;
}

Project::Mutation sentMutation(const Snapshot &snapshot, const std::vector<ProviderId> &providers, const QDate &on)
{
    return [&snapshot, providers, on](Store &store) -> Result<> {
        for (const ProviderId provider : providers) {
            for (const Question &question : snapshot.list<Question>()) {
                Answer answer = snapshot.answers().answer(provider, question.id);
                if (answer.state != AnswerState::NotSent)
                    continue;
                answer.question = question.id;
                answer.state = AnswerState::Sent;
                answer.changedOn = on;
                if (const Result<> written = store.setAnswer(provider, answer); !written)
                    return written;
            }
        }
        return {};
    };
}

QString sentLabel(const Snapshot &snapshot, const std::vector<ProviderId> &providers)
{
    const Provider *first = providers.empty() ? nullptr : snapshot.provider(providers.front());
    return providers.size() == 1 && first != nullptr
               ? Texts::tr("Send the questionnaire to “%1”").arg(first->name)
               : Texts::tr("Send the questionnaire to %1 providers").arg(providers.size());
}

} // namespace shortlist
