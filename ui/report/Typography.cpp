// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Typography.h"

#include <QFontDatabase>

namespace shortlist::report {

namespace {

QString family()
{
    const QString preferred = QStringLiteral("Noto Sans");
    if (QFontDatabase::families().contains(preferred))
        return preferred;
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

} // namespace

QFont font(const TextStyle &style)
{
    static const QString kFamily = family();
    QFont result(kFamily);
    result.setStyleHint(QFont::SansSerif);
    result.setPixelSize(qRound(pt(style.size)));
    result.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
    result.setItalic(style.italic);
    // Without hinting the advances do not depend on the resolution, and preview and print break lines alike.
    result.setHintingPreference(QFont::PreferNoHinting);
    // Any letter spacing turns ligatures off: “first” must be found in the PDF, whose reader would see “ﬁrst” as four
    // letters.
    result.setLetterSpacing(QFont::AbsoluteSpacing, 0.05);
    return result;
}

PageGeometry PageGeometry::a4()
{
    PageGeometry geometry;
    geometry.sheet = QSizeF(pt(595), pt(842));
    return geometry;
}

PageGeometry PageGeometry::letter()
{
    PageGeometry geometry;
    geometry.sheet = QSizeF(pt(612), pt(792));
    geometry.top = pt(72);
    geometry.bottom = pt(68);
    return geometry;
}

} // namespace shortlist::report
