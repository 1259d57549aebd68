// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/StyledText.h"

#include <QRectF>

#include <functional>

namespace shortlist::report {

// Something that stands in the flow of the report and may be divided between pages: a paragraph by lines, a table by
// rows. A piece has count() parts; the pager asks how many of them fit and later paints the same range.
class Piece
{
public:
    virtual ~Piece() = default;

    double before = 0;         // space above, dropped at the top of a page
    double after = 0;          // space below
    bool keepWithNext = false; // never the last thing on a page
    bool breakBefore = false;  // begins a page
    int mark = -1;             // the pager tells on which page the piece with this mark begins

    // Called once, before anything below; a part may not be higher than the page's body.
    virtual void layOut(double width, double bodyHeight) = 0;
    virtual int count() const = 0;
    // Height of parts [first, end), with what is repeated at their top.
    virtual double height(int first, int end) const = 0;
    // The end of the range from first that fits into the space without an ugly break; first if nothing does.
    virtual int fit(int first, double space) const = 0;
    // Height of the least that may stand at the bottom of a page.
    virtual double leastHeight() const = 0;
    virtual void paint(QPainter &painter, const QPointF &topLeft, int first, int end) const = 0;
};

// Lines of text, optionally with something hanging in front (a bullet, a number) or a rule above.
class Paragraph : public Piece
{
public:
    explicit Paragraph(const StyledText &text, double leading = 1.06);

    void setIndent(double indent) { m_indent = indent; }
    void setHanging(const StyledText &hanging) { m_hanging = hanging; }
    void setBar(const QColor &colour) { m_bar = colour; } // a bar at the left, as beside a quotation or a warning

    void layOut(double width, double bodyHeight) override;
    int count() const override { return m_laid.lineCount(); }
    double height(int first, int end) const override;
    int fit(int first, double space) const override;
    double leastHeight() const override;
    void paint(QPainter &painter, const QPointF &topLeft, int first, int end) const override;

private:
    StyledText m_text;
    StyledText m_hanging;
    LaidText m_laid;
    LaidText m_laidHanging;
    double m_leading = 1;
    double m_indent = 0;
    QColor m_bar;
};

// A drawing over the full width; never divided.
class Figure : public Piece
{
public:
    using Drawing = std::function<void(QPainter &painter, const QRectF &rect)>;

    Figure(double height, const Drawing &drawing);

    void layOut(double width, double bodyHeight) override;
    int count() const override { return 1; }
    double height(int first, int end) const override;
    int fit(int first, double space) const override;
    double leastHeight() const override { return m_height; }
    void paint(QPainter &painter, const QPointF &topLeft, int first, int end) const override;

private:
    double m_height = 0;
    double m_width = 0;
    Drawing m_drawing;
};

} // namespace shortlist::report
