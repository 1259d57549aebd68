// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/PriceInspector.h"

#include "core/evaluation/Sources.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/PriceTableModel.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/pages/prices/StepsText.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace shortlist {

PriceInspector::PriceInspector(Workspace &workspace, const PriceTableModel &model, QWidget *parent)
    : Inspector(QStringLiteral("price"), tr("Choose a provider to see how its price comes about."), parent)
    , m_workspace(workspace)
    , m_model(model)
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    m_name = makePlainLabel(content(), QStringLiteral("priceProvider"));
    m_name->setFont(theme::heading(font(), 1.25));
    m_offer = makePlainLabel(content(), QStringLiteral("priceOffer"));
    m_offer->setForegroundRole(QPalette::PlaceholderText);
    m_warnings = makePlainLabel(content(), QStringLiteral("priceWarnings"));
    m_comparison = makePlainLabel(content(), QStringLiteral("priceComparison"));
    m_steps = new QLabel(content());
    m_steps->setObjectName(QStringLiteral("priceSteps"));
    m_steps->setTextFormat(Qt::RichText);
    m_steps->setWordWrap(true);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rounding = makePlainLabel(content(), QStringLiteral("priceRounding"));
    m_rounding->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_name, m_offer, m_warnings, m_comparison, m_steps, m_rounding}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch();
}

QString PriceInspector::warnings(const Provider &provider) const
{
    QStringList lines;
    if (const QString problem = m_model.problem(provider.id); !problem.isEmpty())
        lines << QString(QChar(0x26A0) + QLatin1Char(' ') + problem);
    if (const LowOffer *low = m_model.lowOffer(provider.id))
        lines << QString(QChar(0x26A0) + QLatin1Char(' ') +
                         price_words::lowOffer(*low, m_workspace.snapshot().need().currency,
                                               m_workspace.snapshot().priceTerms().places));
    const Offer *offer = provider.offer();
    const QDate day = evaluationDay(m_workspace.snapshot().need());
    if (offer != nullptr && offer->validUntil.isValid() && offer->validUntil < day)
        lines << tr("⚠ The offer is valid until %1 only, before the award.")
                     .arg(QLocale().toString(offer->validUntil, QLocale::ShortFormat));
    return lines.join(QLatin1Char('\n'));
}

QString PriceInspector::comparison(const Amount &total) const
{
    const Baseline &baseline = m_model.baseline();
    const PriceTerms &terms = m_workspace.snapshot().priceTerms();
    const QString currency = m_workspace.snapshot().need().currency;
    if (baseline.functions == 0)
        return tr(
            "No function of the need is to be outsourced yet, so that there is no in-house cost to compare with.");
    if (!baseline.unknown.empty())
        return baseline.unknown.size() == 1
                   ? tr("Today's cost of one function is not known, so that savings cannot be told.")
                   : tr("Today's cost of %Ln functions is not known, so that savings cannot be told.", nullptr,
                        static_cast<int>(baseline.unknown.size()));
    const std::optional<Amount> saved = savings(baseline, total);
    if (!saved)
        return {};
    const QString today = price_words::moneyIn(currency, baseline.total, terms.places);
    return saved->sign() >= 0
               ? tr("%1 less than in-house, which costs %2 over the term.").arg(price_words::percent(*saved), today)
               : tr("%1 more than in-house, which costs %2 over the term.")
                     .arg(price_words::percent(Amount() - *saved), today);
}

void PriceInspector::refresh()
{
    const ProviderId id = m_workspace.selectedProvider();
    const Provider *provider = m_workspace.snapshot().provider(id);
    const Offer *offer = provider != nullptr ? provider->offer() : nullptr;
    showContent(offer != nullptr);
    if (offer == nullptr)
        return;
    if (id != m_shown)
        scrollToTop();
    m_shown = id;
    m_name->setText(provider->name);
    m_offer->setText(
        tr("%1 · %2 · %3").arg(offer->name, price_words::model(offer->model), price_words::volume(m_model.volume())));
    const QString problems = warnings(*provider);
    m_warnings->setText(problems);
    m_warnings->setVisible(!problems.isEmpty());
    QPalette own;
    own.setColor(QPalette::WindowText, theme::stateColour(theme::State::Warning));
    m_warnings->setPalette(own);
    const Result<std::vector<CostStep>> steps = costSteps(m_workspace.snapshot(), *provider, *offer, m_model.volume());
    m_steps->setVisible(steps.has_value());
    m_comparison->setVisible(steps.has_value());
    m_rounding->setVisible(steps.has_value());
    if (!steps)
        return;
    m_comparison->setText(comparison(steps->back().amount));
    m_steps->setText(StepsText(m_workspace.snapshot(), *offer).html(*steps));
    m_rounding->setText(tr("Sums are exact; amounts are rounded half away from zero, and only where they are shown."));
}

void PriceInspector::changeEvent(QEvent *event)
{
    Inspector::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_steps != nullptr && !isNull(m_shown))
        QMetaObject::invokeMethod(this, &PriceInspector::refresh, Qt::QueuedConnection);
}

} // namespace shortlist
