// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/VerdictWords.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QLocale>

namespace shortlist {

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
    constexpr std::size_t kNamed = 6;
    const std::vector<ProviderId> &ids = workspace.evaluation().belowLine();
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamed, ids.size()); ++i) {
        if (const Provider *provider = workspace.snapshot().provider(ids[i]))
            names << words::brief(provider->name);
    }
    if (names.isEmpty())
        return {};
    const QString list = names.join(QStringLiteral(", "));
    if (ids.size() == 1)
        return QCoreApplication::translate("Verdict", "1 provider fails a requirement and is not ranked: %1.")
            .arg(list);
    const QString count = QLocale().toString(static_cast<qulonglong>(ids.size()));
    return ids.size() > kNamed
               ? QCoreApplication::translate("Verdict",
                                             "%1 providers fail a requirement and are not ranked: %2 and others.")
                     .arg(count, list)
               : QCoreApplication::translate("Verdict", "%1 providers fail a requirement and are not ranked: %2.")
                     .arg(count, list);
}

} // namespace shortlist
