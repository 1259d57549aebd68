// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/ScoreGrid.h"

#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/pages/scoring/ScoreDelegate.h"
#include "ui/pages/scoring/ScoreHeaders.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSettings>
#include <QSignalBlocker>

#include <algorithm>

namespace shortlist {

namespace {

// Settings: the width of a criterion's column, wherever it is seen, and of the providers' names.
QString widthKey(CriterionId id)
{
    return QString(QStringLiteral("scoring/columnWidths/") + QString::number(raw(id)));
}

QString nameWidthKey()
{
    return QStringLiteral("scoring/providerWidth");
}

// Thousands of cells take a moment to write, and they are written in one piece.
class Busy
{
public:
    explicit Busy(qsizetype cells)
        : m_shown(cells > 2000)
    {
        if (m_shown)
            QApplication::setOverrideCursor(Qt::WaitCursor);
    }
    ~Busy()
    {
        if (m_shown)
            QApplication::restoreOverrideCursor();
    }
    Q_DISABLE_COPY_MOVE(Busy)

private:
    bool m_shown;
};

} // namespace

ScoreGrid::ScoreGrid(ScoreGridModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new ScoreDelegate(model, this))
    , m_criteria(new CriteriaHeader(model, this))
    , m_providers(new ProvidersHeader(model, this))
{
    setObjectName(QStringLiteral("scoreGrid"));
    setAccessibleName(tr("Scores of providers by criterion"));
    setHorizontalHeader(m_criteria);
    setVerticalHeader(m_providers);
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setTabKeyNavigation(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setShowGrid(false); // the delegate draws the lines, in the colour of the headers' lines
    clearSortMark();
    setSortingEnabled(true);
    connect(m_delegate, &ScoreDelegate::refused, this, [this](const QString &text) { emit told(text, false); });
    connect(m_delegate, &ScoreDelegate::moveOn, this, &ScoreGrid::moveBy);
    connect(&model, &ScoreGridModel::refused, this, [this](const QString &text) { emit told(text, false); });
    connect(&model, &QAbstractItemModel::modelReset, this, &ScoreGrid::restoreWidths);
    connect(&model, &QAbstractItemModel::columnsInserted, this, &ScoreGrid::restoreWidths);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &ScoreGrid::restoreWidths);
    connect(m_criteria, &QHeaderView::sectionResized, this, &ScoreGrid::rememberWidth);
    connect(m_providers, &ProvidersHeader::widthChanged, this,
            [](int width) { QSettings().setValue(nameWidthKey(), width); });
    if (const int width = QSettings().value(nameWidthKey()).toInt(); width > 0)
        m_providers->setWidth(width);
    if (auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly); corner != nullptr) {
        corner->setToolTip(tr("Select all cells"));
        corner->installEventFilter(this);
    }
    restoreWidths();
}

void ScoreGrid::clearSortMark()
{
    const QSignalBlocker blocker(m_criteria);
    m_criteria->setSortIndicator(-1, Qt::AscendingOrder);
    m_criteria->viewport()->update();
}

void ScoreGrid::restoreWidths()
{
    const QScopedValueRollback<bool> guard(m_restoring, true);
    const QSettings settings;
    const int usual = fontMetrics().averageCharWidth() * 14;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const int width = settings.value(widthKey(m_model.columnAt(column).criterion.id), usual).toInt();
        m_criteria->resizeSection(column, std::clamp(width, m_criteria->minimumSectionSize(), usual * 8));
    }
}

void ScoreGrid::rememberWidth(int column, int, int newSize)
{
    if (m_restoring || column >= m_model.columnCount() || QApplication::mouseButtons() == Qt::NoButton)
        return;
    QSettings().setValue(widthKey(m_model.columnAt(column).criterion.id), newSize);
}

// The corner says what the first column is.
bool ScoreGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (corner != nullptr && corner->parent() == this && event->type() == QEvent::Paint) {
        paintCorner(*corner);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void ScoreGrid::paintCorner(QWidget &corner)
{
    QPainter painter(&corner);
    const QRect area = corner.rect();
    painter.fillRect(area, palette().color(QPalette::Window));
    painter.fillRect(QRect(area.right(), 0, 1, area.height()), theme::lineColour());
    painter.fillRect(QRect(0, area.bottom(), area.width(), 1), theme::lineColour());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(area.adjusted(theme::spacing(), 0, -theme::spacing(), -theme::spacing() / 2),
                     Qt::AlignLeft | Qt::AlignBottom, tr("Provider"));
}

void ScoreGrid::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ScoreGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_criteria->viewport()->update();
    m_providers->viewport()->update();
    emit currentChangedTo(current);
}

void ScoreGrid::copy()
{
    const QModelIndexList chosen = selectedIndexes();
    if (!chosen.isEmpty())
        QApplication::clipboard()->setText(score_edits::copied(m_model, chosen));
}

