// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/StepsText.h"

#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace shortlist {

namespace {

using Kind = CostStep::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("StepsText", text);
}

} // namespace

StepsText::StepsText(const Snapshot &snapshot, const Offer &offer)
    : m_snapshot(snapshot)
    , m_offer(offer)
{}

QString StepsText::money(const Amount &amount) const
{
    return price_words::money(amount, m_snapshot.priceTerms().places);
}

QString StepsText::heading(const CostStep &step) const
{
    switch (step.kind) {
    case Kind::Line:
        return step.label.isEmpty() ? price_words::lineKind(m_offer.lines[step.line].kind) : step.label;
    case Kind::Minimum:
        return tr("Raised to the minimum");
    case Kind::Floor:
        return tr("Raised to the floor");
    case Kind::Cap:
        return tr("Cut back to the cap");
    case Kind::Indexation:
        return tr("Indexation in year %1").arg(QLocale().toString(step.year));
    case Kind::Currency:
        return tr("In %1").arg(m_snapshot.need().currency);
    case Kind::Buyer:
        return step.label;
    case Kind::Total:
        break;
    }
    return m_snapshot.need().currency.isEmpty() ? tr("Total over the term")
                                                : tr("Total over the term, %1").arg(m_snapshot.need().currency);
}

QString StepsText::lineDetail(const CostStep &step) const
{
    const OfferLine &line = m_offer.lines[step.line];
    const QString rate = price_words::quantity(step.rate);
    if (line.kind == LineKind::OneOff) {
        if (step.afterTerm)
            return tr("In month %1, after the end of the term: does not count").arg(QLocale().toString(line.month));
        return line.month == 0 ? tr("Once, at the start") : tr("Once, in month %1").arg(QLocale().toString(line.month));
    }
    if (line.kind == LineKind::Month || line.kind == LineKind::PassThrough)
        return tr("%1 a month × %2").arg(rate, price_words::months(step.months));
    QString text = tr("%1 × %2 %3 × %4")
                       .arg(price_words::quantity(step.quantity), rate, price_words::lineUnit(line.kind),
                            price_words::months(step.months));
    if (line.kind == LineKind::Transaction && (!step.from.isZero() || !step.to.isZero()))
        text += QString(
            QLatin1String("; ") +
            (step.to.isZero()
                 ? tr("the part above %1").arg(price_words::quantity(step.from))
                 : tr("the part from %1 to %2").arg(price_words::quantity(step.from), price_words::quantity(step.to))));
    if (const NeedFunction *function = functionOf(m_snapshot, step.function)) {
        const QString name = price_words::functionName(*function);
        text += QString(QLatin1String("; ") +
                        (line.perUnit.isZero() || line.kind == LineKind::Transaction
                             ? tr("%1 a month of “%2”").arg(price_words::quantity(step.volume), name)
                             : tr("%1 a month of “%2”, %3 each")
                                   .arg(price_words::quantity(step.volume), name, price_words::number(line.perUnit))));
    }
    return text;
}

QString StepsText::buyerDetail(const CostStep &step) const
{
    for (const BuyerCost &cost : m_snapshot.list<BuyerCost>()) {
        if (cost.id != step.row)
            continue;
        const QString amount = price_words::quantity(cost.amount);
        switch (cost.basis) {
        case CostBasis::Once:
            return tr("Your own: %1, once").arg(amount);
        case CostBasis::Monthly:
            return tr("Your own: %1 a month × %2").arg(amount, price_words::months(step.months));
        case CostBasis::Yearly:
            return tr("Your own: %1 a year × %2").arg(amount, price_words::months(step.months));
        case CostBasis::PerCent:
            return tr("Your own: %1 % of the provider's charges").arg(amount);
        }
    }
    return {};
}

QString StepsText::detail(const CostStep &step) const
{
    switch (step.kind) {
    case Kind::Line:
        return lineDetail(step);
    case Kind::Minimum:
    case Kind::Floor:
    case Kind::Cap:
        return tr("%1 a month × %2").arg(price_words::quantity(step.rate), price_words::months(step.months));
    case Kind::Indexation:
        return tr("%1 of the year's charges × (%2 − 1)").arg(money(step.base), price_words::quantity(step.factor));
    case Kind::Currency:
        return tr("%1 %2 × %3").arg(m_offer.currency, money(step.base), price_words::quantity(step.rate));
    case Kind::Buyer:
        return buyerDetail(step);
    case Kind::Total:
        break;
    }
    return {};
}

QString StepsText::html(const std::vector<CostStep> &steps) const
{
    QString rows;
    for (const CostStep &step : steps) {
        const bool sum = step.kind == Kind::Total || step.kind == Kind::Currency;
        const QString detailText = detail(step);
        QString left = sum ? QString(QLatin1String("<b>") + heading(step).toHtmlEscaped() + QLatin1String("</b>"))
                           : heading(step).toHtmlEscaped();
        if (!detailText.isEmpty())
            left += QStringLiteral("<br><span style=\"color:%1\">%2</span>")
                        .arg(theme::muted(), detailText.toHtmlEscaped());
        const QString amount = money(step.amount).toHtmlEscaped();
        rows += QStringLiteral("<tr><td>%1</td><td align=\"right\" valign=\"top\">%2</td></tr>")
                    .arg(left, sum ? QString(QLatin1String("<b>") + amount + QLatin1String("</b>")) : amount);
    }
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">%1</table>").arg(rows);
}

} // namespace shortlist
