// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Blocks.h"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace shortlist::decision {

Blocks::Blocks(unsigned threads, std::size_t atATime, std::size_t all, std::function<void(double)> progress,
               std::stop_token stop)
    : m_threads(threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads)
    , m_all(all)
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
{
    m_threads = std::clamp<std::size_t>(m_threads, 1, std::max<std::size_t>(1, atATime));
}

bool Blocks::run(std::size_t blocks, const std::function<void(std::size_t, std::size_t)> &work)
{
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> finished{0};
    const auto takeBlocks = [&](std::size_t thread) {
        while (!m_stop.stop_requested()) {
            const std::size_t block = next.fetch_add(1);
            if (block >= blocks)
                return;
            work(thread, block);
            finished.fetch_add(1);
            const std::size_t done = m_done.fetch_add(1) + 1;
            if (thread == 0 && m_progress)
                m_progress(static_cast<double>(done) / static_cast<double>(m_all));
        }
    };
    // What goes wrong in a thread of ours is thrown where the caller can catch it.
    std::vector<std::exception_ptr> thrown(m_threads);
    {
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < std::min(m_threads, blocks); ++thread) {
            others.emplace_back([&takeBlocks, &thrown, thread] {
                try {
                    takeBlocks(thread);
                } catch (...) {
                    thrown[thread] = std::current_exception();
                }
            });
        }
        takeBlocks(0);
    }
    for (const std::exception_ptr &exception : thrown) {
        if (exception)
            std::rethrow_exception(exception);
    }
    // Another thread may have done the last block.
    if (finished == blocks && m_progress && m_done == m_all)
        m_progress(1.0);
    return finished == blocks;
}

} // namespace shortlist::decision
