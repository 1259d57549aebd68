// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shortlist {

class CertificateMatrixModel;

// The matrix of providers and standards. The providers' names stay while it scrolls sideways; typing goes to the
// filter, Enter and F2 to the certificate, Delete removes it.
class CertificateMatrix : public QTableView
{
    Q_OBJECT

public:
    explicit CertificateMatrix(CertificateMatrixModel &model, QWidget *parent = nullptr);

    void goTo(const QModelIndex &index);
    // The selected cells with their headings, for a spreadsheet.
    QString selectedText() const;

signals:
    void currentChangedTo(const QModelIndex &index);
    void editRequested();
    void removeRequested();
    void textTyped(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void setWidths();
    void restoreWidths();
    void copy() const;

    CertificateMatrixModel &m_model;
    bool m_restoring = false;
};

} // namespace shortlist
