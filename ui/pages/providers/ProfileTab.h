// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Provider.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace shortlist {

class ListField;
class Workspace;

// The provider's own fields. Each is written when its editing ends, as one edit.
class ProfileTab : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileTab(Workspace &workspace, QWidget *parent = nullptr);

    // Shows another provider; what was being typed for the one before is written first.
    void setProvider(ProviderId id);
    // Shows the fields as they stand now, except the one that is being typed in.
    void refresh();
    void commit();
    void setReadOnly(bool readOnly);
    void focusName();

protected:
    // Escape takes back what is being typed; undo beyond that is the project's.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QLineEdit *edit;
        std::function<QString(const Provider &)> shown;
        std::function<Result<>(ProviderId, const QString &)> store;
    };

    QLineEdit *addField(QFormLayout *form, const QString &label, const QString &name, Field field);
    void addNames(QFormLayout *form);
    void addStatus(QFormLayout *form);
    void addPlaces(QFormLayout *form);
    void addNumbers(QFormLayout *form);
    void addLists(QFormLayout *form);
    void commitField(const Field &field);
    void showProblem(const QString &problem);
    void openWebsite();
    QStringList tagsInUse() const;

    Workspace &m_workspace;
    ProviderId m_id{};
    std::vector<Field> m_fields;
    std::vector<ListField *> m_lists;
    QComboBox *m_status = nullptr;
    QToolButton *m_open = nullptr;
    QLabel *m_problem = nullptr;
    bool m_readOnly = false;
};

} // namespace shortlist
