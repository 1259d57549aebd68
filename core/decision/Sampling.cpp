// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Sampling.h"

#include <bit>
#include <cmath>
#include <limits>
#include <span>

namespace shortlist::decision {

namespace {

constexpr double kLn2High = 6.93147180369123816490e-01; // its lower 32 bits are 0, so that n x this is exact
constexpr double kLn2Low = 1.90821492927058770002e-10;

std::uint64_t splitMix(std::uint64_t &state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}

double polynomial(std::span<const double> coefficients, double x)
{
    double sum = 0;
    for (std::size_t i = coefficients.size(); i > 0; --i)
        sum = sum * x + coefficients[i - 1];
    return sum;
}

// AS 241: coefficients of rising powers, numerators and denominators.
constexpr double kCentreUpper[] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                   1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                   3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr double kCentreLower[] = {1.0,
                                   4.2313330701600911252e+1,
                                   6.8718700749205790830e+2,
                                   5.3941960214247511077e+3,
                                   2.1213794301586595867e+4,
                                   3.9307895800092710610e+4,
                                   2.8729085735721942674e+4,
                                   5.2264952788528545610e+3};
constexpr double kNearUpper[] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                                 3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                                 2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double kNearLower[] = {1.0,
                                 2.05319162663775882187e0,
                                 1.67638483018380384940e0,
                                 6.89767334985100004550e-1,
                                 1.48103976427480074590e-1,
                                 1.51986665636164571966e-2,
                                 5.47593808499534494600e-4,
                                 1.05075007164441684324e-9};
constexpr double kFarUpper[] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                                2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double kFarLower[] = {1.0,
                                5.99832206555887937690e-1,
                                1.36929880922735805310e-1,
                                1.48753612908506148525e-2,
                                7.86869131145613259100e-4,
                                1.84631831751005468180e-5,
                                1.42151175831644588870e-7,
                                2.04426310338993978564e-15};

} // namespace

// The reduction and the polynomial of fdlibm's e_log.c (Sun Microsystems 1993): x = 2^k (1 + f), and log(1 + f) from
// the odd series in f / (2 + f).
double logOf(double x)
{
    constexpr double kOdd[] = {6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
                               2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
                               1.479819860511658591e-01};
    const auto bits = std::bit_cast<std::uint64_t>(x);
    // From sqrt(1/2) to sqrt(2), so that f is small on both sides.
    const std::uint64_t shifted = bits + (0x3ff0000000000000U - 0x3fe6a09e667f3bcdU);
    const auto k = static_cast<double>(static_cast<std::int64_t>(shifted >> 52) - 1023);
    const double mantissa = std::bit_cast<double>((shifted & 0x000fffffffffffffU) + 0x3fe6a09e667f3bcdU);
    const double f = mantissa - 1.0;
    const double s = f / (2.0 + f);
    const double z = s * s;
    const double w = z * z;
    const double even = w * (kOdd[1] + w * (kOdd[3] + w * kOdd[5]));
    const double odd = z * (kOdd[0] + w * (kOdd[2] + w * (kOdd[4] + w * kOdd[6])));
    const double half = 0.5 * f * f;
    return k * kLn2High - ((half - (s * (half + even + odd) + k * kLn2Low)) - f);
}

// As fdlibm's e_exp.c: x = n ln 2 + r, and exp(r) from a rational function of r.
double expOf(double x)
{
    constexpr double kTerms[] = {1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
                                 -1.65339022054652515390e-06, 4.13813679705723846039e-08};
    if (x > 710)
        return std::numeric_limits<double>::infinity();
    if (x < -745)
        return 0;
    const double n = std::floor(x * 1.44269504088896338700 + 0.5);
    const double high = x - n * kLn2High;
    const double low = n * kLn2Low;
    const double r = high - low;
    const double t = r * r;
    const double c = r - t * polynomial(kTerms, t);
    const double y = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
    // In two steps, since 2^n alone may leave the range of double where the result does not.
    const auto whole = static_cast<int>(n);
    const auto power = [](int exponent) {
        return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
    };
    return y * power(whole / 2) * power(whole - whole / 2);
}

double normalQuantile(double p)
{
    const double q = p - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(kCentreUpper, r) / polynomial(kCentreLower, r);
    }
    const double r = std::sqrt(-logOf(q < 0 ? p : 1 - p));
    const double tail = r <= 5 ? polynomial(kNearUpper, r - 1.6) / polynomial(kNearLower, r - 1.6)
                               : polynomial(kFarUpper, r - 5) / polynomial(kFarLower, r - 5);
    return q < 0 ? -tail : tail;
}

RandomStream::RandomStream(std::uint64_t seed, std::uint64_t stream)
{
    // Mixed one after the other, so that neither neighbouring seeds nor neighbouring streams are alike.
    std::uint64_t state = splitMix(seed) ^ stream;
    state = splitMix(state);
    for (std::uint64_t &word : m_state)
        word = splitMix(state);
}

double RandomStream::exponential()
{
    return -logOf(uniform());
}

double RandomStream::normal()
{
    return normalQuantile(uniform());
}

double RandomStream::gamma(double shape)
{
    if (shape < 1)
        return gamma(shape + 1) * expOf(logOf(uniform()) / shape);
    const double d = shape - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    for (;;) {
        const double x = normal();
        const double root = 1 + c * x;
        if (!(root > 0))
            continue;
        const double v = root * root * root;
        if (logOf(uniform()) < 0.5 * x * x + d - d * v + d * logOf(v))
            return d * v;
    }
}

double RandomStream::beta(double a, double b)
{
    const double x = gamma(a);
    const double y = gamma(b);
    // Both may be below the smallest number where a and b are tiny; then it is one end or the other.
    if (!(x + y > 0))
        return uniform() * (a + b) < a ? 1.0 : 0.0;
    return x / (x + y);
}

} // namespace shortlist::decision
