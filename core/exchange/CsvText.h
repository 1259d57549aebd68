// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/Csv.h"

#include <QString>

namespace shortlist {

struct DecodedText
{
    QString text; // without byte order mark
    CsvEncoding encoding = CsvEncoding::Utf8;
    QString warning; // empty if there is nothing to say
};

// Bytes of a text file to text; the encoding is recognised unless it is given. Bytes that cannot be text are BadInput.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &name, std::optional<CsvEncoding> encoding);

} // namespace shortlist
