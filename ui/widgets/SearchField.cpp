// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/SearchField.h"

#include "ui/widgets/Icons.h"

namespace shortlist {

SearchField::SearchField(const QString &name, const QString &accessibleName, const QString &placeholder,
                         QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setPlaceholderText(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
}

} // namespace shortlist
