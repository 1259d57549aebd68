// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ProviderCells.h"

#include "ui/models/ProviderTableModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/VerdictWords.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ProviderTable", text);
}

bool isNumeric(int column)
{
    switch (column) {
    case ProviderTableModel::Rank:
    case ProviderTableModel::Total:
    case ProviderTableModel::Headcount:
    case ProviderTableModel::Founded:
    case ProviderTableModel::Sites:
    case ProviderTableModel::Missing:
        return true;
    default:
        return false;
    }
}

// Preference points stand apart from what was scored.
QString totalText(const ProviderRow &row)
{
    if (std::isnan(row.total))
        return QString();
    const QLocale locale;
    const QString scored = locale.toString(row.total * 100, 'f', 1);
    return row.preference == 0 ? scored : tr("%1 + %2").arg(scored, locale.toString(row.preference * 100, 'f', 1));
}

} // namespace

QString cells::title(int column)
{
    switch (column) {
    case ProviderTableModel::Name:
        return tr("Name");
    case ProviderTableModel::Rank:
        return tr("Rank");
    case ProviderTableModel::Total:
        return tr("Total");
    case ProviderTableModel::Gate:
        return tr("Requirements");
    case ProviderTableModel::Status:
        return tr("Status");
    case ProviderTableModel::Country:
        return tr("Country");
    case ProviderTableModel::Services:
        return tr("Services");
    case ProviderTableModel::Headcount:
        return tr("Headcount");
    case ProviderTableModel::Founded:
        return tr("Founded");
    case ProviderTableModel::Sites:
        return tr("Sites");
    case ProviderTableModel::Certificates:
        return tr("Certificates");
    case ProviderTableModel::Missing:
        return tr("Missing");
    case ProviderTableModel::Tags:
        return tr("Tags");
    case ProviderTableModel::Website:
        return tr("Website");
    case ProviderTableModel::LegalName:
        return tr("Legal name");
    default:
        return QString();
    }
}

QString cells::explanation(int column)
{
    switch (column) {
    case ProviderTableModel::Rank:
        return tr("Place in the ranking; blank for a provider that is not ranked.");
    case ProviderTableModel::Total:
        return tr("Weighted total of what is known, from 0 to 100; behind the + preference points, which are added "
                  "after scoring.");
    case ProviderTableModel::Gate:
        return tr("What the requirements say; who fails one is not ranked.");
    case ProviderTableModel::Country:
        return tr("Country of the head office.");
    case ProviderTableModel::Headcount:
        return tr("People employed.");
    case ProviderTableModel::Sites:
        return tr("Number of sites.");
    case ProviderTableModel::Certificates:
        return tr("Certificates that are valid on the award date, or today where no award date is set.");
    case ProviderTableModel::Missing:
        return tr("Criteria for which nothing is known yet.");
    default:
        return QString();
    }
}

QVariant cells::alignment(int column)
{
    const Qt::Alignment side = isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft;
    return static_cast<int>(side | Qt::AlignVCenter);
}

QVariant cells::shown(const ProviderRow &row, int column)
{
    switch (column) {
    case ProviderTableModel::Name:
        return row.name;
    case ProviderTableModel::Rank:
        return words::number(row.rank);
    case ProviderTableModel::Total:
        return totalText(row);
    case ProviderTableModel::Gate:
        return row.gate ? verdictInWords(*row.gate) : QString();
    case ProviderTableModel::Status:
        return words::status(row.status);
    case ProviderTableModel::Country:
        return row.country;
    case ProviderTableModel::Services:
        return row.services;
    case ProviderTableModel::Headcount:
        return words::number(row.headcount);
    case ProviderTableModel::Founded:
        return words::year(row.founded);
    case ProviderTableModel::Sites:
        return words::number(row.sites);
    case ProviderTableModel::Certificates:
        return row.certificateText;
    case ProviderTableModel::Missing:
        return words::number(row.missing);
    case ProviderTableModel::Tags:
        return row.tags;
    case ProviderTableModel::Website:
        return row.website;
    case ProviderTableModel::LegalName:
        return row.legalName;
    default:
        return QVariant();
    }
}

QVariant cells::edited(const ProviderRow &row, int column)
{
    return column == ProviderTableModel::Status ? QVariant(statusCode(row.status)) : shown(row, column);
}

QVariant cells::colour(const ProviderRow &row, int column)
{
    if (column == ProviderTableModel::Certificates && row.certificateExpired)
        return theme::stateColour(theme::State::Bad);
    if (column == ProviderTableModel::Certificates && row.certificateExpiring)
        return theme::stateColour(theme::State::Warning);
    if (column == ProviderTableModel::Gate && row.gate)
        return theme::stateColour(verdictState(*row.gate));
    return takesPart(row.status) ? QVariant() : QVariant(theme::mutedColour());
}

QVariant cells::toolTip(const ProviderRow &row, int column)
{
    switch (column) {
    case ProviderTableModel::Name:
    case ProviderTableModel::Country:
    case ProviderTableModel::Services:
    case ProviderTableModel::Tags:
    case ProviderTableModel::Website:
    case ProviderTableModel::LegalName:
    case ProviderTableModel::Certificates:
        return words::plainToolTip(shown(row, column).toString());
    default:
        return QVariant();
    }
}

} // namespace shortlist
