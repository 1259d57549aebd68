// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/Rules.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace shortlist::architecture {

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(QString(folder + QLatin1Char('/')));
}

bool isBelowAny(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&path](const QString &folder) { return isBelow(path, folder); });
}

// A header from outside the project, and the only folders that may include it.
struct Reserved
{
    QRegularExpression header;
    QStringList folders;
    QString why;
};

Reserved reserved(const char *header, const char *folders, const char *why)
{
    return {QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(header))), words(folders),
            QString::fromUtf8(why)};
}

const std::vector<Reserved> &reservedHeaders()
{
    static const std::vector<Reserved> list{
        reserved("qcustomplot\\.h", "ui/charts", "QCustomPlot's header breaks under QT_NO_KEYWORDS and is large"),
        reserved("sqlite3\\.h", "core/project tests/core/project tests/support tests/fuzz tests/bench",
                 "only the document knows what its file is"),
        reserved("Q(ErrorMessage|MessageBox)|Q(Input|File|Color|Font|Print|PrintPreview)Dialog",
                 "ui/dialogs tests/ui tests/screens", "dialogs that ask are wrapped where a test can answer them"),
        reserved("QPdfWriter|QPrinter", "ui/report ui/charts ui/dialogs tests/ui", "only charts and the report print"),
        reserved("orcus/.*|ixion/.*|xlsxwriter\\.h|zip\\.h|expat\\.h", "core/sheet tests/core/sheet tests/bench",
                 "how a spreadsheet is stored concerns one folder"),
        reserved("gmp.*\\.h", "core/pricing tests/core/pricing", "exact sums have one place"),
        reserved("QNetwork.*|QTcp.*|QUdp.*|QSsl.*|QDnsLookup|QHostInfo|QHttp.*|QWebSocket.*|QtNetwork/.*|sys/"
                 "socket\\.h|curl/.*",
                 "", "Shortlist uses no network"),
        reserved("QSql.*|QtSql/.*", "", "Qt's driver may carry another SQLite than the one that is linked"),
    };
    return list;
}

// Headers that read or write something; core/model holds values only.
const QRegularExpression &inputOutput()
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(QStringLiteral(
        "QFile.*|QSaveFile|QTemporary.*|QDir.*|QIODevice|QTextStream|QDataStream|QProcess.*|QSettings|QStandardPaths|"
        "QLockFile|QJson.*|fstream|iostream|cstdio|filesystem|unistd\\.h|sqlite3\\.h")));
    return pattern;
}

// The headers of Qt's modules that need a display, as installed; those that Core has too are left out.
const QSet<QString> &displayHeaders()
{
    static const QSet<QString> headers = [] {
        QSet<QString> found;
        const QDir qt(QLibraryInfo::path(QLibraryInfo::HeadersPath));
        for (const QString &module :
             words("QtGui QtWidgets QtPrintSupport QtSvg QtSvgWidgets QtOpenGL QtOpenGLWidgets")) {
            const QStringList names = QDir(qt.filePath(module)).entryList(QDir::Files);
            found.unite(QSet<QString>(names.begin(), names.end()));
        }
        const QStringList core = QDir(qt.filePath(QStringLiteral("QtCore"))).entryList(QDir::Files);
        return found.subtract(QSet<QString>(core.begin(), core.end()));
    }();
    return headers;
}

// <QtWidgets>, or <QtWidgets/QtWidgets>: all headers of a module.
bool isModule(const QString &target)
{
    const QString name = target.section(QLatin1Char('/'), -1);
    return name.startsWith(QLatin1String("Qt")) &&
           QDir(QString(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QLatin1Char('/') + name)).exists();
}

