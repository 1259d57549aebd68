// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/StyledText.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace shortlist::report {

namespace {

bool isInvisible(QChar c)
{
    // Format characters include those that turn the direction of text around, which could make a name read as another.
    return c.category() == QChar::Other_Control || c.unicode() == 0x202D || c.unicode() == 0x202E ||
           c.unicode() == 0x2066 || c.unicode() == 0x2067 || c.unicode() == 0x2068 || c.unicode() == 0x2069 ||
           c.unicode() == 0x202A || c.unicode() == 0x202B || c.unicode() == 0x202C || c.unicode() == 0xFFFC ||
           c.unicode() == 0xFFFE || c.unicode() == 0xFFFF;
}

QTextCharFormat charFormat(const TextStyle &style)
{
    QTextCharFormat format;
    format.setFont(font(style));
    format.setForeground(style.colour);
    return format;
}

QTextOption wrapping(Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    return option;
}

std::unique_ptr<QTextLayout> layoutOf(const StyledText &text, Qt::Alignment alignment)
{
    auto layout = std::make_unique<QTextLayout>(text.text(), font(text.baseStyle()));
    layout->setCacheEnabled(true);
    layout->setTextOption(wrapping(alignment));
    layout->setFormats(text.formats());
    return layout;
}

} // namespace

QString oneLine(const QString &text)
{
    return severalLines(text).replace(QChar(QChar::LineSeparator), QLatin1Char(' ')).simplified();
}

QString label(const QString &text)
{
    constexpr qsizetype kLongest = 120;
    const QString whole = oneLine(text.size() > 4 * kLongest ? text.left(4 * kLongest) : text);
    return whole.size() <= kLongest ? whole : QString(whole.left(kLongest) + QChar(0x2026));
}

QString severalLines(const QString &text, int limit)
{
    QString result;
    const QString source = limit > 0 && text.size() > limit ? text.left(limit) : text;
    result.reserve(source.size());
    for (int i = 0; i < source.size(); ++i) {
        const QChar c = source.at(i);
        if (c == QLatin1Char('\r') && i + 1 < source.size() && source.at(i + 1) == QLatin1Char('\n'))
            continue;
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar(QChar::ParagraphSeparator) ||
            c == QChar(QChar::LineSeparator))
            result += QChar(QChar::LineSeparator);
        else if (c == QLatin1Char('\t'))
            result += QLatin1Char(' ');
        else if (!isInvisible(c))
            result += c;
    }
    result = result.trimmed();
    if (source.size() < text.size()) {
        //: Ends a comment that is too long to be printed whole; %1 is a number of characters.
        result += QCoreApplication::translate("shortlist::report::StyledText", "… (%1 more characters in the project)")
                      .arg(text.size() - source.size());
    }
    return result;
}

StyledText::StyledText(const QString &text, const TextStyle &style)
    : m_base(style)
{
    add(text, style);
}

StyledText &StyledText::add(const QString &text, const TextStyle &style)
{
    if (m_text.isEmpty())
        m_base = style;
    if (text.isEmpty())
        return *this;
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(m_text.size());
    range.length = static_cast<int>(text.size());
    range.format = charFormat(style);
    m_text += text;
    m_formats.append(range);
    return *this;
}

StyledText &StyledText::lineBreak()
{
    return add(QString(QChar(QChar::LineSeparator)), m_base);
}

LaidText::LaidText() = default;

LaidText::LaidText(const StyledText &text, double width, Qt::Alignment alignment, double leading)
    : m_layout(layoutOf(text, alignment))
{
    double y = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, pt(4)));
        const double height = line.height() * leading;
        line.setPosition(QPointF(0, y + (height - line.height()) / 2));
        y += height;
        m_bottoms.push_back(y);
    }
    m_layout->endLayout();
}

double LaidText::top(int line) const
{
    return line <= 0 || m_bottoms.empty() ? 0 : m_bottoms[static_cast<std::size_t>(line - 1)];
}

void LaidText::paint(QPainter &painter, const QPointF &position, int first, int end) const
{
    const QPointF origin = position - QPointF(0, top(first));
    for (int i = std::max(first, 0); i < std::min(end, lineCount()); ++i)
        m_layout->lineAt(i).draw(&painter, origin);
}

double LaidText::naturalWidth(const StyledText &text)
{
    const std::unique_ptr<QTextLayout> layout = layoutOf(text, Qt::AlignLeft);
    layout->beginLayout();
    double widest = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(pt(20000));
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout->endLayout();
    return widest;
}

double LaidText::widestWord(const StyledText &text)
{
    const QFontMetricsF metrics(font(text.baseStyle()));
    double widest = 0;
    int begin = 0;
    const QString &all = text.text();
    for (int i = 0; i <= all.size(); ++i) {
        const bool end = i == all.size() || all.at(i).isSpace() || all.at(i) == QChar(QChar::LineSeparator);
        if (!end)
            continue;
        widest = std::max(widest, metrics.horizontalAdvance(all.mid(begin, i - begin)));
        begin = i + 1;
    }
    return widest;
}

} // namespace shortlist::report
