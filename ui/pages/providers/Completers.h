// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>

class QLineEdit;

namespace shortlist {

// Suggestions for fields; all of them match anywhere in a name, whatever the case.
namespace completers {

QCompleter *forWords(const QStringList &words, QObject *parent);
// Names of countries, zones and services from the catalogue.
QCompleter *forCountries(QObject *parent);
QCompleter *forZones(QObject *parent);
QStringList serviceLabels();
QStringList standardNames();

} // namespace completers

// Suggests for the last part of a list with commas, and keeps what stands before it.
class ListCompleter : public QCompleter
{
    Q_OBJECT

public:
    ListCompleter(const QStringList &words, QObject *parent);

    QString pathFromIndex(const QModelIndex &index) const override;
    QStringList splitPath(const QString &path) const override;
};

} // namespace shortlist
