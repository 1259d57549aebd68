// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/qualification/StandardBook.h"
#include "ui/report/TradeWords.h"

#include <algorithm>
#include <map>
#include <set>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::CertificatesChapter)
};

constexpr std::size_t kMostStandards = 6; // columns of the matrix
constexpr std::size_t kMostProviders = 30;
constexpr std::size_t kMostEnds = 40;

// Standards that a requirement asks for, then those that most of the listed providers have something of.
QStringList standardsOf(const ReportData &data, const StandardBook &book, const std::vector<ProviderId> &ids)
{
    QStringList chosen;
    const auto add = [&chosen](const QString &name) {
        if (!chosen.contains(name) && std::cmp_less(chosen.size(), kMostStandards))
            chosen.append(name);
    };
    for (const Requirement &requirement : data.snapshot().list<Requirement>()) {
        if (requirement.active && requirement.rule == RequirementRule::Certificate)
            add(book.find(requirement.text).name);
    }
    std::map<QString, int> counts;
    for (const ProviderId id : ids) {
        std::set<QString> own;
        for (const Certificate &certificate : data.snapshot().provider(id)->certificates)
            own.insert(book.find(certificate.standard).name);
        for (const QString &name : own)
            ++counts[name];
    }
    std::vector<std::pair<int, QString>> byCount;
    for (const auto &[name, count] : counts)
        byCount.emplace_back(-count, name);
    std::sort(byCount.begin(), byCount.end());
    for (const auto &[count, name] : byCount)
        add(name);
    return chosen;
}

QString statusWord(CertificateStatus status)
{
    return status == CertificateStatus::NotHeld ? QString() : certificateStatusLabel(status);
}

void writeMatrix(Composer &composer, const ReportData &data, const StandardBook &book,
                 const std::vector<ProviderId> &ids)
{
    const QStringList standards = standardsOf(data, book, ids);
    TableContent table;
    table.gutter = pt(3);
    table.fontSize = size::kTable - 0.5;
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 2, pt(96), 0}};
    for (const QString &standard : standards)
        table.columns.push_back(TableColumn{label(standard), Qt::AlignLeft, 1, pt(60), 0});
    StandardAsk ask;
    ask.when.on = data.referenceDate();
    for (const ProviderId id : ids) {
        TableRow row;
        row.cells.push_back(TableCell{StyledText(data.name(id), table.style()), 1, 0, {}});
        for (const QString &standard : standards) {
            ask.standard = standard;
            const CertificateStatus status = bestState(*data.snapshot().provider(id), book, ask).status;
            row.cells.push_back(statusCell(table, status, statusWord(status)));
        }
        table.rows.push_back(std::move(row));
    }
    const QString day = data.date(data.referenceDate());
    composer.table(
        std::move(table),
        data.snapshot().need().awardDate.isValid()
            ? Words::tr("How the providers' certificates stand on the day of the award, %1; a dash: not held").arg(day)
            : Words::tr("How the providers' certificates stand today, %1; a dash: not held").arg(day));
    composer.note(
        Words::tr("Valid: holds on the day and for 90 days more. Expiring: holds on the day, but not so long. "
                  "Stale: a report whose period ended too long ago. Claimed only: neither evidence nor a check "
                  "by us. Standards shown: those asked for, then those held most often."));
}

struct End
{
    QDate until;
    ProviderId provider{};
    QString standard;
    bool verified = false;
};

std::vector<End> endsWithin(const ReportData &data, const StandardBook &book, const std::vector<ProviderId> &ids,
                            const QDate &last)
{
    std::vector<End> ends;
    StatusAsk ask;
    ask.on = data.referenceDate();
    for (const ProviderId id : ids) {
        const Provider &provider = *data.snapshot().provider(id);
        for (const Certificate &certificate : provider.certificates) {
            const auto state =
                stateOf(certificate, book.find(certificate.standard), hasEvidence(provider, certificate.id), ask);
            if (holds(state.status) && state.until.isValid() && state.until <= last)
                ends.push_back({state.until, id, label(certificate.standard), state.verified});
        }
    }
    std::stable_sort(ends.begin(), ends.end(), [](const End &a, const End &b) { return a.until < b.until; });
    return ends;
}

void writeEnds(Composer &composer, const ReportData &data, const StandardBook &book, const std::vector<ProviderId> &ids)
{
    const Need &need = data.snapshot().need();
    const QDate last = need.endOfTerm();
    if (!last.isValid())
        return;
    const std::vector<End> ends = endsWithin(data, book, ids, last);
    composer.heading(Words::tr("What ends within the term"));
    if (ends.empty()) {
        composer.paragraph(
            Words::tr("Nothing that holds on the day of the award ends before %1, the last day of the term.")
                .arg(data.date(last)));
        return;
    }
    const auto beforeStart =
        std::count_if(ends.begin(), ends.end(), [&need](const End &end) { return end.until < need.startDate; });
    composer.paragraph(
        Words::tr(
            "%1 certificates of the shortlisted providers that hold on the day of the award end before %2, the last "
            "day "
            "of the term; %3 of them before the service starts. Each needs a renewal that the contract should ask for.")
            .arg(data.count(std::ssize(ends)), data.date(last), data.count(beforeStart)));
    TableContent table;
    table.columns = {TableColumn{Words::tr("Ends on"), Qt::AlignLeft, 0, pt(98), 0},
                     TableColumn{Words::tr("Provider"), Qt::AlignLeft, 3, pt(120), 0},
                     TableColumn{Words::tr("Standard"), Qt::AlignLeft, 3, pt(110), 0},
                     TableColumn{Words::tr("When"), Qt::AlignLeft, 2, pt(90), 0},
                     TableColumn{Words::tr("Checked by us"), Qt::AlignLeft, 0, pt(60), 0}};
    const std::size_t shown = std::min(ends.size(), kMostEnds);
    for (std::size_t i = 0; i < shown; ++i)
        table.add({data.date(ends[i].until), data.name(ends[i].provider), ends[i].standard,
                   ends[i].until < need.startDate ? Words::tr("Before the start") : Words::tr("During the term"),
                   ends[i].verified ? Words::tr("Yes") : Words::tr("No")});
    composer.table(std::move(table),
                   Words::tr("Certificates of the shortlisted providers, by the day on which they end"));
    if (ends.size() > shown)
        composer.note(Words::tr("%1 later ends are left out of this table.")
                          .arg(data.count(static_cast<qint64>(ends.size() - shown))));
}

} // namespace

void writeCertificateStates(Composer &composer, const ReportData &data)
{
    const std::vector<ProviderId> ids = takingPart(data, kMostProviders);
    const bool any = std::any_of(
        ids.begin(), ids.end(), [&data](ProviderId id) { return !data.snapshot().provider(id)->certificates.empty(); });
    if (!any)
        return;
    composer.chapter(Words::tr("Certificates"), Composer::Start::WhereThereIsRoom);
    composer.paragraph(
        Words::tr("What a certificate is worth depends on the day. Here it is the day of the award, where the "
                  "project has one, since a certificate that is valid today may have lapsed by then."));
    const StandardBook book(data.snapshot().list<OwnStandard>());
    writeMatrix(composer, data, book, ids);
    const std::size_t all = countTakingPart(data);
    if (all > ids.size())
        composer.note(Words::tr("%1 more providers take part and are left out of this table.")
                          .arg(data.count(static_cast<qint64>(all - ids.size()))));
    writeEnds(composer, data, book, data.shortlist());
}

} // namespace shortlist::report
