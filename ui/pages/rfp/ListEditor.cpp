// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/ListEditor.h"

#include <QTimer>

namespace shortlist {

ListEditor::ListEditor(const QString &name, const QString &accessibleName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setFrame(false);
    setAutoFillBackground(true);
    connect(this, &QComboBox::activated, this, [this] { emit chosen(this); });
}

// The view has to place it first.
void ListEditor::openSoon()
{
    QTimer::singleShot(0, this, [this] {
        if (isVisible())
            showPopup();
    });
}

} // namespace shortlist
