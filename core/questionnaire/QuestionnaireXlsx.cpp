// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/QuestionnaireXlsx.h"

#include "core/questionnaire/QuestionnaireLayout.h"
#include "core/questionnaire/QuestionnaireText.h"
#include "core/sheet/XlsxWriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace shortlist {

namespace {

using namespace questionnairelayout;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

constexpr int kEmptyRows = 8;         // of a table, at least
constexpr double kQuestionWidth = 60; // in characters
constexpr double kAnswerWidth = 36;
constexpr double kAnswerAsWidth = 24;
constexpr double kCommentWidth = 40;
constexpr int kLastColumn = kComment + 6;
constexpr int kTextLines = 3; // room for an answer in words
constexpr double kMostNumber = 1e12;
constexpr double kMostShare = 10; // 1,000 %: attrition may pass 100

bool isInOneCell(AnswerType type)
{
    return type != AnswerType::Table && type != AnswerType::MultiChoice;
}

double widthOf(int column)
{
    switch (column) {
    case kCode:
        return 8;
    case kQuestion:
        return kQuestionWidth;
    case kAnswer:
        return kAnswerWidth;
    case kComment:
        return kCommentWidth;
    default:
        return kAnswerAsWidth; // as wide are the columns of tables beyond
    }
}

class Writer
{
public:
    Writer(const Snapshot &snapshot, ProviderId provider, const QString &path)
        : m_snapshot(snapshot)
        , m_provider(provider)
        , m_text(questionnaireText(snapshot, provider))
        , m_writer(path)
    {}

    Result<> write()
    {
        const QString version = questionnaireVersion(m_snapshot);
        m_writer.setTitle(m_text.title, m_snapshot.need().organisation);
        writeInstructions();
        for (const SectionText &section : m_text.sections)
            writeSection(section);
        writeIdentification(version);
        m_writer.setProperty(QString::fromLatin1(kIdentification), identification(m_provider, version));
        return m_writer.save();
    }

private:
    void put(int column, const QString &text, CellLook look, CellForm form = CellForm::General)
    {
        m_writer.setText(m_sheet, {m_row, column}, text, look, form);
    }

    void writeInstructions()
    {
        m_sheet = m_writer.addSheet(Texts::tr("Instructions"));
        m_writer.setColumnWidth(m_sheet, 1, 100);
        m_row = 0;
        line(m_text.title, CellLook::Title, 2);
        line(Texts::tr("For %1").arg(m_text.provider), CellLook::Paragraph);
        ++m_row;
        for (const QString &paragraph : m_text.introduction)
            line(paragraph, CellLook::Paragraph);
        ++m_row;
        line(Texts::tr("How to fill it in"), CellLook::Section);
        for (const QString &instruction : m_text.instructions)
            line(instruction, CellLook::Paragraph);
        m_writer.protect(m_sheet);
        m_writer.setPrinted(m_sheet, 0);
    }

    // A line of its own on the sheet of instructions.
    void line(const QString &text, CellLook look, int lines = 1)
    {
        ++m_row;
        put(1, text, look);
        m_writer.setRowLines(m_sheet, m_row, std::max(lines, XlsxWriter::linesOf(text, 100)));
    }

    void writeSection(const SectionText &section)
    {
        m_sheet = m_writer.addSheet(section.heading);
        m_row = 1;
        put(kCode, section.heading, CellLook::Title);
        m_writer.setRowLines(m_sheet, m_row, 2);
        m_row = 3;
        put(kCode, Texts::tr("No."), CellLook::Heading);
        put(kQuestion, Texts::tr("Question"), CellLook::Heading);
        put(kAnswer, Texts::tr("Your answer"), CellLook::Heading);
        put(kAnswerAs, Texts::tr("Answer as"), CellLook::Heading);
        put(kComment, Texts::tr("Comment"), CellLook::Heading);
        m_writer.hideColumn(m_sheet, kMark);
        for (int column = kCode; column <= kLastColumn; ++column)
            m_writer.setColumnWidth(m_sheet, column, widthOf(column));
        ++m_row;
        for (const QuestionText &text : section.questions)
            writeQuestion(text, *m_snapshot.question(text.question));
        m_writer.freeze(m_sheet, {4, 1});
        m_writer.setPrinted(m_sheet, 3);
        m_writer.protect(m_sheet);
    }

