// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/ServiceLevelsTab.h"

#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/need/FunctionKind.h"
#include "ui/pages/need/ListPane.h"
#include "ui/pages/need/RowTexts.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

ServiceLevelInspector::ServiceLevelInspector(Workspace &workspace, QWidget *parent)
    : Inspector(QStringLiteral("serviceLevel"),
                tr("Choose a service level to see what is measured, and what is paid when it is missed."), parent, 0)
    , m_workspace(workspace)
    , m_texts(new RowTexts(content()))
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    m_name = makePlainLabel(content(), QStringLiteral("serviceLevelName"));
    m_name->setFont(theme::heading(font(), 1.25));
    layout->addWidget(m_name);
    layout->addSpacing(theme::spacing() / 2);
    addText(*layout, "serviceLevelDefinition", tr("&Definition:"), tr("Set the definition of “%1”"),
            &ServiceLevel::definition, 3);
    addText(*layout, "serviceLevelFormula", tr("&Formula:"), tr("Set the formula of “%1”"), &ServiceLevel::formula, 3);
    addText(*layout, "serviceLevelExclusions", tr("What does &not count:"), tr("Set the exclusions of “%1”"),
            &ServiceLevel::exclusions, 3);
    addText(*layout, "serviceLevelCredit", tr("Cre&dit, cap and earn-back:"), tr("Set the credit of “%1”"),
            &ServiceLevel::credit, 4);
}

QPlainTextEdit *ServiceLevelInspector::addText(QVBoxLayout &layout, const char *name, const QString &label,
                                               const QString &undoLabel, QString ServiceLevel::*field, int lines)
{
    auto *edit = m_texts->add(layout, QLatin1String(name), label, lines,
                              [this, field, undoLabel](qint64 id, const QString &text) {
                                  const ServiceLevel *now = level(id);
                                  if (now == nullptr || m_workspace.isReadOnly() || now->*field == text)
                                      return;
                                  ServiceLevel changed = *now;
                                  changed.*field = text;
                                  m_workspace.edit(undoLabel.arg(words::brief(changed.name)),
                                                   [&changed](Store &store) { return store.put(changed); });
                              });
    m_edits.emplace_back(edit, field);
    return edit;
}

const ServiceLevel *ServiceLevelInspector::level(qint64 id) const
{
    const std::vector<ServiceLevel> &all = m_workspace.snapshot().list<ServiceLevel>();
    const auto it = std::find_if(all.begin(), all.end(), [id](const ServiceLevel &one) { return raw(one.id) == id; });
    return it == all.end() ? nullptr : &*it;
}

void ServiceLevelInspector::setLevel(qint64 id)
{
    if (id != m_id) {
        commit();
        scrollToTop();
    }
    m_id = id;
    refresh();
}

void ServiceLevelInspector::commit()
{
    m_texts->commit();
}

void ServiceLevelInspector::refresh()
{
    const ServiceLevel *now = level(m_id);
    showContent(now != nullptr);
    m_texts->setRow(now == nullptr ? 0 : m_id, m_workspace.isReadOnly());
    if (now == nullptr)
        return;
    m_name->setText(now->name.simplified());
    for (const auto &[edit, field] : m_edits)
        m_texts->show(edit, now->*field);
}

ServiceLevelsTab::ServiceLevelsTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_pane(new ListPane(workspace, serviceLevelKind(), this))
    , m_inspector(new ServiceLevelInspector(workspace, this))
    , m_menu(new QMenu(this))
    , m_fromCatalogue(
          new QPushButton(icon(QStringLiteral("document-new-from-template")), tr("From the catalogue"), this))
{
    setObjectName(QStringLiteral("needServiceLevels"));
    m_fromCatalogue->setObjectName(QStringLiteral("serviceLevelsFromCatalogue"));
    m_fromCatalogue->setMenu(m_menu);
    m_fromCatalogue->setEnabled(!workspace.isReadOnly());
    m_menu->setObjectName(QStringLiteral("serviceLevelsCatalogue"));
    m_menu->setToolTipsVisible(true);
    m_pane->addButton(m_fromCatalogue);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(splitter);
    connect(m_menu, &QMenu::aboutToShow, this, &ServiceLevelsTab::fillMenu);
    connect(m_pane, &ListPane::currentChanged, this, [this] { m_inspector->setLevel(m_pane->currentId()); });
    m_inspector->setLevel(m_pane->currentId());
}

void ServiceLevelsTab::refresh()
{
    m_fromCatalogue->setEnabled(!m_workspace.isReadOnly());
    m_pane->refresh();
}

void ServiceLevelsTab::commit()
{
    m_pane->commit();
    m_inspector->commit();
}

// What suits the need stands first, the rest one step further away.
void ServiceLevelsTab::fillMenu()
{
    m_menu->clear();
    const auto presets = catalogue::serviceLevelPresets();
    if (!presets)
        return;
    QStringList services{m_workspace.snapshot().need().service};
    for (const NeedFunction &function : m_workspace.snapshot().list<NeedFunction>())
        services << function.service;
    addPresets(*m_menu, *presets, services, true);
    QMenu *others = m_menu->isEmpty() ? m_menu : m_menu->addMenu(tr("For other services"));
    others->setToolTipsVisible(true);
    addPresets(*others, *presets, services, false);
    if (m_menu->isEmpty())
        m_menu->addAction(tr("All of them are there"))->setEnabled(false);
}

void ServiceLevelsTab::addPresets(QMenu &menu, const std::vector<ServiceLevelPreset> &presets,
                                  const QStringList &services, bool fit)
{
    const std::vector<ServiceLevel> &there = m_workspace.snapshot().list<ServiceLevel>();
    for (const ServiceLevelPreset &preset : presets) {
        const bool fits = std::any_of(preset.services.begin(), preset.services.end(),
                                      [&services](const QString &one) { return services.contains(one); });
        const bool known = std::any_of(there.begin(), there.end(),
                                       [&preset](const ServiceLevel &one) { return one.name == preset.level.name; });
        if (fits != fit || known)
            continue;
        QAction *action = menu.addAction(QString(preset.level.name).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setObjectName(QString(QStringLiteral("level-") + preset.code));
        action->setToolTip(preset.level.definition.toHtmlEscaped());
        connect(action, &QAction::triggered, this, [this, preset] { addFrom(preset); });
    }
}

void ServiceLevelsTab::addFrom(const ServiceLevelPreset &preset)
{
    const std::vector<ServiceLevel> &there = m_workspace.snapshot().list<ServiceLevel>();
    ServiceLevel level = preset.level;
    level.id = newId<RowId>();
    level.position = there.empty() ? 0 : there.back().position + 1;
    if (m_workspace.edit(tr("Add the service level “%1”").arg(level.name),
                         [&level](Store &store) { return store.put(level); }))
        m_pane->choose(raw(level.id));
}

} // namespace shortlist
