// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace shortlist {

// Finding the system's fonts is a third of the work of a start and needs nothing of the rest: it is done beside it.
class FontsAhead
{
public:
    // At the very beginning: reads the system's font configuration, where it is fontconfig's.
    FontsAhead();
    ~FontsAhead();
    FontsAhead(const FontsAhead &) = delete;
    FontsAhead &operator=(const FontsAhead &) = delete;

    // Once there is an application: lets Qt list the fonts.
    void listFonts();
    // Before the application goes.
    void wait();

private:
    std::thread m_work;
};

} // namespace shortlist
