// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/questionnaire/RfpProject.h"

#include "core/project/Store.h"
#include "core/questionnaire/QuestionnaireFile.h"
#include "core/sheet/SheetFile.h"
#include "core/sheet/ZipArchive.h"
#include "core/sheet/ZipWriter.h"

namespace shortlist::test {

namespace {

Question question(qint64 key, const char *section, const char *code, AnswerType type, const QStringList &choices = {})
{
    Question made;
    made.id = static_cast<QuestionId>(key);
    made.position = static_cast<int>(key);
    made.section = QString::fromUtf8(section);
    made.code = QString::fromLatin1(code);
    made.text = QStringLiteral("Question %1: what about it?").arg(made.code);
    made.type = type;
    made.choices = choices;
    return made;
}

std::vector<Question> questions()
{
    const QStringList three{QStringLiteral("Voice"), QStringLiteral("E-mail, chat"), QStringLiteral("Social media")};
    std::vector<Question> list{
        question(1001, "Company and stability", "A01", AnswerType::Text),
        question(1002, "Company and stability", "A02", AnswerType::Number),
        question(1003, "Company and stability", "A03", AnswerType::YesNo),
        question(1004, "Company and stability", "A04", AnswerType::Table,
                 {QStringLiteral("Year"), QStringLiteral("Revenue"), QStringLiteral("Currency")}),
        question(2001, "Scope", "B01", AnswerType::Choice, three),
        question(2002, "Scope", "B02", AnswerType::MultiChoice, three),
        question(2003, "Scope", "B03", AnswerType::Percent),
        question(2004, "Scope", "B04", AnswerType::Money),
        question(2005, "Scope", "B05", AnswerType::Date),
        question(2006, "Scope", "B06", AnswerType::File),
    };
    list[1].unit = QStringLiteral("seats");
    list[1].help = QStringLiteral("In the service line that we buy.");
    list[2].due = QDate(2027, 2, 1);
    return list;
}

Provider provider(ProviderId id, const char *name, ProviderStatus status)
{
    Provider made;
    made.id = id;
    made.name = QString::fromUtf8(name);
    made.status = status;
    return made;
}

[[noreturn]] void giveUp(const QString &message)
{
    qFatal("%s", qUtf8Printable(message));
    std::abort();
}

const char *const kParts[] = {"[Content_Types].xml",
                              "_rels/.rels",
                              "docProps/app.xml",
                              "docProps/core.xml",
                              "docProps/custom.xml",
                              "xl/workbook.xml",
                              "xl/styles.xml",
                              "xl/sharedStrings.xml",
                              "xl/theme/theme1.xml",
                              "xl/_rels/workbook.xml.rels",
                              "xl/worksheets/sheet1.xml",
                              "xl/worksheets/sheet2.xml",
                              "xl/worksheets/sheet3.xml",
                              "xl/worksheets/sheet4.xml",
                              "xl/worksheets/sheet5.xml"};

} // namespace

RfpProject::RfpProject()
{
    auto made = Project::create(folder.filePath(QStringLiteral("rfp.shortlist")));
    if (!made)
        giveUp(made.error().message);
    project = std::move(*made);
    const Result<> filled = project->start(QStringLiteral("RFP"), [](Store &store) -> Result<> {
        Need need;
        need.title = QStringLiteral("Contact centre 2027");
        need.organisation = QStringLiteral("Harbour Water");
        need.summary = QStringLiteral("Calls and letters of 200,000 households.");
        need.currency = QStringLiteral("EUR");
        need.answersDue = QDate(2027, 3, 1);
        Result<> done = store.setNeed(need);
        for (const Provider &one : {provider(kAlder, "Alder Bay", ProviderStatus::Invited),
                                    provider(kBirch, "Birchford", ProviderStatus::Invited),
                                    provider(kCedar, "Cedarholm", ProviderStatus::Candidate)})
            done = done ? store.insertProvider(one) : done;
        for (const Question &one : questions())
            done = done ? store.put(one) : done;
        return done;
    });
    if (!filled)
        giveUp(filled.error().message);
}

const Question &RfpProject::question(const char *code) const
{
    for (const Question &one : snapshot().list<Question>()) {
        if (one.code == QLatin1String(code))
            return one;
    }
    giveUp(QStringLiteral("no such question"));
}

Answer RfpProject::answer(ProviderId provider, const char *code) const
{
    return snapshot().answers().answer(provider, question(code).id);
}

QString answerCell(const QString &file, QuestionId question, QString *sheetName)
{
    const Result<Workbook> book = readWorkbook(file);
    if (!book)
        giveUp(book.error().message);
    const QString mark = QStringLiteral("question:%1").arg(raw(question));
    for (const Sheet &sheet : book->sheets) {
        for (int row = 1; row <= sheet.rowCount(); ++row) {
            const SheetCell *cell = sheet.cell({row, 1});
            if (cell == nullptr || book->asText(*cell) != mark)
                continue;
            if (sheetName != nullptr)
                *sheetName = sheet.name;
            return cellName({row, 4});
        }
    }
    giveUp(QStringLiteral("the question is not in the file"));
}

void fillIn(const QString &file, const QHash<QString, QByteArray> &cells)
{
    const Result<Workbook> book = readWorkbook(file);
    Result<ZipArchive> archive = ZipArchive::open(file, file, 100'000'000);
    if (!book || !archive)
        giveUp(QStringLiteral("the file cannot be filled in"));
    QHash<QByteArray, QByteArray> parts;
    for (const char *name : kParts) {
        if (archive->has(name))
            parts.insert(name, archive->bytes(name).value());
    }
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        const QString sheet = it.key().section(QLatin1Char('!'), 0, 0);
        const QString cell = it.key().section(QLatin1Char('!'), 1);
        qsizetype number = 0;
        while (number < qsizetype(book->sheets.size()) && book->sheets[std::size_t(number)].name != sheet)
            ++number;
        QByteArray &xml = parts[QStringLiteral("xl/worksheets/sheet%1.xml").arg(number + 1).toLatin1()];
        const QByteArray name = "<c r=\"" + cell.toLatin1() + '"';
        const qsizetype begin = xml.indexOf(name);
        if (begin < 0)
            giveUp(QStringLiteral("no cell %1").arg(it.key()));
        const qsizetype open = xml.indexOf('>', begin);
        const bool isEmpty = xml.at(open - 1) == '/';
        const qsizetype end = isEmpty ? open + 1 : xml.indexOf("</c>", open) + 4;
        // The style stays, and with it what the cell is shown as.
        const qsizetype style = xml.indexOf(" s=\"", begin);
        const QByteArray look =
            style > 0 && style < open ? xml.mid(style, xml.indexOf('"', style + 4) + 1 - style) : QByteArray();
        const QByteArray kind = it.value().left(it.value().indexOf('|'));
        const QByteArray inside = it.value().mid(it.value().indexOf('|') + 1);
        xml.replace(begin, end - begin, QByteArray(name + look + ' ' + kind + '>' + inside + "</c>"));
    }
    ZipWriter zip(file);
    for (const char *name : kParts) {
        if (parts.contains(name))
            zip.add(name, parts.value(name));
    }
    if (!zip.save())
        giveUp(QStringLiteral("the filled file cannot be written"));
}

