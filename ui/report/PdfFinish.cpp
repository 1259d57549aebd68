// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/PdfFinish.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <optional>

namespace shortlist::report {

namespace {

// What of the file an update refers to.
struct PdfIndex
{
    qint64 tableOffset = 0;
    int size = 0; // one more than the highest object number
    int info = 0;
    int root = 0;
    std::map<int, qint64> offsets;
    std::vector<int> pages;
};

std::optional<int> numberAfter(const QByteArray &text, const char *pattern)
{
    const QRegularExpression expression(QLatin1String(pattern) + QStringLiteral("\\s+(\\d+)"));
    const QRegularExpressionMatch match = expression.match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt();
}

// The text of an object between "obj" and "endobj"; only for small dictionaries, not for streams.
QByteArray objectText(const QByteArray &pdf, const PdfIndex &index, int object)
{
    const auto it = index.offsets.find(object);
    if (it == index.offsets.end())
        return QByteArray();
    const qsizetype begin = pdf.indexOf("obj", it->second);
    const qsizetype end = pdf.indexOf("endobj", begin);
    return begin < 0 || end < 0 ? QByteArray() : pdf.mid(begin + 3, end - begin - 3).trimmed();
}

bool readTable(const QByteArray &pdf, PdfIndex &index)
{
    const QByteArray table = pdf.mid(index.tableOffset);
    static const QRegularExpression kHead(QStringLiteral("^xref\\s+0 (\\d+)\\s*\\n"));
    const QRegularExpressionMatch head = kHead.match(QString::fromLatin1(table.left(64)));
    if (!head.hasMatch())
        return false;
    constexpr int kEntry = 20;
    const int count = head.captured(1).toInt();
    const qsizetype first = head.capturedEnd(0);
    if (table.size() < first + qsizetype(count) * kEntry)
        return false;
    for (int i = 0; i < count; ++i) {
        const QByteArray entry = table.mid(first + qsizetype(i) * kEntry, kEntry);
        if (entry.at(17) == 'n')
            index.offsets[i] = entry.left(10).toLongLong();
    }
    return true;
}

bool readPages(const QByteArray &pdf, PdfIndex &index)
{
    const std::optional<int> pages = numberAfter(objectText(pdf, index, index.root), "/Pages");
    if (!pages)
        return false;
    const QString tree = QString::fromLatin1(objectText(pdf, index, *pages));
    const qsizetype begin = tree.indexOf(QLatin1String("/Kids"));
    const qsizetype end = tree.indexOf(QLatin1Char(']'), begin);
    static const QRegularExpression kReference(QStringLiteral("(\\d+) 0 R"));
    const QString kids = tree.mid(begin, end - begin);
    for (auto match = kReference.globalMatch(kids); match.hasNext();)
        index.pages.push_back(match.next().captured(1).toInt());
    return begin >= 0 && end > begin && !index.pages.empty();
}

std::optional<PdfIndex> readIndex(const QByteArray &pdf)
{
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (start < 0 || trailer < 0)
        return std::nullopt;
    PdfIndex index;
    index.tableOffset = numberAfter(pdf.mid(start), "startxref").value_or(-1);
    const QByteArray dictionary = pdf.mid(trailer, start - trailer);
    index.size = numberAfter(dictionary, "/Size").value_or(0);
    index.info = numberAfter(dictionary, "/Info").value_or(0);
    index.root = numberAfter(dictionary, "/Root").value_or(0);
    if (index.tableOffset <= 0 || index.size <= 0 || index.info <= 0 || index.root <= 0)
        return std::nullopt;
    if (!readTable(pdf, index) || !readPages(pdf, index))
        return std::nullopt;
    return index;
}

// UTF-16 with a byte order mark, in hexadecimal: no character needs escaping.
QByteArray textString(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray dateString(const QDateTime &time)
{
    return '(' + time.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toLatin1() + ')';
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

// Collects the objects of the update and writes them with their own cross-reference section.
class Update
{
public:
    explicit Update(const PdfIndex &index)
        : m_index(index)
        , m_next(index.size)
    {}

    int reserve() { return m_next++; }
    void set(int object, const QByteArray &dictionary) { m_objects[object] = dictionary; }

    QByteArray appendedTo(QByteArray pdf) const
    {
        std::map<int, qint64> offsets;
        if (!pdf.endsWith('\n'))
            pdf += '\n';
        for (const auto &[object, dictionary] : m_objects) {
            offsets[object] = pdf.size();
            pdf += QByteArray::number(object) + " 0 obj\n" + dictionary + "\nendobj\n";
        }
        const qint64 table = pdf.size();
        pdf += "xref\n0 1\n0000000000 65535 f \n";
        for (const auto &[object, offset] : offsets)
            pdf += QByteArray::number(object) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') +
                   " 00000 n \n";
        pdf += "trailer\n<<\n/Size " + QByteArray::number(m_next) + "\n/Info " + reference(m_index.info) + "\n/Root " +
               reference(m_index.root) + "\n/Prev " + QByteArray::number(m_index.tableOffset) + "\n>>\nstartxref\n" +
               QByteArray::number(table) + "\n%%EOF\n";
        return pdf;
    }

private:
    const PdfIndex &m_index;
    int m_next = 0;
    std::map<int, QByteArray> m_objects;
};

struct OutlineNode
{
    int object = 0;
    int parent = -1; // index; -1 = the outline itself
    std::vector<int> children;
};

std::vector<OutlineNode> outlineTree(const std::vector<PdfExtras::Bookmark> &bookmarks, Update &update,
                                     std::vector<int> &top)
{
    std::vector<OutlineNode> nodes(bookmarks.size());
    int chapter = -1;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const int at = static_cast<int>(i);
        nodes[i].object = update.reserve();
        if (bookmarks[i].level <= 1 || chapter < 0) {
            chapter = at;
            top.push_back(at);
        } else {
            nodes[i].parent = chapter;
            nodes[static_cast<std::size_t>(chapter)].children.push_back(at);
        }
    }
    return nodes;
}

// "/Prev", "/Next" of an entry among its siblings.
QByteArray neighbours(const std::vector<OutlineNode> &nodes, const std::vector<int> &siblings, int at)
{
    QByteArray text;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (siblings[i] != at)
            continue;
        if (i > 0)
            text += "\n/Prev " + reference(nodes[static_cast<std::size_t>(siblings[i - 1])].object);
        if (i + 1 < siblings.size())
            text += "\n/Next " + reference(nodes[static_cast<std::size_t>(siblings[i + 1])].object);
    }
    return text;
}

QByteArray firstAndLast(const std::vector<OutlineNode> &nodes, const std::vector<int> &children)
{
    return "\n/First " + reference(nodes[static_cast<std::size_t>(children.front())].object) + "\n/Last " +
           reference(nodes[static_cast<std::size_t>(children.back())].object);
}

QByteArray destination(const PdfIndex &index, const PdfExtras &extras, const PdfExtras::Bookmark &bookmark)
{
    constexpr double kAbove = 8; // points of air above the heading
    return '[' + reference(index.pages[static_cast<std::size_t>(bookmark.page)]) + " /XYZ 0 " +
           QByteArray::number(extras.pageHeight - bookmark.y + kAbove, 'f', 1) + " null]";
}

bool pagesExist(const PdfIndex &index, const PdfExtras &extras)
{
    const auto exists = [&index](int page) { return page >= 0 && static_cast<std::size_t>(page) < index.pages.size(); };
    return std::all_of(extras.bookmarks.begin(), extras.bookmarks.end(),
                       [&](const PdfExtras::Bookmark &bookmark) { return exists(bookmark.page); }) &&
           std::all_of(extras.links.begin(), extras.links.end(), [&](const PdfExtras::Link &link) {
               return exists(link.page) && link.bookmark < extras.bookmarks.size();
           });
}

// QPdfWriter gives each page an array of annotations of its own, which is empty; it is written anew with the links.
void addLinks(Update &update, const QByteArray &pdf, const PdfIndex &index, const PdfExtras &extras)
{
    std::map<int, QByteArray> arrays;
    for (const PdfExtras::Link &link : extras.links) {
        const QByteArray page = objectText(pdf, index, index.pages[static_cast<std::size_t>(link.page)]);
        const std::optional<int> array = numberAfter(page, "/Annots");
        if (!array)
            continue;
        const auto number = [](double value) -> QByteArray { return QByteArray::number(value, 'f', 1) + ' '; };
        arrays[*array] += "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" + number(link.rect.left()) +
                          number(extras.pageHeight - link.rect.bottom()) + number(link.rect.right()) +
                          number(extras.pageHeight - link.rect.top()) + "] /Dest " +
                          destination(index, extras, extras.bookmarks[link.bookmark]) + " >>\n";
    }
    for (const auto &[array, content] : arrays)
        update.set(array, "[\n" + content + "]");
}

// Object number of the outline, 0 if there is none.
int addOutline(Update &update, const PdfIndex &index, const PdfExtras &extras)
{
    if (extras.bookmarks.empty())
        return 0;
    const int root = update.reserve();
    std::vector<int> top;
    const std::vector<OutlineNode> nodes = outlineTree(extras.bookmarks, update, top);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const PdfExtras::Bookmark &bookmark = extras.bookmarks[i];
        const bool isTop = nodes[i].parent < 0;
        const OutlineNode *parent = isTop ? nullptr : &nodes[static_cast<std::size_t>(nodes[i].parent)];
        QByteArray text =
            "<<\n/Title " + textString(bookmark.text) + "\n/Parent " + reference(isTop ? root : parent->object);
        text += neighbours(nodes, isTop ? top : parent->children, static_cast<int>(i));
        if (!nodes[i].children.empty()) // a negative count: closed at first
            text += firstAndLast(nodes, nodes[i].children) + "\n/Count -" +
                    QByteArray::number(qsizetype(nodes[i].children.size()));
        text += "\n/Dest " + destination(index, extras, bookmark) + "\n>>";
        update.set(nodes[i].object, text);
    }
    update.set(root, "<<\n/Type /Outlines" + firstAndLast(nodes, top) + "\n/Count " +
                         QByteArray::number(qsizetype(top.size())) + "\n>>");
    return root;
}

} // namespace

QByteArray withExtras(const QByteArray &pdf, const PdfExtras &extras)
{
    const std::optional<PdfIndex> index = readIndex(pdf);
    if (!index)
        return pdf;
    QByteArray catalog = objectText(pdf, *index, index->root);
    if (!catalog.endsWith(">>") || !pagesExist(*index, extras))
        return pdf;
    catalog.chop(2);

    Update update(*index);
    update.set(index->info, "<<\n/Title " + textString(extras.title) + "\n/Author " + textString(extras.author) +
                                "\n/Creator " + textString(extras.creator) + "\n/Producer " +
                                textString(extras.creator) + "\n/CreationDate " + dateString(extras.created) +
                                "\n/ModDate " + dateString(extras.created) + "\n>>");
    addLinks(update, pdf, *index, extras);
    const int outline = addOutline(update, *index, extras);
    if (outline > 0)
        catalog += "/Outlines " + reference(outline) + "\n/PageMode /UseOutlines\n";
    if (!extras.language.isEmpty())
        catalog += "/Lang " + textString(extras.language) + "\n";
    update.set(index->root, catalog + "/ViewerPreferences << /DisplayDocTitle true >>\n>>");
    return update.appendedTo(pdf);
}

} // namespace shortlist::report
