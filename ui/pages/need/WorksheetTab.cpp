// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/need/WorksheetTab.h"

#include "core/project/Store.h"
#include "core/qualification/Worksheet.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

namespace {

constexpr int kOffset = 10; // ids of buttons must not be -1
constexpr int kUnknown = 99;

QString degree(int value)
{
    switch (value) {
    case -2:
        return WorksheetTab::tr("speaks strongly against outsourcing");
    case -1:
        return WorksheetTab::tr("speaks against outsourcing");
    case 0:
        return WorksheetTab::tr("neither");
    case 1:
        return WorksheetTab::tr("speaks for outsourcing");
    default:
        return WorksheetTab::tr("speaks strongly for outsourcing");
    }
}

QString bullets(const QStringList &lines)
{
    QStringList result;
    for (const QString &line : lines)
        result << QString(QStringLiteral("• ") + line);
    return result.join(QLatin1Char('\n'));
}

} // namespace

WorksheetTab::WorksheetTab(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_questions(catalogue::worksheetQuestions().value_or(std::vector<WorksheetQuestion>()))
{
    setObjectName(QStringLiteral("needWorksheet"));
    const int space = theme::spacing();
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, space, 0, 0);
    columns->setSpacing(space * 2);
    columns->addWidget(new ScrollColumn(makeQuestions(), this), 3);
    columns->addWidget(new ScrollColumn(makeOutcome(), this), 2);
    refresh();
}

QWidget *WorksheetTab::makeQuestions()
{
    auto *card = new Card(tr("Should this be outsourced at all?"), this);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(theme::spacing(), 0, theme::spacing(), 0);
    inner->setSpacing(theme::spacing() * 3 / 2);
    card->body()->addLayout(inner);
    int number = 1;
    for (const WorksheetQuestion &question : m_questions)
        addQuestion(*inner, card, number++, question);
    return card;
}

// The question, and below it the two ends with five places between them and one for "not known".
void WorksheetTab::addQuestion(QVBoxLayout &layout, QWidget *parent, int number, const WorksheetQuestion &question)
{
    const int space = theme::spacing();
    auto *text = makePlainLabel(parent, QString(QStringLiteral("question-") + question.code),
                                tr("%1. %2").arg(number).arg(question.text));
    QFont bold = font();
    bold.setBold(true);
    text->setFont(bold);
    auto *group = new QButtonGroup(this);
    m_groups.push_back(group);
    auto *places = new QHBoxLayout;
    places->setSpacing(space);
    for (int value = -2; value <= 2; ++value) {
        auto *button = new QRadioButton(parent);
        button->setObjectName(QStringLiteral("answer-%1-%2").arg(question.code).arg(value));
        button->setAccessibleName(tr("%1 %2").arg(question.text, degree(value)));
        button->setToolTip(degree(value));
        group->addButton(button, value + kOffset);
        places->addWidget(button);
    }
    auto *unknown = new QRadioButton(tr("open"), parent);
    unknown->setObjectName(QStringLiteral("answer-%1-open").arg(question.code));
    unknown->setAccessibleName(tr("%1 not answered yet").arg(question.text));
    group->addButton(unknown, kUnknown);
    auto *against = makePlainLabel(parent, QString(), question.against);
    auto *favour = makePlainLabel(parent, QString(), question.favour);
    against->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel *end : {against, favour})
        end->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(against, 1);
    row->addLayout(places);
    row->addWidget(favour, 1);
    row->addWidget(unknown);
    auto *block = new QVBoxLayout;
    block->setSpacing(space / 2);
    block->addWidget(text);
    block->addLayout(row);
    layout.addLayout(block);
    connect(group, &QButtonGroup::idClicked, this, [this, question](int id) {
        answer(question, id == kUnknown ? std::nullopt : std::optional<int>(id - kOffset));
    });
}

QWidget *WorksheetTab::makeOutcome()
{
    const int space = theme::spacing();
    auto *card = new Card(tr("What the answers come to"), this);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(space, 0, space, 0);
    inner->setSpacing(space / 2);
    card->body()->addLayout(inner);
    const auto add = [card, inner](const char *name) {
        QLabel *label = makePlainLabel(card, QLatin1String(name));
        inner->addWidget(label);
        return label;
    };
    m_title = add("worksheetTitle");
    m_title->setFont(theme::heading(font(), 1.25));
    m_sentence = add("worksheetSentence");
    m_answered = add("worksheetAnswered");
    m_answered->setForegroundRole(QPalette::PlaceholderText);
    inner->addSpacing(space);
    m_favourHeading = add("worksheetFavourHeading");
    m_favourHeading->setText(tr("Speaks for outsourcing"));
    m_favour = add("worksheetFavour");
    inner->addSpacing(space);
    m_againstHeading = add("worksheetAgainstHeading");
    m_againstHeading->setText(tr("Speaks for keeping it"));
    m_against = add("worksheetAgainst");
    for (QLabel *heading : {m_favourHeading, m_againstHeading})
        heading->setFont(theme::heading(font(), 1));
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, space / 2, 0);
    layout->addWidget(card);
    layout->addStretch(1);
    return column;
}

std::optional<int> WorksheetTab::answerTo(const QString &code) const
{
    for (const WorksheetAnswer &answer : m_workspace.snapshot().list<WorksheetAnswer>()) {
        if (answer.question == code)
            return std::clamp(answer.answer, -2, 2);
    }
    return std::nullopt;
}

void WorksheetTab::answer(const WorksheetQuestion &question, std::optional<int> value)
{
    const std::vector<WorksheetAnswer> &all = m_workspace.snapshot().list<WorksheetAnswer>();
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&question](const WorksheetAnswer &one) { return one.question == question.code; });
    WorksheetAnswer changed = it == all.end() ? WorksheetAnswer() : *it;
    if (answerTo(question.code) == value)
        return;
    if (it == all.end()) {
        changed.id = newId<RowId>();
        changed.question = question.code;
    }
    changed.answer = value.value_or(0);
    const bool taken = value.has_value();
    const QString label = taken ? tr("Answer “%1”") : tr("Take back the answer to “%1”");
    if (!m_workspace.edit(label.arg(words::brief(question.text)), [&changed, taken](Store &store) {
            return taken ? store.put(changed) : store.remove(changed);
        }))
        refresh();
}

void WorksheetTab::refresh()
{
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        const std::optional<int> value = answerTo(m_questions[i].code);
        m_groups[i]->button(value ? *value + kOffset : kUnknown)->setChecked(true);
        const QList<QAbstractButton *> buttons = m_groups[i]->buttons();
        for (QAbstractButton *button : buttons)
            button->setEnabled(!m_workspace.isReadOnly());
    }
    showOutcome();
}

void WorksheetTab::showOutcome()
{
    const WorksheetOutcome outcome = worksheetOutcome(m_questions, m_workspace.snapshot().list<WorksheetAnswer>());
    m_title->setText(outcome.title);
    m_sentence->setText(outcome.sentence);
    m_answered->setText(tr("%1 of %2 questions answered").arg(outcome.answered).arg(outcome.questions));
    m_favour->setText(bullets(outcome.favour));
    m_against->setText(bullets(outcome.against));
    for (QLabel *label : {m_favour, m_favourHeading})
        label->setVisible(!outcome.favour.isEmpty());
    for (QLabel *label : {m_against, m_againstHeading})
        label->setVisible(!outcome.against.isEmpty());
}

} // namespace shortlist
