// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// What the command line says. Text from a project is hostile: nothing in it reaches the terminal as a control sequence.
namespace output {

// UTF-8 to standard output, line breaks as they are.
void print(const QString &text);
void print(const QJsonObject &object);
void printBytes(const QByteArray &bytes);
// One line to standard error.
void complain(const QString &line);
// Everything printed has arrived; false if the disk is full or the reader has gone.
bool flush();

// Text of a project on one line: line breaks become spaces, control and direction-changing characters are replaced.
QString plain(const QString &text);
// A number as in C, NaN as a dash.
QString number(double value, int decimals);

} // namespace output

// Lines with columns of one width each.
class OutputTable
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString header;
        Align align = Align::Left;
    };

    explicit OutputTable(std::vector<Column> columns);
    void addRow(const QStringList &cells); // as many as there are columns; made plain here
    QString text() const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

} // namespace shortlist
