// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/VerdictWords.h"

#include "core/qualification/Qualification.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
};

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

// The first few by name.
QString named(const Workspace &workspace, const std::vector<ProviderId> &ids)
{
    constexpr std::size_t kNamed = 6;
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamed, ids.size()); ++i) {
        if (const Provider *provider = workspace.snapshot().provider(ids[i]))
            names << words::brief(provider->name);
    }
    const QString list = names.join(QStringLiteral(", "));
    return ids.size() > kNamed ? Words::tr("%1 and others").arg(list) : list;
}

} // namespace

theme::State verdictState(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return theme::State::Good;
    case Verdict::Waived:
        return theme::State::Neutral;
    case Verdict::Unknown:
        return theme::State::Warning;
    case Verdict::Fail:
        return theme::State::Bad;
    }
    return theme::State::Neutral;
}

QString verdictInWords(Verdict verdict)
{
    return QStringLiteral("%1 %2").arg(verdictSymbol(verdict), verdictLabel(verdict));
}

QString belowLineInWords(const Workspace &workspace)
{
    const std::vector<ProviderId> &ids = workspace.evaluation().belowLine();
    if (ids.empty())
        return {};
    const QString list = named(workspace, ids);
    return ids.size() == 1
               ? Words::tr("1 provider fails a requirement and is not ranked: %1.").arg(list)
               : Words::tr("%1 providers fail a requirement and are not ranked: %2.").arg(number(ids.size()), list);
}

QString notKnownInWords(const Workspace &workspace)
{
    const Qualification &qualification = workspace.evaluation().qualification();
    if (qualification.funnel().outcome[Verdict::Unknown] == 0)
        return {};
    std::vector<ProviderId> ids;
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    std::copy_if(ranked.begin(), ranked.end(), std::back_inserter(ids),
                 [&qualification](ProviderId id) { return qualification.verdict(id) == Verdict::Unknown; });
    if (ids.empty())
        return {};
    const QString list = named(workspace, ids);
    return ids.size() == 1
               ? Words::tr("Of 1 ranked provider something that is required is not known yet: %1.").arg(list)
               : Words::tr("Of %1 ranked providers something that is required is not known yet: %2.")
                     .arg(number(ids.size()), list);
}

QString lineInWords(const Workspace &workspace)
{
    QStringList sentences{belowLineInWords(workspace), notKnownInWords(workspace)};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace shortlist
