// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/XlsxWriter.h"

#include "core/model/Id.h"
#include "core/sheet/Sheet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

constexpr qsizetype kLongestCell = 32'767; // what a spreadsheet takes
constexpr qsizetype kLongestChoices = 255; // of a list that stands in the rule itself
constexpr qsizetype kLongestMessage = 255;
constexpr int kMostLimits = 255; // the library counts a sheet's rules in eight bits

constexpr lxw_color_t kInk = 0x1F2937;
constexpr lxw_color_t kGrey = 0x6B7280;
constexpr lxw_color_t kLine = 0xC7CDD6;
constexpr lxw_color_t kHeadingFill = 0xE5E9F0;
constexpr lxw_color_t kSectionFill = 0xD3E2F4;
constexpr lxw_color_t kInputFill = 0xFFF9E3;

QByteArray cellBytes(const QString &text)
{
    return withoutControls(text).left(kLongestCell).toUtf8();
}

lxw_row_t rowOf(CellPlace place)
{
    return static_cast<lxw_row_t>(place.row - 1);
}

lxw_col_t columnOf(CellPlace place)
{
    return static_cast<lxw_col_t>(place.column - 1);
}

// The library wants writable text that lives until the call returns.
class Words
{
public:
    char *add(const QString &text)
    {
        if (text.isEmpty())
            return nullptr;
        m_bytes.push_back(std::make_unique<QByteArray>(withoutControls(text).left(kLongestMessage).toUtf8()));
        return m_bytes.back()->data();
    }

private:
    std::vector<std::unique_ptr<QByteArray>> m_bytes;
};

// Excel's rules: at most 31 characters, none of []:*?/\, no apostrophe at the ends, and not "History".
QString validSheetName(const QString &wanted)
{
    QString name = withoutControls(wanted).simplified();
    for (const char sign : {'[', ']', ':', '*', '?', '/', '\\'})
        name.replace(QLatin1Char(sign), QLatin1Char(' '));
    name = name.simplified().left(31).trimmed();
    while (name.startsWith(QLatin1Char('\'')))
        name.remove(0, 1);
    while (name.endsWith(QLatin1Char('\'')))
        name.chop(1);
    if (name.isEmpty() || name.compare(QLatin1String("History"), Qt::CaseInsensitive) == 0)
        return SheetFile::tr("Sheet");
    return name;
}

} // namespace

struct XlsxWriter::Private
{
    QString path;
    QString part; // what is written to first
    lxw_workbook *book = nullptr;
    std::vector<lxw_worksheet *> sheets;
    QStringList names;
    QSet<QString> taken;
    std::vector<int> limits; // by sheet
    std::map<std::pair<CellLook, CellForm>, lxw_format *> formats;
    lxw_worksheet *lists = nullptr; // choices that are too many for a rule, on a hidden sheet
    QString listsName;
    lxw_row_t nextList = 0;

    lxw_worksheet *sheet(int index) const { return sheets[static_cast<std::size_t>(index)]; }

    lxw_worksheet *makeSheet(const QString &wanted, QString *name)
    {
        const QString valid = validSheetName(wanted);
        *name = valid;
        for (int i = 2; taken.contains(name->toCaseFolded()); ++i) {
            const QString number = QStringLiteral(" (%1)").arg(i);
            *name = QString(valid.left(31 - number.size()) + number);
        }
        taken.insert(name->toCaseFolded());
        return workbook_add_worksheet(book, name->toUtf8().constData());
    }

    lxw_format *format(CellLook look, CellForm form)
    {
        lxw_format *&format = formats[{look, form}];
        if (format == nullptr) {
            format = workbook_add_format(book);
            dress(format, look);
            shape(format, form);
        }
        return format;
    }

    static void dress(lxw_format *format, CellLook look)
    {
        format_set_font_color(format, look == CellLook::Note ? kGrey : kInk);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        const bool boxed = look == CellLook::Heading || look == CellLook::Wrapped || look == CellLook::Input;
        if (boxed) {
            format_set_border(format, LXW_BORDER_THIN);
            format_set_border_color(format, kLine);
        }
        if (boxed) {
            format_set_align(format, LXW_ALIGN_LEFT);
            format_set_indent(format, 1);
        }
        if (boxed || look == CellLook::Note || look == CellLook::Paragraph)
            format_set_text_wrap(format);
        if (look == CellLook::Title || look == CellLook::Section || look == CellLook::Heading)
            format_set_bold(format);
        if (look == CellLook::Title)
            format_set_font_size(format, 16);
        if (look == CellLook::Section) {
            format_set_font_size(format, 12);
            format_set_bg_color(format, kSectionFill);
        }
        if (look == CellLook::Heading)
            format_set_bg_color(format, kHeadingFill);
        if (look == CellLook::Input) {
            format_set_bg_color(format, kInputFill);
            format_set_unlocked(format);
        }
    }