    void writeQuestion(const QuestionText &text, const Question &question)
    {
        const Answer answer = m_snapshot.answers().answer(m_provider, question.id);
        mark(Mark::Kind::Question, question.id, 0);
        put(kCode, text.code, CellLook::Wrapped);
        const QString asked = text.help.isEmpty() ? text.text : QString(text.text + QLatin1Char('\n') + text.help);
        put(kQuestion, asked, CellLook::Wrapped);
        const QString answerAs =
            text.due.isEmpty() ? text.answerAs : Texts::tr("%1\nby %2").arg(text.answerAs, text.due);
        if (question.type != AnswerType::Money)
            put(kAnswerAs, answerAs, CellLook::Wrapped);
        const int room = question.type == AnswerType::Text || question.type == AnswerType::File ? kTextLines : 1;
        m_writer.setRowLines(
            m_sheet, m_row,
            std::max({room, XlsxWriter::linesOf(asked, kQuestionWidth), XlsxWriter::linesOf(answerAs, kAnswerAsWidth),
                      isInOneCell(question.type) ? XlsxWriter::linesOf(answer.text, kAnswerWidth) : 1,
                      XlsxWriter::linesOf(answer.comment, kCommentWidth)}));
        if (answer.comment.isEmpty())
            m_writer.setEmpty(m_sheet, {m_row, kComment}, CellLook::Input, CellForm::Text);
        else
            put(kComment, answer.comment, CellLook::Input, CellForm::Text);
        writeAnswer(question, answer.text);
        ++m_row;
        if (question.type == AnswerType::MultiChoice)
            writeChoices(question, answer.text);
        else if (question.type == AnswerType::Table)
            writeTable(question, answer.text);
    }

    void mark(Mark::Kind kind, QuestionId question, int index)
    {
        put(kMark, toText({kind, question, index}), CellLook::Plain, CellForm::Text);
    }

    void writeAnswer(const Question &question, const QString &answer)
    {
        switch (question.type) {
        case AnswerType::Text:
        case AnswerType::File:
            input(kAnswer, answer, CellForm::Text);
            return;
        case AnswerType::Number:
            numberInput(answer, 1, CellForm::Number, -kMostNumber, kMostNumber, Texts::tr("Type a number."));
            return;
        case AnswerType::Percent:
            numberInput(answer, 100, CellForm::Percent, 0, kMostShare, Texts::tr("Type a percentage, such as 12%."));
            return;
        case AnswerType::Money:
            writeMoney(answer);
            return;
        case AnswerType::Date:
            writeDate(answer);
            return;
        case AnswerType::YesNo:
            listInput({Texts::tr("Yes"), Texts::tr("No")}, answerForPeople(question, answer),
                      Texts::tr("Choose yes or no."));
            return;
        case AnswerType::Choice:
            if (question.choices.isEmpty())
                input(kAnswer, answer, CellForm::Text);
            else
                listInput(question.choices, answer, Texts::tr("Choose one of the answers in the list."));
            return;
        case AnswerType::MultiChoice:
            put(kAnswer, Texts::tr("Mark with an x below what applies."), CellLook::Wrapped);
            return;
        case AnswerType::Table:
            put(kAnswer, Texts::tr("Fill in the table below."), CellLook::Wrapped);
            return;
        }
    }

    void input(int column, const QString &text, CellForm form)
    {
        if (text.isEmpty())
            m_writer.setEmpty(m_sheet, {m_row, column}, CellLook::Input, form);
        else
            put(column, text, CellLook::Input, form);
    }

    void numberInput(const QString &answer, double factor, CellForm form, double lowest, double highest,
                     const QString &refusal)
    {
        bool isNumber = false;
        const double number = answer.toDouble(&isNumber);
        if (isNumber)
            m_writer.setNumber(m_sheet, {m_row, kAnswer}, number / factor, CellLook::Input, form);
        else
            m_writer.setEmpty(m_sheet, {m_row, kAnswer}, CellLook::Input, form);
        CellLimit limit;
        limit.kind = CellLimit::Kind::Number;
        limit.lowest = lowest;
        limit.highest = highest;
        limit.refusal = refusal;
        m_writer.setLimit(m_sheet, {m_row, kAnswer}, limit);
    }

