// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace shortlist {

// The lines of one bench program in the table that tests/bench/run prints. A program returns exitStatus() from main().
class Figures
{
public:
    explicit Figures(const std::string &subject) { std::printf("\n%s\n", subject.c_str()); }

    // A figure that the project promises: value <= bound, both in the unit ("x", "ms", "bytes").
    void atMost(const std::string &what, double value, double bound, const std::string &unit)
    {
        const bool kept = value <= bound;
        m_allKept = m_allKept && kept;
        std::printf("  %-66s %10.2f %-6s at most %8.2f   %s\n", what.c_str(), value, unit.c_str(), bound,
                    kept ? "kept" : "MISSED");
        std::fflush(stdout);
    }

    // A figure that only informs, such as the time of the thing that is compared with.
    void note(const std::string &what, double value, const std::string &unit)
    {
        std::printf("  %-66s %10.2f %-6s\n", what.c_str(), value, unit.c_str());
        std::fflush(stdout);
    }

    int exitStatus() const { return m_allKept ? 0 : 1; }

private:
    bool m_allKept = true;
};

} // namespace shortlist
