// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "core/model/Requirement.h"
#include "ui/widgets/Page.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace shortlist {

class CertificateInspector;
class CertificateMatrix;
class CertificateMatrixModel;
class DateField;
class ExpiryModel;
class TimelineView;
class Workspace;
struct Change;

// Who holds which certificate, as of a day: a matrix, a timeline over the contract's term, and what expires when.
class CertificatesPage : public Page
{
    Q_OBJECT

public:
    explicit CertificatesPage(Workspace &workspace, QWidget *parent = nullptr);
    ~CertificatesPage() override;

    // Goes to the provider's cell for a standard.
    void selectCell(ProviderId provider, const QString &standard);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum Tab { MatrixTab, TimelineTab, ExpiryTab };

    void makeActions();
    void makeAskRow();
    QWidget *makeContent();
    void fillLegend();
    QWidget *makeFilterRow();
    QWidget *makeMatrixTab();
    QWidget *makeExpiryTab();
    void connectParts();
    void fillDays();
    void refreshAsk();
    void refresh();
    void follow(const Change &change);
    void followCell();
    void followSelectedProvider();
    int firstHeld(int row) const;
    void editCell();
    void chooseFromList();

    Workspace &m_workspace;
    CertificateMatrixModel *m_model = nullptr;
    CertificateMatrix *m_matrix = nullptr;
    CertificateInspector *m_inspector = nullptr;
    TimelineView *m_timeline = nullptr;
    ExpiryModel *m_expiry = nullptr;
    QTableView *m_expiryView = nullptr;
    QComboBox *m_expiryShow = nullptr;
    QTabWidget *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QComboBox *m_point = nullptr;
    DateField *m_day = nullptr;
    QComboBox *m_horizon = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_show = nullptr;
    QComboBox *m_columns = nullptr;
    QHBoxLayout *m_legend = nullptr;
    QAction *m_own = nullptr;
    QString m_standard; // of the chosen cell
    DatePoint m_asked = DatePoint::Award;
    bool m_following = false;
};

} // namespace shortlist
