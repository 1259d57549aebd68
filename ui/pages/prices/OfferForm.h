// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Offer.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace shortlist {

class DateField;
class Workspace;

// An offer's own fields, those that its model has. Each is written when its editing ends, as one edit.
class OfferForm : public QWidget
{
    Q_OBJECT

public:
    explicit OfferForm(Workspace &workspace, QWidget *parent = nullptr);

    void setOffer(ProviderId provider, OfferId id);
    void refresh();
    void commit();

protected:
    // Escape takes back what is being typed.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        QFormLayout *form = nullptr;
        QString undo; // with %1 for the offer's name
        std::function<QString(const Offer &)> shown;
        std::function<Result<>(Offer &, const QString &)> store;
        std::function<bool(const Offer &)> applies;
    };

    void addField(QFormLayout *form, const QString &label, const QString &name, const QString &placeholder,
                  Field field);
    void addNumber(QFormLayout *form, const QString &label, const QString &name, const QString &placeholder,
                   const QString &undo, Decimal Offer::*member, std::initializer_list<PriceModel> models);
    void addText(QFormLayout *form, const QString &label, const QString &name, const QString &placeholder,
                 const QString &undo, QString Offer::*member, std::initializer_list<PriceModel> models);
    void addHead(QFormLayout *form);
    void addTerms(QFormLayout *form);
    void addRecord(QFormLayout *form);
    void addDate(QFormLayout *form, const QString &label, const QString &name, const QString &undo,
                 QDate Offer::*member);
    void commitField(const Field &field);
    Result<> write(const QString &undo, const std::function<Result<>(Offer &)> &change);
    void showProblem(const QString &problem);
    const Offer *offer() const;

    Workspace &m_workspace;
    ProviderId m_provider{};
    OfferId m_id{};
    std::vector<Field> m_fields;
    std::vector<std::pair<DateField *, QDate Offer::*>> m_dates;
    QComboBox *m_model = nullptr;
    QLabel *m_hint = nullptr;
    QCheckBox *m_counts = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace shortlist
