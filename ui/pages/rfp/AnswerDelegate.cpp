// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/AnswerDelegate.h"

#include "ui/models/AnswerText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/pages/rfp/AnswerHeaders.h"
#include "ui/pages/rfp/ListEditor.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace shortlist {

namespace {

QColor tinted(const QColor &ground, const QColor &colour, float part)
{
    const auto mix = [part](float a, float b) { return a * (1 - part) + b * part; };
    return QColor::fromRgbF(mix(ground.redF(), colour.redF()), mix(ground.greenF(), colour.greenF()),
                            mix(ground.blueF(), colour.blueF()));
}

} // namespace

AnswerDelegate::AnswerDelegate(const AnswerGridModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 28, option.fontMetrics.lineSpacing() * 2 + theme::spacing()};
}

void AnswerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect rect = option.rect;
    if (m_model.isHeading(index.row())) {
        painter->fillRect(rect, theme::sidebarColour());
    } else {
        paintCell(*painter, option, m_model.cellAt(index));
        painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme::lineColour());
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::lineColour());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(theme::accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void AnswerDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const AnswerCell &cell) const
{
    const QColor base = option.palette.color(QPalette::Base);
    // An answer that is being clarified is here, late as the clarification may be.
    const bool wrong = !cell.problem.isEmpty() || (cell.overdue && !cell.answered);
    QColor ground = base;
    if (wrong)
        ground = tinted(base, theme::stateColour(theme::State::Bad), 0.10F);
    else if (cell.state == AnswerState::Clarification)
        ground = tinted(base, theme::stateColour(theme::State::Warning), 0.16F);
    if (option.state & QStyle::State_Selected)
        ground = tinted(ground, option.palette.color(QPalette::Highlight), 0.28F);
    painter.fillRect(option.rect, ground);
    const int em = option.fontMetrics.averageCharWidth();
    const QRect area = option.rect.adjusted(em, 1, -em, -2);
    painter.setFont(option.font);
    // Never by colour alone: each state has its symbol.
    const theme::State state = wrong ? theme::State::Bad : answer_text::stateColour(cell.state);
    painter.setPen(state == theme::State::Neutral ? theme::mutedColour() : theme::stateColour(state));
    painter.drawText(QRect(area.left(), area.top(), em * 2, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     wrong ? QStringLiteral("⚠") : answer_text::stateSymbol(cell.state));
    if (cell.answered)
        painter.setPen(option.palette.color(QPalette::Text));
    drawOnLines(painter, area.adjusted(em * 5 / 2, 0, 0, 0), cell.text, 2);
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
}

ListEditor *AnswerDelegate::makeList(QWidget *parent, const QModelIndex &index) const
{
    const Question &question = *m_model.questionAt(index.row());
    auto *list = new ListEditor(QStringLiteral("answerListEditor"), question.text, parent);
    list->addItem(tr("No answer"), QString());
    const QStringList choices = question.type == AnswerType::YesNo
                                    ? QStringList{QStringLiteral("yes"), QStringLiteral("no")}
                                    : question.choices;
    for (const QString &choice : choices)
        list->addItem(answer_text::whole(question, choice), choice);
    auto *self = const_cast<AnswerDelegate *>(this);
    connect(list, &ListEditor::chosen, self, [self](ListEditor *editor) {
        emit self->commitData(editor);
        emit self->closeEditor(editor);
    });
    list->openSoon();
    return list;
}

QWidget *AnswerDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Question *question = m_model.questionAt(index.row());
    if (question == nullptr)
        return nullptr;
    m_edited = index;
    if (question->type == AnswerType::YesNo || (question->type == AnswerType::Choice && !question->choices.isEmpty()))
        return makeList(parent, index);
    QLineEdit *line = question->type == AnswerType::Date ? new DateField(parent) : new QLineEdit(parent);
    line->setObjectName(QStringLiteral("answerEditor"));
    line->setAccessibleName(question->text);
    line->setPlaceholderText(answer_text::expected(*question));
    line->setFrame(false);
    line->setAutoFillBackground(true);
    return line;
}

void AnswerDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const AnswerKey key = m_model.keyAt(index);
    if (auto *list = qobject_cast<ListEditor *>(editor); list != nullptr) {
        const QString text = m_model.workspace().snapshot().answers().answer(key.provider, key.question).text;
        list->setCurrentIndex(std::max(0, list->findData(text)));
    } else if (auto *line = qobject_cast<QLineEdit *>(editor); line != nullptr && !line->isModified()) {
        // A change elsewhere must not overwrite what is being typed.
        line->setText(index.data(Qt::EditRole).toString());
    }
}

void AnswerDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *list = qobject_cast<const ListEditor *>(editor); list != nullptr)
        model->setData(index, list->currentData());
    else if (const auto *line = qobject_cast<const QLineEdit *>(editor); line != nullptr && line->isModified())
        model->setData(index, line->text());
}

void AnswerDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    const int height = std::min(option.rect.height() - 2, editor->sizeHint().height());
    QRect place = option.rect.adjusted(1, 0, -1, 0);
    place.setHeight(std::max(height, option.fontMetrics.height() + 4));
    place.moveTop(option.rect.center().y() - place.height() / 2);
    editor->setGeometry(place);
}

bool AnswerDelegate::endEdit(QLineEdit &editor, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (m_edited.isValid() && editor.isModified()) {
        if (const Result<QString> answer = m_model.check(m_edited, editor.text()); !answer) {
            // The text stays open to be mended; Escape gives the old answer back.
            editor.selectAll();
            emit refused(answer.error().message);
            return true;
        }
    }
    emit commitData(&editor);
    emit closeEditor(&editor, NoHint);
    emit moveOn(key, modifiers);
    return true;
}

bool AnswerDelegate::eventFilter(QObject *watched, QEvent *event)
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
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (m_typing && m_model.questionAt(m_edited.row()) != nullptr &&
                m_model.questionAt(m_edited.row())->type != AnswerType::Text)
                return endEdit(*editor, static_cast<Qt::Key>(press->key()), Qt::NoModifier);
            break;
        default:
            break;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace shortlist
