// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Presets.h"
#include "core/qualification/RequirementWords.h"
#include "ui/charts/FunnelChart.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RequirementEdits.h"
#include "ui/pages/requirements/RequirementInspector.h"
#include "ui/pages/requirements/RequirementsPage.h"
#include "ui/pages/requirements/RulesModel.h"
#include "ui/pages/requirements/RulesView.h"
#include "ui/pages/requirements/VerdictView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

QString forMenu(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

QAction *RequirementsPage::makeAction(const QString &name, const QString &iconName, const QString &text,
                                      const QKeySequence &shortcut, void (RequirementsPage::*run)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void RequirementsPage::makeActions()
{
    m_up = makeAction(QStringLiteral("requirementUp"), QStringLiteral("go-up"), tr("Move up"),
                      QKeySequence(QStringLiteral("Alt+Up")), &RequirementsPage::moveUp);
    m_down = makeAction(QStringLiteral("requirementDown"), QStringLiteral("go-down"), tr("Move down"),
                        QKeySequence(QStringLiteral("Alt+Down")), &RequirementsPage::moveDown);
    m_remove = makeAction(QStringLiteral("deleteRequirement"), QStringLiteral("edit-delete"), tr("Delete"),
                          QKeySequence(), &RequirementsPage::remove);
    makeAddMenu();
    addHeaderAction(m_add, true);
}

// By rule, or what suits a sector.
void RequirementsPage::makeAddMenu()
{
    m_add = new QAction(icon(QStringLiteral("list-add")), tr("Add requirement"), this);
    m_add->setObjectName(QStringLiteral("addRequirement"));
    m_addMenu = new QMenu(tr("Add requirement"), this);
    m_addMenu->setObjectName(QStringLiteral("addRequirementMenu"));
    m_addMenu->setToolTipsVisible(true);
    addSectors(*m_addMenu);
    m_addMenu->addSeparator();
    for (const auto &word : codeWords(RequirementRule{})) {
        QAction *action = m_addMenu->addAction(ruleLabel(word.value));
        action->setObjectName(QString(QStringLiteral("addRule-") + QLatin1String(word.code)));
        connect(action, &QAction::triggered, this, [this, rule = word.value] { add(rule); });
    }
    m_add->setMenu(m_addMenu);
}

void RequirementsPage::addSectors(QMenu &menu)
{
    const Result<std::vector<Sector>> sectors = catalogue::sectors();
    const Result<std::vector<RequirementPreset>> presets = catalogue::requirementPresets();
    if (!sectors || !presets)
        return;
    for (const Sector &sector : *sectors) {
        std::vector<RequirementPreset> suiting;
        std::copy_if(presets->begin(), presets->end(), std::back_inserter(suiting),
                     [&sector](const RequirementPreset &preset) { return preset.sectors.contains(sector.code); });
        if (suiting.empty())
            continue;
        QMenu *of = menu.addMenu(forMenu(sector.title));
        of->setObjectName(QString(QStringLiteral("sector-") + sector.code));
        of->setToolTipsVisible(true);
        QAction *all = of->addAction(tr("All of these"));
        all->setObjectName(QString(QStringLiteral("sectorAll-") + sector.code));
        connect(all, &QAction::triggered, this, [this, suiting, title = sector.title] {
            requirement_edits::addPresets(m_workspace, tr("Add the requirements for “%1”").arg(title), suiting);
        });
        of->addSeparator();
        for (const RequirementPreset &preset : suiting) {
            QAction *one = of->addAction(forMenu(preset.requirement.name));
            one->setObjectName(QString(QStringLiteral("preset-") + preset.code));
            one->setToolTip(preset.requirement.explanation.toHtmlEscaped());
            connect(one, &QAction::triggered, this, [this, preset] {
                requirement_edits::addPresets(m_workspace, tr("Add the requirement “%1”").arg(preset.requirement.name),
                                              {preset});
            });
        }
        // What the project has already is not offered again.
        connect(of, &QMenu::aboutToShow, this, [this, of, suiting] {
            bool any = false;
            for (const RequirementPreset &preset : suiting) {
                auto *action = of->findChild<QAction *>(QString(QStringLiteral("preset-") + preset.code));
                const bool free = !requirement_edits::hasPreset(m_workspace, preset);
                if (action != nullptr)
                    action->setEnabled(free);
                any = any || free;
            }
            of->actions().constFirst()->setEnabled(any);
        });
    }
}

QWidget *RequirementsPage::makeContent()
{
    m_stack = new QStackedWidget(this);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    splitter->setObjectName(QStringLiteral("requirementsSplitter"));
    splitter->setChildrenCollapsible(false);
    auto *upright = new QSplitter(Qt::Vertical, splitter);
    upright->setObjectName(QStringLiteral("requirementsUpright"));
    upright->setChildrenCollapsible(false);
    upright->addWidget(makeRules());
    m_tabs = new QTabWidget(upright);
    m_tabs->setObjectName(QStringLiteral("requirementsTabs"));
    m_tabs->setDocumentMode(true);
    m_funnel = new FunnelChart(m_tabs);
    m_funnel->setObjectName(QStringLiteral("funnelChart"));
    m_funnel->setFileChooser(&ask::fileToSave);
    m_verdicts = new VerdictView(m_workspace, m_tabs);
    m_verdicts->setObjectName(QStringLiteral("verdictView"));
    m_verdicts->layout()->setContentsMargins(theme::spacing() * 2, theme::spacing(), 0, theme::spacing());
    m_tabs->addTab(m_funnel, tr("How many are left"));
    m_tabs->addTab(m_verdicts, tr("Who falls where"));
    upright->addWidget(m_tabs);
    upright->setStretchFactor(0, 2);
    upright->setStretchFactor(1, 3);
    const int line = fontMetrics().height() + theme::spacing();
    upright->setSizes({line * 8, line * 12});
    splitter->addWidget(upright);
    m_inspector = new RequirementInspector(m_workspace, splitter);
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    m_stack->addWidget(splitter);
    m_stack->addWidget(makeEmptyState());
    return m_stack;
}

QWidget *RequirementsPage::makeRules()
{
    auto *side = new QWidget(this);
    m_rules = new RulesView(m_workspace, *m_model, side);
    m_rules->addActions({m_up, m_down});
    // Delete belongs to the table alone, so that it still deletes letters in the fields beside it.
    auto *key = new QAction(m_rules);
    key->setShortcut(QKeySequence(Qt::Key_Delete));
    key->setShortcutContext(Qt::WidgetShortcut);
    connect(key, &QAction::triggered, m_remove, &QAction::trigger);
    m_rules->addAction(key);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(0);
    for (QAction *action : {m_up, m_down, m_remove}) {
        if (const QString keys = action->shortcut().toString(QKeySequence::NativeText); !keys.isEmpty())
            action->setToolTip(tr("%1 (%2)").arg(action->text(), keys));
        auto *button = new QToolButton(side);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        tools->addWidget(button);
    }
    tools->addStretch();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(theme::spacing() * 2, 0, theme::spacing(), theme::spacing());
    layout->setSpacing(theme::spacing() / 2);
    layout->addLayout(tools);
    layout->addWidget(m_rules, 1);
    return side;
}

QWidget *RequirementsPage::makeEmptyState()
{
    auto *empty = new EmptyState(QStringLiteral("view-filter"),
                                 tr("Requirements are what a provider must fulfil, whatever its scores: who fails one "
                                    "is not ranked. Add the first one, or those that suit your sector."),
                                 m_stack);
    empty->setObjectName(QStringLiteral("requirementsEmpty"));
    empty->addAction(m_add);
    return empty;
}

} // namespace shortlist
