// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/providers/FieldsTab.h"

class QComboBox;
class QToolButton;

namespace shortlist {

class ListField;

// The provider's own fields.
class ProfileTab : public FieldsTab
{
    Q_OBJECT

public:
    explicit ProfileTab(Workspace &workspace, QWidget *parent = nullptr);

    void focusName();

protected:
    void refreshRest(const Provider *provider) override;
    void lockRest(bool readOnly) override;

private:
    void addNames();
    void addStatus();
    void addPlaces();
    void addNumbers();
    void addLists();
    void openWebsite();
    QStringList tagsInUse() const;

    std::vector<ListField *> m_lists;
    QComboBox *m_status = nullptr;
    QToolButton *m_open = nullptr;
};

} // namespace shortlist
