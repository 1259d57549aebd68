// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/XmlPart.h"

#include <QCoreApplication>

#include <expat.h>

#include <memory>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

constexpr int kPiece = 256 * 1024;

struct ParserCloser
{
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, ParserCloser>;

// What expat hands back to its callbacks.
struct Reading
{
    XmlHandler &handler;
    XML_Parser parser = nullptr;
    bool hasDocumentType = false;

    void stopIfWanted() const
    {
        if (handler.problem())
            XML_StopParser(parser, XML_FALSE);
    }
};

void XMLCALL onStart(void *user, const XML_Char *name, const XML_Char **attributes)
{
    const auto *reading = static_cast<Reading *>(user);
    reading->handler.startElement(name, XmlAttributes(attributes));
    reading->stopIfWanted();
}

void XMLCALL onEnd(void *user, const XML_Char *name)
{
    const auto *reading = static_cast<Reading *>(user);
    reading->handler.endElement(name);
    reading->stopIfWanted();
}

void XMLCALL onText(void *user, const XML_Char *text, int size)
{
    static_cast<Reading *>(user)->handler.text(std::string_view(text, static_cast<std::size_t>(size)));
}

void XMLCALL onDocumentType(void *user, const XML_Char *, const XML_Char *, const XML_Char *, int)
{
    auto *reading = static_cast<Reading *>(user);
    reading->hasDocumentType = true;
    XML_StopParser(reading->parser, XML_FALSE);
}

Result<> problemOf(const Reading &reading, const QString &archive, const QByteArray &part)
{
    if (reading.handler.problem())
        return fail(ErrorCode::BadInput, SheetFile::tr("“%1”: %2").arg(archive, *reading.handler.problem()));
    if (reading.hasDocumentType)
        return fail(ErrorCode::BadInput,
                    SheetFile::tr("“%1”, part “%2”: it declares a document type, which no spreadsheet program does, so "
                                  "it was not read.")
                        .arg(archive, QString::fromUtf8(part)));
    return fail(
        ErrorCode::BadInput,
        SheetFile::tr("“%1” is damaged: part “%2”, line %3: %4. Open it in the program it comes from and save it "
                      "again.")
            .arg(archive, QString::fromUtf8(part), QString::number(XML_GetCurrentLineNumber(reading.parser)),
                 QString::fromUtf8(XML_ErrorString(XML_GetErrorCode(reading.parser)))));
}

} // namespace

std::string_view XmlAttributes::value(std::string_view name) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2) {
        if (name == *pair)
            return pair[1];
    }
    return {};
}

std::string_view XmlAttributes::prefixed(std::string_view localName) const
{
    for (const char *const *pair = m_pairs; *pair != nullptr; pair += 2) {
        const std::string_view name = *pair;
        if (name.size() > localName.size() && name[name.size() - localName.size() - 1] == ':' &&
            name.ends_with(localName))
            return pair[1];
    }
    return {};
}

XmlHandler::~XmlHandler() = default;

void XmlHandler::text(std::string_view) {}

void XmlHandler::giveUp(const QString &problem)
{
    if (!m_problem)
        m_problem = problem;
}

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Result<> readXml(ZipArchive &archive, const QByteArray &part, XmlHandler &handler)
{
    Result<ZipPart> opened = archive.part(part);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const Parser parser(XML_ParserCreate(nullptr));
    Reading reading{handler, parser.get()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), &onStart, &onEnd);
    XML_SetCharacterDataHandler(parser.get(), &onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), &onDocumentType);
    for (;;) {
        void *room = XML_GetBuffer(parser.get(), kPiece);
        if (room == nullptr)
            return problemOf(reading, archive.name(), part);
        const Result<int> count = opened->read(static_cast<char *>(room), kPiece);
        if (!count)
            return tl::unexpected<Error>(count.error());
        const bool isLast = *count == 0;
        if (XML_ParseBuffer(parser.get(), *count, isLast ? XML_TRUE : XML_FALSE) != XML_STATUS_OK)
            return problemOf(reading, archive.name(), part);
        if (isLast)
            return {};
    }
}

} // namespace shortlist
