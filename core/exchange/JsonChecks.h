// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/RowJson.h"

#include <QDateTime>
#include <QString>

namespace shortlist::jsonchecks {

// What a row's fields cannot say of themselves: which shapes and limits their values have. Each reports at the member.

void country(const JsonNode &node, const char *name, const QString &code);
void zone(const JsonNode &node, const char *name, const QString &zone);
void currency(const JsonNode &node, const char *name, const QString &code);
void notEmpty(const JsonNode &node, const char *name, const QString &text);
void within(const JsonNode &node, const char *name, double value, double least, double most);
// Days as bits of a week and minutes of a day, as in "shift_days", "shift_from", "shift_to".
void hours(const JsonNode &node, const QString &prefix, int days, int from, int to);

// "2026-11-18T16:30:00Z"; invalid if missing.
QDateTime moment(const JsonNode &node, const char *name);
QString momentText(const QDateTime &moment);

// A row by the names of its fields, and members that the caller reads itself.
template <typename Row>
void readRow(const JsonNode &node, Row &row, const QStringList &others = {})
{
    node.allow(rowjson::names<Row>() + others);
    rowjson::readRow(node, row);
}

} // namespace shortlist::jsonchecks
