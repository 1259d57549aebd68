// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"
#include "core/model/Id.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace shortlist {

class CertificateMatrixModel;
class ValidityTimeline;
class Workspace;

// Certificates over the term of the contract: all of the chosen provider, or the chosen standard's of all providers.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    TimelineView(Workspace &workspace, const CertificateMatrixModel &model, QWidget *parent = nullptr);

    void show(ProviderId provider, const QString &standard);
    void refresh();

signals:
    void chosen(shortlist::ProviderId provider, const QString &standard, shortlist::RowId certificate);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Row
    {
        ProviderId provider{};
        QString standard;
        RowId certificate{};
    };

    void compose();
    void addRowsOf(ProviderId id, bool byStandard);

    Workspace &m_workspace;
    const CertificateMatrixModel &m_model;
    ProviderId m_provider{};
    QString m_standard;
    QComboBox *m_of = nullptr;
    ValidityTimeline *m_chart = nullptr;
    std::vector<Row> m_rows;
    bool m_stale = true;
};

} // namespace shortlist
