// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Standards.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Fold.h"

#include <algorithm>

namespace shortlist::catalogue {

namespace {

const Result<CertificateFile> &certificateFile()
{
    static const Result<CertificateFile> file =
        load(QStringLiteral(":/catalogue/certificates.json"), &parseCertificates);
    return file;
}

} // namespace

Result<std::vector<CertificateStandard>> certificateStandards()
{
    return certificateFile().map([](const CertificateFile &file) { return file.standards; });
}

const CertificateStandard *certificateStandard(const QString &text)
{
    if (!certificateFile())
        return nullptr;
    const QString name = standardName(text);
    const std::vector<CertificateStandard> &all = certificateFile()->standards;
    const auto it =
        std::lower_bound(all.begin(), all.end(), name,
                         [](const CertificateStandard &one, const QString &wanted) { return one.name < wanted; });
    return it == all.end() || it->name != name ? nullptr : &*it;
}

QString standardName(const QString &text)
{
    const QString plain = text.simplified();
    if (!certificateFile())
        return plain;
    const QHash<QString, QString> &names = certificateFile()->names;
    // The year of an edition says nothing of which standard it is: "ISO 27001:2022".
    const QString undated = plain.section(QLatin1Char(':'), 0, 0);
    const QString known = names.value(folded(plain));
    return !known.isEmpty() ? known : names.value(folded(undated), plain);
}

} // namespace shortlist::catalogue
