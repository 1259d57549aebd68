// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Provider.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/RuleInput.h"
#include "core/qualification/StandardBook.h"

#include <QCoreApplication>

#include <algorithm>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CertificateRule)
};

// What the sentences speak of.
struct Shown
{
    QString name;
    CertificateStanding state;
    QDate issued;
    QString verifiedBy;
};

Shown shownBy(const Provider &provider, const StandardBook &book, const CertificateStanding &state)
{
    Shown shown{{}, state, {}, {}};
    const auto found = std::find_if(provider.certificates.begin(), provider.certificates.end(),
                                    [&state](const Certificate &one) { return one.id == state.certificate; });
    if (found != provider.certificates.end()) {
        shown.name = book.find(found->standard).name;
        shown.issued = found->issued;
        shown.verifiedBy = found->isVerified() ? found->verifiedBy : QString();
    }
    return shown;
}

QString holdsInWords(const Shown &shown, const QString &point, const QLocale &locale)
{
    const QString until = rule_words::date(shown.state.until, locale);
    const QString held =
        !shown.state.until.isValid() ? Words::tr("%1 is in place and has no last day.").arg(shown.name)
        : shown.state.assumed
            ? Words::tr("%1 holds until %2 by its usual validity, past %3; the paper gives no last day.")
                  .arg(shown.name, until, point)
            : Words::tr("%1 holds until %2, past %3.").arg(shown.name, until, point);
    return shown.verifiedBy.isEmpty() ? held : Words::tr("%1 Verified by %2.").arg(held, shown.verifiedBy);
}

QString claimInWords(const RuleInput &input, const Shown &shown, const QString &point, const QLocale &locale)
{
    if (!shown.state.evidence && !shown.state.verified)
        return Words::tr("%1 is only claimed: there is neither a file nor a check that shows it.").arg(shown.name);
    if (!shown.state.until.isValid() && !shown.state.open)
        return Words::tr("%1 has no last day entered, so nothing says whether it holds on %2.").arg(shown.name, point);
    if (input.rule.verified && shown.state.until.isValid())
        return Words::tr("%1 is shown until %2, but nobody of us has verified it yet.")
            .arg(shown.name, rule_words::date(shown.state.until, locale));
    return Words::tr("%1 is shown, but nobody of us has verified it yet.").arg(shown.name);
}

QString endInWords(const RuleInput &input, const Shown &shown, const QString &point, const QLocale &locale)
{
    const QString until = rule_words::date(shown.state.until, locale);
    if (shown.state.status == CertificateStatus::Stale)
        return Words::tr("The report %1 counts as fresh until %2, which is before %3.").arg(shown.name, until, point);
    if (shown.state.until < input.today)
        return Words::tr("%1 expired on %2.").arg(shown.name, until);
    return Words::tr("%1 expires on %2, before %3.").arg(shown.name, until, point);
}

QString noneInWords(const RuleInput &input, const Provider &provider)
{
    if (provider.certificates.empty())
        return Words::tr("No certificates are entered yet.");
    return Words::tr("Shows no %1.").arg(input.standard);
}

} // namespace

Verdict judgeCertificate(const RuleInput &input, const Provider &provider, const Why &why)
{
    if (input.standard.isEmpty())
        return say(why, Verdict::Unknown, [] { return Words::tr("The requirement names no standard."); });
    if (!input.day.isValid())
        return say(why, Verdict::Unknown, [&] {
            return Words::tr("It cannot be said whether %1 holds on %2, since the project does not have that date.")
                .arg(input.standard, rule_words::point(input.rule.at, QDate(), why.locale));
        });
    const StandardAsk ask{input.standard, {input.day, 0, {}}, StandardMatch::Sufficient, input.rule.verified};
    const CertificateStanding state = bestState(provider, *input.book, ask);
    if (isNull(state.certificate))
        return say(why, provider.certificates.empty() ? Verdict::Unknown : Verdict::Fail,
                   [&] { return noneInWords(input, provider); });
    const auto tell = [&](Verdict verdict, auto words) {
        return say(why, verdict, [&] {
            return words(shownBy(provider, *input.book, state),
                         rule_words::point(input.rule.at, input.day, why.locale));
        });
    };
    switch (state.status) {
    case CertificateStatus::Valid:
    case CertificateStatus::Expiring:
        return tell(Verdict::Pass,
                    [&](const Shown &shown, const QString &point) { return holdsInWords(shown, point, why.locale); });
    case CertificateStatus::ClaimedOnly:
        return tell(Verdict::Unknown, [&](const Shown &shown, const QString &point) {
            return claimInWords(input, shown, point, why.locale);
        });
    case CertificateStatus::Expired:
    case CertificateStatus::Stale:
        return tell(Verdict::Fail, [&](const Shown &shown, const QString &point) {
            return endInWords(input, shown, point, why.locale);
        });
    case CertificateStatus::NotHeld:
        break;
    }
    return tell(Verdict::Fail, [&](const Shown &shown, const QString &point) {
        return Words::tr("%1 is issued only on %2, after %3.")
            .arg(shown.name, rule_words::date(shown.issued, why.locale), point);
    });
}

} // namespace shortlist
