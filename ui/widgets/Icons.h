// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace shortlist {

// A Breeze icon by its name ("list-add"), drawn in the palette's text colour, so that it reads in light and dark.
// The names that are built in are listed in resources/icons/icons.txt.
QIcon icon(const QString &name);

} // namespace shortlist