    static void shape(lxw_format *format, CellForm form)
    {
        switch (form) {
        case CellForm::General:
            return;
        case CellForm::Text:
            format_set_num_format(format, "@");
            return;
        case CellForm::Number:
            format_set_num_format(format, "#,##0.######");
            return;
        case CellForm::Percent:
            format_set_num_format(format, "0.##%");
            return;
        case CellForm::Date:
            format_set_num_format(format, "yyyy-mm-dd");
            return;
        }
    }

    // The formula that names where the choices stand.
    QString listRange(const QStringList &choices)
    {
        if (lists == nullptr) {
            lists = makeSheet(QStringLiteral("Lists"), &listsName);
            worksheet_hide(lists);
            worksheet_protect(lists, nullptr, nullptr);
        }
        const lxw_row_t first = nextList;
        for (const QString &choice : choices)
            worksheet_write_string(lists, nextList++, 0, cellBytes(choice).constData(), nullptr);
        return QStringLiteral("='%1'!$A$%2:$A$%3").arg(listsName).arg(first + 1).arg(nextList);
    }

    void fillList(lxw_data_validation &rule, const QStringList &choices, Words &words, std::vector<char *> &pointers)
    {
        const bool fits =
            choices.join(QLatin1Char(',')).toUtf8().size() <= kLongestChoices &&
            std::none_of(choices.begin(), choices.end(), [](const QString &choice) {
                return choice.contains(QLatin1Char(',')) || choice.contains(QLatin1Char('"')) || choice.isEmpty();
            });
        rule.dropdown = LXW_VALIDATION_ON;
        if (!fits) {
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = words.add(listRange(choices));
            return;
        }
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        for (const QString &choice : choices)
            pointers.push_back(words.add(choice));
        pointers.push_back(nullptr);
        rule.value_list = pointers.data();
    }
};

XlsxWriter::XlsxWriter(const QString &path)
    : d(std::make_unique<Private>())
{
    d->path = path;
    const QFileInfo info(path);
    d->part = info.dir().filePath(QStringLiteral(".%1.%2.part").arg(info.fileName()).arg(newKey(), 0, 36));
    d->book = workbook_new(QFile::encodeName(d->part).constData());
}

XlsxWriter::~XlsxWriter()
{
    if (d->book != nullptr)
        lxw_workbook_free(d->book);
}

int XlsxWriter::addSheet(const QString &name)
{
    QString given;
    d->sheets.push_back(d->makeSheet(name, &given));
    d->names.append(given);
    d->limits.push_back(0);
    return static_cast<int>(d->sheets.size()) - 1;
}

QString XlsxWriter::sheetName(int sheet) const
{
    return d->names.value(sheet);
}

void XlsxWriter::setText(int sheet, CellPlace place, const QString &text, CellLook look, CellForm form)
{
    worksheet_write_string(d->sheet(sheet), rowOf(place), columnOf(place), cellBytes(text).constData(),
                           d->format(look, form));
}

void XlsxWriter::setNumber(int sheet, CellPlace place, double number, CellLook look, CellForm form)
{
    worksheet_write_number(d->sheet(sheet), rowOf(place), columnOf(place), number, d->format(look, form));
}

void XlsxWriter::setDate(int sheet, CellPlace place, const QDate &date, CellLook look)
{
    // Days before March 1900 are counted differently by every program.
    if (date < QDate(1900, 3, 1) || date.year() > 9999)
        setText(sheet, place, date.toString(Qt::ISODate), look);
    else
        setNumber(sheet, place, daysOfDate(date), look, CellForm::Date);
}

void XlsxWriter::setEmpty(int sheet, CellPlace place, CellLook look, CellForm form)
{
    worksheet_write_blank(d->sheet(sheet), rowOf(place), columnOf(place), d->format(look, form));
}

void XlsxWriter::setColumnWidth(int sheet, int column, double width)
{
    const auto index = static_cast<lxw_col_t>(column - 1);
    worksheet_set_column(d->sheet(sheet), index, index, width, nullptr);
}

void XlsxWriter::setRowLines(int sheet, int row, int lines)
{
    // A spreadsheet's row is 409 points high at most.
    const double points = std::min(15.0 * lines + 5, 409.0);
    worksheet_set_row(d->sheet(sheet), static_cast<lxw_row_t>(row - 1), points, nullptr);
}

