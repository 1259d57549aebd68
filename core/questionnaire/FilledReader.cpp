// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/FilledReader.h"

#include "core/questionnaire/AnswerCells.h"
#include "core/questionnaire/QuestionnaireLayout.h"
#include "core/questionnaire/QuestionnaireText.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace shortlist {

namespace {

using namespace questionnairelayout;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

// Whose file it is, and of which questions it was made.
struct Identity
{
    ProviderId provider{};
    QString providerName; // as it was called when the file was made
    QString version;
    QHash<QString, QString> versions; // by question's key
};

QString textAt(const Workbook &book, const Sheet &sheet, CellPlace place)
{
    const SheetCell *cell = sheet.cell(place);
    return cell == nullptr ? QString() : book.asText(*cell).trimmed();
}

// From the hidden sheet, wherever it has got to; else from the document's property.
std::optional<Identity> identityOf(const Workbook &book)
{
    const QString word = QString::fromLatin1(kIdentification);
    Identity identity;
    for (const Sheet &sheet : book.sheets) {
        if (textAt(book, sheet, {1, 1}) != word)
            continue;
        identity.provider = static_cast<ProviderId>(textAt(book, sheet, {kProviderRow, 2}).toLongLong());
        identity.providerName = textAt(book, sheet, {kProviderRow, 1});
        identity.version = textAt(book, sheet, {kVersionRow, 2});
        for (int row = kFirstQuestion; row <= sheet.rowCount(); ++row)
            identity.versions.insert(textAt(book, sheet, {row, 1}), textAt(book, sheet, {row, 2}));
        return identity;
    }
    const QStringList parts = book.properties.value(word).split(QLatin1Char(';'));
    if (parts.size() != 3)
        return std::nullopt;
    identity.provider = static_cast<ProviderId>(parts.at(1).toLongLong());
    identity.version = parts.at(2);
    return identity;
}

class Reader
{
public:
    Reader(const Workbook &book, const Snapshot &snapshot, const Identity &identity, const QDate &today)
        : m_book(book)
        , m_snapshot(snapshot)
        , m_identity(identity)
        , m_today(today)
    {
        m_file.fileName = book.fileName;
        m_file.provider = identity.provider;
        m_file.providerName = snapshot.provider(identity.provider)->name;
        m_file.isCurrent = identity.version == questionnaireVersion(snapshot);
    }

    FilledFile read()
    {
        for (const Sheet &sheet : m_book.sheets)
            collect(sheet);
        for (const Question &question : m_snapshot.list<Question>()) {
            const auto found = m_found.find(question.id);
            if (found != m_found.end())
                readQuestion(question, found->second);
        }
        for (const auto &[id, found] : m_found) {
            if (m_snapshot.question(id) == nullptr)
                m_file.problems.push_back({cellName(found.sheet->name, {found.row, kCode}), QuestionId{},
                                           Texts::tr("The question %1 is not asked any more.")
                                               .arg(textAt(m_book, *found.sheet, {found.row, kCode})),
                                           true});
        }
        return std::move(m_file);
    }

private:
    // The rows that belong to one question.
    struct Found
    {
        const Sheet *sheet = nullptr;
        int row = 0;
        std::vector<std::pair<int, int>> choices; // index and row
        std::vector<int> tableRows;
    };

    void collect(const Sheet &sheet)
    {
        sheet.eachRow([&](int row, std::span<const SheetCell> cells) {
            if (cells.front().column != kMark)
                return;
            const std::optional<Mark> mark = markOf(m_book.asText(cells.front()).trimmed());
            if (!mark)
                return;
            Found &found = m_found[mark->question];
            if (mark->kind == Mark::Kind::Question && found.sheet == nullptr) {
                found.sheet = &sheet;
                found.row = row;
            } else if (found.sheet != &sheet) {
                return; // a copy of the row, or one that lost its question
            } else if (mark->kind == Mark::Kind::Choice) {
                found.choices.emplace_back(mark->index, row);
            } else if (mark->kind == Mark::Kind::TableRow) {
                found.tableRows.push_back(row);
            }
        });
        std::erase_if(m_found, [](const auto &entry) { return entry.second.sheet == nullptr; });
    }

    void complain(const Found &found, CellPlace place, const Question &question, const QString &text, bool left)
    {
        m_file.problems.push_back({cellName(found.sheet->name, place), question.id, text, left});
    }

    void readQuestion(const Question &question, const Found &found)
    {
        const CellPlace place{found.row, kAnswer};
        CellAnswer answer;
        if (question.type == AnswerType::MultiChoice)
            answer = markedChoices(question, found);
        else if (question.type == AnswerType::Table)
            answer = tableRows(question, found);
        else
            answer = answerFromCell(question, m_book, found.sheet->cell(place),
                                    textAt(m_book, *found.sheet, {found.row, kAnswerAs}), m_snapshot.need().currency);
        if (answer.problem.isEmpty() && !answer.text.isEmpty()) {
            answer.problem = answerProblem(question, answer.text);
            answer.isLeft = !answer.problem.isEmpty();
        }
        if (!answer.problem.isEmpty())
            complain(found, place, question, answer.problem, answer.isLeft);
        const QString comment = textAt(m_book, *found.sheet, {found.row, kComment});
        take(question, found, answer.isLeft ? QString() : answer.text, comment, answer.isLeft);
    }

