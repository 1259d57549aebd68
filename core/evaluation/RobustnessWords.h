// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Acceptability.h"
#include "core/evaluation/EvaluatorAgreement.h"
#include "core/evaluation/MethodRanking.h"
#include "core/evaluation/Stability.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <functional>

namespace shortlist {

// What the numbers of robustness mean for this project, in whole sentences of plain text: the same on screen and in the
// report. Empty where there is nothing to say.
class RobustnessWords
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::RobustnessWords)

public:
    using Tidy = std::function<QString(const QString &name)>;

    // tidy makes a name fit for a sentence; without it white space is simplified and long names are cut.
    RobustnessWords(const Snapshot &snapshot, const QLocale &locale, const Tidy &tidy = {});

    // "Northwind stays first unless “Price” rises above 41.3 % or “Security” falls below 3.0 %." Of the leaves; the
    // nearest bounds, at most three.
    QString weights(const Stability &stability) const;
    // The same of the top-level groups.
    QString groups(const Stability &stability) const;
    // "The first three stay the first three unless ..."; empty if only the first is asked about.
    QString firstOnes(const Stability &stability) const;
    // Of one criterion, for a tooltip or a line of a list.
    QString weight(const Stability &stability, const WeightInterval &interval) const;
    // The smallest change of weights that lets the nearest rival draw level.
    QString smallestShift(const Stability &stability) const;
    QString shift(const Stability &stability, const SmallestShift &shift) const;
    // The smallest change of one value that makes somebody else win.
    QString smallestValueChange(const Stability &stability) const;
    QString tornado(const Tornado &tornado) const;
    QString sweep(const Sweep &sweep) const;

    // "Northwind is first in 87.2 % of 10,000 samples and among the first three in 99.1 %; Harbourline in 11.0 %."
    QString acceptability(const Acceptability &acceptability, int top) const;
    // What was sampled and how, so that it can be repeated: model of weights and values, samples, seed.
    QString sampling(const Method &method) const;
    QString weightModel(const Method &method) const; // "as set, each share within 25 % of itself"
    QString statement(const WeightStatement &statement) const;

    // "All four methods put Northwind first. ..."
    QString methods(const MethodAgreement &agreement) const;
    QString reversals(const MethodAgreement &agreement) const;
    QString compromise(const MethodRanking &vikor) const; // empty if there is one winner or another method
    static QString methodName(RankingMethod method);      // "Weighted sum", "TOPSIS"

    QString evaluators(const EvaluatorAgreement &agreement) const;
    // What the order would be without leniency; empty if there is none to speak of.
    QString correction(const EvaluatorAgreement &agreement) const;

    QString name(ProviderId id) const;
    QString name(CriterionId id) const; // without quotation marks
    QString name(EvaluatorId id) const;
    QString percent(double share, int decimals = 1) const; // "12.5 %"
    QString points(double value) const;                    // 0.7312 gives "73.1"
    QString count(qint64 number) const;
    QString listed(const QStringList &words) const; // "A, B and C"

private:
    struct Bound;
    std::vector<Bound> bounds(const std::vector<WeightInterval> &intervals, bool top) const;
    QString phrase(const Bound &bound, bool withRival) const;
    QString phrases(const std::vector<Bound> &bounds, QString &after) const;
    QString staysFirst(const Stability &stability, const std::vector<WeightInterval> &intervals) const;
    QString either(const QStringList &words) const; // "A, B or C"
    QString others(std::size_t number) const;       // "3 others"
    QString shareNear(double share, double other) const;
    QString moves(const Stability &stability, const SmallestShift &shift, bool up) const;
    QString leniency(const EvaluatorAgreement &agreement) const;

    const Snapshot &m_snapshot;
    QLocale m_locale;
    Tidy m_tidy;
};

} // namespace shortlist
