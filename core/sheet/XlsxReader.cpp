// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/XlsxReader.h"

#include "core/sheet/XlsxCells.h"
#include "core/sheet/XlsxStyles.h"
#include "core/sheet/XmlPart.h"

#include <QCoreApplication>
#include <QHash>

#include <vector>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

// "xl/worksheets/sheet1.xml" for "worksheets/sheet1.xml" or "/xl/worksheets/sheet1.xml", seen from "xl/workbook.xml".
QByteArray resolved(const QByteArray &target, const QByteArray &from)
{
    QByteArray path = target;
    if (path.startsWith('/'))
        return path.mid(1);
    QByteArray folder = from.left(from.lastIndexOf('/') + 1);
    while (path.startsWith("../") && !folder.isEmpty()) {
        path.remove(0, 3);
        folder.chop(1);
        folder.truncate(folder.lastIndexOf('/') + 1);
    }
    return folder + path;
}

// Which other parts a part speaks of.
class Relations : public XmlHandler
{
public:
    explicit Relations(const QByteArray &from)
        : m_from(from)
    {}
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (withoutPrefix(name) != "Relationship" || attributes.value("TargetMode") == "External")
            return;
        const QByteArray type = bytesOf(attributes.value("Type"));
        const QByteArray part = resolved(bytesOf(attributes.value("Target")), m_from);
        m_byId.insert(bytesOf(attributes.value("Id")), part);
        // Transitional and strict files differ in what stands before the last slash.
        m_byType.insert(type.mid(type.lastIndexOf('/') + 1), part);
    }
    void endElement(std::string_view) override {}

    QByteArray byId(const QByteArray &id) const { return m_byId.value(id); }
    QByteArray byType(const QByteArray &type) const { return m_byType.value(type); }

private:
    QByteArray m_from;
    QHash<QByteArray, QByteArray> m_byId;
    QHash<QByteArray, QByteArray> m_byType;
};

// xl/workbook.xml: the sheets in their order.
class Contents : public XmlHandler
{
public:
    struct Entry
    {
        QString name;
        QByteArray relation;
        bool hidden = false;
    };
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        const std::string_view element = withoutPrefix(name);
        if (element == "sheet") {
            const std::string_view state = attributes.value("state");
            sheets.push_back({cleanText(attributes.value("name")), bytesOf(attributes.prefixed("id")),
                              state == "hidden" || state == "veryHidden"});
        } else if (element == "workbookPr") {
            const std::string_view from = attributes.value("date1904");
            from1904 = from == "1" || from == "true";
        }
    }
    void endElement(std::string_view) override {}

    std::vector<Entry> sheets;
    bool from1904 = false;
};

// docProps/custom.xml
class Properties : public XmlHandler
{
public:
    explicit Properties(QHash<QString, QString> &properties)
        : m_properties(properties)
    {}
    void startElement(std::string_view name, const XmlAttributes &attributes) override
    {
        if (withoutPrefix(name) != "property")
            return;
        m_name = cleanText(attributes.value("name"));
        m_value.clear();
    }
    void endElement(std::string_view name) override
    {
        if (withoutPrefix(name) == "property" && m_properties.size() < 1000)
            m_properties.insert(m_name, cleanText(m_value));
    }
    void text(std::string_view piece) override
    {
        if (m_value.size() < 10'000)
            m_value.append(piece);
    }

private:
    QHash<QString, QString> &m_properties;
    QString m_name;
    std::string m_value;
};

Result<Relations> relationsOf(ZipArchive &archive, const QByteArray &part)
{
    Relations relations(part);
    const qsizetype name = part.lastIndexOf('/') + 1;
    const QByteArray file = part.left(name) + "_rels/" + part.mid(name) + ".rels";
    if (!archive.has(file))
        return relations;
    if (const Result<> read = readXml(archive, file, relations); !read)
        return tl::unexpected<Error>(read.error());
    return relations;
}

class Reader
{
public:
    Reader(ZipArchive &archive, SheetReading &reading)
        : m_archive(archive)
        , m_reading(reading)
    {}

    Result<> read()
    {
        const Result<Relations> top = relationsOf(m_archive, QByteArray());
        if (!top)
            return tl::unexpected<Error>(top.error());
        m_workbook = top->byType("officeDocument");
        if (m_workbook.isEmpty())
            m_workbook = "xl/workbook.xml";
        if (m_workbook.endsWith(".bin"))
            return fail(ErrorCode::BadInput,
                        SheetFile::tr("“%1” is a binary workbook. Save it as XLSX.").arg(m_archive.name()));
        Result<> done = readXml(m_archive, m_workbook, m_contents);
        if (done)
            done = readShared();
        if (done)
            done = readSheets();
        QByteArray properties = top->byType("custom-properties");
        if (properties.isEmpty())
            properties = top->byType("customProperties"); // as a strict file has it
        if (done && !properties.isEmpty() && m_archive.has(properties)) {
            Properties handler(m_reading.book().properties);
            done = readXml(m_archive, properties, handler);
        }
        return done;
    }

private:
    // What all sheets speak of: texts and styles.
    Result<> readShared()
    {
        Result<Relations> relations = relationsOf(m_archive, m_workbook);
        if (!relations)
            return tl::unexpected<Error>(relations.error());
        m_relations = std::move(*relations);
        m_rules.from1904 = m_contents.from1904;
        if (const QByteArray strings = m_relations.byType("sharedStrings"); m_archive.has(strings)) {
            XlsxStrings handler(m_reading);
            if (const Result<> read = readXml(m_archive, strings, handler); !read)
                return read;
            m_rules.strings = m_reading.book().texts.size();
        }
        if (const QByteArray styles = m_relations.byType("styles"); m_archive.has(styles)) {
            XlsxStyles handler;
            if (const Result<> read = readXml(m_archive, styles, handler); !read)
                return read;
            m_rules.styles = handler.kinds();
        }
        return {};
    }

    Result<> readSheets()
    {
        for (const Contents::Entry &entry : m_contents.sheets) {
            const QByteArray part = m_relations.byId(entry.relation);
            // A sheet that is a chart or a dialog has no cells.
            if (part.contains("chartsheets/") || part.contains("dialogsheets/"))
                continue;
            if (const QString problem = m_reading.addSheet(entry.name, entry.hidden); !problem.isEmpty())
                return fail(ErrorCode::BadInput, SheetFile::tr("“%1”: %2").arg(m_archive.name(), problem));
            Sheet &sheet = m_reading.book().sheets.back();
            XlsxCells handler(m_reading, sheet, m_rules);
            if (const Result<> read = readXml(m_archive, part, handler); !read)
                return read;
            sheet.finish();
        }
        return {};
    }

    ZipArchive &m_archive;
    SheetReading &m_reading;
    QByteArray m_workbook;
    Contents m_contents;
    Relations m_relations{QByteArray()};
    XlsxCells::Rules m_rules;
};

} // namespace

Result<> readXlsx(ZipArchive &archive, SheetReading &reading)
{
    return Reader(archive, reading).read();
}

} // namespace shortlist
