// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Standards.h"

#include <QHash>
#include <QMutex>
#include <QString>

#include <memory>
#include <vector>

namespace shortlist {

// The catalogue's standards and the project's own, found by what people type. Names that neither has get a standard of
// that name with an expiry date and no usual validity. May be asked from any thread.
class StandardBook
{
public:
    StandardBook() = default;
    explicit StandardBook(const std::vector<OwnStandard> &own);

    // Lives as long as the book.
    const CertificateStandard &find(const QString &text) const;
    // The project's own standards and the catalogue's, by name.
    std::vector<const CertificateStandard *> all() const;
    bool isOwn(const QString &name) const;

private:
    std::vector<std::shared_ptr<const CertificateStandard>> m_own;
    mutable QMutex m_mutex;
    mutable QHash<QString, const CertificateStandard *> m_found;
    mutable std::vector<std::shared_ptr<const CertificateStandard>> m_unknown;
};

} // namespace shortlist
