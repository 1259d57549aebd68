// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Pager.h"

#include <algorithm>

namespace shortlist::report {

Pager::Pager(const PageGeometry &geometry)
    : m_geometry(geometry)
{}

void Pager::add(std::unique_ptr<Piece> piece)
{
    piece->layOut(m_geometry.bodyWidth(), m_geometry.bodyHeight());
    m_pieces.push_back(std::move(piece));
    m_chain.push_back(m_pieces.back().get());
    if (!m_chain.back()->keepWithNext)
        placeChain();
}

void Pager::finish()
{
    placeChain();
}

void Pager::breakPage()
{
    placeChain();
    m_break = true;
}

void Pager::breakUnlessBelow(double share)
{
    placeChain();
    m_break = m_break || m_pages.empty() || m_pages.back().bare || m_y > share * m_geometry.bodyHeight();
}

double Pager::room() const
{
    return m_break || m_pages.empty() ? m_geometry.bodyHeight() : m_geometry.bodyHeight() - m_y - m_after;
}

void Pager::makeBare()
{
    placeChain();
    if (m_break || m_pages.empty())
        newPage();
    m_pages.back().bare = true;
}

int Pager::pageOf(int mark) const
{
    const auto it = m_marks.find(mark);
    return it == m_marks.end() ? -1 : it->second.page;
}

double Pager::yOf(int mark) const
{
    const auto it = m_marks.find(mark);
    return it == m_marks.end() ? 0 : it->second.y;
}

void Pager::moveToFront(int from, int to)
{
    const int moved = static_cast<int>(m_pages.size()) - from;
    std::rotate(m_pages.begin() + to, m_pages.begin() + from, m_pages.end());
    for (auto &[mark, place] : m_marks) {
        if (place.page >= from)
            place.page -= from - to;
        else if (place.page >= to)
            place.page += moved;
    }
}

void Pager::newPage()
{
    m_pages.push_back(LaidPage{{}, m_chapter, false});
    m_y = 0;
    m_after = 0;
    m_break = false;
}

bool Pager::pageIsEmpty() const
{
    return m_pages.empty() || m_pages.back().placed.empty();
}

void Pager::placeChain()
{
    if (m_chain.empty())
        return;
    if (m_break || m_pages.empty() || (m_chain.front()->breakBefore && !pageIsEmpty()))
        newPage();
    double needed = 0;
    double after = m_after;
    for (const Piece *piece : m_chain) {
        const bool last = piece == m_chain.back();
        needed += std::max(after, piece->before) + (last ? piece->leastHeight() : piece->height(0, piece->count()));
        after = piece->after;
    }
    if (!pageIsEmpty() && m_y + needed > m_geometry.bodyHeight())
        newPage();
    for (const Piece *piece : m_chain)
        place(*piece);
    m_chain.clear();
}

void Pager::place(const Piece &piece)
{
    int first = 0;
    while (first < piece.count()) {
        const double gap = pageIsEmpty() ? 0 : std::max(m_after, piece.before);
        const double space = m_geometry.bodyHeight() - m_y - gap;
        int end = piece.fit(first, space);
        if (end == first) {
            if (!pageIsEmpty()) {
                newPage();
                continue;
            }
            end = first + 1; // a part that is higher than a page: better cut than lost
        }
        m_y += gap;
        if (first == 0 && piece.mark >= 0)
            m_marks[piece.mark] = Place{static_cast<int>(m_pages.size()) - 1, m_y};
        m_pages.back().placed.push_back(LaidPage::Placed{&piece, first, end, m_y});
        m_y += piece.height(first, end);
        m_after = piece.after;
        first = end;
        if (first < piece.count())
            newPage();
    }
}

} // namespace shortlist::report
