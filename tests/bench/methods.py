# SPDX-FileCopyrightText: 2026 The Shortlist authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work in numpy, for bench_methods: one line a figure, in the layout of Figures.h."""
import time

import numpy as np


def median_ms(work, runs):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return sorted(times)[runs // 2]


def ranks(scores):
    order = np.argsort(-scores, kind="stable")
    result = np.empty(len(scores), dtype=np.uint32)
    result[order] = np.arange(1, len(scores) + 1)
    return result


def weighted_sum(matrix, weights, benefit):
    return ranks(matrix @ weights)


def topsis(matrix, weights, benefit):
    weighted = matrix / np.sqrt((matrix**2).sum(axis=0)) * weights
    lowest, highest = weighted.min(axis=0), weighted.max(axis=0)
    best, worst = np.where(benefit, highest, lowest), np.where(benefit, lowest, highest)
    from_best = np.sqrt(((weighted - best) ** 2).sum(axis=1))
    from_worst = np.sqrt(((weighted - worst) ** 2).sum(axis=1))
    return ranks(from_worst / (from_best + from_worst))


def main():
    random = np.random.default_rng(2027)
    for rows, runs in ((5000, 51), (100000, 11)):
        matrix, weights = random.random((rows, 40)), random.random(40)
        weights /= weights.sum()
        benefit = np.arange(40) % 3 != 2
        for name, method in (("weighted sum", weighted_sum), ("TOPSIS", topsis)):
            what = f"{name} and ranks, {rows} x 40: numpy"
            print(f"  {what:<66} {median_ms(lambda: method(matrix, weights, benefit), runs):10.2f} ms")


main()
