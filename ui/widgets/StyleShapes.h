// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;
class QRect;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionTab;

namespace shortlist::theme {

// The few shapes that the style draws everything with.
QColor edgeColour(const QStyleOption &option); // around what can be filled in or pressed; 3 : 1 against its ground
void drawField(QPainter &painter, const QRect &place, const QStyleOption &option, bool hasFocus);
void drawPushed(QPainter &painter, const QRect &place, const QStyleOption &option);
void drawToolPanel(QPainter &painter, const QRect &place, const QStyleOption &option);
void drawCheckBox(QPainter &painter, const QRect &place, const QStyleOption &option);
void drawRadioButton(QPainter &painter, const QRect &place, const QStyleOption &option);
void drawArrow(QPainter &painter, const QRect &place, const QStyleOption &option, bool up);
void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option);
void drawTab(QPainter &painter, const QStyleOptionTab &option);

} // namespace shortlist::theme
