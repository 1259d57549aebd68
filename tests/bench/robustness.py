# SPDX-FileCopyrightText: 2026 The Shortlist authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same work in numpy, for bench_robustness: one line a figure, in the layout of Figures.h."""
import time

import numpy as np


def milliseconds(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def ranks(scores):
    order = np.argsort(-scores, kind="stable")
    result = np.empty(len(scores), dtype=np.uint32)
    result[order] = np.arange(1, len(scores) + 1)
    return result


def sweep(matrix, weights):
    for column, own in enumerate(weights):
        others = weights / (1 - own)
        others[column] = 0
        rest = matrix @ others
        for t in np.linspace(0, 1, 101):
            ranks((1 - t) * rest + t * matrix[:, column])


def smaa(matrix, samples):
    n, m = matrix.shape
    weights = np.random.default_rng(1).dirichlet(np.ones(m), samples)
    counts = np.zeros((n, n), dtype=np.uint32)
    central = np.zeros((n, m))
    for weight in weights:
        order = np.argsort(-(matrix @ weight))
        counts[order, np.arange(n)] += 1
        central[order[0]] += weight
    first = counts[:, 0] > 0
    central[first] /= counts[first, 0][:, None]
    return np.argmax(matrix @ central[first].T, axis=0)


def main():
    random = np.random.default_rng(2027)
    matrix, weights = random.random((5000, 40)), random.random(40)
    weights /= weights.sum()
    for name, work in (
        ("40 weights x 101 steps ranked again, 5,000 x 40: numpy", lambda: sweep(matrix, weights)),
        ("SMAA-2, 10,000 samples, 1,000 x 10: numpy", lambda: smaa(random.random((1000, 10)), 10000)),
        ("SMAA-2, 10,000 samples, 20 x 10: numpy", lambda: smaa(random.random((20, 10)), 10000)),
    ):
        print(f"  {name:<66} {milliseconds(work):10.2f} ms")


main()
