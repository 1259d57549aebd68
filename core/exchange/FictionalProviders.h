// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace shortlist {

// The same numbers for the same seed on every machine (SplitMix64, by Sebastiano Vigna, public domain); the standard
// library's distributions do not promise that.
class SeededNumbers
{
public:
    explicit SeededNumbers(quint64 seed)
        : m_state(seed)
    {}

    quint64 next();
    int below(int limit); // 0 to limit - 1
    double unit();        // 0 to 1
    double bell();        // about -1 to 1, mostly near 0
    bool chance(double p) { return unit() < p; }
    const QString &oneOf(const QStringList &list) { return list.at(below(static_cast<int>(list.size()))); }

private:
    quint64 m_state;
};

// Providers that do not exist, with names that differ for each index.
class FictionalProviders
{
public:
    explicit FictionalProviders(quint32 seed)
        : m_numbers(seed)
    {}

    Provider make(int index);

private:
    void addSites(Provider &provider, int place);
    void addCertificates(Provider &provider);
    void addPeople(Provider &provider, int index);

    SeededNumbers m_numbers;
};

} // namespace shortlist
