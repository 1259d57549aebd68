// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QMenu;
class QStringListModel;
class QToolButton;

namespace shortlist {

// A list with commas, typed with suggestions or ticked in a menu.
class ListField : public QWidget
{
    Q_OBJECT

public:
    // The menu is filled when it opens, in groups that a separator parts.
    using Choices = std::function<std::vector<QStringList>()>;

    ListField(const Choices &choices, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    void setReadOnly(bool readOnly);

signals:
    // An entry was ticked or unticked; the text has followed.
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillMenu();
    void toggle(const QString &entry, bool wanted);

    Choices m_choices;
    QLineEdit *m_edit = nullptr;
    QToolButton *m_button = nullptr;
    QMenu *m_menu = nullptr;
    QStringListModel *m_words = nullptr;
};

} // namespace shortlist
