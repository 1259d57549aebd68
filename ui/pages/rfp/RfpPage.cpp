// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/RfpPage.h"

#include "core/model/Change.h"
#include "ui/dialogs/rfp/ReceiveDialog.h"
#include "ui/dialogs/rfp/SendDialog.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/AnswersView.h"
#include "ui/pages/rfp/ChecklistView.h"
#include "ui/pages/rfp/ProgressModel.h"
#include "ui/pages/rfp/QuestionsView.h"
#include "ui/report/QuestionnairePdf.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace shortlist {

namespace {

// The stack's places.
enum Place { Content, NoQuestions };

} // namespace

RfpPage::RfpPage(Workspace &workspace, QWidget *parent)
    : Page(tr("RFP"), parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("rfpPage"));
    m_questions = new QuestionsView(workspace, this);
    m_checklist = new ChecklistView(workspace, this);
    m_answers = new AnswersView(workspace, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("rfpTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_questions, icon(QStringLiteral("view-list-tree")), tr("Questions"));
    m_tabs->addTab(m_checklist, icon(QStringLiteral("view-task")), tr("Checklist"));
    m_tabs->addTab(m_answers, icon(QStringLiteral("table")), tr("Answers"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(theme::spacing() * 2, 0, theme::spacing() * 2, theme::spacing() * 2);
    layout->addWidget(m_tabs);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(content);
    m_stack->addWidget(makeEmpty());
    setContent(m_stack);
    makeActions();
    connect(m_checklist, &ChecklistView::answerRequested, this, [this](const AnswerKey &key) {
        setTab(AnswersTab);
        m_answers->showAnswer(key);
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_questions->commit();
        m_answers->commit();
    });
    connect(&workspace, &Workspace::selectionChanged, this, &RfpPage::followSelectedProvider);
    // The checklist has counted by then.
    connect(&workspace, &Workspace::changed, this, &RfpPage::refresh);
    connect(&workspace, &Workspace::viewerChanged, this, &RfpPage::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &RfpPage::refresh);
    if (m_checklist->progress().progress().all.total() >
        m_checklist->progress().progress().all.count(AnswerState::NotSent))
        setTab(ChecklistTab);
    followSelectedProvider();
    refresh();
}

// What is still being typed is written as the focus goes, and that has to happen while all of the page is there.
RfpPage::~RfpPage()
{
    hide();
}

void RfpPage::makeActions()
{
    m_receive = new QAction(icon(QStringLiteral("document-import")), tr("Receive…"), this);
    m_receive->setObjectName(QStringLiteral("receiveQuestionnaires"));
    m_receive->setToolTip(tr("Bring filled questionnaires in"));
    m_send = new QAction(icon(QStringLiteral("document-send")), tr("Send…"), this);
    m_send->setObjectName(QStringLiteral("sendQuestionnaires"));
    m_send->setToolTip(tr("Write the questionnaires of chosen providers into a folder"));
    connect(m_receive, &QAction::triggered, this, &RfpPage::receive);
    connect(m_send, &QAction::triggered, this, &RfpPage::send);
    addHeaderAction(m_receive);
    addHeaderAction(m_send, true);
}

QWidget *RfpPage::makeEmpty()
{
    auto *empty = new EmptyState(
        QStringLiteral("view-task"),
        tr("The questions that all providers are asked stand here. Take them from the bank, or write your own."), this);
    empty->setObjectName(QStringLiteral("rfpEmpty"));
    empty->addAction(m_questions->bankAction());
    empty->addAction(m_questions->ownAction());
    return empty;
}

RfpPage::Tab RfpPage::tab() const
{
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

void RfpPage::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void RfpPage::showEvent(QShowEvent *event)
{
    followSelectedProvider();
    Page::showEvent(event);
}

void RfpPage::refresh()
{
    const bool questions = !m_workspace.snapshot().list<Question>().empty();
    m_stack->setCurrentIndex(questions ? Content : NoQuestions);
    m_send->setEnabled(questions && !m_workspace.isReadOnly() && !m_workspace.snapshot().providers().empty());
    m_receive->setEnabled(questions && !m_workspace.isReadOnly());
    setSentence(sentenceOfState());
    const int overdue = m_checklist->progress().progress().all.overdue;
    setBadge(overdue > 0 ? locale().toString(overdue) : QString());
}

QString RfpPage::sentenceOfState() const
{
    const std::vector<Question> &questions = m_workspace.snapshot().list<Question>();
    if (questions.empty())
        return tr("There are no questions yet.");
    const auto knockOuts = std::count_if(questions.begin(), questions.end(), [](const Question &question) {
        return question.use == QuestionUse::KnockOut;
    });
    const QString made = tr("%1 questions, %2 of them knock-outs")
                             .arg(locale().toString(static_cast<qlonglong>(questions.size())),
                                  locale().toString(static_cast<qlonglong>(knockOuts)));
    const RfpProgress &progress = m_checklist->progress().progress();
    const int sent = progress.all.total() - progress.all.count(AnswerState::NotSent);
    if (sent == 0)
        return tr("%1; nothing was sent yet.").arg(made);
    const auto asked =
        std::count_if(progress.byProvider.begin(), progress.byProvider.end(),
                      [](const AnswerTally &tally) { return tally.total() > tally.count(AnswerState::NotSent); });
    const QString state = tr("%1; %2 of %3 answers of %4 providers are here")
                              .arg(made, locale().toString(progress.all.arrived()), locale().toString(sent),
                                   locale().toString(static_cast<qlonglong>(asked)));
    return progress.all.overdue > 0 ? tr("%1, ⚠ %2 overdue.").arg(state, locale().toString(progress.all.overdue))
                                    : tr("%1.").arg(state);
}

void RfpPage::followSelectedProvider()
{
    m_checklist->showProvider(m_workspace.selectedProvider());
    m_answers->showProvider(m_workspace.selectedProvider());
}

void RfpPage::send()
{
    SendDialog::run(m_workspace, &writeQuestionnairePdf, this);
}

void RfpPage::receive()
{
    ReceiveDialog::run(m_workspace, this);
}

} // namespace shortlist
