// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/Preferences.h"

#include <QSettings>

namespace shortlist::preferences {

namespace {

QString authorKey()
{
    return QStringLiteral("journal/author");
}

QString reportLocaleKey()
{
    return QStringLiteral("report/locale");
}

void store(const QString &key, const QString &value)
{
    QSettings settings;
    if (value.isEmpty())
        settings.remove(key);
    else
        settings.setValue(key, value);
}

} // namespace

QString author()
{
    return QSettings().value(authorKey()).toString();
}

void setAuthor(const QString &name)
{
    store(authorKey(), name.simplified());
}

QString reportLocaleName()
{
    return QSettings().value(reportLocaleKey()).toString();
}

QLocale reportLocale()
{
    const QString name = reportLocaleName();
    return name.isEmpty() ? QLocale::system() : QLocale(name);
}

void setReportLocale(const QString &name)
{
    store(reportLocaleKey(), name);
}

} // namespace shortlist::preferences
