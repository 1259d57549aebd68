// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/ScaleTables.h"

#include "ui/models/ScoreText.h"

#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>

namespace shortlist {

namespace {

constexpr int kScore = 0;
constexpr int kLabel = 1;
constexpr int kAnchor = 2;
constexpr int kValue = 3;

QString numberText(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

ScaleTable::ScaleTable(QWidget *parent)
    : QTableWidget(parent)
{
    setSelectionBehavior(SelectItems);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A narrower column breaks its words into more lines.
    connect(verticalHeader(), &QHeaderView::sectionResized, this, &QWidget::updateGeometry);
}

QSize ScaleTable::sizeHint() const
{
    // As high as the rows: the inspector scrolls, not the table in it.
    const int rows = std::max(verticalHeader()->length(), fontMetrics().height() * 2);
    return {fontMetrics().averageCharWidth() * 40,
            horizontalHeader()->sizeHint().height() + rows + 2 * frameWidth() + 1};
}

QSize ScaleTable::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

QTableWidgetItem *ScaleTable::itemFor(int row, int column)
{
    if (item(row, column) == nullptr)
        setItem(row, column, new QTableWidgetItem);
    return item(row, column);
}

void ScaleTable::setNumber(int row, int column, double value)
{
    setText(row, column, numberText(value));
    item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignTop);
}

void ScaleTable::setText(int row, int column, const QString &text)
{
    QTableWidgetItem *cell = itemFor(row, column);
    if (cell->text() != text)
        cell->setText(text);
    cell->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
}

double ScaleTable::numberAt(int row, int column, double old)
{
    const QString text = item(row, column)->text();
    const std::optional<double> value = score_text::number(text);
    if (!value) {
        emit refused(text.trimmed().isEmpty()
                         ? tr("A number is needed here; the old one was kept.")
                         : tr("“%1” is not a number; the old one was kept.").arg(score_text::shortened(text)));
    }
    return value.value_or(old);
}

void ScaleTable::fit(int rows)
{
    setRowCount(rows);
    updateGeometry();
}

LevelTable::LevelTable(QWidget *parent)
    : ScaleTable(parent)
{
    setObjectName(QStringLiteral("scaleLevels"));
    setAccessibleName(tr("Levels of the rating scale"));
    setColumnCount(4);
    setHorizontalHeaderLabels({tr("Score"), tr("Label"), tr("A provider must show"), tr("Value")});
    horizontalHeaderItem(kValue)->setToolTip(tr("What the level is worth, from 0 (worst) to 1 (best)."));
    horizontalHeader()->setSectionResizeMode(kScore, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(kLabel, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(kAnchor, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kValue, QHeaderView::ResizeToContents);
    connect(this, &QTableWidget::cellChanged, this, &LevelTable::take);
}

void LevelTable::setLevels(const std::vector<ScaleLevel> &levels)
{
    m_levels = levels;
    show();
}

void LevelTable::show()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    fit(static_cast<int>(m_levels.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const ScaleLevel &level = m_levels[static_cast<std::size_t>(row)];
        setNumber(row, kScore, level.score);
        setText(row, kLabel, level.label);
        setText(row, kAnchor, level.anchor);
        setNumber(row, kValue, level.value);
    }
    updateGeometry();
}

void LevelTable::take(int row, int column)
{
    if (m_filling || row >= static_cast<int>(m_levels.size()))
        return;
    const ScaleLevel before = m_levels[static_cast<std::size_t>(row)];
    ScaleLevel &level = m_levels[static_cast<std::size_t>(row)];
    if (column == kScore)
        level.score = numberAt(row, column, level.score);
    else if (column == kValue)
        level.value = numberAt(row, column, level.value);
    else if (column == kLabel)
        level.label = item(row, column)->text().trimmed();
    else
        level.anchor = item(row, column)->text().trimmed();
    const bool different = !(before == level);
    show();
    if (different)
        emit edited();
}

void LevelTable::addLevel()
{
    ScaleLevel level;
    level.id = newId<RowId>();
    const auto size = static_cast<int>(m_levels.size());
    const int row = currentRow() < 0 || currentRow() >= size ? size - 1 : currentRow();
    if (size == 0) {
        m_levels.push_back(level);
    } else if (row == size - 1) {
        const double step = size > 1 ? m_levels.back().score - m_levels[static_cast<std::size_t>(size - 2)].score : 1;
        level.score = m_levels.back().score + (step > 0 ? step : 1);
        level.value = 1;
        m_levels.push_back(level);
    } else {
        const ScaleLevel &below = m_levels[static_cast<std::size_t>(row)];
        const ScaleLevel &above = m_levels[static_cast<std::size_t>(row + 1)];
        level.score = (below.score + above.score) / 2;
        level.value = (below.value + above.value) / 2;
        m_levels.insert(m_levels.begin() + row + 1, level);
    }
    show();
    setCurrentCell(row + 1, kLabel);
    emit edited();
}

void LevelTable::removeLevel()
{
    const int row = currentRow();
    if (row < 0 || row >= static_cast<int>(m_levels.size()))
        return;
    m_levels.erase(m_levels.begin() + row);
    show();
    emit edited();
}

void LevelTable::moveLevel(int by)
{
    const int row = currentRow();
    const int target = row + by;
    const auto size = static_cast<int>(m_levels.size());
    if (row < 0 || row >= size || target < 0 || target >= size)
        return;
    ScaleLevel &one = m_levels[static_cast<std::size_t>(row)];
    ScaleLevel &other = m_levels[static_cast<std::size_t>(target)];
    std::swap(one.label, other.label);
    std::swap(one.anchor, other.anchor);
    show();
    setCurrentCell(target, currentColumn());
    emit edited();
}

PointTable::PointTable(QWidget *parent)
    : ScaleTable(parent)
{
    setObjectName(QStringLiteral("scalePoints"));
    setAccessibleName(tr("Corners of the value function"));
    setColumnCount(2);
    setHorizontalHeaderLabels({tr("Number"), tr("Value (0 to 1)")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(this, &QTableWidget::cellChanged, this, &PointTable::take);
}

void PointTable::setPoints(const std::vector<ValuePoint> &points)
{
    m_points = points;
    show();
}

void PointTable::show()
{
    const QScopedValueRollback<bool> guard(m_filling, true);
    fit(static_cast<int>(m_points.size()));
    for (int row = 0; row < rowCount(); ++row) {
        setNumber(row, 0, m_points[static_cast<std::size_t>(row)].x);
        setNumber(row, 1, m_points[static_cast<std::size_t>(row)].value);
    }
    updateGeometry();
}

void PointTable::take(int row, int column)
{
    if (m_filling || row >= static_cast<int>(m_points.size()))
        return;
    const ValuePoint before = m_points[static_cast<std::size_t>(row)];
    ValuePoint &point = m_points[static_cast<std::size_t>(row)];
    if (column == 0)
        point.x = numberAt(row, column, point.x);
    else
        point.value = numberAt(row, column, point.value);
    const bool different = !(before == point);
    show();
    if (different)
        emit edited();
}

void PointTable::addPoint()
{
    const auto size = static_cast<int>(m_points.size());
    if (size < 2)
        return;
    const int row = std::clamp(currentRow(), 0, size - 2);
    const ValuePoint &left = m_points[static_cast<std::size_t>(row)];
    const ValuePoint &right = m_points[static_cast<std::size_t>(row + 1)];
    const ValuePoint middle{newId<RowId>(), (left.x + right.x) / 2, (left.value + right.value) / 2};
    m_points.insert(m_points.begin() + row + 1, middle);
    show();
    setCurrentCell(row + 1, 0);
    emit edited();
}

void PointTable::removePoint()
{
    const int row = currentRow();
    if (row < 0 || row >= static_cast<int>(m_points.size()))
        return;
    m_points.erase(m_points.begin() + row);
    show();
    emit edited();
}

} // namespace shortlist
