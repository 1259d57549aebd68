// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/AnswerGrid.h"

#include "ui/dialogs/rfp/AnswerDialog.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/AnswerDelegate.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/pages/rfp/AnswerHeaders.h"
#include "ui/widgets/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace shortlist {

namespace {

QString widthKey()
{
    return QStringLiteral("rfp/questionWidth");
}

// A cell of tab-separated text; quoted where a spreadsheet would take it for more than one.
QString quoted(const QString &text)
{
    if (!text.contains(QLatin1Char('\t')) && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('"')))
        return text;
    QString doubled = text;
    doubled.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QString(QLatin1Char('"') + doubled + QLatin1Char('"'));
}

} // namespace

AnswerGrid::AnswerGrid(AnswerGridModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new AnswerDelegate(model, this))
    , m_providers(new AnswerProvidersHeader(model, this))
    , m_questions(new AnswerQuestionsHeader(model, this))
{
    setObjectName(QStringLiteral("answerGrid"));
    setAccessibleName(tr("Answers of providers by question"));
    setHorizontalHeader(m_providers);
    setVerticalHeader(m_questions);
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
    connect(m_delegate, &AnswerDelegate::refused, this, [this](const QString &text) { emit told(text, false); });
    connect(m_delegate, &AnswerDelegate::moveOn, this, &AnswerGrid::moveBy);
    connect(&model, &AnswerGridModel::refused, this, [this](const QString &text) { emit told(text, false); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &AnswerGrid::fitRows);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &AnswerGrid::fitRows);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &AnswerGrid::fitRows);
    connect(m_questions, &AnswerQuestionsHeader::widthChanged, this,
            [](int width) { QSettings().setValue(widthKey(), width); });
    if (const int width = QSettings().value(widthKey()).toInt(); width > 0)
        m_questions->setWidth(width);
    if (auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly); corner != nullptr) {
        corner->setToolTip(tr("Select all cells"));
        corner->installEventFilter(this);
    }
    fitRows();
}

void AnswerGrid::fitRows()
{
    m_questions->fitRows();
}

// The corner says what the first column is.
bool AnswerGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *corner = qobject_cast<QAbstractButton *>(watched);
    if (corner != nullptr && corner->parent() == this && event->type() == QEvent::Paint) {
        paintCorner(*corner);
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void AnswerGrid::paintCorner(QWidget &corner)
{
    QPainter painter(&corner);
    const QRect area = corner.rect();
    painter.fillRect(area, palette().color(QPalette::Window));
    painter.fillRect(QRect(area.right(), 0, 1, area.height()), theme::lineColour());
    painter.fillRect(QRect(0, area.bottom(), area.width(), 1), theme::lineColour());
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect inner = area.adjusted(theme::spacing(), 0, -theme::spacing() / 2, -theme::spacing() / 2);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, tr("Question"));
    painter.setPen(theme::mutedColour());
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, tr("◆ knock-out  ★ scored  ○ information"));
}

void AnswerGrid::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void AnswerGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_providers->viewport()->update();
    m_questions->viewport()->update();
    emit currentChangedTo(current);
}

std::vector<AnswerKey> AnswerGrid::chosen() const
{
    std::vector<AnswerKey> keys;
    const QModelIndexList cells = selectedIndexes();
    for (const QModelIndex &cell : cells) {
        if (const AnswerKey key = m_model.keyAt(cell); !isNull(key.question))
            keys.push_back(key);
    }
    return keys;
}

// Tables, several choices and texts of many lines do not fit into a cell.
bool AnswerGrid::needsDialog(const QModelIndex &index) const
{
    const Question *question = m_model.questionAt(index.row());
    if (question == nullptr)
        return false;
    return question->type == AnswerType::Table || question->type == AnswerType::MultiChoice ||
           question->type == AnswerType::File ||
           (question->type == AnswerType::Text && index.data(Qt::EditRole).toString().contains(QLatin1Char('\n')));
}

bool AnswerGrid::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool starts = trigger == DoubleClicked || trigger == EditKeyPressed || trigger == AnyKeyPressed;
    if (!starts || !index.isValid() || !needsDialog(index) || !(m_model.flags(index) & Qt::ItemIsEditable))
        return QTableView::edit(index, trigger, event);
    if (trigger == AnyKeyPressed && event != nullptr && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->text().trimmed().isEmpty())
        return false;
    // The press or key that asks for it has to be over.
    QTimer::singleShot(0, this, [this, place = QPersistentModelIndex(index)] { openDialog(place); });
    return true;
}

void AnswerGrid::openDialog(const QModelIndex &index)
{
    const Question *question = m_model.questionAt(index.row());
    if (!index.isValid() || question == nullptr)
        return;
    const AnswerKey key = m_model.keyAt(index);
    if (question->type == AnswerType::File) {
        emit fileRequested(key);
        return;
    }
    const QString who = m_model.headerData(index.column(), Qt::Horizontal).toString();
    const QString before = m_model.workspace().snapshot().answers().answer(key.provider, key.question).text;
    const std::optional<QString> after = AnswerDialog::edit(*question, who, before, this);
    if (after)
        answer_edits::setText(m_model.workspace(), key, *after);
}

