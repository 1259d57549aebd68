// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/rfp/AnswerDialog.h"

#include "ui/models/AnswerText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace shortlist {

AnswerDialog::AnswerDialog(const Question &question, const QString &provider, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
{
    setObjectName(QStringLiteral("answerDialog"));
    setWindowTitle(tr("Answer %1").arg(question.code));
    auto *who = makePlainLabel(this, QStringLiteral("answerDialogProvider"), provider);
    who->setFont(theme::heading(font(), 1.25));
    auto *what = makePlainLabel(this, QStringLiteral("answerDialogQuestion"), question.text);
    QWidget *editor = question.type == AnswerType::Table && !question.choices.isEmpty()         ? makeTable(text)
                      : question.type == AnswerType::MultiChoice && !question.choices.isEmpty() ? makeList(text)
                                                                                                : makeText(text);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *set = new PrimaryButton(nullptr, true, this);
    set->setObjectName(QStringLiteral("setAnswer"));
    set->setText(tr("Set answer"));
    // Enter belongs to the table and the text.
    set->setAutoDefault(false);
    connect(set, &QPushButton::clicked, this, &QDialog::accept);
    const int space = theme::spacing();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(set);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space * 2, space * 2, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(who);
    layout->addWidget(what);
    layout->addWidget(editor, 1);
    layout->addLayout(buttons);
    const int columns = m_table != nullptr ? m_table->columnCount() : 2;
    resize(fontMetrics().averageCharWidth() * std::clamp(columns * 26, 70, 150), fontMetrics().height() * 22);
    editor->setFocus();
}

QWidget *AnswerDialog::makeTable(const QString &text)
{
    const std::vector<QStringList> rows = answer_text::tableRows(m_question, text);
    qsizetype columns = m_question.choices.size();
    for (const QStringList &row : rows)
        columns = std::max(columns, row.size());
    auto *side = new QWidget(this);
    m_table = new QTableWidget(static_cast<int>(rows.size()), static_cast<int>(columns), side);
    m_table->setObjectName(QStringLiteral("answerTable"));
    m_table->setAccessibleName(m_question.text);
    m_table->setHorizontalHeaderLabels(m_question.choices);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setAlternatingRowColors(true);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column)
            m_table->setItem(static_cast<int>(row), column, new QTableWidgetItem(rows[row].at(column)));
    }
    if (rows.empty())
        addRow();
    auto *add = new QPushButton(icon(QStringLiteral("list-add")), tr("&Add row"), side);
    add->setObjectName(QStringLiteral("addTableRow"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &AnswerDialog::addRow);
    auto *remove = new QPushButton(icon(QStringLiteral("list-remove")), tr("&Remove row"), side);
    remove->setObjectName(QStringLiteral("removeTableRow"));
    remove->setAutoDefault(false);
    connect(remove, &QPushButton::clicked, this, &AnswerDialog::removeRow);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::spacing());
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    side->setFocusProxy(m_table);
    return side;
}

void AnswerDialog::addRow()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setCurrentCell(row, 0);
    m_table->setFocus();
}

void AnswerDialog::removeRow()
{
    if (m_table->currentRow() >= 0)
        m_table->removeRow(m_table->currentRow());
}

QWidget *AnswerDialog::makeList(const QString &text)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("answerChoices"));
    m_list->setAccessibleName(m_question.text);
    const QStringList chosen = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList all = m_question.choices;
    // What was answered stays in sight, also where it is no choice any more.
    for (const QString &choice : chosen) {
        if (!all.contains(choice))
            all.append(choice);
    }
    for (const QString &choice : std::as_const(all)) {
        auto *item = new QListWidgetItem(choice, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(choice) ? Qt::Checked : Qt::Unchecked);
    }
    return m_list;
}

QWidget *AnswerDialog::makeText(const QString &text)
{
    m_text = new QPlainTextEdit(text, this);
    m_text->setObjectName(QStringLiteral("answerText"));
    m_text->setAccessibleName(m_question.text);
    // A table without headings has its cells parted by tabs.
    m_text->setTabChangesFocus(m_question.type != AnswerType::Table);
    return m_text;
}

QString AnswerDialog::text() const
{
    if (m_text != nullptr)
        return m_text->toPlainText().trimmed();
    if (m_list != nullptr) {
        QStringList chosen;
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                chosen.append(m_list->item(i)->text());
        }
        return chosen.join(QLatin1Char('\n'));
    }
    std::vector<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            cells.append(item != nullptr ? item->text() : QString());
        }
        rows.push_back(cells);
    }
    return answer_text::tableText(rows);
}

std::optional<QString> AnswerDialog::edit(const Question &question, const QString &provider, const QString &text,
                                          QWidget *parent)
{
    AnswerDialog dialog(question, provider, text, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional<QString>(dialog.text()) : std::nullopt;
}

} // namespace shortlist
