// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/ComparisonMatrix.h"

#include "ui/dialogs/weights/ComparisonWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <cmath>
#include <limits>

namespace shortlist {

namespace {

constexpr int kTextRole = Qt::UserRole + 1; // what stood there before it was edited
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

ComparisonMatrix::ComparisonMatrix(const WeightLevel &level, QWidget *parent)
    : QTableWidget(static_cast<int>(level.size()), static_cast<int>(level.size()), parent)
{
    setObjectName(QStringLiteral("comparisonMatrix"));
    setAccessibleName(tr("Comparisons, the row against the column"));
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    const int letter = fontMetrics().averageCharWidth();
    horizontalHeader()->setDefaultSectionSize(letter * 12);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setMaximumWidth(letter * 28);
    for (int i = 0; i < rowCount(); ++i) {
        const QString name = level.name(static_cast<std::size_t>(i));
        auto *across = new QTableWidgetItem(
            fontMetrics().elidedText(name, Qt::ElideRight, horizontalHeader()->defaultSectionSize() - letter * 2));
        across->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        across->setToolTip(words::plainToolTip(name));
        setHorizontalHeaderItem(i, across);
        auto *down = new QTableWidgetItem(fontMetrics().elidedText(name, Qt::ElideRight, letter * 25));
        down->setToolTip(words::plainToolTip(name));
        setVerticalHeaderItem(i, down);
        for (int column = 0; column < columnCount(); ++column) {
            auto *cell = new QTableWidgetItem;
            cell->setTextAlignment(Qt::AlignCenter);
            if (i == column)
                cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            setItem(i, column, cell);
        }
    }
    setCurrentCell(0, 1);
    connect(this, &QTableWidget::itemChanged, this, &ComparisonMatrix::take);
}

void ComparisonMatrix::showComparisons(const std::vector<double> &said, const PairwiseAnswer &answer)
{
    m_filling = true;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            fill(*item(row, column), said[static_cast<std::size_t>(row * columnCount() + column)], answer);
    }
    m_filling = false;
}

void ComparisonMatrix::fill(QTableWidgetItem &item, double said, const PairwiseAnswer &answer)
{
    const auto row = static_cast<std::size_t>(item.row());
    const auto column = static_cast<std::size_t>(item.column());
    const bool worst = answer.worst && std::minmax(row, column) == std::minmax(answer.worst->row, answer.worst->column);
    QString text;
    if (!std::isnan(said)) {
        text = comparison_words::number(said);
    } else if (answer.completion) {
        const auto place = row * static_cast<std::size_t>(columnCount()) + column;
        text = tr("(%1)").arg(comparison_words::number(answer.completion->comparisons[place]));
    }
    item.setText(text);
    item.setData(kTextRole, text);
    item.setIcon(worst ? icon(QStringLiteral("data-warning"), theme::stateColour(theme::State::Warning)) : QIcon());
    const bool quiet = std::isnan(said) || row >= column;
    item.setForeground(quiet ? QBrush(theme::mutedColour()) : QBrush());
}

void ComparisonMatrix::take(QTableWidgetItem *item)
{
    if (m_filling || item->text() == item->data(kTextRole).toString())
        return;
    const QString text = item->text().trimmed();
    const std::optional<double> ratio = comparison_words::parse(text);
    const int row = item->row();
    const int column = item->column();
    if (!text.isEmpty() && !ratio) {
        m_filling = true; // what is no ratio is not taken
        item->setText(item->data(kTextRole).toString());
        m_filling = false;
        return;
    }
    emit entered(row, column, ratio.value_or(kNothing));
}

void ComparisonMatrix::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool chosen = currentItem() != nullptr && currentRow() != currentColumn();
    if (enter) {
        // Down, as in a spreadsheet; the dialog has a key of its own for its end.
        const int row = std::min(currentRow() + 1, rowCount() - 1);
        QMetaObject::invokeMethod(
            this, [this, row] { setCurrentCell(row, currentColumn()); }, Qt::QueuedConnection);
    } else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && state() != EditingState) {
        if (chosen)
            emit entered(currentRow(), currentColumn(), kNothing);
    } else {
        QTableWidget::keyPressEvent(event);
    }
}

} // namespace shortlist
