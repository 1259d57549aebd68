// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Provider.h"

#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace shortlist {

class Workspace;

// A form of typed fields of one provider. Each is written when its editing ends, as one edit; what cannot be taken
// stays in its field, and a sentence below says why.
class FieldsTab : public QWidget
{
    Q_OBJECT

public:
    // Shows another provider; what was being typed for the one before is written first.
    void setProvider(ProviderId id);
    // Shows the fields as they stand now, except the one that is being typed in.
    void refresh();
    void commit();
    void setReadOnly(bool readOnly);

protected:
    struct Field
    {
        QLineEdit *edit;
        std::function<QString(const Provider &)> shown;
        std::function<Result<>(ProviderId, const QString &)> store;
    };

    explicit FieldsTab(Workspace &workspace, QWidget *parent = nullptr);

    QFormLayout *form() const { return m_form; }
    // Without a label the field stands in a row already.
    QLineEdit *addField(const QString &label, const QString &name, Field field);
    void commitField(const Field &field);
    // The line for problems; after all fields.
    void addProblem(const QString &name);
    // A mutation's answer as a field's: why it was refused the workspace has told already.
    static Result<> told(bool written);
    QLineEdit *firstField() const { return m_fields.front().edit; }
    ProviderId provider() const { return m_id; }
    Workspace &workspace() const { return m_workspace; }

    // What is in the form besides typed fields; null = no provider.
    virtual void refreshRest(const Provider *provider) = 0;
    virtual void lockRest(bool readOnly) = 0;

    // Escape takes back what is being typed; undo beyond that is the project's.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showProblem(const QString &problem);

    Workspace &m_workspace;
    ProviderId m_id{};
    std::vector<Field> m_fields;
    QFormLayout *m_form = nullptr;
    QLabel *m_problem = nullptr;
    bool m_readOnly = false;
};

} // namespace shortlist
