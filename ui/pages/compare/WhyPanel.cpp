// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/WhyPanel.h"

#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"
#include "ui/pages/compare/CompareWords.h"
#include "ui/pages/compare/DuelList.h"
#include "ui/pages/compare/ProviderPicker.h"
#include "ui/pages/compare/WhyWords.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

constexpr std::size_t kFirstCriteria = 6;

} // namespace

WhyPanel::WhyPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("whyPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    m_question = makeLabel(QStringLiteral("whyQuestion"));
    m_question->setFont(theme::heading(font(), 1.0));
    makePickers();
    m_decides = makeLabel(QStringLiteral("whyDecides"));
    m_duels = new DuelList(this);
    layout->addSpacing(theme::spacing() / 2);
    layout->addWidget(m_duels);
    m_all = new QPushButton(this);
    m_all->setObjectName(QStringLiteral("whyAll"));
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    layout->addSpacing(theme::spacing() / 2);
    m_heading = makeLabel(QStringLiteral("whyHeading"));
    m_heading->setText(tr("What would have to change"));
    m_heading->setFont(theme::heading(font(), 1.0));
    m_shift = makeLabel(QStringLiteral("whyShift"));
    m_value = makeLabel(QStringLiteral("whyValue"));
    m_gaps = makeLabel(QStringLiteral("whyGaps"));
    m_gaps->setForegroundRole(QPalette::PlaceholderText);
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_showAll = !m_showAll;
        refresh();
    });
    refresh();
}

QLabel *WhyPanel::makeLabel(const QString &name)
{
    QLabel *label = makePlainLabel(this, name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout()->addWidget(label);
    return label;
}

void WhyPanel::makePickers()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(theme::spacing());
    grid->setVerticalSpacing(theme::spacing() / 2);
    const auto add = [&](const QString &text, const QString &name) {
        auto *picker = new ProviderPicker(m_workspace, this);
        picker->setObjectName(name);
        auto *label = new QLabel(text, this);
        label->setBuddy(picker);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(picker, row, 1);
        return picker;
    };
    m_one = add(tr("C&ompare"), QStringLiteral("whyOne"));
    m_other = add(tr("w&ith"), QStringLiteral("whyOther"));
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
    // Choosing the other one a second time swaps the two.
    connect(m_one, &ProviderPicker::chosen, this,
            [this](ProviderId id) { ask(id, id == m_pair.second ? m_pair.first : m_pair.second); });
    connect(m_other, &ProviderPicker::chosen, this,
            [this](ProviderId id) { ask(id == m_pair.first ? m_pair.second : m_pair.first, id); });
}

bool WhyPanel::isRanked(ProviderId id) const
{
    return !isNull(id) && m_workspace.evaluation().standing(id).rank > 0;
}

WhyPanel::Pair WhyPanel::usual() const
{
    const std::vector<ProviderId> &ranked = m_workspace.evaluation().ranked();
    const auto at = std::find(ranked.begin(), ranked.end(), m_workspace.selectedProvider());
    if (at == ranked.end() || at == ranked.begin())
        return {ranked[0], ranked[1]};
    return {*std::prev(at), *at};
}

void WhyPanel::ask(ProviderId one, ProviderId other)
{
    m_pair = {one, other};
    m_asked = true;
    refresh();
}

void WhyPanel::refresh()
{
    setVisible(m_workspace.evaluation().ranked().size() > 1);
    if (m_workspace.evaluation().ranked().size() < 2)
        return;
    if (m_selected != m_workspace.selectedProvider() || !isRanked(m_pair.first) || !isRanked(m_pair.second))
        m_asked = false;
    m_selected = m_workspace.selectedProvider();
    if (!m_asked)
        m_pair = usual();
    m_one->show(m_pair.first);
    m_other->show(m_pair.second);
    const Evaluation &evaluation = m_workspace.evaluation();
    const bool turned = evaluation.standing(m_pair.first).rank > evaluation.standing(m_pair.second).rank;
    const Pair ordered = turned ? Pair{m_pair.second, m_pair.first} : m_pair;
    explain(why(m_workspace.snapshot(), evaluation, ordered.first, ordered.second));
}

void WhyPanel::explain(const Why &why)
{
    m_question->setText(why_words::question(m_workspace, why));
    const auto say = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_decides, why_words::decides(m_workspace, why));
    showDuels(why);
    say(m_shift, why_words::shift(m_workspace, why));
    say(m_value, why_words::valueChange(m_workspace, why));
    m_heading->setVisible(!m_shift->text().isEmpty() || !m_value->text().isEmpty());
    QStringList notes;
    if (compare_words::hasGaps(m_workspace, {why.first, why.second}))
        notes.append(tr("A missing score counts as the provider’s own average of what is known."));
    if (std::any_of(why.reasons.begin(), why.reasons.end(),
                    [this, &why](const Reason &reason) { return isAgreed(why, reason.criterion); }))
        notes.append(tr("◆ One of the two has a consensus score there, which counts instead of the evaluators’ own."));
    say(m_gaps, notes.join(QLatin1Char('\n')));
}

// True if one of the two stands by a consensus on the criterion.
bool WhyPanel::isAgreed(const Why &why, CriterionId criterion) const
{
    const Evaluation &evaluation = m_workspace.evaluation();
    return evaluation.opinion(why.first, criterion).consensus || evaluation.opinion(why.second, criterion).consensus;
}

void WhyPanel::showDuels(const Why &why)
{
    std::vector<Reason> reasons = why.reasons;
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason &a, const Reason &b) { return std::abs(a.difference) > std::abs(b.difference); });
    const std::size_t count = reasons.size();
    if (!m_showAll && count > kFirstCriteria)
        reasons.resize(kFirstCriteria);
    std::vector<Duel> duels;
    for (const Reason &reason : reasons) {
        const Criterion *criterion = m_workspace.snapshot().criterion(reason.criterion);
        const QString name = criterion ? criterion->name : QString();
        duels.push_back({isAgreed(why, reason.criterion) ? QStringLiteral("◆ %1").arg(name) : name,
                         100 * reason.share * reason.first, 100 * reason.share * reason.second, 100 * reason.share});
    }
    m_duels->setDuels(duels, compare_data::providerName(m_workspace, why.first),
                      compare_data::providerName(m_workspace, why.second));
    m_all->setVisible(count > kFirstCriteria);
    m_all->setText(m_showAll ? tr("Show only the first %1").arg(QLocale().toString(qulonglong{kFirstCriteria}))
                             : tr("Show all %1 criteria").arg(QLocale().toString(static_cast<qulonglong>(count))));
}

} // namespace shortlist