QString problemOfOurs(const Include &include, const Room *room)
{
    if (include.target.endsWith(QLatin1String(".moc"))) {
        return {};
    }
    if (!include.target.contains(QLatin1Char('/'))) {
        return QStringLiteral("%1: \"%2\" is not named from the root").arg(include.place(), include.target);
    }
    const QString top = include.target.section(QLatin1Char('/'), 0, 0);
    if (!words("core ui app tests resources").contains(top)) {
        return QStringLiteral("%1: \"%2\" stands in quotes but is not ours").arg(include.place(), include.target);
    }
    if (room == nullptr) {
        return QStringLiteral("%1: the file lies in no room that tests/architecture knows").arg(include.place());
    }
    const QString folder = include.target.section(QLatin1Char('/'), 0, -2);
    if (isBelow(folder, room->folder) || isBelowAny(folder, room->mayInclude)) {
        return {};
    }
    return QStringLiteral("%1: %2 may not include %3").arg(include.place(), room->folder, include.target);
}

QString problemOfOthers(const Include &include)
{
    for (const Reserved &rule : reservedHeaders()) {
        if (rule.header.match(include.target).hasMatch() && !isBelowAny(include.file, rule.folders)) {
            return QStringLiteral("%1: <%2> has no place here: %3").arg(include.place(), include.target, rule.why);
        }
    }
    if (isModule(include.target)) {
        return QStringLiteral("%1: <%2> is a whole module").arg(include.place(), include.target);
    }
    const QString name = include.target.section(QLatin1Char('/'), -1);
    const bool isQt = include.target.startsWith(QLatin1Char('Q')) || include.target.startsWith(QLatin1String("qt"));
    if (isBelow(include.file, QStringLiteral("core/decision")) && isQt) {
        return QStringLiteral("%1: core/decision knows nothing of Qt, but includes <%2>")
            .arg(include.place(), include.target);
    }
    if (isBelowAny(include.file, words("core tests/core")) && displayHeaders().contains(name)) {
        return QStringLiteral("%1: core needs no display, but includes <%2>").arg(include.place(), include.target);
    }
    if (isBelow(include.file, QStringLiteral("core/model")) && inputOutput().match(include.target).hasMatch()) {
        return QStringLiteral("%1: core/model reads and writes nothing, but includes <%2>")
            .arg(include.place(), include.target);
    }
    return {};
}

// How long a file may be before it is asked for a second room.
int longest(const QString &file)
{
    if (file.endsWith(QLatin1String(".h"))) {
        return 150;
    }
    return isBelow(file, QStringLiteral("ui/window")) ? 400 : 500;
}

// Habits that the house rules exclude (a slot by name is what QDBusConnection asks for). The words are put together
// here so that this file does not find itself.
const std::vector<std::pair<QRegularExpression, QString>> &habits()
{
    static const std::vector<std::pair<QRegularExpression, QString>> list{
        {QRegularExpression(QStringLiteral("\\b(TO"
                                           "DO|FIX"
                                           "ME|XX"
                                           "X|HA"
                                           "CK)\\b")),
         QStringLiteral("left open")},
        {QRegularExpression(QStringLiteral("\\bSIG"
                                           "NAL\\s*\\(")),
         QStringLiteral("connect() by name")},
        {QRegularExpression(QStringLiteral("\\bQTest::q"
                                           "(Wait|Sleep)\\(")),
         QStringLiteral("a fixed wait in a test")},
        {QRegularExpression(
             QStringLiteral("\\[[^\\]]*\\]\\s*\\([^)]*\\)\\s*\\{ return [^;?({]*(\\([^)]*\\))*[^;?({]* \\+ "
                            "(\"|'|QLatin1|QStringLiteral|tr\\()")),
         QStringLiteral("a lambda that returns a string builder of dead temporaries; give it a return type")},
        {QRegularExpression(QStringLiteral("\\busing name"
                                           "space std\\b")),
         QStringLiteral("all of std in scope")},
        {QRegularExpression(QStringLiteral("\\t")), QStringLiteral("a tab")},
    };
    return list;
}

} // namespace

QString Include::place() const
{
    return QStringLiteral("%1:%2").arg(file).arg(line);
}

