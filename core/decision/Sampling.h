// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace shortlist::decision {

// Random numbers whose digits are the same on every machine: nothing here asks the standard library for more than a
// square root, which IEEE 754 fixes to the last bit.

// The natural logarithm of a positive, finite, normal number, and e to the power of x; both within 2 units in the last
// place. expOf() is 0 below -745 and infinite above 710.
double logOf(double x);
double expOf(double x);
// The x that a standard normal variable stays below with probability p, 0 < p < 1. Wichura, "Algorithm AS 241: The
// percentage points of the normal distribution", Applied Statistics 37, 1988 (PPND16, about 1 part in 10^16).
double normalQuantile(double p);

// One of 2^64 streams of a seed. Numbers by xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number
// generators", ACM Transactions on Mathematical Software 47, 2021), its state by SplitMix64 from seed and stream, so
// that what a stream gives does not depend on which others were used before.
class RandomStream
{
public:
    RandomStream(std::uint64_t seed, std::uint64_t stream);

    std::uint64_t next();
    double uniform();     // 0 < x < 1, in steps of 2^-52
    double exponential(); // mean 1
    double normal();      // mean 0, deviation 1, by inversion
    // Shape above 0, scale 1. Marsaglia and Tsang, "A simple method for generating gamma variables", ACM Transactions
    // on Mathematical Software 26, 2000.
    double gamma(double shape);
    double beta(double a, double b); // both above 0

private:
    std::array<std::uint64_t, 4> m_state;
};

inline std::uint64_t RandomStream::next()
{
    const auto turned = [](std::uint64_t x, int by) { return (x << by) | (x >> (64 - by)); };
    const std::uint64_t result = turned(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = turned(m_state[3], 45);
    return result;
}

inline double RandomStream::uniform()
{
    return (static_cast<double>(next() >> 12) + 0.5) * 0x1p-52;
}

} // namespace shortlist::decision
