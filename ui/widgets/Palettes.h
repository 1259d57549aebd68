// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace shortlist::theme {

// Every role of the two palettes, for the three groups.
QPalette lightPalette();
QPalette darkPalette();

} // namespace shortlist::theme
