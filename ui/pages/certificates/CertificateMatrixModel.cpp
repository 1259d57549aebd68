// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/CertificateMatrixModel.h"

#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/certificates/StatusSign.h"

#include <QCollator>

#include <algorithm>
#include <set>

namespace shortlist {

namespace {

constexpr std::size_t kMostSteps = 200; // beyond so many rows that come and go a reset is kinder to the view

// What a project without any certificate starts with.
constexpr std::array<const char *, 6> kUsual{"ISO/IEC 27001", "ISO 9001", "ISO 22301",
                                             "SOC 2 Type II", "PCI DSS",  "GDPR"};

} // namespace

CertificateMatrixModel::CertificateMatrixModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
    , m_book(std::make_unique<StandardBook>(workspace.snapshot().list<OwnStandard>()))
{
    m_ask.on = QDate::currentDate();
    reset();
    connect(&workspace, &Workspace::changed, this, &CertificateMatrixModel::follow);
}

const Snapshot &CertificateMatrixModel::snapshot() const
{
    return m_workspace.snapshot();
}

void CertificateMatrixModel::setAsk(const StatusAsk &ask)
{
    if (ask.on == m_ask.on && ask.days == m_ask.days && ask.until == m_ask.until)
        return;
    m_ask = ask;
    for (const Provider &provider : snapshot().providers())
        m_standings[provider.id] = rowFor(provider);
    syncRows();
    if (!m_rows.empty() && !m_columns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit countsChanged();
}

void CertificateMatrixModel::setFilter(const QString &text)
{
    m_filter = words::folded(text.simplified());
    syncRows();
    emit countsChanged();
}

void CertificateMatrixModel::setShow(Show show)
{
    m_show = show;
    syncRows();
    emit countsChanged();
}

void CertificateMatrixModel::setColumns(Columns columns)
{
    if (m_which == columns)
        return;
    m_which = columns;
    reset();
}

void CertificateMatrixModel::sort(int column, Qt::SortOrder order)
{
    m_sortStandard = column >= 0 && column < columnCount() ? standardAt(column).name : QString();
    m_direction = order;
    syncRows();
}

void CertificateMatrixModel::reset()
{
    beginResetModel();
    m_columns = wantedColumns();
    m_columnOf.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columnOf[m_columns[i]] = static_cast<int>(i);
    m_standings.clear();
    for (const Provider &provider : snapshot().providers())
        m_standings[provider.id] = rowFor(provider);
    m_rows = wantedRows();
    renumber();
    endResetModel();
    emit countsChanged();
}

CertificateMatrixModel::Row CertificateMatrixModel::rowFor(const Provider &provider) const
{
    Row row(m_columns.size());
    for (const Certificate &certificate : provider.certificates) {
        const CertificateStandard &standard = m_book->find(certificate.standard);
        const auto found = m_columnOf.find(&standard);
        if (found == m_columnOf.end())
            continue;
        const CertificateStanding standing =
            stateOf(certificate, standard, hasEvidence(provider, certificate.id), m_ask);
        CertificateStanding &best = row[static_cast<std::size_t>(found->second)];
        if (isNull(best.certificate) || isBetter(standing, best))
            best = standing;
    }
    return row;
}

bool CertificateMatrixModel::passes(const Provider &provider) const
{
    if (m_show != Show::All && !takesPart(provider.status))
        return false;
    if (!m_filter.isEmpty() && !words::folded(provider.name).contains(m_filter))
        return false;
    if (m_show != Show::Wanting)
        return true;
    const Row &row = m_standings.at(provider.id);
    return std::any_of(row.begin(), row.end(), [](const CertificateStanding &standing) {
        return !isNull(standing.certificate) && standing.status != CertificateStatus::Valid;
    });
}

std::vector<ProviderId> CertificateMatrixModel::wantedRows() const
{
    struct Entry
    {
        ProviderId id{};
        bool out = false;
        int key = 0;
        QCollatorSortKey name;
    };
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const int by = columnOf(m_sortStandard);
    std::vector<Entry> entries;
    for (const Provider &provider : snapshot().providers()) {
        if (!passes(provider))
            continue;
        int key = 0;
        if (by >= 0) {
            const auto status = m_standings.at(provider.id)[static_cast<std::size_t>(by)].status;
            key = m_direction == Qt::AscendingOrder ? -static_cast<int>(status) : static_cast<int>(status);
        }
        entries.push_back({provider.id, !takesPart(provider.status), key, collator.sortKey(provider.name)});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.out != b.out)
            return b.out;
        if (a.key != b.key)
            return a.key < b.key;
        const int names = a.name.compare(b.name);
        return names != 0 ? names < 0 : a.id < b.id;
    });
    std::vector<ProviderId> rows;
    rows.reserve(entries.size());
    for (const Entry &entry : entries)
        rows.push_back(entry.id);
    return rows;
}

