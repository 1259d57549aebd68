// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Offer.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace shortlist {

class Workspace;

// Whose offer, how it is paid, and in which currency: what decides about the fields that follow.
class AddOfferDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddOfferDialog(Workspace &workspace, QWidget *parent = nullptr);

    ProviderId provider() const; // null while nobody is chosen
    QString name() const;
    PriceModel model() const;
    QString currency() const;

private:
    void fillProviders();
    void fillCurrencies();
    void updateButton();

    Workspace &m_workspace;
    QComboBox *m_provider = nullptr;
    QLineEdit *m_name = nullptr;
    QButtonGroup *m_models = nullptr;
    QComboBox *m_currency = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace shortlist
