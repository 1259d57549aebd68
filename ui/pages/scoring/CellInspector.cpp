// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/CellInspector.h"

#include "core/evaluation/SourceWords.h"
#include "ui/models/AnswerText.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/scoring/ConsensusEditor.h"
#include "ui/pages/scoring/LevelRow.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace shortlist {

CellInspector::CellInspector(Workspace &workspace, ScoreGridModel &model, QWidget *parent)
    : Inspector(QStringLiteral("cell"), tr("Choose a cell to see its levels and its comment."), parent)
    , m_workspace(workspace)
    , m_model(model)
{
    makeFields();
    makeLayout();
    connect(&workspace, &Workspace::changed, this, &CellInspector::refresh);
    refresh();
}

void CellInspector::makeFields()
{
    m_provider = makePlainLabel(content(), QStringLiteral("cellProvider"));
    m_provider->setFont(theme::heading(font(), 1.25));
    m_criterion = makePlainLabel(content(), QStringLiteral("cellCriterion"));
    m_description = makePlainLabel(content(), QStringLiteral("cellDescription"));
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_state = makePlainLabel(content(), QStringLiteral("cellState"));
    m_answer = makePlainLabel(content(), QStringLiteral("cellAnswer"));
    m_answer->setTextFormat(Qt::RichText); // what comes from the project is escaped
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rules = makePlainLabel(content(), QStringLiteral("cellRules"));
    m_rules->setForegroundRole(QPalette::PlaceholderText);
    m_consensus = new ConsensusEditor(m_workspace, content());
    m_opinions = makePlainLabel(content(), QStringLiteral("cellOpinions"));
    m_opinions->setTextFormat(Qt::RichText); // what comes from the project is escaped
    m_opinions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_commentLabel = makePlainLabel(content(), QStringLiteral("cellCommentLabel"));
    m_commentLabel->setText(tr("Comment (Shift+F2)"));
    m_comment = new QPlainTextEdit(content());
    m_comment->setObjectName(QStringLiteral("cellComment"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(fontMetrics().lineSpacing() * 5 + theme::spacing());
    m_comment->installEventFilter(this);
    m_commentLabel->setBuddy(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
}

void CellInspector::makeLayout()
{
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing() / 2);
    for (QWidget *part : {static_cast<QWidget *>(m_provider), static_cast<QWidget *>(m_criterion),
                          static_cast<QWidget *>(m_description), static_cast<QWidget *>(m_state),
                          static_cast<QWidget *>(m_answer), static_cast<QWidget *>(m_rules)})
        layout->addWidget(part);
    m_levelLayout = new QVBoxLayout;
    m_levelLayout->setSpacing(0);
    layout->addLayout(m_levelLayout);
    layout->addWidget(m_opinions);
    layout->addWidget(m_consensus);
    layout->addSpacing(theme::spacing());
    layout->addWidget(m_commentLabel);
    layout->addWidget(m_comment);
}

void CellInspector::showCell(const QModelIndex &index)
{
    commit();
    m_index = index;
    refresh();
}

void CellInspector::changeEvent(QEvent *event)
{
    Inspector::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_opinions != nullptr)
        refresh();
}

bool CellInspector::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_comment)
        return Inspector::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        commit();
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (press->key() == Qt::Key_Escape) {
            m_comment->document()->setModified(false);
            refreshComment();
            emit done();
            return true;
        }
        if (enter && press->modifiers().testFlag(Qt::ControlModifier)) {
            commit();
            emit done();
            return true;
        }
    }
    return Inspector::eventFilter(watched, event);
}

void CellInspector::focusComment()
{
    if (!m_comment->isVisible() || m_comment->isReadOnly())
        return;
    ensureWidgetVisible(m_comment);
    m_comment->setFocus(Qt::ShortcutFocusReason);
    m_comment->moveCursor(QTextCursor::End);
}

void CellInspector::commit()
{
    if (!m_comment->document()->isModified() || isNull(m_key.provider) || m_workspace.project().isReadOnly())
        return;
    m_comment->document()->setModified(false);
    score_edits::setComment(m_workspace, m_key, m_comment->toPlainText().trimmed());
}

