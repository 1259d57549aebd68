// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sites/SitesModel.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/sites/SiteEdits.h"
#include "ui/widgets/HoursText.h"
#include "ui/widgets/Theme.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// "3:15": hours and minutes, as exact as they are.
QString clockText(int minutes)
{
    return QStringLiteral("%1:%2").arg(QLocale().toString(minutes / 60)).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

bool isNumber(int column)
{
    return column >= SitesModel::Least && column <= SitesModel::Average;
}

QString dash()
{
    return QString(QChar(0x2013));
}

} // namespace

SitesModel::SitesModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    const Need &need = workspace.snapshot().need();
    const QDate day = need.startDate.isValid()   ? need.startDate
                      : need.awardDate.isValid() ? need.awardDate
                                                 : QDate::currentDate();
    m_year = day.year();
    readBuyer();
    reset();
    connect(&workspace, &Workspace::changed, this, &SitesModel::follow);
}

void SitesModel::readBuyer()
{
    const Need &need = m_workspace.snapshot().need();
    m_buyer = {need.zone, need.workFrom, need.workTo, need.workDays};
    m_place = {need.country, need.zone};
}

void SitesModel::setYear(int year)
{
    if (year == m_year)
        return;
    m_year = year;
    recompute();
}

void SitesModel::judge(SiteRow &row) const
{
    row.location = locationOf(m_place, {row.site.country, row.site.zone}, m_year);
    row.overlap =
        row.site.shiftDays == 0 || !isBuyerKnown() ? nullptr : yearOverlap(m_buyer, hoursOf(row.site), m_year);
}

