// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
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
Scheme chosenScheme();        // from the settings
void chooseScheme(Scheme scheme); // writes the settings and applies
bool isDark();

// A colour of each of eight criterion groups, colour-blind safe; index counts on modulo 8.
QColor groupColour(int index);
QColor groupColour(int index, bool dark); // print and report use the light set
QColor accent();

enum class State { Good, Warning, Bad, Neutral };
QColor stateColour(State state);

int spacing();      // 8 at the usual font size; use for margins and gaps
QString muted();    // a colour name for secondary text, for rich-text labels; 4.5 : 1 against the window
QColor mutedColour();

} // namespace theme

} // namespace shortlist
