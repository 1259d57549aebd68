// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Cholesky.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace shortlist::decision {

std::vector<double> solvedByCholesky(std::vector<double> matrix, std::vector<double> right, double leastPivot)
{
    const std::size_t n = right.size();
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t i = j; i < n; ++i) {
            for (std::size_t k = 0; k < j; ++k)
                matrix[i * n + j] -= matrix[i * n + k] * matrix[j * n + k];
        }
        const double pivot = std::sqrt(std::max(matrix[j * n + j], leastPivot));
        for (std::size_t i = j + 1; i < n; ++i)
            matrix[i * n + j] /= pivot;
        matrix[j * n + j] = pivot;
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            right[i] -= matrix[i * n + k] * right[k];
        right[i] /= matrix[i * n + i];
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            right[i] -= matrix[k * n + i] * right[k];
        right[i] /= matrix[i * n + i];
    }
    return right;
}

} // namespace shortlist::decision