std::vector<SiteRow> SitesModel::rowsFor(const Provider &provider) const
{
    std::vector<SiteRow> rows;
    for (const Site &site : provider.sites) {
        SiteRow row{provider.id, provider.name, takesPart(provider.status), site, {}, nullptr};
        row.order = m_collator.sortKey(QString(provider.name + QLatin1Char('\n') + site.city));
        judge(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

void SitesModel::reset()
{
    beginResetModel();
    m_rows.clear();
    for (const Provider &provider : m_workspace.snapshot().providers()) {
        for (SiteRow &row : rowsFor(provider))
            m_rows.push_back(std::move(row));
    }
    renumber();
    endResetModel();
    emit contentChanged();
}

void SitesModel::recompute()
{
    for (SiteRow &row : m_rows)
        judge(row);
    if (!m_rows.empty())
        emit dataChanged(index(0, Type), index(rowCount() - 1, Average));
    emit contentChanged();
}

void SitesModel::renumber()
{
    m_firstRow.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_firstRow.try_emplace(m_rows[i].provider, static_cast<int>(i));
}

void SitesModel::follow(const Change &change)
{
    if (change.need) {
        readBuyer();
        recompute();
    }
    if (change.providers.isEmpty())
        return;
    // Many at once, as an import brings them, are read anew.
    const std::size_t touched =
        change.providers.added.size() + change.providers.changed.size() + change.providers.removed.size();
    if (touched > 100)
        return reset();
    for (const ProviderId id : change.providers.removed)
        removeProvider(id);
    for (const auto *ids : {&change.providers.added, &change.providers.changed}) {
        for (const ProviderId id : *ids)
            refreshProvider(id);
    }
    emit contentChanged();
}

void SitesModel::removeProvider(ProviderId id)
{
    const int first = firstRowOf(id);
    if (first < 0)
        return;
    int last = first;
    while (last + 1 < rowCount() && at(last + 1).provider == id)
        ++last;
    beginRemoveRows({}, first, last);
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    renumber();
    endRemoveRows();
}

// Rows that stay are changed in place; sites come and go behind them.
void SitesModel::refreshProvider(ProviderId id)
{
    const Provider *provider = m_workspace.snapshot().provider(id);
    if (provider == nullptr)
        return;
    std::vector<SiteRow> wanted = rowsFor(*provider);
    const int first = firstRowOf(id) < 0 ? rowCount() : firstRowOf(id);
    const auto isWanted = [&wanted](RowId site) {
        return std::any_of(wanted.begin(), wanted.end(), [site](const SiteRow &row) { return row.site.id == site; });
    };
    int count = 0;
    for (int row = first; row < rowCount() && at(row).provider == id;) {
        if (isWanted(at(row).site.id)) {
            ++row;
            ++count;
            continue;
        }
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        renumber();
        endRemoveRows();
    }
    const int size = static_cast<int>(wanted.size());
    if (size > count) {
        beginInsertRows({}, first + count, first + size - 1);
        m_rows.insert(m_rows.begin() + first + count, wanted.begin() + count, wanted.end());
        renumber();
        endInsertRows();
    }
    std::copy(wanted.begin(), wanted.end(), m_rows.begin() + first);
    if (size > 0)
        emit dataChanged(index(first, 0), index(first + size - 1, ColumnCount - 1));
}

int SitesModel::firstRowOf(ProviderId provider) const
{
    const auto found = m_firstRow.find(provider);
    return found == m_firstRow.end() ? -1 : found->second;
}

int SitesModel::rowOf(ProviderId provider, RowId site) const
{
    for (int row = std::max(0, firstRowOf(provider)); row < rowCount() && at(row).provider == provider; ++row) {
        if (at(row).site.id == site)
            return row;
    }
    return -1;
}

int SitesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SitesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags SitesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && (index.column() == From || index.column() == To || index.column() == City) &&
        !m_workspace.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant SitesModel::text(const SiteRow &row, int column) const
{
    const Site &site = row.site;
    const bool shift = site.shiftDays != 0;
    switch (column) {
    case ProviderName:
        return row.providerName.simplified();
    case City:
        return site.city.simplified();
    case Country:
        return catalogue::countryName(site.country);
    case Zone:
        return site.zone.isEmpty() ? dash() : site.zone;
    case Days:
        return shift ? hours_text::days(site.shiftDays) : dash();
    case From:
        return shift ? hours_text::time(site.shiftFrom) : dash();
    case To:
        return shift ? hours_text::time(site.shiftTo) : dash();
    case Type:
        return locationTypeLabel(row.location.type);
    case Least:
        return row.overlap ? clockText(row.overlap->usualSmallest) : dash();
    case Most:
        return row.overlap ? clockText(row.overlap->largest) : dash();
    case Average:
        return row.overlap ? clockText(static_cast<int>(std::lround(row.overlap->average))) : dash();
    default:
        return {};
    }
}

QVariant SitesModel::sortKey(const SiteRow &row, int column) const
{
    const int none = row.overlap ? 0 : -1;
    switch (column) {
    case From:
        return row.site.shiftDays == 0 ? -1 : row.site.shiftFrom;
    case To:
        return row.site.shiftDays == 0 ? -1 : row.site.shiftTo;
    case Days:
        return row.site.shiftDays;
    case Type:
        return static_cast<int>(row.location.type);
    case Least:
        return none < 0 ? none : row.overlap->usualSmallest;
    case Most:
        return none < 0 ? none : row.overlap->largest;
    case Average:
        return none < 0 ? -1.0 : row.overlap->average;
    default:
        return text(row, column);
    }
}

QString SitesModel::toolTip(const SiteRow &row, int column) const
{
    switch (column) {
    case Type:
        return words::plainToolTip(locationReason(m_place, {row.site.country, row.site.zone}, m_year));
    case Least:
        return words::plainToolTip(tr("On a usual working day, at the time of the year when it is least"));
    case Most:
        return words::plainToolTip(tr("On the day of the year when it is most"));
    case Average:
        return words::plainToolTip(tr("Over all your working days of the year, those on which they rest included"));
    case ProviderName:
        return words::plainToolTip(row.providerName);
    default:
        return {};
    }
}

QVariant SitesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SiteRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return row.site.shiftDays == 0 && index.column() != City ? QVariant(QString()) : text(row, index.column());
    case SortRole:
        return sortKey(row, index.column());
    case Qt::ToolTipRole: {
        const QString tip = toolTip(row, index.column());
        return tip.isEmpty() ? QVariant() : QVariant(tip);
    }
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return row.takesPart ? QVariant() : QVariant(theme::mutedColour());
    default:
        return {};
    }
}

bool SitesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const SiteRow row = at(index.row());
    if (index.column() == City)
        return site_edits::setCity(m_workspace, row.provider, row.site.id, value.toString());
    const QString typed = value.toString().trimmed();
    if (typed.isEmpty())
        return false;
    const Result<int> minutes = hours_text::readTime(typed);
    if (!minutes) {
        emit refused(minutes.error().message);
        return false;
    }
    Site site = row.site;
    if (site.shiftDays == 0)
        site.shiftDays = WorkingHours::kWeekdays;
    (index.column() == From ? site.shiftFrom : site.shiftTo) = *minutes;
    return site_edits::setShift(m_workspace, row.provider, {site.id}, site.shiftDays, site.shiftFrom, site.shiftTo);
}

QVariant SitesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && isNumber(section))
        return tr("Hours and minutes a day that you and the site work at the same time");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ProviderName:
        return tr("Provider");
    case City:
        return tr("Site");
    case Country:
        return tr("Country");
    case Zone:
        return tr("Time zone");
    case Days:
        return tr("Days");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Type:
        return tr("Location");
    case Least:
        return tr("Least h:min");
    case Most:
        return tr("Most h:min");
    case Average:
        return tr("Average");
    default:
        return {};
    }
}

} // namespace shortlist
