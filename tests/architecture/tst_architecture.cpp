// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/Rules.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace shortlist::architecture;

namespace {

struct SourceFile
{
    QString path; // from the root
    QString text;
};

bool isChecked(const QString &name)
{
    return name.endsWith(QLatin1String(".cpp")) || name.endsWith(QLatin1String(".h")) ||
           name.endsWith(QLatin1String(".cmake")) || name == QLatin1String("CMakeLists.txt");
}

std::vector<SourceFile> readSources()
{
    std::vector<SourceFile> files;
    const QDir root(QStringLiteral(SHORTLIST_SOURCE_DIR));
    for (const char *top : {"core", "ui", "app", "tests", "resources", "installer"}) {
        QDirIterator walk(root.filePath(QLatin1String(top)), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (isChecked(walk.fileName()) && file.open(QIODevice::ReadOnly)) {
                files.push_back({root.relativeFilePath(walk.filePath()), QString::fromUtf8(file.readAll())});
            }
        }
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return files;
}

// Qt Test cuts a long message, so the lines go straight out.
QString listed(const QStringList &problems)
{
    for (const QString &problem : problems) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
    }
    return QStringLiteral("%1 problems, listed above").arg(problems.size());
}

} // namespace

// Holds the arrows between the folders, and the house rules that a program can check.
class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySourceHasARoom();
    void arrows();
    void includedFilesExist();
    void ownHeaderComesFirst();
    void houseRules();

    void arrowsHaveNoCircle();
    void badIncludeIsFound_data();
    void badIncludeIsFound();
    void goodIncludeIsLeftAlone_data();
    void goodIncludeIsLeftAlone();
    void badTextIsFound_data();
    void badTextIsFound();

private:
    std::vector<SourceFile> m_files;
};

void ArchitectureTest::initTestCase()
{
    m_files = readSources();
    QVERIFY2(m_files.size() > 50, "the sources were not found");
}

