// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Verb.h"

#include "app/cli/Output.h"

#include <QCommandLineParser>

#include <algorithm>

namespace shortlist {

namespace {

// "  --top N    how many" with the second column at the same place in all lines.
QString twoColumns(const std::vector<std::pair<QString, QString>> &lines)
{
    qsizetype width = 0;
    for (const auto &[left, right] : lines) {
        width = std::max(width, left.size());
    }
    QString text;
    for (const auto &[left, right] : lines) {
        QString explanation = right;
        explanation.replace(QLatin1Char('\n'), QString(QLatin1Char('\n') + QString(width + 4, QLatin1Char(' '))));
        text += QStringLiteral("  %1  %2\n").arg(left, -static_cast<int>(width)).arg(explanation);
    }
    return text;
}

QString written(const Option &option)
{
    return option.value.isEmpty() ? QString(QStringLiteral("--") + option.name)
                                  : QStringLiteral("--%1 %2").arg(option.name, option.value);
}

} // namespace

tl::unexpected<Failure> failed(const Error &error)
{
    return tl::unexpected<Failure>(Failure{kFailed, error.message});
}

tl::unexpected<Failure> wrongUse(const QString &message)
{
    return tl::unexpected<Failure>(Failure{kWrongUse, message});
}

Verb::~Verb() = default;

QString Verb::usage() const
{
    const Syntax allowed = syntax();
    QString text = QStringLiteral("shortlist-cli %1").arg(name());
    for (const Argument &argument : allowed.arguments) {
        text += QString(QLatin1Char(' ') + argument.name);
    }
    for (const Option &option : allowed.options) {
        text += QStringLiteral(" [%1]").arg(written(option));
    }
    return text;
}

QString Verb::help() const
{
    const Syntax allowed = syntax();
    std::vector<std::pair<QString, QString>> lines;
    for (const Argument &argument : allowed.arguments) {
        lines.emplace_back(argument.name, argument.help);
    }
    for (const Option &option : allowed.options) {
        lines.emplace_back(written(option), option.help);
    }
    lines.emplace_back(QStringLiteral("--help"), tr("Show this text."));
    return tr("Usage: %1\n\n%2\n\n%3\nExit status: 0 done, 1 the job failed, 2 wrong use.\n")
        .arg(usage(), summary(), twoColumns(lines));
}

Outcome Verb::runWith(const QStringList &arguments) const
{
    const Syntax allowed = syntax();
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringList{QStringLiteral("h"), QStringLiteral("help")}));
    for (const Option &option : allowed.options) {
        parser.addOption(QCommandLineOption(option.name, option.help, option.value));
    }
    // The parser takes the first for the program's name.
    const bool understood = parser.parse(QStringList(QStringList(name()) + arguments));
    if (parser.isSet(QStringLiteral("help"))) {
        output::print(help());
        return kDone;
    }
    if (!understood) {
        return wrongUse(parser.errorText());
    }
    const auto given = static_cast<std::size_t>(parser.positionalArguments().size());
    if (given < allowed.arguments.size()) {
        return wrongUse(tr("%1 is missing. Usage: %2").arg(allowed.arguments[given].name, usage()));
    }
    if (given > allowed.arguments.size()) {
        const QString surplus = parser.positionalArguments().at(static_cast<qsizetype>(allowed.arguments.size()));
        return wrongUse(tr("“%1” is one argument too many. Usage: %2").arg(surplus, usage()));
    }
    return run(parser);
}

const Verb *findVerb(const QString &name)
{
    const auto found =
        std::find_if(verbs().begin(), verbs().end(), [&name](const auto &verb) { return verb->name() == name; });
    return found == verbs().end() ? nullptr : found->get();
}

Argument projectArgument()
{
    return {QStringLiteral("FILE"), QCoreApplication::translate("Verb", "A project, NAME.shortlist.")};
}

Option jsonOption()
{
    return {QStringLiteral("json"), QString(), QCoreApplication::translate("Verb", "Print JSON instead of a table.")};
}

tl::expected<int, Failure> numberOf(const QCommandLineParser &given, const QString &option, int lowest, int highest,
                                    int fallback)
{
    if (!given.isSet(option)) {
        return fallback;
    }
    bool isNumber = false;
    const int number = given.value(option).toInt(&isNumber);
    if (!isNumber || number < lowest || number > highest) {
        return wrongUse(QCoreApplication::translate("Verb", "--%1 takes a whole number from %2 to %3, not “%4”.")
                            .arg(option)
                            .arg(lowest)
                            .arg(highest)
                            .arg(given.value(option)));
    }
    return number;
}

} // namespace shortlist