    CellAnswer markedChoices(const Question &question, const Found &found)
    {
        QStringList chosen;
        for (const auto &[index, row] : found.choices) {
            if (!isMarked(m_book, found.sheet->cell({row, kAnswer})))
                continue;
            // The text counts, not the place: choices may have been moved since.
            const QString choice = textAt(m_book, *found.sheet, {row, kQuestion});
            if (question.choices.contains(choice))
                chosen.append(choice);
            else
                complain(found, {row, kAnswer}, question,
                         Texts::tr("“%1” is not one of the choices any more.").arg(choice.left(60)), true);
        }
        return {chosen.join(QLatin1Char('\n')), {}, false};
    }

    CellAnswer tableRows(const Question &question, const Found &found)
    {
        const auto columns = static_cast<quint32>(std::max<qsizetype>(1, question.choices.size()));
        QStringList rows;
        for (const int row : found.tableRows) {
            QStringList cells;
            for (const SheetCell &cell : found.sheet->row(row)) {
                if (cell.column < kAnswer || cell.column >= kAnswer + columns)
                    continue;
                const CellAnswer line = lineFromCellOf(m_book, cell);
                if (line.isLeft)
                    complain(found, {row, static_cast<int>(cell.column)}, question, line.problem, true);
                cells.resize(static_cast<qsizetype>(cell.column) - kAnswer + 1);
                cells.last() = line.text;
            }
            while (!cells.isEmpty() && cells.last().isEmpty())
                cells.removeLast();
            if (!cells.isEmpty())
                rows.append(cells.join(QLatin1Char('\t')));
        }
        return {rows.join(QLatin1Char('\n')), {}, false};
    }

    void take(const Question &question, const Found &found, const QString &text, const QString &comment, bool wasLeft)
    {
        const CellPlace place{found.row, kAnswer};
        Answer before = m_snapshot.answers().answer(m_identity.provider, question.id);
        before.question = question.id;
        Answer after = before;
        if (!text.isEmpty())
            after.text = text;
        if (!comment.isEmpty())
            after.comment = comment;
        const bool isAnswered = before.state == AnswerState::Answered || before.state == AnswerState::Accepted;
        const bool isNew = after.text != before.text || after.comment != before.comment;
        // What was sent along and came back as it was is no news, unless it is the answer that was waited for.
        const bool isSame = !isNew && (isAnswered || before.state == AnswerState::Clarification);
        if (text.isEmpty() && !isNew) {
            m_file.unanswered += wasLeft ? 0 : 1;
            return;
        }
        if (isSame) {
            ++m_file.unchanged;
            return;
        }
        if (!text.isEmpty())
            after.state = AnswerState::Answered;
        after.changedOn = m_today;
        warnOfChange(question, found);
        m_file.changes.push_back(
            {question.id, cellName(found.sheet->name, place), before, after, before.state != AnswerState::Accepted});
        if (before.state == AnswerState::Accepted)
            complain(found, place, question,
                     Texts::tr("The earlier answer has been accepted, so the new one is not taken unless you say so."),
                     false);
    }

    void warnOfChange(const Question &question, const Found &found)
    {
        const QString made = m_identity.versions.value(QString::number(raw(question.id)));
        if (!made.isEmpty() && made != questionVersion(question))
            complain(found, {found.row, kAnswer}, question,
                     Texts::tr("The question has been changed since the file was made; see whether the answer still "
                               "fits."),
                     false);
    }

    const Workbook &m_book;
    const Snapshot &m_snapshot;
    const Identity &m_identity;
    QDate m_today;
    FilledFile m_file;
    std::map<QuestionId, Found> m_found;
};

} // namespace

FilledFile filledFileOf(const Workbook &book, const Snapshot &snapshot, const QDate &today)
{
    const std::optional<Identity> identity = identityOf(book);
    FilledFile refused;
    refused.fileName = book.fileName;
    if (!identity) {
        refused.refused = Texts::tr("“%1” is not a questionnaire that Shortlist made, or its hidden sheet was removed.")
                              .arg(book.fileName);
        return refused;
    }
    if (snapshot.provider(identity->provider) == nullptr) {
        refused.providerName = identity->providerName;
        refused.refused = Texts::tr("“%1” is the questionnaire of “%2”, who is not in this project (any more).")
                              .arg(book.fileName, identity->providerName);
        return refused;
    }
    return Reader(book, snapshot, *identity, today).read();
}

} // namespace shortlist