void ArchitectureTest::everySourceHasARoom()
{
    QStringList problems;
    for (const SourceFile &file : m_files) {
        if (!file.path.endsWith(QLatin1String(".txt")) && !file.path.endsWith(QLatin1String(".cmake")) &&
            roomOf(file.path) == nullptr) {
            problems << file.path;
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void ArchitectureTest::arrows()
{
    QStringList problems;
    int seen = 0;
    for (const SourceFile &file : m_files) {
        for (const Include &include : includesOf(file.path, file.text)) {
            ++seen;
            if (const QString problem = problemOf(include); !problem.isEmpty()) {
                problems << problem;
            }
        }
    }
    QVERIFY2(seen > 200, "hardly any #include was read");
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void ArchitectureTest::includedFilesExist()
{
    const QDir root(QStringLiteral(SHORTLIST_SOURCE_DIR));
    QStringList problems;
    for (const SourceFile &file : m_files) {
        for (const Include &include : includesOf(file.path, file.text)) {
            if (include.quoted && !include.target.endsWith(QLatin1String(".moc")) && !root.exists(include.target)) {
                problems << QString(include.place() + QStringLiteral(": there is no ") + include.target);
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void ArchitectureTest::ownHeaderComesFirst()
{
    const QDir root(QStringLiteral(SHORTLIST_SOURCE_DIR));
    QStringList problems;
    for (const SourceFile &file : m_files) {
        if (!file.path.endsWith(QLatin1String(".cpp"))) {
            continue;
        }
        const QString own = QString(file.path.chopped(4) + QStringLiteral(".h"));
        const std::vector<Include> includes = includesOf(file.path, file.text);
        if (root.exists(own) && (includes.empty() || includes.front().target != own)) {
            problems << QString(file.path + QStringLiteral(": does not include its own header first"));
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void ArchitectureTest::houseRules()
{
    QStringList problems;
    for (const SourceFile &file : m_files) {
        problems << problemsOfText(file.path, file.text);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

void ArchitectureTest::arrowsHaveNoCircle()
{
    // Depth-first through the rooms; a room that is met again on its own road is a circle.
    QStringList road;
    QStringList problems;
    std::function<void(const Room &)> visit = [&](const Room &room) {
        if (road.contains(room.folder)) {
            problems << QString(road.join(QStringLiteral(" -> ")) + QStringLiteral(" -> ") + room.folder);
            return;
        }
        road << room.folder;
        for (const Room &other : rooms()) {
            const bool reached =
                std::any_of(room.mayInclude.begin(), room.mayInclude.end(), [&other](const QString &name) {
                    return other.folder == name || other.folder.startsWith(QString(name + QLatin1Char('/')));
                });
            if (reached && other.folder != room.folder) {
                visit(other);
            }
        }
        road.removeLast();
    };
    for (const Room &room : rooms()) {
        visit(room);
    }
    QVERIFY2(problems.isEmpty(), qPrintable(listed(problems)));
}

// The rules must bite: each of these made-up lines is against one of them.
void ArchitectureTest::badIncludeIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *file, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line);
    };
    row("decision knows no Qt", "core/decision/Made.cpp", "#include <QString>");
    row("decision knows no model", "core/decision/Made.cpp", "#include \"core/model/Id.h\"");
    row("model has no I/O", "core/model/Made.cpp", "#include <QFile>");
    row("model is the ground floor", "core/model/Made.h", "#include \"core/project/Project.h\"");
    row("project knows no evaluation", "core/project/Made.cpp", "#include \"core/evaluation/Evaluation.h\"");
    row("evaluation knows no project", "core/evaluation/Made.cpp", "#include \"core/project/Project.h\"");
    row("catalogue knows no project", "core/catalogue/Made.cpp", "#include \"core/project/Store.h\"");
    row("core knows no ui", "core/exchange/Made.cpp", "#include \"ui/widgets/Theme.h\"");
    row("core needs no display", "core/exchange/Made.cpp", "#include <QColor>");
    row("core needs no widgets", "core/project/Made.cpp", "#  include  <QtWidgets/QWidget>");
    row("core needs no printer", "core/exchange/Made.cpp", "#include <QPageSize>");
    row("tests of core need no display", "tests/core/model/tst_made.cpp", "#include <QWidget>");
    row("widgets know no models", "ui/widgets/Made.cpp", "#include \"ui/models/Workspace.h\"");
    row("models know no pages", "ui/models/Made.cpp", "#include \"ui/pages/start/StartPage.h\"");
    row("charts know no evaluation", "ui/charts/Made.cpp", "#include \"core/evaluation/Evaluation.h\"");
    row("dialogs know no charts", "ui/dialogs/import/Made.cpp", "#include \"ui/charts/Chart.h\"");
    row("pages do not know each other", "ui/pages/criteria/Made.cpp", "#include \"ui/pages/scoring/ScoringPage.h\"");
    row("pages do not know the window", "ui/pages/criteria/Made.cpp", "#include \"ui/window/MainWindow.h\"");
    row("nobody knows an app", "ui/window/Made.cpp", "#include \"app/cli/Verb.h\"");
    row("the command line has no window", "app/cli/Made.cpp", "#include \"ui/window/MainWindow.h\"");
    row("QCustomPlot stays in charts", "ui/pages/compare/Made.h", "#include <qcustomplot.h>");
    row("SQLite stays in the document", "core/exchange/Made.cpp", "#include <sqlite3.h>");
    row("message boxes stay in dialogs", "ui/pages/start/Made.cpp", "#include <QMessageBox>");
    row("file dialogs stay in dialogs", "ui/charts/Made.cpp", "#include <QFileDialog>");
    row("no network", "ui/window/Made.cpp", "#include <QNetworkAccessManager>");
    row("no whole module", "ui/widgets/Made.cpp", "#include <QtWidgets>");
    row("named from the root", "core/model/Made.cpp", "#include \"Id.h\"");
    row("others stand in brackets", "core/project/Made.cpp", "#include \"tl/expected.hpp\"");
    row("a folder without a room", "core/made/Made.cpp", "#include \"core/model/Id.h\"");
}

void ArchitectureTest::badIncludeIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    const std::vector<Include> includes = includesOf(file, line);
    QCOMPARE(includes.size(), std::size_t(1));
    const QString problem = problemOf(includes.front());
    QVERIFY2(problem.startsWith(QString(file + QStringLiteral(":1: "))), qPrintable(problem));
}

void ArchitectureTest::goodIncludeIsLeftAlone_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *file, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line);
    };
    row("std in decision", "core/decision/Made.cpp", "#include <vector>");
    row("tl::expected in decision", "core/decision/Made.cpp", "#include <tl/expected.hpp>");
    row("Qt Core in model", "core/model/Made.cpp", "#include <QString>");
    row("QtGlobal is no module", "core/model/Made.cpp", "#include <QtGlobal>");
    row("own folder", "core/model/Made.cpp", "#include \"core/model/Id.h\"");
    row("model in project", "core/project/Made.cpp", "#include \"core/model/Id.h\"");
    row("SQLite in project", "core/project/Made.cpp", "#include <sqlite3.h>");
    row("models in a page", "ui/pages/start/Made.cpp", "#include \"ui/models/Workspace.h\"");
    row("a folder below a room", "ui/dialogs/import/Made.cpp", "#include \"ui/dialogs/Ask.h\"");
    row("message boxes in dialogs", "ui/dialogs/Made.cpp", "#include <QMessageBox>");
    row("QCustomPlot in charts", "ui/charts/Made.cpp", "#include <qcustomplot.h>");
    row("report in the command line", "app/cli/Made.cpp", "#include \"ui/report/Report.h\"");
    row("moc", "tests/cli/tst_made.cpp", "#include \"tst_made.moc\"");
}

void ArchitectureTest::goodIncludeIsLeftAlone()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    const std::vector<Include> includes = includesOf(file, line);
    QCOMPARE(includes.size(), std::size_t(1));
    QCOMPARE(problemOf(includes.front()), QString());
}

void ArchitectureTest::badTextIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const QString top =
        QStringLiteral("// SPDX-FileCopyrightText: 2026 A\n// SPDX-License-Identifier: GPL-3.0-or-later\n");
    const QString header = QString(top + QStringLiteral("#pragma once\n"));
    const QString cpp = QStringLiteral("core/model/Made.cpp");
    QTest::newRow("no licence") << cpp << QStringLiteral("int a = 0;\n");
    QTest::newRow("no pragma once") << QStringLiteral("core/model/Made.h") << top;
    QTest::newRow("long source") << cpp << QString(top + QStringLiteral("\n").repeated(499));
    QTest::newRow("long window") << QStringLiteral("ui/window/Made.cpp")
                                 << QString(top + QStringLiteral("\n").repeated(399));
    QTest::newRow("long header") << QStringLiteral("core/model/Made.h")
                                 << QString(header + QStringLiteral("\n").repeated(148));
    QTest::newRow("left open") << cpp
                               << QString(top + QStringLiteral("// FIX"
                                                               "ME: later\n"));
    QTest::newRow("old connect") << cpp
                                 << QString(top + QStringLiteral("connect(a, SIG"
                                                                 "NAL(b()), c, d);\n"));
    QTest::newRow("string builder") << cpp
                                    << QString(top +
                                               QStringLiteral("auto f = [](double v) {"
                                                              " return QByteArray::number(v, 'f', 1) + ' '; };\n"));
    QTest::newRow("fixed wait") << QStringLiteral("tests/cli/made.cpp")
                                << QString(top + QStringLiteral("QTest::q"
                                                                "Wait(50);\n"));
}

void ArchitectureTest::badTextIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    const QStringList problems = problemsOfText(file, text);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.constFirst().startsWith(file), qPrintable(problems.constFirst()));
}

QTEST_APPLESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
