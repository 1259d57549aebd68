// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QWidget>

class QPlainTextEdit;
class QTimer;

namespace shortlist {

class Workspace;

// Free text on a provider. It is written when the field is left, and after a while of not typing.
class NotesTab : public QWidget
{
    Q_OBJECT

public:
    explicit NotesTab(Workspace &workspace, QWidget *parent = nullptr);

    void setProvider(ProviderId id);
    void refresh();
    void commit();
    void setReadOnly(bool readOnly);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Workspace &m_workspace;
    ProviderId m_id{};
    QPlainTextEdit *m_edit = nullptr;
    QTimer *m_idle = nullptr;
};

} // namespace shortlist
