// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/CertificateMatrix.h"

#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

namespace shortlist {

namespace {

// A chosen cell keeps its sign and its colour, on a wash with a frame: full accent would swallow them.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem plain = option;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        plain.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        if (chosen) {
            // The view has filled the row already.
            painter->fillRect(option.rect, option.palette.base());
            QColor wash = theme::accent();
            wash.setAlpha(theme::isDark() ? 70 : 40);
            painter->fillRect(option.rect, wash);
        }
        QStyledItemDelegate::paint(painter, plain, index);
        if (option.state.testFlag(QStyle::State_HasFocus) || chosen) {
            painter->save();
            painter->setPen(QPen(theme::accent(), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
            painter->restore();
        }
    }
};

QString widthKey(const QString &standard)
{
    return QString(QStringLiteral("certificates/width/") + QString::fromLatin1(standard.toUtf8().toHex()));
}

} // namespace

CertificateMatrix::CertificateMatrix(CertificateMatrixModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("certificateMatrix"));
    setAccessibleName(tr("Providers and standards"));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 4);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(true);
    // A third click on a heading goes back to the order by name.
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int section, Qt::SortOrder order) { m_model.sort(section, order); });
    horizontalHeader()->setSortIndicatorClearable(true);
    connect(verticalHeader(), &QHeaderView::sectionClicked, this,
            [this](int row) { setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column()))); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (!m_restoring && column < m_model.columnCount())
            QSettings().setValue(widthKey(m_model.standardAt(column).name), size);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &CertificateMatrix::restoreWidths);
    connect(this, &QAbstractItemView::doubleClicked, this, &CertificateMatrix::editRequested);
    setWidths();
}

void CertificateMatrix::setWidths()
{
    const int line = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(line + theme::spacing());
    verticalHeader()->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    restoreWidths();
}

void CertificateMatrix::restoreWidths()
{
    m_restoring = true;
    const QSettings settings;
    const int usual = fontMetrics().horizontalAdvance(certificateStatusLabel(CertificateStatus::ClaimedOnly)) +
                      fontMetrics().height() * 3;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString name = m_model.standardAt(column).name;
        // A long name is cut, with the whole of it in the tool tip.
        const int heading = std::min(fontMetrics().horizontalAdvance(name) + fontMetrics().height() * 2,
                                     fontMetrics().averageCharWidth() * 24);
        const int wanted = settings.value(widthKey(name), std::max(usual, heading)).toInt();
        setColumnWidth(column, std::clamp(wanted, 20, 1000));
    }
    m_restoring = false;
}

void CertificateMatrix::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setWidths();
}

void CertificateMatrix::goTo(const QModelIndex &index)
{
    if (!index.isValid() || index == currentIndex())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CertificateMatrix::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentChangedTo(current);
}

QString CertificateMatrix::selectedText() const
{
    QModelIndexList cells = selectionModel() != nullptr ? selectionModel()->selectedIndexes() : QModelIndexList();
    if (cells.isEmpty())
        return {};
    std::sort(cells.begin(), cells.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column();
    });
    const auto clean = [](const QString &text) {
        const QString line = text.simplified();
        return !line.isEmpty() && QStringLiteral("=+-@").contains(line.front()) ? QString(QLatin1Char('\'') + line)
                                                                                : line;
    };
    QStringList head{tr("Provider")};
    int row = -1;
    QStringList lines;
    QStringList line;
    for (const QModelIndex &cell : std::as_const(cells)) {
        if (cell.row() != row) {
            if (row >= 0)
                lines << line.join(QLatin1Char('\t'));
            row = cell.row();
            line = {clean(m_model.headerData(row, Qt::Vertical).toString())};
        }
        if (lines.isEmpty())
            head << clean(m_model.headerData(cell.column(), Qt::Horizontal).toString());
        line << cell.data().toString();
    }
    lines << line.join(QLatin1Char('\t'));
    lines.prepend(head.join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n'));
}

void CertificateMatrix::copy() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void CertificateMatrix::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (plain && currentIndex().isValid())
            emit editRequested();
        return;
    case Qt::Key_Delete:
        if (plain && currentIndex().isValid())
            emit removeRequested();
        return;
    default:
        break;
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.front().isPrint() && text.front() != QLatin1Char(' '))
        emit textTyped(text);
    else
        QTableView::keyPressEvent(event);
}

void CertificateMatrix::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("matrixMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("document-edit")), tr("Go to the certificate"), this,
                    &CertificateMatrix::editRequested);
    QAction *remove = menu->addAction(icon(QStringLiteral("list-remove")), tr("Remove the certificate"), this,
                                      &CertificateMatrix::removeRequested);
    remove->setEnabled(!isNull(m_model.standingAt(currentIndex()).certificate));
    menu->addAction(icon(QStringLiteral("edit-copy")), tr("Copy"), this, [this] { copy(); });
    menu->popup(event->globalPos());
}

} // namespace shortlist
