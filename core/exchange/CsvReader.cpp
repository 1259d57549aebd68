// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/Csv.h"
#include "core/exchange/CsvText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

// liborcus' CSV parser takes UTF-8 only, knows no row and column when it fails, has no limits and takes an unclosed
// quote for the end of the file; what people send us needs all four, so the reader is our own.

namespace shortlist {

namespace {

struct Csv
{
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

constexpr int kMostWarnings = 20;
constexpr std::array<char16_t, 4> kDelimiters{u',', u';', u'\t', u'|'};

// Takes a text apart into records, one cell after the other; each character is looked at once.
class Tokenizer
{
public:
    enum class End { Cell, Row, Text, OpenQuote, TooLong, Nul };

    Tokenizer(QStringView text, QChar delimiter, qsizetype longest)
        : m_text(text)
        , m_delimiter(delimiter)
        , m_longest(longest)
    {}

    bool atEnd() const { return m_at >= m_text.size(); }
    bool strayText() const { return m_stray; } // the last cell went on after its closing quote

    // Reads one cell and says what ended it.
    End next(QString *cell)
    {
        cell->clear();
        m_stray = false;
        if (!atEnd() && m_text.at(m_at) == QLatin1Char('"')) {
            const End end = quoted(cell);
            if (end != End::Cell)
                return end;
        }
        return plain(cell);
    }

private:
    End quoted(QString *cell)
    {
        ++m_at;
        while (!atEnd()) {
            const QChar c = m_text.at(m_at++);
            if (c == QLatin1Char('"')) {
                const bool doubled = !atEnd() && m_text.at(m_at) == QLatin1Char('"');
                if (!doubled)
                    return End::Cell;
                ++m_at;
            }
            const End end = append(cell, c);
            if (end != End::Cell)
                return end;
        }
        return End::OpenQuote;
    }

    End plain(QString *cell)
    {
        const bool afterQuote = m_at > 0 && !atEnd() && m_text.at(m_at - 1) == QLatin1Char('"');
        while (!atEnd()) {
            const QChar c = m_text.at(m_at++);
            if (c == m_delimiter)
                return End::Cell;
            if (c == QLatin1Char('\n') || c == QLatin1Char('\r')) {
                if (c == QLatin1Char('\r') && !atEnd() && m_text.at(m_at) == QLatin1Char('\n'))
                    ++m_at;
                return End::Row;
            }
            m_stray = m_stray || (afterQuote && c != QLatin1Char(' '));
            const End end = append(cell, c);
            if (end != End::Cell)
                return end;
        }
        return End::Text;
    }

