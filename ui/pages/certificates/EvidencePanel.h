// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Certificate.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QToolButton;

namespace shortlist {

class Workspace;

// The files that show a certificate: name, size and SHA-256, and what can be done with the chosen one. Files can be
// dropped here.
class EvidencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvidencePanel(Workspace &workspace, QWidget *parent = nullptr);

    void show(ProviderId provider, RowId certificate);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QToolButton *makeButton(const char *name, const char *iconName, const QString &text);
    void refreshChosen();
    const Evidence *chosen() const;
    Evidence about() const;

    Workspace &m_workspace;
    ProviderId m_provider{};
    RowId m_certificate{};
    std::vector<Evidence> m_files;
    QLabel *m_none = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_hash = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_open = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace shortlist
