// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Standards.h"
#include "core/model/Certificate.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace shortlist {

class DateField;

// The fields of one certificate. Which dates are asked for is the standard's date model.
class CertificateForm : public QWidget
{
    Q_OBJECT

public:
    using Mutation = std::function<void(Certificate &)>;

    explicit CertificateForm(QWidget *parent = nullptr);

    void show(const Certificate &certificate, const CertificateStandard &standard);
    void setReadOnly(bool readOnly);
    void setPeople(const QStringList &names); // who may have checked it
    // Writes what is still being typed.
    void commit();
    void focusFirst();

signals:
    // "number" of the field in words, for the undo label.
    void edited(const QString &field, const std::function<void(shortlist::Certificate &)> &change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct TextField
    {
        QString Certificate::*member;
        QLineEdit *edit;
        QString word;
    };
    struct LongField
    {
        QString Certificate::*member;
        QPlainTextEdit *edit;
        QString word;
    };
    struct DayField
    {
        QDate Certificate::*member;
        DateField *edit;
        QString word;
        std::vector<DateModel> models;
    };

    void makeFields();
    QLineEdit *addText(const char *name, const QString &label, QString Certificate::*member, const QString &word);
    QComboBox *addChoice(const char *name, const QString &label, QString Certificate::*member, const QString &word);
    void addLong(const char *name, const QString &label, QString Certificate::*member, const QString &word, int lines);
    void addDay(const char *name, const QString &label, QDate Certificate::*member, const QString &word,
                std::vector<DateModel> models);
    void addVerification();
    void refreshRemark();
    void takeText(const TextField &field);
    void takeLong(const LongField &field);
    void verifyNow();

    QFormLayout *m_layout = nullptr;
    std::vector<TextField> m_texts;
    std::vector<LongField> m_longs;
    std::vector<DayField> m_days;
    QComboBox *m_variant = nullptr;
    QComboBox *m_verifiedBy = nullptr;
    QComboBox *m_verifiedHow = nullptr;
    QToolButton *m_verify = nullptr;
    QLabel *m_remark = nullptr;
    Certificate m_certificate;
};

} // namespace shortlist
