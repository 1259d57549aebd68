// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/Completers.h"

#include "core/catalogue/Catalogue.h"

#include <QLineEdit>

namespace shortlist {

namespace {

void setUp(QCompleter *completer)
{
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    completer->setMaxVisibleItems(12);
}

} // namespace

QCompleter *completers::forWords(const QStringList &words, QObject *parent)
{
    auto *completer = new QCompleter(words, parent);
    setUp(completer);
    return completer;
}

QCompleter *completers::forCountries(QObject *parent)
{
    static const QStringList names = [] {
        QStringList list;
        const std::vector<Country> countries = catalogue::countries();
        for (const Country &country : countries)
            list << country.name;
        return list;
    }();
    return forWords(names, parent);
}

QCompleter *completers::forZones(QObject *parent)
{
    return forWords(catalogue::timeZones(), parent);
}

QStringList completers::serviceLabels()
{
    QStringList labels;
    const Result<std::vector<Service>> services = catalogue::services();
    if (!services)
        return labels;
    for (const Service &service : *services)
        labels << service.label;
    return labels;
}

QStringList completers::standardNames()
{
    QStringList names;
    const Result<std::vector<CertificateStandard>> standards = catalogue::certificateStandards();
    if (!standards)
        return names;
    for (const CertificateStandard &standard : *standards)
        names << standard.name;
    return names;
}

ListCompleter::ListCompleter(const QStringList &words, QObject *parent)
    : QCompleter(words, parent)
{
    setUp(this);
}

QString ListCompleter::pathFromIndex(const QModelIndex &index) const
{
    const QString word = QCompleter::pathFromIndex(index);
    const auto *edit = qobject_cast<const QLineEdit *>(widget());
    if (edit == nullptr)
        return word;
    const QString typed = edit->text();
    const auto comma = typed.lastIndexOf(QLatin1Char(','));
    return comma < 0 ? word : QString(typed.left(comma + 1) + QLatin1Char(' ') + word);
}

QStringList ListCompleter::splitPath(const QString &path) const
{
    return {path.section(QLatin1Char(','), -1).trimmed()};
}

} // namespace shortlist
