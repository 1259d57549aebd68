// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From start to the painted window with the sample, against an empty QMainWindow; whole processes, in turn.

#include "tests/bench/Figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <vector>

namespace {

double milliseconds(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::fprintf(stderr, "%s did not run and end by itself\n", qUtf8Printable(program));
        std::exit(2);
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    shortlist::Figures figures("Start");
    const QTemporaryDir home; // nobody's own settings, drafts or window sizes
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
    const QString shortlist = QStringLiteral(SHORTLIST_APP_DIR "/window/shortlist");
    const QString empty = QCoreApplication::applicationDirPath() + QStringLiteral("/empty_window");
    const QStringList arguments{QStringLiteral("--sample"), QStringLiteral("--exit-after-paint")};
    std::vector<double> ours;
    std::vector<double> plain;
    std::vector<double> ratios;
    constexpr int kRounds = 15;
    for (int round = -2; round < kRounds; ++round) {
        const double a = milliseconds(empty, {}, environment);
        const double b = milliseconds(shortlist, arguments, environment);
        if (round < 0)
            continue; // the disk cache is warm from here on
        plain.push_back(a);
        ours.push_back(b);
        ratios.push_back(b / a);
    }
    figures.note("an empty QMainWindow, start to end after the first paint", median(plain), "ms");
    figures.note("Shortlist with the sample, the same", median(ours), "ms");
    figures.atMost("Shortlist / empty window", median(ratios), 2.5, "x");
    return figures.exitStatus();
}
