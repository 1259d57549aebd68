// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ProviderFilter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace shortlist {

// Chooses which providers the table shows, and says how many of all those are.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    ProviderFilter::Wanted wanted() const;
    void clear();
    void focusText(const QString &typed = {}); // what was typed elsewhere is added
    // Offers what occurs in the project; a choice that no longer does stays until it is cleared.
    void setChoices(const ProviderTableModel &model);
    void setCount(int shown, int all);

signals:
    void wantedChanged();
    void leftForTable(); // Down or Enter: on to what was found

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *addChoice(const QString &name, const QString &objectName);

    QLineEdit *m_text = nullptr;
    QComboBox *m_service = nullptr;
    QComboBox *m_country = nullptr;
    QComboBox *m_standard = nullptr;
    QComboBox *m_status = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_clear = nullptr;
};

} // namespace shortlist
