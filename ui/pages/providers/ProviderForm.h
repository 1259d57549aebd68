// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"

#include <QWidget>

class QTabWidget;

namespace shortlist {

class ElidedLabel;
class NotesTab;
class PartsTab;
class ProfileTab;
class QualificationTab;
class ScoresTab;
class Workspace;

// Everything about one provider, in tabs. What is being typed is written before another provider is shown.
class ProviderForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderForm(Workspace &workspace, QWidget *parent = nullptr);

    void setProvider(ProviderId id);
    ProviderId provider() const { return m_id; }
    void follow(const Change &change);
    void followRanking();
    void commit();
    void setReadOnly(bool readOnly);
    // To the name, all selected, ready to be typed over.
    void editName();

    // Wide enough for all tabs, though it can be made narrower.
    QSize sizeHint() const override;

private:
    void refreshHeading();

    Workspace &m_workspace;
    ProviderId m_id{};
    ElidedLabel *m_heading = nullptr;
    ElidedLabel *m_standing = nullptr;
    QTabWidget *m_tabs = nullptr;
    ProfileTab *m_profile = nullptr;
    std::vector<PartsTab *> m_parts;
    QualificationTab *m_qualification = nullptr;
    NotesTab *m_notes = nullptr;
    ScoresTab *m_scores = nullptr;
};

} // namespace shortlist
