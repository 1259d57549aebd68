// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QSizeF>

namespace shortlist::report {

// The report is laid out in twentieths of a point, so that fonts of whole pixel sizes are fine steps and metrics are
// the same on screen and in print.
inline constexpr int kUnitsPerPoint = 20;
inline constexpr int kUnitsPerInch = 72 * kUnitsPerPoint;

constexpr double pt(double points)
{
    return points * kUnitsPerPoint;
}

namespace size {
inline constexpr double kSmall = 7.5; // footers, notes
inline constexpr double kTable = 8.5;
inline constexpr double kBody = 9.5;
inline constexpr double kMinor = 10.5;
inline constexpr double kHeading = 13;
inline constexpr double kChapter = 20;
inline constexpr double kTitle = 30;
} // namespace size

// The print set: the same in light and dark windows. Text colours have at least 4.5 : 1 on white.
namespace ink {
inline constexpr QColor kText{0x1c, 0x21, 0x28};
inline constexpr QColor kMuted{0x5b, 0x64, 0x70};
inline constexpr QColor kAccent{0x1d, 0x5a, 0x8c};
inline constexpr QColor kRule{0x4a, 0x53, 0x5e};
inline constexpr QColor kHairline{0xd3, 0xd8, 0xde};
inline constexpr QColor kBand{0xf2, 0xf5, 0xf8};
inline constexpr QColor kBad{0xa3, 0x1f, 0x34};
inline constexpr QColor kWarning{0x8a, 0x5a, 0x00};
inline constexpr QColor kGood{0x1e, 0x6b, 0x3a};
} // namespace ink

// How a stretch of text looks. The size is in points.
struct TextStyle
{
    double size = size::kBody;
    bool bold = false;
    QColor colour = ink::kText;
    bool italic = false;
};

// Noto Sans where it is installed, else the system's sans serif.
QFont font(const TextStyle &style);

// The sheet and the part of it that holds text.
struct PageGeometry
{
    QSizeF sheet;
    double left = pt(64);
    double right = pt(64);
    double top = pt(78);
    double bottom = pt(74);

    static PageGeometry a4();
    static PageGeometry letter();

    double bodyWidth() const { return sheet.width() - left - right; }
    double bodyHeight() const { return sheet.height() - top - bottom; }
};

} // namespace shortlist::report
