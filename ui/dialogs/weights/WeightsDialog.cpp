// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/WeightsDialog.h"

#include "core/project/Store.h"
#include "ui/dialogs/weights/PairwiseDialog.h"
#include "ui/dialogs/weights/PointsDialog.h"
#include "ui/dialogs/weights/RankingDialog.h"
#include "ui/dialogs/weights/SharesPreview.h"
#include "ui/dialogs/weights/SwingDialog.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace shortlist {

bool WeightsDialog::run(Workspace &workspace, CriterionId group, WeightWay way, QWidget *parent)
{
    const std::unique_ptr<WeightsDialog> dialog = make(workspace, group, way, parent);
    return dialog->exec() == QDialog::Accepted;
}

std::unique_ptr<WeightsDialog> WeightsDialog::make(Workspace &workspace, CriterionId group, WeightWay way,
                                                   QWidget *parent)
{
    switch (way) {
    case WeightWay::Points:
        return std::make_unique<PointsDialog>(workspace, group, parent);
    case WeightWay::Swing:
        return std::make_unique<SwingDialog>(workspace, group, parent);
    case WeightWay::Ranking:
        return std::make_unique<RankingDialog>(workspace, group, parent);
    case WeightWay::Pairwise:
        break;
    }
    return std::make_unique<PairwiseDialog>(workspace, group, parent);
}

QString WeightsDialog::wayName(WeightWay way)
{
    switch (way) {
    case WeightWay::Points:
        return tr("Points");
    case WeightWay::Swing:
        return tr("Swing");
    case WeightWay::Ranking:
        return tr("Ranking");
    case WeightWay::Pairwise:
        break;
    }
    return tr("Pairwise comparison");
}

QString WeightsDialog::wayInWords(WeightWay way)
{
    switch (way) {
    case WeightWay::Points:
        return tr("Spread 100 points: what is twice as important gets twice as many.");
    case WeightWay::Swing:
        return tr("Imagine a provider that is at its worst in all of these. Choose the one step to the best that would "
                  "gain you most; it has 100 points. Then say how much each other step would gain beside it.");
    case WeightWay::Ranking:
        return tr("Put the most important first. Drag, or press Alt and an arrow key to move a line; press = to give "
                  "it the same place as the line above.");
    case WeightWay::Pairwise:
        break;
    }
    return tr("Compare two at a time and say how much more one matters. Not every comparison is needed: those that are "
              "missing follow from the others.");
}

WeightsDialog::WeightsDialog(Workspace &workspace, CriterionId group, WeightWay way, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_level(weight_level::of(workspace.snapshot(), group))
    , m_way(way)
{
    setWindowTitle(tr("Set weights by %1").arg(wayName(way).toLower()));
    const int space = theme::spacing();
    auto *title = new QLabel(this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(theme::heading(font(), 1.25));
    title->setText(m_level.title.isEmpty() ? tr("Weights of the top level")
                                           : tr("Weights within “%1”").arg(words::brief(m_level.title)));
    title->setObjectName(QStringLiteral("weightsTitle"));
    auto *sentence = new QLabel(wayInWords(way), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto *side = new QWidget(this);
    m_body = new QVBoxLayout(side);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space);
    m_preview = new SharesPreview(m_level, this);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space * 2);
    middle->addWidget(side, 3);
    middle->addWidget(m_preview, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addLayout(middle, 1);
    layout->addLayout(makeFooter());
    connect(&workspace, &Workspace::failed, this,
            [this](const Error &error) { showStatus(theme::State::Bad, error.message); });
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 34);
}

QHBoxLayout *WeightsDialog::makeFooter()
{
    m_statusIcon = new QLabel(this);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("weightsStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_footer = new QHBoxLayout;
    m_footer->setSpacing(theme::spacing());
    m_footer->addWidget(m_statusIcon);
    m_footer->addWidget(m_status, 1);
    return m_footer;
}

// Made last, so that Tab comes to them last.
void WeightsDialog::makeButtons()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("cancelWeights"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_set = new PrimaryButton(nullptr, true, this);
    m_set->setObjectName(QStringLiteral("setWeights"));
    m_set->setText(tr("Set weights"));
    m_set->setDefault(true);
    connect(m_set, &QPushButton::clicked, this, &WeightsDialog::accept);
    m_footer->addWidget(cancel);
    m_footer->addWidget(m_set);
}

void WeightsDialog::addFooterWidget(QWidget *widget)
{
    m_footer->addWidget(widget);
}

void WeightsDialog::finish(QWidget *first)
{
    makeButtons();
    first->setFocus();
    refresh();
}

void WeightsDialog::goToEnd()
{
    m_set->setFocus();
}

const Snapshot &WeightsDialog::snapshot() const
{
    return m_workspace.snapshot();
}

void WeightsDialog::refresh()
{
    if (m_set == nullptr)
        return; // still being made
    const Outcome now = outcome();
    std::vector<double> shares = now.weights;
    for (double &share : shares)
        share /= 100;
    m_preview->showShares(shares);
    const bool ready = now.problem.isEmpty() && !now.weights.empty();
    m_set->setEnabled(ready);
    showStatus(ready ? theme::State::Good : theme::State::Neutral, ready ? now.remark : now.problem);
}

void WeightsDialog::showStatus(theme::State state, const QString &text)
{
    const QString sign = state == theme::State::Good  ? QStringLiteral("data-success")
                         : state == theme::State::Bad ? QStringLiteral("data-error")
                                                      : QStringLiteral("data-information");
    const int size = fontMetrics().height();
    m_statusIcon->setPixmap(icon(sign, theme::stateColour(state)).pixmap(size, size));
    m_statusIcon->setVisible(!text.isEmpty());
    m_status->setText(text);
}

QString WeightsDialog::undoLabel() const
{
    const QString name = words::brief(m_level.title);
    const bool top = isNull(m_level.group);
    switch (m_way) {
    case WeightWay::Points:
        return top ? tr("Set weights of the top level by points") : tr("Set weights of “%1” by points").arg(name);
    case WeightWay::Swing:
        return top ? tr("Set weights of the top level by swing") : tr("Set weights of “%1” by swing").arg(name);
    case WeightWay::Ranking:
        return top ? tr("Set weights of the top level by ranking") : tr("Set weights of “%1” by ranking").arg(name);
    case WeightWay::Pairwise:
        break;
    }
    return top ? tr("Set weights of the top level by pairwise comparison")
               : tr("Set weights of “%1” by pairwise comparison").arg(name);
}

Result<> WeightsDialog::write(Store &store, const std::vector<double> &weights) const
{
    for (std::size_t i = 0; i < m_level.size(); ++i) {
        if (m_level.criteria[i].weight == weights[i])
            continue;
        Criterion criterion = m_level.criteria[i];
        criterion.weight = weights[i];
        if (Result<> done = store.updateCriterion(criterion); !done)
            return done;
    }
    if (Result<> done = store.setBasis({m_level.group, m_way, variant()}); !done)
        return done;
    return writeSaid(store);
}

void WeightsDialog::accept()
{
    const Outcome now = outcome();
    if (!now.problem.isEmpty() || now.weights.empty())
        return;
    const QString done = m_level.title.isEmpty() ? tr("The weights of the top level were set.")
                                                 : tr("The weights of “%1” were set.").arg(words::brief(m_level.title));
    // A failure is told here too, in front of the window; what was said stays to be tried again.
    if (!m_workspace.edit(undoLabel(), [this, &now](Store &store) { return write(store, now.weights); }))
        return;
    m_workspace.notify(done, true);
    QDialog::accept();
}

} // namespace shortlist