    void writeMoney(const QString &answer)
    {
        numberInput(answer.section(QLatin1Char(' '), 0, 0), 1, CellForm::Number, -kMostNumber, kMostNumber,
                    Texts::tr("Type an amount as a number; the currency stands in the next cell."));
        const QString currency = answer.section(QLatin1Char(' '), 1);
        input(kAnswerAs, currency.isEmpty() ? m_snapshot.need().currency : currency, CellForm::Text);
        CellLimit limit;
        limit.kind = CellLimit::Kind::Length;
        limit.lowest = 3;
        limit.highest = 3;
        limit.prompt = Texts::tr("The currency of the amount, such as EUR or USD.");
        limit.refusal = Texts::tr("Type the three letters of a currency, such as EUR or USD.");
        m_writer.setLimit(m_sheet, {m_row, kAnswerAs}, limit);
    }

    void writeDate(const QString &answer)
    {
        const QDate date = QDate::fromString(answer, Qt::ISODate);
        if (date.isValid())
            m_writer.setDate(m_sheet, {m_row, kAnswer}, date, CellLook::Input);
        else
            m_writer.setEmpty(m_sheet, {m_row, kAnswer}, CellLook::Input, CellForm::Date);
        CellLimit limit;
        limit.kind = CellLimit::Kind::Date;
        limit.earliest = QDate(1900, 3, 1);
        limit.latest = QDate(2199, 12, 31);
        limit.refusal = Texts::tr("Type a date.");
        m_writer.setLimit(m_sheet, {m_row, kAnswer}, limit);
    }

    void listInput(const QStringList &choices, const QString &answer, const QString &refusal)
    {
        input(kAnswer, answer, CellForm::Text);
        CellLimit limit;
        limit.choices = choices;
        limit.refusal = refusal;
        m_writer.setLimit(m_sheet, {m_row, kAnswer}, limit);
    }

    void writeChoices(const Question &question, const QString &answer)
    {
        const QStringList chosen = answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < question.choices.size(); ++i) {
            mark(Mark::Kind::Choice, question.id, static_cast<int>(i));
            put(kQuestion, question.choices.at(i), CellLook::Wrapped);
            m_writer.setRowLines(m_sheet, m_row, XlsxWriter::linesOf(question.choices.at(i), kQuestionWidth));
            listInput({QStringLiteral("x")}, chosen.contains(question.choices.at(i)) ? QStringLiteral("x") : QString(),
                      Texts::tr("Mark with an x, or leave empty."));
            ++m_row;
        }
    }

    void writeTable(const Question &question, const QString &answer)
    {
        const QStringList columns = question.choices.isEmpty() ? QStringList{Texts::tr("Answer")} : question.choices;
        int lines = 1;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const int column = kAnswer + static_cast<int>(i);
            put(column, columns.at(i), CellLook::Heading);
            lines = std::max(lines, XlsxWriter::linesOf(columns.at(i), widthOf(column)));
        }
        m_writer.setRowLines(m_sheet, m_row, lines);
        ++m_row;
        const QStringList rows = answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        const qsizetype count = std::max<qsizetype>(kEmptyRows, rows.size() + 3);
        for (qsizetype i = 0; i < count; ++i) {
            mark(Mark::Kind::TableRow, question.id, static_cast<int>(i));
            const QStringList cells = rows.value(i).split(QLatin1Char('\t'));
            for (qsizetype column = 0; column < columns.size(); ++column)
                input(kAnswer + static_cast<int>(column), cells.value(column), CellForm::General);
            ++m_row;
        }
        ++m_row;
    }

    void writeIdentification(const QString &version)
    {
        m_sheet = m_writer.addSheet(QStringLiteral("Shortlist"));
        const auto pair = [this](int row, const QString &name, const QString &value) {
            m_row = row;
            put(1, name, CellLook::Plain, CellForm::Text);
            put(2, value, CellLook::Plain, CellForm::Text);
        };
        pair(1, QString::fromLatin1(kIdentification), QString::fromLatin1(kLayout));
        pair(kProviderRow, m_text.provider, QString::number(raw(m_provider)));
        pair(kVersionRow, QStringLiteral("version"), version);
        pair(kProjectRow, QStringLiteral("project"), m_snapshot.need().title);
        int row = kFirstQuestion;
        for (const Question &question : m_snapshot.list<Question>())
            pair(row++, QString::number(raw(question.id)), questionVersion(question));
        m_writer.protect(m_sheet);
        m_writer.hide(m_sheet);
    }

    const Snapshot &m_snapshot;
    ProviderId m_provider;
    QuestionnaireText m_text;
    XlsxWriter m_writer;
    int m_sheet = 0;
    int m_row = 1;
};

} // namespace

Result<> writeQuestionnaireXlsx(const Snapshot &snapshot, ProviderId provider, const QString &path)
{
    return Writer(snapshot, provider, path).write();
}

} // namespace shortlist
