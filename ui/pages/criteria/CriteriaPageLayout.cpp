// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "ui/models/CriteriaTreeModel.h"
#include "ui/models/Workspace.h"
#include "ui/pages/criteria/CriteriaPage.h"
#include "ui/pages/criteria/CriteriaTree.h"
#include "ui/pages/criteria/CriterionInspector.h"
#include "ui/pages/criteria/WeightMenu.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace shortlist {

QAction *CriteriaPage::makeAction(const QString &name, const QString &iconName, const QString &text,
                                  const QKeySequence &shortcut, void (CriteriaPage::*run)())
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void CriteriaPage::makeActions()
{
    m_addCriterion = makeAction(QStringLiteral("addCriterion"), QStringLiteral("list-add"), tr("Add criterion"),
                                QKeySequence(QStringLiteral("Ctrl+Shift+N")), &CriteriaPage::addCriterion);
    m_addGroup = makeAction(QStringLiteral("addGroup"), QStringLiteral("folder-new"), tr("Add group"),
                            QKeySequence(QStringLiteral("Ctrl+Shift+G")), &CriteriaPage::addGroup);
    m_duplicate = makeAction(QStringLiteral("duplicateCriterion"), QStringLiteral("edit-duplicate"), tr("Duplicate"),
                             QKeySequence(QStringLiteral("Ctrl+D")), &CriteriaPage::duplicate);
    m_remove = makeAction(QStringLiteral("deleteCriterion"), QStringLiteral("edit-delete"), tr("Delete"),
                          QKeySequence(), &CriteriaPage::remove);
    m_up = makeAction(QStringLiteral("criterionUp"), QStringLiteral("go-up"), tr("Move up"),
                      QKeySequence(QStringLiteral("Alt+Up")), &CriteriaPage::moveUp);
    m_down = makeAction(QStringLiteral("criterionDown"), QStringLiteral("go-down"), tr("Move down"),
                        QKeySequence(QStringLiteral("Alt+Down")), &CriteriaPage::moveDown);
    m_out = makeAction(QStringLiteral("criterionOut"), QStringLiteral("format-indent-less"),
                       tr("Move out of the group"), QKeySequence(QStringLiteral("Alt+Left")), &CriteriaPage::moveOut);
    m_in =
        makeAction(QStringLiteral("criterionIn"), QStringLiteral("format-indent-more"), tr("Move into the group above"),
                   QKeySequence(QStringLiteral("Alt+Right")), &CriteriaPage::moveIn);
    m_normaliseLevel = makeAction(QStringLiteral("normaliseLevel"), QStringLiteral("format-number-percent"),
                                  tr("Normalise this level to 100"), QKeySequence(), &CriteriaPage::normaliseLevel);
    m_normaliseAll = makeAction(QStringLiteral("normaliseAll"), QStringLiteral("format-number-percent"),
                                tr("Normalise all levels to 100"), QKeySequence(), &CriteriaPage::normaliseAll);
    makeTemplateMenu();
    addHeaderAction(m_addGroup);
    addHeaderAction(m_addCriterion, true);
}

void CriteriaPage::makeTemplateMenu()
{
    m_template = new QAction(icon(QStringLiteral("document-new-from-template")), tr("From template"), this);
    m_template->setObjectName(QStringLiteral("criteriaFromTemplate"));
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("criteriaTemplates"));
    menu->setToolTipsVisible(true);
    if (const Result<std::vector<TemplateInfo>> templates = catalogue::templates()) {
        for (const TemplateInfo &info : *templates) {
            if (info.criteria == 0)
                continue;
            QAction *action = menu->addAction(QString(info.title).replace(QLatin1Char('&'), QStringLiteral("&&")));
            action->setObjectName(QString(QStringLiteral("template-") + info.id));
            action->setToolTip(info.summary.toHtmlEscaped());
            connect(action, &QAction::triggered, this,
                    [this, id = info.id, title = info.title] { applyTemplate(id, title); });
        }
    }
    m_template->setMenu(menu);
    m_template->setVisible(!menu->isEmpty());
    if (m_template->isVisible())
        addHeaderAction(m_template);
}

