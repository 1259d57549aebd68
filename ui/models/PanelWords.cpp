// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PanelWords.h"

#include "ui/models/ProviderWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace shortlist::panel_words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PanelWords", text);
}

} // namespace

QString closed(panel::Closed why)
{
    switch (why) {
    case panel::Closed::No:
        break;
    case panel::Closed::Envelope:
        return tr("Prices stay closed until the coordinator closes quality.");
    case panel::Closed::Blind:
        return tr("Scoring is blind: what others gave is seen after handing in.");
    }
    return QString();
}

QString locked(panel::Locked why)
{
    switch (why) {
    case panel::Locked::No:
        break;
    case panel::Locked::Closed:
        return tr("What may not be seen yet cannot be changed.");
    case panel::Locked::NotOwn:
        return tr("Only own scores can be changed from this chair; the coordinator can change the others.");
    case panel::Locked::OtherSection:
        return tr("This criterion is not among the sections that this evaluator may score.");
    case panel::Locked::HandedIn:
        return tr("These scores are handed in. The coordinator can reopen them on the Evaluators page.");
    case panel::Locked::QualityStands:
        return tr("Quality is closed and prices are known, so its scores stand. The coordinator can reopen quality on "
                  "the Evaluators page.");
    }
    return QString();
}

QString sections(const Snapshot &snapshot, const Evaluator &evaluator)
{
    if (evaluator.sections.empty())
        return tr("Everything");
    QStringList names;
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        if (std::find(evaluator.sections.begin(), evaluator.sections.end(), id) != evaluator.sections.end())
            names.append(words::brief(snapshot.criterion(id)->name));
    }
    return names.isEmpty() ? tr("Nothing") : names.join(QStringLiteral(", "));
}

QString declaration(const Evaluator &evaluator)
{
    if (!evaluator.declaredOn.isValid())
        return tr("Not declared yet");
    const QString on = QLocale().toString(evaluator.declaredOn, QLocale::ShortFormat);
    return evaluator.interests.trimmed().isEmpty()
               ? tr("None, %1").arg(on)
               : tr("%1, %2").arg(words::brief(evaluator.interests.simplified(), 80), on);
}

QString state(const Snapshot &snapshot, const Evaluator &evaluator)
{
    if (!evaluator.handedIn.isValid())
        return tr("Scoring");
    const QString when = moment(evaluator.handedIn);
    return panel::handedInAll(snapshot, evaluator) ? tr("Handed in %1").arg(when)
                                                   : tr("Quality handed in %1").arg(when);
}

QString moment(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return tr("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat),
                            local.time().toString(QStringLiteral("HH:mm")));
}

} // namespace shortlist::panel_words
