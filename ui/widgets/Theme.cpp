// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Theme.h"

#include "ui/widgets/DesktopScheme.h"
#include "ui/widgets/Palettes.h"
#include "ui/widgets/Style.h"

#include <QApplication>
#include <QFontInfo>
#include <QPalette>
#include <QPointer>
#include <QSettings>
#include <QToolTip>

#include <array>

namespace shortlist::theme {

namespace {

// What is in force; one per program, like the palette itself.
struct Current
{
    Scheme scheme = Scheme::System;
    bool dark = false;
    bool systemWasDark = false; // by the palette that the platform gave before ours
    bool styled = false;
    QPointer<DesktopScheme> desktop;
};

Current &current()
{
    static Current state;
    return state;
}

QString schemeCode(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::System:
        break;
    }
    return QStringLiteral("system");
}

QString schemeKey()
{
    return QStringLiteral("appearance/scheme");
}

void install(bool dark)
{
    Current &now = current();
    now.dark = dark;
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

bool systemIsDark()
{
    const Current &now = current();
    if (now.desktop != nullptr && now.desktop->preference() != DesktopScheme::Preference::None)
        return now.desktop->preference() == DesktopScheme::Preference::Dark;
    return now.systemWasDark;
}

void setFonts()
{
    // Kerning and ligatures of short labels are not worth what they cost at each start and in tables of thousands of
    // rows; scripts that cannot be written without shaping are shaped all the same.
    QFont font = QApplication::font();
    font.setStyleStrategy(QFont::PreferNoShaping);
    QApplication::setFont(font);
}

} // namespace

void apply(QApplication &application, Scheme scheme)
{
    setFonts();
    Current &now = current();
    if (!now.styled) {
        now.systemWasDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
        QApplication::setStyle(new Style);
        now.styled = true;
    }
    now.scheme = scheme;
    if (scheme == Scheme::System && now.desktop == nullptr) {
        now.desktop = new DesktopScheme(&application);
        QObject::connect(now.desktop, &DesktopScheme::changed, &application, [] {
            if (current().scheme == Scheme::System && current().dark != systemIsDark())
                install(systemIsDark());
        });
        now.desktop->ask();
    }
    install(scheme == Scheme::System ? systemIsDark() : scheme == Scheme::Dark);
}

Scheme chosenScheme()
{
    const QString code = QSettings().value(schemeKey()).toString();
    if (code == schemeCode(Scheme::Light))
        return Scheme::Light;
    if (code == schemeCode(Scheme::Dark))
        return Scheme::Dark;
    return Scheme::System;
}

void chooseScheme(Scheme scheme)
{
    QSettings().setValue(schemeKey(), schemeCode(scheme));
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        apply(*application, scheme);
}

bool isDark()
{
    return current().dark;
}

QColor groupColour(int index)
{
    return groupColour(index, isDark());
}

QColor groupColour(int index, bool dark)
{
    // Apart from one another for the three kinds of colour blindness too, and at least 3 : 1 against the ground.
    static constexpr std::array<QRgb, 8> light = {0xff2d3da8, 0xffa18735, 0xff0a7b71, 0xff806ce6,
                                                  0xff815404, 0xff3297bb, 0xff800408, 0xff682d64};
    static constexpr std::array<QRgb, 8> night = {0xff397ae8, 0xffdecf14, 0xff65fdb8, 0xffa29edf,
                                                  0xffd98728, 0xff77d7e8, 0xffc34f48, 0xff985c9a};
    const auto place = static_cast<std::size_t>(((index % 8) + 8) % 8);
    return QColor::fromRgb(dark ? night[place] : light[place]);
}

QColor accent()
{
    return isDark() ? QColor(0x6c, 0xb6, 0xf2) : QColor(0x17, 0x5f, 0x9e);
}

QColor accentFill()
{
    return isDark() ? QColor(0x2b, 0x6c, 0xa6) : QColor(0x17, 0x5f, 0x9e);
}

QColor accentText()
{
    return QColor(0xff, 0xff, 0xff);
}

QColor stateColour(State state)
{
    return stateColour(state, isDark());
}

QColor stateColour(State state, bool dark)
{
    switch (state) {
    case State::Good:
        return dark ? QColor(0x5f, 0xc9, 0x8b) : QColor(0x12, 0x73, 0x45);
    case State::Warning:
        return dark ? QColor(0xe8, 0xb4, 0x4f) : QColor(0x8a, 0x5a, 0x00);
    case State::Bad:
        return dark ? QColor(0xf5, 0x8a, 0x85) : QColor(0xb4, 0x28, 0x28);
    case State::Neutral:
        break;
    }
    return dark ? QColor(0xa4, 0xad, 0xb8) : QColor(0x57, 0x61, 0x6c);
}

int spacing()
{
    const int pixels = QFontInfo(QApplication::font()).pixelSize();
    return std::max(6, qRound(pixels * 0.63));
}

QString muted()
{
    return mutedColour().name();
}

QColor mutedColour()
{
    return stateColour(State::Neutral);
}

QColor lineColour()
{
    return isDark() ? QColor(0x3a, 0x40, 0x48) : QColor(0xd5, 0xda, 0xe0);
}

QColor sidebarColour()
{
    return isDark() ? QColor(0x1e, 0x22, 0x27) : QColor(0xe9, 0xed, 0xf1);
}

QFont heading(const QFont &base, double factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(base.pixelSize() * factor));
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace shortlist::theme
