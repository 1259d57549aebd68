// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace shortlist {

// A provider's website is text from a file that somebody sent: only what is plainly a web address may be opened, and
// only when the user asks for it.
namespace website {

// The http or https address that the text stands for ("example.com" is https); invalid for anything else.
QUrl address(const QString &text);
bool open(const QString &text);

} // namespace website

} // namespace shortlist
