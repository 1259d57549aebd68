// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <stop_token>

namespace shortlist::decision {

// Work in numbered blocks, shared by some threads, of which the calling one is the first. Who does which block is left
// to chance, so that a block's result must not depend on it.
class Blocks
{
public:
    // threads: 0 for as many as the machine has; never more than there are blocks at a time. all: blocks of all runs,
    // for the progress.
    Blocks(unsigned threads, std::size_t atATime, std::size_t all, std::function<void(double)> progress,
           std::stop_token stop);

    std::size_t threads() const { return m_threads; }

    // Calls work(thread, block) for each block from 0 on. False if it was stopped before all were done.
    bool run(std::size_t blocks, const std::function<void(std::size_t, std::size_t)> &work);

private:
    std::size_t m_threads;
    std::size_t m_all;
    std::function<void(double)> m_progress;
    std::stop_token m_stop;
    std::atomic<std::size_t> m_done{0};
};

} // namespace shortlist::decision
