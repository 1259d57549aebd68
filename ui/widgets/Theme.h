// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QApplication;
class QPalette;
class QWidget;

namespace shortlist {

// Colours and sizes that are the same everywhere. Colours are chosen for the palette in use (light or dark, 4.5 : 1).
namespace theme {

enum class Scheme { System, Light, Dark };

// Sets style, palette and fonts; System follows the desktop and its changes.
void apply(QApplication &application, Scheme scheme);
Scheme chosenScheme();            // from the settings
void chooseScheme(Scheme scheme); // writes the settings and applies
bool isDark();

// A colour of each of eight criterion groups, colour-blind safe; index counts on modulo 8.
QColor groupColour(int index);
QColor groupColour(int index, bool dark); // print and report use the light set
QColor accent();                          // for text, lines and marks on the window's ground
QColor accentFill();                      // for a filled button or badge, under accentText()
QColor accentText();

enum class State { Good, Warning, Bad, Neutral };
QColor stateColour(State state);
QColor stateColour(State state, bool dark); // as with groupColour

int spacing();   // 8 at the usual font size; use for margins and gaps
QString muted(); // a colour name for secondary text, for rich-text labels; 4.5 : 1 against the window
QColor mutedColour();
QColor lineColour();    // hairlines between areas
QColor sidebarColour(); // the ground of the sidebar, a shade off the window

// The font of the system in one of our three sizes (1, 1.25, 1.5) and two weights.
QFont heading(const QFont &base, double factor);

} // namespace theme

} // namespace shortlist