void ScoreGrid::paste()
{
    const QString text = QApplication::clipboard()->text();
    const QModelIndexList chosen = selectedIndexes();
    const Busy busy(std::max(chosen.size(), text.size()));
    const Result<int> done = score_edits::paste(m_model, chosen, text);
    if (!done) {
        emit told(done.error().message, false);
        return;
    }
    emit told(*done == 1 ? tr("One score pasted.") : tr("%n scores pasted.", nullptr, *done), true);
}

void ScoreGrid::clear()
{
    const QModelIndexList chosen = selectedIndexes();
    const Busy busy(chosen.size());
    score_edits::clear(m_model, chosen);
}

void ScoreGrid::fillDown()
{
    const QModelIndexList chosen = selectedIndexes();
    const Busy busy(chosen.size());
    const Result<int> done = score_edits::fillDown(m_model, chosen);
    if (!done)
        emit told(done.error().message, false);
}

bool ScoreGrid::runShortcut(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copy();
    } else if (event.matches(QKeySequence::Paste)) {
        paste();
    } else if (event.key() == Qt::Key_D && event.modifiers() == Qt::ControlModifier) {
        fillDown();
    } else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier) {
        selectColumn(currentIndex().column());
    } else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ShiftModifier) {
        selectRow(currentIndex().row());
    } else if (event.key() == Qt::Key_F2 && event.modifiers() == Qt::ShiftModifier) {
        emit commentRequested();
    } else if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        clear();
    } else {
        return false;
    }
    return true;
}

void ScoreGrid::keyPressEvent(QKeyEvent *event)
{
    if (runShortcut(*event)) {
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        // Past the last cell Tab leaves the grid, so that the keyboard is never caught in it.
        if (!moveBy(static_cast<Qt::Key>(event->key()), event->modifiers()) && event->key() == Qt::Key_Tab)
            QWidget::focusNextPrevChild(true);
        else if (event->key() == Qt::Key_Backtab && currentIndex().row() <= 0 && currentIndex().column() <= 0)
            QWidget::focusNextPrevChild(false);
        event->accept();
        return;
    default:
        break;
    }
    m_delegate->setTyping(event->key() != Qt::Key_F2);
    QTableView::keyPressEvent(event);
}

void ScoreGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_delegate->setTyping(false);
    QTableView::mouseDoubleClickEvent(event);
}

// Enter goes down and Tab right, with Shift the other way; the arrows as they point. False at the grid's end.
bool ScoreGrid::moveBy(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return false;
    const bool back = modifiers & Qt::ShiftModifier;
    setFocus();
    switch (key) {
    case Qt::Key_Tab:
        return moveAcross(back ? -1 : 1);
    case Qt::Key_Backtab:
        return moveAcross(-1);
    case Qt::Key_Left:
        goTo(from.siblingAtColumn(std::max(0, from.column() - 1)));
        return true;
    case Qt::Key_Right:
        goTo(from.siblingAtColumn(std::min(m_model.columnCount() - 1, from.column() + 1)));
        return true;
    case Qt::Key_Up:
        goTo(from.siblingAtRow(std::max(0, from.row() - 1)));
        return true;
    case Qt::Key_Down:
        goTo(from.siblingAtRow(std::min(m_model.rowCount() - 1, from.row() + 1)));
        return true;
    default:
        goTo(from.siblingAtRow(std::clamp(from.row() + (back ? -1 : 1), 0, m_model.rowCount() - 1)));
        return true;
    }
}

// Past the end of a row the next row begins.
bool ScoreGrid::moveAcross(int by)
{
    const QModelIndex from = currentIndex();
    const qint64 columns = m_model.columnCount();
    const qint64 at = qint64{from.row()} * columns + from.column() + by;
    if (at < 0 || at >= columns * m_model.rowCount())
        return false;
    goTo(m_model.index(static_cast<int>(at / columns), static_cast<int>(at % columns)));
    return true;
}

void ScoreGrid::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    const bool chosen = selectionModel()->hasSelection();
    const bool writable = m_model.isEditable() && chosen;
    const auto add = [&](const QString &iconName, const QString &text, const QKeySequence &keys, bool enabled,
                         auto &&run) {
        QAction *action = menu.addAction(icon(iconName), text);
        action->setShortcut(keys);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
    };
    add(QStringLiteral("edit-copy"), tr("Copy"), QKeySequence(QKeySequence::Copy), chosen, &ScoreGrid::copy);
    add(QStringLiteral("edit-paste"), tr("Paste"), QKeySequence(QKeySequence::Paste), writable, &ScoreGrid::paste);
    add(QStringLiteral("go-bottom"), tr("Fill down"), QKeySequence(QStringLiteral("Ctrl+D")), writable,
        &ScoreGrid::fillDown);
    add(QStringLiteral("edit-clear"), tr("Clear"), QKeySequence(Qt::Key_Delete), writable, &ScoreGrid::clear);
    menu.addSeparator();
    add(QStringLiteral("edit-comment"), tr("Comment"), QKeySequence(QStringLiteral("Shift+F2")), writable,
        &ScoreGrid::commentRequested);
    menu.exec(event->globalPos());
}

} // namespace shortlist
