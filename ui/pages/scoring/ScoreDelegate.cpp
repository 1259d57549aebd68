// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/ScoreDelegate.h"

#include "ui/models/ScoreGridModel.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

QColor tinted(const QColor &ground, const QColor &colour, double part)
{
    const auto mix = [part](float a, float b) { return static_cast<float>(a * (1 - part) + b * part); };
    return QColor::fromRgbF(mix(ground.redF(), colour.redF()), mix(ground.greenF(), colour.greenF()),
                            mix(ground.blueF(), colour.blueF()));
}

} // namespace

ScoreDelegate::ScoreDelegate(const ScoreGridModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

void ScoreDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ScoreCell cell = m_model.cellAt(index);
    paintGround(*painter, option, cell);
    paintText(*painter, option, index, cell);
    paintMarks(*painter, option, cell);
}

void ScoreDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const ScoreCell &cell) const
{
    const QColor base = option.palette.color(QPalette::Base);
    QColor ground = base;
    if (cell.misfit)
        ground = tinted(base, theme::stateColour(theme::State::Bad), 0.16);
    else if (cell.apart)
        ground = tinted(base, theme::stateColour(theme::State::Warning), 0.22);
    else if (!cell.takesPart || cell.closed)
        ground = option.palette.color(QPalette::Window);
    if (option.state & QStyle::State_Selected)
        ground = tinted(ground, option.palette.color(QPalette::Highlight), 0.28);
    painter.fillRect(option.rect, ground);
    painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), theme::lineColour());
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme::lineColour());
    if (cell.missing) {
        QColor hatch = option.palette.color(QPalette::Text);
        hatch.setAlphaF(0.13F);
        painter.fillRect(option.rect, QBrush(hatch, Qt::BDiagPattern));
    }
}

void ScoreDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const ScoreCell &cell) const
{
    const int gap = option.fontMetrics.averageCharWidth();
    const QRect area = option.rect.adjusted(gap, 0, -gap, 0);
    painter.setFont(option.font);
    if (cell.missing) {
        painter.setPen(theme::mutedColour());
        painter.drawText(area, Qt::AlignCenter, QStringLiteral("·"));
        return;
    }
    if (cell.closed) {
        painter.setPen(theme::mutedColour());
        painter.drawText(area, Qt::AlignCenter, index.data().toString());
        return;
    }
    if (cell.silent > 0) {
        painter.setPen(theme::mutedColour());
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, tr("· %1").arg(QLocale().toString(cell.silent)));
    }
    painter.setPen(cell.takesPart ? option.palette.color(QPalette::Text) : theme::mutedColour());
    QString text = index.data().toString();
    // Not by colour alone: a score outside the scale, evaluators far apart and a consensus carry a sign.
    if (cell.misfit)
        text.prepend(QStringLiteral("⚠ "));
    else if (cell.apart)
        text.prepend(QStringLiteral("↕ "));
    else if (cell.consensus)
        text.prepend(QStringLiteral("◆ "));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
}

void ScoreDelegate::paintMarks(QPainter &painter, const QStyleOptionViewItem &option, const ScoreCell &cell) const
{
    if (cell.comment) {
        const int side = std::max(6, option.fontMetrics.height() * 2 / 5);
        const QPoint corner = option.rect.topRight();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::accent());
        painter.drawPolygon(QPolygon({corner, corner - QPoint(side, 0), corner + QPoint(0, side)}));
        painter.restore();
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(theme::accent(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

QSize ScoreDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 12, option.fontMetrics.height() + theme::spacing()};
}

QWidget *ScoreDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(QStringLiteral("scoreEditor"));
    editor->setAccessibleName(m_model.headerData(index.column(), Qt::Horizontal).toString());
    editor->setAlignment(Qt::AlignRight);
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    m_edited = index;
    return editor;
}

void ScoreDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    // A change elsewhere must not overwrite what is being typed.
    if (line != nullptr && !line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void ScoreDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *line = qobject_cast<QLineEdit *>(editor);
    if (line != nullptr && line->isModified())
        model->setData(index, line->text());
}

void ScoreDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -1));
}

bool ScoreDelegate::endEdit(QLineEdit &editor, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (m_edited.isValid() && editor.isModified()) {
        if (const Result<double> score = m_model.check(m_edited, editor.text()); !score) {
            // The text stays open to be mended; Escape gives the old score back.
            editor.selectAll();
            emit refused(score.error().message);
            return true;
        }
    }
    emit commitData(&editor);
    emit closeEditor(&editor, NoHint);
    emit moveOn(key, modifiers);
    return true;
}

bool ScoreDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(watched);
    if (editor != nullptr && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        switch (press->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return endEdit(*editor, static_cast<Qt::Key>(press->key()), press->modifiers());
        case Qt::Key_Up:
        case Qt::Key_Down:
            return endEdit(*editor, static_cast<Qt::Key>(press->key()), Qt::NoModifier);
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (m_typing)
                return endEdit(*editor, static_cast<Qt::Key>(press->key()), Qt::NoModifier);
            break;
        default:
            break;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace shortlist
