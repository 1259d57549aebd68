// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Report.h"

#include <QCoreApplication>

namespace shortlist::report {

// What the chapters are written from: the project, its result, the resolved options, and how numbers and dates are
// spelt.
class ReportData
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::ReportData)

public:
    ReportData(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options);

    // Rows of a table that lists providers; what is left out is said below it.
    static constexpr int kMostRows = 30;
    static constexpr int kMostProviders = 50;

    const Snapshot &snapshot() const { return m_snapshot; }
    const Evaluation &evaluation() const { return m_evaluation; }
    const ReportOptions &options() const { return m_options; }
    const QLocale &locale() const { return m_options.locale; }
    QString title() const { return m_options.title; } // never empty
    // The best ranked, as many as get a page of their own.
    const std::vector<ProviderId> &shortlist() const { return m_shortlist; }
    // Top level of the criteria tree; the index is the group's colour.
    const std::vector<CriterionId> &groups() const { return m_groups; }
    // Providers listed in the ranking: all, or the first kMostRows (never fewer than the shortlist).
    std::vector<ProviderId> listed() const;

    QString count(qint64 number) const;
    QString points(double value) const; // 0.7312 gives "73.1"; "–" if missing
    // What a group or leaf contributes; kMissing where nothing in it is known.
    double contribution(ProviderId provider, CriterionId criterion) const;
    QString signedPoints(double difference) const;         // "+3.1", with a true minus sign
    QString percent(double share, int decimals = 1) const; // "12.5 %"
    QString date(const QDate &date) const;                 // without the weekday
    QString number(double number, int decimals) const;
    QString measured(const Criterion &criterion, double number) const; // with its unit
    // A score as an evaluator would say it: "4 (Good)", "Yes", "38.50 EUR".
    QString score(const Criterion &criterion, double score) const;
    // Without level names and unit: for narrow columns.
    QString shortScore(const Criterion &criterion, double score) const;
    QString scaleInWords(const Criterion &criterion) const;
    // The same for a table that says beforehand that measures run from worst to best: "55.0 to 88.0 %".
    QString scaleInShort(const Criterion &criterion) const;
    QString statusInWords(ProviderStatus status) const;
    QString country(const QString &code) const;
    QString range(const Standing &standing) const; // "71.0 – 78.4", or the total where nothing is missing
    QString rank(const Standing &standing) const;  // "2", "2 =" for a shared rank
    QString name(ProviderId id) const;
    QString name(CriterionId id) const;
    // "A, B and C"
    QString list(const QStringList &words) const;
    // Date on which certificates must be valid: the award date, else the day of the report.
    QDate referenceDate() const;

private:
    bool sharesRank(const Standing &standing) const;

    const Snapshot &m_snapshot;
    const Evaluation &m_evaluation;
    ReportOptions m_options;
    std::vector<ProviderId> m_shortlist;
    std::vector<CriterionId> m_groups;
};

} // namespace shortlist::report
