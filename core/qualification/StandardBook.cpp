// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/StandardBook.h"

#include "core/catalogue/Fold.h"

#include <algorithm>

namespace shortlist {

namespace {

CertificateStandard standardOf(const OwnStandard &own)
{
    CertificateStandard standard;
    standard.name = own.name;
    standard.covers = own.covers;
    standard.issuer = own.issuer;
    standard.evidence = own.evidence;
    standard.trap = own.trap;
    standard.dates = own.dates;
    standard.months = own.months;
    return standard;
}

} // namespace

StandardBook::StandardBook(const std::vector<OwnStandard> &own)
{
    m_own.reserve(own.size());
    for (const OwnStandard &row : own)
        m_own.push_back(std::make_shared<const CertificateStandard>(standardOf(row)));
}

const CertificateStandard &StandardBook::find(const QString &text) const
{
    const QMutexLocker lock(&m_mutex);
    if (const auto found = m_found.constFind(text); found != m_found.constEnd())
        return **found;
    const QString key = folded(text);
    const CertificateStandard *standard = nullptr;
    for (const auto &own : m_own) {
        if (standard == nullptr && folded(own->name) == key)
            standard = own.get();
    }
    if (standard == nullptr)
        standard = catalogue::certificateStandard(text);
    for (const auto &unknown : m_unknown) {
        if (standard == nullptr && folded(unknown->name) == key)
            standard = unknown.get();
    }
    if (standard == nullptr) {
        CertificateStandard unknown;
        unknown.name = text.trimmed();
        m_unknown.push_back(std::make_shared<const CertificateStandard>(unknown));
        standard = m_unknown.back().get();
    }
    m_found.insert(text, standard);
    return *standard;
}

std::vector<const CertificateStandard *> StandardBook::all() const
{
    std::vector<const CertificateStandard *> standards;
    for (const auto &own : m_own)
        standards.push_back(own.get());
    if (const auto built = catalogue::certificateStandards()) {
        for (const CertificateStandard &row : *built) {
            const CertificateStandard *standard = catalogue::certificateStandard(row.name);
            if (standard != nullptr && !isOwn(row.name))
                standards.push_back(standard);
        }
    }
    std::stable_sort(standards.begin(), standards.end(),
                     [](const auto *a, const auto *b) { return QString::localeAwareCompare(a->name, b->name) < 0; });
    return standards;
}

bool StandardBook::isOwn(const QString &name) const
{
    const QString key = folded(name);
    return std::any_of(m_own.begin(), m_own.end(), [&key](const auto &own) { return folded(own->name) == key; });
}

} // namespace shortlist