QWidget *CriteriaPage::makeMenuButton(const QString &name, const QString &text, const std::vector<QAction *> &actions)
{
    auto *button = new PrimaryButton(nullptr, false, this);
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(actions.front()->icon());
    auto *menu = new QMenu(button);
    for (QAction *action : actions)
        menu->addAction(action);
    button->setMenu(menu);
    return button;
}

QWidget *CriteriaPage::makeContent()
{
    m_stack = new QStackedWidget(this);
    auto *splitter = new QSplitter(Qt::Horizontal, m_stack);
    splitter->setObjectName(QStringLiteral("criteriaSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeTreeSide());
    m_inspector = new CriterionInspector(m_workspace, *m_model, splitter);
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 8);
    splitter->setStretchFactor(1, 5);
    m_stack->addWidget(splitter);
    m_stack->addWidget(makeEmptyState());
    return m_stack;
}

QWidget *CriteriaPage::makeTreeSide()
{
    auto *side = new QWidget(this);
    m_tree = new CriteriaTree(*m_model, side);
    m_tree->addActions({m_duplicate, m_up, m_down, m_out, m_in});
    // Delete belongs to the tree alone, so that it still deletes letters in the fields beside it.
    auto *key = new QAction(m_tree);
    key->setShortcut(QKeySequence(Qt::Key_Delete));
    key->setShortcutContext(Qt::WidgetShortcut);
    connect(key, &QAction::triggered, m_remove, &QAction::trigger);
    m_tree->addAction(key);

    auto *hint =
        new QLabel(tr("Drag a slider or type a number to set a weight. Drag rows, or use Alt and the arrow keys, "
                      "to move them."),
                   side);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    hint->setVisible(!m_workspace.isReadOnly());
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(theme::spacing() * 2, 0, theme::spacing(), theme::spacing());
    layout->setSpacing(theme::spacing() / 2);
    layout->addLayout(makeTools(side));
    layout->addWidget(m_tree, 1);
    layout->addWidget(hint);
    return side;
}

QLayout *CriteriaPage::makeTools(QWidget *side)
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(0);
    for (QAction *action : {m_up, m_down, m_out, m_in, m_duplicate, m_remove}) {
        // A tool button does not tell the keys by itself.
        if (const QString keys = action->shortcut().toString(QKeySequence::NativeText); !keys.isEmpty())
            action->setToolTip(tr("%1 (%2)").arg(action->text(), keys));
        auto *button = new QToolButton(side);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        tools->addWidget(button);
    }
    tools->addStretch();
    m_sum = new QLabel(side);
    m_sum->setObjectName(QStringLiteral("topLevelSum"));
    m_sum->setTextFormat(Qt::PlainText);
    tools->addWidget(m_sum);
    tools->addSpacing(theme::spacing());
    m_normalise =
        makeMenuButton(QStringLiteral("normaliseButton"), tr("Normalise"), {m_normaliseLevel, m_normaliseAll});
    tools->addWidget(m_normalise);
    tools->addSpacing(theme::spacing());
    tools->addWidget(makeWeightsButton(side));
    return tools;
}

QWidget *CriteriaPage::makeWeightsButton(QWidget *side)
{
    m_weightMenu = new WeightMenu(m_workspace, this);
    auto *button = new PrimaryButton(nullptr, false, side);
    button->setObjectName(QStringLiteral("setWeightsButton"));
    button->setText(m_weightMenu->title());
    button->setIcon(m_weightMenu->icon());
    button->setMenu(m_weightMenu);
    m_weights = button;
    auto *open = new QAction(m_weightMenu->title(), this);
    open->setObjectName(QStringLiteral("setWeights"));
    open->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(open, &QAction::triggered, button, [this, button] {
        if (button->isEnabled())
            m_weightMenu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    addAction(open);
    button->setToolTip(
        tr("Guided ways to set the weights of a level (%1)").arg(open->shortcut().toString(QKeySequence::NativeText)));
    return button;
}

QWidget *CriteriaPage::makeEmptyState()
{
    auto *empty = new EmptyState(QStringLiteral("view-list-tree"),
                                 tr("Criteria say what matters and how much. Add the first one, or begin with a "
                                    "template and change it."),
                                 m_stack);
    empty->setObjectName(QStringLiteral("criteriaEmpty"));
    empty->addAction(m_addCriterion);
    if (m_template->isVisible())
        empty->addAction(m_template);
    return empty;
}

} // namespace shortlist
