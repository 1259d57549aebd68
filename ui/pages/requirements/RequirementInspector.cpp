// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/RequirementInspector.h"

#include "core/qualification/Qualification.h"
#include "core/qualification/RequirementWords.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/VerdictWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RequirementEdits.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace shortlist {

namespace {

void colour(QLabel &label, theme::State state)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, theme::stateColour(state));
    label.setPalette(palette);
}

QString countsInWords(const Tally &tally)
{
    const QLocale locale;
    QStringList parts;
    for (const Verdict verdict : kAllVerdicts) {
        if (tally[verdict] > 0)
            parts << QStringLiteral("%1: %2").arg(verdictInWords(verdict), locale.toString(tally[verdict]));
    }
    return parts.join(QStringLiteral("\n"));
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    return layout;
}

} // namespace

RequirementInspector::RequirementInspector(Workspace &workspace, QWidget *parent)
    : Inspector(QStringLiteral("requirement"),
                tr("Choose a requirement to see what it asks, or a verdict to see why it is so."), parent)
    , m_workspace(workspace)
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, theme::spacing(), 0);
    layout->setSpacing(theme::spacing() / 2);
    makeHead(layout);
    makeFinding(layout);
    makeWaiver(layout);
    m_toProvider = new QPushButton(tr("Go to this provider"), content());
    m_toProvider->setObjectName(QStringLiteral("requirementToProvider"));
    layout->addSpacing(theme::spacing());
    layout->addWidget(m_toProvider, 0, Qt::AlignLeft);
    connect(m_toProvider, &QPushButton::clicked, this, [this] {
        m_workspace.selectProvider(m_provider);
        m_workspace.goTo(PageId::Providers);
    });
    connect(&workspace, &Workspace::changed, this, &RequirementInspector::refresh);
    refresh();
}

RequirementInspector::~RequirementInspector() = default;

void RequirementInspector::makeHead(QVBoxLayout *layout)
{
    m_heading = makePlainLabel(content(), QStringLiteral("requirementHeading"));
    m_heading->setFont(theme::heading(font(), 1.25));
    m_asked = makePlainLabel(content(), QStringLiteral("requirementAsked"));
    m_problem = makePlainLabel(content(), QStringLiteral("requirementProblem"));
    m_verdict = makePlainLabel(content(), QStringLiteral("requirementVerdict"));
    m_verdict->setFont(theme::heading(font(), 1.25));
    m_reason = makePlainLabel(content(), QStringLiteral("requirementReason"));
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_counts = makePlainLabel(content(), QStringLiteral("requirementCounts"));
    m_explanationLabel = makePlainLabel(content(), QStringLiteral("requirementExplanationLabel"), tr("Explanation"));
    m_explanation = new QPlainTextEdit(content());
    m_explanation->setObjectName(QStringLiteral("requirementExplanation"));
    m_explanation->setAccessibleName(tr("Explanation"));
    m_explanation->setPlaceholderText(tr("Why it is asked, and what counts as proof"));
    m_explanation->setTabChangesFocus(true);
    m_explanation->setFixedHeight(fontMetrics().lineSpacing() * 5 + theme::spacing());
    m_explanation->installEventFilter(this);
    m_explanationLabel->setBuddy(m_explanation);
    for (QWidget *part : {m_heading, m_asked, m_problem, m_verdict, m_reason, m_counts})
        layout->addWidget(part);
    layout->addSpacing(theme::spacing());
    layout->addWidget(m_explanationLabel);
    layout->addWidget(m_explanation);
}

