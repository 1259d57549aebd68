// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace shortlist {

// A Breeze icon by its name ("list-add"), drawn in the palette's text colour, so that it reads in light and dark.
// The names that are built in are listed in resources/icons/icons.txt.
QIcon icon(const QString &name);

// The same without the colours that Breeze gives to what is good or bad (a red cross): all of it in the text colour.
QIcon plainIcon(const QString &name);

// The same in one colour of its own, for a place whose ground is not the palette's (a coloured button, a state).
QIcon icon(const QString &name, const QColor &colour);

} // namespace shortlist
