// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DesktopScheme.h"
#include "ui/widgets/Palettes.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace shortlist;

namespace {

using Linear = std::array<double, 3>;

double toLinear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Linear linearOf(const QColor &colour)
{
    return {toLinear(colour.redF()), toLinear(colour.greenF()), toLinear(colour.blueF())};
}

double luminance(const Linear &colour)
{
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
}

// WCAG 2.1, "contrast ratio".
double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(linearOf(a)) + 0.05;
    const double other = luminance(linearOf(b)) + 0.05;
    return one > other ? one / other : other / one;
}

using Matrix = std::array<Linear, 3>;

Linear seenBy(const Matrix &matrix, const Linear &colour)
{
    Linear result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            result[row] += matrix[row][i] * colour[i];
        result[row] = std::clamp(result[row], 0.0, 1.0);
    }
    return result;
}

// Björn Ottosson's Oklab, in which distances are about as eyes see them.
Linear oklab(const Linear &c)
{
    const double l = std::cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    const double m = std::cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    const double s = std::cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

// Machado, Oliveira and Fernandes 2009, severity 1: protanopia, deuteranopia, tritanopia.
const std::array<Matrix, 4> kEyes = {Matrix{Linear{1, 0, 0}, Linear{0, 1, 0}, Linear{0, 0, 1}},
                                     Matrix{Linear{0.152286, 1.052583, -0.204868}, Linear{0.114503, 0.786281, 0.099216},
                                            Linear{-0.003882, -0.048116, 1.051998}},
                                     Matrix{Linear{0.367322, 0.860646, -0.227968}, Linear{0.280085, 0.672501, 0.047413},
                                            Linear{-0.011820, 0.042940, 0.968881}},
                                     Matrix{Linear{1.255528, -0.076749, -0.178779},
                                            Linear{-0.078411, 0.930809, 0.147602},
                                            Linear{0.004733, 0.691367, 0.303900}}};

double seenDistance(const QColor &a, const QColor &b, const Matrix &eye)
{
    const Linear one = oklab(seenBy(eye, linearOf(a)));
    const Linear other = oklab(seenBy(eye, linearOf(b)));
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void textCanBeRead_data();
    void textCanBeRead();
    void groupColoursStandOut_data();
    void groupColoursStandOut();
    void groupColoursCountOn();
    void choosingChangesPaletteAndIsRemembered();
    void anUnknownSettingFollowsTheSystem();
    void widgetsHearOfTheChange();
    void spacingFollowsTheFont();
    void withoutABusThereIsNoPreference();

private:
    QTemporaryDir m_folder;
};

void TestTheme::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-test"));
    QCoreApplication::setApplicationName(QStringLiteral("theme"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("XDG_RUNTIME_DIR");
}

void TestTheme::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QSettings().clear();
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textCanBeRead()
{
    QFETCH(bool, dark);
    theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
    const QPalette palette = QApplication::palette();
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const std::pair<QColor, QString> texts[] = {
        {palette.color(QPalette::WindowText), QStringLiteral("text")},
        {palette.color(QPalette::PlaceholderText), QStringLiteral("placeholder")},
        {palette.color(QPalette::Link), QStringLiteral("link")},
        {palette.color(QPalette::LinkVisited), QStringLiteral("visited link")},
        {theme::mutedColour(), QStringLiteral("muted")},
        {theme::accent(), QStringLiteral("accent")},
        {theme::stateColour(theme::State::Good), QStringLiteral("good")},
        {theme::stateColour(theme::State::Warning), QStringLiteral("warning")},
        {theme::stateColour(theme::State::Bad), QStringLiteral("bad")},
        {theme::stateColour(theme::State::Neutral), QStringLiteral("neutral")}};
    for (const auto &[text, name] : texts) {
        for (const QColor &ground : {window, base, palette.color(QPalette::AlternateBase), theme::sidebarColour()})
            QVERIFY2(contrast(text, ground) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(name, ground.name()).arg(contrast(text, ground))));
    }
    QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
    QVERIFY(contrast(theme::accentText(), theme::accentFill()) >= 4.5);
    QCOMPARE(QColor(theme::muted()), theme::mutedColour());
}

void TestTheme::groupColoursStandOut_data()
{
    textCanBeRead_data();
}

void TestTheme::groupColoursStandOut()
{
    QFETCH(bool, dark);
    const QPalette palette = dark ? theme::darkPalette() : theme::lightPalette();
    for (int i = 0; i < 8; ++i) {
        const QColor colour = theme::groupColour(i, dark);
        // WCAG 2.1 asks 3 : 1 of what is drawn.
        QVERIFY(contrast(colour, palette.color(QPalette::Base)) >= 3);
        QVERIFY(contrast(colour, palette.color(QPalette::Window)) >= 2.9);
        for (int j = 0; j < i; ++j) {
            for (const Matrix &eye : kEyes) {
                const double distance = seenDistance(colour, theme::groupColour(j, dark), eye);
                QVERIFY2(distance > 0.06, qPrintable(QStringLiteral("%1 and %2: %3")
                                                         .arg(colour.name(), theme::groupColour(j, dark).name())
                                                         .arg(distance)));
            }
        }
    }
}

void TestTheme::groupColoursCountOn()
{
    QCOMPARE(theme::groupColour(8), theme::groupColour(0));
    QCOMPARE(theme::groupColour(-1), theme::groupColour(7));
    QCOMPARE(theme::groupColour(3), theme::groupColour(3, false));
    theme::apply(*qApp, theme::Scheme::Dark);
    QCOMPARE(theme::groupColour(3), theme::groupColour(3, true));
}

void TestTheme::choosingChangesPaletteAndIsRemembered()
{
    QCOMPARE(theme::chosenScheme(), theme::Scheme::System);
    theme::chooseScheme(theme::Scheme::Dark);
    QVERIFY(theme::isDark());
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 100);
    QCOMPARE(theme::chosenScheme(), theme::Scheme::Dark);
    theme::chooseScheme(theme::Scheme::Light);
    QVERIFY(!theme::isDark());
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 200);
    QCOMPARE(theme::chosenScheme(), theme::Scheme::Light);
    theme::chooseScheme(theme::Scheme::System);
    QCOMPARE(theme::chosenScheme(), theme::Scheme::System);
    // This platform's own palette is light, and there is no desktop to ask.
    QVERIFY(!theme::isDark());
}

void TestTheme::anUnknownSettingFollowsTheSystem()
{
    QSettings().setValue(QStringLiteral("appearance/scheme"), QStringLiteral("purple"));
    QCOMPARE(theme::chosenScheme(), theme::Scheme::System);
}

void TestTheme::widgetsHearOfTheChange()
{
    QLabel label(QStringLiteral("Words"));
    label.show();
    QCOMPARE(label.palette().color(QPalette::WindowText), theme::lightPalette().color(QPalette::WindowText));
    theme::apply(*qApp, theme::Scheme::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), theme::darkPalette().color(QPalette::WindowText));
}

void TestTheme::spacingFollowsTheFont()
{
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPixelSize(13);
    QApplication::setFont(font);
    QCOMPARE(theme::spacing(), 8);
    font.setPixelSize(26);
    QApplication::setFont(font);
    QCOMPARE(theme::spacing(), 16);
    QApplication::setFont(before);
}

void TestTheme::withoutABusThereIsNoPreference()
{
    theme::DesktopScheme desktop;
    const QSignalSpy changed(&desktop, &theme::DesktopScheme::changed);
    desktop.ask();
    QCoreApplication::processEvents();
    QCOMPARE(desktop.preference(), theme::DesktopScheme::Preference::None);
    QCOMPARE(changed.count(), 0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
