// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/OdtWriter.h"

#include "core/sheet/Sheet.h"
#include "core/sheet/ZipWriter.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>

namespace shortlist {

namespace {

constexpr double kPageWidth = 17.0; // cm between the margins of A4

constexpr const char *kNamespaces[][2] = {
    {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"dc", "http://purl.org/dc/elements/1.1/"},
};

QString namespaces()
{
    QString text;
    for (const auto &[prefix, uri] : kNamespaces)
        text += QStringLiteral(" xmlns:%1=\"%2\"").arg(QLatin1String(prefix), QLatin1String(uri));
    return text;
}

// Styles do not depend on what is written; the title comes in through the footer.
constexpr const char *kStyles = R"(<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="120%"/>
<style:text-properties fo:font-family="'Noto Sans', 'Liberation Sans', Arial, sans-serif" fo:font-size="10pt" fo:color="#1f2937"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"><style:paragraph-properties fo:margin-bottom="0.2cm"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.5cm"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.7cm" fo:margin-bottom="0.3cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="11pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Strong" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always" fo:margin-top="0.35cm" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:keep-with-next="always" fo:margin-bottom="0.1cm"/><style:text-properties fo:font-size="9pt" fo:color="#6b7280"/></style:style>
<style:style style:name="Answer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-left="0.4cm"/></style:style>
<style:style style:name="Cell" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0cm"/></style:style>
<style:style style:name="CellHeading" style:family="paragraph" style:parent-style-name="Cell"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8pt" fo:color="#6b7280"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="2cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout></office:automatic-styles>
)";

constexpr const char *kTableStyles =
    R"(<style:style style:name="Table" style:family="table"><style:table-properties style:width="17cm" table:align="left" table:border-model="collapsing" fo:margin-bottom="0.3cm"/></style:style>
<style:style style:name="CellBox" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #c7cdd6"/></style:style>
<style:style style:name="HeadBox" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #c7cdd6" fo:background-color="#e5e9f0"/></style:style>
)";

QByteArray header(const char *root)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:%1%2 office:version=\"1.3\">")
        .arg(QLatin1String(root), namespaces())
        .toUtf8();
}

QByteArray styles(const QString &title)
{
    return header("document-styles") + kStyles +
           QStringLiteral(
               "<office:master-styles><style:master-page style:name=\"Standard\" "
               "style:page-layout-name=\"Page\"><style:footer><text:p text:style-name=\"Footer\">%1<text:tab/>"
               "<text:page-number text:select-page=\"current\">1</text:page-number> / "
               "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
               "</office:master-styles></office:document-styles>")
               .arg(withoutControls(title).simplified().toHtmlEscaped())
               .toUtf8();
}

QByteArray manifest()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>)";
}

QByteArray meta(const QString &title, const std::vector<std::pair<QString, QString>> &properties)
{
    QString text = QStringLiteral("<office:meta><meta:generator>Shortlist</meta:generator><dc:title>%1</dc:title>")
                       .arg(withoutControls(title).simplified().toHtmlEscaped());
    for (const auto &[name, value] : properties) {
        text += QStringLiteral("<meta:user-defined meta:name=\"%1\" meta:value-type=\"string\">%2</meta:user-defined>")
                    .arg(withoutControls(name).toHtmlEscaped(), withoutControls(value).toHtmlEscaped());
    }
    return header("document-meta") + text.toUtf8() + "</office:meta></office:document-meta>";
}

QString styleName(OdtWriter::Style style)
{
    switch (style) {
    case OdtWriter::Style::Strong:
        return QStringLiteral("Strong");
    case OdtWriter::Style::Note:
        return QStringLiteral("Note");
    case OdtWriter::Style::Answer:
        return QStringLiteral("Answer");
    case OdtWriter::Style::Body:
        break;
    }
    return QStringLiteral("Standard");
}

} // namespace

OdtWriter::OdtWriter(const QString &title)
    : m_title(title)
{
    m_xml.writeStartElement(QStringLiteral("text:p"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Title"));
    writeText(title);
    m_xml.writeEndElement();
}

// Spaces in a row, tabs and line breaks have elements of their own.
void OdtWriter::writeText(const QString &text)
{
    const QString clean = withoutControls(text);
    QString run;
    const auto flush = [this, &run] {
        m_xml.writeCharacters(run);
        run.clear();
    };
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean.at(i);
        const bool follows = i == 0 || clean.at(i - 1) == QLatin1Char(' ') || clean.at(i - 1) == QLatin1Char('\n');
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t')) {
            flush();
            m_xml.writeEmptyElement(c == QLatin1Char('\n') ? QStringLiteral("text:line-break")
                                                           : QStringLiteral("text:tab"));
        } else if (c == QLatin1Char(' ') && follows) {
            flush();
            m_xml.writeEmptyElement(QStringLiteral("text:s"));
        } else {
            run += c;
        }
    }
    flush();
}

