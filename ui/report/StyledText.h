// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Typography.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace shortlist::report {

// What a project says, made fit for a line of print: control characters and stray line ends are gone.
QString oneLine(const QString &text);
// The same, for names: cut with an ellipsis where no sensible name is that long.
QString label(const QString &text);
// The same as oneLine, but line breaks stay; cut with an ellipsis when longer than limit (0 = never).
QString severalLines(const QString &text, int limit = 0);

// Plain text in one or more styles. There is no mark-up: what is added is drawn character for character, and nothing in
// it can name a picture or a file to load.
class StyledText
{
public:
    StyledText() = default;
    explicit StyledText(const QString &text, const TextStyle &style = {});

    StyledText &add(const QString &text, const TextStyle &style = {});
    StyledText &lineBreak();

    const QString &text() const { return m_text; }
    const QList<QTextLayout::FormatRange> &formats() const { return m_formats; }
    const TextStyle &baseStyle() const { return m_base; }
    bool isEmpty() const { return m_text.isEmpty(); }

private:
    QString m_text;
    QList<QTextLayout::FormatRange> m_formats;
    TextStyle m_base;
};

// A text broken into lines of a given width.
class LaidText
{
public:
    LaidText();
    LaidText(const StyledText &text, double width, Qt::Alignment alignment = Qt::AlignLeft, double leading = 1.0);

    int lineCount() const { return static_cast<int>(m_bottoms.size()); }
    // Top of a line; that of lineCount() is the height.
    double top(int line) const;
    double height() const { return top(lineCount()); }
    // Draws lines [first, end) with the top of the first at the position.
    void paint(QPainter &painter, const QPointF &position, int first, int end) const;
    void paint(QPainter &painter, const QPointF &position) const { paint(painter, position, 0, lineCount()); }

    // The width of the text on one line, and of its widest word.
    static double naturalWidth(const StyledText &text);
    static double widestWord(const StyledText &text);

private:
    std::unique_ptr<QTextLayout> m_layout;
    std::vector<double> m_bottoms;
};

} // namespace shortlist::report