void RequirementInspector::makeFinding(QVBoxLayout *layout)
{
    m_finding = new QWidget(content());
    QVBoxLayout *column = columnIn(m_finding);
    m_answer = new QComboBox(m_finding);
    m_answer->setObjectName(QStringLiteral("findingAnswer"));
    m_answer->addItem(tr("Not known"), static_cast<int>(Known::Unknown));
    m_answer->addItem(tr("Yes"), static_cast<int>(Known::Yes));
    m_answer->addItem(tr("No"), static_cast<int>(Known::No));
    auto *answerLabel = new QLabel(tr("Our &answer:"), m_finding);
    answerLabel->setBuddy(m_answer);
    m_note = new QPlainTextEdit(m_finding);
    m_note->setObjectName(QStringLiteral("findingNote"));
    m_note->setAccessibleName(tr("Note on the answer"));
    m_note->setPlaceholderText(tr("What the answer rests on"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 4 + theme::spacing());
    m_note->installEventFilter(this);
    column->addWidget(answerLabel);
    column->addWidget(m_answer);
    column->addWidget(m_note);
    layout->addWidget(m_finding);
    connect(m_answer, &QComboBox::activated, this, [this] {
        commit();
        requirement_edits::setAnswer(m_workspace, m_provider, m_requirement,
                                     static_cast<Known>(m_answer->currentData().toInt()));
    });
}

void RequirementInspector::makeWaiver(QVBoxLayout *layout)
{
    m_waiver = new QWidget(content());
    QVBoxLayout *column = columnIn(m_waiver);
    auto *heading = makePlainLabel(m_waiver, QStringLiteral("waiverHeading"), tr("Waiver"));
    heading->setFont(theme::heading(font(), 1));
    m_waived = makePlainLabel(m_waiver, QStringLiteral("waiverText"));
    m_takeBack = new QPushButton(tr("Take the waiver back"), m_waiver);
    m_takeBack->setObjectName(QStringLiteral("takeWaiverBack"));
    m_waiverForm = new QWidget(m_waiver);
    QVBoxLayout *form = columnIn(m_waiverForm);
    form->setContentsMargins(0, 0, 0, 0);
    const auto field = [this, form](const QString &name, const QString &label) {
        auto *edit = new QLineEdit(m_waiverForm);
        edit->setObjectName(name);
        auto *buddy = new QLabel(label, m_waiverForm);
        buddy->setBuddy(edit);
        form->addWidget(buddy);
        form->addWidget(edit);
        return edit;
    };
    m_waiverReason = field(QStringLiteral("waiverReason"), tr("&Reason to put it aside:"));
    m_waivedBy = field(QStringLiteral("waivedBy"), tr("&Who answers for it:"));
    m_waive = new QPushButton(tr("Waive for this provider"), m_waiverForm);
    m_waive->setObjectName(QStringLiteral("waive"));
    form->addWidget(m_waive, 0, Qt::AlignLeft);
    for (QWidget *part : {static_cast<QWidget *>(heading), static_cast<QWidget *>(m_waived), m_waiverForm})
        column->addWidget(part);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
    layout->addWidget(m_waiver);
    const auto enable = [this] {
        m_waive->setEnabled(!m_workspace.isReadOnly() && !m_waiverReason->text().trimmed().isEmpty() &&
                            !m_waivedBy->text().trimmed().isEmpty());
    };
    connect(m_waiverReason, &QLineEdit::textChanged, this, enable);
    connect(m_waivedBy, &QLineEdit::textChanged, this, enable);
    connect(m_waivedBy, &QLineEdit::returnPressed, this, &RequirementInspector::waive);
    connect(m_waive, &QPushButton::clicked, this, &RequirementInspector::waive);
    connect(m_takeBack, &QPushButton::clicked, this,
            [this] { requirement_edits::takeWaiverBack(m_workspace, m_provider, m_requirement); });
    enable();
}

void RequirementInspector::waive()
{
    if (requirement_edits::waive(m_workspace, m_provider, m_requirement, m_waiverReason->text(), m_waivedBy->text()))
        m_waiverReason->clear(); // the name is likely to be the next one's too
}

void RequirementInspector::show(RequirementId requirement, ProviderId provider)
{
    if (requirement == m_requirement && provider == m_provider)
        return;
    commit();
    if (requirement != m_requirement || provider != m_provider)
        m_waiverReason->clear();
    m_requirement = requirement;
    m_provider = provider;
    scrollToTop();
    refresh();
}

void RequirementInspector::changeEvent(QEvent *event)
{
    Inspector::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_toProvider != nullptr)
        refresh();
}

bool RequirementInspector::eventFilter(QObject *watched, QEvent *event)
{
    auto *edit = qobject_cast<QPlainTextEdit *>(watched);
    if (edit != nullptr && event->type() == QEvent::FocusOut)
        commit();
    if (edit != nullptr && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Escape) {
            edit->document()->setModified(false);
            refresh();
            return true;
        }
        if ((press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) &&
            press->modifiers().testFlag(Qt::ControlModifier)) {
            commit();
            return true;
        }
    }
    return Inspector::eventFilter(watched, event);
}

void RequirementInspector::commit()
{
    if (m_workspace.isReadOnly())
        return;
    const Requirement *requirement = m_workspace.snapshot().requirement(m_requirement);
    if (m_explanation->document()->isModified() && requirement != nullptr) {
        m_explanation->document()->setModified(false);
        Requirement next = *requirement;
        next.explanation = m_explanation->toPlainText().trimmed();
        requirement_edits::update(m_workspace, tr("Explain “%1”").arg(words::brief(next.name)), next);
    }
    if (m_note->document()->isModified() && !isNull(m_provider) && !isNull(m_requirement)) {
        m_note->document()->setModified(false);
        requirement_edits::setNote(m_workspace, m_provider, m_requirement, m_note->toPlainText());
    }
}

