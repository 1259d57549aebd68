// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Piece.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace shortlist::report {

// One page: which parts of which pieces stand where.
struct LaidPage
{
    struct Placed
    {
        const Piece *piece = nullptr;
        int first = 0;
        int end = 0;
        double y = 0; // below the top of the body
    };
    std::vector<Placed> placed;
    QString chapter;   // for the running head
    bool bare = false; // no running head and foot
};

// Puts pieces onto pages one after another: headings stay with what follows, rows and short paragraphs stay whole.
class Pager
{
public:
    explicit Pager(const PageGeometry &geometry);

    void add(std::unique_ptr<Piece> piece);
    // The chapter named at the top of pages that begin from now on.
    void setChapter(const QString &name) { m_chapter = name; }
    // What is added next begins a page.
    void breakPage();
    // The same, unless less than this share of the page has been filled.
    void breakUnlessBelow(double share);
    // Height that is left on the page below what was placed.
    double room() const;
    void makeBare(); // the current page; starts one if there is none
    // Places what is still held back because it must stay with something after it.
    void finish();

    const std::vector<LaidPage> &pages() const { return m_pages; }
    // Page on which the piece with this mark begins, -1 if it was not placed.
    int pageOf(int mark) const;
    double yOf(int mark) const;
    // Moves all pages from `from` behind the page at `to`: the contents are laid out last but stand at the front.
    void moveToFront(int from, int to);

    const PageGeometry &geometry() const { return m_geometry; }

private:
    struct Place
    {
        int page = 0;
        double y = 0;
    };

    void place(const Piece &piece);
    void placeChain();
    void newPage();
    bool pageIsEmpty() const;

    PageGeometry m_geometry;
    std::vector<std::unique_ptr<Piece>> m_pieces;
    std::vector<const Piece *> m_chain;
    std::vector<LaidPage> m_pages;
    std::unordered_map<int, Place> m_marks;
    QString m_chapter;
    double m_y = 0;
    double m_after = 0; // space asked for below the last piece
    bool m_break = true;
};

} // namespace shortlist::report
