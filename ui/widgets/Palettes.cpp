// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Palettes.h"

namespace shortlist::theme {

namespace {

struct Colours
{
    QRgb window, base, alternate, button, text, disabled, placeholder, highlight, highlightedText, link, visited;
    QRgb light, midlight, mid, dark, shadow, tipBase, tipText, bright;
};

QPalette paletteOf(const Colours &c)
{
    const auto colour = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    QPalette palette;
    const std::pair<QPalette::ColorRole, QRgb> roles[] = {
        {QPalette::Window, c.window},
        {QPalette::WindowText, c.text},
        {QPalette::Base, c.base},
        {QPalette::AlternateBase, c.alternate},
        {QPalette::ToolTipBase, c.tipBase},
        {QPalette::ToolTipText, c.tipText},
        {QPalette::PlaceholderText, c.placeholder},
        {QPalette::Text, c.text},
        {QPalette::Button, c.button},
        {QPalette::ButtonText, c.text},
        {QPalette::BrightText, c.bright},
        {QPalette::Light, c.light},
        {QPalette::Midlight, c.midlight},
        {QPalette::Mid, c.mid},
        {QPalette::Dark, c.dark},
        {QPalette::Shadow, c.shadow},
        {QPalette::Highlight, c.highlight},
        {QPalette::HighlightedText, c.highlightedText},
        {QPalette::Link, c.link},
        {QPalette::LinkVisited, c.visited},
    };
    for (const auto &[role, rgb] : roles)
        palette.setColor(QPalette::All, role, colour(rgb));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colour(c.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, colour(c.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(c.mid));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colour(c.text));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xfff3f5f7,
                      .base = 0xffffffff,
                      .alternate = 0xfff7f9fb,
                      .button = 0xfffcfdfe,
                      .text = 0xff1c2329,
                      .disabled = 0xff8b949d,
                      .placeholder = 0xff5f6872,
                      .highlight = 0xff175f9e,
                      .highlightedText = 0xffffffff,
                      .link = 0xff175f9e,
                      .visited = 0xff6a4a96,
                      .light = 0xffffffff,
                      .midlight = 0xffeaedf0,
                      .mid = 0xffc9cfd6,
                      .dark = 0xff9aa3ad,
                      .shadow = 0xff6b7480,
                      .tipBase = 0xff262d34,
                      .tipText = 0xfff4f6f8,
                      .bright = 0xffffffff});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0xff23272d,
                      .base = 0xff1b1f24,
                      .alternate = 0xff20242a,
                      .button = 0xff30363d,
                      .text = 0xffe4e8ed,
                      .disabled = 0xff767f8a,
                      .placeholder = 0xff949eaa,
                      .highlight = 0xff2b6ca6,
                      .highlightedText = 0xffffffff,
                      .link = 0xff6cb6f2,
                      .visited = 0xffb99be6,
                      .light = 0xff454c55,
                      .midlight = 0xff383e46,
                      .mid = 0xff3a4048,
                      .dark = 0xff15181c,
                      .shadow = 0xff0b0d0f,
                      .tipBase = 0xff3a4149,
                      .tipText = 0xfff0f3f6,
                      .bright = 0xffffffff});
}

} // namespace shortlist::theme
