// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartStyle.h"

#include "ui/widgets/Theme.h"

#include <QFontInfo>
#include <QPalette>
#include <QWidget>

#include <cmath>

namespace shortlist {

namespace {

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto blend = [share](double x, double y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(blend(a.redF(), b.redF()), blend(a.greenF(), b.greenF()), blend(a.blueF(), b.blueF()));
}

// Relative luminance as WCAG 2 defines it.
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

void derive(ChartStyle &style)
{
    style.muted = mix(style.text, style.background, style.dark ? 0.30 : 0.34);
    style.grid = mix(style.text, style.background, style.dark ? 0.84 : 0.88);
    style.highlight = mix(style.accent, style.background, style.dark ? 0.78 : 0.88);
}

QFont sized(const QFont &font, double factor)
{
    // Pixel sizes keep a chart's layout the same on every device.
    QFont result = font;
    const double pixels = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    result.setPixelSize(std::max(6, static_cast<int>(std::lround(pixels * factor))));
    return result;
}

} // namespace

ChartStyle ChartStyle::of(const QWidget &widget)
{
    ChartStyle style;
    const QPalette palette = widget.palette();
    style.font = sized(widget.font(), 1);
    style.background = palette.color(QPalette::Base);
    style.text = palette.color(QPalette::Text);
    style.dark = luminance(style.background) < luminance(style.text);
    style.accent = style.dark == theme::isDark() ? theme::accent() : QColor(style.dark ? 0xff6cb6f2 : 0xff175f9e);
    derive(style);
    return style;
}

ChartStyle ChartStyle::light(const QFont &font)
{
    ChartStyle style;
    style.font = sized(font, 1);
    style.background = Qt::white;
    style.text = QColor(0x1d, 0x23, 0x2a);
    style.accent = QColor(0x17, 0x5f, 0x9e);
    derive(style);
    return style;
}

QColor ChartStyle::group(int index) const
{
    return theme::groupColour(index, dark);
}

QFont ChartStyle::bold() const
{
    QFont result = font;
    result.setBold(true);
    return result;
}

QFont ChartStyle::small() const
{
    return sized(font, 0.9);
}

QFont ChartStyle::large() const
{
    QFont result = sized(font, 1.1);
    result.setBold(true);
    return result;
}

QColor readableOn(const QColor &background)
{
    // The grey on which black and white read equally well has a luminance of 0.179.
    return luminance(background) > 0.179 ? QColor(0x10, 0x14, 0x18) : QColor(Qt::white);
}

} // namespace shortlist