void OdtWriter::addHeading(int level, const QString &text)
{
    m_xml.writeStartElement(QStringLiteral("text:h"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), QStringLiteral("Heading_20_%1").arg(level));
    m_xml.writeAttribute(QStringLiteral("text:outline-level"), QString::number(level));
    writeText(text);
    m_xml.writeEndElement();
}

void OdtWriter::addParagraph(const QString &text, Style style)
{
    m_xml.writeStartElement(QStringLiteral("text:p"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), styleName(style));
    writeText(text);
    m_xml.writeEndElement();
}

void OdtWriter::writeCell(const QString &text, const QString &style)
{
    const bool isHeading = style == QLatin1String("HeadBox");
    m_xml.writeStartElement(QStringLiteral("table:table-cell"));
    m_xml.writeAttribute(QStringLiteral("table:style-name"), style);
    m_xml.writeAttribute(QStringLiteral("office:value-type"), QStringLiteral("string"));
    m_xml.writeStartElement(QStringLiteral("text:p"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"),
                         isHeading ? QStringLiteral("CellHeading") : QStringLiteral("Cell"));
    writeText(text);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void OdtWriter::writeColumns(std::span<const int> widths)
{
    m_xml.writeStartElement(QStringLiteral("table:table"));
    m_xml.writeAttribute(QStringLiteral("table:name"), QStringLiteral("Table%1").arg(++m_tables));
    m_xml.writeAttribute(QStringLiteral("table:style-name"), QStringLiteral("Table"));
    const int sum = std::max(1, std::accumulate(widths.begin(), widths.end(), 0));
    for (const int width : widths) {
        const QString centimetres = QString::number(kPageWidth * width / sum, 'f', 3);
        if (!m_columnStyles.contains(centimetres))
            m_columnStyles.append(centimetres);
        m_xml.writeEmptyElement(QStringLiteral("table:table-column"));
        m_xml.writeAttribute(QStringLiteral("table:style-name"),
                             QStringLiteral("co%1").arg(m_columnStyles.indexOf(centimetres) + 1));
    }
}

void OdtWriter::addTable(std::span<const int> widths, const QStringList &heading, const std::vector<QStringList> &rows)
{
    writeColumns(widths);
    if (!heading.isEmpty()) {
        m_xml.writeStartElement(QStringLiteral("table:table-header-rows"));
        m_xml.writeStartElement(QStringLiteral("table:table-row"));
        for (const QString &cell : heading)
            writeCell(cell, QStringLiteral("HeadBox"));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }
    for (const QStringList &row : rows) {
        m_xml.writeStartElement(QStringLiteral("table:table-row"));
        for (qsizetype i = 0; i < static_cast<qsizetype>(widths.size()); ++i)
            writeCell(row.value(i), QStringLiteral("CellBox"));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

void OdtWriter::addBox(int lines)
{
    constexpr int kWhole[] = {1};
    addTable(kWhole, {}, {{QString(std::max(0, lines - 1), QLatin1Char('\n'))}});
}

void OdtWriter::setProperty(const QString &name, const QString &value)
{
    m_properties.emplace_back(name, value);
}

QByteArray OdtWriter::content()
{
    QString columns;
    for (qsizetype i = 0; i < m_columnStyles.size(); ++i) {
        columns += QStringLiteral("<style:style style:name=\"co%1\" style:family=\"table-column\">"
                                  "<style:table-column-properties style:column-width=\"%2cm\"/></style:style>")
                       .arg(QString::number(i + 1), m_columnStyles.at(i));
    }
    return header("document-content") + "<office:automatic-styles>" + kTableStyles + columns.toUtf8() +
           "</office:automatic-styles><office:body><office:text>" + m_body +
           "</office:text></office:body></office:document-content>";
}

Result<> OdtWriter::save(const QString &path)
{
    ZipWriter zip(path);
    // The type comes first and as it is, so that the file's first bytes tell what it is.
    zip.add("mimetype", "application/vnd.oasis.opendocument.text", ZipWriter::Packing::Stored);
    zip.add("content.xml", content());
    zip.add("styles.xml", styles(m_title));
    zip.add("meta.xml", meta(m_title, m_properties));
    zip.add("META-INF/manifest.xml", manifest());
    return zip.save();
}

} // namespace shortlist
