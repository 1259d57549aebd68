// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace shortlist {

// A drop-down list in a cell: it opens as soon as it is there, and a choice ends the editing.
class ListEditor : public QComboBox
{
    Q_OBJECT

public:
    ListEditor(const QString &name, const QString &accessibleName, QWidget *parent);

    void openSoon();

signals:
    void chosen(shortlist::ListEditor *editor);
};

} // namespace shortlist
