// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/QuestionnaireLayout.h"

#include <QStringList>

namespace shortlist::questionnairelayout {

QString toText(const Mark &mark)
{
    const QString key = QString::number(raw(mark.question));
    switch (mark.kind) {
    case Mark::Kind::Question:
        return QStringLiteral("question:%1").arg(key);
    case Mark::Kind::Choice:
        return QStringLiteral("choice:%1:%2").arg(key).arg(mark.index);
    case Mark::Kind::TableRow:
        return QStringLiteral("row:%1:%2").arg(key).arg(mark.index);
    }
    return QString();
}

std::optional<Mark> markOf(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    Mark mark;
    if (parts.first() == QLatin1String("question") && parts.size() == 2)
        mark.kind = Mark::Kind::Question;
    else if (parts.first() == QLatin1String("choice") && parts.size() == 3)
        mark.kind = Mark::Kind::Choice;
    else if (parts.first() == QLatin1String("row") && parts.size() == 3)
        mark.kind = Mark::Kind::TableRow;
    else
        return std::nullopt;
    bool isKey = false;
    bool isIndex = true;
    mark.question = static_cast<QuestionId>(parts.at(1).toLongLong(&isKey));
    if (parts.size() == 3)
        mark.index = parts.at(2).toInt(&isIndex);
    return isKey && isIndex && mark.index >= 0 ? std::optional<Mark>(mark) : std::nullopt;
}

QString identification(ProviderId provider, const QString &version)
{
    return QStringLiteral("%1;%2;%3").arg(QLatin1String(kLayout), QString::number(raw(provider)), version);
}

} // namespace shortlist::questionnairelayout
