// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Pager.h"

namespace shortlist::report {

// What stands around the body of each page: the chapter at its head, a line and the page's number at its foot.
void paintPageFrame(QPainter &painter, const PageGeometry &geometry, const QString &head, const QString &foot,
                    const QString &number);
void paintPageBody(QPainter &painter, const PageGeometry &geometry, const LaidPage &page);

} // namespace shortlist::report
