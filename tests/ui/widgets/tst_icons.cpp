// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

namespace {

QStringList listedNames()
{
    QFile list(QStringLiteral(SHORTLIST_SOURCE_DIR "/resources/icons/icons.txt"));
    if (!list.open(QIODevice::ReadOnly))
        return {};
    QStringList names;
    const QStringList lines = QString::fromUtf8(list.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            names.append(line);
    }
    return names;
}

// The colour of the fully covered pixels, invalid if there are none.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() == 255)
                return colour;
        }
    }
    return {};
}

int inkedPixels(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).alpha() > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyListedIconDraws();
    void followsTheScheme_data();
    void followsTheScheme();
    void hasDisabledAndSelectedColours();
    void canHaveAColourOfItsOwn();
    void statesKeepTheirColour();
    void isSharpOnDenseScreens();
    void smallSizesUseTheSmallDrawing();
    void anUnknownNameIsToldToTheDeveloper();
};

void TestIcons::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestIcons::everyListedIconDraws()
{
    const QStringList names = listedNames();
    QVERIFY(names.size() > 100);
    for (const QString &name : names) {
        const QIcon picture = icon(name);
        QVERIFY2(!picture.isNull(), qPrintable(name));
        QCOMPARE(picture.name(), name);
        QVERIFY2(inkedPixels(picture.pixmap(22)) > 5, qPrintable(name));
        QVERIFY2(inkedPixels(picture.pixmap(16)) > 5, qPrintable(name));
    }
}

void TestIcons::followsTheScheme_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestIcons::followsTheScheme()
{
    QFETCH(bool, dark);
    // Made before the change: an icon in a button is not made anew.
    const QIcon picture = icon(QStringLiteral("list-add"));
    QVERIFY(inkOf(picture.pixmap(22)).isValid());
    theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
    QCOMPARE(inkOf(picture.pixmap(22)).name(), QApplication::palette().color(QPalette::WindowText).name());
}

void TestIcons::hasDisabledAndSelectedColours()
{
    const QIcon picture = icon(QStringLiteral("list-add"));
    const QPalette palette = QApplication::palette();
    QCOMPARE(inkOf(picture.pixmap(22, QIcon::Disabled)).name(),
             palette.color(QPalette::Disabled, QPalette::WindowText).name());
    QCOMPARE(inkOf(picture.pixmap(22, QIcon::Selected)).name(), palette.color(QPalette::HighlightedText).name());
}

void TestIcons::canHaveAColourOfItsOwn()
{
    const QColor own(0x12, 0x34, 0x56);
    QCOMPARE(inkOf(icon(QStringLiteral("edit-delete"), own).pixmap(22)).name(), own.name());
}

void TestIcons::statesKeepTheirColour()
{
    // Breeze draws this one in its colour for what is bad; ours reads on both grounds.
    const QIcon picture = icon(QStringLiteral("edit-delete"));
    QCOMPARE(inkOf(picture.pixmap(22)).name(), theme::stateColour(theme::State::Bad).name());
    theme::apply(*qApp, theme::Scheme::Dark);
    QCOMPARE(inkOf(picture.pixmap(22)).name(), theme::stateColour(theme::State::Bad).name());
}

void TestIcons::isSharpOnDenseScreens()
{
    const QIcon picture = icon(QStringLiteral("list-add"));
    const QPixmap dense = picture.pixmap(QSize(22, 22), 2.0);
    QCOMPARE(dense.size(), QSize(44, 44));
    QCOMPARE(dense.devicePixelRatio(), 2.0);
    // Drawn at that size, not blown up: its lines have hard edges.
    const QImage image = dense.toImage();
    int soft = 0;
    for (int x = 0; x < image.width(); ++x) {
        const int alpha = image.pixelColor(x, 30).alpha();
        soft += alpha > 0 && alpha < 255 ? 1 : 0;
    }
    QCOMPARE(soft, 0);
}

void TestIcons::smallSizesUseTheSmallDrawing()
{
    const QIcon picture = icon(QStringLiteral("document-save"));
    const QImage small = picture.pixmap(16).toImage();
    const QImage shrunk = picture.pixmap(22).toImage().scaled(16, 16, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY(small.convertToFormat(QImage::Format_ARGB32) != shrunk.convertToFormat(QImage::Format_ARGB32));
    QVERIFY(inkOf(picture.pixmap(16)).isValid());
}

void TestIcons::anUnknownNameIsToldToTheDeveloper()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no icon \"no-such-icon\".*icons.txt")));
    QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