void AnswerGrid::copy()
{
    const QModelIndexList cells = selectedIndexes();
    if (cells.isEmpty())
        return;
    int top = cells.first().row();
    int bottom = top;
    int left = cells.first().column();
    int right = left;
    for (const QModelIndex &cell : cells) {
        top = std::min(top, cell.row());
        bottom = std::max(bottom, cell.row());
        left = std::min(left, cell.column());
        right = std::max(right, cell.column());
    }
    QStringList lines;
    for (int row = top; row <= bottom; ++row) {
        QStringList line;
        for (int column = left; column <= right; ++column) {
            const QModelIndex cell = m_model.index(row, column);
            line.append(cells.contains(cell) ? quoted(cell.data(Qt::EditRole).toString()) : QString());
        }
        if (!m_model.isHeading(row))
            lines.append(line.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

// The block goes onto the chosen cell and the questions below it; headings are stepped over. Nothing is written if one
// cell is refused.
void AnswerGrid::paste()
{
    const QModelIndex from = currentIndex();
    const std::vector<std::vector<QString>> block = score_text::fields(QApplication::clipboard()->text());
    if (!from.isValid() || block.empty() || m_model.workspace().isReadOnly())
        return;
    std::vector<std::pair<AnswerKey, QString>> texts;
    int row = from.row();
    for (const std::vector<QString> &line : block) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const QModelIndex cell = m_model.index(row, from.column() + static_cast<int>(i));
            if (row < 0 || !cell.isValid())
                return emit told(tr("There are fewer questions or providers here than were copied."), false);
            const Result<QString> text = m_model.check(cell, line[i]);
            if (!text)
                return emit told(
                    tr("Nothing was pasted. %1: %2").arg(m_model.questionAt(row)->code, text.error().message), false);
            texts.emplace_back(m_model.keyAt(cell), *text);
        }
        row = rowFrom(row, 1) == row ? -1 : rowFrom(row, 1);
    }
    const int count = static_cast<int>(texts.size());
    const QString label = count == 1 ? tr("Paste an answer") : tr("Paste %Ln answers", nullptr, count);
    if (answer_edits::setTexts(m_model.workspace(), label, texts))
        emit told(count == 1 ? tr("One answer pasted.") : tr("%Ln answers pasted.", nullptr, count), true);
}

void AnswerGrid::clear()
{
    std::vector<std::pair<AnswerKey, QString>> texts;
    const std::vector<AnswerKey> keys = chosen();
    for (const AnswerKey &key : keys) {
        const Question *question = m_model.workspace().snapshot().question(key.question);
        if (question != nullptr && question->type != AnswerType::File)
            texts.emplace_back(key, QString());
    }
    if (m_model.workspace().isReadOnly() || texts.empty())
        return;
    const int count = static_cast<int>(texts.size());
    answer_edits::setTexts(m_model.workspace(),
                           count == 1 ? tr("Clear an answer") : tr("Clear %Ln answers", nullptr, count), texts);
}

bool AnswerGrid::runShortcut(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ControlModifier)
        selectColumn(currentIndex().column());
    else if (event.key() == Qt::Key_Space && event.modifiers() == Qt::ShiftModifier)
        selectRow(currentIndex().row());
    else if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace)
        clear();
    else
        return false;
    return true;
}

void AnswerGrid::keyPressEvent(QKeyEvent *event)
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
        else if (event->key() == Qt::Key_Backtab && currentIndex().row() <= rowFrom(-1, 1) &&
                 currentIndex().column() <= 0)
            QWidget::focusNextPrevChild(false);
        event->accept();
        return;
    default:
        break;
    }
    m_delegate->setTyping(event->key() != Qt::Key_F2);
    QTableView::keyPressEvent(event);
}

// The next row up or down that has a question; the same where there is none.
int AnswerGrid::rowFrom(int row, int by) const
{
    for (int next = row + by; next >= 0 && next < m_model.rowCount(); next += by) {
        if (!m_model.isHeading(next))
            return next;
    }
    return row;
}

bool AnswerGrid::moveBy(Qt::Key key, Qt::KeyboardModifiers modifiers)
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
    default:
        goTo(from.siblingAtRow(rowFrom(from.row(), back ? -1 : 1)));
        return true;
    }
}

// Past the end of a row the next row begins.
bool AnswerGrid::moveAcross(int by)
{
    const QModelIndex from = currentIndex();
    const int column = from.column() + by;
    if (column >= 0 && column < m_model.columnCount()) {
        goTo(from.siblingAtColumn(column));
        return true;
    }
    const int row = rowFrom(from.row(), by);
    if (row == from.row())
        return false;
    goTo(m_model.index(row, by > 0 ? 0 : m_model.columnCount() - 1));
    return true;
}

void AnswerGrid::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->globalPos());
}

} // namespace shortlist
