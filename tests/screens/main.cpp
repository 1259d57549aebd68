// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/screens/Camera.h"
#include "tests/screens/Projects.h"
#include "tests/screens/Tour.h"
#include "ui/widgets/Theme.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

using namespace shortlist;
using namespace shortlist::screens;

namespace {

constexpr int kWrongUse = 2;

struct Order
{
    QString folder;
    QString only = QStringLiteral(".");
    QString large;
    QStringList projects = {QStringLiteral("none"), QStringLiteral("empty"), QStringLiteral("sample"),
                            QStringLiteral("large")};
};

std::optional<Order> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Saves a picture of every page and dialog, light and dark, 1280x800 and 1920x1080. The names are "
        "PROJECT-PAGE[-TAB]-SCHEME-SIZE.png, for example sample-compare-light-1280x800.png."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go."));
    parser.addOption({QStringLiteral("large"), QStringLiteral("The large project; made if it is not given."),
                      QStringLiteral("FILE")});
    parser.addOption(
        {QStringLiteral("only"), QStringLiteral("Only pictures whose name matches."), QStringLiteral("REGEX")});
    parser.addOption({QStringLiteral("project"), QStringLiteral("Only none, empty, sample or large; can be repeated."),
                      QStringLiteral("NAME")});
    parser.process(arguments);
    if (parser.positionalArguments().size() != 1)
        return std::nullopt;
    Order order;
    order.folder = parser.positionalArguments().constFirst();
    order.large = parser.value(QStringLiteral("large"));
    if (parser.isSet(QStringLiteral("only")))
        order.only = parser.value(QStringLiteral("only"));
    if (parser.isSet(QStringLiteral("project")))
        order.projects = parser.values(QStringLiteral("project"));
    return order;
}

Result<QString> fileOf(const QString &project, const Order &order, const QString &scratch)
{
    if (project == QLatin1String("empty"))
        return emptyProject(scratch);
    if (project == QLatin1String("sample"))
        return sampleCopy(scratch);
    if (project == QLatin1String("large"))
        return order.large.isEmpty() ? largeProject(scratch) : Result<QString>(order.large);
    return QString();
}

bool tourOf(const QString &project, const QString &file, const QString &scratch, Camera &camera)
{
    bool right = true;
    for (const auto &[scheme, word] : {std::pair(theme::Scheme::Light, QStringLiteral("light")),
                                       std::pair(theme::Scheme::Dark, QStringLiteral("dark"))}) {
        theme::apply(*qApp, scheme);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            // A window for each, as a user would meet it.
            MainWindow window;
            window.resize(size);
            window.show();
            right = (file.isEmpty() || window.openFile(file)) && right;
            Tour tour(camera, window, project, scratch);
            tour.run(QStringLiteral("%1-%2x%3").arg(word).arg(size.width()).arg(size.height()));
            window.close();
        }
    }
    return right;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // A home of its own: nobody's settings and drafts are touched, or seen in the pictures.
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toLocal8Bit());
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shortlist-screens"));
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.filePath(QStringLiteral("config")));
    const std::optional<Order> order = parse(QCoreApplication::arguments());
    const QRegularExpression only(order ? order->only : QString());
    if (!order || !only.isValid() || !QDir().mkpath(order->folder)) {
        QTextStream(stderr) << QStringLiteral("usage: shortlist-screens FOLDER [--only REGEX] [--large FILE] "
                                              "[--project NAME]\n");
        return kWrongUse;
    }
    Camera camera(QDir(order->folder), only);
    bool right = true;
    for (const QString &project : order->projects) {
        const Result<QString> file = fileOf(project, *order, home.path());
        if (!file) {
            QTextStream(stderr) << file.error().message << Qt::endl;
            right = false;
            continue;
        }
        right = tourOf(project, *file, home.path(), camera) && right;
    }
    QTextStream(stdout) << QStringLiteral("%1 pictures in %2\n").arg(camera.taken()).arg(order->folder);
    return right && camera.failed() == 0 && camera.taken() > 0 ? 0 : 1;
}
