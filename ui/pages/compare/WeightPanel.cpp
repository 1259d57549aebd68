// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/WeightPanel.h"

#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/Swatch.h"
#include "ui/pages/compare/WeightShares.h"
#include "ui/pages/compare/WeightSlider.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/Theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace shortlist {

namespace {

// What a test or another program finds a row's parts by.
QString named(const char *part, CriterionId id)
{
    return QLatin1String(part) + QString::number(raw(id));
}

} // namespace

WeightPanel::WeightPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("weightPanel"));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    area->setAccessibleName(tr("Weights"));
    auto *inside = new QWidget(area);
    area->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, theme::spacing() / 2, 0); // off the scroll bar
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme::spacing());
    m_grid->setVerticalSpacing(theme::spacing() / 4);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch(1);
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget() turns it on

    m_note->setObjectName(QStringLiteral("weightNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(area, 1);
    layout->addWidget(m_note);

    connect(&workspace, &Workspace::changed, this, &WeightPanel::follow);
    connect(&workspace, &Workspace::rankingChanged, this, &WeightPanel::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &WeightPanel::updateNote);
    rebuild();
}

WeightSlider *WeightPanel::slider(CriterionId id) const
{
    for (const Row &row : m_rows) {
        if (row.id == id)
            return row.slider;
    }
    return nullptr;
}

void WeightPanel::setOpen(CriterionId group, bool open)
{
    if (m_open[group] == open)
        return;
    m_open[group] = open;
    rebuild();
    for (const Row &row : m_rows) {
        if (row.id == group && row.fold)
            row.fold->setFocus();
    }
}

void WeightPanel::rebuild()
{
    for (const Row &row : m_rows) {
        row.head->deleteLater();
        row.slider->deleteLater();
        row.share->deleteLater();
        for (QWidget *widget : {row.head, static_cast<QWidget *>(row.slider), static_cast<QWidget *>(row.share)}) {
            m_grid->removeWidget(widget);
            widget->hide();
        }
    }
    m_rows.clear();
    addLevel(CriterionId{}, 0);
    QWidget *before = nullptr;
    for (const Row &row : m_rows) {
        for (QWidget *widget : {static_cast<QWidget *>(row.fold), static_cast<QWidget *>(row.slider)}) {
            if (widget && before)
                setTabOrder(before, widget);
            before = widget ? widget : before;
        }
    }
    refresh();
    updateNote();
}

void WeightPanel::addLevel(CriterionId parent, int depth)
{
    for (CriterionId id : m_workspace.snapshot().children(parent)) {
        addRow(id, depth);
        const Criterion *criterion = m_workspace.snapshot().criterion(id);
        if (criterion && criterion->isGroup() && m_open[id])
            addLevel(id, depth + 1);
    }
}

void WeightPanel::addHead(Row &row, const Criterion &criterion, QWidget *parent)
{
    const CriterionId id = row.id;
    row.head = new QWidget(parent);
    auto *head = new QHBoxLayout(row.head);
    head->setContentsMargins(row.depth * theme::spacing() * 2, 0, 0, 0);
    head->setSpacing(theme::spacing() / 2);
    const bool group = criterion.isGroup() && !m_workspace.snapshot().children(id).empty();
    if (group) {
        row.fold = new QToolButton(row.head);
        row.fold->setObjectName(named("fold", id));
        row.fold->setAutoRaise(true);
        row.fold->setArrowType(m_open[id] ? Qt::DownArrow : Qt::RightArrow);
        row.fold->setAccessibleName(m_open[id] ? tr("Hide the criteria of “%1”").arg(words::brief(criterion.name))
                                               : tr("Show the criteria of “%1”").arg(words::brief(criterion.name)));
        row.fold->setToolTip(words::plainToolTip(row.fold->accessibleName()));
        const int side = fontMetrics().height();
        row.fold->setFixedSize(side, side);
        connect(row.fold, &QToolButton::clicked, this, [this, id] { setOpen(id, !m_open[id]); });
        head->addWidget(row.fold);
    } else {
        head->addSpacing(fontMetrics().height() + theme::spacing() / 2);
    }
    if (row.depth == 0)
        head->addWidget(new Swatch(criteria_text::colourIndex(m_workspace.snapshot(), id), row.head));
    row.name = new ElidedLabel(criterion.name, row.head);
    head->addWidget(row.name, 1);
}

void WeightPanel::addRow(CriterionId id, int depth)
{
    const Criterion *criterion = m_workspace.snapshot().criterion(id);
    if (!criterion)
        return;
    QWidget *parent = m_grid->parentWidget();
    Row row;
    row.id = id;
    row.depth = depth;
    addHead(row, *criterion, parent);
    row.slider = new WeightSlider(parent);
    row.slider->setObjectName(named("weight", id));
    row.slider->setMinimumWidth(fontMetrics().height() * 5);
    row.name->setBuddy(row.slider);
    connect(row.slider, &WeightSlider::tried, this,
            [this, id](int value) { tryShare(id, static_cast<double>(value) / WeightSlider::kFull); });
    connect(row.slider, &WeightSlider::settled, this, [this, id] { write(id); });
    connect(row.slider, &WeightSlider::abandoned, this, [this] {
        m_trial.clear();
        m_workspace.endTrial();
    });
    row.share = new QLabel(parent);
    row.share->setTextFormat(Qt::PlainText);
    row.share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row.share->setMinimumWidth(fontMetrics().horizontalAdvance(criteria_text::share(1)));
    const auto line = static_cast<int>(m_rows.size());
    m_grid->addWidget(row.head, line, 0);
    m_grid->addWidget(row.slider, line, 1);
    m_grid->addWidget(row.share, line, 2);
    m_rows.push_back(row);
}

void WeightPanel::refresh()
{
    for (Row &row : m_rows)
        refreshRow(row);
}

void WeightPanel::refreshRow(Row &row)
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Criterion *criterion = snapshot.criterion(row.id);
    if (!criterion)
        return;
    const Evaluation &evaluation = m_workspace.evaluation();
    const double share = evaluation.levelShare(row.id);
    row.slider->show(static_cast<int>(std::lround(share * WeightSlider::kFull)));
    row.share->setText(criteria_text::share(share));
    row.slider->setAccessibleName(tr("Weight of “%1”").arg(words::brief(criterion->name)));
    const bool alone = snapshot.children(criterion->parent).size() < 2;
    row.slider->setEnabled(!alone);
    const QString overall = criteria_text::share(evaluation.overallWeight(row.id));
    const QString tip =
        alone ? tr("%1: alone in its level, so it has all of it; %2 of the whole").arg(criterion->name, overall)
              : tr("%1: %2 of its level, %3 of the whole").arg(criterion->name, criteria_text::share(share), overall);
    row.slider->setToolTip(words::plainToolTip(tip));
    row.share->setToolTip(row.slider->toolTip());
}

