// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;

namespace shortlist {

class Card;
class NeedFields;
class Workspace;

// Who buys, by when, on which terms, and what for.
class BuyerTab : public QWidget
{
    Q_OBJECT

public:
    explicit BuyerTab(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    void focusFirstEmpty();

private:
    NeedFields *addCard(const QString &heading, QWidget *column, QFormLayout *&form);
    void addBuyer(QWidget *column);
    void addContract(QWidget *column);
    void addDates(QWidget *column);
    void addWords(QWidget *column);
    void showDates();

    Workspace &m_workspace;
    std::vector<NeedFields *> m_fields;
    QComboBox *m_zone = nullptr;
    NeedFields *m_buyer = nullptr;
    QString m_zonesOf; // the country whose zones stand first in the list
    QLabel *m_end = nullptr;
    QLabel *m_dateWarning = nullptr;
    QFormLayout *m_dates = nullptr;
};

} // namespace shortlist
