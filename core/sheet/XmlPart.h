// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/ZipArchive.h"

#include <QString>

#include <optional>
#include <string_view>

namespace shortlist {

// The attributes of one element, as long as its start is being told of.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char *const *pairs)
        : m_pairs(pairs)
    {}

    // Empty if it is not there; the name with its prefix.
    std::string_view value(std::string_view name) const;
    // By the name behind the prefix, whatever that is; only attributes that have one.
    std::string_view prefixed(std::string_view localName) const;

private:
    const char *const *m_pairs;
};

// What an XML document consists of, in its order. A text may come in several pieces.
class XmlHandler
{
public:
    virtual ~XmlHandler();

    virtual void startElement(std::string_view name, const XmlAttributes &attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view piece);

    const std::optional<QString> &problem() const { return m_problem; }

protected:
    // Stops the reading; the sentence goes behind the file's name.
    void giveUp(const QString &problem);

private:
    std::optional<QString> m_problem;
};

// "c" for "x:c"
std::string_view withoutPrefix(std::string_view name);

// Reads a part from its beginning to its end. Nothing outside the part is ever read, and a document type, with which
// entities could grow without end, is refused.
Result<> readXml(ZipArchive &archive, const QByteArray &part, XmlHandler &handler);

} // namespace shortlist