int XlsxWriter::linesOf(const QString &text, double width)
{
    const double perLine = std::max(1.0, (width - 2) * 0.9);
    int lines = 0;
    const QStringList parts = text.split(QLatin1Char('\n'));
    for (const QString &part : parts)
        lines += std::max(1, static_cast<int>(std::ceil(double(part.size()) / perLine)));
    return lines;
}

void XlsxWriter::hideColumn(int sheet, int column)
{
    const auto index = static_cast<lxw_col_t>(column - 1);
    lxw_row_col_options options{};
    options.hidden = 1;
    worksheet_set_column_opt(d->sheet(sheet), index, index, LXW_DEF_COL_WIDTH, nullptr, &options);
}

void XlsxWriter::freeze(int sheet, CellPlace firstMoving)
{
    worksheet_freeze_panes(d->sheet(sheet), rowOf(firstMoving), columnOf(firstMoving));
}

void XlsxWriter::setLimit(int sheet, CellPlace place, const CellLimit &limit)
{
    if (++d->limits[static_cast<std::size_t>(sheet)] > kMostLimits)
        return;
    lxw_data_validation rule{};
    Words words;
    std::vector<char *> pointers;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = limit.lowest;
    rule.maximum_number = limit.highest;
    switch (limit.kind) {
    case CellLimit::Kind::List:
        d->fillList(rule, limit.choices, words, pointers);
        break;
    case CellLimit::Kind::Number:
        rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
        break;
    case CellLimit::Kind::Length:
        rule.validate = LXW_VALIDATION_TYPE_LENGTH;
        break;
    case CellLimit::Kind::Date:
        rule.validate = LXW_VALIDATION_TYPE_DATE_NUMBER;
        rule.minimum_number = daysOfDate(limit.earliest);
        rule.maximum_number = daysOfDate(limit.latest);
        break;
    }
    rule.input_message = words.add(limit.prompt);
    rule.error_message = words.add(limit.refusal);
    worksheet_data_validation_cell(d->sheet(sheet), rowOf(place), columnOf(place), &rule);
}

void XlsxWriter::protect(int sheet)
{
    lxw_protection options{};
    // Wide columns and high rows are the reader's business.
    options.format_columns = 1;
    options.format_rows = 1;
    worksheet_protect(d->sheet(sheet), nullptr, &options);
}

void XlsxWriter::hide(int sheet)
{
    worksheet_hide(d->sheet(sheet));
}

void XlsxWriter::setPrinted(int sheet, int repeatedRows)
{
    lxw_worksheet *printed = d->sheet(sheet);
    worksheet_set_landscape(printed);
    worksheet_set_paper(printed, 9); // A4
    worksheet_fit_to_pages(printed, 1, 0);
    worksheet_set_footer(printed, "&L&F&C&A&R&P / &N");
    if (repeatedRows > 0)
        worksheet_repeat_rows(printed, 0, static_cast<lxw_row_t>(repeatedRows - 1));
}

void XlsxWriter::setTitle(const QString &title, const QString &author)
{
    Words words;
    lxw_doc_properties properties{};
    properties.title = words.add(title);
    properties.author = words.add(author);
    workbook_set_properties(d->book, &properties);
}

void XlsxWriter::setProperty(const QString &name, const QString &value)
{
    const QByteArray nameBytes = name.left(kLongestMessage).toUtf8();
    workbook_set_custom_property_string(d->book, nameBytes.constData(),
                                        withoutControls(value).left(kLongestMessage).toUtf8().constData());
}

Result<> XlsxWriter::save()
{
    // The library says on standard error what it cannot open, and not why.
    QFile probe(d->part);
    if (!probe.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Failed, SheetFile::tr("“%1” cannot be written: %2.").arg(d->path, probe.errorString()));
    probe.close();
    const lxw_error problem = workbook_close(std::exchange(d->book, nullptr));
    const QByteArray part = QFile::encodeName(d->part);
    const bool written = problem == LXW_NO_ERROR && QFileInfo::exists(d->part);
    if (written && std::rename(part.constData(), QFile::encodeName(d->path).constData()) == 0)
        return {};
    QFile::remove(d->part);
    const QString why = problem == LXW_NO_ERROR ? SheetFile::tr("the file cannot be put there")
                                                : QString::fromUtf8(lxw_strerror(problem));
    return fail(ErrorCode::Failed, SheetFile::tr("“%1” cannot be written: %2.").arg(d->path, why));
}

} // namespace shortlist
