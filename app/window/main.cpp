// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/CommandLine.h"
#include "app/window/FontsAhead.h"
#include "ui/widgets/Theme.h"
#include "ui/window/DocumentController.h"
#include "ui/window/MainWindow.h"
#include "ui/window/PageRegistry.h"
#include "ui/window/ProjectOpener.h"

#include <QApplication>
#include <QIcon>
#include <QScopeGuard>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <optional>

using namespace shortlist;

namespace {

constexpr int kWrongUse = 2;
constexpr int kIconDelay = 200; // ms

// Ends the program once the window was drawn, so that a bench can time the start.
class QuitAfterPaint : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // At once: closing the project and taking the window down is no part of a start.
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
        }
        return false;
    }
};

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("shortlist"));
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHORTLIST_VERSION));
    QGuiApplication::setApplicationDisplayName(QString());
    QGuiApplication::setDesktopFileName(QStringLiteral("org.shortlist.Shortlist"));
}

// Help and complaints need no display.
int answerInWords(int argc, char **argv, const CommandLine &line)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(line.problem.isEmpty() ? stdout : stderr);
    if (line.version)
        out << QStringLiteral("shortlist %1").arg(QStringLiteral(SHORTLIST_VERSION)) << Qt::endl;
    else if (line.help)
        out << helpText();
    else
        out << QStringLiteral("shortlist: ") << line.problem << Qt::endl;
    return line.problem.isEmpty() ? 0 : kWrongUse;
}

theme::Scheme schemeOf(const QString &name)
{
    if (name.isEmpty())
        return theme::chosenScheme();
    return name == QLatin1String("dark")    ? theme::Scheme::Dark
           : name == QLatin1String("light") ? theme::Scheme::Light
                                            : theme::Scheme::System;
}

} // namespace

int main(int argc, char **argv)
{
    nameApplication();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // Options of the toolkit, such as -platform, begin with one dash and are not ours to refuse.
    const CommandLine early = parseCommandLine(arguments);
    if (early.help || early.version)
        return answerInWords(argc, argv, early);
    FontsAhead fonts;
    const QApplication application(argc, argv);
    const auto listed = qScopeGuard([&fonts] { fonts.wait(); });
    const CommandLine line = parseCommandLine(QCoreApplication::arguments());
    if (!line.problem.isEmpty()) {
        QTextStream(stderr) << QStringLiteral("shortlist: ") << line.problem << Qt::endl;
        return kWrongUse;
    }
    fonts.listFonts();
    std::optional<OpenedProject> first;
    if (line.sample)
        first = projectopener::openSample();
    else if (!line.file.isEmpty())
        first = projectopener::open(line.file, projectopener::optionsOfUser());
    theme::apply(*qApp, schemeOf(line.scheme));

    MainWindow window;
    if (first)
        window.document().take(std::move(*first));
    if (line.page == QLatin1String("start"))
        window.showPage(PageId::Start);
    else if (const PageEntry *page = pageByCode(line.page))
        window.showPage(page->id);
    QuitAfterPaint quit;
    if (line.exitAfterPaint)
        window.installEventFilter(&quit);
    window.show();
    // Drawing it in all the sizes that a desktop asks for can wait until the window stands.
    QTimer::singleShot(kIconDelay, &window,
                       [] { QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/shortlist.svg"))); });
    return QApplication::exec();
}
