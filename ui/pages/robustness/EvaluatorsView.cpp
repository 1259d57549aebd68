// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/EvaluatorsView.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/charts/RangeChart.h"
#include "ui/models/TextTable.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Theme.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace shortlist {

namespace {

// With its sign, since it says in which direction.
QString difference(double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    // Rounded first, so that nothing reads as minus nought.
    const double rounded = std::round(value * 1000) / 10;
    const QString plain = QLocale().toString(rounded == 0 ? 0.0 : rounded, 'f', 1);
    return rounded > 0 ? QStringLiteral("+%1").arg(plain) : plain;
}

QString correlation(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'f', 2);
}

QLabel *headingOf(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

} // namespace

EvaluatorsView::EvaluatorsView(Workspace &workspace, QWidget *parent)
    : RobustnessView(workspace, parent)
    , m_boxes(new RangeChart(this))
    , m_profiles(new TextTable(this))
    , m_disagreements(new TextTable(this))
    , m_correction(new TextTable(this))
{
    setObjectName(QStringLiteral("evaluators"));
    setUp(*m_boxes, QStringLiteral("evaluatorChart"));
    auto *content = new QSplitter(Qt::Horizontal, this);
    content->setObjectName(QStringLiteral("evaluatorSplitter"));
    content->setChildrenCollapsible(false);
    content->setHandleWidth(theme::spacing() * 2);
    content->addWidget(makeLeft());
    content->addWidget(makeRight());
    content->setStretchFactor(0, 1);
    content->setStretchFactor(1, 1);
    const int half = fontMetrics().height() * 40;
    content->setSizes({half, half});
    setContent(content);
    follow(m_disagreementView, m_disagreements);
    follow(m_correctionView, m_correction);
}

QWidget *EvaluatorsView::makeLeft()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_boxes, 3);
    QTableView *profiles =
        makeTextTableView(m_profiles, QStringLiteral("evaluatorTable"), tr("Evaluators beside the others"), left);
    profiles->setSelectionMode(QAbstractItemView::NoSelection);
    column->addWidget(profiles, 2);
    return left;
}

QWidget *EvaluatorsView::makeRight()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    m_heading = headingOf(QString(), right);
    m_heading->setObjectName(QStringLiteral("disagreementHeading"));
    column->addWidget(m_heading);
    m_disagreementView =
        makeTextTableView(m_disagreements, QStringLiteral("disagreementTable"), tr("Widest disagreements"), right);
    column->addWidget(m_disagreementView, 1);
    column->addWidget(headingOf(tr("If lenient and harsh scoring were taken out (shown only, never applied)"), right));
    m_correctionView = makeTextTableView(m_correction, QStringLiteral("correctionTable"),
                                         tr("Totals with and without the evaluators’ leniency"), right);
    column->addWidget(m_correctionView, 1);
    return right;
}

void EvaluatorsView::follow(QTableView *view, TextTable *table)
{
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, table](const QModelIndex &current) {
                const ProviderId id = table->providerAt(current.row());
                if (!m_following && !isNull(id))
                    workspace().selectProvider(id);
            });
}

Chart *EvaluatorsView::chart() const
{
    return m_boxes;
}

void EvaluatorsView::showSelection()
{
    const QScopedValueRollback<bool> following(m_following, true);
    const ProviderId selected = workspace().selectedProvider();
    const int row = m_correction->rowOf(selected);
    if (row < 0)
        m_correctionView->selectionModel()->clear();
    else
        m_correctionView->selectRow(row);
    // A provider may have several disagreements: the one that was clicked stays.
    if (m_disagreements->providerAt(m_disagreementView->currentIndex().row()) == selected)
        return;
    const int first = m_disagreements->rowOf(selected);
    if (first < 0)
        m_disagreementView->selectionModel()->clear();
    else
        m_disagreementView->selectRow(first);
}

RobustnessView::Work EvaluatorsView::work(const Frozen &project)
{
    return [this, project](const std::function<void(double)> &, std::stop_token stop) -> Show {
        const Evaluation evaluation(*project);
        if (stop.stop_requested())
            return {};
        const EvaluatorAgreement result = evaluatorAgreement(*project, evaluation);
        if (stop.stop_requested())
            return {};
        std::vector<Today> today;
        for (ProviderId id : result.providers) {
            const Standing standing = evaluation.standing(id);
            today.push_back({standing.total, standing.rank});
        }
        return [this, project, result, today] { show(*project, result, today); };
    };
}