void CellInspector::refresh()
{
    m_key = m_index.isValid() ? m_model.keyAt(m_index) : ScoreKey{};
    const Provider *provider = m_workspace.snapshot().provider(m_key.provider);
    const Criterion *criterion = m_workspace.snapshot().criterion(m_key.criterion);
    const bool shown = provider != nullptr && criterion != nullptr;
    showContent(shown);
    if (!shown)
        return;
    const double value = m_model.cellAt(m_index).value;
    m_provider->setText(provider->name);
    m_criterion->setText(m_workspace.snapshot().criterionPath(criterion->id));
    m_description->setText(criterion->description);
    m_description->setVisible(!criterion->description.isEmpty());
    m_state->setText(stateText(*criterion, value));
    refreshAnswer(*criterion);
    refreshLevels(*criterion, value);
    refreshOpinions(*criterion);
    refreshComment();
    refreshRules(*criterion);
}

// What they answered, where the criterion has a question: that is what is read for scoring.
void CellInspector::refreshAnswer(const Criterion &criterion)
{
    const Question *question = m_workspace.snapshot().question(criterion.question);
    m_answer->setVisible(question != nullptr);
    if (question == nullptr)
        return;
    const Answer answer = m_workspace.snapshot().answers().answer(m_key.provider, question->id);
    const QString state =
        QString(answer_text::stateSymbol(answer.state) + QLatin1Char(' ') + answer_text::stateName(answer.state));
    QString html = QString(QStringLiteral("<p style=\"color:") + theme::muted() + QStringLiteral("\">") +
                           tr("%1: %2").arg(question->code, question->text).toHtmlEscaped() + QStringLiteral("</p>"));
    html += QString(QStringLiteral("<p>") + tr("What they answered (%1):").arg(state).toHtmlEscaped() +
                    QStringLiteral("<br>"));
    html += answer.text.isEmpty() ? tr("nothing yet").toHtmlEscaped() : answer_text::html(*question, answer.text);
    if (!answer.comment.isEmpty())
        html += QString(QStringLiteral("<br>") + tr("Their comment: %1").arg(answer.comment).toHtmlEscaped());
    html += QStringLiteral("</p>");
    m_answer->setText(html);
}

// What keeps the cell from being seen or changed.
void CellInspector::refreshRules(const Criterion &criterion)
{
    const ScoreGridModel::Column &column = m_model.columnAt(m_index.column());
    const bool combined = m_model.view().kind == ScoreView::Kind::Combined;
    const QString why = column.closed != panel::Closed::No ? panel_words::closed(column.closed)
                        : combined                         ? QString()
                                                           : panel_words::locked(column.locked);
    m_rules->setText(why);
    m_rules->setVisible(!why.isEmpty());
    m_consensus->setVisible(combined && column.closed == panel::Closed::No &&
                            criterion.source == CriterionSource::Evaluators);
    m_consensus->showCell(m_key.provider, m_key.criterion);
}

QString CellInspector::stateText(const Criterion &criterion, double value) const
{
    const ScoreCell cell = m_model.cellAt(m_index);
    const QString range = score_text::range(criterion.scale);
    if (cell.closed)
        return tr("Closed. Possible: %1.").arg(range);
    if (std::isnan(value))
        return cell.takesPart ? tr("Missing. Possible: %1.").arg(range) : tr("No score. Possible: %1.").arg(range);
    const QString shown = criterion.scale.kind == ScaleKind::YesNo ? score_text::format(value, criterion.scale, 0)
                                                                   : score_text::editText(value, criterion.scale);
    if (cell.misfit && m_model.view().kind != ScoreView::Kind::Combined)
        return tr("⚠ %1 does not fit the scale, %2. It counts as the nearest end.").arg(shown, range);
    const double worth = m_workspace.evaluation().value(m_key.provider, criterion.id);
    if (m_model.view().kind == ScoreView::Kind::Evaluator || std::isnan(worth))
        return tr("Score %1. Possible: %2.").arg(shown, range);
    const QString number = criterion.scale.unit.isEmpty() ? shown : tr("%1 %2").arg(shown, criterion.scale.unit);
    const QString points = locale().toString(worth * 100, 'f', 1);
    return cell.consensus ? tr("Consensus %1, worth %2 of 100.").arg(number, points)
                          : tr("%1, worth %2 of 100.").arg(number, points);
}

// Yes and No are levels as well, and so need no typing either.
std::vector<ScaleLevel> CellInspector::levelsOf(const Criterion &criterion) const
{
    if (criterion.scale.kind == ScaleKind::Rating)
        return criterion.scale.levels;
    if (criterion.scale.kind != ScaleKind::YesNo)
        return {};
    ScaleLevel yes;
    yes.score = 1;
    yes.label = tr("Yes");
    ScaleLevel no;
    no.label = tr("No");
    return {no, yes};
}

