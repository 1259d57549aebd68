// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Output.h"
#include "app/cli/Verb.h"

#include <QApplication>

#include <cstring>

using namespace shortlist;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString overview()
{
    QString text = tr("Usage: shortlist-cli VERB ARGUMENT...\n\n"
                      "Works on Shortlist projects without a window. What it can do:\n\n");
    for (const auto &verb : verbs()) {
        text += QStringLiteral("  %1  %2\n").arg(verb->name(), -8).arg(verb->summary());
    }
    text += tr("\nshortlist-cli VERB --help says more about one of them; --version tells the version.\n"
               "Exit status: 0 done, 1 the job failed, 2 wrong use.\n");
    return text;
}

// What the first argument asks for. A failure's message comes without the program's name.
Outcome runArguments(const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        return wrongUse(tr("a verb is missing. shortlist-cli --help lists them."));
    }
    const QString &first = arguments.constFirst();
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        if (const Verb *verb = arguments.size() > 1 ? findVerb(arguments.at(1)) : nullptr) {
            output::print(verb->help());
        } else {
            output::print(overview());
        }
        return kDone;
    }
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        output::print(QStringLiteral("shortlist-cli %1\n").arg(QCoreApplication::applicationVersion()));
        return kDone;
    }
    const Verb *verb = findVerb(first);
    if (verb == nullptr) {
        return wrongUse(tr("there is no verb “%1”. shortlist-cli --help lists them.").arg(first));
    }
    return verb->runWith(arguments.mid(1)).map_error([verb](const Failure &failure) {
        return Failure{failure.status, QStringLiteral("%1: %2").arg(verb->name(), failure.message)};
    });
}

QtMessageHandler previousHandler = nullptr;

// Qt's notice that a session without a login has no XDG_RUNTIME_DIR is no news to a report that is written from a
// script.
void passOn(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR not set"))) {
        previousHandler(type, context, message);
    }
}

// Only what draws needs Qt's Gui; it draws without a display unless a platform was asked for.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    const Verb *verb = argc > 1 ? findVerb(QString::fromLocal8Bit(argv[1])) : nullptr;
    if (verb == nullptr || !verb->draws()) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    previousHandler = qInstallMessageHandler(passOn);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("shortlist"));
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHORTLIST_VERSION));
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);

    const Outcome outcome = runArguments(QCoreApplication::arguments().mid(1));
    if (!outcome) {
        output::flush();
        output::complain(QStringLiteral("shortlist-cli: %1").arg(outcome.error().message));
        return outcome.error().status;
    }
    if (!output::flush()) {
        output::complain(tr("shortlist-cli: the output could not be written."));
        return kFailed;
    }
    return *outcome;
}