const std::vector<Room> &rooms()
{
    static const std::vector<Room> list = [] {
        std::vector<Room> rooms{
            {QStringLiteral("core/decision"), {}},
            {QStringLiteral("core/model"), {}},
            {QStringLiteral("core/catalogue"), words("core/model")},
            {QStringLiteral("core/project"), words("core/model")},
            {QStringLiteral("core/sheet"), words("core/model")},
            {QStringLiteral("core/pricing"), words("core/model core/decision")},
            {QStringLiteral("core/qualification"), words("core/model core/catalogue")},
            {QStringLiteral("core/questionnaire"), words("core/sheet core/project core/model core/catalogue")},
            {QStringLiteral("core/evaluation"), words("core/model core/decision core/qualification core/pricing")},
            {QStringLiteral("core/exchange"),
             words("core/project core/model core/catalogue core/decision core/sheet core/pricing")},
            {QStringLiteral("ui/widgets"), words("core/model")},
            {QStringLiteral("ui/models"), words("core ui/widgets")},
            {QStringLiteral("ui/charts"), words("core/model ui/widgets")},
            {QStringLiteral("ui/report"), words("core ui/charts ui/widgets")},
            {QStringLiteral("ui/dialogs"), words("core ui/models ui/widgets")},
            {QStringLiteral("ui/window"), words("core ui")},
            {QStringLiteral("app/cli"), words("core ui/report")},
            {QStringLiteral("app/window"), words("core ui")},
            {QStringLiteral("tests/core"), words("core tests/support")},
            {QStringLiteral("tests/ui"), words("core ui tests/support")},
            {QStringLiteral("tests/cli"), words("core app/cli tests/support")},
            {QStringLiteral("tests/architecture"), words("tests/support")},
            {QStringLiteral("tests/bench"), words("core ui tests/support")},
            {QStringLiteral("tests/fuzz"), words("core tests/support")},
            {QStringLiteral("tests/screens"), words("core ui tests/support")},
            {QStringLiteral("tests/support"), words("core ui")},
        };
        for (const QString &page : words("start overview need providers certificates sites requirements rfp criteria "
                                         "evaluators scoring prices compare robustness report")) {
            rooms.push_back({QString(QStringLiteral("ui/pages/") + page),
                             words("core ui/models ui/charts ui/report ui/dialogs ui/widgets")});
        }
        return rooms;
    }();
    return list;
}

const Room *roomOf(const QString &file)
{
    const auto found =
        std::find_if(rooms().begin(), rooms().end(), [&file](const Room &room) { return isBelow(file, room.folder); });
    return found == rooms().end() ? nullptr : &*found;
}

std::vector<Include> includesOf(const QString &file, const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    std::vector<Include> found;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = pattern.match(lines.at(i));
        if (match.hasMatch()) {
            found.push_back({file, i + 1, match.captured(2), match.captured(1) == QLatin1String("\"")});
        }
    }
    return found;
}

QString problemOf(const Include &include)
{
    return include.quoted ? problemOfOurs(include, roomOf(include.file)) : problemOfOthers(include);
}

QStringList problemsOfText(const QString &file, const QString &text)
{
    QStringList problems;
    const QStringList lines = text.split(QLatin1Char('\n'));
    const QString top = QStringList(lines.mid(0, 6)).join(QLatin1Char('\n'));
    if (!top.contains(QLatin1String("SPDX-FileCopyrightText: ")) ||
        !top.contains(QLatin1String("SPDX-License-Identifier: "))) {
        problems << QStringLiteral("%1: the two SPDX lines are missing at the top").arg(file);
    }
    const bool isHeader = file.endsWith(QLatin1String(".h"));
    if (!isHeader && !file.endsWith(QLatin1String(".cpp"))) {
        return problems;
    }
    if (const auto length = lines.size() - 1; length > longest(file)) {
        problems
            << QStringLiteral("%1: %2 lines, at most %3 belong in one file").arg(file).arg(length).arg(longest(file));
    }
    if (isHeader && !lines.contains(QLatin1String("#pragma once"))) {
        problems << QStringLiteral("%1: #pragma once is missing").arg(file);
    }
    for (int i = 0; i < lines.size(); ++i) {
        for (const auto &[pattern, what] : habits()) {
            if (pattern.match(lines.at(i)).hasMatch()) {
                problems << QStringLiteral("%1:%2: %3").arg(file).arg(i + 1).arg(what);
            }
        }
    }
    return problems;
}

} // namespace shortlist::architecture