void WeightPanel::updateNote()
{
    m_note->setText(m_workspace.isReadOnly()
                        ? tr("This project is read-only: a weight that you move is only tried, and goes back when you "
                             "let it go.")
                        : tr("The ranking follows while you drag. The others in the level share what is left in their "
                             "present proportions. Escape puts the weight back."));
}

void WeightPanel::follow(const Change &change)
{
    const Touched<CriterionId> &criteria = change.criteria;
    bool shape = !criteria.added.empty() || !criteria.removed.empty();
    for (CriterionId id : criteria.changed) {
        const Criterion *criterion = m_workspace.snapshot().criterion(id);
        const auto row =
            std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &candidate) { return candidate.id == id; });
        // A change of weights alone is told by the ranking; the rows stay, and the focus in them.
        if (criterion && row != m_rows.end() && row->name->text() == criterion->name)
            continue;
        shape = true;
    }
    std::vector<CriterionId> shown;
    for (const Row &row : m_rows)
        shown.push_back(row.id);
    std::vector<CriterionId> wanted;
    for (CriterionId id : m_workspace.snapshot().criteriaInOrder()) {
        if (std::find(shown.begin(), shown.end(), id) != shown.end())
            wanted.push_back(id);
    }
    if (shape || wanted != shown)
        rebuild();
}

void WeightPanel::tryShare(CriterionId id, double share)
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Criterion *moved = snapshot.criterion(id);
    if (!moved)
        return;
    // Always from what is written, so that going to the end and back leaves the others as they were.
    const std::vector<CriterionId> level = snapshot.children(moved->parent);
    std::vector<double> points;
    for (CriterionId sibling : level)
        points.push_back(snapshot.criterion(sibling)->weight);
    const auto place = static_cast<std::size_t>(std::find(level.begin(), level.end(), id) - level.begin());
    const std::vector<double> next = withShare(points, place, share);
    m_trial.clear();
    for (std::size_t i = 0; i < level.size(); ++i)
        m_trial[level[i]] = next[i];
    m_workspace.tryWeights(m_trial);
}

void WeightPanel::write(CriterionId id)
{
    const std::unordered_map<CriterionId, double> weights = std::exchange(m_trial, {});
    const Criterion *criterion = m_workspace.snapshot().criterion(id);
    if (criterion && !weights.empty() && !m_workspace.isReadOnly()) {
        const QString label = tr("Set weight of “%1”").arg(words::brief(criterion->name));
        criteria_edits::setWeights(m_workspace, label, weights);
    }
    m_workspace.endTrial();
}

} // namespace shortlist
