// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace shortlist {

// What the user may set: light or dark, the name in the journal, how reports write numbers and dates.
// Each choice holds at once; Close closes.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);

private:
    void fillLocales();

    QComboBox *m_scheme = nullptr;
    QLineEdit *m_author = nullptr;
    QComboBox *m_locale = nullptr;
};

} // namespace shortlist