void EvaluatorsView::show(const Snapshot &project, const EvaluatorAgreement &result, const std::vector<Today> &today)
{
    {
        const QScopedValueRollback<bool> following(m_following, true);
        showProfiles(project, result);
        showDisagreements(project, result);
        showCorrection(project, result, today);
    }
    showSelection();
    const RobustnessWords words(project, QLocale());
    const QString said = words.evaluators(result);
    say(said.isEmpty() ? tr("No evaluator has scored yet.") : said);
}

void EvaluatorsView::showProfiles(const Snapshot &project, const EvaluatorAgreement &result)
{
    const RobustnessWords words(project, QLocale());
    RangeData data;
    data.axis = tr("Points of 100 given");
    data.rowTitle = tr("Evaluator");
    data.bar = tr("Middle half");
    std::vector<TextTable::Row> rows;
    for (const EvaluatorProfile &profile : result.profiles) {
        const QString name = words.name(profile.evaluator);
        const QString fitted = profile.fitted ? difference(profile.effect) : QStringLiteral("–");
        rows.push_back({{name, words.count(profile.scores), difference(profile.leniency), fitted,
                         correlation(profile.withAll.kendall)},
                        ProviderId{}});
        if (profile.scores == 0 || std::isnan(profile.lowest))
            continue;
        RangeRow row;
        row.name = name;
        row.lower = 100 * profile.lowest;
        row.upper = 100 * profile.highest;
        row.lowerQuarter = 100 * profile.lowerQuarter;
        row.middle = 100 * profile.middle;
        row.upperQuarter = 100 * profile.upperQuarter;
        data.rows.push_back(row);
    }
    m_boxes->setTitle(tr("What each evaluator gave"));
    m_boxes->setData(data);
    m_profiles->setContent(
        {tr("Evaluator"), tr("Scores"), tr("Kinder by"), tr("Fitted effect"), tr("Agreement with all")}, rows);
}

void EvaluatorsView::showDisagreements(const Snapshot &project, const EvaluatorAgreement &result)
{
    const RobustnessWords words(project, QLocale());
    std::vector<TextTable::Row> rows;
    for (const Disagreement &cell : result.disagreements) {
        rows.push_back({{words.name(cell.provider), words.name(cell.criterion), words.points(cell.lowest),
                         words.points(cell.highest), words.count(cell.given)},
                        cell.provider});
    }
    const QString threshold = QLocale().toString(result.threshold * 100, 'f', 0);
    const auto shown = static_cast<int>(rows.size());
    m_disagreementView->setVisible(shown > 0);
    if (shown == 0)
        m_heading->setText(tr("No two evaluators are %1 points or more apart on anything").arg(threshold));
    else if (shown < result.disagreementCount)
        m_heading->setText(tr("Worth talking about: %1 points or more apart (the widest %2 of %3)")
                               .arg(threshold, words.count(shown), words.count(result.disagreementCount)));
    else
        m_heading->setText(tr("Worth talking about: %1 points or more apart (%2)").arg(threshold, words.count(shown)));
    m_disagreements->setContent({tr("Provider"), tr("Criterion"), tr("Lowest"), tr("Highest"), tr("Evaluators")}, rows,
                                2);
}

void EvaluatorsView::showCorrection(const Snapshot &project, const EvaluatorAgreement &result,
                                    const std::vector<Today> &today)
{
    const RobustnessWords words(project, QLocale());
    std::vector<TextTable::Row> rows;
    const auto rank = [&words](int place) { return place > 0 ? words.count(place) : QStringLiteral("–"); };
    for (std::size_t i = 0; i < result.providers.size(); ++i) {
        rows.push_back({{words.name(result.providers[i]), rank(today[i].rank), words.points(today[i].total),
                         rank(result.correctedRanks[i]), words.points(result.corrected[i])},
                        result.providers[i]});
    }
    m_correction->setContent({tr("Provider"), tr("Rank"), tr("Total"), tr("Corrected rank"), tr("Corrected total")},
                             rows);
}

} // namespace shortlist
