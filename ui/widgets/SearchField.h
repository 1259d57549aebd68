// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace shortlist {

// A line to type what is looked for: a magnifying glass at its left, a button that empties it at its right.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    // The accessible name says what is searched, the placeholder what to type.
    SearchField(const QString &name, const QString &accessibleName, const QString &placeholder,
                QWidget *parent = nullptr);
};

} // namespace shortlist
