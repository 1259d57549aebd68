// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/RankingDialog.h"

#include "core/project/Store.h"
#include "ui/dialogs/weights/RankingList.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace shortlist {

RankingDialog::RankingDialog(Workspace &workspace, CriterionId group, QWidget *parent)
    : WeightsDialog(workspace, group, WeightWay::Ranking, parent)
    , m_list(new RankingList(level(), this))
    , m_variants(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rankingDialog"));
    body()->addLayout(makeList(), 1);
    body()->addWidget(makeVariants());
    m_list->setPlaces(startingPlaces());
    connect(m_list, &RankingList::placesChanged, this, &RankingDialog::refresh);
    connect(m_variants, &QButtonGroup::idToggled, this, &RankingDialog::refresh);
    finish(m_list);
}

QLayout *RankingDialog::makeList()
{
    auto *buttons = new QVBoxLayout;
    const auto add = [&](const QString &name, const QString &iconName, const QString &text, const QString &keys,
                         void (RankingList::*run)()) {
        auto *button = new QPushButton(icon(iconName), text, this);
        button->setObjectName(name);
        button->setToolTip(keys);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, m_list, run);
        buttons->addWidget(button);
    };
    add(QStringLiteral("rankUp"), QStringLiteral("go-up"), tr("Move &up"), tr("Alt+Up"), &RankingList::moveUp);
    add(QStringLiteral("rankDown"), QStringLiteral("go-down"), tr("Move &down"), tr("Alt+Down"),
        &RankingList::moveDown);
    add(QStringLiteral("rankTie"), QStringLiteral("distribute-vertical-equal"), tr("&Same place as above"),
        tr("The key ="), &RankingList::toggleTie);
    buttons->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    return row;
}

QWidget *RankingDialog::makeVariants()
{
    struct Variant
    {
        QString name;
        QString sentence;
    };
    const std::array<Variant, 3> variants{{
        {tr("&Centroid (ROC)"),
         tr("The middle of all weights that agree with the order; the first counts far more than the last.")},
        {tr("&Rank sum"), tr("Weights fall from place to place by the same step; the gentlest of the three.")},
        {tr("Reci&procal"), tr("The second counts half as much as the first, the third a third, and so on.")},
    }};
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new QLabel(tr("How the order becomes weights:"), box));
    for (std::size_t i = 0; i < variants.size(); ++i) {
        auto *button = new QRadioButton(variants[i].name, box);
        button->setObjectName(QStringLiteral("rankVariant-%1").arg(i));
        button->setAccessibleDescription(variants[i].sentence);
        m_variants->addButton(button, static_cast<int>(i));
        auto *sentence = new QLabel(variants[i].sentence, box);
        sentence->setForegroundRole(QPalette::PlaceholderText);
        sentence->setWordWrap(true);
        sentence->setIndent(theme::spacing() * 3);
        layout->addSpacing(theme::spacing() / 2);
        layout->addWidget(button);
        layout->addWidget(sentence);
    }
    const std::optional<LevelBasis> basis = snapshot().judgements().basis(level().group);
    const auto known = basis && basis->way == WeightWay::Ranking
                           ? decision::rankWeightingFromName(basis->variant.toStdString())
                           : std::nullopt;
    m_variants->button(static_cast<int>(known.value_or(decision::RankWeighting::OrderCentroid)))->setChecked(true);
    return box;
}

// As it was left; where nothing was said, in the order of today's weights.
std::vector<int> RankingDialog::startingPlaces() const
{
    std::vector<int> places;
    bool any = false;
    for (const Criterion &criterion : level().criteria) {
        places.push_back(snapshot().judgements().input(criterion.id).place);
        any = any || places.back() > 0;
    }
    if (any)
        return places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double share = level().shares[i];
        const auto heavier = std::count_if(level().shares.begin(), level().shares.end(),
                                           [share](double other) { return other > share; });
        places[i] = static_cast<int>(heavier) + 1;
    }
    return places;
}

decision::RankWeighting RankingDialog::weighting() const
{
    return static_cast<decision::RankWeighting>(std::max(0, m_variants->checkedId()));
}

QString RankingDialog::variant() const
{
    const std::string_view name = decision::rankWeightingNames()[static_cast<std::size_t>(weighting())];
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

WeightsDialog::Outcome RankingDialog::outcome() const
{
    const std::vector<int> places = m_list->places();
    const std::vector<double> ranks(places.begin(), places.end());
    auto weights = decision::rankWeights(ranks, weighting());
    if (!weights)
        return {{}, QString::fromStdString(weights.error().message), {}};
    for (double &weight : *weights)
        weight *= 100;
    return {*weights, {}, {}};
}

Result<> RankingDialog::writeSaid(Store &store) const
{
    const std::vector<int> places = m_list->places();
    for (std::size_t i = 0; i < level().size(); ++i) {
        WeightInput input = snapshot().judgements().input(level().criteria[i].id);
        input.place = places[i];
        if (Result<> done = store.setInput(input); !done)
            return done;
    }
    return {};
}

} // namespace shortlist
