// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace shortlist {

// A label for a sentence: it wraps, and shows what comes from a project as it was written, never as rich text.
QLabel *makePlainLabel(QWidget *parent, const QString &name, const QString &text = QString());

} // namespace shortlist
