// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/FieldColumns.h"
#include "core/project/Rows.h"

namespace shortlist {

namespace {

const QByteArray &select()
{
    static const QByteArray sql =
        "SELECT provider_id, question_id, " + fieldcolumns::quoted(fieldcolumns::names<Answer>()) + " FROM answer";
    return sql;
}

Answer answerOf(const Statement &row)
{
    Answer answer;
    answer.question = QuestionId{row.integer(1)};
    fieldcolumns::readAll(row, 2, answer);
    return answer;
}

} // namespace

Result<> rows::readAnswers(Database &database, const AnswerVisitor &visitor)
{
    return rowtools::each(database, select(), {},
                          [&visitor](const Statement &row) { visitor(ProviderId{row.integer(0)}, answerOf(row)); });
}

Result<std::optional<Answer>> rows::readAnswer(Database &database, const AnswerKey &key)
{
    static const QByteArray sql = select() + " WHERE provider_id = ? AND question_id = ?";
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(key.provider)).bind(2, raw(key.question));
    const Result<bool> row = (*statement)->step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    std::optional<Answer> answer;
    if (*row)
        answer = answerOf(**statement);
    (*statement)->reset();
    return answer;
}

Result<> rows::writeAnswer(Database &database, ProviderId provider, const Answer &answer)
{
    static const QByteArray sql =
        fieldcolumns::upsert("answer", {"provider_id", "question_id"}, fieldcolumns::names<Answer>());
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(provider)).bind(2, raw(answer.question));
    fieldcolumns::bindAll(**statement, 3, answer);
    return (*statement)->run();
}

Result<> rows::deleteAnswer(Database &database, const AnswerKey &key)
{
    return rowtools::runKeys(database, "DELETE FROM answer WHERE provider_id = ? AND question_id = ?",
                             {raw(key.provider), raw(key.question)});
}

} // namespace shortlist