std::vector<const CertificateStandard *> CertificateMatrixModel::wantedColumns() const
{
    std::set<const CertificateStandard *> used;
    for (const OwnStandard &own : snapshot().list<OwnStandard>())
        used.insert(&m_book->find(own.name));
    for (const Requirement &requirement : snapshot().list<Requirement>()) {
        if (requirement.rule == RequirementRule::Certificate && !requirement.text.trimmed().isEmpty())
            used.insert(&m_book->find(requirement.text));
    }
    for (const Provider &provider : snapshot().providers()) {
        for (const Certificate &certificate : provider.certificates)
            used.insert(&m_book->find(certificate.standard));
    }
    if (used.empty()) {
        for (const char *name : kUsual)
            used.insert(&m_book->find(QString::fromLatin1(name)));
    }
    if (m_which == Columns::Catalogue) {
        for (const CertificateStandard *standard : m_book->all())
            used.insert(standard);
    }
    std::vector<const CertificateStandard *> columns(used.begin(), used.end());
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(columns.begin(), columns.end(),
              [&collator](const auto *a, const auto *b) { return collator.compare(a->name, b->name) < 0; });
    return columns;
}

void CertificateMatrixModel::follow(const Change &change)
{
    if (change.touches<OwnStandard>()) {
        m_columns.clear();
        m_columnOf.clear();
        m_book = std::make_unique<StandardBook>(snapshot().list<OwnStandard>());
        return reset();
    }
    const bool mayChangeColumns = !change.providers.isEmpty() || change.touches<Requirement>();
    if (mayChangeColumns && wantedColumns() != m_columns)
        return reset();
    if (!change.providers.isEmpty())
        followProviders(change);
}

void CertificateMatrixModel::followProviders(const Change &change)
{
    for (const ProviderId id : change.providers.removed)
        m_standings.erase(id);
    for (const auto *ids : {&change.providers.added, &change.providers.changed}) {
        for (const ProviderId id : *ids) {
            if (const Provider *provider = snapshot().provider(id))
                m_standings[id] = rowFor(*provider);
        }
    }
    syncRows();
    for (const ProviderId id : change.providers.changed) {
        const int row = rowOf(id);
        if (row < 0)
            continue;
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, row, row);
    }
    emit countsChanged();
}

bool CertificateMatrixModel::isLongChange(const std::vector<ProviderId> &wanted) const
{
    std::size_t come = 0;
    for (const ProviderId id : wanted)
        come += m_rowOf.contains(id) ? 0 : 1;
    const std::size_t gone = m_rows.size() + come - wanted.size();
    return come + gone > kMostSteps;
}

