// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Pager.h"
#include "ui/report/TablePiece.h"

#include <QCoreApplication>

namespace shortlist::report {

// A heading, for the contents and the PDF's outline.
struct OutlineEntry
{
    int level = 1;  // 1 = chapter
    QString number; // "4", "4.2", "A"
    QString title;
    int mark = -1;
};

// What the chapters write with: numbered headings, paragraphs, captioned tables and figures, all in one style.
class Composer
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::Composer)

public:
    explicit Composer(Pager &pager);

    // Where there is room: on the same page, if most of that page would stay empty otherwise. `filled` is how much of
    // it may be taken, 0 to 1.
    enum class Start { NewPage, WhereThereIsRoom };

    void chapter(const QString &title, Start start = Start::NewPage, double filled = 0.45);
    void appendix(const QString &title); // lettered; begins a page
    void heading(const QString &title, bool newPage = false);
    void minorHeading(const QString &title);
    void paragraph(const QString &text);
    void paragraph(const StyledText &text);
    void bullet(const StyledText &text, double fontSize = size::kBody);
    // What a bullet would take of the page.
    double bulletHeight(const StyledText &text) const;
    void note(const QString &text); // small, below a table or figure
    void warning(const QString &text);
    // Captions stand above tables and below figures.
    void table(TableContent content, const QString &caption);
    void plainTable(TableContent content); // without caption: for the title page
    void figure(double height, const Figure::Drawing &drawing, const QString &caption);
    void space(double height);
    void breakPage() { m_pager.breakPage(); }
    void add(std::unique_ptr<Piece> piece) { m_pager.add(std::move(piece)); }

    Pager &pager() { return m_pager; }
    const std::vector<OutlineEntry> &outline() const { return m_outline; }
    const PageGeometry &geometry() const { return m_pager.geometry(); }

private:
    void addChapter(const QString &number, const QString &title);
    void addCaption(const QString &label, const QString &caption, bool above);

    Pager &m_pager;
    std::vector<OutlineEntry> m_outline;
    int m_chapters = 0;
    int m_appendices = 0;
    int m_headings = 0;
    int m_tables = 0;
    int m_figures = 0;
};

} // namespace shortlist::report