QByteArray typed(const char *text)
{
    return QByteArray("t=\"inlineStr\"|<is><t xml:space=\"preserve\">") + QByteArray(text) + "</t></is>";
}

QByteArray typed(double number)
{
    return "|<v>" + QByteArray::number(number, 'g', 17) + "</v>";
}

QString filledFile(const RfpProject &rfp, const QString &name)
{
    const QString file = rfp.path(name);
    const Result<> written = writeQuestionnaire(rfp.snapshot(), kAlder, file, QuestionnaireFormat::Xlsx);
    if (!written)
        giveUp(written.error().message);
    const auto below = [&](const char *code, int rows, int column) {
        QString sheet;
        CellPlace place = *cellPlace(answerCell(file, rfp.question(code).id, &sheet));
        return QString(sheet + QLatin1Char('!') + cellName({place.row + rows, column}));
    };
    fillIn(file, {{below("A01", 0, 4), typed("Two lines\nof text &amp; more")},
                  {below("A01", 0, 6), typed("=1+1")},
                  {below("A02", 0, 4), typed(120.5)},
                  {below("A03", 0, 4), typed("Yes")},
                  {below("A04", 2, 4), typed(2025.0)},
                  {below("A04", 2, 5), typed(1250000.75)},
                  {below("A04", 2, 6), typed("EUR")},
                  {below("A04", 4, 4), typed(2026.0)},
                  {below("A04", 4, 6), typed("GBP")},
                  {below("B01", 0, 4), typed("E-mail, chat")},
                  {below("B02", 1, 4), typed("x")},
                  {below("B02", 3, 4), typed("x")},
                  {below("B03", 0, 4), typed(0.125)},
                  {below("B04", 0, 4), typed(99999.95)},
                  {below("B05", 0, 4), typed(46447.0)}});
    return file;
}

} // namespace shortlist::test