// Rows that go, then a new order of those that stay, then rows that come, each with its own signals.
void CertificateMatrixModel::syncRows()
{
    const std::vector<ProviderId> wanted = wantedRows();
    if (wanted == m_rows)
        return renumber();
    if (isLongChange(wanted)) {
        beginResetModel();
        m_rows = wanted;
        renumber();
        endResetModel();
        return;
    }
    const std::set<ProviderId> stay(wanted.begin(), wanted.end());
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (stay.contains(providerAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    const std::set<ProviderId> had(m_rows.begin(), m_rows.end());
    std::vector<ProviderId> kept;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(kept),
                 [&had](ProviderId id) { return had.contains(id); });
    arrange(kept);
    for (std::size_t row = 0; row < wanted.size(); ++row) {
        if (row < m_rows.size() && m_rows[row] == wanted[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), wanted[row]);
        endInsertRows();
    }
    renumber();
}

void CertificateMatrixModel::arrange(const std::vector<ProviderId> &wanted)
{
    if (wanted == m_rows)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    std::unordered_map<ProviderId, int> place;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        place[wanted[i]] = static_cast<int>(i);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(createIndex(place.at(providerAt(old.row())), old.column()));
    m_rows = wanted;
    changePersistentIndexList(before, after);
    emit layoutChanged({}, VerticalSortHint);
}

void CertificateMatrixModel::renumber()
{
    m_rowOf.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rowOf[m_rows[i]] = static_cast<int>(i);
    m_takingPart = 0;
    for (const Provider &provider : snapshot().providers())
        m_takingPart += takesPart(provider.status) ? 1 : 0;
}

const CertificateStanding &CertificateMatrixModel::standingAt(const QModelIndex &index) const
{
    return m_standings.at(providerAt(index.row()))[static_cast<std::size_t>(index.column())];
}

int CertificateMatrixModel::rowOf(ProviderId id) const
{
    const auto found = m_rowOf.find(id);
    return found == m_rowOf.end() ? -1 : found->second;
}

int CertificateMatrixModel::columnOf(const QString &standard) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&standard](const auto *column) { return column->name == standard; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int CertificateMatrixModel::countOf(CertificateStatus status) const
{
    int count = 0;
    for (const ProviderId id : m_rows) {
        for (const CertificateStanding &standing : m_standings.at(id))
            count += standing.status == status && !isNull(standing.certificate) ? 1 : 0;
    }
    return count;
}

int CertificateMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CertificateMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CertificateMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CertificateStanding &standing = standingAt(index);
    const bool none = isNull(standing.certificate);
    switch (role) {
    case Qt::DisplayRole:
        return none ? QString(QChar(0x2013)) : certificateStatusLabel(standing.status);
    case Qt::DecorationRole:
        return none ? QVariant() : QVariant(sign::icon(standing));
    case Qt::ForegroundRole:
        return sign::colour(standing.status);
    case Qt::ToolTipRole:
        return toolTip(index);
    case Qt::AccessibleTextRole: {
        const Provider *provider = snapshot().provider(providerAt(index.row()));
        return tr("%1, %2: %3")
            .arg(provider != nullptr ? provider->name : QString(), standardAt(index.column()).name,
                 certificateStatusLabel(standing.status));
    }
    default:
        return {};
    }
}

QString CertificateMatrixModel::toolTip(const QModelIndex &index) const
{
    const Provider *provider = snapshot().provider(providerAt(index.row()));
    if (provider == nullptr)
        return {};
    const CertificateStanding &standing = standingAt(index);
    const CertificateStandard &standard = standardAt(index.column());
    const auto found =
        std::find_if(provider->certificates.begin(), provider->certificates.end(),
                     [&standing](const Certificate &certificate) { return certificate.id == standing.certificate; });
    const Certificate certificate = found == provider->certificates.end() ? Certificate{} : *found;
    QStringList lines{tr("%1: %2").arg(standard.name, certificateStatusLabel(standing.status)), provider->name,
                      stateReason(certificate, standard, standing, m_ask)};
    if (standing.verified)
        lines << tr("Checked by %1 on %2.")
                     .arg(certificate.verifiedBy, QLocale().toString(certificate.verifiedOn, QLocale::ShortFormat));
    return words::plainToolTip(lines.join(QLatin1Char('\n')));
}

QVariant CertificateMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Horizontal) {
        if (section >= columnCount())
            return {};
        const CertificateStandard &standard = standardAt(section);
        if (role == Qt::DisplayRole)
            return standard.name;
        if (role == Qt::ToolTipRole)
            return words::plainToolTip(standard.covers.isEmpty()
                                           ? standard.name
                                           : QString(standard.name + QLatin1Char('\n') + standard.covers));
        return {};
    }
    if (section >= rowCount())
        return {};
    const Provider *provider = snapshot().provider(providerAt(section));
    if (provider == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return provider->name.simplified();
    case Qt::ToolTipRole:
        return words::plainToolTip(takesPart(provider->status)
                                       ? provider->name
                                       : tr("%1 (%2)").arg(provider->name, words::status(provider->status)));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace shortlist
