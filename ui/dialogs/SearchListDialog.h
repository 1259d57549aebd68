// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QTreeView;
class QVBoxLayout;

namespace shortlist {

class SearchField;

// A list to look something up in: a line to search, the list, and a button that closes.
class SearchListDialog : public QDialog
{
    Q_OBJECT

protected:
    // The name of the search line's object, and what is searched, for those who cannot see it.
    SearchListDialog(const QString &searchName, const QString &searched, QWidget *parent);

    // The list becomes the dialog's.
    void setList(QTreeView *list);
    void setSizeInText(int columns, int lines);
    QVBoxLayout &column() const { return *m_column; } // search, list, buttons
    SearchField &search() const { return *m_search; }
    QDialogButtonBox &buttons() const { return *m_buttons; }

private:
    QVBoxLayout *m_column = nullptr;
    SearchField *m_search = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace shortlist