    End append(QString *cell, QChar c)
    {
        if (c.isNull())
            return End::Nul;
        if (cell->size() >= m_longest)
            return End::TooLong;
        // Line breaks within a cell become one kind.
        if (c == QLatin1Char('\r')) {
            if (!atEnd() && m_text.at(m_at) == QLatin1Char('\n'))
                return End::Cell;
            c = QLatin1Char('\n');
        }
        cell->append(c);
        return End::Cell;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_longest;
    qsizetype m_at = 0;
    bool m_stray = false;
};

// How well a delimiter explains the beginning of a text: rows with the same number of cells, then more cells.
int fitness(QStringView text, QChar delimiter)
{
    Tokenizer tokenizer(text, delimiter, text.size() + 1);
    std::vector<int> widths;
    int width = 1;
    QString cell;
    while (!tokenizer.atEnd() && widths.size() < 30) {
        const Tokenizer::End end = tokenizer.next(&cell);
        if (end == Tokenizer::End::Cell) {
            ++width;
            continue;
        }
        // The sample may stop in the middle of a quoted cell; that says nothing of the delimiter.
        if (end == Tokenizer::End::OpenQuote && !widths.empty())
            break;
        if (width > 1 || !cell.trimmed().isEmpty())
            widths.push_back(width);
        width = 1;
        if (end != Tokenizer::End::Row)
            break;
    }
    if (widths.empty() || widths.front() < 2)
        return 0;
    const auto same = std::count(widths.begin(), widths.end(), widths.front());
    return static_cast<int>(same * 1000 / static_cast<std::ptrdiff_t>(widths.size())) + std::min(widths.front(), 500);
}

// A text without any separator in its first row has one column, whatever commas its cells hold.
QChar likelyDelimiter(QStringView text)
{
    const QStringView sample = text.first(std::min<qsizetype>(text.size(), 64 * 1024));
    QChar best(u'\x1F');
    int bestFitness = 0;
    for (const char16_t candidate : kDelimiters) {
        const int fit = fitness(sample, QChar(candidate));
        if (fit > bestFitness) {
            best = QChar(candidate);
            bestFitness = fit;
        }
    }
    return best;
}

// The line "sep=;" that some spreadsheets put first. Gives its length, line break included; 0 if there is none.
qsizetype separatorLine(QStringView text, QChar *delimiter)
{
    qsizetype end = 0;
    while (end < text.size() && end < 10 && text.at(end) != QLatin1Char('\n') && text.at(end) != QLatin1Char('\r'))
        ++end;
    QStringView line = text.first(end);
    if (line.size() == 7 && line.startsWith(QLatin1Char('"')) && line.endsWith(QLatin1Char('"')))
        line = line.mid(1, 5);
    if (line.size() != 5 || !line.startsWith(QLatin1String("sep="), Qt::CaseInsensitive))
        return 0;
    *delimiter = line.at(4);
    if (end < text.size() && text.at(end) == QLatin1Char('\r'))
        ++end;
    if (end < text.size() && text.at(end) == QLatin1Char('\n'))
        ++end;
    return end;
}

bool isEmptyRow(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

// Builds a CsvTable from a decoded text.
class Reader
{
public:
    Reader(const QString &name, const CsvOptions &options)
        : m_options(options)
    {
        m_table.name = name;
    }

    Result<CsvTable> read(const DecodedText &decoded)
    {
        m_table.encoding = decoded.encoding;
        if (!decoded.warning.isEmpty())
            warn(decoded.warning);
        QStringView text(decoded.text);
        QChar declared;
        text = text.mid(separatorLine(text, &declared));
        m_table.delimiter = m_options.delimiter ? *m_options.delimiter
                            : declared.isNull() ? likelyDelimiter(text)
                                                : declared;
        if (const Result<> result = readRows(text); !result)
            return tl::unexpected<Error>(result.error());
        if (m_table.headers.isEmpty())
            return fail(ErrorCode::BadInput,
                        Csv::tr("“%1” is empty. Nothing was imported. The first row must hold the headers of the "
                                "columns, such as “Name” and “Country”.")
                            .arg(m_table.name));
        if (m_moreWarnings > 0)
            m_table.warnings.append(Csv::tr("There are %1 more remarks of this kind.").arg(m_moreWarnings));
        return std::move(m_table);
    }

private:
    Result<> readRows(QStringView text)
    {
        Tokenizer tokenizer(text, m_table.delimiter, m_options.maxCellLength);
        QStringList cells;
        QString cell;
        while (!tokenizer.atEnd() || !cells.isEmpty()) {
            const Tokenizer::End end = tokenizer.next(&cell);
            const int column = static_cast<int>(cells.size()) + 1;
            if (const Result<> result = check(end, column, cell); !result)
                return result;
            if (tokenizer.strayText())
                warn(Csv::tr(
                         "Row %1, column %2: there is text after the closing quote; it was taken as part of the cell.")
                         .arg(m_row + 1)
                         .arg(columnLabel(m_table, column)));
            cells.append(cell);
            if (end == Tokenizer::End::Cell)
                continue;
            ++m_row;
            if (const Result<> result = takeRow(cells); !result)
                return result;
            cells.clear();
        }
        return {};
    }

    Result<> check(Tokenizer::End end, int column, const QString &cell) const
    {
        switch (end) {
        case Tokenizer::End::Cell:
            if (column >= m_options.maxColumns)
                return wrong(column,
                             Csv::tr("there are more than %1 columns, so this does not look like a table of providers.")
                                 .arg(m_options.maxColumns));
            return {};
        case Tokenizer::End::Row:
        case Tokenizer::End::Text:
            return {};
        case Tokenizer::End::OpenQuote:
            return wrong(
                column,
                Csv::tr("a quotation mark opens here and is never closed (the cell begins with “%1”). Close it, or "
                        "take it away.")
                    .arg(cell.left(30).simplified()));
        case Tokenizer::End::TooLong:
            return wrong(
                column,
                Csv::tr("the cell is longer than %1 characters (it begins with “%2”). Shorten it; perhaps a closing "
                        "quotation mark is missing.")
                    .arg(m_options.maxCellLength)
                    .arg(cell.left(30).simplified()));
        case Tokenizer::End::Nul:
            return wrong(
                column,
                Csv::tr("there is a NUL byte in the cell, so the file is damaged or is not text. Save it again as "
                        "“CSV UTF-8” in the program it comes from."));
        }
        return {};
    }

    Result<> wrong(int column, const QString &what) const
    {
        return fail(ErrorCode::BadInput,
                    Csv::tr("“%1”, row %2, column %3: %4 Nothing was imported.")
                        .arg(m_table.name, QString::number(m_row + 1), columnLabel(m_table, column), what));
    }

    Result<> takeRow(QStringList &cells)
    {
        if (isEmptyRow(cells))
            return {};
        if (m_table.headers.isEmpty()) {
            takeHeader(cells);
            return {};
        }
        if (static_cast<int>(m_table.rows.size()) >= m_options.maxRows) {
            return fail(ErrorCode::BadInput,
                        Csv::tr("“%1”, row %2: there are more than %3 rows. Nothing was imported. Split the file.")
                            .arg(m_table.name, QString::number(m_row), QString::number(m_options.maxRows)));
        }
        const qsizetype width = m_table.headers.size();
        // Spreadsheets write empty cells at the end of a row; they are not worth a word.
        while (cells.size() > width && cells.last().trimmed().isEmpty())
            cells.removeLast();
        if (cells.size() != width) {
            if (const Result<> result = ragged(cells.size()); !result)
                return result;
            cells.resize(width);
        }
        m_table.rows.push_back(CsvRow{m_row, cells});
        return {};
    }

    void takeHeader(const QStringList &cells)
    {
        for (const QString &cell : cells)
            m_table.headers.append(cell.simplified());
        while (m_table.headers.last().isEmpty())
            m_table.headers.removeLast();
        m_table.headerRow = m_row;
    }

    Result<> ragged(qsizetype found)
    {
        const qsizetype width = m_table.headers.size();
        const QString what =
            Csv::tr("it has %1 cells where the header has %2.").arg(QString::number(found), QString::number(width));
        if (m_options.ragged == RaggedRows::Refuse) {
            return fail(ErrorCode::BadInput,
                        Csv::tr("“%1”, row %2, column %3: %4 Nothing was imported. Give every row as many cells as "
                                "the header, with quotation marks around cells that contain the separator.")
                            .arg(m_table.name, QString::number(m_row),
                                 columnLabel(m_table, static_cast<int>(std::min(found, width)) + 1), what));
        }
        warn(found < width
                 ? Csv::tr("Row %1: %2 The missing cells were taken as empty.").arg(m_row).arg(what)
                 : Csv::tr("Row %1: %2 The cells beyond the last column were left out.").arg(m_row).arg(what));
        return {};
    }

    void warn(const QString &text)
    {
        if (m_table.warnings.size() < kMostWarnings - 1)
            m_table.warnings.append(text);
        else
            ++m_moreWarnings;
    }

    const CsvOptions &m_options;
    CsvTable m_table;
    int m_row = 0; // rows that are finished
    int m_moreWarnings = 0;
};

tl::unexpected<Error> tooLarge(const QString &name, qint64 maxBytes)
{
    return fail(
        ErrorCode::BadInput,
        Csv::tr(
            "“%1” is larger than %2 MB. Nothing was imported. Split it, or take away the columns that are not needed.")
            .arg(name, QString::number(maxBytes / (1024 * 1024))));
}

} // namespace

Result<CsvTable> readCsv(const QString &path, const CsvOptions &options)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return fail(ErrorCode::NotFound, Csv::tr("There is no file “%1”. Nothing was imported.").arg(path));
    // A pipe or a device may never end.
    if (!info.isFile())
        return fail(ErrorCode::Failed, Csv::tr("“%1” is not a file. Nothing was imported.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed,
                    Csv::tr("“%1” cannot be read: %2. Nothing was imported.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(options.maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Failed,
                    Csv::tr("“%1” cannot be read: %2. Nothing was imported.").arg(path, file.errorString()));
    return parseCsv(bytes, name, options);
}

Result<CsvTable> parseCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options)
{
    if (bytes.size() > options.maxBytes)
        return tooLarge(name, options.maxBytes);
    const Result<DecodedText> decoded = decodeText(bytes, name, options.encoding);
    if (!decoded)
        return tl::unexpected<Error>(decoded.error());
    return Reader(name, options).read(*decoded);
}

QString columnLabel(const CsvTable &table, int column)
{
    const QString header = table.headers.value(column - 1);
    return header.isEmpty()
               ? Csv::tr("%1 (%2)").arg(QString::number(column), columnLetters(column))
               : Csv::tr("%1 (%2, “%3”)").arg(QString::number(column), columnLetters(column), header.left(60));
}

QString placeLabel(const CsvTable &table, int row, int column)
{
    if (column == 0)
        return table.sheet.isEmpty() ? Csv::tr("Row %1").arg(row)
                                     : Csv::tr("Row %1 of “%2”").arg(QString::number(row), table.sheet);
    return table.sheet.isEmpty() ? Csv::tr("Row %1, column %2").arg(QString::number(row), columnLabel(table, column))
                                 : cellName(table.sheet, {row, column});
}

} // namespace shortlist