void RequirementInspector::refresh()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Requirement *requirement = snapshot.requirement(m_requirement);
    const Provider *provider = snapshot.provider(m_provider);
    showContent(requirement != nullptr || provider != nullptr);
    if (requirement == nullptr && provider == nullptr)
        return;
    const bool cell = requirement != nullptr && provider != nullptr;
    m_heading->setText(provider != nullptr ? provider->name.simplified() : requirement->name.simplified());
    for (QWidget *part :
         {static_cast<QWidget *>(m_verdict), static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_toProvider)})
        part->setVisible(provider != nullptr);
    m_asked->setVisible(requirement != nullptr);
    m_counts->setVisible(provider == nullptr);
    m_explanation->setVisible(requirement != nullptr && !cell);
    m_explanationLabel->setVisible(m_explanation->isVisibleTo(this));
    m_finding->setVisible(cell && requirement->rule == RequirementRule::YesNo);
    m_problem->hide();
    m_waiver->setVisible(cell);
    if (requirement != nullptr)
        refreshRequirement();
    if (cell)
        refreshProvider();
    else if (provider != nullptr)
        refreshTogether();
}

void RequirementInspector::refreshRequirement()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Requirement &requirement = *snapshot.requirement(m_requirement);
    const QString asked = requirementInWords(requirement, snapshot);
    m_asked->setText(isNull(m_provider) ? asked : QStringLiteral("%1\n%2").arg(requirement.name.simplified(), asked));
    const QString problem = requirementProblem(requirement, snapshot);
    m_problem->setText(QStringLiteral("⚠ %1").arg(problem));
    m_problem->setVisible(!problem.isEmpty());
    colour(*m_problem, theme::State::Warning);
    const Funnel &funnel = m_workspace.evaluation().qualification().funnel();
    m_counts->setText(tr("This requirement is not asked at present."));
    for (const Funnel::Step &step : funnel.steps) {
        if (step.requirement == m_requirement)
            m_counts->setText(countsInWords(step.alone));
    }
    if (!m_explanation->document()->isModified() && m_explanation->toPlainText() != requirement.explanation)
        m_explanation->setPlainText(requirement.explanation);
    m_explanation->setReadOnly(m_workspace.isReadOnly());
}

void RequirementInspector::refreshProvider()
{
    const Ruling ruling = m_workspace.evaluation().qualification().ruling(m_provider, m_requirement);
    m_verdict->setText(verdictInWords(ruling.verdict));
    colour(*m_verdict, verdictState(ruling.verdict));
    m_reason->setText(ruling.reason);
    const Finding *finding = m_workspace.snapshot().provider(m_provider)->finding(m_requirement);
    {
        const QSignalBlocker blocker(m_answer);
        m_answer->setCurrentIndex(
            m_answer->findData(static_cast<int>(finding == nullptr ? Known::Unknown : finding->answer)));
    }
    const QString note = finding == nullptr ? QString() : finding->note;
    if (!m_note->document()->isModified() && m_note->toPlainText() != note)
        m_note->setPlainText(note);
    m_answer->setEnabled(!m_workspace.isReadOnly());
    m_note->setReadOnly(m_workspace.isReadOnly());
    refreshWaiver();
}

void RequirementInspector::refreshWaiver()
{
    const Finding *finding = m_workspace.snapshot().provider(m_provider)->finding(m_requirement);
    const bool waived = finding != nullptr && finding->isWaived();
    const Verdict verdict = m_workspace.evaluation().qualification().ruling(m_provider, m_requirement).verdict;
    m_waiver->setVisible(waived || verdict == Verdict::Fail || verdict == Verdict::Unknown);
    m_waiverForm->setVisible(!waived);
    m_takeBack->setVisible(waived);
    m_takeBack->setEnabled(!m_workspace.isReadOnly());
    m_waiverReason->setReadOnly(m_workspace.isReadOnly());
    m_waivedBy->setReadOnly(m_workspace.isReadOnly());
    if (!waived)
        m_waived->setText(tr("A requirement can be put aside for one provider, with a reason and a name. Both stand "
                             "in the report."));
    else if (verdict == Verdict::Pass)
        m_waived->setText(tr("%1 waived it; it passes without that now.").arg(finding->waivedBy));
    else
        m_waived->setText(tr("%1, %2: %3")
                              .arg(finding->waivedBy, QLocale().toString(finding->waivedOn, QLocale::ShortFormat),
                                   finding->waiverReason));
}

// What keeps a provider out, or is not known of it, one requirement a line.
void RequirementInspector::refreshTogether()
{
    const Qualification &qualification = m_workspace.evaluation().qualification();
    const Verdict together = qualification.verdict(m_provider);
    m_verdict->setText(verdictInWords(together));
    colour(*m_verdict, verdictState(together));
    QStringList lines;
    for (const Verdict verdict : {Verdict::Fail, Verdict::Unknown, Verdict::Waived}) {
        const std::vector<RequirementId> ids = qualification.requirementsWith(m_provider, verdict);
        for (const RequirementId id : ids)
            lines << QStringLiteral("%1 %2: %3")
                         .arg(verdictSymbol(verdict), m_workspace.snapshot().requirement(id)->name.simplified(),
                              qualification.ruling(m_provider, id).reason);
    }
    m_reason->setText(lines.isEmpty() ? tr("Passes everything that is asked.") : lines.join(QStringLiteral("\n\n")));
}

} // namespace shortlist
