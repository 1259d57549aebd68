// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/MethodsView.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/models/TextTable.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace shortlist {

namespace {

QString correlation(double value)
{
    return std::isnan(value) ? QStringLiteral("–") : QLocale().toString(value, 'f', 2);
}

} // namespace

MethodsView::MethodsView(Workspace &workspace, QWidget *parent)
    : RobustnessView(workspace, parent)
    , m_ranks(new TextTable(this))
    , m_agreement(new TextTable(this))
    , m_variants(new QLabel(this))
{
    setObjectName(QStringLiteral("methods"));
    const int space = theme::spacing();
    auto *content = new QWidget(this);
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space * 2);
    m_ranksView = makeTextTableView(m_ranks, QStringLiteral("methodRanks"), tr("Ranks by method"), content);
    columns->addWidget(m_ranksView, 1);

    auto *side = new QVBoxLayout;
    auto *heading =
        new QLabel(tr("How far the orders agree: Kendall’s tau-b / Spearman’s rho (1 = the same)"), content);
    heading->setWordWrap(true);
    m_agreementView =
        makeTextTableView(m_agreement, QStringLiteral("methodAgreement"), tr("Agreement of the methods"), content);
    m_agreementView->setSelectionMode(QAbstractItemView::NoSelection);
    m_agreementView->setFixedHeight(m_agreementView->fontMetrics().height() * 9);
    m_variants->setObjectName(QStringLiteral("methodVariants"));
    m_variants->setTextFormat(Qt::PlainText);
    m_variants->setWordWrap(true);
    m_variants->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    side->addWidget(heading);
    side->addWidget(m_agreementView);
    side->addWidget(new ScrollColumn(m_variants, content), 1);
    columns->addLayout(side, 1);
    setContent(content);
    connect(m_ranksView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const ProviderId id = m_ranks->providerAt(current.row());
                if (!m_following && !isNull(id))
                    this->workspace().selectProvider(id);
            });
}

void MethodsView::showSelection()
{
    const QScopedValueRollback<bool> following(m_following, true);
    const int row = m_ranks->rowOf(workspace().selectedProvider());
    if (row < 0)
        m_ranksView->selectionModel()->clear();
    else
        m_ranksView->selectRow(row);
}

RobustnessView::Work MethodsView::work(const Frozen &project)
{
    return [this, project](const std::function<void(double)> &, std::stop_token stop) -> Show {
        const Evaluation evaluation(*project);
        if (stop.stop_requested())
            return {};
        const MethodAgreement result = compareMethods(*project, evaluation);
        if (stop.stop_requested())
            return {};
        return [this, project, result] { show(*project, result); };
    };
}

void MethodsView::show(const Snapshot &project, const MethodAgreement &result)
{
    const RobustnessWords words(project, QLocale());
    {
        const QScopedValueRollback<bool> following(m_following, true);
        showRanks(project, result);
    }
    showAgreement(result);
    QStringList variants;
    for (const MethodRanking &ranking : result.methods) {
        variants.append(ranking.variant);
        variants.append(words.compromise(ranking));
    }
    variants.removeAll(QString());
    m_variants->setText(variants.join(QStringLiteral("\n\n")));
    showSelection();
    say(words.methods(result), words.reversals(result));
}

void MethodsView::showRanks(const Snapshot &project, const MethodAgreement &result)
{
    const RobustnessWords words(project, QLocale());
    QStringList headers{tr("Provider")};
    for (const MethodRanking &ranking : result.methods)
        headers.append(RobustnessWords::methodName(ranking.method));
    std::vector<TextTable::Row> rows;
    const std::vector<ProviderId> providers =
        result.methods.empty() ? std::vector<ProviderId>() : result.methods.front().providers;
    const QLocale locale;
    for (std::size_t i = 0; i < providers.size(); ++i) {
        TextTable::Row row{{words.name(providers[i])}, providers[i]};
        for (const MethodRanking &ranking : result.methods) {
            const int rank = i < ranking.ranks.size() ? ranking.ranks[i] : 0;
            row.cells.append(rank > 0 ? locale.toString(rank) : QStringLiteral("–"));
        }
        rows.push_back(row);
    }
    m_ranks->setContent(headers, rows);
}

void MethodsView::showAgreement(const MethodAgreement &result)
{
    QStringList headers{tr("Method")};
    std::vector<TextTable::Row> rows;
    for (std::size_t i = 0; i < result.methods.size(); ++i) {
        const QString name = RobustnessWords::methodName(result.methods[i].method);
        headers.append(name);
        TextTable::Row row{{name}, ProviderId{}};
        for (const Agreement &agreement : result.agreement[i])
            row.cells.append(
                QStringLiteral("%1 / %2").arg(correlation(agreement.kendall), correlation(agreement.spearman)));
        rows.push_back(row);
    }
    m_agreement->setContent(headers, rows);
}

} // namespace shortlist
