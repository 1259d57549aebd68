// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/NeedParts.h"
#include "ui/widgets/Inspector.h"

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace shortlist {

class HoursField;
class RowTexts;
class Workspace;

// Of the chosen function: why it is kept or outsourced, hours of cover, languages and channels.
class FunctionInspector : public Inspector
{
    Q_OBJECT

public:
    explicit FunctionInspector(Workspace &workspace, QWidget *parent = nullptr);

    void setFunction(FunctionId id);
    void commit();

private:
    void makeFields();
    void refresh();
    const NeedFunction *function(qint64 id) const;
    void change(qint64 id, const QString &label, const std::function<void(NeedFunction &)> &what);
    void setChannels();
    QString doubts(const NeedFunction &function) const;

    Workspace &m_workspace;
    FunctionId m_id{};
    RowTexts *m_texts = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_family = nullptr;
    QLabel *m_doubts = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    HoursField *m_cover = nullptr;
    QLineEdit *m_languages = nullptr;
    QList<QCheckBox *> m_channels;
};

} // namespace shortlist