void CellInspector::refreshLevels(const Criterion &criterion, double value)
{
    std::vector<ScaleLevel> levels = levelsOf(criterion);
    std::reverse(levels.begin(), levels.end()); // best first
    while (m_levels.size() > levels.size()) {
        delete m_levels.back();
        m_levels.pop_back();
    }
    while (m_levels.size() < levels.size()) {
        auto *row = new LevelRow(content());
        row->setObjectName(QString(QStringLiteral("level") + QString::number(m_levels.size())));
        connect(row, &LevelRow::chosen, this, &CellInspector::setScore);
        m_levelLayout->addWidget(row);
        m_levels.push_back(row);
    }
    const bool combined = m_model.view().kind == ScoreView::Kind::Combined;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const QString score = score_text::editText(levels[i].score, Scale{});
        const bool plain = criterion.scale.kind == ScaleKind::YesNo || levels[i].label.isEmpty();
        const QString title = !plain                                     ? tr("%1  %2").arg(score, levels[i].label)
                              : criterion.scale.kind == ScaleKind::YesNo ? levels[i].label
                                                                         : score;
        m_levels[i]->setLevel(levels[i], title);
        m_levels[i]->setCurrent(levels[i].score == value);
        m_levels[i]->setWritable(m_model.isEditable(m_index.column()));
        m_levels[i]->setVisible(!combined || criterion.source != CriterionSource::Evaluators);
    }
}

void CellInspector::refreshComment()
{
    const bool combined = m_model.view().kind == ScoreView::Kind::Combined;
    m_commentLabel->setVisible(!combined);
    m_comment->setVisible(!combined);
    const bool writable = m_model.isEditable(m_index.column());
    m_comment->setReadOnly(!writable);
    m_comment->setPlaceholderText(writable ? tr("Why this score") : QString());
    const QString comment = m_workspace.snapshot().scores().comment(m_key);
    // What is being typed stays when something else in the project changes.
    if (!m_comment->document()->isModified() && m_comment->toPlainText() != comment) {
        m_comment->setPlainText(comment);
        m_comment->document()->setModified(false);
    }
}

void CellInspector::refreshOpinions(const Criterion &criterion)
{
    const bool combined = m_model.view().kind == ScoreView::Kind::Combined;
    m_opinions->setVisible(combined);
    if (combined)
        m_opinions->setText(opinionsText(criterion));
}

QString CellInspector::opinionsText(const Criterion &criterion) const
{
    if (criterion.source != CriterionSource::Evaluators && criterion.source != CriterionSource::Fact)
        return sourceHint(criterion.source).toHtmlEscaped();
    if (criterion.source == CriterionSource::Fact)
        return opinionOf(criterion, tr("Fact"), kFacts);
    QString html;
    for (const Evaluator &evaluator : m_workspace.snapshot().evaluators()) {
        const QString who = evaluator.weight > 0 ? evaluator.name : tr("%1 (for the record)").arg(evaluator.name);
        html += opinionOf(criterion, who, evaluator.id);
    }
    return html;
}

QString CellInspector::opinionOf(const Criterion &criterion, const QString &who, EvaluatorId evaluator) const
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Evaluator *one = snapshot.evaluator(evaluator);
    const Score score = snapshot.score({m_key.provider, m_key.criterion, evaluator});
    const bool other = one != nullptr && !panel::mayScore(snapshot, *one, criterion.id);
    if (other && std::isnan(score.value))
        return QString();
    const bool closed = panel::closed(snapshot, m_workspace.viewer(), criterion.id, evaluator) != panel::Closed::No;
    const QString value = closed                    ? tr("closed")
                          : std::isnan(score.value) ? tr("no score")
                                                    : score_text::editText(score.value, criterion.scale);
    QString html = QString(QStringLiteral("<p style=\"margin:0 0 6px 0\"><b>") + who.toHtmlEscaped() +
                           QStringLiteral("</b>: ") + value.toHtmlEscaped());
    if (other)
        html += QString(QLatin1Char(' ') + tr("(not in the evaluator’s sections, does not count)").toHtmlEscaped());
    if (!std::isnan(score.value) && !fitsScale(criterion.scale, score.value))
        html += QString(QLatin1Char(' ') + tr("(⚠ does not fit the scale)").toHtmlEscaped());
    if (!score.comment.isEmpty()) {
        html += QString(QStringLiteral("<br><span style=\"color:") + theme::muted() + QStringLiteral("\">") +
                        score.comment.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")) +
                        QStringLiteral("</span>"));
    }
    return html + QStringLiteral("</p>");
}

void CellInspector::setScore(double score)
{
    if (m_index.isValid() && m_model.isEditable(m_index.column()))
        score_edits::setScore(m_workspace, m_model.keyAt(m_index), score);
}

} // namespace shortlist
