// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/WeightMenu.h"

#include "ui/dialogs/weights/WeightsDialog.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"

#include <algorithm>

namespace shortlist {

std::vector<CriterionId> weighableLevels(const Snapshot &snapshot, CriterionId chosen)
{
    std::vector<CriterionId> levels;
    const auto add = [&](CriterionId level) {
        if (snapshot.children(level).size() > 1 && std::find(levels.begin(), levels.end(), level) == levels.end())
            levels.push_back(level);
    };
    if (const Criterion *criterion = snapshot.criterion(chosen); criterion != nullptr) {
        if (criterion->isGroup())
            add(chosen);
        add(criterion->parent);
    }
    add(CriterionId{});
    return levels;
}

WeightMenu::WeightMenu(Workspace &workspace, QWidget *parent)
    : QMenu(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("setWeightsMenu"));
    setTitle(tr("Set weights by…"));
    setIcon(shortlist::icon(QStringLiteral("adjustlevels")));
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &WeightMenu::fill);
    setChosen(CriterionId{});
}

void WeightMenu::setChosen(CriterionId id)
{
    m_chosen = id;
    m_useful = !m_workspace.isReadOnly() && !weighableLevels(m_workspace.snapshot(), id).empty();
    menuAction()->setEnabled(m_useful);
}

void WeightMenu::fill()
{
    clear();
    for (const CriterionId level : weighableLevels(m_workspace.snapshot(), m_chosen))
        addLevel(level);
}

void WeightMenu::addLevel(CriterionId level)
{
    if (!isEmpty())
        addSeparator();
    const bool top = isNull(level);
    const QString name = top ? QString()
                             : words::brief(m_workspace.snapshot().criterion(level)->name, 32)
                                   .replace(QLatin1Char('&'), QStringLiteral("&&"));
    const auto add = [&](WeightWay way, const QString &text, const char *iconName) {
        QAction *action = addAction(shortlist::icon(QString::fromLatin1(iconName)), text);
        action->setObjectName(QStringLiteral("weigh-%1-%2").arg(weightWayCode(way)).arg(raw(level)));
        action->setToolTip(WeightsDialog::wayInWords(way));
        connect(action, &QAction::triggered, this,
                [this, level, way] { WeightsDialog::run(m_workspace, level, way, window()); });
    };
    add(WeightWay::Points, top ? tr("Top level by points…") : tr("“%1” by points…").arg(name), "format-number-percent");
    add(WeightWay::Swing, top ? tr("Top level by swing…") : tr("“%1” by swing…").arg(name), "measure");
    add(WeightWay::Ranking, top ? tr("Top level by ranking…") : tr("“%1” by ranking…").arg(name),
        "format-list-ordered");
    add(WeightWay::Pairwise,
        top ? tr("Top level by pairwise comparison…") : tr("“%1” by pairwise comparison…").arg(name),
        "view-split-left-right");
}

} // namespace shortlist
